using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Matching;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Consultations;

/// <summary>Every combination of what a consultation depends on, held against tables written from the protocol.</summary>
public sealed class ConsultationTruthTableTests
{
    private static readonly LocalDate Today = new(2025, 3, 3);

    /// <summary>Rows: no birth date, year, month, full. Columns: no address, postal code, house number, both. Is the person told from others?</summary>
    private static readonly bool[,] Specific =
    {
        { false, false, false, false },
        { false, false, false, true },
        { false, false, false, true },
        { true, true, true, true },
    };

    /// <summary>What blocks, by mode and announcement (none, of tomorrow, of today, of long ago).</summary>
    private static readonly string?[] AnnouncementBlocks = ["consultation.announced", "consultation.announced", null, null];

    private static readonly OwnReference Withheld = OwnReference.Parse("na-signaal");
    private static readonly WrittenRecordReference Reasons = new(new(Guid.Empty), new string('0', 64));

    /// <summary>Not stated, another than announced, announced, and left off the page on a recorded ground.</summary>
    private static readonly OwnReference?[] Occasions = [null, OwnReference.Parse("iets-anders"), Given.Occasion, Withheld];

    private static readonly AutomationAnnouncement?[] Announcements =
        [null, Announced(new(2025, 3, 4)), Announced(Today), Announced(new(2020, 1, 1))];

    private static readonly ConsultationPurpose?[] Purposes =
        [null, (ConsultationPurpose)99, ConsultationPurpose.FraudInvestigation, ConsultationPurpose.FraudPreventionAtContracting];

    private static readonly PartialDate?[] Births = [null, PartialDate.Of(1980), PartialDate.Of(1980, 5), PartialDate.Of(1980, 5, 6)];

    private static readonly Address?[] Addresses =
    [
        null,
        new() { PostalCode = PostalCode.Parse("1234 AB") },
        new() { HouseNumber = HouseNumber.Parse("7") },
        new() { PostalCode = PostalCode.Parse("1234 AB"), HouseNumber = HouseNumber.Parse("7") },
    ];

    [Fact]
    public void Mode_announcement_purpose_and_powers_decide_together_and_nothing_else_does()
    {
        var combinations = 0;
        foreach (var mode in Enum.GetValues<ConsultationMode>())
        {
            for (var announcement = 0; announcement < Announcements.Length; announcement++)
            {
                for (var purpose = 0; purpose < Purposes.Length; purpose++)
                {
                    foreach (var powers in (Power[][])[[], [Power.ConsultByHand], [Power.ReceiveHits], [Power.ConsultByHand, Power.ReceiveHits], [Power.Register]])
                    {
                        for (var occasion = 0; occasion < Occasions.Length; occasion++)
                        {
                            List<string> expected = [];
                            expected.AddRange(purpose < 2 ? ["consultation.purpose"] : []);
                            expected.AddRange(mode == ConsultationMode.Manual
                                ? Enumerable.Repeat("actor.power", powers switch
                                {
                                    [] or [Power.Register] => 2,
                                    [_] => 1,
                                    _ => 0,
                                })
                                : AnnouncementBlocks[announcement] is { } block ? [block] : []);
                            // An occasion must be stated, and be on the page or left off it on a ground: there is neither without a page.
                            expected.AddRange(mode == ConsultationMode.Automated && (occasion < 2 || announcement == 0) ? ["consultation.occasion"] : []);
                            Holds(
                                expected, Given.Person, mode, Purposes[purpose], Announcements[announcement], With(powers), ReadingChoices.Default,
                                Occasions[occasion]);
                            combinations++;
                        }
                    }
                }
            }
        }

        Assert.Equal(2 * 4 * 4 * 5 * 4, combinations);
    }

    [Fact]
    public void A_person_is_told_from_others_by_a_number_or_by_birth_and_address()
    {
        var combinations = 0;
        for (var birth = 0; birth < Births.Length; birth++)
        {
            for (var address = 0; address < Addresses.Length; address++)
            {
                for (var numbers = 0; numbers < 8; numbers++)
                {
                    var person = new NaturalPerson
                    {
                        Name = new() { Surname = IdentityText.Parse("Nepperman") },
                        DateOfBirth = Births[birth],
                        Address = Addresses[address],
                        KvkNumber = (numbers & 1) != 0 ? KvkNumber.Parse("00000019") : null,
                        BigNumber = (numbers & 2) != 0 ? BigNumber.Parse("09012345630") : null,
                        AdministrativeCodes = (numbers & 4) != 0 ? [AdministrativeCode.Parse("AGB:01012345")] : [],
                    };
                    Input(person, Specific[birth, address] || numbers != 0, numbers != 0);
                    combinations++;
                }
            }
        }

        Assert.Equal(128, combinations);
    }

