namespace Zorgfraude.Storage.Sqlite;

/// <summary>Parts of statements that reading and writing share.</summary>
internal static class Statements
{
    public const string ConsultationColumns =
        "c.position, c.id, c.at, c.participant, c.employee, c.mode, c.purpose, c.hits, c.subject_keys, c.matcher, c.verified_at, c.verified_by, c.input_was_correct";

    public const string MessageColumns = "position, id, name, addressee, owner, kind, stream, created_at";

    public const string DocumentById = "SELECT owner, kind, stream, name, content FROM document WHERE id = $1";

    public const string ConsultationById = $"SELECT {ConsultationColumns} FROM consultation AS c WHERE c.id = $1";
}
