using System.Collections;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Zorgfraude.MutationSurvey;

/// <summary>A mutant in the instrumented assembly: its number, and the type and method that hold it.</summary>
internal sealed record Mutant(int Id, string Namespace, string Type, string Method);

/// <summary>The switch that Stryker built into the assembly under test: which mutant is on, and which were passed while a test ran.</summary>
internal sealed class MutantSwitch
{
    private readonly FieldInfo active;
    private readonly FieldInfo capture;
    private readonly MethodInfo coverage;

    public MutantSwitch(string assembly)
    {
        var control = Control(assembly);
        (active, capture) = (Field(control, "ActiveMutant"), Field(control, "CaptureCoverage"));
        coverage = control.GetMethod("GetCoverageData", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) ?? throw Missing(assembly);
        active.SetValue(null, -1);
    }

    /// <summary>Puts one mutant on, or none with -1.</summary>
    public void Set(int mutant) => active.SetValue(null, mutant);

    /// <summary>Starts to note which mutants are passed.</summary>
    public void Capture(bool on) => capture.SetValue(null, on);

    /// <summary>What was passed since the last call: in the body of a test, and while types were initialised.</summary>
    public (HashSet<int> Ordinary, HashSet<int> Static) Passed()
    {
        var data = (IList)coverage.Invoke(null, null)!;
        return ([.. (IEnumerable<int>)data[0]!], [.. (IEnumerable<int>)data[1]!]);
    }

    /// <summary>Every mutant that was compiled into an assembly, read from its code.</summary>
    public static List<Mutant> In(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        var asks = metadata.MethodDefinitions.Where(h => metadata.GetMethodDefinition(h) is var m && metadata.GetString(m.Name) == "IsActive"
            && metadata.GetString(metadata.GetTypeDefinition(m.GetDeclaringType()).Name) == "MutantControl").Select(h => MetadataTokens.GetToken(h)).FirstOrDefault();
        if (asks == 0)
        {
            throw Missing(assembly);
        }

        var found = new Dictionary<int, Mutant>();
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0)
            {
                continue;
            }

            var code = image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
            for (var i = 1; i + 5 <= code.Length; i++)
            {
                // call IsActive, and before it the number that it asks for.
                if (code[i] == 0x28 && BitConverter.ToInt32(code, i + 1) == asks && Number(code, i) is >= 0 and var id && !found.ContainsKey(id))
                {
                    var (space, type) = Outermost(metadata, method.GetDeclaringType());
                    found[id] = new(id, space, type, metadata.GetString(method.Name));
                }
            }
        }

        return [.. found.Values.OrderBy(m => m.Id)];
    }

    private static int Number(byte[] code, int call) =>
        call >= 5 && code[call - 5] == 0x20 ? BitConverter.ToInt32(code, call - 4)
        : call >= 2 && code[call - 2] == 0x1F ? (sbyte)code[call - 1]
        : code[call - 1] is >= 0x16 and <= 0x1E ? code[call - 1] - 0x16 : -1;

    private static (string Namespace, string Type) Outermost(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        while (!type.GetDeclaringType().IsNil)
        {
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
            name = $"{metadata.GetString(type.Name)}.{name}";
        }

        return (metadata.GetString(type.Namespace), name);
    }

    private static Type Control(string assembly)
    {
        Type?[] types;
        try
        {
            types = Assembly.LoadFrom(assembly).GetTypes();
        }
        catch (ReflectionTypeLoadException partial)
        {
            types = partial.Types;
        }

        return types.SingleOrDefault(t => t?.Name == "MutantControl" && t.FullName!.StartsWith("Stryker", StringComparison.Ordinal)) ?? throw Missing(assembly);
    }

    private static FieldInfo Field(Type control, string name) =>
        control.GetField(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) ?? throw Missing(control.Assembly.Location);

    private static InvalidOperationException Missing(string assembly) =>
        new($"{assembly} holds no mutants. Run Stryker first: it leaves the assembly with every mutant in it beside the tests.");
}