    [Theory]
    [InlineData(false, false, false, false)]
    [InlineData(true, false, false, true)]
    [InlineData(false, true, false, true)]
    [InlineData(false, false, true, true)]
    [InlineData(true, true, false, true)]
    [InlineData(true, false, true, true)]
    [InlineData(false, true, true, true)]
    [InlineData(true, true, true, true)]
    public void A_legal_person_is_told_from_others_by_a_number_or_by_its_place(bool kvk, bool code, bool place, bool specific) =>
        Input(
            new LegalEntity
            {
                Name = IdentityText.Parse("Zorg"),
                KvkNumber = kvk ? KvkNumber.Parse("00000027") : null,
                AdministrativeCodes = code ? [AdministrativeCode.Parse("AGB:01012345")] : [],
                PlaceOfEstablishment = place ? IdentityText.Parse("Verzonnendorp") : null,
            },
            specific,
            kvk || code);

    [Theory]
    [InlineData("*", true)]
    [InlineData("*a", true)]
    [InlineData("Nep*", true)]
    [InlineData("N?pperman", true)]
    [InlineData("Nep%", true)]
    [InlineData("Nep_erman", true)]
    [InlineData("-", true)]
    [InlineData("'", true)]
    [InlineData("N.", false)]
    [InlineData("d'", false)]
    [InlineData("24/7", false)]
    [InlineData("Ж", false)]
    public void No_text_of_the_input_is_a_wildcard(string text, bool wildcard)
    {
        var value = IdentityText.Parse(text);
        var name = Given.Person.Name;
        var address = new Address { PostalCode = PostalCode.Parse("1234 AB") };
        Subject[] everywhere =
        [
            Given.Person with { Name = name with { Surname = value } },
            Given.Person with { Name = name with { Prefix = value } },
            Given.Person with { Name = name with { GivenNames = value } },
            Given.Person with { Name = name with { Initials = value } },
            Given.Person with { Name = name with { PartnerPrefix = value } },
            Given.Person with { Name = name with { PartnerSurname = value } },
            Given.Person with { Residence = value },
            Given.Person with { Address = address with { Street = value } },
            Given.Person with { Address = address with { HouseNumberAddition = value } },
            Given.Person with { Address = address with { Place = value } },
            Given.Person with { Address = new() { ForeignLines = ForeignAddressLines.Parse("Rue\n" + text) } },
            Given.Company with { Name = value },
            Given.Company with { PlaceOfEstablishment = value },
        ];
        Assert.All(everywhere, subject => Holds(
            wildcard ? ["consultation.no-wildcard"] : [], subject, ConsultationMode.Manual, ConsultationPurpose.FraudInvestigation, null, Given.Investigator, ReadingChoices.Default));
    }

    [Fact]
    public void Under_the_stricter_standard_only_an_equal_number_is_a_hit()
    {
        var strict = ReadingChoices.Default with { MatchStandard = MatchStandard.StrongIdentifierOnly };
        var bare = Given.Person with { KvkNumber = null };
        var big = bare with { BigNumber = BigNumber.Parse("09012345630") };
        var code = bare with { AdministrativeCodes = [AdministrativeCode.Parse("AGB:01012345"), AdministrativeCode.Parse("XY:12")] };
        (Subject Entered, Subject Registered, bool Hit)[] table =
        [
            (bare, bare, false),
            (Given.Person, Given.Person, true),
            (Given.Person, bare, false),
            (bare, Given.Person, false),
            (Given.Person, Given.Person with { KvkNumber = KvkNumber.Parse("00000027") }, false),
            (big, big, true),
            (big, bare with { BigNumber = BigNumber.Parse("19012345630") }, false),
            (big, Given.Company, false),
            (code, bare with { AdministrativeCodes = [AdministrativeCode.Parse("XY:12")] }, true),
            (code, bare with { AdministrativeCodes = [AdministrativeCode.Parse("XY:13")] }, false),
            (code, bare, false),
        ];
        Assert.All(table, row =>
        {
            foreach (var found in Enum.GetValues<MatchBand>())
            {
                Assert.Equal(row.Hit ? MatchBand.Match : null, ConsultationRule.Reported(row.Entered, row.Registered, true, found, strict));
                Assert.Null(ConsultationRule.Reported(row.Entered, row.Registered, false, found, strict));
            }
        });
    }

