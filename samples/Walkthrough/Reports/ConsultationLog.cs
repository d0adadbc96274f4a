using NodaTime.Text;
using Zorgfraude.Consultations;
using Zorgfraude.Parties;
using Zorgfraude.Storage;

namespace Zorgfraude.Samples.Walkthrough.Reports;

/// <summary>A participant's own list of consultations (protocol 5.4), read back from the store.</summary>
internal static class ConsultationLog
{
    private const int PageSize = 5_000;

    public static async Task<long> WriteAsync(IRegisterStore store, ParticipantId participant, string path, Tongue tongue)
    {
        var count = 0L;
        using var output = new CsvOutput(path, tongue[
            "raadpleging;moment;deelnemer;medewerker;wijze;doel;hit;gecontroleerd;vergelijking",
            "consultation;moment;participant;employee;mode;purpose;hit;verified;matcher"]);
        for (var position = 0L; ;)
        {
            // Also after an interruption: the list says what was answered.
            var page = await store.ReadConsultationsAsync(
                new ConsultationFilter.ByParticipant(participant), position, PageSize, CancellationToken.None).ConfigureAwait(false);
            foreach (var logged in page.Items)
            {
                Write(output, logged, tongue);
                count++;
            }

            if (!page.HasMore)
            {
                return count;
            }

            position = page.Position;
        }
    }

    private static void Write(CsvOutput output, LoggedConsultation logged, Tongue tongue)
    {
        var entry = logged.Entry;
        output.Row(
            entry.Id.ToString(),
            InstantPattern.General.Format(entry.At),
            entry.Participant.Value,
            entry.Employee.Value,
            entry.Mode == ConsultationMode.Manual ? tongue["handmatig", "manual"] : tongue["geautomatiseerd", "automated"],
            entry.Purpose == ConsultationPurpose.FraudInvestigation
                ? tongue["fraudeonderzoek", "fraud investigation"]
                : tongue["fraudepreventie bij contracteren", "fraud prevention at contracting"],
            logged.IsHit ? tongue["ja", "yes"] : entry.Found.IsEmpty ? tongue["nee", "no"] : tongue["mogelijk", "possible"],
            logged.Verification switch
            {
                null => "",
                { InputWasCorrect: true } => tongue["invoer klopt", "input right"],
                _ => tongue["invoer klopt niet", "input wrong"],
            },
            entry.Matcher);
    }
}
