using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Procedures;

/// <summary>What the file keeps of each step of a case in words: every element on a line of its own, under its name, with who judged and when.</summary>
public sealed class CaseRecordTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);
    private static readonly CaseId Case = CaseId.Parse("00000000-0000-8000-8000-0000000000c1");
    private static readonly Rulebook Law = ((RulebookSelection.InForce)Rulebook.At(Day)).Rulebook;
    private static readonly string By = Given.Investigator.Employee.Value;
    private static readonly string Yes = $"True; verzonnen motivering; {By}; 2025-03-03";

    [Fact]
    public void A_plan_is_kept_element_by_element() => Assert.Equal(
        """
        vraagstelling: verzonnen vraag
        doel: verzonnen doel
        aanpak: verzonnen aanpak
        regels: verzonnen regels
        proportionaliteit: verzonnen afweging
        subsidiariteit: verzonnen alternatief
        vastgesteld op: 2025-03-03

        """,
        Kept("plan.v1", new CaseCommand.FixPlan(Given.Plan(Day))),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void A_report_is_kept_element_by_element_with_what_was_found_and_what_was_not() => Assert.Equal(
        """
        versie: 1
        aanleiding, doel en verloop: verzonnen aanleiding, doel en verloop
        regels en kaders: verzonnen kader
        bewaartermijn: verzonnen termijn
        bevoegdheden: verzonnen bevoegdheid
        gedragingen: verzonnen gedraging
        bewijs van oogmerk: verzonnen bewijs
        herkomst van het bewijs: verzonnen herkomst
        redenering: verzonnen redenering
        hoor en wederhoor: gehoord: verzonnen verklaring
        anderen gehoord: nee
        verzachtende omstandigheden: niet gebleken, wel onderzocht
        ernstig verzwarende omstandigheden: niet gebleken
        uitkomst: verzonnen uitkomst

        """,
        Kept("report.v1", new CaseCommand.RecordReport(Given.Report(), Given.About())),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void The_other_answers_of_a_report_are_kept_with_what_belongs_to_them()
    {
        var report = Given.Report() with
        {
            RightToBeHeard = new RightToBeHeard.NotHeard("verzonnen reden", new LocalDate(2025, 4, 1)),
            OthersHeard = new OthersHeard.Heard("verzonnen\nverklaringen"),
            MitigatingCircumstances = new MitigatingCircumstances.Found("verzonnen omstandigheid", "verzonnen weging"),
            AggravatingCircumstances = new AggravatingCircumstancesInReport.Found("verzonnen verzwaring", "verzonnen grond"),
        };
        var text = Kept("report.v1", new CaseCommand.RecordReport(report, Given.About(Given.Company)));
        Assert.All(
            [
                $"rechtsvorm van betrokkene: {LegalForm.PrivateCompany}\n",
                "hoor en wederhoor: niet gehoord: verzonnen reden; reactie op 2025-04-01\n",
                "anderen gehoord: verzonnen\n  verklaringen\n",
                "verzachtende omstandigheden: verzonnen omstandigheid; weging: verzonnen weging\n",
                "ernstig verzwarende omstandigheden: verzonnen verzwaring; grond: verzonnen grond\n",
            ],
            line => Assert.Contains(line, text, StringComparison.Ordinal));
        Assert.Contains(
            "verzachtende omstandigheden: niet gebleken, niet onderzocht\n",
            Kept("report.v1", new CaseCommand.RecordReport(report with { MitigatingCircumstances = new MitigatingCircumstances.NoneFound(false) }, Given.About())),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_belief_is_kept_with_each_piece_of_evidence_and_each_judgement()
    {
        var old = Given.Judged(true, Given.Investigator, Day);
        var facts = Given.Belief(Given.Investigator, Day) with
        {
            ConductEndedOn = new LocalDate(2024, 6, 1),
            OldConductMayBeRegistered = old,
            Evidence =
            [
                new(EvidenceKind.ClaimRecords, old) { Holds = DatumContent.Of(DatumKind.ClaimData, DatumKind.CriminalData) with { OwnBasis = old } },
                new(EvidenceKind.ThirdPartyStatement, old, old) { Holds = DatumContent.Of(DatumKind.BenchmarkConclusions) with { OthersUntraceable = old } },
            ],
        };
        Assert.Equal(
            $"""
            bewijs 1 (ClaimRecords), rechtmatig: {Yes}
            bewijs 1, inhoud: ClaimData, CriminalData
            bewijs 1, eigen grondslag: {Yes}
            bewijs 2 (ThirdPartyStatement), rechtmatig: {Yes}
            bewijs 2, verifieerbaar: {Yes}
            bewijs 2, inhoud: BenchmarkConclusions
            bewijs 2, niet te herleiden: {Yes}
            handelen staat vast: {Yes}
            zwaardere verdenking: {Yes}
            oogmerk: {Yes.Replace("True", "Intent", StringComparison.Ordinal)}
            gewin: {Yes}
            zorgdomein: SocialSupportAct
            strafbaar gesteld: {Yes}
            laatste dag van het handelen: 2024-06-01
            ouder handelen: {Yes}

            """,
            Kept("belief.v1", new CaseCommand.ConcludeBelief(facts)),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_necessity_is_kept_judgement_by_judgement() => Assert.Equal(
        $"""
        van belang voor andere deelnemers: {Yes}
        evenredig: {Yes}
        redelijk doel: {Yes}
        langere termijn aangewezen: {Yes.Replace("True", "False", StringComparison.Ordinal)}
        noodzakelijk: {Yes}

        """,
        Kept("necessity.v1", new CaseCommand.JudgeNecessity(Given.Necessity(Given.Investigator, Day))),
        ignoreLineEndingDifferences: true);

    /// <summary>The text that the last of the usual steps leaves, each of them taken on one day.</summary>
    private static string Kept(string kind, CaseCommand last)
    {
        CaseCommand[] steps =
        [
            new CaseCommand.FixPlan(Given.Plan(Day)), new CaseCommand.StartInvestigation(Day), new CaseCommand.RecordReport(Given.Report(), Given.About()),
            new CaseCommand.ConcludeBelief(Given.Belief(Given.Investigator, Day)), new CaseCommand.JudgeNecessity(Given.Necessity(Given.Investigator, Day)),
        ];
        var context = new ActContext(Given.Investigator, Day, Law)
        {
            ActingKind = Zorgfraude.Parties.ParticipantKind.MunicipalExecutive,
            Salt = Collections.ValueList.Create<byte>(Enumerable.Repeat((byte)1, 32).ToArray()),
        };
        var state = CaseState.Initial;
        foreach (var step in steps)
        {
            var command = step.Act == last.Act ? last : step;
            var outcome = CaseProcedure.Decide(Case, state, command, context);
            Assert.True(outcome.IsAccepted(out var accepted), string.Join(", ", outcome.Findings.Where(f => f.Blocks)));
            if (step.Act == last.Act)
            {
                return Assert.Single(accepted.Records, r => r.Kind == kind).Text;
            }

            state = accepted.Events.Aggregate(state, CaseProcedure.Evolve);
        }

        throw new InvalidOperationException("No step of that name.");
    }
}
