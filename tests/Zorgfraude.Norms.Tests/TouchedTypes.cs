using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Zorgfraude.Norms.Tests;

/// <summary>
/// The types that the code of a test names: it follows the instructions of the method and of everything in the same assembly that it
/// calls, lambdas and asynchronous parts included. A test that claims a norm must name the type that carries it.
/// </summary>
internal static class TouchedTypes
{
    private const BindingFlags Every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(f => f.GetValue(null)).OfType<OpCode>().ToDictionary(o => o.Value);

    public static HashSet<string> Of(MethodInfo test)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<MethodBase>();
        var open = new Stack<MethodBase>([test]);
        while (open.TryPop(out var method))
        {
            if (!seen.Add(method) || method.Module.Assembly != test.Module.Assembly)
            {
                continue;
            }

            if (method.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType is { } machine)
            {
                open.Push(machine.GetMethod("MoveNext", Every)!);
            }

            foreach (var member in Members(method))
            {
                Add(types, member as Type ?? member.DeclaringType);
                switch (member)
                {
                    case MethodBase called:
                        open.Push(called is MethodInfo { IsGenericMethod: true, IsGenericMethodDefinition: false } closed ? closed.GetGenericMethodDefinition() : called);
                        Add(types, (called as MethodInfo)?.ReturnType);
                        Array.ForEach(called.GetParameters(), p => Add(types, p.ParameterType));
                        Array.ForEach(called.IsGenericMethod ? called.GetGenericArguments() : [], t => Add(types, t));
                        break;
                    case FieldInfo field:
                        Add(types, field.FieldType);
                        break;
                }
            }
        }

        return types;
    }

    private static void Add(HashSet<string> types, Type? type)
    {
        if (type is null)
        {
            return;
        }

        if (type.IsGenericType && !type.IsGenericTypeDefinition)
        {
            Array.ForEach(type.GetGenericArguments(), t => Add(types, t));
        }

        if ((type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName is { } name)
        {
            types.Add(name);
        }
    }

    private static IEnumerable<MemberInfo> Members(MethodBase method)
    {
        var body = method.GetMethodBody();
        foreach (var local in body?.LocalVariables ?? [])
        {
            yield return local.LocalType;
        }

        var il = body?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length;)
        {
            var code = OpCodesByValue[il[at] == 0xFE ? unchecked((short)(0xFE00 | il[at + 1])) : il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && method.Module.ResolveMember(
                    BitConverter.ToInt32(il, at),
                    method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
                    method.IsGenericMethod ? method.GetGenericArguments() : null) is { } member)
            {
                yield return member;
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
