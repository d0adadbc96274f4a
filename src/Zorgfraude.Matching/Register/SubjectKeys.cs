using Zorgfraude.Collections;
using Zorgfraude.Identity;
using Zorgfraude.Law;

namespace Zorgfraude.Matching.Register;

/// <summary>The exact ways in which a subject can be named again: each number, and the normalised name with date of birth or place.</summary>
[DutchTerm("sleutels van een betrokkene")]
public static class SubjectKeys
{
    /// <summary>
    /// The keys of these data, equal for data that differ in spelling only. They are personal data themselves: turn them into keyed
    /// pseudonyms before keeping them.
    /// </summary>
    /// <param name="subject">The data.</param>
    public static ValueList<string> Of(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return SubjectProfile.Of(subject).Keys.ToValueList();
    }
}
