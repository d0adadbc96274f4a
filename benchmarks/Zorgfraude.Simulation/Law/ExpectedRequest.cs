using Zorgfraude.Registrations;

namespace Zorgfraude.Simulation.Law;

/// <summary>What the law asks of one request, kept from the acts that were accepted.</summary>
internal sealed class ExpectedRequest(ChosenLaw law, Day receivedOn, Day? firstReceivedOn, bool isLegalPerson, bool isComplaint, bool isExecutive)
{
    private readonly List<string> toForward = [];
    private readonly List<string> toTellOfForwarding = [];
    private IReadOnlyCollection<RegistrationId> own = [];

    public Day? RegistrantsKnownOn { get; private set; }

    public bool OwnRegistered { get; private set; }

    public bool OthersRegistered { get; private set; }

    public Day? ProofAskedOn { get; set; }

    public Day? ProvedOn { get; set; }

    public bool Extended { get; set; }

    public bool Answered { get; private set; }

    /// <summary>The own registrations in which what was granted is still to be done.</summary>
    public List<RegistrationId> ToCarryOut { get; private set; } = [];

    public List<string> ToTell { get; private set; } = [];

    private Day? ActBy { get; set; }

    public bool IsOver => (Answered || (OthersRegistered && !OwnRegistered)) && Obligations().Count == 0;

    public void Established(Day today, IReadOnlyCollection<RegistrationId> own, IEnumerable<string> others)
    {
        (RegistrantsKnownOn, OwnRegistered, this.own) = (today, own.Count > 0, own);
        toForward.AddRange(others);
        toTellOfForwarding.AddRange(toForward);
        OthersRegistered = toForward.Count > 0;
    }

    public void Forwarded(string to) => toForward.Remove(to);

    public void ToldOfForwarding(string to) => toTellOfForwarding.Remove(to);

    public void Answer(Day on, bool changes, IEnumerable<string> receivers)
    {
        Answered = true;
        ActBy = law.AtOnce(on);
        ToCarryOut = changes ? [.. own] : [];
        ToTell = changes ? [.. receivers.Distinct()] : [];
    }

    /// <summary>Last day of the term, or null for a complaint to somebody who has none.</summary>
    public Day? LastDay()
    {
        if (isComplaint)
        {
            return isExecutive ? Moved(receivedOn.Plus(law.ComplaintDays + (Extended ? law.ComplaintPostponedDays : 0)), equated: true) : null;
        }

        var start = firstReceivedOn is { } first && !law.MisdirectedFromSecondReceipt ? first : receivedOn;
        if (!Extended)
        {
            return Finished(start.PlusMonths(law.AnswerMonths), start);
        }

        if (!law.ExtendedFromFirstDeadline)
        {
            return Finished(start.PlusMonths(law.AnswerMonths + law.FurtherMonths), start);
        }

        var later = Finished(start.PlusMonths(law.AnswerMonths), start).PlusMonths(law.FurtherMonths);
        return isLegalPerson && law.LegalPersonUnmoved ? later : Moved(later);
    }

    public List<Due> Obligations()
    {
        var due = new List<Due>();
        if (RegistrantsKnownOn is { } known)
        {
            if (toForward.Count > 0)
            {
                due.Add(new("request.forward", law.AtOnce(known)));
            }

            if (toTellOfForwarding.Count > 0)
            {
                due.Add(new("request.tell-forwarded", law.AtOnce(known)));
            }
        }

        if (!Answered && !(OthersRegistered && !OwnRegistered) && LastDay() is { } lastDay)
        {
            due.Add(new("request.answer", lastDay));
        }

        if (ToCarryOut.Count > 0)
        {
            due.Add(new("request.carry-out", ActBy!.Value));
        }

        if (ToTell.Count > 0)
        {
            due.Add(new("request.tell-receiver", ActBy!.Value));
        }

        due.Sort();
        return due;
    }

    private Day Finished(Day unmoved, Day start)
    {
        var end = unmoved;
        if (law.ProofStopsClock && ProofAskedOn is { } asked && ProvedOn is { } proved && asked <= unmoved)
        {
            var from = Day.Max(asked, start);
            end = end.Plus(Math.Max(0, proved.Number - from.Number));
        }

        return isLegalPerson && law.LegalPersonUnmoved ? end : Moved(end);
    }

    // The General Time Limits Act equates Good Friday with a holiday; Union law does not, unless the reading says so.
    private Day Moved(Day day, bool equated = false)
    {
        while (RestDays.IsRest(day, equated || law.GoodFridayMoves) || (equated && RestDays.IsEquated(day)))
        {
            day = day.Next();
        }

        return day;
    }
}
