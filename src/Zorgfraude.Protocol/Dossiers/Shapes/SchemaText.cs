using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zorgfraude.Protocol.Dossiers.Shapes;

/// <summary>Small parts of writing a schema.</summary>
internal static class SchemaText
{
    internal static JsonObject Reference(string name) => new() { ["$ref"] = "#/$defs/" + name };

    /// <summary>Indented, with line feeds on every system and one at the end.</summary>
    internal static string Write(JsonObject schema)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            schema.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
