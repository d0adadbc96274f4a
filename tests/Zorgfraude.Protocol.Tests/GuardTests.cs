using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Tests;

/// <summary>A missing argument is a programming mistake, and is said to be one at once and by name, in every public method alike.</summary>
public sealed class GuardTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Fact]
    public void Every_public_method_refuses_null_by_name_where_it_does_not_say_that_null_may_be_given()
    {
        var demanded = Demanded().ToList();
        Assert.Contains(demanded, d => d.Method is { Name: "Standard", DeclaringType.Name: "RetentionTerms" });

        var accepting =
            from demand in demanded
            let thrown = Record.Exception(() => Call(demand.Method, demand.Parameter))
            where (thrown as TargetInvocationException)?.InnerException is not ArgumentNullException refused
                || refused.ParamName != demand.Parameter.Name
            select $"{demand.Method.DeclaringType!.Name}.{demand.Method.Name}({demand.Parameter.Name}): {(thrown?.InnerException ?? thrown)?.GetType().Name}";
        var missing = accepting.ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    /// <summary>
    /// What the compiler writes for a record is left out, and so is the constructor of a record: it holds facts, and the rule that
    /// reads them checks them. Exceptions take what they are given, as everywhere in .NET.
    /// </summary>
    private static IEnumerable<(MethodBase Method, ParameterInfo Parameter)> Demanded()
    {
        var nullability = new NullabilityInfoContext();
        return
            from type in typeof(Rulebook).Assembly.GetExportedTypes()
            where !typeof(Exception).IsAssignableFrom(type)
            from method in type.GetMethods(Declared).Where(m => !m.IsSpecialName).Concat<MethodBase>(IsRecord(type) ? [] : type.GetConstructors())
            where !method.IsDefined(typeof(CompilerGeneratedAttribute))
            from parameter in method.GetParameters()
            where !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef
            where nullability.Create(parameter).WriteState == NullabilityState.NotNull
            select (method, parameter);
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static void Call(MethodBase method, ParameterInfo without)
    {
        var arguments = method.GetParameters().Select(p => p.Position == without.Position ? null : Empty(p.ParameterType)).ToArray();
        _ = method is ConstructorInfo constructor
            ? constructor.Invoke(arguments)
            : method.Invoke(method.IsStatic ? null : Empty(method.DeclaringType!), arguments);
    }

    /// <summary>Something of this type with nothing in it. That is enough: what is missing is refused before anything is looked at.</summary>
    private static object? Empty(Type type)
    {
        if (type.IsByRef)
        {
            return null;
        }

        if (type == typeof(string))
        {
            return string.Empty;
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod(nameof(Action.Invoke))!;
            var parameters = invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType));
            return Expression.Lambda(type, Expression.Default(invoke.ReturnType), parameters).Compile();
        }

        return type.IsInterface
            ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
            : RuntimeHelpers.GetUninitializedObject(type.IsAbstract ? type.Assembly.GetTypes().First(t => !t.IsAbstract && type.IsAssignableFrom(t)) : type);
    }
}
