using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Procedures.Registrations;

/// <summary>
/// What may still be done with the data of a restricted registration (GDPR 18(2)): they are stored, and the subject's own request and the
/// term are kept to. For everything else an exception must have been recorded.
/// </summary>
public static class RestrictedUseRule
{
    /// <summary>Whether the data may be read for a purpose.</summary>
    /// <param name="state">Where the registration stands.</param>
    /// <param name="purpose">What they are read for.</param>
    /// <returns>No finding where the processing is not restricted.</returns>
    public static ValueList<Finding> Read(RegistrationState state, ProcessingPurpose purpose)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state is RegistrationState.Active { Restriction: { } restriction }
            ? [RegistrationFindings.StorageOnly.When(restriction.AllowsUse || purpose is ProcessingPurpose.SubjectRights or ProcessingPurpose.Retention)]
            : [];
    }
}
