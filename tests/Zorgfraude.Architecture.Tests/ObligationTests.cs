using System.Buffers.Binary;
using System.Reflection;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Storage;

namespace Zorgfraude.Architecture.Tests;

/// <summary>What procedures put on the worklist stands in the catalogue: nothing else in the rules and services makes an obligation.</summary>
public class ObligationTests
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The instruction that makes an object, followed by the token of its constructor.</summary>
    private const byte NewObject = 0x73;

    private static readonly Assembly[] Makers = [typeof(Rulebook).Assembly, typeof(ParticipantDesk).Assembly];

    [Fact]
    public void Only_a_definition_of_the_catalogue_makes_an_obligation() =>
        Assert.Equal(["ObligationDefinition.On"], Makers.SelectMany(assembly => MakersOf(assembly, typeof(Obligation))));

    [Fact]
    public void Only_the_catalogue_makes_a_definition() => Assert.All(
        Makers.SelectMany(assembly => MakersOf(assembly, typeof(ObligationDefinition))),
        name => Assert.StartsWith(nameof(ObligationCatalogue) + ".", name, StringComparison.Ordinal));

    [Fact]
    public void Every_definition_in_the_code_is_in_the_catalogue_once()
    {
        var defined = typeof(ObligationCatalogue).GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Where(p => p.PropertyType == typeof(ObligationDefinition))
            .Select(p => (ObligationDefinition)p.GetValue(null)!)
            .ToList();
        Assert.NotEmpty(defined);
        Assert.All(defined, d => Assert.Single(ObligationCatalogue.All, other => ReferenceEquals(other, d)));
        Assert.Equal(defined.Count + Enum.GetValues<Zorgfraude.Protocol.Participants.DeclarationKind>().Length, ObligationCatalogue.All.Length);
    }

    [Fact]
    public void The_look_into_the_code_finds_what_is_made() =>
        Assert.Contains("ObligationTests.Made", MakersOf(typeof(ObligationTests).Assembly, typeof(Obligation)));

    private static Obligation Made() => new("made.here", default);

    private static IEnumerable<string> MakersOf(Assembly assembly, Type made) =>
        from type in assembly.GetTypes()
        where type != made
        from method in type.GetMethods(Any).Concat<MethodBase>(type.GetConstructors(Any))
        where Makes(method, made)
        select type.Name + "." + method.Name;

    // Read at every offset: a chance hit would need the very token of that constructor behind the very byte.
    private static bool Makes(MethodBase method, Type made)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        return Enumerable.Range(0, Math.Max(0, code.Length - 4))
            .Where(at => code[at] == NewObject)
            .Select(at => BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at + 1)))
            .Any(token => Resolve(method, token) is ConstructorInfo constructor && constructor.DeclaringType == made);
    }

    private static MethodBase? Resolve(MethodBase method, int token)
    {
        // Only references to and definitions of methods can be constructors.
        if ((token >> 24) is not (0x06 or 0x0A))
        {
            return null;
        }

        try
        {
            return method.Module.ResolveMethod(
                token,
                method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
                method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
