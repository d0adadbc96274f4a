using System.Globalization;
using NodaTime.Text;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;

namespace Zorgfraude.Protocol.Procedures.Cases;

/// <summary>What can be wrong with a ledger. The list is closed.</summary>
[DutchTerm("soort gebrek in de controlelijst")]
public enum LedgerFlawKind
{
    /// <summary>The text is no ledger, or the line is no line of one.</summary>
    [DutchTerm("onleesbaar")]
    Unreadable,

    /// <summary>A line or its place was changed, or lines are absent.</summary>
    [DutchTerm("keten verbroken")]
    ChainBroken,

    /// <summary>The ledger does not go on from an earlier one: something was changed or left out since.</summary>
    [DutchTerm("niet het vervolg van een eerdere lijst")]
    NotGrown,

    /// <summary>Something the supervisor received is not in it.</summary>
    [DutchTerm("ontvangen stuk ontbreekt")]
    ReceivedAbsent,

    /// <summary>The line cannot follow on what the ledger says of the file, such as a registration without concurrence.</summary>
    [DutchTerm("onmogelijke volgorde")]
    ImpossibleOrder,
}

/// <summary>Something wrong with a ledger.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Number of the line of the text after the title, from 1; null where it is about the whole.</param>
[DutchTerm("gebrek in de controlelijst")]
public sealed record LedgerFlaw(LedgerFlawKind Kind, int? Line);

/// <summary>
/// What became of the check of an exported ledger. Anybody can make it, with nothing but the text; who keeps a checkpoint of an earlier
/// export and the hashes of what it received also sees what was left out or written anew. Without either, a ledger that was made up as a
/// whole cannot be told from a true one. The cases are the only ones.
/// </summary>
[DutchTerm("controle van de controlelijst")]
public abstract record LedgerVerification
{
    /// <summary>Most characters of a ledger that is read: 64 mebi.</summary>
    public const int MaximumCharacters = 64 * 1024 * 1024;

    private LedgerVerification()
    {
    }

    /// <summary>Checks an exported ledger.</summary>
    /// <param name="text">The text of <see cref="SubmissionLedger.ToText"/>.</param>
    /// <param name="earlier">Checkpoint of an earlier export that was found sound, or null.</param>
    /// <param name="received">Hashes of everything the checker received from the participant; empty when it keeps none.</param>
    public static LedgerVerification Of(string text, LedgerCheckpoint? earlier = null, IEnumerable<string>? received = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = text.Length <= MaximumCharacters && text.EndsWith('\n') ? text[..^1].Split('\n') : [];
        if (rows.Length == 0 || Titled(rows[0]) is not ({ } participant, { } claimed))
        {
            return new Unsound([new(LedgerFlawKind.Unreadable, null)]);
        }

        var flaws = new List<LedgerFlaw>();
        var lines = new List<LedgerLine>(rows.Length - 1);
        var last = new Dictionary<string, LedgerEntryKind>(StringComparer.Ordinal);
        var head = SubmissionLedger.Start(participant);
        var passed = earlier is null || earlier == new LedgerCheckpoint(0, head);
        foreach (var row in rows.Skip(1))
        {
            var number = lines.Count + 1;
            if (Read(row) is not { } line)
            {
                flaws.Add(new(LedgerFlawKind.Unreadable, number));
                return new Unsound(flaws.ToValueList());
            }

            head = SubmissionLedger.Next(head, line);
            if (line.Number != number || !string.Equals(line.Hash, head, StringComparison.Ordinal))
            {
                flaws.Add(new(LedgerFlawKind.ChainBroken, number));
                return new Unsound(flaws.ToValueList());
            }

            if (!Follows(last.TryGetValue(line.Reference, out var before) ? before : null, line))
            {
                flaws.Add(new(LedgerFlawKind.ImpossibleOrder, number));
            }

            last[line.Reference] = line.Kind;
            lines.Add(line);
            passed |= earlier == new LedgerCheckpoint(number, head);
        }

        if (claimed != new LedgerCheckpoint(lines.Count, head))
        {
            flaws.Add(new(LedgerFlawKind.ChainBroken, null));
        }

        if (!passed)
        {
            flaws.Add(new(LedgerFlawKind.NotGrown, null));
        }

        var sent = lines.Select(l => l.ContentSha256).ToHashSet(StringComparer.Ordinal);
        if (received?.Any(hash => !sent.Contains(hash)) == true)
        {
            flaws.Add(new(LedgerFlawKind.ReceivedAbsent, null));
        }

        return flaws.Count == 0 ? new Sound(new(participant, lines.ToValueList())) : new Unsound(flaws.ToValueList());
    }

    // One answer for each file, a registration only after concurrence, a removal only after a registration.
    private static bool Follows(LedgerEntryKind? before, LedgerLine line) => (before, line.Kind) switch
    {
        (null, LedgerEntryKind.Submitted) => line is { ContentSha256: not null, Supervisor: not null },
        (LedgerEntryKind.Submitted or LedgerEntryKind.Added, LedgerEntryKind.Added) => line is { ContentSha256: not null, Supervisor: null, Earlier: null },
        (LedgerEntryKind.Submitted or LedgerEntryKind.Added, LedgerEntryKind.Concurred or LedgerEntryKind.Dissented)
            or (LedgerEntryKind.Concurred, LedgerEntryKind.Registered)
            or (LedgerEntryKind.Registered, LedgerEntryKind.Removed) => line is { ContentSha256: null, Supervisor: null, Earlier: null },
        _ => false,
    };

    private static (ParticipantId? Participant, LedgerCheckpoint? Claimed) Titled(string row) =>
        row.Split(' ') is [SubmissionLedger.Title, var name, var count, var head]
            && ParticipantId.TryParse(name, null, out var participant)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var lines)
            && string.Equals(count, lines.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? (participant, new LedgerCheckpoint(lines, head))
            : (null, null);

    private static LedgerLine? Read(string row) =>
        row.Split(' ') is [var number, var kind, var on, var reference, var content, var supervisor, var earlier, var hash]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && Named<LedgerEntryKind>(kind) is { } k
            && LocalDatePattern.Iso.Parse(on).TryGetValue(default, out var day)
            && (supervisor == "-" || Named<Supervisor>(supervisor) is not null)
            ? Exactly(new(n, k, day, reference, Given(content), Named<Supervisor>(supervisor), Given(earlier), hash), row)
            : null;

    // What reads the same but is written otherwise was not written by a ledger.
    private static LedgerLine? Exactly(LedgerLine line, string row) => string.Equals($"{line.Body} {line.Hash}", row, StringComparison.Ordinal) ? line : null;

    private static string? Given(string field) => field == "-" ? null : field;

    private static T? Named<T>(string name)
        where T : struct, Enum => Enum.GetNames<T>().Contains(name, StringComparer.Ordinal) ? Enum.Parse<T>(name) : null;

    /// <summary>Nothing is wrong with it.</summary>
    /// <param name="Ledger">The ledger; keep its checkpoint for the next time.</param>
    [DutchTerm("in orde bevonden")]
    public sealed record Sound(SubmissionLedger Ledger) : LedgerVerification;

    /// <summary>Something is wrong with it.</summary>
    /// <param name="Flaws">What, at least one; after a line that cannot be read or breaks the chain nothing further is judged.</param>
    [DutchTerm("niet in orde bevonden")]
    public sealed record Unsound(ValueList<LedgerFlaw> Flaws) : LedgerVerification;
}
