using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Matching;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;

namespace Zorgfraude.Storage.Sqlite;

/// <summary>How values stand in columns: identifiers as 16 bytes in network order, dates and moments as ISO 8601 text, lists of text as JSON.</summary>
internal static class Columns
{
    private const int IdSize = 16;
    private static readonly LocalDate FirstDay = new(1, 1, 1);

    public static byte[] Of(Guid id) => id.ToByteArray(bigEndian: true);

    public static string Of(Instant moment) => InstantPattern.ExtendedIso.Format(moment);

    public static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static byte[] Of(ValueList<byte> content) => content.AsSpan().ToArray();

    /// <summary>The last day as text that sorts: every stored day is in the years 1 to 9999.</summary>
    public static string LastDay(LocalDate date)
    {
        var iso = date.WithCalendar(CalendarSystem.Iso);
        return iso < FirstDay ? string.Empty : Of(iso);
    }

    public static byte[] Of(ValueList<RegistrationId> ids)
    {
        var bytes = new byte[ids.Count * IdSize];
        for (var place = 0; place < ids.Count; place++)
        {
            ids[place].Value.TryWriteBytes(bytes.AsSpan(place * IdSize, IdSize), bigEndian: true, out _);
        }

        return bytes;
    }

    public static string Of(ValueList<string> texts)
    {
        if (texts.IsEmpty)
        {
            return "[]";
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static Guid Id(this SqliteDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);

    public static ValueList<byte> Bytes(this SqliteDataReader row, int column) => ValueList.Create<byte>(row.GetFieldValue<byte[]>(column));

    public static Instant Moment(this SqliteDataReader row, int column) => Read(InstantPattern.ExtendedIso.Parse(row.GetString(column)));

    public static LocalDate Date(this SqliteDataReader row, int column) => Read(LocalDatePattern.Iso.Parse(row.GetString(column)));

    public static ParticipantId Participant(this SqliteDataReader row, int column) =>
        ParticipantId.TryParse(row.GetString(column), null, out var id) ? id : throw Damaged();

    public static EmployeeId Employee(this SqliteDataReader row, int column) =>
        EmployeeId.TryParse(row.GetString(column), null, out var id) ? id : throw Damaged();

    public static OwnReference Reference(this SqliteDataReader row, int column) =>
        OwnReference.TryParse(row.GetString(column), null, out var reference) ? reference : throw Damaged();

    /// <summary>Three columns: owner, kind, id.</summary>
    public static StreamId Stream(this SqliteDataReader row, int column) =>
        new(row.Participant(column), (StreamKind)row.GetInt32(column + 1), row.Id(column + 2));

    public static ValueList<RegistrationId> Ids(this SqliteDataReader row, int column)
    {
        var bytes = row.GetFieldValue<byte[]>(column);
        if (bytes.Length % IdSize != 0)
        {
            throw Damaged();
        }

        var ids = new RegistrationId[bytes.Length / IdSize];
        for (var place = 0; place < ids.Length; place++)
        {
            ids[place] = new(new Guid(bytes.AsSpan(place * IdSize, IdSize), bigEndian: true));
        }

        return ValueList.Create<RegistrationId>(ids);
    }

    public static ValueList<string> Texts(this SqliteDataReader row, int column)
    {
        var text = row.GetString(column);
        if (text is "[]")
        {
            return [];
        }

        var texts = new List<string>();
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.String)
            {
                texts.Add(json.GetString()!);
            }
        }

        return texts.ToValueList();
    }

    /// <summary>A row of <see cref="Statements.ConsultationColumns"/>, from column 1 on.</summary>
    public static LoggedConsultation Consultation(this SqliteDataReader row)
    {
        var id = new ConsultationId(row.Id(1));
        var entry = new ConsultationLogEntry(
            id,
            row.Moment(2),
            row.Participant(3),
            row.Employee(4),
            (ConsultationMode)row.GetInt32(5),
            (ConsultationPurpose)row.GetInt32(6),
            row.Ids(7),
            row.Texts(8),
            row.GetString(9))
        {
            Occasion = row.IsDBNull(14) ? null : row.Reference(14),
            Band = (MatchBand)row.GetInt32(15),
        };
        var verification = row.IsDBNull(10)
            ? null
            : new HitVerification(id, row.Moment(10), row.Employee(11), row.GetInt32(12) != 0) { Reasons = row.IsDBNull(16) ? null : row.Reference(16) };
        return new(entry, verification) { Number = row.GetInt64(13) };
    }

    /// <summary>A row of <see cref="Statements.MessageColumns"/>, from column 1 on.</summary>
    public static OutgoingMessage Message(this SqliteDataReader row) =>
        new(new(row.Id(1)), row.GetString(2), row.GetString(3), row.Stream(4), row.Moment(7));

    private static T Read<T>(ParseResult<T> parsed) => parsed.Success ? parsed.Value : throw Damaged();

    private static SqliteStoreException Damaged() => new("ZF0639: a stored value is damaged; restore the database from a backup.");
}
