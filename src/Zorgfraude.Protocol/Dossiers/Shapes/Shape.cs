using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Collections;
using Zorgfraude.Identity;

namespace Zorgfraude.Protocol.Dossiers.Shapes;

/// <summary>How a value is written in JSON. One description reads the value and writes its schema, so the two cannot differ.</summary>
internal abstract class Shape<T>
{
    /// <summary>Reads the value; false when something was told to the reading.</summary>
    internal abstract bool TryRead(JsonPart part, Reading reading, [MaybeNullWhen(false)] out T value);

    /// <summary>The schema; named parts go into the definitions.</summary>
    internal abstract JsonObject Schema(JsonObject definitions);
}

/// <summary>A text of a bounded length.</summary>
internal sealed class TextShape(int minimum, int maximum) : Shape<string>
{
    internal override bool TryRead(JsonPart part, Reading reading, [MaybeNullWhen(false)] out string value)
    {
        value = part.Text;
        var reason = part.Kind != JsonTokenType.String ? Reason.NotText
            : value!.Length < minimum || value.Length > maximum ? Reason.WrongLength(minimum, maximum)
            : null;
        if (reason is not null)
        {
            reading.Refuse(part, reason);
        }

        return reason is null;
    }

    internal override JsonObject Schema(JsonObject definitions)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (minimum > 0)
        {
            schema["minLength"] = minimum;
        }

        schema["maxLength"] = maximum;
        return schema;
    }
}

/// <summary>A text that a type reads itself, with the pattern it has to have.</summary>
internal sealed class ParsedShape<T>(string pattern, Func<string, T?> parse, Reason otherwise) : Shape<T>
    where T : class
{
    internal override bool TryRead(JsonPart part, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        value = part.Kind == JsonTokenType.String ? parse(part.Text!) : null;
        if (value is null)
        {
            reading.Refuse(part, part.Kind == JsonTokenType.String ? otherwise : Reason.NotText);
        }

        return value is not null;
    }

    internal override JsonObject Schema(JsonObject definitions) => new() { ["type"] = "string", ["pattern"] = pattern };
}

/// <summary>An identity value of the register's data set. What the data set refuses is an answer and no error of the text.</summary>
internal sealed class IdentityShape<T> : Shape<T>
    where T : class, IIdentityValue<T>
{
    internal override bool TryRead(JsonPart part, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (part.Kind != JsonTokenType.String)
        {
            reading.Refuse(part, Reason.NotText);
            return false;
        }

        if (!T.TryParse(part.Text, out value, out var problem))
        {
            reading.Refuse(part, problem);
        }

        return value is not null;
    }

    internal override JsonObject Schema(JsonObject definitions) => new() { ["type"] = "string" };
}

/// <summary>True or false.</summary>
internal sealed class BooleanShape : Shape<bool>
{
    internal override bool TryRead(JsonPart part, Reading reading, out bool value)
    {
        value = part.Kind == JsonTokenType.True;
        var read = part.Kind is JsonTokenType.True or JsonTokenType.False;
        if (!read)
        {
            reading.Refuse(part, Reason.NotABoolean);
        }

        return read;
    }

    internal override JsonObject Schema(JsonObject definitions) => new() { ["type"] = "boolean" };
}

/// <summary>A whole number between bounds.</summary>
internal sealed class WholeNumberShape(int minimum, int maximum) : Shape<int>
{
    internal override bool TryRead(JsonPart part, Reading reading, out int value)
    {
        value = 0;
        // As a schema has it: 3.0 is a whole number too.
        var read = part.Kind == JsonTokenType.Number
            && decimal.TryParse(part.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && decimal.IsInteger(number) && number >= minimum && number <= maximum
            && Assign((int)number, out value);
        if (!read)
        {
            reading.Refuse(part, Reason.NotAWholeNumber(minimum, maximum));
        }

        return read;
    }

    internal override JsonObject Schema(JsonObject definitions) => new() { ["type"] = "integer", ["minimum"] = minimum, ["maximum"] = maximum };

    private static bool Assign(int number, out int value)
    {
        value = number;
        return true;
    }
}

/// <summary>A calendar day, within years in which every term can be computed.</summary>
internal sealed class DateShape : Shape<LocalDate>
{
    internal const int FirstYear = 1900;
    internal const int LastYear = 2199;

    internal override bool TryRead(JsonPart part, Reading reading, out LocalDate value)
    {
        value = default;
        if (part.Kind != JsonTokenType.String || LocalDatePattern.Iso.Parse(part.Text!) is not { Success: true } parsed)
        {
            reading.Refuse(part, Reason.NotADate);
            return false;
        }

        value = parsed.Value;
        if (value.Year is < FirstYear or > LastYear)
        {
            reading.Refuse(part, Reason.DateOutOfRange);
            return false;
        }

        return true;
    }

    internal override JsonObject Schema(JsonObject definitions) =>
        new() { ["type"] = "string", ["format"] = "date", ["pattern"] = "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$" };
}

/// <summary>A member of an enumeration, by its name in the code.</summary>
internal sealed class EnumShape<T> : Shape<T>
    where T : struct, Enum
{
    private static readonly string[] Names = Enum.GetNames<T>();
    private static readonly T[] Values = Enum.GetValues<T>();

    internal override bool TryRead(JsonPart part, Reading reading, out T value)
    {
        var index = part.Kind == JsonTokenType.String ? Array.IndexOf(Names, part.Text) : -1;
        value = index < 0 ? default : Values[index];
        if (index < 0)
        {
            reading.Refuse(part, Reason.UnknownValue(Names));
        }

        return index >= 0;
    }

    internal override JsonObject Schema(JsonObject definitions)
    {
        definitions[typeof(T).Name] ??= new JsonObject { ["enum"] = new JsonArray([.. Names.Select(n => JsonValue.Create(n))]) };
        return SchemaText.Reference(typeof(T).Name);
    }
}

/// <summary>A list of a bounded length. Every item is read, also after one that is wrong.</summary>
internal sealed class ListShape<T>(Shape<T> item, int maximum) : Shape<ValueList<T>>
{
    internal override bool TryRead(JsonPart part, Reading reading, out ValueList<T> value)
    {
        value = default;
        var reason = part.Kind != JsonTokenType.StartArray ? Reason.NotAList : part.Children.Count > maximum ? Reason.TooManyItems(maximum) : null;
        if (reason is not null)
        {
            reading.Refuse(part, reason);
            return false;
        }

        var items = new List<T>(part.Children.Count);
        foreach (var child in part.Children)
        {
            if (item.TryRead(child, reading, out var read))
            {
                items.Add(read);
            }
        }

        value = items.ToValueList();
        return items.Count == part.Children.Count;
    }

    internal override JsonObject Schema(JsonObject definitions) =>
        new() { ["type"] = "array", ["items"] = item.Schema(definitions), ["maxItems"] = maximum };
}

/// <summary>Data that are offered to the register's data set.</summary>
internal sealed class OfferedShape<T>(Shape<T> data) : Shape<OfferedData<T>>
    where T : class
{
    internal override bool TryRead(JsonPart part, Reading reading, [MaybeNullWhen(false)] out OfferedData<T> value)
    {
        var errors = reading.Errors.Count;
        value = reading.Offer(part, data);
        return reading.Errors.Count == errors;
    }

    internal override JsonObject Schema(JsonObject definitions) => data.Schema(definitions);
}
