using Zorgfraude.Law;

namespace Zorgfraude.Registrations;

/// <summary>Which of the two kinds of subject a registration is about. Tells nothing of who it is.</summary>
[DutchTerm("soort betrokkene")]
public enum SubjectKind
{
    /// <summary>A natural person.</summary>
    [DutchTerm("natuurlijke persoon")]
    NaturalPerson,

    /// <summary>A legal person.</summary>
    [DutchTerm("rechtspersoon")]
    LegalEntity,
}
