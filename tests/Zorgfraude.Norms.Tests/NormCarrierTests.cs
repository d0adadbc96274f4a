using System.Reflection;
using System.Text.RegularExpressions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Norms;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Sdk.Registers;

namespace Zorgfraude.Norms.Tests;

/// <summary>What carries a norm exists; what is not carried yet is counted.</summary>
public partial class NormCarrierTests
{
    private const int LongestText = 200;

    private static readonly Assembly[] Libraries =
        [typeof(Instrument).Assembly, typeof(NormCatalogue).Assembly, typeof(IWarningRegister).Assembly];

    [Fact]
    public void Every_norm_has_a_carrier_or_the_reason_why_none_can_be() =>
        Assert.All(NormCatalogue.All, norm => Assert.False(norm.Carriers.IsEmpty, norm.Id));

    [Fact]
    public void A_norm_beyond_software_has_no_other_carrier() =>
        Assert.All(
            NormCatalogue.All.Where(n => n.Standing == NormStanding.NotForSoftware),
            norm => Assert.IsType<NormCarrier.NotBySoftware>(Assert.Single(norm.Carriers)));

    [Fact]
    public void Every_finding_that_carries_a_norm_is_in_the_finding_catalogue() =>
        Assert.All(
            Carriers<NormCarrier.ByFindings>(),
            x =>
            {
                Assert.False(x.Carrier.Codes.IsEmpty, x.Norm.Id);
                Assert.All(x.Carrier.Codes, code => Assert.NotNull(FindingCatalogue.Find(code)));
                Assert.Equal(x.Carrier.Codes.Count, x.Carrier.Codes.Distinct(StringComparer.Ordinal).Count());
            });

    [Fact]
    public void Every_type_that_carries_a_norm_is_a_public_type_of_a_library() =>
        Assert.All(
            Carriers<NormCarrier.ByType>().Select(x => (x.Norm, x.Carrier.Types)).Concat(Carriers<NormCarrier.ByDeclaration>().Select(x => (x.Norm, x.Carrier.Types))),
            x =>
            {
                Assert.False(x.Types.IsEmpty, x.Norm.Id);
                Assert.All(x.Types, name => Assert.True(Libraries.Any(l => l.GetType(name) is { IsVisible: true }), $"{x.Norm.Id}: {name}"));
            });

    [Fact]
    public void Every_finding_that_rests_on_a_provision_of_the_register_belongs_to_a_norm()
    {
        var carried = Carriers<NormCarrier.ByFindings>().SelectMany(x => x.Carrier.Codes).ToHashSet(StringComparer.Ordinal);
        var orphans = FindingCatalogue.All.Where(d => IsOfTheRegister(d.Citation) && !carried.Contains(d.Code)).Select(d => d.Code);
        Assert.Empty(orphans);
    }

    [Fact]
    public void Every_finding_of_the_register_belongs_to_a_norm_of_the_article_it_cites() =>
        Assert.All(
            FindingCatalogue.All.Where(d => IsOfTheRegister(d.Citation)),
            definition => Assert.Contains(
                NormCatalogue.OfFinding(definition.Code),
                norm => norm.Citation.Instrument == definition.Citation.Instrument && norm.Citation.Article == definition.Citation.Article));

    [Fact]
    public void A_finding_that_belongs_to_no_norm_yields_none() => Assert.Empty(NormCatalogue.OfFinding("no.such-finding"));

    [Fact]
    public void Every_norm_is_told_in_Dutch_and_in_English_in_one_short_line() =>
        Assert.All(NormCatalogue.All, norm => CheckTexts(norm.Id, norm.Text(Language.Dutch), norm.Text(Language.English)));

    [Fact]
    public void Every_reason_is_given_in_Dutch_and_in_English()
    {
        Assert.All(Carriers<NormCarrier.NotBySoftware>(), x => CheckTexts(x.Norm.Id, x.Carrier.Dutch, x.Carrier.English));
        Assert.All(Carriers<NormCarrier.Elsewhere>(), x => CheckTexts(x.Norm.Id, x.Carrier.Dutch, x.Carrier.English));
        Assert.All(Carriers<NormCarrier.NotYet>(), x => CheckTexts(x.Norm.Id, x.Carrier.Dutch, x.Carrier.English));
    }

    [Fact]
    public void What_belongs_elsewhere_stands_beside_a_finding_that_carries_the_norm_here()
    {
        Assert.NotEmpty(Carriers<NormCarrier.Elsewhere>());
        Assert.All(Carriers<NormCarrier.Elsewhere>(), x => Assert.IsType<NormCarrier.ByFindings>(x.Norm.Carriers[0]));
    }

    [Fact]
    public void Every_norm_that_a_reading_option_names_lists_that_reading() =>
        Assert.All(
            ReadingOption.All.SelectMany(o => o.Norms, (option, id) => (option.Reading, Norm: NormCatalogue.Find(id))).Where(x => x.Norm is not null),
            x => Assert.Contains(x.Reading, x.Norm!.Readings));

    [Fact]
    public void Readings_have_well_formed_ids_and_are_named_once() =>
        Assert.All(NormCatalogue.All, norm =>
        {
            Assert.All(norm.Readings, reading => Assert.Matches(Reading(), reading));
            Assert.Equal(norm.Readings.Count, norm.Readings.Distinct(StringComparer.Ordinal).Count());
        });

    [Fact]
    public void The_number_of_norms_not_carried_yet_is_the_one_written_in_the_documentation()
    {
        var text = RepositoryFile.Read("docs", "law-coverage.md");
        Assert.Contains($"\nNot carried yet: {Count(NormStanding.NotYetCarried)}. Carried in part: {Count(NormStanding.PartlyCarried)}.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_carried_only_gets_less()
    {
        // Raising one of these takes a reason in the commit.
        Assert.True(Count(NormStanding.NotYetCarried) == 0);
        Assert.True(Count(NormStanding.PartlyCarried) == 0);
    }

    [Theory]
    [InlineData("PROT-3.7", NormStanding.Carried)]
    [InlineData("PROT-3.16-s2", NormStanding.Carried)]
    [InlineData("WET-3.1", NormStanding.NotForSoftware)]
    public void The_standing_of_a_norm_follows_from_its_carriers(string id, NormStanding standing) =>
        Assert.Equal(standing, NormCatalogue.Find(id)!.Standing);

    /// <summary>Whether a provision is of the law on the register; what is left is of the information hub.</summary>
    internal static bool IsOfTheRegister(Citation citation)
    {
        var chapter = citation.Article.Split('.')[0];
        return citation.Instrument.Code switch
        {
            "WET" => chapter is "1" or "3" or "4" || citation.Article is "2.1" or "2.2" or "2.3" or "2.9",
            "BES" => chapter is "1" or "2" or "4" or "5",
            _ => true,
        };
    }

    private static int Count(NormStanding standing) => NormCatalogue.All.Count(n => n.Standing == standing);

    private static IEnumerable<(Norm Norm, T Carrier)> Carriers<T>()
        where T : NormCarrier =>
        NormCatalogue.All.SelectMany(n => n.Carriers.OfType<T>(), (norm, carrier) => (norm, carrier));

    private static void CheckTexts(string id, string dutch, string english)
    {
        Assert.NotEqual(dutch, english);
        foreach (var text in new[] { dutch, english })
        {
            Assert.True(text.Length is > 0 and <= LongestText && text == text.Trim() && !text.AsSpan().ContainsAny("|\n\r"), id);
        }
    }

    [GeneratedRegex("^[A-H][1-9][0-9]?$")]
    private static partial Regex Reading();
}
