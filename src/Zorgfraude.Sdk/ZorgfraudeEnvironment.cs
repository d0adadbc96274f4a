using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Sdk.Organisations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk;

/// <summary>
/// What desk and register work with: the store, the clock, the participants and their organisations, the readings chosen and the key for
/// pseudonyms. This is
/// where a moment becomes a civil date, and nowhere else.
/// </summary>
[DutchTerm("omgeving")]
public sealed class ZorgfraudeEnvironment
{
    private readonly byte[] pseudonymKey;

    /// <summary>An environment.</summary>
    /// <param name="store">Where everything is kept.</param>
    /// <param name="clock">Where the moment comes from.</param>
    /// <param name="members">The participants of the register.</param>
    /// <param name="pseudonymKey">
    /// Secret of at least 32 bytes with which the consultation log names subjects. Keep it outside the store; without it the log
    /// cannot be tied to a subject.
    /// </param>
    /// <param name="readings">The readings chosen; the defaults when null.</param>
    /// <param name="calendar">The holidays; the Dutch ones when null.</param>
    /// <param name="organisations">
    /// How the participants have organised themselves; what they recorded in the store when null. For a host that keeps its own function
    /// table.
    /// </param>
    /// <exception cref="ArgumentException">The key is too short, or a reading that loosens protection has no reason.</exception>
    public ZorgfraudeEnvironment(
        IRegisterStore store,
        IClock clock,
        RegisterMembers members,
        ReadOnlySpan<byte> pseudonymKey,
        ReadingChoices? readings = null,
        HolidayCalendar? calendar = null,
        IOrganisations? organisations = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(members);
        if (pseudonymKey.Length < MinimumKeyLength)
        {
            throw new ArgumentException("ZF0302: the key for pseudonyms has at least 32 bytes. Make one with RandomNumberGenerator.GetBytes(32) and keep it secret.", nameof(pseudonymKey));
        }

        Readings = readings ?? ReadingChoices.Default;
        var problems = Readings.Validate();
        if (!problems.IsEmpty)
        {
            throw new ArgumentException(
                $"ZF0303: the readings {string.Join(", ", problems.Select(p => $"{p.Option} ({p.Kind})"))} are not valid. Give a loosened reading its reason with ReadingChoices.WithReason.",
                nameof(readings));
        }

        Store = store;
        Clock = clock;
        Members = members;
        Calendar = calendar ?? HolidayCalendar.Dutch;
        Organisations = organisations ?? new StoredOrganisations(store);
        this.pseudonymKey = pseudonymKey.ToArray();
    }

    /// <summary>What an audit line names when no version of the law was in force.</summary>
    internal const string NoRulebook = "none";

    /// <summary>Shortest key for pseudonyms, in bytes.</summary>
    public const int MinimumKeyLength = 32;

    /// <summary>Where everything is kept.</summary>
    public IRegisterStore Store { get; }

    /// <summary>Where the moment comes from.</summary>
    public IClock Clock { get; }

    /// <summary>The participants of the register.</summary>
    public RegisterMembers Members { get; }

    /// <summary>The readings chosen.</summary>
    public ReadingChoices Readings { get; }

    /// <summary>The holidays.</summary>
    public HolidayCalendar Calendar { get; }

    /// <summary>How the participants have organised themselves.</summary>
    public IOrganisations Organisations { get; }

    internal ReadOnlySpan<byte> PseudonymKey => pseudonymKey;

    /// <summary>
    /// The context of an act at this moment, with the powers that the function table gives the actor today; or the findings that keep
    /// the act from being judged at all, which are in the audit trail then.
    /// </summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="act">Stable name of the act.</param>
    /// <param name="stream">The procedure, or null for an act outside one.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Cancels the read of the table.</param>
    internal async ValueTask<(ActContext? Context, ValueList<Finding> Obstacles)> ContextAsync(
        Actor actor, string act, StreamId? stream, Instant now, CancellationToken cancellationToken)
    {
        var (context, _, obstacles) = await OrganisedContextAsync(actor, act, stream, now, cancellationToken).ConfigureAwait(false);
        return (context, obstacles);
    }

