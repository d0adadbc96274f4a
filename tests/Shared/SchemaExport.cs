using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Zorgfraude;

/// <summary>
/// The JSON Schema of a document that is written from its type: made from the same metadata that writes it, and for what a converter
/// writes, from the list given here. A converter that the list does not know is an error, so that nothing passes as "anything".
/// </summary>
internal static class SchemaExport
{
    /// <summary>The schema of a type that an internal serialiser context of an assembly writes.</summary>
    public static JsonObject Of(Type type, string context, string title, IReadOnlyDictionary<Type, Func<JsonObject>> converted)
    {
        var made = (JsonSerializerContext)type.Assembly.GetType(context, throwOnError: true)!
            .GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        var schema = Export(made.GetTypeInfo(type) ?? throw new InvalidOperationException(type.Name), converted);
        return new(
            new KeyValuePair<string, JsonNode?>[] { new("$schema", "https://json-schema.org/draft/2020-12/schema"), new("title", title) }
                .Concat(schema.Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))));
    }

    /// <summary>A schema as the committed files have it.</summary>
    public static string Text(JsonNode schema) => schema.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n";

    /// <summary>Compares with the committed schema, and writes it when asked to.</summary>
    public static JsonObject Approved(JsonObject schema, string name)
    {
        RepositoryFile.AssertApproved(Text(schema), "APPROVE_DOCS", "docs", "schemas", name + ".schema.json");
        return schema;
    }

    private static JsonObject Export(JsonTypeInfo type, IReadOnlyDictionary<Type, Func<JsonObject>> converted) => type.GetJsonSchemaAsNode(new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) =>
        {
            var exact = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
            JsonObject? known = exact.IsGenericType && exact.Name.StartsWith("ValueList`", StringComparison.Ordinal)
                ? new() { ["type"] = "array", ["items"] = Items(exact.GetGenericArguments()[0]) }
                : converted.TryGetValue(exact, out var make) ? make() : null;
            if (known is null)
            {
                return schema is JsonObject ? schema : throw new NotSupportedException($"How {exact.Name} is written is not in the list.");
            }

            if (known["type"] is JsonValue kind && IsNullable(context))
            {
                known["type"] = new JsonArray(kind.GetValue<string>(), "null");
            }

            return known;

            JsonNode Items(Type item) => converted.TryGetValue(item, out var of) ? of() : Export(context.TypeInfo.Options.GetTypeInfo(item), converted);
        },
    }).AsObject();

    private static bool IsNullable(JsonSchemaExporterContext context) => context.PropertyInfo is { } property
        && (Nullable.GetUnderlyingType(property.PropertyType) is not null || !property.PropertyType.IsValueType && property.IsGetNullable);
}
