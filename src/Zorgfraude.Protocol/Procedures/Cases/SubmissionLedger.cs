using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;

namespace Zorgfraude.Protocol.Procedures.Cases;

/// <summary>A case event with the moment at which it was recorded.</summary>
/// <param name="RecordedAt">Moment of recording.</param>
/// <param name="Happened">The event.</param>
[DutchTerm("vastgelegde gebeurtenis in een zaak")]
public sealed record RecordedCaseEvent(Instant RecordedAt, CaseEvent Happened);

/// <summary>A case as the ledger takes it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Events">Its events, oldest first.</param>
[DutchTerm("zaak voor de controlelijst")]
public sealed record LedgerCase(CaseId Case, ValueList<RecordedCaseEvent> Events);

/// <summary>What a line of the ledger says. The list is closed.</summary>
[DutchTerm("soort regel in de controlelijst")]
public enum LedgerEntryKind
{
    /// <summary>A file was submitted to the supervisor.</summary>
    [DutchTerm("voorgelegd")]
    Submitted,

    /// <summary>Additional data were sent.</summary>
    [DutchTerm("aangevuld")]
    Added,

    /// <summary>The supervisor concurred.</summary>
    [DutchTerm("ingestemd")]
    Concurred,

    /// <summary>The supervisor dissented.</summary>
    [DutchTerm("niet ingestemd")]
    Dissented,

    /// <summary>A registration followed.</summary>
    [DutchTerm("geregistreerd")]
    Registered,

    /// <summary>The registration was removed.</summary>
    [DutchTerm("verwijderd")]
    Removed,
}

/// <summary>One line of the ledger.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Kind">What it says.</param>
/// <param name="On">On which day that was.</param>
/// <param name="Reference">Reference of the file: 32 hexadecimal digits that stand in for the case and say nothing of it.</param>
/// <param name="ContentSha256">For what was sent: its hash, by which the supervisor knows it again; otherwise null.</param>
/// <param name="Supervisor">For a submission: to whom; otherwise null.</param>
/// <param name="Earlier">For a submission: reference of the earlier file on the same, or null.</param>
/// <param name="Hash">Hash of this line and all before it.</param>
[DutchTerm("regel in de controlelijst")]
public sealed record LedgerLine(
    int Number, LedgerEntryKind Kind, LocalDate On, string Reference, string? ContentSha256, Supervisor? Supervisor, string? Earlier, string Hash)
{
    internal string Body => string.Join(
        ' ', Number.ToString(CultureInfo.InvariantCulture), Kind, LocalDatePattern.Iso.Format(On), Reference, ContentSha256 ?? "-", Supervisor?.ToString() ?? "-", Earlier ?? "-");
}

/// <summary>What somebody who checked a ledger keeps of it, to see later that nothing before it was changed.</summary>
/// <param name="Lines">Number of lines.</param>
/// <param name="Head">Hash of the last one.</param>
[DutchTerm("ijkpunt van de controlelijst")]
public sealed record LedgerCheckpoint(int Lines, string Head);

/// <summary>
/// Everything that a participant submitted to its supervisor and what became of it, in the order in which it was recorded (protocol
/// 3.16, second sentence). Lines hold days, references and hashes; no subject, employee, case or registration can be told from them.
/// Each line carries a hash over all lines before it, so that a ledger only grows.
/// </summary>
[DutchTerm("controlelijst van voorgelegde dossiers")]
public sealed record SubmissionLedger
{
    internal const string Title = "zorgfraude-submission-ledger.v1";

    internal SubmissionLedger(ParticipantId participant, ValueList<LedgerLine> lines)
    {
        Participant = participant;
        Lines = lines;
    }

    /// <summary>The participant whose ledger it is.</summary>
    public ParticipantId Participant { get; }

    /// <summary>The lines, oldest first.</summary>
    public ValueList<LedgerLine> Lines { get; }

    /// <summary>Number of lines and hash of the last one.</summary>
    public LedgerCheckpoint Checkpoint => new(Lines.Count, Lines.IsEmpty ? Start(Participant) : Lines[^1].Hash);

    /// <summary>The ledger of these cases. The same cases always give the same ledger; more events only add lines at its end.</summary>
    /// <param name="participant">The participant whose cases they are.</param>
    /// <param name="cases">The cases; those that were never submitted leave no line.</param>
    /// <exception cref="CorruptHistoryException">The events of a case do not form a possible history.</exception>
    public static SubmissionLedger Of(ParticipantId participant, IEnumerable<LedgerCase> cases)
    {
        ArgumentNullException.ThrowIfNull(participant);
        ArgumentNullException.ThrowIfNull(cases);
        var entries = new List<(Instant At, string Reference, int Place, LedgerLine Line)>();
        foreach (var (@case, events) in cases)
        {
            CaseProcedure.Replay(events.Select(e => e.Happened));
            var reference = ReferenceOf(@case);
            for (var i = 0; i < events.Count; i++)
            {
                if (Entry(reference, events[i].Happened) is { } line)
                {
                    entries.Add((events[i].RecordedAt, reference, i, line));
                }
            }
        }

        var lines = new List<LedgerLine>(entries.Count);
        var head = Start(participant);
        foreach (var (_, _, _, entry) in entries.OrderBy(e => e.At).ThenBy(e => e.Reference, StringComparer.Ordinal).ThenBy(e => e.Place))
        {
            var line = entry with { Number = lines.Count + 1 };
            head = Next(head, line);
            lines.Add(line with { Hash = head });
        }

        return new(participant, lines.ToValueList());
    }

    /// <summary>The reference that stands in for a case.</summary>
    /// <param name="case">The case.</param>
    public static string ReferenceOf(CaseId @case)
    {
        const int length = 32;
        return TextHash.Sha256($"{Title}|{@case.Value:D}")[..length];
    }

    /// <summary>The ledger as text, to give to somebody else: a title line with participant and checkpoint, and a line for each entry.</summary>
    public string ToText()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Title} {Participant} {Checkpoint.Lines} {Checkpoint.Head}\n");
        foreach (var line in Lines)
        {
            text.Append(line.Body).Append(' ').Append(line.Hash).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The number of lines.</summary>
    public override string ToString() => $"SubmissionLedger of {Participant} ({Lines.Count} lines)";

    internal static string Start(ParticipantId participant) => TextHash.Sha256($"{Title}|{participant}");

    internal static string Next(string head, LedgerLine line) => TextHash.Sha256($"{head} {line.Body}");

    private static LedgerLine? Entry(string reference, CaseEvent happened) => happened switch
    {
        CaseEvent.SubmittedToSupervisor e => Line(reference, LedgerEntryKind.Submitted, e.On, e.ContentSha256) with
        {
            Supervisor = e.Supervisor,
            Earlier = e.Earlier is { } earlier ? ReferenceOf(earlier) : null,
        },
        CaseEvent.AdditionalDataSent e => Line(reference, LedgerEntryKind.Added, e.On, e.ContentSha256),
        CaseEvent.SupervisorAnswered e => Line(reference, e.Concurs ? LedgerEntryKind.Concurred : LedgerEntryKind.Dissented, e.On),
        CaseEvent.RegistrationLinked e => Line(reference, LedgerEntryKind.Registered, e.On),
        CaseEvent.RegistrationRemoved e => Line(reference, LedgerEntryKind.Removed, e.On),
        _ => null,
    };

    private static LedgerLine Line(string reference, LedgerEntryKind kind, LocalDate on, string? content = null) =>
        new(0, kind, on, reference, content, null, null, string.Empty);
}
