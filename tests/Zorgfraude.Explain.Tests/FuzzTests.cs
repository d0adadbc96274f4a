using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Zorgfraude.Protocol.Dossiers;

namespace Zorgfraude.Explain.Tests;

/// <summary>Random changes of the shipped examples, the same ones in every run.</summary>
public class FuzzTests
{
    private static readonly string[] Names = [.. Repository.Sound];
    private static readonly SchemaCheck Schema = new(SchemaTests.Dossier);
    private static readonly SchemaCheck Explanation = new(Repository.Schema("explanation"));

    private static readonly string[] Texts =
    [
        "", " ", "x", "2025-01-01", "2024-02-29", "2199-12-31", "1900-01-01", "9999-12-31", "Intent", "natural-person", "111222333", "AGB:01012345", "\u0000", "\u202E",
        "M", "R1", "https://a.example", "*", "é", "1971-05",
    ];

    [Fact]
    public void A_changed_dossier_is_explained_or_refused_with_path_and_reason_and_never_anything_else()
    {
        var (explained, refused) = (0, 0);
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            var document = Repository.Json("samples", "Explain", "examples", Names[random.Next(Names.Length)] + ".json");
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                Change(document, random);
            }

            switch (Read(Encoding.UTF8.GetBytes(document.ToJsonString()), seed))
            {
                case DossierReading.Read read:
                    explained++;
                    Assert.True(Schema.Accepts(document), $"The reader takes what the schema refuses; seed {seed}.");
                    AssertExplained(read.Dossier, seed);
                    break;
                case DossierReading.Refused { Errors: var errors }:
                    refused++;
                    AssertTold(errors, seed);
                    // What the schema cannot say: relations between values, and a web address that is none.
                    Assert.True(
                        !Schema.Accepts(document) || errors.All(e => e.Code is "received-before-asked" or "day-without-month" or "same-id" or "documents-too-large" or "other-registration-date" or "not-a-web-address"),
                        $"The reader refuses what the schema takes; seed {seed}: {string.Join("; ", errors)}");
                    break;
            }
        }

        Assert.True(explained > 200, $"{explained} explained");
        Assert.True(refused > 200, $"{refused} refused");
    }

    [Fact]
    public void Changed_bytes_are_explained_or_refused_with_path_and_reason_and_never_anything_else()
    {
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            var bytes = File.ReadAllBytes(Repository.ExamplePath(Names[random.Next(Names.Length)])).ToList();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(4))
                {
                    case 0:
                        bytes[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        bytes.RemoveRange(at, Math.Min(random.Next(1, 200), bytes.Count - at));
                        bytes.Add((byte)'}');
                        break;
                    case 2:
                        bytes.InsertRange(at, bytes.Skip(random.Next(bytes.Count)).Take(random.Next(200)).ToList());
                        break;
                    default:
                        bytes[at] = "{}[]\",:\\"u8[random.Next(8)];
                        break;
                }
            }

            switch (Read([.. bytes], seed))
            {
                case DossierReading.Read read:
                    AssertExplained(read.Dossier, seed);
                    break;
                case DossierReading.Refused { Errors: var errors }:
                    AssertTold(errors, seed);
                    break;
            }
        }
    }

    private static DossierReading Read(byte[] bytes, int seed)
    {
        try
        {
            return DossierReader.Read(bytes);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Reading crashed; seed {seed}."), e);
        }
    }

    private static void AssertExplained(Dossier dossier, int seed)
    {
        var decisions = DossierRule.Decide(dossier, dossier.On);
        Assert.Equal(Enum.GetValues<DossierQuestion>(), decisions.Select(d => d.Question));
        Assert.All(decisions, d => Assert.True(!d.Findings.IsEmpty, $"seed {seed}"));
        Assert.All(decisions.Where(d => d.Standing == DossierStanding.Open), d => Assert.Contains(d.Findings, f => f.Blocks));
    }

    private static void AssertTold(IEnumerable<DossierError> errors, int seed)
    {
        Assert.True(errors.Any(), $"seed {seed}");
        Assert.All(errors, e =>
        {
            Assert.True(e.Line >= 1);
            Assert.StartsWith("$", e.Path, StringComparison.Ordinal);
            Assert.NotEqual("", e.Code);
        });
    }

    private static void Change(JsonObject document, Random random)
    {
        var nodes = All(document).Where(n => n.Parent is not null).ToList();
        if (nodes.Count == 0)
        {
            return;
        }

        var node = nodes[random.Next(nodes.Count)];
        switch (random.Next(6))
        {
            case 0 when node.Parent is JsonObject owner:
                owner.Remove(node.GetPropertyName());
                break;
            case 1:
                node.ReplaceWith(nodes[random.Next(nodes.Count)].DeepClone());
                break;
            case 2 when node.Parent is JsonObject owner:
                owner[node.GetPropertyName()] = null;
                break;
            case 3 when node is JsonArray { Count: > 0 } list:
                list.Add(list[random.Next(list.Count)]?.DeepClone());
                break;
            case 4:
                node.ReplaceWith(JsonValue.Create(Texts[random.Next(Texts.Length)]));
                break;
            default:
                node.ReplaceWith(random.Next(4) switch
                {
                    0 => JsonValue.Create(random.Next(-10, 3000)),
                    1 => JsonValue.Create(random.Next(2) == 0),
                    2 => new JsonArray(),
                    _ => (JsonNode)new JsonObject(),
                });
                break;
        }
    }

    private static IEnumerable<JsonNode> All(JsonNode node) => (node switch
    {
        JsonObject o => o.Select(p => p.Value).OfType<JsonNode>(),
        JsonArray a => a.OfType<JsonNode>(),
        _ => [],
    }).SelectMany(All).Prepend(node);
}
