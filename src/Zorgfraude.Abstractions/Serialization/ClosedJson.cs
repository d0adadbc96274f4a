using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zorgfraude.Serialization;

/// <summary>Reads JSON that may hold personal data: whatever is wrong with it, the one exception says where and repeats nothing of it.</summary>
internal static class ClosedJson
{
    /// <summary>Reads a value.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <param name="type">How it is read.</param>
    /// <param name="what">What it should have been, for the message.</param>
    /// <exception cref="JsonException">The text is no such value.</exception>
    internal static T Read<T>(ReadOnlySpan<byte> utf8Json, JsonTypeInfo<T> type, string what)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json, type) ?? throw new JsonException();
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException)
        {
            // The path that the serialiser gives can hold a name of the text, and a text can hold anything there.
            var place = e as JsonException;
            throw new JsonException($"The JSON is no {what}.", path: null, place?.LineNumber, place?.BytePositionInLine);
        }
    }
}
