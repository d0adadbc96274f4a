using System.Text;
using System.Text.Json;
using Zorgfraude.Identity;
using Zorgfraude.Matching;
using Zorgfraude.Protocol.Dossiers;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Simulation.Fuzzing;

/// <summary>A reader of something from outside, and what it may throw.</summary>
/// <param name="Name">Its name, for the counts.</param>
/// <param name="Read">Reads; what it gives is written again where that can be done, to be read once more.</param>
/// <param name="Documented">The only exception that its documentation names, or null when it names none.</param>
internal sealed record DocumentReader(string Name, Func<byte[], object?> Read, Type? Documented);

/// <summary>Every public reader of a document, and sound documents to damage.</summary>
internal static class Documents
{
    private static readonly string[] Snippets =
    [
        "null", "{}", "[]", "\"\"", "1e999", "-1", "99999999999999999999", "\"\\ud800\"", "\"9999-12-31\"", "\"-9998-01-01\"", "\"0001-01-01\"", "true", ",", "\"", "{\"type\":\"x\"}",
        "\u0000", "\"type\":", "\"kind\":\"natural-person\",",
    ];

    public static DocumentReader[] Readers { get; } =
    [
        new("case event", b => EventJson.ReadCase(b), typeof(CorruptHistoryException)),
        new("registration event", b => EventJson.ReadRegistration(b), typeof(CorruptHistoryException)),
        new("participant event", b => EventJson.ReadParticipant(b), typeof(CorruptHistoryException)),
        new("information event", b => EventJson.ReadInformation(b), typeof(CorruptHistoryException)),
        new("request event", b => EventJson.ReadRequest(b), typeof(CorruptHistoryException)),
        new("dossier", b => DossierReader.Read(b) is DossierReading.Refused refused ? string.Join('\n', refused.Errors.Select(e => $"{e} {e.ToString(Zorgfraude.Law.Language.Dutch)}")) : null, null),
        new("submission ledger", b => LedgerVerification.Of(Encoding.UTF8.GetString(b)), null),
        new("registration data", b => RegistrationData.FromUtf8Json(b), typeof(JsonException)),
        new("registration entry", b => RegistrationEntry.FromUtf8Json(b), typeof(JsonException)),
        new("subject", b => Subject.FromUtf8Json(b), typeof(JsonException)),
        new("matching model", b => MatchingModel.FromJson(Encoding.UTF8.GetString(b)), typeof(FormatException)),
        new("value of a reading", b => ReadingChoices.Default.TryWith(Any(ReadingOption.All.Select(o => o.Name).ToArray(), b), Encoding.UTF8.GetString(b), null, out var choices, out _) ? choices : null, null),
        new("identity values", ReadIdentity, null),
    ];

    /// <summary>Sound documents; events that happened come on top.</summary>
    public static List<byte[]> Sound()
    {
        var documents = new List<byte[]>
        {
            Given.Data(Given.Person with { Name = new() { Surname = IdentityText.Parse(Chance.Planted) } }).ToUtf8Json().ToArray(),
            new RegistrationEntry(Given.Data(Given.Company), new string('b', RegistrationEntry.SaltLength)).ToUtf8Json().ToArray(),
            (Given.Person with { Name = new() { Surname = IdentityText.Parse(Chance.Planted) } }).ToUtf8Json().ToArray(),
            Encoding.UTF8.GetBytes(MatchingModel.Dutch.ToJson()),
            Encoding.UTF8.GetBytes(Ledger()),
            Encoding.UTF8.GetBytes("count:2,days:30"),
            Encoding.UTF8.GetBytes("2026-01-15"),
        };
        var assembly = typeof(Documents).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            documents.Add(content.ToArray());
        }

        return documents;
    }

    /// <summary>One to four changes to a document.</summary>
    public static byte[] Damage(byte[] document, Chance chance)
    {
        var bytes = document.ToList();
        for (var times = 1 + chance.Next(4); times > 0 && bytes.Count > 0; times--)
        {
            var at = chance.Next(bytes.Count);
            var length = Math.Min(1 + chance.Next(30), bytes.Count - at);
            switch (chance.Next(6))
            {
                case 0:
                    bytes[at] = (byte)chance.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.RemoveRange(at, length);
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(chance.Any(Snippets)));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    ReplaceValue(bytes, at, chance);
                    break;
            }
        }

        return chance.Is(0.002) ? Encoding.UTF8.GetBytes(new string('[', 2000) + new string(']', 2000)) : [.. bytes];
    }

    // The value after the next colon becomes another one, so that the document stays JSON more often.
    private static void ReplaceValue(List<byte> bytes, int from, Chance chance)
    {
        var colon = bytes.IndexOf((byte)':', from);
        if (colon < 0)
        {
            return;
        }

        var end = colon + 1;
        while (end < bytes.Count && bytes[end] is not ((byte)',' or (byte)'}' or (byte)']'))
        {
            end++;
        }

        bytes.RemoveRange(colon + 1, end - colon - 1);
        bytes.InsertRange(colon + 1, Encoding.UTF8.GetBytes(chance.Is(0.2) ? $"\"{Chance.Planted}\"" : chance.Any(Snippets)));
    }

    private static T Any<T>(T[] list, byte[] by) => list[by.Length == 0 ? 0 : by[0] % list.Length];

    private static string? ReadIdentity(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return IdentityText.TryParse(text, null, out var name) | KvkNumber.TryParse(text, null, out var kvk) | PartialDate.TryParse(text, null, out var date)
            | PostalCode.TryParse(text, null, out var postal) | EmailAddress.TryParse(text, null, out var email) | TelephoneNumber.TryParse(text, null, out var phone)
            | AgbCode.TryParse(text, null, out var agb) | BigNumber.TryParse(text, null, out var big) | HouseNumber.TryParse(text, null, out var house)
            ? $"{name}{kvk}{date}{postal}{email}{phone}{agb}{big}{house}"
            : null;
    }

    private static string Ledger()
    {
        var events = Commands.Ground.CaseEvents.Select((e, i) => new RecordedCaseEvent(NodaTime.Instant.FromUnixTimeSeconds(1_740_000_000 + i), e));
        return SubmissionLedger.Of(Given.Executive.Id, [new(Commands.Ground.CaseId, [.. events])]).ToText();
    }
}
