using Zorgfraude.Protocol.Procedures.Registrations;

namespace Zorgfraude.Simulation.Law;

/// <summary>An obligation that the oracle expects.</summary>
internal readonly record struct Due(string Code, Day On) : IComparable<Due>
{
    public int CompareTo(Due other) => On != other.On ? On.CompareTo(other.On) : string.CompareOrdinal(Code, other.Code);

    public override string ToString() => $"{Code} {On}";
}

/// <summary>The codes of obligations and of what is late, as the oracle knows them, and from when each is late.</summary>
internal static class Codes
{
    public const string Removal = "registration.removal";
    public const string RemovalAtOnce = "registration.removal-at-once";
    public const string Notice = "registration.notice";
    public const string NoticeRecheck = "registration.notice-recheck";
    public const string LongerTermNotice = "registration.longer-term-notice";
    public const string Review = "registration.review";
    public const string Register = "case.register";
    public const string AskReasons = "case.ask-reasons";
    public const string TellSupervisor = "case.tell-supervisor";
    public const string WeighGround = "case.weigh-ground";
    public const string EndProcessing = "case.end-processing";

    private static readonly HashSet<string> AtOnce = [Notice, LongerTermNotice, Register, AskReasons, TellSupervisor, WeighGround];

    // What is recorded with its last day already, and late from the next working day.
    private static readonly HashSet<string> NextWorkingDay = [RemovalAtOnce, EndProcessing];

    /// <summary>The last day in time and the first day too late.</summary>
    public static (Day LastDay, Day LateFrom) Window(Due due, ChosenLaw law, bool isImmediate)
    {
        if (AtOnce.Contains(due.Code))
        {
            var last = law.AtOnce(due.On);
            return (last, RestDays.NextWorkingDay(last));
        }

        return (due.On, isImmediate || NextWorkingDay.Contains(due.Code) ? RestDays.NextWorkingDay(due.On) : due.On.Next());
    }
}

/// <summary>Whether the subject was told, in the oracle's words.</summary>
internal enum Telling
{
    Due,
    Deferred,
    Done,
}

/// <summary>
/// What the law says of one registration, kept from the acts that were accepted and from nothing that the library answered about days.
/// </summary>
internal sealed class ExpectedRegistration(ChosenLaw law, Day registeredOn, bool informed)
{
    private readonly List<Day> reviews = [];
    private readonly HashSet<RestrictedUseGround> uses = [];

    public Day RegisteredOn { get; } = registeredOn;

    /// <summary>Day on which the data go as things stand.</summary>
    public Day RemoveOn { get; private set; } = law.EndOf(registeredOn, law.StandardYears);

    /// <summary>The most that the law allows after the decisions that were taken.</summary>
    public Day LawEnd { get; private set; } = law.EndOf(registeredOn, law.StandardYears);

    public Telling Telling { get; private set; } = informed ? Telling.Done : Telling.Due;

    public Day TellingOn { get; private set; } = registeredOn;

    public Day? LongerOn { get; private set; }

    public Day? RestrictedOn { get; private set; }

    public bool LiftingTold { get; private set; }

    public Day? EndedOn { get; private set; }

    public Day? RemoveBy { get; private set; }

    public Day? RemovalLateFrom { get; private set; }

    public Day? RemovedOn { get; private set; }

    private Day? NamedEnd { get; set; }

    private bool LongerTold { get; set; }

    public bool IsInformed => Telling == Telling.Done;

    /// <summary>First day on which a review is late, when one is to come.</summary>
    public Day? NextReview { get; private set; }

    /// <summary>First day on which that review may be made.</summary>
    public Day? ReviewOpens { get; private set; }

    public bool AnswersOn(Day day) =>
        RemovedOn is null && EndedOn is null && (RestrictedOn is null || !law.RestrictionSilences) && day >= RegisteredOn && day < RemoveOn;

    /// <summary>Whether anything about a registration has ended, so that it is silent for good.</summary>
    public bool IsOver(Day day) => RemovedOn is not null || EndedOn is not null || day >= RemoveOn;

    public bool MayDecideLonger(Day today) => today < law.EndOf(RegisteredOn, law.StandardYears) && today < RemoveOn;

    public void Informed(Day on)
    {
        Telling = Telling.Done;
        if (LongerOn <= on)
        {
            LongerTold = true;
        }
    }

    public void AlreadyKnew() => Telling = Telling.Done;

    public void Deferred(Day recheckBy) => (Telling, TellingOn) = (Telling.Deferred, recheckBy);

    public void DeferralLapsed(Day on) => (Telling, TellingOn) = (Telling.Due, on);

    public void Longer(Day decidedOn, Day? namedEnd)
    {
        var end = namedEnd ?? RegisteredOn.PlusYears(law.LongestYears);
        (LongerOn, NamedEnd, LongerTold) = (decidedOn, namedEnd, false);
        RemoveOn = law.EndsAtEndOfDay ? end.Next() : end;
        LawEnd = law.EndOf(RegisteredOn, law.LongestYears);
        FindReview();
    }

