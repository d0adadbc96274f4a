using System.Text.Json;
using System.Text.Json.Serialization;
using Zorgfraude.Parties;

namespace Zorgfraude.Serialization;

/// <summary>Writes an employee's identifier as a JSON string. The type itself formats only its mask, so that no message or log prints it.</summary>
public sealed class EmployeeIdJsonConverter : JsonConverter<EmployeeId>
{
    /// <inheritdoc/>
    public override EmployeeId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && EmployeeId.TryParse(reader.GetString(), null, out var value)
            ? value
            : throw new JsonException("The JSON value is no valid EmployeeId.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, EmployeeId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
