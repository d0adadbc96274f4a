using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Zorgfraude.Law;
using Zorgfraude.Matching.Explanations;

namespace Zorgfraude.Matching.Tests.Explanations;

public class WaterfallTests
{
    private static readonly Config Quiet = Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true);
    private static readonly MatchingEngine Engine = new();

    private static IEnumerable<MatchCandidate> Candidates(MatchingEngine engine, bool reveal = false)
    {
        var people = Sample.People(150, 5);
        var random = new Random(6);
        foreach (var person in people)
        {
            yield return engine.Compare(person, Sample.Damage(person, random), reveal);
            yield return engine.Compare(person, people[random.Next(people.Length)], reveal);
            yield return engine.Compare(person with { BigNumber = "19012345601" }, person with { BigNumber = "59044445601" }, reveal);
        }
    }

    [Fact]
    public void The_steps_add_up_to_the_log_odds_and_the_probability_of_every_candidate()
    {
        foreach (var model in new[] { MatchingModel.Dutch, MatchingModel.Dutch with { CalibrationSlope = 0.8, CalibrationShift = -0.5 } })
        {
            foreach (var candidate in Candidates(new(model)))
            {
                var waterfall = Waterfall.Of(candidate, model);
                Assert.Equal(candidate.Explanation.LogOdds, waterfall.Steps.Sum(static s => s.Weight), 5);
                Assert.Equal(candidate.Explanation.LogOdds, waterfall.Steps[^1].RunningTotal, 5);
                Assert.Equal(candidate.Probability, waterfall.Steps[^1].Probability, 5);
                var total = 0d;
                foreach (var step in waterfall.Steps)
                {
                    total += step.Weight;
                    Assert.Equal(total, step.RunningTotal, 9);
                }
            }
        }
    }

    [Fact]
    public void A_bar_and_a_calibration_are_steps_of_their_own()
    {
        var person = Sample.People(1, 5)[0];
        var barred = Waterfall.Of(Engine.Compare(person with { BigNumber = "19012345601" }, person with { BigNumber = "59044445601" }), MatchingModel.Dutch);
        Assert.Equal(WaterfallStepKind.Bar, barred.Steps[^1].Kind);
        Assert.True(barred.Steps[^1].Weight < 0);

        var model = MatchingModel.Dutch with { CalibrationSlope = 0.5 };
        var calibrated = Waterfall.Of(new MatchingEngine(model).Compare(person, person), model);
        Assert.Equal(WaterfallStepKind.Calibration, calibrated.Steps[^1].Kind);
        Assert.Equal(calibrated.Steps[^2].RunningTotal / 2, calibrated.LogOdds, 9);
    }

    [Fact]
    public void The_frequency_part_is_the_rarity_of_the_value_and_not_more()
    {
        // De Jong was carried by 83,782 of the 16,358,000 inhabitants of 2007.
        var person = new MatchRecord { GivenNames = "Jan", Surname = "de Jong" };
        var surname = Waterfall.Of(Engine.Compare(person, person), MatchingModel.Dutch).Steps.Single(static s => s.Field == MatchField.Surname);
        Assert.Equal(Math.Log(16_358_000 / 83_782d), surname.FrequencyPart, 3);
        Assert.InRange(surname.Weight - surname.FrequencyPart, -0.5, 0);
    }

    [Fact]
    public void Another_model_than_the_one_that_decided_is_refused()
    {
        var person = Sample.People(1, 5)[0];
        var answer = Engine.Compare(person, person);
        Assert.StartsWith("ZF0950", Assert.Throws<ArgumentException>(() => Waterfall.Of(answer, MatchingModel.Dutch with { CalibrationShift = -3 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_value_of_either_side_leaks_from_a_redacted_waterfall()
    {
        var letters = Gen.Elements("bcdfghjklmnprstvwz".ToCharArray());
        var vowels = Gen.Elements("aeiou".ToCharArray());
        var name = from syllables in letters.Zip(vowels, static (c, v) => $"{c}{v}").ArrayOf(5) select string.Concat(syllables) + "q";
        var arb = name.Four().ToArbitrary();
        Prop.ForAll(arb, names =>
        {
            var (surname, given, street, town) = names;
            var record = new MatchRecord { Surname = surname, GivenNames = given, Street = street, HouseNumber = "77123", City = town, BirthDate = "1963-05-29", BigNumber = "19012345601" };
            var waterfall = Waterfall.Of(Engine.Compare(record, record with { BirthDate = null }, reveal: true), MatchingModel.Dutch);
            var full = Waterfall.InFull(Engine.Compare(record, record, reveal: true), MatchingModel.Dutch).ToText(Language.English);
            foreach (var language in Enum.GetValues<Language>())
            {
                var shown = waterfall.ToText(language) + waterfall.ToMarkdown(language) + waterfall.ToSvg(language) + waterfall + string.Concat(waterfall.Steps.Select(static s => s.ToString()));
                foreach (var value in new[] { surname, given, street, town, "77123", "1963", "19012345601" })
                {
                    // The folding makes one letter of IJ and the like; none of these names has any such pair.
                    Assert.DoesNotContain(value, shown, StringComparison.OrdinalIgnoreCase);
                }
            }

            Assert.Contains("1963", full, StringComparison.Ordinal);
            Assert.Contains("77123", full, StringComparison.Ordinal);
        }).Check(Quiet);
    }

    [Fact]
    public void Values_are_shown_only_in_full_and_only_when_the_engine_revealed_them()
    {
        var person = new MatchRecord { GivenNames = "Klaas", Surname = "Okhuijsen", BirthDate = "1974-03-08" };
        Assert.All(Waterfall.Of(Engine.Compare(person, person, reveal: true), MatchingModel.Dutch).Steps, static s => Assert.Null(s.QueryValue ?? s.EntryValue));
        Assert.All(Waterfall.InFull(Engine.Compare(person, person), MatchingModel.Dutch).Steps, static s => Assert.Null(s.QueryValue ?? s.EntryValue));
        var full = Waterfall.InFull(Engine.Compare(person, person, reveal: true), MatchingModel.Dutch);
        Assert.Contains("okhuysen", full.ToText(Language.Dutch), StringComparison.Ordinal);
        Assert.Contains("okhuysen", full.ToMarkdown(Language.Dutch), StringComparison.Ordinal);
        Assert.Contains("okhuysen", full.ToSvg(Language.Dutch), StringComparison.Ordinal);
        Assert.DoesNotContain("okhuysen", full.ToString() + full.Steps[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_drawing_is_well_formed_and_has_a_bar_a_step()
    {
        foreach (var candidate in Candidates(Engine, reveal: true))
        {
            var waterfall = Waterfall.InFull(candidate, MatchingModel.Dutch);
            foreach (var language in Enum.GetValues<Language>())
            {
                var root = XDocument.Parse(waterfall.ToSvg(language)).Root!;
                var space = root.Name.Namespace;
                Assert.Equal("http://www.w3.org/2000/svg", space.NamespaceName);
                Assert.Equal(waterfall.Steps.Count, root.Elements(space + "g").Count());
                Assert.All(root.Descendants(space + "rect").Skip(1), static r => Assert.True(double.Parse(r.Attribute("width")!.Value, CultureInfo.InvariantCulture) >= 1));
            }
        }
    }

    [Fact]
    public void Whatever_a_value_holds_no_markup_and_no_line_of_its_own_comes_out()
    {
        var hostile = ArbMap.Default.GeneratorFor<string?>().Select(static s => "</text><script>alert(1)</script>" + (s ?? "") + "|x|\n# kop \u0001\uD800 \u2028 [a](javascript:b) `c`").ToArbitrary();
        Prop.ForAll(hostile, value =>
        {
            MatchExplanation why = new(-9, [new(MatchField.Surname, ComparisonLevel.SurnameEqual, 5, 0.01, value, value)], 0, -4);
            var waterfall = Waterfall.InFull(new("id", ConfidenceBand.NoMatch, 1 / (1 + Math.Exp(4)), 0.2, why), MatchingModel.Dutch);
            var svg = waterfall.ToSvg(Language.English);
            Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
            Assert.DoesNotContain(XDocument.Parse(svg).Descendants(), static e => e.Name.LocalName == "script");

            // A header, prior, field, joint adjustment and a summary, whatever the value tries.
            Assert.Equal(5, waterfall.ToText(Language.English).Split('\n').Length - 1);
            var table = waterfall.ToMarkdown(Language.English).Split('\n')[..^1];
            Assert.Equal(7, table.Length);
            Assert.Equal(9, Bars(table[3]));
            Assert.Matches(@"\\<script\\>", table[3]);
        }).Check(Quiet);
    }

    // Bars that are not escaped: the cells of a row of a table stand between them.
    private static int Bars(string row) => row.Where((c, i) => c == '|' && row[i - Math.Min(i, 1)] != '\\').Count();
}
