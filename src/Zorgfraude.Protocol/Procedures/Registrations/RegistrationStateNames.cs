namespace Zorgfraude.Protocol.Procedures.Registrations;

/// <summary>The Dutch names of the states and grounds, for texts.</summary>
internal static class RegistrationStateNames
{
    internal static string Dutch(RegistrationState state) => state switch
    {
        RegistrationState.NotEntered => "niet ingevoerd",
        RegistrationState.AwaitingCheck => "wacht op controle",
        RegistrationState.Rejected => "afgekeurd",
        RegistrationState.Active => "actief",
        RegistrationState.Removed => "verwijderd",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static string Dutch(NoticeDeferralGround ground) => ground switch
    {
        NoticeDeferralGround.EffectiveFraudFighting => "effectieve opsporing, onderzoek, voorkoming of vervolging",
        NoticeDeferralGround.RightsOfOthers => "rechten en vrijheden van anderen",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };
}
