using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk;

/// <summary>
/// What desk and register work with: the store, the clock, the participants, the readings chosen and the key for pseudonyms. This is
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
    /// <exception cref="ArgumentException">The key is too short, or a reading that loosens protection has no reason.</exception>
    public ZorgfraudeEnvironment(
        IRegisterStore store,
        IClock clock,
        RegisterMembers members,
        ReadOnlySpan<byte> pseudonymKey,
        ReadingChoices? readings = null,
        HolidayCalendar? calendar = null)
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
        this.pseudonymKey = pseudonymKey.ToArray();
    }

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

    internal ReadOnlySpan<byte> PseudonymKey => pseudonymKey;

    /// <summary>The context of an act at this moment, or the findings that keep it from being judged at all.</summary>
    internal (ActContext? Context, ValueList<Finding> Obstacles) ContextFor(Actor actor, Instant now)
    {
        var today = MunicipalTime.DateOf(now);
        return Rulebook.At(today) switch
        {
            RulebookSelection.InForce { Rulebook: var rulebook } => Members.Find(actor.Participant) is not { } member
                ? (null, [ActFindings.Member.NotMet()])
                : (new ActContext(actor, today, rulebook with { Readings = Readings }) { Calendar = Calendar, ActingKind = member.Participant.Kind }, []),
            RulebookSelection.NotYetInForce { From: var from } => (null, [ActFindings.LawInForce.NotMet(FindingArgument.Of("date", from))]),
            RulebookSelection.Ended { On: var on } => (null, [ActFindings.LawInForce.NotMet(FindingArgument.Of("date", on))]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    internal static Guid NewId(Instant now) => Guid.CreateVersion7(now.ToDateTimeOffset());
}