    /// <summary>The same with the organisation that the powers were found in, for what depends on more of it.</summary>
    internal async ValueTask<(ActContext? Context, Organisation? Organisation, ValueList<Finding> Obstacles)> OrganisedContextAsync(
        Actor actor, string act, StreamId? stream, Instant now, CancellationToken cancellationToken)
    {
        var (context, obstacles) = await MemberContextAsync(actor, act, stream, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return (null, null, obstacles);
        }

        var organisation = await Organisations.FindAsync(actor.Participant, cancellationToken).ConfigureAwait(false);
        var authorised = organisation is null || organisation.StartedOn > context.Today
            ? new Decision<Actor>.Undetermined([ParticipantFindings.Joined.NotMet(CodeNames.Argument(ParticipantState.Initial))])
            : AuthorisationRule.Decide(actor, organisation.Functions, context.Today);
        if (authorised.TryGetValue(out var known))
        {
            return (context with { Actor = known }, organisation, []);
        }

        await new Recording(this, actor, stream, act, context.Rulebook.Id, now).RefuseAsync(authorised.Findings, cancellationToken).ConfigureAwait(false);
        return (null, null, authorised.Findings);
    }

    /// <summary>The same without a look at the function table, for what takes none of the eight powers; the actor has no powers in it.</summary>
    internal async ValueTask<(ActContext? Context, ValueList<Finding> Obstacles)> MemberContextAsync(
        Actor actor, string act, StreamId? stream, Instant now, CancellationToken cancellationToken)
    {
        var today = MunicipalTime.DateOf(now);
        var (rulebook, obstacle) = Rulebook.At(today) switch
        {
            RulebookSelection.InForce { Rulebook: var inForce } => (inForce, null),
            RulebookSelection.NotYetInForce { From: var from } => (null, ActFindings.LawInForce.NotMet(FindingArgument.Of("date", from))),
            RulebookSelection.Ended { On: var on } => ((Rulebook?)null, ActFindings.LawInForce.NotMet(FindingArgument.Of("date", on))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var member = Members.Find(actor.Participant);
        obstacle ??= member is null ? ActFindings.Member.NotMet() : SuccessionRule.MayAct(actor.Participant, today, Members.Successions).FirstOrDefault(f => f.Blocks);
        if (obstacle is not null)
        {
            ValueList<Finding> obstacles = [obstacle];
            await new Recording(this, actor, stream, act, rulebook?.Id ?? NoRulebook, now).RefuseAsync(obstacles, cancellationToken).ConfigureAwait(false);
            return (null, obstacles);
        }

        return (
            new ActContext(new Actor(actor.Participant, actor.Employee), today, rulebook! with { Readings = Readings })
            {
                Calendar = Calendar,
                ActingKind = member!.Participant.Kind,
            },
            []);
    }

    /// <summary>
    /// The context of whoever reads, with his powers of today, or null when he may not: no participant, or no function with a power (protocol 2.9). A
    /// refused read is in the audit trail.
    /// </summary>
    internal async ValueTask<ActContext?> ReaderAsync(Actor actor, string act, StreamId? stream, CancellationToken cancellationToken)
    {
        var now = Clock.GetCurrentInstant();
        var (context, _) = await ContextAsync(actor, act, stream, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return null;
        }

        var finding = ReadingRule.Decide(context.Actor);
        if (!finding.Blocks)
        {
            return context;
        }

        await new Recording(this, actor, stream, act, context.Rulebook.Id, now).RefuseAsync([finding], cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>
    /// The stream that an actor means by an identifier: his own participant's, or that of a participant which went over into it (reading
    /// G6) when it has one there. Without successions nothing is read.
    /// </summary>
    internal async ValueTask<StreamId> StreamAsync(Actor actor, StreamKind kind, Guid id, CancellationToken cancellationToken)
    {
        var own = new StreamId(actor.Participant, kind, id);
        foreach (var owner in Members.InPlaceOf(actor.Participant, MunicipalTime.DateOf(Clock.GetCurrentInstant())).Skip(1))
        {
            var taken = own with { Owner = owner };
            if ((await Store.ReadStreamAsync(taken, cancellationToken).ConfigureAwait(false)).Version > 0)
            {
                return taken;
            }
        }

        return own;
    }

    internal static Guid NewId(Instant now) => Guid.CreateVersion7(now.ToDateTimeOffset());
}
