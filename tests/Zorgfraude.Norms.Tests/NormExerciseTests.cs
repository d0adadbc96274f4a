using System.Reflection;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Norms;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Testing.Coverage;

namespace Zorgfraude.Norms.Tests;

/// <summary>Every norm that something carries is exercised by a test, and what the rules cite exists.</summary>
public class NormExerciseTests
{
    [Fact]
    public async Task Every_norm_has_a_carrier_or_a_reason_and_a_test_that_exercises_it()
    {
        var gaps = NormGaps.Of(NormCatalogue.All, await Evidence.AllAsync());
        Assert.True(gaps.Count == 0, string.Join('\n', gaps));
    }

    [Fact]
    public async Task A_norm_whose_finding_no_test_shows_is_reported()
    {
        var without = await Evidence.CollectAsync(row => row.Table != "justified-belief");
        Assert.Contains("PROT-3.5: no test in which belief.evidence-lawfulness tips the answer", NormGaps.Of(NormCatalogue.All, without));
    }

    [Fact]
    public async Task A_norm_without_a_carrier_is_reported() =>
        Assert.Equal(["PROT-3.7 has neither a carrier nor a reason why there is none"], await GapsOfAsync([]));

    [Fact]
    public async Task A_norm_carried_by_a_finding_that_no_rule_makes_is_reported() =>
        Assert.Equal(["PROT-3.7 is carried by no.such-finding, which no rule makes"], await GapsOfAsync([new NormCarrier.ByFindings(["no.such-finding"])]));

    [Fact]
    public void A_norm_that_a_type_carries_and_no_test_names_is_reported() =>
        Assert.Contains("BES-1-kvk-nummer is exercised by no test", NormGaps.Of(NormCatalogue.All, new LawCoverage()));

    [Fact]
    public void A_guard_that_a_test_shows_is_reported()
    {
        var coverage = new LawCoverage();
        var definition = FindingCatalogue.Find(NormGaps.Guards[0])!;
        coverage.Observe([new(definition.Code, Decisions.FindingStatus.NotMet, definition.Citation)]);
        Assert.Contains("WET-2.2-3: anonymisation.identifier-remains is no guard, a test shows it", NormGaps.Of(NormCatalogue.All, coverage));
    }

    [Fact]
    public void Every_test_that_claims_a_norm_is_run_and_names_a_type_that_carries_it()
    {
        var claims = typeof(NormExerciseTests).Assembly.GetTypes().SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .Select(m => (Method: m, Claim: m.GetCustomAttribute<ExercisesAttribute>())).Where(x => x.Claim is not null).ToList();
        Assert.NotEmpty(claims);
        Assert.All(claims, claim =>
        {
            Assert.True(claim.Method.GetCustomAttribute<FactAttribute>() is { Skip: null }, claim.Method.Name);
            Assert.NotEmpty(claim.Claim!.Norms);
            var touched = TouchedTypes.Of(claim.Method);
            touched.UnionWith(claim.Method.GetCustomAttributesData().SelectMany(a => a.ConstructorArguments).SelectMany(TypesIn));
            Assert.All(claim.Claim.Norms, id => Assert.True(TypesOf(NormCatalogue.Find(id)!).Any(touched.Contains), $"{claim.Method.Name} names no type that carries {id}"));
        });
    }

    [Fact]
    public void Every_provision_that_a_finding_of_the_register_cites_is_that_of_a_norm() =>
        Assert.All(
            FindingCatalogue.All.Where(d => NormCarrierTests.IsOfTheRegister(d.Citation)),
            d => Assert.Contains(NormCatalogue.All, n => Lies(d.Citation, n.Citation)));

    [Fact]
    public void A_provision_that_does_not_exist_is_that_of_no_norm()
    {
        Assert.DoesNotContain(NormCatalogue.All, n => Lies(new(Instrument.Protocol, "3.99"), n.Citation));
        Assert.DoesNotContain(NormCatalogue.All, n => Lies(new(Instrument.Decree, "2.1", 7), n.Citation));
    }

    [Fact]
    public void Every_norm_of_the_register_that_a_reading_names_exists() =>
        Assert.All(
            ReadingOption.All.SelectMany(o => o.Norms).Where(IsOfTheRegister),
            id => Assert.True(NormCatalogue.Find(id) is not null || NormCatalogue.All.Any(n => n.Id.StartsWith(id + "-", StringComparison.Ordinal)), id));

    // Of general law the catalogue names the articles that matter here, and a finding may point at one of their items.
    private static bool Lies(Citation cited, Citation norm) =>
        cited.Instrument == norm.Instrument && cited.Article == norm.Article
        && (cited.Instrument.Code is not ("WET" or "BES" or "REG" or "PROT" or "TOEL") || LiesWithin(cited, norm));

    private static bool LiesWithin(Citation cited, Citation norm) =>
        (cited.Paragraph ?? norm.Paragraph) == norm.Paragraph && (cited.Item ?? norm.Item) == norm.Item && (cited.Sentence ?? norm.Sentence) == norm.Sentence;

    private static bool IsOfTheRegister(string id)
    {
        var parts = id.Split('-');
        return Instrument.TryParse(parts[0], null, out var instrument) && NormCarrierTests.IsOfTheRegister(new(instrument, parts[1]));
    }

    private static IEnumerable<string> TypesOf(Norm norm) => norm.Carriers.SelectMany(c => c switch
    {
        NormCarrier.ByType types => types.Types,
        NormCarrier.ByDeclaration declarations => declarations.Types,
        _ => (ValueList<string>)[],
    });

    // The types that a theory is given in its rows.
    private static IEnumerable<string> TypesIn(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        Type { FullName: { } name } => [name],
        IEnumerable<CustomAttributeTypedArgument> more => more.SelectMany(TypesIn),
        _ => [],
    };

    private static async Task<IReadOnlyList<string>> GapsOfAsync(ValueList<NormCarrier> carriers) =>
        NormGaps.Of([NormCatalogue.Find("PROT-3.7")! with { Carriers = carriers }], await Evidence.AllAsync());
}
