using System.Reflection;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Readings;

namespace Zorgfraude.Protocol.Tests.Terms;

public sealed class ReadingChoicesTests
{
    [Fact]
    public void Every_option_is_a_property_and_every_property_an_option()
    {
        string[] notOptions = [nameof(ReadingChoices.Reasons), nameof(ReadingChoices.NonDefault)];
        var properties = typeof(ReadingChoices).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name).Except(notOptions);
        Assert.Equal(properties.Order(), ReadingOption.All.Select(o => o.Name).Order());
        Assert.Empty(ReadingChoices.Default.NonDefault);
        Assert.Empty(ReadingChoices.Default.Validate());
    }

    [Fact]
    public void Every_plain_value_can_be_set_and_only_a_loosening_one_asks_for_a_reason()
    {
        foreach (var option in ReadingOption.All)
        {
            Assert.NotEmpty(option.Norms);
            Assert.DoesNotContain(option.Default, option.LooseningValues);
            foreach (var value in option.Values.Where(v => !v.StartsWith('<')))
            {
                var set = ReadingChoices.Default.TryWith(option.Name, value, null, out var choices, out var problem);
                if (option.LooseningValues.Contains(value))
                {
                    Assert.Equal(new(ReadingProblemKind.ReasonMissing, option.Name), problem);
                    set = ReadingChoices.Default.TryWith(option.Name, value, "A court said so.", out choices, out _);
                }

                Assert.True(set);
                Assert.Equal(value, option.ValueIn(choices!));
                Assert.Equal(value == option.Default ? [] : [option], choices!.NonDefault);
                Assert.Empty(choices.Validate());
            }
        }
    }

    [Theory]
    [InlineData("ConsultationLogRetention", "15")]
    [InlineData("FirstSecurityEvaluationDue", "2026-07-01")]
    [InlineData("ImmediateActionGrace", "2")]
    [InlineData("SupervisorExtensionLimit", "count:2,days:56")]
    public void Values_with_a_number_can_be_set(string option, string value)
    {
        Assert.True(ReadingChoices.Default.TryWith(option, value, "Own norm.", out var choices, out _));
        Assert.Equal(value, ReadingOption.Find(option)!.ValueIn(choices));
    }

    [Theory]
    [InlineData("RetentionEndMoment", "1")]
    [InlineData("RetentionEndMoment", "endofanniversary")]
    [InlineData("RetentionEndMoment", null)]
    [InlineData("PostalWeekRolls", "True")]
    [InlineData("FirstSecurityEvaluationDue", "2026-7-1")]
    [InlineData("FirstSecurityEvaluationDue", "1500-01-01")]
    [InlineData("ImmediateActionGrace", "31")]
    [InlineData("ImmediateActionGrace", "-1")]
    [InlineData("ConsultationLogRetention", "0")]
    [InlineData("ConsultationLogRetention", "101")]
    [InlineData("SupervisorExtensionLimit", "")]
    [InlineData("SupervisorExtensionLimit", "count:1,count:2")]
    [InlineData("SupervisorExtensionLimit", "days:99999")]
    public void A_value_the_option_does_not_know_is_refused(string option, string? value)
    {
        Assert.False(ReadingChoices.Default.TryWith(option, value, "Reason.", out var choices, out var problem));
        Assert.Null(choices);
        Assert.Equal(new(ReadingProblemKind.UnknownValue, option), problem);
    }

    [Fact]
    public void An_option_that_does_not_exist_is_refused()
    {
        Assert.False(ReadingChoices.Default.TryWith("StandardYears", "5", "Reason.", out _, out var problem));
        Assert.Equal(ReadingProblemKind.UnknownOption, problem.Kind);
        Assert.False(ReadingChoices.Default.TryWith(null, "5", "Reason.", out _, out problem));
        Assert.Throws<ArgumentException>(() => ReadingChoices.Default.WithReason("StandardYears", "Reason."));
    }

    [Fact]
    public void A_loosened_choice_is_not_valid_until_it_has_a_usable_reason()
    {
        var loosened = ReadingChoices.Default with { RetentionEndMoment = RetentionEndMoment.EndOfAnniversary };
        Assert.Equal([new ReadingProblem(ReadingProblemKind.ReasonMissing, "RetentionEndMoment")], loosened.Validate());
        Assert.Empty(loosened.WithReason("RetentionEndMoment", "Judgement of the court.").Validate());
        Assert.Throws<ArgumentException>(() => loosened.WithReason("RetentionEndMoment", " "));
        Assert.Throws<ArgumentException>(() => loosened.WithReason("RetentionEndMoment", new string('x', 2001)));
        Assert.False(ReadingChoices.Default.TryWith("RetentionEndMoment", "EndOfAnniversary", " ", out _, out var problem));
        Assert.Equal(ReadingProblemKind.ReasonUnusable, problem.Kind);
    }

    [Fact]
    public void A_value_outside_its_range_is_not_valid() => Assert.Equal(
        [new ReadingProblem(ReadingProblemKind.UnknownValue, "RetentionEndMoment"), new(ReadingProblemKind.UnknownValue, "ImmediateActionGrace")],
        (ReadingChoices.Default with { ImmediateActionGrace = 99, RetentionEndMoment = (RetentionEndMoment)9 }).Validate());

    [Fact]
    public void A_reason_is_kept_once_and_never_printed()
    {
        var choices = ReadingChoices.Default.WithReason("PostalWeekRolls", "First.").WithReason("PostalWeekRolls", "Second.");
        Assert.Equal("Second.", Assert.Single(choices.Reasons).Reason);
        Assert.DoesNotContain("Second", choices.ToString() + choices.Reasons[0], StringComparison.Ordinal);
        Assert.True(choices.TryWith("PostalWeekRolls", "true", null, out var back, out _));
        Assert.Empty(back.Reasons);
    }

    [Theory]
    [InlineData("RetentionEndMoment", "A2", "artikel 2.5, eerste lid, Bbsrz", "EndOfAnniversary")]
    [InlineData("ImmediateActionGrace", "A9", "protocol (ontwerp) 6.1", "<1-30>")]
    [InlineData("FirstReviewMoment", "B1", "artikel 2.5, vierde lid, Bbsrz", "")]
    [InlineData("ReviewCadence", "B2", "artikel 2.5, vierde lid, Bbsrz", "")]
    [InlineData("RepeatWindowBoundary", "B8", "artikel 2.5, tweede lid, onderdeel a, Bbsrz", "Inclusive")]
    [InlineData("RepeatRequiresOtherConduct", "B11", "artikel 2.5, tweede lid, onderdeel a, Bbsrz", "false")]
    [InlineData("ConsultationLogRetention", "C3", "protocol (ontwerp) 5.4, vierde volzin", "Minimum <1-100>")]
    [InlineData("SubjectConsultationDisclosure", "C6", "protocol (ontwerp) 6.3, tweede volzin", "HitRecipients")]
    [InlineData("SupervisorTermStart", "D1", "protocol (ontwerp) 3.12", "")]
    [InlineData("AdditionalDataSuspendsTerm", "D2", "protocol (ontwerp) 3.13", "")]
    [InlineData("SupervisorExtensionLimit", "D3", "protocol (ontwerp) 3.14", "")]
    [InlineData("ProtocolTermsFollowGeneralTermsAct", "D4", "protocol (ontwerp) 3.12", "")]
    [InlineData("ExtendedTermComputation", "E1", "artikel 12, derde lid, tweede volzin, AVG", "FromFirstDeadline")]
    [InlineData("GoodFridayIsUnionHoliday", "E3", "artikel 2, eerste lid, Verordening 1182/71", "true")]
    [InlineData("LegalPersonRequestTerm", "E4", "artikel 2.4, vierde lid, onderdeel b, Bbsrz", "")]
    [InlineData("MisdirectedRequestClockStart", "E5", "artikel 2.4, vijfde lid, Bbsrz", "ReceiptByRegisteringParticipant")]
    [InlineData("IdentityCheckPausesTerm", "E6", "artikel 12, zesde lid, AVG", "true")]
    [InlineData("NoticePostponementRecheckInterval", "E9", "artikel 2.4, tweede lid, tweede volzin, Bbsrz", "")]
    [InlineData("WlzExecutorRemedyRoute", "E11", "artikel 35, eerste lid, UAVG", "")]
    [InlineData("AcceptConductBeforeEntryIntoForce", "G5", "artikel 4.3 Wbsrz", "")]
    [InlineData("PostalWeekRolls", "G9", "artikel 6:9, tweede lid, Awb", "false")]
    [InlineData("UnheardSubjectBlocksSubmission", "G12", "protocol (ontwerp) 3.4", "")]
    [InlineData("ProcessorEmployeeMayCheckEntry", "G13", "protocol (ontwerp) 4.3, tweede volzin", "true")]
    public void An_option_reads_a_provision_and_says_which_of_its_values_loosen_the_protection_of_the_subject(
        string name, string reading, string provision, string loosening)
    {
        var option = ReadingOption.Find(name)!;
        Assert.Equal((reading, provision), (option.Reading, option.Citation.ToString(Language.Dutch)));
        Assert.Equal(loosening, string.Join(' ', option.LooseningValues));
        Assert.Equal(name, option.ToString());
        Assert.All(option.Norms, n => Assert.Matches("^(WET|BES|PROT|AVG|UAVG|ATW|AWB|VO1182)-[0-9]", n));
    }

    [Fact]
    public void Options_are_listed_in_the_order_of_their_readings() => Assert.Equal(
        "A2 A8 A9 A10 B1 B2 B3 B7 B8 B11 C3 C5 C6 D1 D2 D3 D4 D6 D9 E1 E3 E4 E5 E6 E9 E11 F1 F2 F2 F3 G1 G5 G9 G12 G13 G17", string.Join(' ', ReadingOption.All.Select(o => o.Reading)));

    /// <summary>
    /// The readings of the law on the register that leave a choice. The one on the protocol text has a single text to choose from, and those
    /// of the information hub belong to another part of the law.
    /// </summary>
    [Theory]
    [InlineData("RetentionEndMoment")]
    [InlineData("RestrictionSuppressesHits")]
    [InlineData("ImmediateActionGrace")]
    [InlineData("ErasureGroundScope")]
    [InlineData("FirstReviewMoment")]
    [InlineData("ReviewCadence")]
    [InlineData("MissedReviewPolicy")]
    [InlineData("RepeatRegistrationEffect")]
    [InlineData("RepeatWindowBoundary")]
    [InlineData("RepeatRequiresOtherConduct")]
    [InlineData("ConsultationLogRetention")]
    [InlineData("CorrectionNoticeScope")]
    [InlineData("SubjectConsultationDisclosure")]
    [InlineData("WlzExecutorRemedyRoute")]
    [InlineData("SupervisorTermStart")]
    [InlineData("AdditionalDataSuspendsTerm")]
    [InlineData("SupervisorExtensionLimit")]
    [InlineData("ProtocolTermsFollowGeneralTermsAct")]
    [InlineData("RegistrationStalenessLimit")]
    [InlineData("ResubmissionRequiresNewEvidence")]
    [InlineData("ExtendedTermComputation")]
    [InlineData("GoodFridayIsUnionHoliday")]
    [InlineData("LegalPersonRequestTerm")]
    [InlineData("MisdirectedRequestClockStart")]
    [InlineData("IdentityCheckPausesTerm")]
    [InlineData("NoticePostponementRecheckInterval")]
    [InlineData("HitDisclosure")]
    [InlineData("MatchStandard")]
    [InlineData("PossibleMatchDisclosure")]
    [InlineData("MinimumSearchInput")]
    [InlineData("FirstSecurityEvaluationDue")]
    [InlineData("AcceptConductBeforeEntryIntoForce")]
    [InlineData("PostalWeekRolls")]
    [InlineData("UnheardSubjectBlocksSubmission")]
    [InlineData("ProcessorEmployeeMayCheckEntry")]
    [InlineData("AcceptKvkNumberWithoutUndertaking")]
    public void A_reading_of_the_register_that_leaves_a_choice_has_an_option_with_more_than_one_value(string name)
    {
        var option = ReadingOption.Find(name);
        Assert.NotNull(option);
        Assert.True(option.Values.Count > 1 || option.Values.Any(v => v.StartsWith('<')), name);
        Assert.NotNull(typeof(ReadingChoices).GetProperty(name));
    }

    [Theory]
    [InlineData("ImmediateActionGrace", "0", "1 30")]
    [InlineData("ConsultationLogRetention", "ProtocolTerm", "Minimum 1 100")]
    [InlineData("SupervisorExtensionLimit", "None count:0 count:3650 days:0,count:1", "")]
    public void A_value_with_a_number_loosens_from_its_smallest_to_its_largest(string name, string free, string loosening)
    {
        bool Loosens(string value)
        {
            Assert.True(ReadingChoices.Default.TryWith(name, value, "Own norm.", out var choices, out _), value);
            return ReadingOption.Find(name)!.LoosensIn(choices);
        }

        Assert.All(free.Split(' '), v => Assert.False(Loosens(v), v));
        Assert.All(loosening.Split(' ', StringSplitOptions.RemoveEmptyEntries), v => Assert.True(Loosens(v), v));
    }

    [Fact]
    public void A_term_of_the_log_is_1_to_100_years_and_a_limit_to_extensions_0_to_3650()
    {
        Assert.Equal((1, 100), (ConsultationLogRetention.Statutory(1).Years, ConsultationLogRetention.Statutory(100).Years));
        Assert.Equal((false, true), (ConsultationLogRetention.Statutory(7).IsMinimum, ConsultationLogRetention.Minimum.IsMinimum));
        Assert.All(
            [0, 101],
            years => Assert.Contains("ZF0201", Assert.Throws<ArgumentOutOfRangeException>(() => ConsultationLogRetention.Statutory(years)).Message, StringComparison.Ordinal));

        Assert.True(ConsultationLogRetention.TryParse("15", out var read));
        Assert.Equal((15, false), (read.Years, read.IsMinimum));

        Assert.Equal("days:0", SupervisorExtensionLimit.Of(null, 0).ToString());
        var limit = SupervisorExtensionLimit.Of(0, 3650);
        Assert.Equal((0, 3650, "count:0,days:3650"), (limit.MaximumCount, limit.MaximumDays, limit.ToString()));
        Assert.Equal(SupervisorExtensionLimit.None, SupervisorExtensionLimit.Of(null, null));
        (int? Count, int? Days)[] beyond = [(-1, null), (3651, null), (null, -1), (null, 3651)];
        Assert.All(
            beyond,
            b => Assert.Contains("ZF0202", Assert.Throws<ArgumentOutOfRangeException>(() => SupervisorExtensionLimit.Of(b.Count, b.Days)).Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("None", "None")]
    [InlineData("count:2", "count:2")]
    [InlineData("days:28", "days:28")]
    [InlineData("days:28,count:2", "count:2,days:28")]
    [InlineData("none", null)]
    [InlineData("count:", null)]
    [InlineData("count:3651", null)]
    [InlineData("count: 2", null)]
    [InlineData("days:1,days:2", null)]
    [InlineData("2", null)]
    [InlineData(null, null)]
    public void A_limit_to_extensions_is_read_exactly(string? text, string? read)
    {
        Assert.Equal(read is not null, SupervisorExtensionLimit.TryParse(text, out var limit));
        Assert.Equal(read, limit?.ToString());
    }

    [Fact]
    public void A_reason_has_at_most_2000_characters_and_belongs_to_an_option_that_exists()
    {
        var longest = new string('x', 2000);
        var postal = ReadingChoices.Default.WithReason("PostalWeekRolls", longest);
        Assert.Empty(postal.Validate());
        Assert.Equal(longest, Assert.Single(postal.Reasons).Reason);
        Assert.True(ReadingChoices.Default.TryWith("PostalWeekRolls", "false", longest, out _, out _));
        Assert.False(ReadingChoices.Default.TryWith("PostalWeekRolls", "false", longest + "x", out _, out var problem));
        Assert.Equal(new(ReadingProblemKind.ReasonUnusable, "PostalWeekRolls"), problem);

        Assert.Contains("ZF0203", Assert.Throws<ArgumentException>(() => ReadingChoices.Default.WithReason("StandardYears", "Reason.")).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0204", Assert.Throws<ArgumentException>(() => ReadingChoices.Default.WithReason("PostalWeekRolls", " ")).Message, StringComparison.Ordinal);
        var configured = ReadingChoices.Default with { Reasons = [new("StandardYears", "Reason."), new("PostalWeekRolls", ""), new("ReviewCadence", longest + "x")] };
        Assert.Equal(
            [
                new(ReadingProblemKind.UnknownOption, "StandardYears"),
                new(ReadingProblemKind.ReasonUnusable, "PostalWeekRolls"),
                new(ReadingProblemKind.ReasonUnusable, "ReviewCadence"),
            ],
            configured.Validate());
    }

    [Fact]
    public void Choices_and_reasons_print_names_and_no_reason()
    {
        var choices = (ReadingChoices.Default with { PostalWeekRolls = false, RetentionEndMoment = RetentionEndMoment.EndOfAnniversary })
            .WithReason("PostalWeekRolls", "A court said so.");
        Assert.Equal("ReadingChoices: RetentionEndMoment, PostalWeekRolls", choices.ToString());
        Assert.Equal("ReadingReason: PostalWeekRolls", choices.Reasons[0].ToString());
    }

    [Fact]
    public void A_name_that_no_option_has_is_not_repeated_in_the_problem()
    {
        Assert.False(ReadingChoices.Default.TryWith("Jansen", "x", null, out _, out var problem));
        Assert.Equal(new(ReadingProblemKind.UnknownOption, ""), problem);
    }
}
