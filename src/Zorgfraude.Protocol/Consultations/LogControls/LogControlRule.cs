using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Matching;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Protocol.Consultations.LogControls;

/// <summary>
/// Goes through a participant's consultation list (protocol 5.4, second sentence; explanatory notes on chapter 5). Pure, and the order of the
/// lines does not matter. The list names subjects by keyed pseudonyms (reading C3), so that numbers in a row and a name with several dates
/// cannot be seen in it.
/// </summary>
public static class LogControlRule
{
    /// <summary>Most lines in one control.</summary>
    public const int MaximumLines = 1_000_000;

    /// <summary>What asks for a look, and how often the register was consulted for what.</summary>
    /// <param name="facts">The list and what to hold it against.</param>
    /// <param name="thresholds">From where something asks for a look; null for the defaults.</param>
    /// <exception cref="ArgumentException">There are too many lines, or one is another participant's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A threshold lies outside its range.</exception>
    public static LogControl Decide(LogControlFacts facts, LogControlThresholds? thresholds = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        thresholds ??= new();
        Validate(facts, thresholds);
        var lines = facts.Lines.OrderBy(l => l.Entry.At).ThenBy(l => l.Entry.Id.Value).ToList();
        var today = MunicipalTime.DateOf(facts.Now);
        ValueList<LogSignal> signals =
        [
            .. Gaps(lines, facts.AfterNumber),
            .. Inconsistent(lines, facts.Now),
            .. Bursts(lines, thresholds),
            .. facts.Functions is { } table ? OutsidePower(lines, table) : [],
            .. facts.Announced is { } announced ? OutsideAnnouncement(lines, announced) : [],
            .. WithoutOccasion(lines),
            .. Unverified(lines, today, thresholds),
            .. facts.FollowUps is { } followUps ? FollowedUpUnverified(lines, followUps) : [],
        ];
        ValueList<Finding> findings =
        [
            LogFindings.Checked.Met(FindingArgument.Of("count", lines.Count), FindingArgument.Of("date", today)),
            .. facts.Functions is null ? [ParticipantFindings.TableLaidDown.Missing()] : (ValueList<Finding>)[],
            .. facts.Announced is null ? [ConsultationFindings.Announced.Missing()] : (ValueList<Finding>)[],
            .. facts.FollowUps is null ? [LogFindings.FollowUpsKnown.Missing()] : (ValueList<Finding>)[],
            .. signals.Select(s => s.Finding),
        ];
        return new(signals, Purposes(lines), findings);
    }

    private static void Validate(LogControlFacts facts, LogControlThresholds thresholds)
    {
        if (facts.Lines.Count > MaximumLines)
        {
            throw new ArgumentException("ZF0240: a control goes through at most 1,000,000 lines; take a shorter time.", nameof(facts));
        }

        if (facts.FollowUps?.Count > MaximumLines)
        {
            throw new ArgumentException("ZF0243: a control goes through at most 1,000,000 follow-ups; take a shorter time.", nameof(facts));
        }

        if (facts.AfterNumber is < 0 or >= int.MaxValue || facts.Lines.Any(l => l.Number is < 1 or > int.MaxValue))
        {
            throw new ArgumentException("ZF0244: lines are numbered from 1; give each line the number that the store gave it.", nameof(facts));
        }

        if (facts.Lines.Any(l => l.Entry.Participant != facts.Participant))
        {
            throw new ArgumentException("ZF0241: a control goes through the list of one participant only.", nameof(facts));
        }

        if (thresholds.MaximumInSpan is < 1 or > 10_000 || thresholds.UnverifiedDays is < 0 or > 365
            || thresholds.Span < Duration.FromMinutes(1) || thresholds.Span > Duration.FromDays(1))
        {
            throw new ArgumentOutOfRangeException(nameof(thresholds), "ZF0242: a threshold of the control lies outside its range.");
        }
    }

