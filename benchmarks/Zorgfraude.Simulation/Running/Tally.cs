using System.Globalization;
using System.Text;

namespace Zorgfraude.Simulation.Running;

/// <summary>What must hold on every day. The numbers behind them say how often each was put to a test that it could fail.</summary>
internal enum Invariant
{
    RemovalFallsNoLaterThanTheLawAllows,
    RegistrationDateAndEndAreNotMovedByACorrection,
    MoreAggravationNeverShortens,
    NoLongerTermIsDecidedTooLate,
    RepetitionCountsWithinFourYearsOnly,
    RegisterKnowsOfAnEarlierSupply,
    AnActiveRegistrationAnswers,
    AnExpiredRegistrationIsSilent,
    ARestrictedRegistrationIsSilent,
    ARestrictedRegistrationIsOnlyStored,
    ARemovedRegistrationIsSilent,
    AHitGivesNothingButTheAllowedData,
    NoAnswerWithoutItsLogEntry,
    LogEntriesAreKept,
    LogEntriesGoAfterTheirTerm,
    NobodyActsWithoutThePower,
    NoRegistrationWithoutAConcurringSupervisor,
    NoRegistrationWithoutASecondEmployee,
    NoRegistrationWithoutANecessityDecision,
    ALaterReceiptNeverGivesAnEarlierDeadline,
    TheSupervisorHasFourWeeks,
    ALawfulActIsAccepted,
    AnUnlawfulAnswerIsRefused,
    ReceiversAreToldOnceAllIsCarriedOut,
    TheWorklistIsWhatTheLawAsks,
    NoticeIsNeverForgotten,
    AMissedReviewIsReported,
    WhatIsLateIsReported,
    DataOfARemovedRegistrationAreGone,
}

/// <summary>The first thing that did not hold, with what is needed to see it again.</summary>
internal sealed class ViolationException(Invariant invariant, string what) : Exception($"{invariant}: {what}")
{
    public Invariant Invariant { get; } = invariant;
}

/// <summary>Counts of events and of checks, and the first violation.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, long> events = new(StringComparer.Ordinal);
    private readonly long[] checks = new long[Enum.GetValues<Invariant>().Length];

    public long Checks => checks.Sum();

    public IReadOnlyDictionary<string, long> Events => events;

    public long Tested(Invariant invariant) => checks[(int)invariant];

    public void Count(string name) => events[name] = events.GetValueOrDefault(name) + 1;

    public void Hold(Invariant invariant, bool holds, Func<string> what)
    {
        checks[(int)invariant]++;
        if (!holds)
        {
            throw new ViolationException(invariant, what());
        }
    }

    public string ToText(IReadOnlyCollection<Invariant> demanded)
    {
        var text = new StringBuilder("events\n");
        foreach (var (name, count) in events)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {count,10:N0}  {name}\n");
        }

        text.Append("invariants, and how often each was tested where it could fail\n");
        foreach (var invariant in Enum.GetValues<Invariant>())
        {
            if (demanded.Contains(invariant) || Tested(invariant) > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {Tested(invariant),10:N0}  {invariant}\n");
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"checks: {Checks:N0}\n").ToString();
    }
}
