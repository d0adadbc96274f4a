using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Worklists;

/// <summary>What stands on the worklist, in which order, and from when it is late. Dates are worked out by hand.</summary>
public sealed class WorklistTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);
    private static readonly Rulebook Law = ((RulebookSelection.InForce)Rulebook.At(Day)).Rulebook;
    private static readonly ParticipantId Owner = Given.Executive.Id;

    /// <summary>An obligation of the made-up municipality.</summary>
    internal static StoredObligation Stored(string code, LocalDate day, StreamKind kind = StreamKind.Case, int number = 1) =>
        new(new(Owner, kind, kind == StreamKind.Organisation ? Guid.Empty : new Guid(number, 0, 0, new byte[8])), new(code, day));

    internal static Worklist List(LocalDate today, params StoredObligation[] obligations) => Worklist.Of(Owner, obligations, today, Law, HolidayCalendar.Dutch);

    [Fact]
    public void Every_obligation_that_a_procedure_makes_is_in_the_catalogue_and_each_of_the_catalogue_is_made()
    {
        var concurred = Scenario.Concurred(Day);
        var dissented = Scenario.ActsToConcurrence(Given.Investigator, Day).SkipLast(1).Aggregate(new Scenario(Day), (s, act) => s.Do(act))
            .Do(new CaseCommand.RecordAnswer(false, Day));
        var registered = Scenario.Registered(Day);
        var @case = (CaseState.Registered)registered.Case;
        var active = (RegistrationState.Active)registered.Registration;
        var record = ((RegistrationEvent.Entered)registered.RegistrationEvents[0]).Data;
        var declarations = Enum.GetValues<DeclarationKind>()
            .Select(kind => new Declaration(kind, Day, OwnReference.Parse("bewijs-1")) { NextBy = Day.PlusDays(40) });
        var request = new RightsRequest(RequestKind.Erasure, SubjectKind.NaturalPerson, false, default, Day, null)
        {
            RegistrantsKnownOn = Day,
            Registrations = [registered.RegistrationId],
            Forwardings = [new(Given.Insurer.Id, null, null)],
        };
        var answer = new RequestAnswer(Day, new RequestOutcome.EraseData(ErasureGround.UnlawfulProcessing), null, Day, Day, [], [Given.Insurer.Id], [registered.RegistrationId]);
        Obligation[] made =
        [
            .. RequestProcedure.Obligations(new RequestState.Open(request), ParticipantKind.MunicipalExecutive, Law, HolidayCalendar.Dutch),
            .. RequestProcedure.Obligations(new RequestState.Answered(request, answer), ParticipantKind.MunicipalExecutive, Law, HolidayCalendar.Dutch),
            .. CaseProcedure.Obligations(concurred.Case),
            .. CaseProcedure.Obligations(dissented.Case),
            .. CaseProcedure.Obligations(@case with { ReopenedOn = Day }),
            .. CaseProcedure.Obligations(new CaseState.GroundEnded(@case.Report, GroundConclusion.Stands, Day, @case.Registration, Day)),
            .. RegistrationProcedure.Obligations(active with { Notice = new NoticeStanding.Due(Day), LongerTerm = new(Day, null), RemoveOn = new(2033, 3, 3) }, Law),
            .. RegistrationProcedure.Obligations(active with { Notice = new NoticeStanding.Deferred(default, Day.PlusDays(30)) }, Law),
            .. RegistrationProcedure.Obligations(
                active with { Notice = new NoticeStanding.Given(Day), LongerTerm = new(Day.PlusDays(9), null), RemoveOn = new(2033, 3, 3) }, Law),
            .. RegistrationProcedure.Obligations(
                new RegistrationState.RemovalDue(active.Case, Day, Day, RemovalReason.BeliefEnded, Day, Day.PlusDays(1), record), Law),
            .. RegistrationProcedure.Obligations(
                active with { LongerTerm = new(Day, null), RemoveOn = new(2033, 3, 3) },
                Law with { Readings = Law.Readings with { MissedReviewPolicy = MissedReviewPolicy.RequireRemoval } }),
            .. EvidenceProcedure.Obligations(
                new EvidenceState.Kept(new(active.Case.Value), Day, [], [new(1, EvidenceRoute.CivilClaim, Day, null, Day)], []), Law, HolidayCalendar.Dutch),
            .. InformationProcedure.Obligations(new InformationState.Asked(Day, Day)),
            .. ParticipantProcedure.Obligations(
                new ParticipantState.Joined(ParticipantKind.MunicipalExecutive, new(Day) { Declarations = [.. declarations] }), Law),
        ];
        Assert.Equal(
            ObligationCatalogue.All.Select(d => d.Code).Order(StringComparer.Ordinal),
            made.Select(o => o.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Codes_are_unique_and_every_obligation_says_in_both_languages_what_to_do() => Assert.All(ObligationCatalogue.All, definition =>
    {
        Assert.Same(definition, ObligationCatalogue.Find(definition.Code));
        Assert.Single(ObligationCatalogue.All, d => d.Code == definition.Code);
        Assert.Matches(@"^[a-z]+(\.[a-z0-9-]+)+$", definition.Code);
        Assert.NotEqual(definition.Text(Language.Dutch), definition.Text(Language.English));
        Assert.All(Enum.GetValues<Language>(), language =>
        {
            Assert.EndsWith(".", definition.Text(language), StringComparison.Ordinal);
            Assert.DoesNotContain('{', definition.Text(language));
        });
        Assert.Matches("^([A-H][1-9][0-9]?)?$", definition.Reading ?? "");
    });

    // 7 March 2025 is a Friday; 18 April 2025 is Good Friday, a working day here; 21 April is Easter Monday.
    [Theory]
    [InlineData("registration.removal", "2025-03-07", 0, "2025-03-07", "2025-03-08")]
    [InlineData("registration.review", "2025-03-07", 5, "2025-03-07", "2025-03-08")]
    [InlineData("registration.removal-at-once", "2025-03-07", 5, "2025-03-07", "2025-03-10")]
    [InlineData("case.end-processing", "2025-04-18", 0, "2025-04-18", "2025-04-22")]
    [InlineData("case.register", "2025-03-07", 0, "2025-03-07", "2025-03-10")]
    [InlineData("case.register", "2025-03-07", 2, "2025-03-11", "2025-03-12")]
    [InlineData("registration.notice", "2025-04-17", 1, "2025-04-18", "2025-04-22")]
    [InlineData("declaration.security-evaluation", "2027-03-03", 0, "2027-03-03", "2027-03-04")]
    [InlineData("host.own", "2025-03-07", 9, "2025-03-07", "2025-03-08")]
    public void The_last_day_and_the_first_late_day_follow_from_what_the_law_says_of_haste(
        string code, string day, int grace, string lastDay, string lateFrom)
    {
        var law = Law with { Readings = ReadingChoices.Default with { ImmediateActionGrace = grace } };
        WorklistItem On(LocalDate today) => Assert.Single(Worklist.Of(Owner, [Stored(code, Date(day))], today, law, HolidayCalendar.Dutch).Items);
        var item = On(Date(lateFrom).PlusDays(-1));
        Assert.Equal((Date(lastDay), Date(lateFrom), false), (item.LastDay, item.LateFrom, item.IsOverdue));
        Assert.True(On(Date(lateFrom)).IsOverdue);
        Assert.Equal(-3, On(Date(lastDay).PlusDays(-3)).DaysPast);
        Assert.Equal(4, On(Date(lastDay).PlusDays(4)).DaysPast);
    }

    [Fact]
    public void Late_things_come_first_and_then_the_earliest_whatever_the_store_gives_first()
    {
        // Saturday 8 March 2025: the removal of Friday is late, the registration of Friday is not before Monday.
        StoredObligation[] stored =
        [
            Stored("registration.review", new(2026, 1, 1), StreamKind.Registration, 4),
            Stored("case.register", new(2025, 3, 7), number: 3),
            Stored("registration.removal", new(2025, 3, 7), StreamKind.Registration, 2),
            Stored("case.register", new(2025, 2, 3), number: 9),
            Stored("case.register", new(2025, 2, 3), number: 1),
        ];
        foreach (var order in (StoredObligation[][])[stored, [.. stored.Reverse()]])
        {
            var list = List(new(2025, 3, 8), order);
            Assert.Equal(["1", "9", "2", "3", "4"], list.Items.Select(i => i.Id.ToString("N")[..8].TrimStart('0')));
            Assert.Equal(3, list.Overdue);
            Assert.False(list.HasMore);
        }
    }

    [Fact]
    public void Pages_of_any_size_make_up_the_list()
    {
        var list = List(Day, [.. Enumerable.Range(1, 23).Select(n => Stored("case.register", Day.PlusDays(n % 7), number: n))]);
        foreach (var size in (int[])[1, 4, 23, 100])
        {
            var read = new List<WorklistItem>();
            var page = list.Page(0, size);
            read.AddRange(page.Items);
            while (page.HasMore)
            {
                page = list.Page(page.Position, size);
                Assert.InRange(page.Items.Count, 1, size);
                read.AddRange(page.Items);
            }

            Assert.Equal(list.Items, read);
        }

        Assert.Equal((true, 99L, false), (list.Page(99, 5).Items.IsEmpty, list.Page(99, 5).Position, list.Page(99, 5).HasMore));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.Page(-1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.Page(0, 0));
    }

    [Fact]
    public void A_list_is_bounded_and_says_so()
    {
        var endless = Enumerable.Range(0, int.MaxValue).Select(n => Stored("case.register", Day, number: n));
        var list = Worklist.Of(Owner, endless, Day, Law, HolidayCalendar.Dutch);
        Assert.Equal((Worklist.MaximumItems, true), (list.Items.Count, list.HasMore));
        Assert.EndsWith("What is due later is not in this list.\n", list.ToText(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_participant_has_to_do_is_refused()
    {
        var theirs = new StoredObligation(new(Given.Insurer.Id, StreamKind.Case, Guid.NewGuid()), new("case.register", Day));
        Assert.Contains("ZF0230", Assert.Throws<ArgumentException>(() => List(Day, theirs)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-01", true)]
    [InlineData("1582-12-31", true)]
    [InlineData("9999-12-31", false)]
    public void A_day_beyond_what_can_be_computed_is_listed_as_it_stands(string day, bool late)
    {
        var item = Assert.Single(List(Day, Stored("case.register", Date(day))).Items);
        Assert.Equal((Date(day), late), (item.LastDay, item.IsOverdue));
    }

    [Fact]
    public void The_text_says_what_by_when_in_which_procedure_and_on_which_article()
    {
        var list = List(
            new(2025, 3, 10),
            Stored("registration.removal", new(2025, 3, 9), StreamKind.Registration, 7),
            Stored("case.ask-reasons", new(2025, 3, 10)),
            Stored("declaration.security-evaluation", new(2025, 3, 11), StreamKind.Organisation));
        Assert.Equal(
            """
            Werklijst van gemeente-verzonnen op 10 maart 2025: 1 te laat, 2 open
            ! 9 maart 2025 (1 dag geleden): Verwijder de registratie: de termijn is dan om.
              registratie 00000007-0000-0000-0000-000000000000; artikel 2.5, eerste lid, Bbsrz; lezing A2
            - 10 maart 2025 (vandaag): Vraag de toezichthouder waarom hij de overtuiging niet deelt.
              zaak 00000001-0000-0000-0000-000000000000; protocol (ontwerp) 3.15; lezing H3
            - 11 maart 2025 (over 1 dag): Evalueer de beveiligingsmaatregelen en leg dat vast.
              eigen organisatie; protocol (ontwerp) 2.12, vierde volzin; lezing G1

            """.ReplaceLineEndings("\n"),
            list.ToText(Language.Dutch));
        var decree = Instrument.Decree.EnglishName;
        Assert.Equal(
            "Worklist of gemeente-verzonnen on 10 March 2025: 1 late, 2 open\n"
            + "! 9 March 2025 (1 day ago): Remove the registration: its term has then ended.\n"
            + $"  registration 00000007-0000-0000-0000-000000000000; article 2.5(1), {decree}; reading A2\n"
            + "- 10 March 2025 (today): Ask the supervisor why it does not share the belief.\n"
            + $"  case 00000001-0000-0000-0000-000000000000; {ObligationCatalogue.AskReasons.Citation.ToString(Language.English)}; reading H3\n"
            + "- 11 March 2025 (in 1 day): Evaluate the security measures and record it.\n"
            + $"  own organisation; {ObligationCatalogue.Find("declaration.security-evaluation")!.Citation.ToString(Language.English)}; reading G1\n",
            list.ToText(Language.English));
    }

    [Theory]
    [InlineData(-2, "2 dagen geleden", "2 days ago")]
    [InlineData(-1, "1 dag geleden", "1 day ago")]
    [InlineData(0, "vandaag", "today")]
    [InlineData(1, "over 1 dag", "in 1 day")]
    [InlineData(2, "over 2 dagen", "in 2 days")]
    public void An_age_is_told_in_days(int days, string dutch, string english)
    {
        var list = List(Day, Stored("registration.removal", Day.PlusDays(days)));
        Assert.Contains($"({dutch}): ", list.ToText(Language.Dutch), StringComparison.Ordinal);
        Assert.Contains($"({english}): ", list.ToText(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StreamKind.Case, "zaak", "case")]
    [InlineData(StreamKind.Registration, "registratie", "registration")]
    [InlineData(StreamKind.Organisation, "eigen organisatie", "own organisation")]
    [InlineData(StreamKind.Information, "informatieverzoek", "request for information")]
    [InlineData(StreamKind.Request, "verzoek van betrokkene", "request of a subject")]
    [InlineData(StreamKind.Evidence, "bewaard bewijs", "kept evidence")]
    [InlineData((StreamKind)99, "procedure", "procedure")]
    public void Every_procedure_has_a_name(StreamKind kind, string dutch, string english)
    {
        var list = List(Day, Stored("x.y", Day, kind));
        var id = kind == StreamKind.Organisation ? "" : " 00000001-0000-0000-0000-000000000000";
        Assert.EndsWith($"\n  {dutch}{id}\n", list.ToText(Language.Dutch), StringComparison.Ordinal);
        Assert.EndsWith($"\n  {english}{id}\n", list.ToText(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_as_fit_are_a_whole_list()
    {
        var list = Worklist.Of(Owner, Enumerable.Range(0, Worklist.MaximumItems).Select(n => Stored("case.register", Day, number: n)), Day, Law, HolidayCalendar.Dutch);
        Assert.Equal((Worklist.MaximumItems, false), (list.Items.Count, list.HasMore));
        Assert.EndsWith("\n", list.ToText(Language.Dutch), StringComparison.Ordinal);
        var more = Worklist.Of(Owner, Enumerable.Range(0, Worklist.MaximumItems + 1).Select(n => Stored("case.register", Day, number: n)), Day, Law, HolidayCalendar.Dutch);
        Assert.EndsWith("Wat later moet, staat niet in deze lijst.\n", more.ToText(Language.Dutch), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Worklist.Of(Owner, [], new(1500, 1, 1), Law, HolidayCalendar.Dutch));
    }

    [Fact]
    public void A_code_that_the_catalogue_does_not_know_is_shown_bare_and_forges_no_line()
    {
        var list = List(Day, Stored("a.b\n! 1 januari 2025 (vandaag): onzin\u2028", Day));
        var item = Assert.Single(list.Items);
        Assert.Null(item.Definition);
        Assert.Equal(item.Code, item.Text(Language.Dutch));
        Assert.Equal(3, list.ToText(Language.Dutch).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void The_JSON_holds_the_same_for_programs()
    {
        using var json = JsonDocument.Parse(List(new(2025, 3, 10), Stored("registration.removal", new(2025, 3, 9), StreamKind.Registration), Stored("x.y", Day)).ToJson());
        Assert.Equal(("gemeente-verzonnen", "2025-03-10", 2, false), (
            json.RootElement.GetProperty("participant").GetString(), json.RootElement.GetProperty("today").GetString(),
            json.RootElement.GetProperty("overdue").GetInt32(), json.RootElement.GetProperty("hasMore").GetBoolean()));
        var items = json.RootElement.GetProperty("items");
        Assert.Equal(2, items.GetArrayLength());
        var removal = items[1];
        Assert.Equal(
            ["registration.removal", "registration", "00000001-0000-0000-0000-000000000000", "2025-03-09", "2025-03-10", "artikel 2.5, eerste lid, Bbsrz", "A2"],
            ((string[])["code", "procedure", "id", "lastDay", "lateFrom", "citationDutch", "reading"]).Select(name => removal.GetProperty(name).GetString()));
        Assert.Equal((1, true), (removal.GetProperty("daysPast").GetInt32(), removal.GetProperty("isOverdue").GetBoolean()));
        Assert.False(items[0].TryGetProperty("citationDutch", out _));
    }

    [Fact]
    public void The_JSON_keeps_to_its_schema_for_every_obligation_and_for_what_the_catalogue_does_not_know()
    {
        var schema = JsonNode.Parse(RepositoryFile.Read("docs", "schemas", "worklist.schema.json"))!.AsObject();
        var check = new SchemaCheck(schema);
        var procedures = Enum.GetValues<StreamKind>();
        StoredObligation[] stored =
        [
            .. ObligationCatalogue.All.Select((d, n) => Stored(d.Code, Day.PlusDays(n - 20), procedures[n % procedures.Length], n + 1)),
            Stored("x.y", new(9999, 12, 31)),
        ];
        var json = List(Day, stored).ToJson();
        Assert.True(check.Accepts(JsonNode.Parse(json)), json);
        var names = schema["$defs"]!["Item"]!["properties"]!.AsObject().Select(p => p.Key);
        Assert.Equal(names.Order(StringComparer.Ordinal), JsonNode.Parse(json)!["items"]!.AsArray().SelectMany(i => i!.AsObject().Select(p => p.Key)).Distinct().Order(StringComparer.Ordinal));
        Assert.True(check.Accepts(JsonNode.Parse(List(Day).ToJson())));
        foreach (var (member, value) in new (string, JsonNode?)[] { ("today", "3-3-2025"), ("overdue", "1"), ("items", null), ("more", true) })
        {
            var broken = JsonNode.Parse(json)!.AsObject();
            broken[member] = value;
            Assert.False(check.Accepts(broken), member);
        }
    }

    private static LocalDate Date(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
}
