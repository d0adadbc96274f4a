using System.Text.Json;
using System.Text.Json.Serialization;
using Zorgfraude.Identity;

namespace Zorgfraude.Serialization;

/// <summary>
/// Writes an identity value as one JSON string, its normalised text, and reads it back with its own parser. A refused text becomes
/// a <see cref="JsonException"/> that names the reason and does not repeat the text.
/// </summary>
/// <typeparam name="T">The identity value.</typeparam>
public class IdentityJsonConverter<T> : JsonConverter<T>
    where T : IdentityValue<T>, IIdentityValue<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? ReadText(ref reader)
            : throw new JsonException($"A {typeof(T).Name} is written as a JSON string.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Value);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadText(ref reader);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WritePropertyName(value.Value);
    }

    private static T ReadText(ref Utf8JsonReader reader)
    {
        string? text;
        try
        {
            text = reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // The reader refuses bytes that are no UTF-8 and escapes of half a character.
            throw new JsonException($"The JSON value is no valid {typeof(T).Name}: {IdentityProblem.ForbiddenCharacters.Code}.");
        }

        return T.TryParse(text, out var value, out var problem)
            ? value
            : throw new JsonException($"The JSON value is no valid {typeof(T).Name}: {problem.Code}.");
    }
}

/// <summary>The same for a value that must be there: a JSON <c>null</c> is an error instead of an absent value.</summary>
/// <typeparam name="T">The identity value.</typeparam>
public sealed class RequiredIdentityJsonConverter<T> : IdentityJsonConverter<T>
    where T : IdentityValue<T>, IIdentityValue<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;
}

/// <summary>
/// Writes a list of identity values as a JSON array of strings and reads at most <see cref="MaximumCount"/> of them. It needs no
/// entry in a serializer context.
/// </summary>
/// <typeparam name="T">The identity value.</typeparam>
public sealed class IdentityListJsonConverter<T> : JsonConverter<Collections.ValueList<T>>
    where T : IdentityValue<T>, IIdentityValue<T>
{
    /// <summary>Most items that are read.</summary>
    public const int MaximumCount = 100;

    private static readonly RequiredIdentityJsonConverter<T> Item = new();

    /// <inheritdoc/>
    public override Collections.ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A list is written as a JSON array.");
        }

        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (items.Count == MaximumCount)
            {
                throw new JsonException($"A list of {typeof(T).Name} has at most {MaximumCount} items.");
            }

            items.Add(Item.Read(ref reader, typeof(T), options));
        }

        return Collections.ValueList.ToValueList(items);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Collections.ValueList<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        foreach (var item in value)
        {
            Item.Write(writer, item, options);
        }

        writer.WriteEndArray();
    }
}
