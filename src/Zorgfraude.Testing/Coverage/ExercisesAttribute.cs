using Zorgfraude.Collections;

namespace Zorgfraude.Testing.Coverage;

/// <summary>
/// Says which norms a test exercises that no finding carries: those that a type carries by leaving no room for anything else. Read by
/// <see cref="LawCoverage.ObserveTests"/>; a norm that a finding carries takes a finding and cannot be claimed this way.
/// </summary>
/// <param name="norms">Ids of norms, such as <c>BES-2.1-2-c</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ExercisesAttribute(params string[] norms) : Attribute
{
    /// <summary>The ids of the norms.</summary>
    public ValueList<string> Norms { get; } = norms.ToValueList();
}
