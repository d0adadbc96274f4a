using Zorgfraude.Consultations;

namespace Zorgfraude.Storage.Sqlite;

/// <summary>Parts of statements that reading and writing share.</summary>
internal static class Statements
{
    public const string ConsultationColumns =
        "c.position, c.id, c.at, c.participant, c.employee, c.mode, c.purpose, c.hits, c.subject_keys, c.matcher, c.verified_at, c.verified_by, c.input_was_correct, c.number, c.occasion, c.band, c.reasons";

    public const string MessageColumns = "position, id, name, addressee, owner, kind, stream, created_at";

    public const string DocumentById = "SELECT owner, kind, stream, name, content FROM document WHERE id = $1";

    public const string ConsultationById = $"SELECT {ConsultationColumns} FROM consultation AS c WHERE c.id = $1";

    /// <summary>Which consultations a filter selects: the tables up to the column that equals the value, and the column with the position.</summary>
    public static (string Source, string Place, object Value) Consultations(ConsultationFilter filter) => filter switch
    {
        ConsultationFilter.ByParticipant by => ("consultation AS c WHERE c.participant", "c.position", by.Participant.Value),
        ConsultationFilter.ByRegistration by => (
            "consultation_hit AS f JOIN consultation AS c ON c.position = f.consultation WHERE f.registration", "f.consultation", Columns.Of(by.Registration.Value)),
        ConsultationFilter.BySubjectKey by => (
            "consultation_key AS f JOIN consultation AS c ON c.position = f.consultation WHERE f.subject_key", "f.consultation", by.SubjectKey),
        ConsultationFilter.ById by => ("consultation AS c WHERE c.id", "c.position", Columns.Of(by.Id.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };
}
