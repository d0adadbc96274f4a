using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using Xunit.Abstractions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Tests.Participants;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Procedures;

/// <summary>Every reachable path of case and registration, walked once.</summary>
public sealed class PathTests(ITestOutputHelper output)
{
    internal static readonly Lazy<PathExplorer> Walked = new(PathExplorer.Real);

    [Fact]
    public void No_path_registers_without_plan_report_belief_necessity_concurrence_and_a_second_employee()
    {
        var walked = Walked.Value;
        output.WriteLine($"{walked.States} states, {walked.Transitions} transitions, {walked.Attempts} attempted acts");
        Assert.Empty(walked.Violations.Distinct().Take(20));
        Assert.True(walked.States > 200 && walked.Transitions > 1000 && walked.Attempts > 20_000);
        Assert.Contains("AwaitingCheck --> Active : check", walked.RegistrationEdges);
    }

    [Fact]
    public void The_walk_notices_a_check_by_the_employee_who_entered()
    {
        var broken = new PathExplorer(CaseProcedure.Decide, (id, state, command, context) => RegistrationProcedure.Decide(
            id,
            state,
            command,
            command is RegistrationCommand.CheckEntry ? context with { Actor = context.Actor with { Employee = Given.Checker.Employee } } : context));
        broken.Run(static e => e.Violations.Contains("the employee who entered also confirmed"));
        Assert.Contains("the employee who entered also confirmed", broken.Violations);
    }

    [Fact]
    public void The_walk_notices_a_dissent_that_counts_as_concurrence()
    {
        var broken = new PathExplorer(
            (id, state, command, context) => CaseProcedure.Decide(
                id, state, command is CaseCommand.RecordAnswer answer ? answer with { Concurs = true } : command, context),
            RegistrationProcedure.Decide);
        broken.Run(static e => e.Violations.Contains("a dissent or a denied necessity led to a registration"));
        Assert.Contains("a dissent or a denied necessity led to a registration", broken.Violations);
    }

