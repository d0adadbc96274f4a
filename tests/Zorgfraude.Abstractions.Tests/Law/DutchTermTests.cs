using System.Reflection;
using System.Runtime.CompilerServices;
using Zorgfraude.Law;

namespace Zorgfraude.Abstractions.Tests.Law;

public class DutchTermTests
{
    [Fact]
    public void Every_public_domain_type_carries_a_Dutch_term()
    {
        var without = typeof(Instrument).Assembly.GetExportedTypes()
            .Where(t => t.Namespace is not ("Zorgfraude.Serialization" or "Zorgfraude.Collections"))
            .Where(t => !typeof(Attribute).IsAssignableFrom(t) && !(t.IsAbstract && t.IsSealed))
            .Where(t => t.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Where(t => string.IsNullOrWhiteSpace(t.GetCustomAttribute<DutchTermAttribute>(inherit: false)?.Term))
            .Select(t => t.FullName);

        Assert.Empty(without);
    }
}
