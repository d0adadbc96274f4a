using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Matching;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations.LogControls;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Consultations;

/// <summary>The control of the consultation list (protocol 5.4): planted patterns are seen, counted a second way, and an ordinary year is left alone.</summary>
public sealed class LogControlTests
{
    private static readonly Instant Noon = Instant.FromUtc(2025, 6, 2, 10, 0);
    private static readonly Instant Now = Noon + Duration.FromDays(30);
    private static readonly FunctionTable Table = Given.Table(Given.Investigator, Given.Without(Given.Checker, Power.ConsultByHand));
    private static readonly ValueList<DayRange> Announced = [new(new(2025, 5, 1), new(2025, 6, 30))];

    private static LoggedConsultation Line(
        int number, Instant at, Actor? by = null, ConsultationMode mode = ConsultationMode.Manual, bool hit = false, HitVerification? check = null,
        ConsultationPurpose purpose = ConsultationPurpose.FraudInvestigation)
    {
        var entry = new ConsultationLogEntry(
            Id(number), at, Given.Executive.Id, (by ?? Given.Investigator).Employee, mode, purpose,
            hit ? [new RegistrationId(Guid.Empty)] : [], [$"key-{number}"], "matcher-1");
        return new(entry with { Occasion = Given.Occasion }, check) { Number = number + 1 };
    }

    private static ConsultationId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    // Numbered in the order given: what a gap in the numbers means has tests of its own.
    private static LogControl Control(IEnumerable<LoggedConsultation> lines, LogControlThresholds? thresholds = null, Instant? now = null) =>
        LogControlRule.Decide(
            new(Given.Executive.Id, lines.Select((l, n) => l with { Number = n + 1 }).ToValueList(), now ?? Now)
            {
                Functions = Table,
                Announced = Announced,
                AfterNumber = 0,
                FollowUps = [],
            },
            thresholds);

    private static IEnumerable<string> Codes(LogControl control) => control.Signals.Select(s => s.Finding.Code);

    [Fact]
    public void Twenty_in_an_hour_are_ordinary_and_twenty_one_ask_for_a_look()
    {
        // The last one lies exactly an hour after the first.
        LoggedConsultation[] Hour(int count) => [.. Enumerable.Range(0, count).Select(n => Line(n, Noon + (Duration.FromHours(1) / (count - 1) * n)))];
        Assert.Empty(Control(Hour(20)).Signals);
        var signal = Assert.Single(Control(Hour(21)).Signals);
        Assert.Equal(("log.burst", FindingStatus.Warning, Given.Investigator.Employee), (signal.Finding.Code, signal.Finding.Status, signal.Employee));
        Assert.Equal(Enumerable.Range(0, 21).Select(Id), signal.Consultations);
        Assert.Equal(
            "Vraagt een blik: op 2 juni 2025 deed één medewerker 21 handmatige raadplegingen, met meer dan 20 binnen 60 minuten.",
            Explanation.Sentence(signal.Finding, Language.Dutch));

        // Spread over two employees, or made by an automated process, they are no burst.
        Assert.DoesNotContain("log.burst", Codes(Control(Hour(21).Select((l, n) => n % 2 == 0 ? l : l with { Entry = l.Entry with { Employee = Given.Checker.Employee } }))));
        Assert.DoesNotContain("log.burst", Codes(Control(Hour(21).Select(l => l with { Entry = l.Entry with { Mode = ConsultationMode.Automated } }))));
    }

    [Fact]
    public void Two_piles_on_one_day_are_two_signals()
    {
        var lines = Enumerable.Range(0, 60).Select(n => Line(n, Noon + Duration.FromHours(n < 30 ? 0 : 5) + Duration.FromMinutes(n % 30)));
        Assert.Equal([30, 30], Control(lines).Signals.Select(s => s.Consultations.Count));
    }

