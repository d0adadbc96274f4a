using System.Text;
using System.Text.Json.Nodes;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Dossiers;

namespace Zorgfraude.Explain.Tests;

public class ReaderTests
{
    [Fact]
    public void Every_error_of_the_broken_example_is_told_at_once_with_its_line_and_path()
    {
        var errors = Errors(Repository.Read("samples", "Explain", "examples", "broken-semantics.json"));
        Assert.Equal(
            [
                ("$.plan.fixedOn", "not-a-date"),
                ("$.belief.evidence[1].kind", "unknown-value"),
                ("$.belief.stateOfMind", "not-an-object"),
                ("$.belief.aimedAtGain.decidedBy", "required"),
                ("$.belief.careDomian", "unknown-property"),
                ("$.retention.reviewsHeldOn", "not-a-list"),
                ("$.supervisorCourse.additionalData[0].receivedOn", "received-before-asked"),
                ("$.longerTerm.decidedOn", "required"),
            ],
            errors.Select(e => (e.Path, e.Code)));
        var lines = Repository.Read("samples", "Explain", "examples", "broken-semantics.json").Split('\n');
        Assert.All(errors.Where(e => e.Code != "required"), e => Assert.Contains($"\"{e.Path.Split('.')[^1]}\"", lines[e.Line - 1], StringComparison.Ordinal));
    }

