using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Zorgfraude.Protocol.Dossiers.Shapes;

/// <summary>One value of the JSON, with the place where it stands.</summary>
internal sealed class JsonPart(JsonPart? parent, string? name, int index, long offset)
{
    private const int LongestShownName = 40;

    private Dictionary<string, JsonPart>? byName;

    internal long Offset { get; } = offset;

    internal JsonTokenType Kind { get; set; }

    /// <summary>The content of a text, or the digits of a number.</summary>
    internal string? Text { get; set; }

    /// <summary>The items of a list, or the properties of an object.</summary>
    internal List<JsonPart> Children { get; } = [];

    internal string? Name { get; } = name;

    internal string Path => parent is null ? "$"
        : Name is null ? string.Create(CultureInfo.InvariantCulture, $"{parent.Path}[{index}]")
        : $"{parent.Path}.{Shown(Name)}";

    internal JsonPart? Child(string name) => byName?.GetValueOrDefault(name);

    /// <summary>Adds a property; false when one of that name is there already.</summary>
    internal bool TryAddProperty(JsonPart property)
    {
        Children.Add(property);
        return (byName ??= new(StringComparer.Ordinal)).TryAdd(property.Name!, property);
    }

    // What does not look like the name of a property may be data that came into the wrong place.
    private static string Shown(string name) =>
        name.Length is > 0 and <= LongestShownName && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit) ? name : "?";
}

/// <summary>Makes the tree of the whole text, so that every error can be told at once with its line.</summary>
internal static class JsonTree
{
    internal const int MaximumParts = 200_000;

    private const int MaximumDepth = 32;

    internal static bool TryParse(Reading reading, [NotNullWhen(true)] out JsonPart? root)
    {
        root = null;
        var text = reading.Text.Span;
        var start = text.StartsWith("\uFEFF"u8) ? "\uFEFF"u8.Length : 0;
        var reader = new Utf8JsonReader(text[start..], new JsonReaderOptions { MaxDepth = MaximumDepth });
        var open = new Stack<JsonPart>();
        var parts = 0;
        JsonPart? named = null;
        try
        {
            while (reader.Read())
            {
                var offset = start + reader.TokenStartIndex;
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        named = Property(ref reader, reading, open.Peek(), offset);
                        continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        open.Pop();
                        continue;
                }

                if (++parts > MaximumParts)
                {
                    reading.Refuse(0, "$", Reason.TooManyValues);
                    return false;
                }

                var part = named ?? (open.TryPeek(out var list) ? Item(list, offset) : new(null, null, 0, offset));
                named = null;
                root ??= part;
                Fill(part, ref reader, reading);
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    open.Push(part);
                }
            }
        }
        catch (JsonException)
        {
            // The reader stops at the first byte that cannot be: the deepest part that was begun is nearest to it.
            var near = named ?? (open.TryPeek(out var deepest) ? deepest : null);
            reading.Refuse(start + reader.BytesConsumed, near?.Path ?? "$", Reason.Syntax);
            root = null;
            return false;
        }

        return root is not null;
    }

    private static JsonPart Property(ref Utf8JsonReader reader, Reading reading, JsonPart owner, long offset)
    {
        var name = Text(ref reader);
        var part = new JsonPart(owner, name ?? "", 0, offset);
        var isNew = owner.TryAddProperty(part);
        if (name is null || !isNew)
        {
            reading.Refuse(part, name is null ? Reason.InvalidText : Reason.DuplicateProperty);
        }

        return part;
    }

    private static JsonPart Item(JsonPart list, long offset)
    {
        var part = new JsonPart(list, null, list.Children.Count, offset);
        list.Children.Add(part);
        return part;
    }

    private static void Fill(JsonPart part, ref Utf8JsonReader reader, Reading reading)
    {
        part.Kind = reader.TokenType;
        if (reader.TokenType == JsonTokenType.Number)
        {
            part.Text = System.Text.Encoding.ASCII.GetString(reader.ValueSpan);
        }
        else if (reader.TokenType == JsonTokenType.String)
        {
            part.Text = Text(ref reader);
            if (part.Text is null)
            {
                reading.Refuse(part, Reason.InvalidText);
                part.Text = "";
            }
        }
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no UTF-8, or an escape of half a character.
            return null;
        }
    }
}
