using Zorgfraude.Identity;
using Zorgfraude.Law;

namespace Zorgfraude.Matching.Register;

/// <summary>
/// When data agree exactly (reading F2): an equal KVK, BIG or administrative number with a name that fits, or an equal name with an equal
/// and complete date of birth (a natural person, whose given names agree too) or an equal place (a legal person); and nothing that speaks
/// against it. Names are compared after normalisation: spelling variants of the same name are equal, a typing error makes another name.
/// </summary>
[DutchTerm("exacte overeenstemming")]
public static class ExactAgreement
{
    /// <summary>Whether data agree exactly; the order of the two does not matter.</summary>
    /// <param name="entered">The data that were entered.</param>
    /// <param name="registered">The data of a registration.</param>
    public static bool Between(Subject entered, Subject registered)
    {
        ArgumentNullException.ThrowIfNull(entered);
        ArgumentNullException.ThrowIfNull(registered);
        return SubjectProfile.Of(entered).Agrees(SubjectProfile.Of(registered));
    }
}