    public void ToldLonger() => LongerTold = true;

    public void Reviewed(Day on, bool keeps, Day? endOn)
    {
        reviews.Add(on);
        if (!keeps)
        {
            var standard = law.EndOf(RegisteredOn, law.StandardYears);
            RemoveOn = endOn ?? (on < standard ? Day.Min(RemoveOn, standard) : on);
        }

        FindReview();
    }

    /// <summary>Whether the data may be used for more than keeping them: not while they are restricted without an exception (GDPR 18(2)).</summary>
    public bool MayUse => RestrictedOn is null || uses.Count > 0;

    public bool AllowsUse(RestrictedUseGround ground) => uses.Contains(ground);

    /// <summary>An exception belongs to the restriction that it was made for.</summary>
    public void Restricted(Day on)
    {
        (RestrictedOn, LiftingTold) = (on, false);
        uses.Clear();
    }

    public void UseAllowed(RestrictedUseGround ground) => uses.Add(ground);

    public void ToldLifting() => LiftingTold = true;

    public void Lifted() => (RestrictedOn, LiftingTold) = (null, false);

    public void Ended(Day on, Day knownOn)
    {
        EndedOn = on;
        var last = law.AtOnce(knownOn);
        RemoveBy = Day.Min(last, RemoveOn);
        RemovalLateFrom = Day.Min(RestDays.NextWorkingDay(last), RemoveOn.Next());
    }

    public void Removed(Day on) => RemovedOn = on;

    public List<Due> Obligations()
    {
        if (RemovedOn is not null)
        {
            return [];
        }

        if (RemoveBy is { } by)
        {
            return [new(Codes.RemovalAtOnce, by)];
        }

        List<Due> due = [new(Codes.Removal, RemoveOn)];
        if (Telling != Telling.Done)
        {
            due.Add(new(Telling == Telling.Due ? Codes.Notice : Codes.NoticeRecheck, TellingOn));
        }
        else if (LongerOn is { } longer && !LongerTold)
        {
            due.Add(new(Codes.LongerTermNotice, longer));
        }

        if (NextReview is { } review)
        {
            due.Add(new(Codes.Review, review));
        }

        due.Sort();
        return due;
    }

    /// <summary>What must be reported as late on a day, by finding code.</summary>
    public List<string> Late(Day today)
    {
        var late = new List<string>();
        if (RemovedOn is not null)
        {
            return late;
        }

        if (RemovalLateFrom is { } lateFrom)
        {
            if (today >= lateFrom)
            {
                late.Add("removal.late");
            }

            return late;
        }

        if (today > RemoveOn)
        {
            late.Add("removal.term-overdue");
            return late;
        }

        if (NextReview < today)
        {
            late.Add("review.late");
            late.Add(law.MissedReview);
        }

        if (Telling == Telling.Due && today >= RestDays.NextWorkingDay(law.AtOnce(TellingOn)))
        {
            late.Add("notice.late");
        }

        if (Telling == Telling.Deferred && today > TellingOn)
        {
            late.Add("notice.recheck-late");
        }

        if (IsInformed && LongerOn is { } longer && !LongerTold && today >= RestDays.NextWorkingDay(law.AtOnce(longer)))
        {
            late.Add("retention.longer-notice-late");
        }

        return late;
    }

    private void FindReview()
    {
        (NextReview, ReviewOpens) = (null, null);
        if (LongerOn is null)
        {
            return;
        }

        var end = NamedEnd ?? RegisteredOn.PlusYears(law.LongestYears);
        var (due, opens) = law.ReviewsRunFromLast ? FromLast(end) : FromAnniversary();
        if (due < end && due < RemoveOn)
        {
            (NextReview, ReviewOpens) = (due, opens);
        }
    }

    private (Day Due, Day Opens) FromLast(Day end)
    {
        var opens = RegisteredOn.PlusYears(law.FirstReviewYears - 1);
        var held = reviews.Where(r => r >= opens && r < end).ToList();
        return held.Count == 0 ? (RegisteredOn.PlusYears(law.FirstReviewYears), opens) : (held.Max().PlusYears(1), held.Max());
    }

    // One that is held when others are overdue is held for those alone; otherwise it is held for the one whose year it lies in.
    private (Day Due, Day Opens) FromAnniversary()
    {
        var years = law.FirstReviewYears;
        foreach (var held in reviews)
        {
            var before = years;
            while (RegisteredOn.PlusYears(years) < held)
            {
                years++;
            }

            if (years == before && held >= Opens(years))
            {
                years++;
            }
        }

        return (RegisteredOn.PlusYears(years), Opens(years));

        Day Opens(int number) => number == law.FirstReviewYears ? RegisteredOn.PlusYears(number - 1) : RegisteredOn.PlusYears(number - 1).Next();
    }
}
