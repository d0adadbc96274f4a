using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;

namespace Zorgfraude.Sdk.Registers;

/// <summary>Who registered a subject, for whoever handles a request of that subject.</summary>
/// <param name="Own">The registrations of the participant that asks; empty when it has none.</param>
/// <param name="Others">The other participants that registered, without their registrations; empty when none did.</param>
[DutchTerm("wie een betrokkene registreerden")]
public sealed record SubjectRegistrants(ValueList<RegistrationId> Own, ValueList<ParticipantId> Others)
{
    /// <summary>How many only.</summary>
    public override string ToString() => $"SubjectRegistrants ({Own.Count} own, {Others.Count} others)";
}
