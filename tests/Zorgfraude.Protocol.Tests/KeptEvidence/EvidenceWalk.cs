using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Tests.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.KeptEvidence;

/// <summary>
/// All acts on evidence, sound and not, in every state that is reached within a few days. Which remedies are open is kept from the acts that
/// were accepted, not from the states, so that the procedure does not vouch for itself.
/// </summary>
internal sealed class EvidenceWalk
{
    public static readonly RegistrationId Registration = new(Guid.Parse("00000000-0000-8000-8000-0000000000bb"));

    public static readonly LocalDate RemovedOn = new(2029, 3, 5);

    public static readonly LocalDate[] Days = [RemovedOn, new(2030, 1, 7), new(2060, 1, 5)];

    private readonly Dictionary<string, Node> seen = new(StringComparer.Ordinal);

    public IEnumerable<EvidenceState> States => seen.Values.Select(n => n.State);

    public HashSet<EvidenceEvent> Events { get; } = [];

    public HashSet<Finding> Findings { get; } = [];

    public SortedSet<string> Edges { get; } = new(StringComparer.Ordinal);

    public List<string> Violations { get; } = [];

    public static EvidenceGround Ground(RemovalReason reason = RemovalReason.TermEnded, ParticipantId? by = null) => EvidenceProcedure
        .Ground(Registration, by ?? Given.Executive.Id, new RegistrationState.Removed(new(2025, 3, 5), RemovedOn, reason)).TryGetValue(out var ground)
            ? ground
            : throw new InvalidOperationException("A removed registration gives the ground.");

    public static EvidenceWalk All()
    {
        var walk = new EvidenceWalk();
        var queue = new Queue<Node>([new(EvidenceState.Initial, 0, [], [])]);
        while (queue.TryDequeue(out var node))
        {
            if (!walk.seen.TryAdd(node.Key, node))
            {
                continue;
            }

            if (node.Day + 1 < Days.Length)
            {
                // Nothing but time passes, however much of it.
                queue.Enqueue(node with { Day = node.Day + 1 });
            }

            walk.Try(node, queue);
        }

        return walk;
    }

    public static ActContext Context(LocalDate day, Actor? by = null) => new(by ?? Given.Investigator, day, Dates.Book);

    public static IEnumerable<EvidenceCommand> Acts(LocalDate today)
    {
        var yes = Given.Judged(true, Given.Investigator, today);
        Judgement<bool>?[] unsound = [null, yes with { Value = false }, yes with { Motivation = " " }, yes with { DecidedBy = Given.Checker.Employee }];
        ValueList<EvidenceDocument> documents = [EvidenceDocument.Held(OwnReference.Parse("stuk-1"), "verzonnen bewijs")];
        ValueList<RemedyToRecord> remedies = [new(EvidenceRoute.CivilClaim, RemovedOn, new(2034, 3, 6))];
        yield return new EvidenceCommand.Keep(Ground(), documents, remedies, yes);
        yield return new EvidenceCommand.Keep(Ground(), [], remedies, yes);
        yield return new EvidenceCommand.Keep(Ground(), documents, [], yes);
        foreach (var judgement in unsound)
        {
            yield return new EvidenceCommand.Keep(Ground(), documents, remedies, judgement);
            yield return new EvidenceCommand.OpenRemedy(new(EvidenceRoute.Mediation, RemovedOn), judgement);
            yield return new EvidenceCommand.CloseRemedy(1, today, judgement);
            yield return new EvidenceCommand.ReopenRemedy(1, today, null, judgement);
            yield return new EvidenceCommand.Close(judgement);
        }

        yield return new EvidenceCommand.OpenRemedy(new(EvidenceRoute.Mediation, today), yes);
        foreach (var number in (int[])[0, 1, 2, 3])
        {
            yield return new EvidenceCommand.CloseRemedy(number, today, yes);
            yield return new EvidenceCommand.CloseRemedy(number, RemovedOn.PlusDays(-1), yes);
            yield return new EvidenceCommand.CloseRemedy(number, today.PlusDays(1), yes);
            yield return new EvidenceCommand.ReopenRemedy(number, today, null, yes);
        }

        yield return new EvidenceCommand.Close(yes);
    }

