using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Cases;

namespace Zorgfraude.Protocol.Procedures;

/// <summary>Writes what was decided as plain text for the file: one line per item, in a fixed order, so that the same content has the same hash.</summary>
internal static class RecordText
{
    internal static string Of(InvestigationPlan plan) => new Writer()
        .Line("vraagstelling", plan.Question)
        .Line("doel", plan.Goal)
        .Line("aanpak", plan.Approach)
        .Line("regels", plan.ApplicableRules)
        .Line("proportionaliteit", plan.Proportionality)
        .Line("subsidiariteit", plan.Subsidiarity)
        .Line("vastgesteld op", plan.FixedOn)
        .ToString();

    internal static string Of(InvestigationReport report, CaseSubject about) => new Writer()
        .Line("versie", report.Version)
        .Line("rechtsvorm van betrokkene", about.Form?.ToString())
        .Line("rechtspersoonlijkheid", about.HasLegalPersonality)
        .Line("aanleiding, doel en verloop", report.OccasionGoalAndCourse)
        .Line("regels en kaders", report.GoverningRules)
        .Line("bewaartermijn", report.RetentionOfReport)
        .Line("bevoegdheden", report.PowersUsed)
        .Line("gedragingen", report.Conduct)
        .Line("bewijs van oogmerk", report.EvidenceOfIntent)
        .Line("herkomst van het bewijs", report.OriginOfEvidence)
        .Line("redenering", report.Reasoning)
        .Line("hoor en wederhoor", report.RightToBeHeard switch
        {
            RightToBeHeard.Heard h => "gehoord: " + h.Statement,
            RightToBeHeard.NotHeard n => string.Create(CultureInfo.InvariantCulture, $"niet gehoord: {n.Reason}; reactie op {n.ReactionMoment:uuuu-MM-dd}"),
            _ => null,
        })
        .Line("anderen gehoord", report.OthersHeard switch
        {
            OthersHeard.Heard h => h.Statements,
            OthersHeard.NobodyHeard => "nee",
            _ => null,
        })
        .Line("verzachtende omstandigheden", report.MitigatingCircumstances switch
        {
            MitigatingCircumstances.Found f => f.Circumstances + "; weging: " + f.Weighing,
            MitigatingCircumstances.NoneFound { Investigated: true } => "niet gebleken, wel onderzocht",
            MitigatingCircumstances.NoneFound { Investigated: false } => "niet gebleken, niet onderzocht",
            _ => null,
        })
        .Line("ernstig verzwarende omstandigheden", report.AggravatingCircumstances switch
        {
            AggravatingCircumstancesInReport.Found f => f.Circumstances + "; grond: " + f.Basis,
            AggravatingCircumstancesInReport.NoneFound => "niet gebleken",
            _ => null,
        })
        .Line("uitkomst", report.GeneralOutcome)
        .ToString();

    internal static string Of(BeliefFacts facts)
    {
        var writer = new Writer();
        for (var i = 0; i < facts.Evidence.Count; i++)
        {
            var item = facts.Evidence[i];
            writer.Line(string.Create(CultureInfo.InvariantCulture, $"bewijs {i + 1} ({item.Kind}), rechtmatig"), item.LawfullyObtained);
            writer.Line(string.Create(CultureInfo.InvariantCulture, $"bewijs {i + 1}, verifieerbaar"), item.Verifiable);
            writer.Line(string.Create(CultureInfo.InvariantCulture, $"bewijs {i + 1}, inhoud"), item.Holds is null ? null : string.Join(", ", item.Holds.Kinds));
            writer.Line(string.Create(CultureInfo.InvariantCulture, $"bewijs {i + 1}, eigen grondslag"), item.Holds?.OwnBasis);
            writer.Line(string.Create(CultureInfo.InvariantCulture, $"bewijs {i + 1}, niet te herleiden"), item.Holds?.OthersUntraceable);
        }

        return writer
            .Line("handelen staat vast", facts.ConductEstablished)
            .Line("zwaardere verdenking", facts.SuspicionHeavierThanReasonable)
            .Line("oogmerk", facts.StateOfMind)
            .Line("gewin", facts.AimedAtGain)
            .Line("zorgdomein", facts.CareDomain?.ToString())
            .Line("strafbaar gesteld", facts.PunishableByLaw)
            .Line("laatste dag van het handelen", facts.ConductEndedOn)
            .Line("ouder handelen", facts.OldConductMayBeRegistered)
            .ToString();
    }

    internal static string Of(NecessityAssessment assessment) => new Writer()
        .Line("van belang voor andere deelnemers", assessment.RelevantToOthers)
        .Line("evenredig", assessment.Proportionate)
        .Line("redelijk doel", assessment.ServesReasonablePurpose)
        .Line("langere termijn aangewezen", assessment.LongerTermIndicated)
        .Line("noodzakelijk", assessment.Necessary)
        .ToString();

    internal static string Of<T>(string label, Judgement<T> judgement) => new Writer().Line(label, judgement).ToString();

    internal static string Of(IEnumerable<(string Label, Judgement<bool>? Judgement)> judgements) =>
        judgements.Aggregate(new Writer(), static (w, j) => w.Line(j.Label, j.Judgement)).ToString();

    private sealed class Writer
    {
        private readonly StringBuilder text = new();

        public override string ToString() => text.ToString();

        internal Writer Line(string label, object? value)
        {
            if (value is not null)
            {
                var shown = value switch
                {
                    LocalDate day => LocalDatePattern.Iso.Format(day),
                    IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                    _ => value.ToString(),
                };
                text.Append(label).Append(": ").Append(Indented(shown)).Append('\n');
            }

            return this;
        }

        // A line of a text never starts where a label starts, so that no two files read the same.
        private static string? Indented(string? text) => text?.Replace("\n", "\n  ", StringComparison.Ordinal);

        internal Writer Line<T>(string label, Judgement<T>? judgement)
        {
            if (judgement is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"{label}: {judgement.Value}; {Indented(judgement.Motivation)}; {judgement.DecidedBy.Value}; {judgement.DecidedOn:uuuu-MM-dd}\n");
            }

            return this;
        }
    }
}
