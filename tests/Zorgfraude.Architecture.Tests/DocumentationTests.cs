using System.Reflection;
using System.Xml.Linq;

namespace Zorgfraude.Architecture.Tests;

/// <summary>Every public type, member and parameter is explained to the person who calls it.</summary>
public class DocumentationTests
{
    [Fact]
    public void Every_public_type_and_member_has_an_entry_that_says_something()
    {
        var silent = new List<string>();
        foreach (var library in Repository.Libraries)
        {
            foreach (var member in library.PublicTypes.SelectMany(type => PublicApi.Members(type).Where(m => !IsDelegateInvoke(m)).Prepend(type)))
            {
                // A constructor that takes nothing is explained by its type; most of them nobody wrote.
                if (member is ConstructorInfo constructor && constructor.GetParameters().Length == 0)
                {
                    continue;
                }

                var entry = library.Documentation.Find(member);
                if (!IsInherited(entry) && library.Documentation.Summary(member).Length == 0)
                {
                    silent.Add(XmlDocumentation.Id(member));
                }
            }
        }

        Assert.True(silent.Count == 0, "No summary: " + string.Join(", ", silent));
    }

    [Fact]
    public void Every_parameter_and_type_parameter_of_a_public_member_is_explained()
    {
        var silent = new List<string>();
        foreach (var library in Repository.Libraries)
        {
            foreach (var type in library.PublicTypes)
            {
                Check(library, type, type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).Select(a => a.Name), "typeparam", silent);
                foreach (var member in PublicApi.Members(type).Where(m => !IsDelegateInvoke(m)))
                {
                    var parameters = member switch
                    {
                        MethodBase method => method.GetParameters(),
                        PropertyInfo property => property.GetIndexParameters(),
                        _ => [],
                    };
                    // An operator is explained by its summary.
                    if (member is MethodInfo { IsSpecialName: true })
                    {
                        continue;
                    }

                    Check(library, member, parameters.Select(p => p.Name!), "param", silent);
                    if (member is MethodInfo { IsGenericMethod: true } generic)
                    {
                        Check(library, member, generic.GetGenericArguments().Select(a => a.Name), "typeparam", silent);
                    }
                }
            }
        }

        Assert.True(silent.Count == 0, "Not explained: " + string.Join(", ", silent));
    }

    private static void Check(Library library, MemberInfo member, IEnumerable<string> names, string element, List<string> silent)
    {
        var entry = library.Documentation.Find(member);
        if (IsInherited(entry))
        {
            return;
        }

        foreach (var name in names)
        {
            var described = entry?.Elements(element).FirstOrDefault(e => e.Attribute("name")?.Value == name);
            if (described is null || (string.IsNullOrWhiteSpace(described.Value) && !described.HasElements))
            {
                silent.Add($"{XmlDocumentation.Id(member)} {name}");
            }
        }
    }

    private static bool IsInherited(XElement? entry) => entry?.Element("inheritdoc") is not null;

    private static bool IsDelegateInvoke(MemberInfo member) => typeof(Delegate).IsAssignableFrom(member.DeclaringType) && member.DeclaringType != typeof(Delegate);
}