    // The lines on either side are named where they are there: what is missing lay between them.
    private static IEnumerable<LogSignal> Gaps(List<LoggedConsultation> lines, long? afterNumber)
    {
        LoggedConsultation? before = null;
        foreach (var line in lines.OrderBy(l => l.Number))
        {
            if ((before?.Number ?? afterNumber) is { } last && line.Number > last + 1)
            {
                yield return new(
                    LogFindings.Gap.Warning(
                        FindingArgument.Of("date", MunicipalTime.DateOf(line.Entry.At)),
                        FindingArgument.Of("first", checked((int)(last + 1))),
                        FindingArgument.Of("last", checked((int)(line.Number - 1)))),
                    null,
                    before is null ? [line.Entry.Id] : [before.Entry.Id, line.Entry.Id]);
            }

            before = line;
        }
    }

    private static IEnumerable<LogSignal> Inconsistent(List<LoggedConsultation> lines, Instant now)
    {
        var seen = new HashSet<ConsultationId>();
        var numbers = new HashSet<long>();
        foreach (var (entry, check, number) in lines.Select(l => (l.Entry, l.Verification, l.Number)))
        {
            var twice = !seen.Add(entry.Id) | !numbers.Add(number);
            var misfit = check is not null
                && (check.Consultation != entry.Id || check.At < entry.At || check.At > now || entry.Found.IsEmpty
                    || (entry.Band == MatchBand.Possible && check is { InputWasCorrect: true, Reasons: null }));
            if (twice || misfit || entry.At > now)
            {
                yield return Signal(LogFindings.Inconsistent, entry, entry.Employee);
            }
        }
    }

    // A line belongs to a burst when some span that holds it holds more lines of that employee than the threshold. Lines of bursts that
    // lie no further apart than the span are one signal.
    private static IEnumerable<LogSignal> Bursts(List<LoggedConsultation> lines, LogControlThresholds thresholds)
    {
        var byHand = lines.Select(l => l.Entry).Where(e => e.Mode == ConsultationMode.Manual);
        foreach (var own in byHand.GroupBy(e => e.Employee).OrderBy(g => g.Key.Value, StringComparer.Ordinal))
        {
            var entries = own.ToList();
            var inBurst = new bool[entries.Count];
            var (last, marked) = (0, 0);
            for (var first = 0; first < entries.Count; first++)
            {
                while (last < entries.Count && entries[last].At - entries[first].At <= thresholds.Span)
                {
                    last++;
                }

                if (last - first > thresholds.MaximumInSpan)
                {
                    for (marked = Math.Max(marked, first); marked < last; marked++)
                    {
                        inBurst[marked] = true;
                    }
                }
            }

            var episode = new List<ConsultationLogEntry>();
            for (var i = 0; i <= entries.Count; i++)
            {
                var goesOn = i < entries.Count && inBurst[i] && (episode.Count == 0 || entries[i].At - episode[^1].At <= thresholds.Span);
                if (!goesOn && episode.Count > 0)
                {
                    yield return new(
                        LogFindings.Burst.Warning(
                            FindingArgument.Of("date", MunicipalTime.DateOf(episode[0].At)),
                            FindingArgument.Of("count", episode.Count),
                            FindingArgument.Of("limit", thresholds.MaximumInSpan),
                            FindingArgument.Of("minutes", (int)thresholds.Span.TotalMinutes)),
                        own.Key,
                        episode.Select(e => e.Id).ToValueList());
                    episode.Clear();
                }

                if (i < entries.Count && inBurst[i])
                {
                    episode.Add(entries[i]);
                }
            }
        }
    }

