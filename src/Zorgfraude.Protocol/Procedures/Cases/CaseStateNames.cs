namespace Zorgfraude.Protocol.Procedures.Cases;

/// <summary>The Dutch names of the states, for texts.</summary>
internal static class CaseStateNames
{
    internal static string Dutch(CaseState state) => state switch
    {
        CaseState.NotStarted => "niet begonnen",
        CaseState.Planned => "plan vastgesteld",
        CaseState.Investigating => "in onderzoek",
        CaseState.Reported => "gerapporteerd",
        CaseState.BeliefHeld => "gerechtvaardigde overtuiging",
        CaseState.BeliefNotHeld => "geen gerechtvaardigde overtuiging",
        CaseState.Necessary => "noodzakelijk",
        CaseState.NotNecessary => "niet noodzakelijk",
        CaseState.WithSupervisor => "bij de toezichthouder",
        CaseState.Concurred => "toezichthouder deelt de overtuiging",
        CaseState.Dissented => "toezichthouder deelt de overtuiging niet",
        CaseState.Registered => "registratie gevolgd",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
