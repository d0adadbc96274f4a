using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Zorgfraude;

/// <summary>
/// A checker for the part of JSON Schema draft 2020-12 that the schemas of the project use. It knows nothing of the reader, and refuses a keyword it
/// does not know, so that no requirement passes unseen.
/// </summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly string[] Annotations = ["$schema", "title", "description", "default", "$defs"];

    public bool Accepts(JsonNode? value) => Accepts(root, value);

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) => true,
        ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("object", JsonValueKind.Object) => true,
        ("array", JsonValueKind.Array) => true,
        ("integer", JsonValueKind.Number) => Number(value!) is { } number && decimal.IsInteger(number),
        ("number", JsonValueKind.Number) => true,
        ("null" or "string" or "boolean" or "object" or "array" or "integer" or "number", _) => false,
        _ => throw new NotSupportedException("type " + type),
    };

    private static decimal? Number(JsonNode value) =>
        decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static int Length(string text) => text.EnumerateRunes().Count();

    private bool Accepts(JsonObject schema, JsonNode? value) => schema.All(keyword => Accepts(schema, keyword.Key, keyword.Value!, value));

    private bool Accepts(JsonObject schema, string keyword, JsonNode operand, JsonNode? value) => keyword switch
    {
        _ when Annotations.Contains(keyword) => true,
        "$ref" => Accepts(root["$defs"]![operand.GetValue<string>().Replace("#/$defs/", "", StringComparison.Ordinal)]!.AsObject(), value),
        "type" => operand is JsonArray types ? types.Any(t => Is(t!.GetValue<string>(), value)) : Is(operand.GetValue<string>(), value),
        "enum" => operand.AsArray().Any(o => JsonNode.DeepEquals(o, value)),
        "const" => JsonNode.DeepEquals(operand, value),
        "anyOf" => operand.AsArray().Any(o => Accepts(o!.AsObject(), value)),
        "oneOf" => operand.AsArray().Count(o => Accepts(o!.AsObject(), value)) == 1,
        "properties" => value is not JsonObject o || o.All(p => operand[p.Key] is not JsonObject shape || Accepts(shape, p.Value)),
        "required" => value is not JsonObject o || operand.AsArray().All(name => o.ContainsKey(name!.GetValue<string>())),
        "additionalProperties" => value is not JsonObject o
            || o.Where(p => schema["properties"] is not JsonObject known || !known.ContainsKey(p.Key))
                .All(p => operand is JsonObject shape ? Accepts(shape, p.Value) : operand.GetValue<bool>()),
        "items" => value is not JsonArray a || a.All(i => Accepts(operand.AsObject(), i)),
        "minItems" => value is not JsonArray a || a.Count >= operand.GetValue<int>(),
        "maxItems" => value is not JsonArray a || a.Count <= operand.GetValue<int>(),
        "minLength" => !Is("string", value) || Length(value!.GetValue<string>()) >= operand.GetValue<int>(),
        "maxLength" => !Is("string", value) || Length(value!.GetValue<string>()) <= operand.GetValue<int>(),
        "pattern" => !Is("string", value) || Regex.IsMatch(value!.GetValue<string>(), operand.GetValue<string>(), RegexOptions.ECMAScript),
        "format" => operand.GetValue<string>() == "date" ? !Is("string", value) || IsDate(value!.GetValue<string>()) : throw new NotSupportedException("format"),
        "minimum" => value?.GetValueKind() != JsonValueKind.Number || Number(value) >= operand.GetValue<int>(),
        "maximum" => value?.GetValueKind() != JsonValueKind.Number || Number(value) <= operand.GetValue<int>(),
        _ => throw new NotSupportedException("keyword " + keyword),
    };
}
