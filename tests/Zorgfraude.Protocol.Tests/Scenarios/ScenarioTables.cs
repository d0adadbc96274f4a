using System.Text.RegularExpressions;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Norms;
using Zorgfraude.Protocol.Tests.Scenarios.Worlds;
using Zorgfraude.Testing.Coverage;

namespace Zorgfraude.Protocol.Tests.Scenarios;

/// <summary>Every table and how a row of it is run.</summary>
public static partial class ScenarioTables
{
    private static readonly Dictionary<string, Func<World>> Worlds = new(StringComparer.Ordinal)
    {
        ["case-steps"] = () => new CaseWorld(),
        ["case-subject"] = () => new CaseSubjectWorld(),
        ["consultation"] = () => new ConsultationWorld(),
        ["correction"] = () => new CorrectionWorld(),
        ["data"] = () => new DataWorld(),
        ["evidence"] = () => new EvidenceWorld(),
        ["information"] = () => new InformationWorld(),
        ["justified-belief"] = () => new BeliefWorld(),
        ["longer-term"] = () => new LongerTermWorld(),
        ["necessity"] = () => new NecessityWorld(),
        ["notice"] = () => new NoticeWorld(),
        ["participant"] = () => new ParticipantWorld(),
        ["plan"] = () => new PlanWorld(),
        ["registration"] = () => new RegistrationWorld(),
        ["report"] = () => new ReportWorld(),
        ["request"] = () => new RequestWorld(),
        ["retention"] = () => new RetentionWorld(),
        ["supervisor"] = () => new SupervisorWorld(),
    };

    /// <summary>Every row of every table.</summary>
    public static IReadOnlyList<ScenarioRow> Rows { get; } = [.. Worlds.Keys.Order(StringComparer.Ordinal).SelectMany(t => ScenarioTable.Parse(t, Read(t)))];

    /// <summary>The pages that are there, to compare with those that are read.</summary>
    public static IEnumerable<string> Pages => typeof(ScenarioTables).Assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(".scenario.md", StringComparison.Ordinal)).Select(n => n[..^".scenario.md".Length]);

    /// <summary>The tables that are read.</summary>
    public static IEnumerable<string> Tables => Worlds.Keys;

    /// <summary>Every step of the vocabulary of a table.</summary>
    public static IEnumerable<string> Vocabulary(string table) => Worlds[table]().Patterns.Select(p => $"{table}: {p}");

    /// <summary>Runs a row and hands what it did to the coverage. A row that does not come out is an exception with its line.</summary>
    /// <returns>The steps of the vocabulary that it used.</returns>
    public static IReadOnlyList<string> Run(ScenarioRow row, LawCoverage coverage)
    {
        var world = Worlds[row.Table]();
        var used = new List<string>();
        foreach (var (steps, take) in new[] { (row.Given, world.TakeGiven), (row.When, (Func<string, string?>)world.TakeWhen) })
        {
            foreach (var step in steps)
            {
                try
                {
                    used.Add($"{row.Table}: {take(step) ?? throw new FormatException("it is in no vocabulary.")}");
                }
                catch (Exception e) when (e is not ScenarioException)
                {
                    throw new ScenarioException(row.Table, row.Line, $"step '{step}': {e.Message}");
                }
            }
        }

        coverage.Observe(world.Findings, row.Name);
        Compare(row, world);
        return used;
    }

    // What stands in the way must all be named: a row that forgets one fails as well as one that names too many.
    private static void Compare(ScenarioRow row, World world)
    {
        var expected = new HashSet<(string Code, FindingStatus Status)>();
        var said = 0;
        foreach (var step in row.Then)
        {
            if (FindingStep().Match(step) is { Success: true } finding)
            {
                var code = finding.Groups[1].Value;
                var status = finding.Groups[2].Value switch
                {
                    "is met" => FindingStatus.Met,
                    "is not met" => FindingStatus.NotMet,
                    "is missing" => FindingStatus.Missing,
                    "needs a judgement" => FindingStatus.NeedsJudgement,
                    _ => FindingStatus.Warning,
                };
                Require(row, FindingCatalogue.Find(code) is not null, $"there is no finding {code}.");
                Require(row, world.Findings.Any(f => f.Code == code && f.Status == status), $"expected '{step}', found {Found(world)}.");
                expected.Add((code, status));
            }
            else if (SaidStep().Match(step) is { Success: true } word)
            {
                said++;
                var (key, value) = (word.Groups[1].Value, word.Groups[2].Value);
                Require(row, world.Said.TryGetValue(key, out var actual), $"nothing is said on '{key}'.");
                Require(row, actual == value, $"expected '{step}', found '{key}: {actual}' with {Found(world)}.");
            }
            else
            {
                throw new ScenarioException(row.Table, row.Line, $"step '{step}': it is in no vocabulary.");
            }
        }

        Require(row, said > 0, "a row says at least one answer or day.");
        var unnamed = world.Findings.Where(f => f.Blocks && !expected.Contains((f.Code, f.Status))).ToList();
        Require(row, unnamed.Count == 0, $"not named: {string.Join(", ", unnamed)}.");
        foreach (var provision in row.Provisions)
        {
            Require(row, Rests(provision, world), $"nothing that tipped the answer rests on {provision}; found {Found(world)}.");
        }
    }

    // A provision is that of a finding when the finding carries the norm or cites the article that the id names.
    private static bool Rests(string provision, World world)
    {
        var tipping = world.Findings.Any(f => f.Blocks) ? world.Findings.Where(f => f.Blocks) : world.Findings;
        return Provision().Match(provision) is { Success: true } id
            && tipping.Any(f => NormCatalogue.OfFinding(f.Code).Any(n => n.Id == provision)
                || (f.Citation.Instrument.Code == id.Groups[1].Value && f.Citation.Article == id.Groups[2].Value));
    }

    private static string Found(World world) => world.Findings.IsEmpty ? "no finding" : string.Join(", ", world.Findings);

    private static void Require(ScenarioRow row, bool holds, string message)
    {
        if (!holds)
        {
            throw new ScenarioException(row.Table, row.Line, $"{row.Id}: {message}");
        }
    }

    private static string Read(string table)
    {
        using var stream = typeof(ScenarioTables).Assembly.GetManifestResourceStream(table + ".scenario.md")
            ?? throw new ScenarioException(table, 0, "there is no such page.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("^`([^`]+)` (is met|is not met|is missing|needs a judgement|is noted)$")]
    private static partial Regex FindingStep();

    [GeneratedRegex("^([a-z][a-z ]*): (.+)$")]
    private static partial Regex SaidStep();

    [GeneratedRegex(@"^(WET|BES|REG|PROT|TOEL|AVG|UAVG|AWB|ATW)-([0-9]+(?:[.:][0-9]+)?)(?:-[a-z0-9]+)*$")]
    private static partial Regex Provision();
}