    private void Try(Node node, Queue<Node> queue)
    {
        var today = Days[node.Day];
        var permitted = EvidenceProcedure.Permitted(node.State).Where(p => p.IsPermitted).Select(p => p.Act).ToHashSet(StringComparer.Ordinal);
        foreach (var act in Acts(today))
        {
            // Two remedies show all there is.
            if (act is EvidenceCommand.OpenRemedy && node.Open.Count + node.Shut.Count >= 2)
            {
                continue;
            }

            var refusedForPower = EvidenceProcedure.Decide(Registration, node.State, act, Context(today, Given.Without(Given.Investigator, Power.Remove)));
            Expect(!refusedForPower.IsAccepted(out _), node, act, "was done without the power");
            var outcome = EvidenceProcedure.Decide(Registration, node.State, act, Context(today));
            Findings.UnionWith(outcome.Findings);
            if (!outcome.IsAccepted(out var accepted))
            {
                Expect(outcome.Findings.Any(f => f.Blocks), node, act, "was refused without a reason");
                continue;
            }

            Expect(permitted.Contains(act.Act), node, act, "was done and is not permitted");
            Expect(Judgement(act) is { Value: true, IsMotivated: true } own && own.DecidedBy == Given.Investigator.Employee, node, act, "was done without a human's reasons");
            var happened = Assert.Single(accepted.Events);
            Events.Add(happened);
            var next = Follow(node with { State = EvidenceProcedure.Evolve(node.State, happened) }, act);
            if (act is EvidenceCommand.Close)
            {
                Expect(node.Open.Count == 0 && node.Shut.Count > 0, node, act, "closed with a remedy open");
            }
            else
            {
                Expect(next.State is not EvidenceState.Closed, node, act, "closed by something else");
            }

            Edges.Add($"{node.State.GetType().Name} --> {next.State.GetType().Name} : {act.Act["evidence.".Length..]}");
            queue.Enqueue(next);
        }

        var due = EvidenceProcedure.Obligations(node.State, Dates.Book, Dates.Calendar).Select(o => o.Code);
        var mustGo = node.State is EvidenceState.Kept && node.Open.Count == 0;
        Expect(due.SequenceEqual(mustGo ? ["evidence.destroy"] : []), node, null, "has the wrong obligations");
    }

    private static Node Follow(Node node, EvidenceCommand act) => act switch
    {
        EvidenceCommand.Keep => node with { Open = [1] },
        EvidenceCommand.OpenRemedy => node with { Open = node.Open.Add(node.Open.Count + node.Shut.Count + 1) },
        EvidenceCommand.CloseRemedy c => node with { Open = node.Open.Where(n => n != c.Number).ToValueList(), Shut = node.Shut.Add(c.Number) },
        EvidenceCommand.ReopenRemedy c => node with { Open = node.Open.Add(c.Number), Shut = node.Shut.Where(n => n != c.Number).ToValueList() },
        _ => node,
    };

    private static Judgement<bool>? Judgement(EvidenceCommand act) => act switch
    {
        EvidenceCommand.Keep c => c.ShowsLawfulness,
        EvidenceCommand.OpenRemedy c => c.Judged,
        EvidenceCommand.CloseRemedy c => c.Judged,
        EvidenceCommand.ReopenRemedy c => c.Judged,
        EvidenceCommand.Close c => c.NothingOpen,
        _ => null,
    };

    private void Expect(bool holds, Node node, EvidenceCommand? act, string what)
    {
        if (!holds)
        {
            Violations.Add($"{node.Key}: {act} {what}");
        }
    }

    private sealed record Node(EvidenceState State, int Day, ValueList<int> Open, ValueList<int> Shut)
    {
        public string Key => $"{Day} {(State is EvidenceState.Kept k ? $"{k.KeptOn} {string.Join(',', k.Remedies)}" : State)}";
    }
}
