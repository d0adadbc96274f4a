using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Dossiers;

namespace Zorgfraude.Explain.Tests;

public class SchemaTests
{
    // What a case of a union keeps in a property without a setter: its constructor checks it.
    private static readonly string[] MadeByConstructor = ["ResidueAnswer.Replace", "ResidueAnswer.KeepNotIdentifying"];

    internal static readonly JsonObject Dossier = JsonNode.Parse(DossierReader.JsonSchema())!.AsObject();
    private static readonly JsonObject Definitions = Dossier["$defs"]!.AsObject();

    [Fact]
    public void The_committed_schema_of_a_dossier_is_the_one_the_reader_makes() =>
        Repository.AssertApproved(DossierReader.JsonSchema(), "docs", "schemas", "dossier.schema.json");

    [Fact]
    public void Every_property_of_every_facts_record_is_in_the_dossier_and_the_dossier_has_no_other()
    {
        var compared = 0;
        foreach (var (name, definition) in Definitions.Where(d => d.Value!["properties"] is not null))
        {
            var type = TypeNamed(name);
            var inCode = type.GetProperties()
                .Where(p => p.SetMethod is not null || MadeByConstructor.Contains(name))
                .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))
                .Order(StringComparer.Ordinal);
            var inDossier = definition!["properties"]!.AsObject().Where(p => p.Value!["const"] is null).Select(p => p.Key).Order(StringComparer.Ordinal);
            Assert.True(inCode.SequenceEqual(inDossier), $"{name}: the code has [{string.Join(", ", inCode)}], the dossier [{string.Join(", ", inDossier)}].");
            compared++;
        }

        Assert.True(compared > 30);
    }

    [Fact]
    public void Every_member_of_every_enumeration_and_every_case_of_every_union_can_be_written()
    {
        foreach (var (name, definition) in Definitions)
        {
            if (definition!["enum"] is JsonArray members)
            {
                Assert.Equal(Enum.GetNames(TypeNamed(name)), members.Select(m => m!.GetValue<string>()));
            }
            else if (definition["oneOf"] is JsonArray cases)
            {
                var union = TypeNamed(name);
                var inCode = union.Assembly.GetExportedTypes().Where(t => t.BaseType == union).Select(NameOf).Order(StringComparer.Ordinal);
                Assert.Equal(inCode, cases.Select(c => c!["$ref"]!.GetValue<string>()["#/$defs/".Length..]).Order(StringComparer.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(SoundExamples))]
    public void A_sound_example_is_valid(string name) =>
        Assert.True(new SchemaCheck(Dossier).Accepts(Repository.Json("samples", "Explain", "examples", name + ".json")));

    [Fact]
    public void The_example_with_broken_meaning_is_not_valid() =>
        Assert.False(new SchemaCheck(Dossier).Accepts(Repository.Json("samples", "Explain", "examples", "broken-semantics.json")));

    [Theory]
    [MemberData(nameof(SoundExamples))]
    public void The_explanation_of_an_example_is_valid_in_both_languages(string name)
    {
        var schema = new SchemaCheck(Repository.Schema("explanation"));
        foreach (var language in new[] { "nl", "en" })
        {
            var ran = Ran.Example(name, "--format", "json", "--lang", language);
            Assert.True(schema.Accepts(JsonNode.Parse(ran.Output)));
        }
    }

    [Fact]
    public void The_lists_in_the_schema_of_an_explanation_are_those_of_the_code()
    {
        var definitions = Repository.Schema("explanation")["$defs"]!;
        IEnumerable<string?> Of(string definition, string property) =>
            definitions[definition]!["properties"]![property]!["enum"]!.AsArray().Select(m => m?.GetValue<string>());

        Assert.Equal(Enum.GetNames<DossierQuestion>(), Of("Decision", "question"));
        Assert.Equal(Enum.GetNames<DossierStanding>(), Of("Decision", "standing"));
        Assert.Equal(Enum.GetNames<DossierAnswer>().Append(null), Of("Decision", "answer"));
        Assert.Equal(Enum.GetNames<FindingStatus>(), Of("Finding", "status"));
        Assert.Equal(Enum.GetNames<DossierQuestion>().Length, Repository.Schema("explanation")["properties"]!["decisions"]!["maxItems"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer","minimum":1}},"required":["a"],"additionalProperties":false}""", """{"a":1}""", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer","minimum":1}},"required":["a"],"additionalProperties":false}""", """{"a":0}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"],"additionalProperties":false}""", """{"a":1,"b":1}""", false)]
    [InlineData("""{"type":"object","required":["a"]}""", "{}", false)]
    [InlineData("""{"oneOf":[{"const":"x"},{"type":"string"}]}""", "\"x\"", false)]
    [InlineData("""{"type":"array","items":{"enum":["x",null]},"maxItems":2}""", """["x",null]""", true)]
    [InlineData("""{"type":"array","items":{"enum":["x"]},"maxItems":2}""", """["x","x","x"]""", false)]
    [InlineData("""{"type":"string","format":"date"}""", "\"2025-02-30\"", false)]
    [InlineData("""{"type":"string","maxLength":2,"pattern":"^a"}""", "\"ab\"", true)]
    [InlineData("""{"type":"string","maxLength":2,"pattern":"^a"}""", "\"abc\"", false)]
    public void The_checker_of_schemas_knows_its_keywords(string schema, string value, bool accepted) =>
        Assert.Equal(accepted, new SchemaCheck(JsonNode.Parse(schema)!.AsObject()).Accepts(JsonNode.Parse(value)));

    [Fact]
    public void The_checker_of_schemas_refuses_a_keyword_it_does_not_know() =>
        Assert.Throws<NotSupportedException>(() => new SchemaCheck(new() { ["multipleOf"] = 2 }).Accepts(4));

    public static TheoryData<string> SoundExamples => [.. Repository.Sound];

    private static string NameOf(Type type) => type.DeclaringType is { } outer ? $"{outer.Name}.{type.Name}" : type.Name;

    private static Type TypeNamed(string name)
    {
        // A judgement is one record; what is judged makes its name in the schema.
        if (name.StartsWith("JudgementOf", StringComparison.Ordinal))
        {
            return typeof(Judgement<>);
        }

        Assembly[] assemblies = [typeof(DossierReader).Assembly, typeof(Judgement<>).Assembly];
        return assemblies.SelectMany(a => a.GetExportedTypes()).Single(t => NameOf(t) == name);
    }
}