    [Theory]
    [InlineData(MatchStandard.ExactOrNormalised, true, MatchBand.Match, true)]
    [InlineData(MatchStandard.ExactOrNormalised, true, MatchBand.Possible, true)]
    [InlineData(MatchStandard.ExactOrNormalised, false, MatchBand.Match, false)]
    [InlineData(MatchStandard.ExactOrNormalised, false, MatchBand.Possible, false)]
    [InlineData(MatchStandard.CalibratedMatch, true, MatchBand.Match, true)]
    [InlineData(MatchStandard.CalibratedMatch, true, MatchBand.Possible, true)]
    [InlineData(MatchStandard.CalibratedMatch, false, MatchBand.Match, true)]
    [InlineData(MatchStandard.CalibratedMatch, false, MatchBand.Possible, false)]
    public void What_a_matcher_estimates_is_a_hit_only_where_that_was_chosen(MatchStandard standard, bool agreesExactly, MatchBand found, bool hit)
    {
        var readings = ReadingChoices.Default with { MatchStandard = standard };
        foreach (var registered in (Subject[])[Given.Person, Given.Person with { KvkNumber = null }, Given.Company])
        {
            Assert.Equal(hit ? MatchBand.Match : null, ConsultationRule.Reported(Given.Person, registered, agreesExactly, found, readings));
            var shown = readings with { PossibleMatchDisclosure = PossibleMatchDisclosure.ShownToDesignatedEmployee };
            Assert.Equal(hit ? MatchBand.Match : MatchBand.Possible, ConsultationRule.Reported(Given.Person, registered, agreesExactly, found, shown));
        }
    }

    [Theory]
    [InlineData("MatchStandard", "CalibratedMatch")]
    [InlineData("PossibleMatchDisclosure", "ShownToDesignatedEmployee")]
    public void Telling_about_somebody_who_may_be_another_needs_a_written_reason(string option, string value)
    {
        Assert.False(ReadingChoices.Default.TryWith(option, value, null, out _, out var problem));
        Assert.Equal(new(ReadingProblemKind.ReasonMissing, option), problem);
        Assert.True(ReadingChoices.Default.TryWith(option, value, "besluit van 3 maart 2025", out var choices, out _));
        Assert.Empty(choices.Validate());
        Assert.Equal([option], choices.NonDefault.Select(o => o.Name));
    }

    private static void Input(Subject subject, bool specific, bool number)
    {
        foreach (var mode in Enum.GetValues<ConsultationMode>())
        {
            Holds(
                specific ? [] : ["consultation.specific"],
                subject,
                mode,
                ConsultationPurpose.FraudInvestigation,
                Announced(Today),
                Given.Investigator,
                ReadingChoices.Default,
                Given.Occasion);
            Holds(
                number ? [] : ["consultation.strong-number"],
                subject,
                mode,
                ConsultationPurpose.FraudInvestigation,
                Announced(Today),
                Given.Investigator,
                ReadingChoices.Default with { MinimumSearchInput = MinimumSearchInput.StrongNumber },
                Given.Occasion);
        }
    }

    private static void Holds(
        IEnumerable<string> blocks,
        Subject subject,
        ConsultationMode mode,
        ConsultationPurpose? purpose,
        AutomationAnnouncement? announcement,
        Actor actor,
        ReadingChoices readings,
        OwnReference? occasion = null)
    {
        var rulebook = ((RulebookSelection.InForce)Rulebook.At(Today)).Rulebook with { Readings = readings };
        var decision = ConsultationRule.Decide(subject, mode, purpose, announcement, new ActContext(actor, Today, rulebook), occasion);
        var expected = blocks.Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, decision.Findings.Where(f => f.Blocks).Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Count == 0, decision.TryGetValue(out var query));
        if (query is not null)
        {
            Assert.Equal((subject, mode, purpose), (query.Subject, query.Mode, (ConsultationPurpose?)query.Purpose));
        }
    }

    private static Actor With(Power[] powers) => Enum.GetValues<Power>().Except(powers).Aggregate(Given.InsurerEmployee, Given.Without);

    private static AutomationAnnouncement Announced(LocalDate on) => Given.Announcement(on) with
    {
        Withheld = new(WithholdingGround.FightingFraud, [Withheld], Reasons),
    };
}
