using System.Reflection;
using System.Runtime.CompilerServices;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Tests;

/// <summary>What is written into a log by mistake names the thing and nothing of what is in it.</summary>
public sealed class ToStringTests
{
    private static readonly Type[] Written =
    [
        .. typeof(Rulebook).Assembly.GetTypes().Where(t =>
            t is { IsAbstract: false, ContainsGenericParameters: false }
            && !typeof(Exception).IsAssignableFrom(t)
            && t != typeof(Explanation) // Its text is what it is for; without findings there is none.
            && t.GetMethod(nameof(ToString), Type.EmptyTypes) is { } method
            && !method.IsDefined(typeof(CompilerGeneratedAttribute))
            && method.DeclaringType!.Assembly == typeof(Rulebook).Assembly),
    ];

    [Fact]
    public void Whatever_has_a_text_of_its_own_has_one_that_is_not_empty()
    {
        Assert.True(Written.Length > 100);
        var silent = Written.Where(t => Text(t) is { Length: 0 }).Select(t => t.FullName).ToList();
        Assert.Empty(silent);
    }

    /// <summary>The text of a thing with nothing in it; null where the text is made of what is in it.</summary>
    private static string? Text(Type type)
    {
        var thing = RuntimeHelpers.GetUninitializedObject(type);
        try
        {
            return thing.ToString();
        }
        catch (NullReferenceException)
        {
            return null;
        }
    }
}
