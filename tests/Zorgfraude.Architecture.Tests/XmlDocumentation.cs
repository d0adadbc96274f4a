using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Zorgfraude.Architecture.Tests;

/// <summary>The documentation file that the compiler wrote beside an assembly.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDocumentation(Dictionary<string, XElement> members) => _members = members;

    public static XmlDocumentation Load(string path) =>
        new(XDocument.Load(path).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal));

    public XElement? Find(MemberInfo member) => _members.GetValueOrDefault(Id(member));

    /// <summary>The summary as plain text, or an empty text.</summary>
    public string Summary(MemberInfo member)
    {
        var entry = Find(member);
        if (entry?.Element("summary") is { } summary)
        {
            return PlainText(summary);
        }

        return "";
    }

    /// <summary>The identifier of a member as the compiler writes it in a documentation file.</summary>
    public static string Id(MemberInfo member) => member switch
    {
        Type type => "T:" + TypeName(type),
        FieldInfo field => "F:" + TypeName(field.DeclaringType!) + "." + field.Name,
        EventInfo @event => "E:" + TypeName(@event.DeclaringType!) + "." + @event.Name,
        PropertyInfo property => "P:" + TypeName(property.DeclaringType!) + "." + property.Name + Parameters(property.GetIndexParameters()),
        ConstructorInfo constructor => "M:" + TypeName(constructor.DeclaringType!) + ".#ctor" + Parameters(constructor.GetParameters()),
        MethodInfo method => "M:" + TypeName(method.DeclaringType!) + "." + method.Name
            + (method.IsGenericMethodDefinition ? "``" + method.GetGenericArguments().Length : "")
            + Parameters(method.GetParameters())
            + (method.Name is "op_Implicit" or "op_Explicit" ? "~" + ParameterType(method.ReturnType) : ""),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };

    private static string TypeName(Type type) => type.FullName!.Replace('+', '.');

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : "(" + string.Join(',', parameters.Select(p => ParameterType(p.ParameterType))) + ")";

    private static string ParameterType(Type type)
    {
        if (type.IsByRef)
        {
            return ParameterType(type.GetElementType()!) + "@";
        }

        if (type.IsArray)
        {
            var rank = type.GetArrayRank();
            return ParameterType(type.GetElementType()!) + (rank == 1 ? "[]" : "[" + string.Join(',', Enumerable.Repeat("0:", rank)) + "]");
        }

        if (type.IsPointer)
        {
            return ParameterType(type.GetElementType()!) + "*";
        }

        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        }

        if (!type.IsGenericType)
        {
            return TypeName(type);
        }

        // Outer{A}.Inner{B}: every level takes the arguments that it declares itself.
        var arguments = type.GetGenericArguments();
        var levels = new Stack<Type>();
        for (var level = type.GetGenericTypeDefinition(); level is not null; level = level.DeclaringType)
        {
            levels.Push(level);
        }

        var name = new StringBuilder();
        var taken = 0;
        foreach (var level in levels)
        {
            name.Append(name.Length == 0 ? (level.Namespace is { } ns ? ns + "." : "") : ".");
            name.Append(Arity().Replace(level.Name, ""));
            var own = level.GetGenericArguments().Length - taken;
            if (own > 0)
            {
                name.Append('{').AppendJoin(',', arguments.Skip(taken).Take(own).Select(ParameterType)).Append('}');
                taken += own;
            }
        }

        return name.ToString();
    }

    private static string PlainText(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText value:
                    text.Append(value.Value);
                    break;
                case XElement { Name.LocalName: "see" or "paramref" or "typeparamref" or "seealso" } reference:
                    text.Append(reference.Value.Length > 0
                        ? reference.Value
                        : LastName((reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword") ?? reference.Attribute("href"))?.Value ?? ""));
                    break;
                case XElement child:
                    text.Append(PlainText(child));
                    break;
            }
        }

        return WhiteSpace().Replace(text.ToString(), " ").Trim();
    }

    private static string LastName(string cref)
    {
        var withoutParameters = cref.Split('(')[0];
        return Arity().Replace(withoutParameters[(withoutParameters.LastIndexOf('.') + 1)..], "");
    }

    [GeneratedRegex("`+[0-9]+")]
    private static partial Regex Arity();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
