using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Zorgfraude.Architecture.Tests;

/// <summary>Prints what a consumer of a library can see: one line per type and member, sorted, with nullability and defaults.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string List(Library library)
    {
        var text = new StringBuilder();
        foreach (var type in library.PublicTypes)
        {
            text.Append(TypeLine(type)).Append('\n');
            foreach (var line in Members(type).Select(m => MemberLine(m)).Order(StringComparer.Ordinal))
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Members that a consumer sees and that somebody wrote: what the compiler adds to a record is left out.</summary>
    public static IEnumerable<MemberInfo> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [type.GetMethod("Invoke")!];
        }

        return type.GetMembers(Declared).Where(member => IsVisible(member, type) && IsWritten(member));
    }

    private static bool IsVisible(MemberInfo member, Type type) => member switch
    {
        FieldInfo f => !(type.IsEnum && f.IsSpecialName) && (f.IsPublic || (IsProtected(f.IsFamily, f.IsFamilyOrAssembly) && !type.IsSealed)),
        PropertyInfo p => p.GetAccessors(nonPublic: true).Any(a => IsVisible(a, type)),
        EventInfo e => IsVisible(e.AddMethod!, type),
        MethodBase m => m.IsPublic || (IsProtected(m.IsFamily, m.IsFamilyOrAssembly) && !type.IsSealed),
        _ => false, // Nested types have a line of their own.
    };

    private static bool IsProtected(bool family, bool familyOrAssembly) => family || familyOrAssembly;

    private static bool IsWritten(MemberInfo member)
    {
        if (member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || member.Name.Contains('<', StringComparison.Ordinal))
        {
            return false;
        }

        return member switch
        {
            // The copy constructor, the equality contract and the type initialiser of a record.
            ConstructorInfo { IsStatic: true } => false,
            ConstructorInfo c => !(IsRecord(c.DeclaringType!) && c.GetParameters() is [var only] && only.ParameterType == c.DeclaringType && !c.IsPublic),
            PropertyInfo { Name: "EqualityContract" } p => !IsRecord(p.DeclaringType!),
            MethodInfo m => !m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal),
            _ => true,
        };
    }

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$", Declared) is not null || (type.IsValueType && type.GetMethod("PrintMembers", Declared) is not null);

    private static string TypeLine(Type type)
    {
        var text = new StringBuilder();
        if (type.IsEnum)
        {
            return $"enum {FullName(type)} : {Enum.GetUnderlyingType(type).Name}";
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return $"delegate {FullName(type)}";
        }

        if (type.IsInterface)
        {
            text.Append("interface ");
        }
        else if (type.IsValueType)
        {
            text.Append(type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly " : "").Append(type.IsByRefLike ? "ref " : "").Append(IsRecord(type) ? "record struct " : "struct ");
        }
        else
        {
            text.Append(type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")
                .Append(IsRecord(type) ? "record " : "class ");
        }

        text.Append(FullName(type));
        var bases = new List<string>();
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
        {
            bases.Add(Name(parent));
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        bases.AddRange(type.GetInterfaces().Except(inherited).Where(i => i.IsVisible && !(IsRecord(type) && i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>)))
            .Select(i => Name(i)).Order(StringComparer.Ordinal));
        if (bases.Count > 0)
        {
            text.Append(" : ").AppendJoin(", ", bases);
        }

        return text.Append(Constraints(type.IsGenericType ? type.GetGenericArguments() : [])).ToString();
    }

    private static string MemberLine(MemberInfo member) => member switch
    {
        FieldInfo f when f.DeclaringType!.IsEnum => $"{f.Name} = {Convert.ToString(f.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
        FieldInfo f => (f.IsPublic ? "" : "protected ") + (f.IsLiteral ? "const " : f.IsStatic ? "static " : "") + (f.IsInitOnly ? "readonly " : "")
            + Name(f.FieldType, Nullability().Create(f)) + " " + f.Name + (f.IsLiteral ? " = " + Constant(f.GetRawConstantValue(), f.FieldType) : ""),
        PropertyInfo p => Property(p),
        EventInfo e => $"event {Name(e.EventHandlerType!)} {e.Name}",
        ConstructorInfo c => (c.IsPublic ? "" : "protected ") + ".ctor" + Parameters(c.GetParameters()),
        MethodInfo m => Modifiers(m) + Name(m.ReturnType, Nullability().Create(m.ReturnParameter)) + " " + m.Name
            + (m.IsGenericMethod ? "<" + string.Join(", ", m.GetGenericArguments().Select(a => a.Name)) + ">" : "")
            + Parameters(m.GetParameters(), m.IsDefined(typeof(ExtensionAttribute), false))
            + Constraints(m.IsGenericMethod ? m.GetGenericArguments() : []),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };

    private static string Property(PropertyInfo property)
    {
        var accessors = new List<string>();
        if (property.GetMethod is { } get && IsVisible(get, property.DeclaringType!))
        {
            accessors.Add("get;");
        }

        if (property.SetMethod is { } set && IsVisible(set, property.DeclaringType!))
        {
            accessors.Add(set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init;" : "set;");
        }

        var index = property.GetIndexParameters();
        return Modifiers(property.GetAccessors(nonPublic: true).First(a => IsVisible(a, property.DeclaringType!)))
            + (property.IsDefined(typeof(RequiredMemberAttribute), false) ? "required " : "")
            + Name(property.PropertyType, Nullability().Create(property)) + " " + property.Name
            + (index.Length > 0 ? "[" + Parameters(index)[1..^1] + "]" : "") + " { " + string.Join(' ', accessors) + " }";
    }

    private static string Modifiers(MethodInfo method)
    {
        var isOverride = method.GetBaseDefinition() != method;
        return (method.IsPublic ? "" : "protected ")
            + (method.IsStatic ? "static " : "")
            + (method.DeclaringType!.IsInterface && method.IsStatic && method.IsAbstract ? "abstract "
                : method.DeclaringType.IsInterface ? ""
                : isOverride ? (method.IsFinal ? "sealed override " : "override ")
                : method.IsAbstract ? "abstract "
                : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "");
    }

    private static string Parameters(ParameterInfo[] parameters, bool isExtension = false) =>
        "(" + string.Join(", ", parameters.Select((p, i) => (isExtension && i == 0 ? "this " : "") + Parameter(p))) + ")";

    private static string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var prefix = type.IsByRef ? parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref " : "";
        if (parameter.IsDefined(typeof(ParamArrayAttribute), false) || parameter.IsDefined(typeof(ParamCollectionAttribute), false))
        {
            prefix = "params ";
        }

        return prefix + Name(type.IsByRef ? type.GetElementType()! : type, Nullability().Create(parameter)) + " " + parameter.Name
            + (parameter.HasDefaultValue ? " = " + Constant(parameter.RawDefaultValue, type) : "");
    }

    private static string Constant(object? value, Type type) => value switch
    {
        null => Nullable.GetUnderlyingType(type) is null && type.IsValueType ? "default" : "null",
        string s => "\"" + s.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
        char c => "'" + c + "'",
        bool b => b ? "true" : "false",
        _ when (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } e => e.Name + "." + Enum.ToObject(e, value),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Constraints(Type[] arguments)
    {
        var text = new StringBuilder();
        foreach (var argument in arguments)
        {
            var attributes = argument.GenericParameterAttributes;
            var parts = new List<string>();
            var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
            if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            {
                parts.Add("class");
            }

            if (isStruct)
            {
                parts.Add("struct");
            }

            parts.AddRange(argument.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(c => Name(c)).Order(StringComparer.Ordinal));
            if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
            {
                parts.Add("new()");
            }

            if (parts.Count > 0)
            {
                text.Append(" where ").Append(argument.Name).Append(" : ").AppendJoin(", ", parts);
            }
        }

        return text.ToString();
    }

    private static NullabilityInfoContext Nullability() => new();

    private static string FullName(Type type) => (type.Namespace is { } ns ? ns + "." : "") + Name(type);

    /// <summary>A type as C# writes it, without its namespace.</summary>
    private static string Name(Type type, NullabilityInfo? nullability = null)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        var mark = nullability is { ReadState: NullabilityState.Nullable } or { WriteState: NullabilityState.Nullable } && !type.IsValueType ? "?" : "";
        if (type.IsArray)
        {
            return Name(type.GetElementType()!, nullability?.ElementType) + "[" + new string(',', type.GetArrayRank() - 1) + "]" + mark;
        }

        if (type.IsByRef)
        {
            return "ref " + Name(type.GetElementType()!);
        }

        if (type.IsGenericParameter)
        {
            return type.Name; // Whether it may be null follows from the argument.
        }

        var levels = new Stack<Type>();
        for (var level = type; level is not null; level = level.DeclaringType)
        {
            levels.Push(level);
        }

        var arguments = type.GetGenericArguments();
        var taken = 0;
        var name = new StringBuilder();
        foreach (var level in levels)
        {
            name.Append(name.Length > 0 ? "." : "").Append(Simple(level));
            var own = level.GetGenericArguments().Length - taken;
            if (own > 0)
            {
                var from = taken;
                name.Append('<').AppendJoin(", ", arguments.Skip(taken).Take(own).Select((a, i) =>
                    Name(a, nullability is { GenericTypeArguments: { } inner } && inner.Length > from + i ? inner[from + i] : null))).Append('>');
                taken += own;
            }
        }

        return name.Append(mark).ToString();
    }

    private static string Simple(Type type)
    {
        if (type.Namespace == "System" && !type.IsNested)
        {
            switch (type.Name)
            {
                case "Void": return "void";
                case "Object": return "object";
                case "String": return "string";
                case "Boolean": return "bool";
                case "Char": return "char";
                case "Byte": return "byte";
                case "Int16": return "short";
                case "Int32": return "int";
                case "Int64": return "long";
                case "UInt32": return "uint";
                case "UInt64": return "ulong";
                case "Single": return "float";
                case "Double": return "double";
                case "Decimal": return "decimal";
            }
        }

        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? type.Name : type.Name[..tick];
    }
}
