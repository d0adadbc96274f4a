using Zorgfraude.Law;
using Zorgfraude.Protocol.Rulebooks;
using static Zorgfraude.Protocol.Tests.Terms.Dates;

namespace Zorgfraude.Protocol.Tests.Terms;

/// <summary>The figures of the law, each with the provision that fixes it.</summary>
public sealed class RulebookTests
{
    [Fact]
    public void The_law_holds_from_1_January_2025_and_not_a_day_earlier()
    {
        Assert.Equal(D("2025-01-01"), Assert.IsType<RulebookSelection.NotYetInForce>(Rulebook.At(D("2024-12-31"))).From);
        var first = Assert.IsType<RulebookSelection.InForce>(Rulebook.At(D("2025-01-01"))).Rulebook;
        Assert.Equal(("2025-01-01", D("2025-01-01"), null), (first.Id, first.InForceFrom, first.EndedOn));
        Assert.Same(first, Assert.IsType<RulebookSelection.InForce>(Rulebook.At(D("2099-12-31"))).Rulebook);
    }

    [Fact]
    public void Every_figure_has_the_provision_that_fixes_it()
    {
        (Parameter<int> Parameter, int Value, string Provision)[] law =
        [
            (Book.Retention.StandardYears, 4, "artikel 2.5, eerste lid, Bbsrz"),
            (Book.Retention.AggravatedYears, 8, "artikel 2.5, vierde lid, Bbsrz"),
            (Book.Retention.RepeatWindowYears, 4, "artikel 2.5, tweede lid, onderdeel a, Bbsrz"),
            (Book.Retention.FirstReviewAfterYears, 4, "artikel 2.5, vierde lid, Bbsrz"),
            (Book.Retention.ReviewEveryYears, 1, "artikel 2.5, vierde lid, Bbsrz"),
            (Book.Supervisor.AssessmentDays, 28, "protocol (ontwerp) 3.12"),
            (Book.Requests.AnswerMonths, 1, "artikel 12, derde lid, AVG"),
            (Book.Requests.ExtensionMonths, 2, "artikel 12, derde lid, tweede volzin, AVG"),
            (Book.Requests.RemedyDays, 42, "artikel 6:7 Awb"),
            (Book.Requests.PostalGraceDays, 7, "artikel 6:9, tweede lid, Awb"),
            (Book.ConsultationLog.Years, 10, "protocol (ontwerp) 5.4, vierde volzin"),
            (Book.Hub.SignalYears, 5, "artikel 3.17, eerste lid, Bbsrz"),
            (Book.Hub.TrendYears, 10, "artikel 3.17, derde lid, Bbsrz"),
            (RegulationVersion.Draft.SecurityLevel, 3, "artikel 2 Uitvoeringsregeling"),
            (RegulationVersion.Published.SecurityLevel, 2, "artikel 2 Uitvoeringsregeling"),
        ];
        Assert.All(law, l => Assert.Equal((l.Value, l.Provision), (l.Parameter.Value, l.Parameter.Citation.ToString(Language.Dutch))));
    }

    [Fact]
    public void The_draft_of_the_regulation_was_never_in_force_and_the_published_text_is()
    {
        Assert.Equal(["draft", "stcrt-2024-34826"], RegulationVersion.All.Select(v => v.Id));
        Assert.Equal(("draft", null), (RegulationVersion.Draft.Id, RegulationVersion.Draft.InForceFrom));
        Assert.Equal(("stcrt-2024-34826", D("2025-01-01")), (RegulationVersion.Published.Id, RegulationVersion.Published.InForceFrom));
        Assert.Same(RegulationVersion.Published, Book.Regulation);
    }

    [Fact]
    public void National_provisions_are_cited_as_they_were_on_1_January_2025()
    {
        Citation[] national =
        [
            Book.Retention.StandardYears.Citation, Book.Supervisor.AssessmentDays.Citation, Book.Requests.RemedyDays.Citation,
            Book.Regulation.SecurityLevel.Citation, Protocol.Findings.TermFindings.YearsAreNotMoved.Citation, Protocol.Findings.TermFindings.ReadingChosen.Citation,
        ];
        Assert.All(national, c => Assert.Equal(D("2025-01-01"), c.ValidOn));
    }
}