    [Fact]
    public void The_line_of_a_syntax_error_is_told_with_the_property_that_was_being_read()
    {
        var error = Assert.Single(Errors(Repository.Read("samples", "Explain", "examples", "broken-syntax.json")));
        Assert.Equal(("$.belief.careDomain", "syntax"), (error.Path, error.Code));
        Assert.Contains("careDomain", Repository.Read("samples", "Explain", "examples", "broken-syntax.json").Split('\n')[error.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_property_of_the_complete_example_is_read_by_its_own_shape_and_is_refused_by_path_when_it_holds_something_else()
    {
        var checkedPaths = 0;
        foreach (var (path, replace) in Places(Complete()))
        {
            var changed = Complete();
            replace(changed, new JsonObject { ["thisIsNoProperty"] = new JsonArray() });
            var errors = Errors(changed.ToJsonString());
            Assert.True(errors.Any(e => e.Path.StartsWith(path, StringComparison.Ordinal)), path);
            checkedPaths++;
        }

        Assert.True(checkedPaths > 150);
    }

    [Fact]
    public void A_property_that_does_not_exist_is_refused_by_path_in_every_object()
    {
        var objects = 0;
        foreach (var place in Objects(Complete()).Select(o => o.GetPath()).ToList())
        {
            var changed = Complete();
            Objects(changed).Single(o => o.GetPath() == place)["slipOfThePen"] = 1;
            Assert.Contains(Errors(changed.ToJsonString()), e => e.Code == "unknown-property" && e.Path == place + ".slipOfThePen");
            objects++;
        }

        Assert.True(objects > 30);
    }

    [Fact]
    public void Leaving_out_a_property_or_writing_null_is_the_same()
    {
        foreach (var (path, _) in Places(Complete()).Where(p => !p.Path.EndsWith(']')))
        {
            var without = Complete();
            var name = path[(path.LastIndexOf('.') + 1)..];
            Objects(without).Single(o => o.GetPath() == path[..path.LastIndexOf('.')]).Remove(name);
            var withNull = Complete();
            Objects(withNull).Single(o => o.GetPath() == path[..path.LastIndexOf('.')])[name] = null;
            Assert.Equal(Told(without), Told(withNull));
        }
    }

    [Fact]
    public void No_error_repeats_a_value_of_the_dossier()
    {
        const string secret = "Geheimenstein";
        foreach (var (_, replace) in Places(Complete()))
        {
            var changed = Complete();
            replace(changed, new JsonObject { ["slip"] = secret, ["123456782"] = secret, [secret + " van der"] = 1 });
            Assert.All(Errors(changed.ToJsonString()), e =>
            {
                var told = e + e.ToString(Language.Dutch) + e.ToString(Language.English);
                Assert.DoesNotContain(secret, told, StringComparison.Ordinal);
                Assert.DoesNotContain("123456782", told, StringComparison.Ordinal);
            });
        }
    }

    [Theory]
    [InlineData("", "$", "syntax")]
    [InlineData("[]", "$", "not-an-object")]
    [InlineData("null", "$", "not-an-object")]
    [InlineData("{\"on\":\"2026-01-01\",\"on\":\"2026-01-02\"}", "$.on", "duplicate-property")]
    [InlineData("{\"on\":\"2026-1-1\"}", "$.on", "not-a-date")]
    [InlineData("{\"on\":\"1899-12-31\"}", "$.on", "date-out-of-range")]
    [InlineData("{\"on\":\"2200-01-01\"}", "$.on", "date-out-of-range")]
    [InlineData("{\"on\":20260101}", "$.on", "not-a-date")]
    [InlineData("{\"on\":\"\\ud800\"}", "$.on", "invalid-text")]
    [InlineData("{\"report\":{\"version\":0}}", "$.report.version", "not-a-whole-number")]
    [InlineData("{\"report\":{\"version\":1.5}}", "$.report.version", "not-a-whole-number")]
    [InlineData("{\"report\":{\"version\":1e99999}}", "$.report.version", "not-a-whole-number")]
    [InlineData("{\"report\":{}}", "$.report.version", "required")]
    [InlineData("{\"report\":{\"version\":1,\"othersHeard\":{}}}", "$.report.othersHeard", "unknown-value")]
    [InlineData("{\"report\":{\"version\":1,\"othersHeard\":{\"kind\":\"NobodyHeard\",\"statements\":\"x\"}}}", "$.report.othersHeard.statements", "unknown-property")]
    [InlineData("{\"belief\":{\"careDomain\":\"socialsupportact\"}}", "$.belief.careDomain", "unknown-value")]
    [InlineData("{\"belief\":{\"careDomain\":2}}", "$.belief.careDomain", "unknown-value")]
    [InlineData("{\"belief\":{\"evidence\":[null]}}", "$.belief.evidence[0]", "not-an-object")]
    [InlineData("{\"consultation\":{\"mode\":\"Automated\",\"announcement\":{\"publishedOn\":\"2026-01-01\",\"page\":\"javascript:x\"}}}", "$.consultation.announcement.page", "not-a-web-address")]
    [InlineData("{\"anonymisation\":{\"documents\":[{\"id\":\"a\",\"kind\":\"AdditionalData\",\"text\":\"\"},{\"id\":\"a\",\"kind\":\"AdditionalData\",\"text\":\"\"}]}}", "$.anonymisation.documents", "same-id")]
    [InlineData("{\"longerTerm\":{\"registeredOn\":\"2025-02-01\",\"decidedOn\":\"2025-02-01\"},\"retention\":{\"registeredOn\":\"2025-02-02\"}}", "$.retention", "other-registration-date")]
    [InlineData("{\"on\":\"2026-01-01\"} x", "$", "syntax")]
    public void What_is_no_dossier_is_refused_with_path_and_reason(string json, string path, string code)
    {
        var error = Errors(json)[0];
        Assert.Equal((path, code), (error.Path, error.Code));
        Assert.NotEqual(error.ToString(Language.Dutch), error.ToString(Language.English));
    }

    [Fact]
    public void A_dossier_has_a_bounded_size_depth_number_of_values_and_number_of_errors()
    {
        Assert.Equal("too-large", Assert.Single(Errors(new string(' ', DossierReader.MaximumBytes + 1))).Code);
        Assert.Equal("syntax", Assert.Single(Errors(new string('[', 100_000))).Code);
        Assert.Equal("too-many-values", Assert.Single(Errors("[" + string.Concat(Enumerable.Repeat("0,", 300_000)) + "0]")).Code);
        Assert.Equal(
            DossierReader.MaximumErrors,
            Errors("{" + string.Join(',', Enumerable.Range(0, 1000).Select(i => $"\"x{i}\":1")) + "}").Count);
    }

    [Fact]
    public void A_byte_order_mark_is_no_error_and_bytes_that_are_no_text_are_one()
    {
        Assert.IsType<DossierReading.Read>(DossierReader.Read([0xEF, 0xBB, 0xBF, .. "{\"on\":\"2026-01-01\"}"u8]));
        var refused = Assert.IsType<DossierReading.Refused>(DossierReader.Read([.. "{\"plan\":{\"question\":\""u8, 0xFF, .. "\"}}"u8]));
        Assert.Equal(["$.plan.question"], refused.Errors.Select(e => e.Path));
    }

    [Fact]
    public void A_name_that_is_no_property_name_is_not_shown()
    {
        var errors = Errors("{\"Jansen, J.\":1,\"123456782\":2,\"plann\":3}");
        Assert.Equal(["$.?", "$.?", "$.plann"], errors.Select(e => e.Path));
    }

    private static JsonObject Complete() => Repository.Json("samples", "Explain", "examples", "complete.json");

    private static List<DossierError> Errors(string json) => DossierReader.Read(Encoding.UTF8.GetBytes(json)) switch
    {
        DossierReading.Refused refused => [.. refused.Errors],
        _ => [],
    };

    private static string Told(JsonObject dossier) => DossierReader.Read(Encoding.UTF8.GetBytes(dossier.ToJsonString())) switch
    {
        DossierReading.Read { Dossier: var read } => string.Join('\n', DossierRule.Decide(read, read.On).SelectMany(d => d.Findings).Select(f => f + string.Join(',', f.Arguments))),
        DossierReading.Refused refused => string.Join('\n', refused.Errors.Select(e => $"{e.Path}: {e.Code}")),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Every place in a document but the root, with a way to put something else there in a copy of the document.</summary>
    private static IEnumerable<(string Path, Action<JsonObject, JsonNode> Replace)> Places(JsonNode node) => node switch
    {
        JsonObject o => o.SelectMany(p => Place(p.Value!, p.Key != "kind" || node.GetPath().Contains("evidence", StringComparison.Ordinal))),
        JsonArray a => a.SelectMany(i => Place(i!, true)),
        _ => [],
    };

    private static IEnumerable<(string Path, Action<JsonObject, JsonNode> Replace)> Place(JsonNode value, bool told)
    {
        var path = value.GetPath();
        if (told)
        {
            yield return (path, (document, other) => All(document).Single(n => n.GetPath() == path).ReplaceWith(other));
        }

        foreach (var inner in Places(value))
        {
            yield return inner;
        }
    }

    private static IEnumerable<JsonNode> All(JsonNode node) => (node switch
    {
        JsonObject o => o.Select(p => p.Value!),
        JsonArray a => a.Select(i => i!),
        _ => [],
    }).SelectMany(All).Prepend(node);

    private static IEnumerable<JsonObject> Objects(JsonNode node) => All(node).OfType<JsonObject>();
}
