using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zorgfraude.Protocol.Dossiers.Shapes;

/// <summary>Whether a property may be left out.</summary>
internal enum Need
{
    /// <summary>Left out or null: not known.</summary>
    Optional,

    /// <summary>The record means nothing without it: its absence is an error.</summary>
    Required,

    /// <summary>The data set of the register asks for it: its absence is an answer on the data, and no error.</summary>
    Asked,
}

/// <summary>
/// A record as a JSON object, one line for each property: its name, its shape, and how the record takes the value.
/// </summary>
/// <param name="name">Name of the record in the schema.</param>
/// <param name="empty">The record with nothing known. It is never seen while a required property is missing.</param>
internal sealed class RecordShape<T>(string name, T empty) : Shape<T>, IEnumerable
    where T : class
{
    private readonly List<Property> properties = [];
    private readonly List<(string Name, Func<T, bool> Holds, Reason Otherwise)> demands = [];

    internal string Name => name;

    internal void Add<TValue>(string property, Shape<TValue> shape, Func<T, TValue, T> take, Need need = Need.Optional) =>
        properties.Add(new Property<TValue>(property, shape, take, need));

    /// <summary>Something that must hold of the whole record, told at one of its properties.</summary>
    internal RecordShape<T> Demand(string property, Func<T, bool> holds, string code, string dutch, string english)
    {
        demands.Add((property, holds, new(code, dutch, english)));
        return this;
    }

    internal override bool TryRead(JsonPart part, Reading reading, [MaybeNullWhen(false)] out T value) => TryRead(part, reading, null, out value);

    internal bool TryRead(JsonPart part, Reading reading, string? discriminator, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (part.Kind != JsonTokenType.StartObject)
        {
            reading.Refuse(part, Reason.NotAnObject);
            return false;
        }

        var troubles = reading.Troubles;
        var record = empty;
        foreach (var child in part.Children.Where(c => c.Name != discriminator && !properties.Exists(p => p.Name == c.Name)))
        {
            reading.Refuse(child, Reason.UnknownProperty(properties.Select(p => p.Name)));
        }

        foreach (var property in properties)
        {
            if (part.Child(property.Name) is { Kind: not JsonTokenType.Null } child)
            {
                property.Apply(child, reading, ref record);
            }
            else if (property.Need == Need.Required)
            {
                reading.Refuse(part.Offset, part.Path + "." + property.Name, Reason.Required);
            }
            else if (property.Need == Need.Asked)
            {
                reading.NotOffered(part, property.Name);
            }
        }

        if (reading.Troubles == troubles)
        {
            foreach (var (at, holds, otherwise) in demands.Where(d => !d.Holds(record)))
            {
                reading.Refuse(part.Child(at) ?? part, otherwise);
            }
        }

        value = record;
        return reading.Troubles == troubles;
    }

    internal override JsonObject Schema(JsonObject definitions)
    {
        Define(definitions, null, null);
        return SchemaText.Reference(Name);
    }

    /// <summary>Puts the schema of this record into the definitions, as a case of a union when a discriminator is given.</summary>
    internal void Define(JsonObject definitions, string? discriminator, string? kind)
    {
        if (definitions.ContainsKey(Name))
        {
            return;
        }

        // The place is taken first, so that definitions stand in the order in which they are met.
        var schema = new JsonObject { ["type"] = "object" };
        definitions[Name] = schema;
        var members = new JsonObject();
        var required = new JsonArray();
        if (discriminator is not null)
        {
            members[discriminator] = new JsonObject { ["const"] = kind };
            required.Add((JsonNode)JsonValue.Create(discriminator));
        }

        foreach (var property in properties)
        {
            var member = property.Schema(definitions);
            // Null is the same as left out.
            members[property.Name] = property.Need == Need.Required
                ? member
                : new JsonObject { ["anyOf"] = new JsonArray(member, new JsonObject { ["type"] = "null" }) };
            if (property.Need == Need.Required)
            {
                required.Add((JsonNode)JsonValue.Create(property.Name));
            }
        }

        schema["properties"] = members;
        if (required.Count > 0)
        {
            schema["required"] = required;
        }

        schema["additionalProperties"] = false;
    }

    IEnumerator IEnumerable.GetEnumerator() => properties.GetEnumerator();

    private abstract class Property(string name, Need need)
    {
        internal string Name { get; } = name;

        internal Need Need { get; } = need;

        internal abstract void Apply(JsonPart part, Reading reading, ref T record);

        internal abstract JsonObject Schema(JsonObject definitions);
    }

    private sealed class Property<TValue>(string name, Shape<TValue> shape, Func<T, TValue, T> take, Need need) : Property(name, need)
    {
        internal override void Apply(JsonPart part, Reading reading, ref T record)
        {
            if (shape.TryRead(part, reading, out var value))
            {
                record = take(record, value);
            }
        }

        internal override JsonObject Schema(JsonObject definitions) => shape.Schema(definitions);
    }
}

/// <summary>A closed union: the property <c>kind</c> says which case it is, and the other properties are those of the case.</summary>
/// <param name="name">Name of the union in the schema.</param>
internal sealed class UnionShape<T>(string name) : Shape<T>, IEnumerable
    where T : class
{
    private const string Discriminator = "kind";

    private readonly List<(string Kind, Reader Read, Action<JsonObject, string> Define, string Name)> cases = [];

    private delegate bool Reader(JsonPart part, Reading reading, [MaybeNullWhen(false)] out T value);

    internal void Add<TCase>(string kind, RecordShape<TCase> shape)
        where TCase : class, T =>
        Add<TCase>(kind, shape, static read => read);

    /// <summary>A case that is made from a record with the same properties.</summary>
    internal void Add<TRecord>(string kind, RecordShape<TRecord> shape, Func<TRecord, T> make)
        where TRecord : class =>
        cases.Add((
            kind,
            (JsonPart part, Reading reading, [MaybeNullWhen(false)] out T value) =>
            {
                value = shape.TryRead(part, reading, Discriminator, out var read) ? make(read) : null;
                return value is not null;
            },
            (definitions, k) => shape.Define(definitions, Discriminator, k),
            shape.Name));

    internal override bool TryRead(JsonPart part, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (part.Kind != JsonTokenType.StartObject)
        {
            reading.Refuse(part, Reason.NotAnObject);
            return false;
        }

        var kind = part.Child(Discriminator);
        var @case = cases.Find(c => kind is { Kind: JsonTokenType.String } && c.Kind == kind.Text);
        if (@case.Read is null)
        {
            reading.Refuse(kind ?? part, Reason.UnknownValue(cases.Select(c => c.Kind)));
            return false;
        }

        return @case.Read(part, reading, out value);
    }

    internal override JsonObject Schema(JsonObject definitions)
    {
        if (!definitions.ContainsKey(name))
        {
            var schema = new JsonObject();
            definitions[name] = schema;
            foreach (var @case in cases)
            {
                @case.Define(definitions, @case.Kind);
            }

            schema["oneOf"] = new JsonArray([.. cases.Select(c => SchemaText.Reference(c.Name))]);
        }

        return SchemaText.Reference(name);
    }

    IEnumerator IEnumerable.GetEnumerator() => cases.GetEnumerator();
}
