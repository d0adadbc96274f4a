using System.Text.Json;
using System.Text.Json.Serialization;
using Zorgfraude.Parties;

namespace Zorgfraude.Serialization;

/// <summary>Writes a reference as a JSON string. The type itself formats only its mask, so that no message or log prints it.</summary>
public sealed class OwnReferenceJsonConverter : JsonConverter<OwnReference>
{
    /// <inheritdoc/>
    public override OwnReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && OwnReference.TryParse(reader.GetString(), null, out var value)
            ? value
            : throw new JsonException("The JSON value is no valid OwnReference.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OwnReference value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
