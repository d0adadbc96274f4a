using System.Text.Json.Nodes;
using Zorgfraude.Collections;
using Zorgfraude.Protocol.Dossiers.Shapes;

namespace Zorgfraude.Protocol.Dossiers;

/// <summary>
/// Reads a dossier from JSON. The properties are those of the facts records, in camel case; the members of an enumeration are written
/// as in the code. A property that is left out or null is not known. Anything that is not part of a dossier is an error, so that a
/// slip of the pen never passes for an unknown fact.
/// </summary>
public static class DossierReader
{
    /// <summary>Most bytes of a dossier: four mebi.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    /// <summary>Most errors that are told at once.</summary>
    public const int MaximumErrors = 100;

    /// <summary>Reads a dossier. Never throws on what the text holds.</summary>
    /// <param name="utf8Json">The JSON as UTF-8, at most <see cref="MaximumBytes"/>; a byte-order mark may stand before it.</param>
    /// <returns>The whole dossier, or every error that can be told at once.</returns>
    public static DossierReading Read(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.Length > MaximumBytes)
        {
            return new DossierReading.Refused([new(1, "$", Reason.TooLarge)]);
        }

        var reading = new Reading(utf8Json.ToArray());
        if (JsonTree.TryParse(reading, out var root)
            && DossierShapes.Dossier.TryRead(root, reading, out var dossier)
            && reading.Errors.Count == 0)
        {
            return new DossierReading.Read(dossier);
        }

        return new DossierReading.Refused(reading.Errors.OrderBy(e => e.Line).ToValueList());
    }

    /// <summary>The JSON schema (draft 2020-12) of what <see cref="Read"/> accepts, made from the reader itself.</summary>
    public static string JsonSchema()
    {
        var definitions = new JsonObject();
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Dossier" };
        foreach (var (name, value) in DossierShapes.Dossier.Schema(definitions))
        {
            schema[name] = value?.DeepClone();
        }

        schema["$defs"] = definitions;
        return SchemaText.Write(schema);
    }
}