    private static IEnumerable<LogSignal> OutsidePower(List<LoggedConsultation> lines, FunctionTable table)
    {
        var known = new Dictionary<(EmployeeId, LocalDate), ValueList<Power>?>();
        foreach (var (entry, check) in lines.Select(l => (l.Entry, l.Verification)))
        {
            var powers = PowersOf(entry.Employee, entry.At);

            // Whoever answers for an automated process needs no more than a function; by hand both powers are needed.
            if (powers is null || (entry.Mode == ConsultationMode.Manual && !(powers.Value.Contains(Power.ConsultByHand) && powers.Value.Contains(Power.ReceiveHits))))
            {
                yield return Signal(LogFindings.OutsidePower, entry, entry.Employee);
            }

            if (check is not null && PowersOf(check.Employee, check.At)?.Contains(Power.ReceiveHits) != true)
            {
                yield return Signal(LogFindings.OutsidePower, entry, check.Employee, check.At);
            }

            ValueList<Power>? PowersOf(EmployeeId employee, Instant at)
            {
                var day = MunicipalTime.DateOf(at);
                if (!known.TryGetValue((employee, day), out var held))
                {
                    held = AuthorisationRule.Decide(new(entry.Participant, employee), table, day).TryGetValue(out var actor) ? actor.Powers : null;
                    known.Add((employee, day), held);
                }

                return held;
            }
        }
    }

    private static IEnumerable<LogSignal> OutsideAnnouncement(List<LoggedConsultation> lines, ValueList<DayRange> announced) => lines
        .Select(l => l.Entry)
        .Where(e => e.Mode == ConsultationMode.Automated && !announced.Any(r => r.Contains(MunicipalTime.DateOf(e.At))))
        .Select(e => Signal(LogFindings.OutsideAnnouncement, e, e.Employee));

    private static IEnumerable<LogSignal> WithoutOccasion(List<LoggedConsultation> lines) => lines
        .Select(l => l.Entry)
        .Where(e => e.Mode == ConsultationMode.Automated && e.Occasion is null)
        .Select(e => Signal(LogFindings.WithoutOccasion, e, e.Employee));

    // A hit by hand needs no check; one of an automated process, and whatever was shown as possible, may be used only once it was found right.
    private static IEnumerable<LogSignal> FollowedUpUnverified(List<LoggedConsultation> lines, ValueList<HitFollowUp> followUps)
    {
        var toCheck = lines.Where(l => l.Entry.NeedsVerification).DistinctBy(l => l.Entry.Id).ToDictionary(l => l.Entry.Id);
        return followUps
            .OrderBy(f => f.At).ThenBy(f => f.Consultation.Value).ThenBy(f => f.Employee.Value, StringComparer.Ordinal)
            .Where(f => toCheck.TryGetValue(f.Consultation, out var line)
                && !(line.Verification is { InputWasCorrect: true } check && check.At <= f.At))
            .Select(f => Signal(LogFindings.FollowedUpUnverified, toCheck[f.Consultation].Entry, f.Employee, f.At));
    }

    private static IEnumerable<LogSignal> Unverified(List<LoggedConsultation> lines, LocalDate today, LogControlThresholds thresholds) =>
        from line in lines
        let entry = line.Entry
        where entry.NeedsVerification && line.Verification is null
        let day = MunicipalTime.DateOf(entry.At)
        let age = Period.DaysBetween(day, today)
        where age > thresholds.UnverifiedDays
        select new LogSignal(
            LogFindings.Unverified.Warning(
                FindingArgument.Of("date", day), FindingArgument.Of("count", age), FindingArgument.Of("limit", thresholds.UnverifiedDays)),
            entry.Employee,
            [entry.Id]);

    private static ValueList<PurposeCount> Purposes(List<LoggedConsultation> lines) =>
        (from purpose in Enum.GetValues<ConsultationPurpose>()
         from mode in Enum.GetValues<ConsultationMode>()
         let found = lines.Where(l => l.Entry.Purpose == purpose && l.Entry.Mode == mode).ToList()
         select new PurposeCount(purpose, mode, found.Count, found.Count(l => l.IsHit))).ToValueList();

    private static LogSignal Signal(FindingDefinition definition, ConsultationLogEntry entry, EmployeeId employee, Instant? at = null) =>
        new(definition.Warning(FindingArgument.Of("date", MunicipalTime.DateOf(at ?? entry.At))), employee, [entry.Id]);
}