    [Fact]
    public void Bursts_agree_with_a_count_line_by_line()
    {
        var minutes = Gen.Choose(0, 400).ArrayOf(60).ToArbitrary();
        var found = 0;
        Prop.ForAll(minutes, Gen.Choose(1, 12).ToArbitrary(), (moments, limit) =>
        {
            var thresholds = new LogControlThresholds { MaximumInSpan = limit, Span = Duration.FromMinutes(30) };
            var signals = Control(moments.Select((m, n) => Line(n, Noon + Duration.FromMinutes(m))), thresholds).Signals;

            // In a burst: some moment from which half an hour holds the line and more lines than the limit.
            var expected = moments
                .Select((m, n) => (Minute: m, Number: n))
                .Where(x => moments.Any(from => from <= x.Minute && x.Minute <= from + 30 && moments.Count(m => m >= from && m <= from + 30) > limit))
                .Select(x => Id(x.Number))
                .ToHashSet();
            var seen = signals.SelectMany(s => s.Consultations).ToList();
            Assert.Equal(seen.Count, seen.Distinct().Count());
            Assert.True(expected.SetEquals(seen));
            found += signals.Count;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true));
        Assert.True(found > 50);
    }

    [Fact]
    public void The_order_of_the_lines_changes_nothing_and_neither_do_unrelated_lines()
    {
        var planted = Planted();
        var all = Control(planted);
        Prop.ForAll(Gen.Shuffle(planted).ToArbitrary(), shuffled =>
        {
            var control = Control(shuffled);
            Assert.Equal(all.Signals, control.Signals);
            Assert.Equal(all.Purposes, control.Purposes);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithQuietOnSuccess(true));

        var more = planted.Concat(Enumerable.Range(5000, 40).Select(n => Line(n, Noon + Duration.FromHours(24 + (n % 40)), mode: ConsultationMode.Automated)));
        Assert.Equal(all.Signals, Control(more).Signals);
    }

    [Fact]
    public void A_line_that_is_gone_is_seen_by_the_numbers_around_it()
    {
        var whole = Enumerable.Range(0, 9).Select(n => Line(n, Noon + Duration.FromMinutes(10 * n))).ToList();
        LogControl Numbered(IEnumerable<LoggedConsultation> lines, long? after) =>
            LogControlRule.Decide(new(Given.Executive.Id, lines.ToValueList(), Now) { Functions = Table, Announced = Announced, AfterNumber = after, FollowUps = [] });
        Assert.Empty(Numbered(whole, 0).Signals);

        // Lines 4 and 5 were taken out, then the first one, then one that a control of a later part begins after.
        var middle = Assert.Single(Numbered(whole.Where(l => l.Number is not (4 or 5)), 0).Signals);
        Assert.Equal(("log.gap", FindingStatus.Warning, (EmployeeId?)null), (middle.Finding.Code, middle.Finding.Status, middle.Employee));
        Assert.Equal([Id(2), Id(5)], middle.Consultations);
        Assert.Equal(
            "Vraagt een blik: vóór de regel van 2 juni 2025 ontbreken de nummers 4 tot en met 5; die regels zijn er niet meer.",
            Explanation.Sentence(middle.Finding, Language.Dutch));
        Assert.Equal([Id(1)], Assert.Single(Numbered(whole.Skip(1), 0).Signals).Consultations);
        Assert.Equal([Id(6)], Assert.Single(Numbered(whole.Skip(6), 5).Signals).Consultations);
        Assert.Empty(Numbered(whole.Skip(6), 6).Signals);
        Assert.Empty(Numbered(whole.Skip(6), null).Signals);

        // A number that two lines have is a contradiction and no gap.
        Assert.Equal(["log.inconsistent"], Codes(Numbered(whole.Select(l => l.Number == 9 ? l with { Number = 8 } : l), 0)));
    }

    [Fact]
    public void Whatever_lines_are_taken_out_their_numbers_are_named_and_no_others()
    {
        var whole = Enumerable.Range(0, 30).Select(n => Line(n, Noon + Duration.FromHours(n))).ToList();
        Prop.ForAll(Gen.Choose(0, 1).ArrayOf(30).ToArbitrary(), kept =>
        {
            var left = whole.Where((_, n) => kept[n] == 1).ToList();
            var control = LogControlRule.Decide(new(Given.Executive.Id, left.ToValueList(), Now) { Functions = Table, Announced = Announced, AfterNumber = 0, FollowUps = [] });
            var named = control.Signals.SelectMany(s =>
            {
                var (first, last) = (Number(s, "first"), Number(s, "last"));
                return Enumerable.Range(first, last - first + 1);
            });

            // What is gone after the last line shows only once another line comes.
            var lastLeft = left.Count == 0 ? 0 : (int)left[^1].Number;
            Assert.Equal(Enumerable.Range(1, 30).Where(n => kept[n - 1] == 0 && n < lastLeft), named);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true));

        static int Number(LogSignal signal, string name) =>
            int.Parse(signal.Finding.Arguments.Single(a => a.Name == name).Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void An_automated_consultation_names_its_occasion_and_one_by_hand_has_none()
    {
        var automated = Line(0, Noon, mode: ConsultationMode.Automated);
        Assert.Empty(Control([automated]).Signals);
        var signal = Assert.Single(Control([automated with { Entry = automated.Entry with { Occasion = null } }]).Signals);
        Assert.Equal(("log.without-occasion", Given.Investigator.Employee), (signal.Finding.Code, signal.Employee));
        var byHand = Line(0, Noon);
        Assert.Empty(Control([byHand with { Entry = byHand.Entry with { Occasion = null } }]).Signals);
    }

    [Fact]
    public void Nothing_is_done_on_an_automated_hit_before_its_input_was_found_right()
    {
        var hit = Line(0, Noon, mode: ConsultationMode.Automated, hit: true);
        LoggedConsultation Checked(bool right) => hit with { Verification = new(Id(0), Noon + Duration.FromHours(2), Given.Investigator.Employee, right) };
        IEnumerable<string> After(LoggedConsultation line, int hours) => Codes(LogControlRule.Decide(
            new(Given.Executive.Id, [line], Noon + Duration.FromDays(1))
            {
                Functions = Table,
                Announced = Announced,
                FollowUps = [new(Id(0), Given.Checker.Employee, Noon + Duration.FromHours(hours))],
            }));
        Assert.Equal(["log.followed-up-unverified"], After(hit, 3));
        Assert.Equal(["log.followed-up-unverified"], After(Checked(true), 1));
        Assert.Equal(["log.followed-up-unverified"], After(Checked(false), 3));
        Assert.Empty(After(Checked(true), 2));
        Assert.Empty(After(Line(0, Noon, hit: true), 1));
    }

    [Fact]
    public void Every_planted_pattern_is_seen_once_and_nothing_else() =>
        Assert.Equal(
            ["log.inconsistent", "log.burst", "log.outside-power", "log.outside-power", "log.outside-announcement", "log.unverified-hit"],
            Codes(Control(Planted())));

    [Fact]
    public void A_consultation_by_hand_needs_the_power_of_that_day_and_an_automated_one_a_function()
    {
        Assert.Equal(["log.outside-power"], Codes(Control([Line(1, Noon, Given.Checker)])));
        Assert.Empty(Control([Line(1, Noon, Given.Checker, ConsultationMode.Automated)]).Signals);
        Assert.Equal(["log.outside-power"], Codes(Control([Line(1, Noon, Given.InsurerEmployee, ConsultationMode.Automated)])));

        // 31 December 2024, 23:30 in the Netherlands: the table begins the day after.
        var before = Instant.FromUtc(2024, 12, 31, 22, 30);
        Assert.Equal(["log.outside-power"], Codes(Control([Line(1, before)])));
        Assert.Empty(Control([Line(1, before + Duration.FromMinutes(30))]).Signals);

        var check = new HitVerification(Id(1), Noon + Duration.FromHours(1), Given.InsurerEmployee.Employee, true);
        var signal = Assert.Single(Control([Line(1, Noon, mode: ConsultationMode.Automated, hit: true, check: check)]).Signals);
        Assert.Equal(("log.outside-power", Given.InsurerEmployee.Employee), (signal.Finding.Code, signal.Employee));
    }

    [Theory]
    [InlineData(7, 7, false)]
    [InlineData(8, 7, true)]
    [InlineData(0, 0, false)]
    [InlineData(1, 0, true)]
    public void An_automated_hit_asks_for_a_look_once_it_is_unchecked_for_longer_than_the_limit(int days, int limit, bool seen)
    {
        var line = Line(1, Noon, mode: ConsultationMode.Automated, hit: true);
        var now = Noon + Duration.FromDays(days);
        LogControl At(LoggedConsultation l) => Control([l], new() { UnverifiedDays = limit }, now);
        Assert.Equal(seen ? ["log.unverified-hit"] : [], Codes(At(line)));
        Assert.Empty(At(line with { Verification = new(Id(1), Noon, Given.Checker.Employee, false) }).Signals);
        Assert.Empty(At(line with { Entry = line.Entry with { Found = [] } }).Signals);
        Assert.Empty(At(line with { Entry = line.Entry with { Mode = ConsultationMode.Manual } }).Signals);
    }

    [Theory]
    [InlineData(ConsultationMode.Manual)]
    [InlineData(ConsultationMode.Automated)]
    public void What_was_shown_as_possible_is_checked_before_it_is_used_and_counts_as_a_hit_when_it_is_the_same_subject(ConsultationMode mode)
    {
        var line = Line(0, Noon, mode: mode, hit: true);
        line = line with { Entry = line.Entry with { Band = MatchBand.Possible } };
        LoggedConsultation Checked(bool same, string? reasons) => line with
        {
            Verification = new(Id(0), Noon + Duration.FromHours(2), Given.Investigator.Employee, same) { Reasons = reasons is null ? null : OwnReference.Parse(reasons) },
        };
        Assert.Empty(Control([line], now: Noon + Duration.FromDays(7)).Signals);
        Assert.Equal(["log.unverified-hit"], Codes(Control([line], now: Noon + Duration.FromDays(8))));
        Assert.Empty(Control([Checked(false, null)]).Signals);
        Assert.Empty(Control([Checked(true, "dossier-7")]).Signals);
        Assert.Equal(["log.inconsistent"], Codes(Control([Checked(true, null)])));
        Assert.Equal([0, 0, 1], new[] { line, Checked(false, null), Checked(true, "dossier-7") }.Select(l => Control([l]).Purposes.Sum(p => p.Hits)));

        var used = new HitFollowUp(Id(0), Given.Checker.Employee, Noon + Duration.FromHours(3));
        IEnumerable<string> After(LoggedConsultation l) => Codes(LogControlRule.Decide(
            new(Given.Executive.Id, [l], Noon + Duration.FromDays(1)) { Functions = Table, Announced = Announced, FollowUps = [used] }));
        Assert.Equal(["log.followed-up-unverified"], After(line));
        Assert.Equal(["log.followed-up-unverified"], After(Checked(false, null)));
        Assert.Empty(After(Checked(true, "dossier-7")));
    }

    [Fact]
    public void A_list_that_contradicts_itself_asks_for_a_look()
    {
        HitVerification Check(int of, Duration after) => new(Id(of), Noon + after, Given.Investigator.Employee, true);
        var hit = Line(1, Noon, mode: ConsultationMode.Automated, hit: true);
        Assert.Empty(Control([hit with { Verification = Check(1, Duration.Zero) }]).Signals);
        LoggedConsultation[][] wrong =
        [
            [Line(1, Noon), Line(1, Noon + Duration.FromDays(1))],
            [Line(1, Now + Duration.FromSeconds(1))],
            [hit with { Verification = Check(2, Duration.Zero) }],
            [hit with { Verification = Check(1, Duration.FromSeconds(-1)) }],
            [hit with { Verification = Check(1, Duration.FromDays(31)) }],
            [Line(1, Noon, mode: ConsultationMode.Automated, check: Check(1, Duration.Zero))],
        ];
        Assert.All(wrong, lines => Assert.Equal(["log.inconsistent"], Codes(Control(lines))));
    }

    [Fact]
    public void What_is_not_known_is_missing_and_not_taken_for_good()
    {
        LoggedConsultation[] lines = [Line(1, Noon, Given.InsurerEmployee), Line(2, new LocalDate(2025, 7, 1).AtMidnight().InUtc().ToInstant(), mode: ConsultationMode.Automated)];
        Assert.Equal(["log.outside-power", "log.outside-announcement"], Codes(Control(lines)));
        var blind = LogControlRule.Decide(new(Given.Executive.Id, [.. lines], Now));
        Assert.Empty(blind.Signals);
        Assert.Equal(["function.table", "consultation.announced", "log.follow-ups"], blind.Findings.Where(f => f.Status == FindingStatus.Missing).Select(f => f.Code));
        Assert.Equal("log.checked", blind.Findings[0].Code);
    }

    [Fact]
    public void Purposes_are_counted_also_those_that_did_not_occur()
    {
        var control = Control([
            Line(1, Noon, hit: true), Line(2, Noon), Line(3, Noon, mode: ConsultationMode.Automated, purpose: ConsultationPurpose.FraudPreventionAtContracting)]);
        Assert.Equal(
            [
                new(ConsultationPurpose.FraudInvestigation, ConsultationMode.Manual, 2, 1),
                new(ConsultationPurpose.FraudInvestigation, ConsultationMode.Automated, 0, 0),
                new(ConsultationPurpose.FraudPreventionAtContracting, ConsultationMode.Manual, 0, 0),
                new PurposeCount(ConsultationPurpose.FraudPreventionAtContracting, ConsultationMode.Automated, 1, 0),
            ],
            control.Purposes);
    }

    [Fact]
    public void An_ordinary_year_raises_no_alarm()
    {
        // Five employees, 250 days, up to 40 consultations by hand in a working day of eight hours, and 200 automated ones a week whose
        // hits are checked within five days. Made from a fixed seed.
        var random = new Random(20250101);
        var lines = new List<LoggedConsultation>();
        var employees = Enumerable.Range(1, 5).Select(n => Given.Actor(Given.Executive.Id, $"medewerker-{n + 10}")).ToArray();
        for (var (day, first) = (0, Instant.FromUtc(2025, 1, 6, 8, 0)); day < 350; day++)
        {
            var start = first + Duration.FromDays(day);
            if (day % 7 > 4)
            {
                continue;
            }

            foreach (var employee in employees)
            {
                for (var left = random.Next(0, 41); left > 0; left--)
                {
                    lines.Add(Line(lines.Count, start + Duration.FromSeconds(random.Next(0, 8 * 3600)), employee));
                }
            }

            for (var left = day % 7 == 0 ? 200 : 0; left > 0; left--)
            {
                var (number, at, hit) = (lines.Count, start + Duration.FromSeconds(left), random.Next(0, 50) == 0);
                var check = hit ? new HitVerification(Id(number), at + Duration.FromHours(random.Next(1, 120)), employees[left % 5].Employee, true) : null;
                lines.Add(Line(number, at, employees[0], ConsultationMode.Automated, hit, check));
            }
        }

        var control = LogControlRule.Decide(new(Given.Executive.Id, lines.ToValueList(), Instant.FromUtc(2026, 1, 5, 8, 0))
        {
            Functions = Given.Table(employees),
            Announced = [new(new(2025, 1, 1))],
        });
        Assert.InRange(lines.Count, 30_000, 40_000);
        Assert.Empty(control.Signals);
    }

    [Fact]
    public void Signals_and_facts_print_no_employee_and_findings_hold_dates_and_numbers_only()
    {
        var control = Control(Planted());
        Assert.All(control.Signals, signal =>
        {
            Assert.DoesNotContain("medewerker", signal.ToString(), StringComparison.Ordinal);
            Assert.All(signal.Finding.Arguments, a => Assert.NotEqual(FindingArgumentKind.Code, a.Kind));
            Assert.Contains("Asks for a look", Explanation.Sentence(signal.Finding, Language.English), StringComparison.Ordinal);
            Assert.DoesNotContain('{', Explanation.Sentence(signal.Finding, Language.Dutch));
        });
    }

    [Fact]
    public void Bounds_are_kept()
    {
        Assert.Contains("ZF0241", Assert.Throws<ArgumentException>(() =>
            LogControlRule.Decide(new(Given.Insurer.Id, [Line(1, Noon)], Now))).Message, StringComparison.Ordinal);
        LogControlThresholds[] wrong =
        [
            new() { MaximumInSpan = 0 }, new() { MaximumInSpan = 10_001 }, new() { UnverifiedDays = -1 }, new() { UnverifiedDays = 366 },
            new() { Span = Duration.FromSeconds(59) }, new() { Span = Duration.FromHours(25) },
        ];
        Assert.All(wrong, t => Assert.Contains("ZF0242", Assert.Throws<ArgumentOutOfRangeException>(() => Control([], t)).Message, StringComparison.Ordinal));
        Assert.Empty(Control([]).Signals);
    }

    // One of each, with ordinary lines around them.
    private static LoggedConsultation[] Planted() =>
    [
        .. Enumerable.Range(100, 15).Select(n => Line(n, Noon + Duration.FromDays(n - 100))),
        .. Enumerable.Range(200, 25).Select(n => Line(n, Noon + Duration.FromDays(20) + Duration.FromMinutes(n - 200))),
        Line(300, Noon, Given.Checker),
        Line(301, Noon, Given.InsurerEmployee, ConsultationMode.Automated),
        Line(302, Instant.FromUtc(2025, 4, 30, 12, 0), mode: ConsultationMode.Automated),
        Line(303, Noon, mode: ConsultationMode.Automated, hit: true),
        Line(304, Now + Duration.FromHours(1), mode: ConsultationMode.Manual),
    ];
}
