namespace Zorgfraude.Simulation.Law;

/// <summary>What the law asks of one case, kept from the acts that were accepted.</summary>
internal sealed class ExpectedCase(ChosenLaw law)
{
    public bool BeliefHeld { get; set; }

    public bool Necessary { get; set; }

    public bool Submitted { get; set; }

    public Day? ConcurredOn { get; private set; }

    public bool Dissented { get; private set; }

    private Day? ReasonsMissingSince { get; set; }

    private Day? TellSupervisorSince { get; set; }

    private Day? WeighSince { get; set; }

    private Day? EndBy { get; set; }

    private bool RegisterOpen { get; set; }

    public void Answered(bool concurs, bool reasons, Day on)
    {
        (ConcurredOn, RegisterOpen) = concurs ? (on, true) : ((Day?)null, false);
        Dissented = !concurs;
        ReasonsMissingSince = concurs || reasons ? null : on;
    }

    public void Explained() => ReasonsMissingSince = null;

    public void Linked(Day on) => (RegisterOpen, TellSupervisorSince) = (false, on);

    public void ToldSupervisor() => TellSupervisorSince = null;

    public void Reopened(Day on) => WeighSince = on;

    public void Weighed(bool stands, Day knownOn, bool isRegistered)
    {
        WeighSince = null;
        if (!stands)
        {
            (RegisterOpen, ConcurredOn, TellSupervisorSince) = (false, null, null);
            EndBy = isRegistered ? law.AtOnce(knownOn) : null;
        }
    }

    public void Closed() => (WeighSince, EndBy, TellSupervisorSince) = (null, null, null);

    public List<Due> Obligations()
    {
        var due = new List<Due>();
        Add(Codes.Register, RegisterOpen ? ConcurredOn : null);
        Add(Codes.AskReasons, ReasonsMissingSince);
        Add(Codes.TellSupervisor, TellSupervisorSince);
        Add(Codes.WeighGround, WeighSince);
        Add(Codes.EndProcessing, EndBy);
        due.Sort();
        return due;

        void Add(string code, Day? on)
        {
            if (on is { } day)
            {
                due.Add(new(code, day));
            }
        }
    }
}