    [Fact]
    public void The_walk_notices_a_power_that_is_not_asked_for()
    {
        var broken = new PathExplorer(CaseProcedure.Decide, (id, state, command, context) => RegistrationProcedure.Decide(
            id, state, command, context with { Actor = Given.WithEveryPower(context.Actor) }));
        broken.Run(static e => e.Violations.Exists(v => v.StartsWith("unsound registration.remove", StringComparison.Ordinal)));
        Assert.Contains(broken.Violations, v => v.StartsWith("unsound registration.remove", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_state_and_every_event_is_reached()
    {
        var walked = Walked.Value;
        Assert.Equal(Names(typeof(CaseState)), walked.CaseStates.Select(s => s.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Names(typeof(RegistrationState)), walked.RegistrationStates.Select(s => s.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Names(typeof(CaseEvent)), walked.CaseEvents.Values.Select(e => e.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Names(typeof(RegistrationEvent)), walked.RegistrationEvents.Values.Select(e => e.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_event_is_written_and_read_back_the_same()
    {
        Assert.All(Walked.Value.CaseEvents.Values, e => Assert.Equal(e, EventJson.ReadCase(EventJson.Write(e).Payload.AsSpan())));
        Assert.All(Walked.Value.RegistrationEvents.Values, e => Assert.Equal(e, EventJson.ReadRegistration(EventJson.Write(e).Payload.AsSpan())));
    }

    [Fact]
    public void Names_of_events_never_change()
    {
        var names = new[] { typeof(CaseEvent), typeof(RegistrationEvent) }
            .SelectMany(t => t.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(d => $"{t.Name} {d.TypeDiscriminator} {d.DerivedType.Name}"))
            .Order(StringComparer.Ordinal);
        var approved = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "ApprovedEventNames.txt"));
        Assert.Equal(approved, names);
        Assert.Equal(
            Names(typeof(CaseEvent)).Concat(Names(typeof(RegistrationEvent))).Order(StringComparer.Ordinal),
            approved.Select(line => line.Split(' ')[2]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_event_that_does_not_fit_the_state_is_damage_and_never_a_guess()
    {
        var walked = Walked.Value;
        var edges = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in walked.CaseStates)
        {
            foreach (var happened in walked.CaseEvents.Values)
            {
                try
                {
                    var next = CaseProcedure.Evolve(state, happened);
                    edges.Add($"{state.GetType().Name} --> {next.GetType().Name}");
                }
                catch (CorruptHistoryException damage)
                {
                    Assert.Contains("cannot follow", damage.Message, StringComparison.Ordinal);
                }
            }
        }

        Assert.Equal(walked.CaseEdges.Select(e => e.Split(" : ")[0]).Distinct().Order(StringComparer.Ordinal), edges.Order(StringComparer.Ordinal));
        edges.Clear();
        foreach (var state in walked.RegistrationStates)
        {
            foreach (var happened in walked.RegistrationEvents.Values)
            {
                try
                {
                    edges.Add($"{state.GetType().Name} --> {RegistrationProcedure.Evolve(state, happened).GetType().Name}");
                }
                catch (CorruptHistoryException damage)
                {
                    Assert.Contains("cannot follow", damage.Message, StringComparison.Ordinal);
                }
            }
        }

        Assert.Equal(walked.RegistrationEdges.Select(e => e.Split(" : ")[0]).Distinct().Order(StringComparer.Ordinal), edges.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"unknown.v1\"}")]
    [InlineData("{\"type\":\"investigation-started.v1\"}")]
    [InlineData("{\"type\":\"investigation-started.v1\",\"on\":5}")]
    [InlineData("{\"type\":\"investigation-started.v1\",\"on\":\"2025-1-1\"}")]
    [InlineData("{\"type\":\"investigation-started.v1\",\"on\":\"2025-01-01\",\"more\":1}")]
    [InlineData("{\"type\":\"removed.v1\",\"on\":\"2025-01-01\",\"reason\":\"Whim\",\"reasons\":null}")]
    [InlineData("{\"type\":\"investigation-started.v1\",\"on\":\"2025-01-01\"")]
    public void A_stored_event_that_cannot_be_read_is_damage(string json)
    {
        Assert.Throws<CorruptHistoryException>(() => EventJson.ReadCase(Encoding.UTF8.GetBytes(json)));
        Assert.Throws<CorruptHistoryException>(() => EventJson.ReadRegistration(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void Every_finding_on_the_way_reads_as_a_sentence_with_its_article()
    {
        var findings = Walked.Value.Findings.Values;
        Assert.All(findings, f => Assert.NotNull(FindingCatalogue.Find(f.Code)));
        foreach (var language in new[] { Language.Dutch, Language.English })
        {
            foreach (var finding in findings)
            {
                var sentence = Explanation.Sentence(finding, language);
                Assert.True(sentence.Length > 10 && !sentence.Contains('{', StringComparison.Ordinal) && !sentence.Contains('}', StringComparison.Ordinal), $"{finding}: {sentence}");
                var text = Explanation.Of([finding]).ToText(language);
                Assert.Contains(finding.Citation.ToString(language), text, StringComparison.Ordinal);
                var markdown = Explanation.Of([finding]).ToMarkdown(language);
                Assert.Equal(finding.Citation.Link is not null, markdown.Contains("](https://wetten.overheid.nl/", StringComparison.Ordinal));
            }
        }

        Assert.Contains(findings, f => f.Citation.Link is not null);
    }

    [Fact]
    public void The_state_diagrams_are_those_of_the_walk()
    {
        var walked = Walked.Value;
        var text = new StringBuilder("# States of a case, of a registration, of kept evidence, of an organisation and of informing\n\n")
            .Append("Made by walking the procedures over every reachable state; do not edit. Run the tests with `APPROVE_DOCS=1` to make it again.\n\n")
            .Append("## Case\n\n```mermaid\nstateDiagram-v2\n    [*] --> NotStarted\n");
        foreach (var edge in walked.CaseEdges)
        {
            text.Append("    ").Append(edge).Append('\n');
        }

        text.Append("```\n\n## Registration\n\n```mermaid\nstateDiagram-v2\n    [*] --> NotEntered\n");
        foreach (var edge in walked.RegistrationEdges)
        {
            text.Append("    ").Append(edge).Append('\n');
        }

        text.Append("    Rejected --> [*]\n    Removed --> [*]\n```\n\n## Evidence after removal\n\n```mermaid\nstateDiagram-v2\n    [*] --> NotKept\n");
        foreach (var edge in KeptEvidence.EvidenceWalk.All().Edges)
        {
            text.Append("    ").Append(edge).Append('\n');
        }

        text.Append("    Closed --> [*]\n```\n\n## Organisation of a participant\n\n```mermaid\nstateDiagram-v2\n    [*] --> NotJoined\n");
        foreach (var edge in ParticipantPathTests.OrganisationEdges)
        {
            text.Append("    ").Append(edge).Append('\n');
        }

        text.Append("```\n\n## Informing a party\n\n```mermaid\nstateDiagram-v2\n    [*] --> NotAsked\n");
        foreach (var edge in ParticipantPathTests.InformationEdges)
        {
            text.Append("    ").Append(edge).Append('\n');
        }

        text.Append("```\n");
        RepositoryFile.AssertApproved(text.ToString(), "APPROVE_DOCS", "docs", "state-diagrams.md");
    }

    private static IEnumerable<string> Names(Type union) => union.GetNestedTypes().Where(t => t.IsSubclassOf(union)).Select(t => t.Name).Order(StringComparer.Ordinal);
}
