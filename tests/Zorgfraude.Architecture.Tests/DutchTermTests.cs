using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Zorgfraude.Law;

namespace Zorgfraude.Architecture.Tests;

/// <summary>English names, with the Dutch legal term as checked metadata and a glossary made from it.</summary>
public partial class DutchTermTests
{
    [Fact]
    public void Every_public_domain_type_carries_its_Dutch_term()
    {
        var exempt = ReadExemptions();
        var bare = Repository.Libraries.SelectMany(l => l.PublicTypes)
            .Where(type => !IsTechnical(type) && !exempt.Any(e => Covers(e.Target, type)))
            .Where(type => !type.IsDefined(typeof(DutchTermAttribute), inherit: false))
            .Select(type => type.FullName);
        Assert.Empty(bare);
    }

    [Fact]
    public void No_Dutch_term_is_blank_or_padded()
    {
        Assert.All(Terms(), term => Assert.True(term.Dutch.Length > 0 && term.Dutch == term.Dutch.Trim() && !term.Dutch.Contains('|', StringComparison.Ordinal), term.English));
    }

    [Fact]
    public void Every_exemption_gives_its_reason_and_names_a_type_or_a_namespace()
    {
        var types = Repository.Libraries.SelectMany(l => l.PublicTypes).ToList();
        Assert.All(ReadExemptions(), exemption =>
        {
            Assert.True(exemption.Target.StartsWith("N:", StringComparison.Ordinal) || exemption.Target.StartsWith("T:", StringComparison.Ordinal), exemption.Target);
            Assert.True(exemption.Reason.Length > 10, $"{exemption.Target} gives no reason.");
            Assert.True(exemption.Target.StartsWith("N:", StringComparison.Ordinal) || types.Any(t => Covers(exemption.Target, t)), $"{exemption.Target} exempts nothing.");
        });
    }

    [Fact]
    public void The_glossary_is_the_one_made_from_the_code() =>
        Repository.AssertApproved(Repository.PathOf("docs", "glossary.md"), Glossary(), "APPROVE_DOCS");

    /// <summary>Kinds of type that name nothing in the law.</summary>
    private static bool IsTechnical(Type type) =>
        type is { IsAbstract: true, IsSealed: true }
        || typeof(Attribute).IsAssignableFrom(type)
        || typeof(Exception).IsAssignableFrom(type)
        || typeof(JsonConverter).IsAssignableFrom(type)
        || typeof(JsonSerializerContext).IsAssignableFrom(type)
        || typeof(Delegate).IsAssignableFrom(type);

    private static bool Covers(string target, Type type) => target[0] == 'N'
        ? type.Namespace == target[2..] || (type.Namespace ?? "").StartsWith(target[2..] + ".", StringComparison.Ordinal)
        : type.FullName!.Replace('+', '.') == target[2..];

    private static List<(string Target, string Reason)> ReadExemptions() =>
        [.. File.ReadLines(Repository.PathOf("tests", "Zorgfraude.Architecture.Tests", "DutchTermExemptions.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 2))
            .Select(parts => (parts[0], parts.Length > 1 ? parts[1].Trim() : ""))];

    private static IEnumerable<(string Dutch, string English, string Library, string Meaning)> Terms() =>
        from library in Repository.Libraries
        from type in library.PublicTypes
        from member in PublicApi.Members(type).Prepend(type)
        let term = member.GetCustomAttributes(typeof(DutchTermAttribute), inherit: false).Cast<DutchTermAttribute>().SingleOrDefault()
        where term is not null
        select (term.Term, ShortName(XmlDocumentation.Id(member), type), library.Name, FirstSentence(library.Documentation.Summary(member)));

    private static string ShortName(string id, Type type)
    {
        var name = id[2..].Split('(')[0];
        return type.Namespace is { Length: > 0 } ns && name.StartsWith(ns + ".", StringComparison.Ordinal) ? name[(ns.Length + 1)..].Split('`')[0] + Tail(name[(ns.Length + 1)..]) : name;
    }

    /// <summary>What follows the number of type parameters: <c>Decision`1.Reached</c> is shown as <c>Decision.Reached</c>.</summary>
    private static string Tail(string name)
    {
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        var dot = tick < 0 ? -1 : name.IndexOf('.', tick);
        return dot < 0 ? "" : name[dot..];
    }

    private static string FirstSentence(string summary)
    {
        var end = SentenceEnd().Match(summary);
        return (end.Success ? summary[..(end.Index + 1)] : summary).Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Glossary()
    {
        var text = new StringBuilder();
        text.Append("# Glossary\n\n");
        text.Append("Made from the `[DutchTerm]` attributes in the code; do not edit. `CONTRIBUTING.md` says how to make it again.\n\n");
        text.Append("| Dutch | In code | Package | Meaning |\n|---|---|---|---|\n");
        foreach (var (dutch, english, library, meaning) in Terms()
            .OrderBy(t => t.Dutch.ToUpperInvariant(), StringComparer.Ordinal).ThenBy(t => t.English, StringComparer.Ordinal).ThenBy(t => t.Library, StringComparer.Ordinal))
        {
            text.Append("| ").Append(dutch).Append(" | `").Append(english).Append("` | ").Append(library["Zorgfraude.".Length..]).Append(" | ").Append(meaning).Append(" |\n");
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\. (?=[A-Z])")]
    private static partial Regex SentenceEnd();
}
