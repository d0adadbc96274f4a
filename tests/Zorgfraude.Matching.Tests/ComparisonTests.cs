using System.Text.Json.Nodes;

namespace Zorgfraude.Matching.Tests;

public class ComparisonTests
{
    private static readonly MatchingEngine Engine = new();

    private static MatchRecord Person(string given, string surname, string? birth = "1974-03-08", string? sex = null, string? prefix = null, bool address = false) => new()
    {
        GivenNames = given,
        Surname = surname,
        Prefix = prefix,
        BirthDate = birth,
        Sex = sex,
        Street = address ? "Kerkstraat" : null,
        HouseNumber = address ? "12" : null,
        PostalCode = address ? "3811 CV" : null,
        City = address ? "Amersfoort" : null,
    };

    private static ConfidenceBand Band(MatchRecord one, MatchRecord other) => Engine.Compare(one, other).Band;

    [Theory]
    [InlineData("Peter", "van der Linden", "Peter", "Linden, v.d.")]
    [InlineData("Peter", "van der Linden", "Peter", "vdLinden")]
    [InlineData("Sjoerd", "IJpma", "Sjoerd", "Ypma")]
    [InlineData("Gülşen", "Öztürk", "Gulsen", "Ozturk")]
    [InlineData("Paweł", "Zieliński", "Pawel", "Zielinski")]
    [InlineData("Jürgen", "Krüger", "Jurgen", "Krueger")]
    [InlineData("Fatima", "El Khattabi", "Fatma", "Elkhattabi")]
    [InlineData("Rachid", "Ouled Ali", "Rasjid", "Ouledali")]
    [InlineData("Anil", "Ramcharan", "Anil", "Ramtjaran")]
    [InlineData("Johannes", "Pietersma", "Hans", "Pietersma")]
    [InlineData("Wilhelmina Maria", "Hoekstra", "Willy", "Hoekstra")]
    [InlineData("Sanne", "Kuipers-de Wit", "Sanne", "de Wit-Kuipers")]
    [InlineData("Sanne", "Kuipers-de Wit", "Sanne", "Kuipers")]
    public void Spellings_of_one_person_with_one_birth_date_match(string given, string surname, string otherGiven, string otherSurname)
    {
        Assert.Equal(ConfidenceBand.Match, Band(Person(given, surname), Person(otherGiven, otherSurname)));
    }

    [Theory]
    [InlineData("Dirk", "Brouwer", "1974-03-08", "Dirk", "Brouwer", "1951-11-29")]
    [InlineData("Dirk", "Brouwer", "1974-03-08", "Daan", "Brouwer", "1974-03-08")]
    [InlineData("Jan", "de Jong", "1974-08-03", "Jan", "de Jong", "1974-03-08")]
    [InlineData("Hassan", "El Amrani", "1970-01-01", "Hassan", "Bouzidi", "1970-01-01")]
    [InlineData("Kees", "de Boer", "1974-00-00", "Kees", "de Boer", "1974-11-20")]
    [InlineData("Marie Louise", "Mulder", "1974-03-08", "Marie Claire", "Mulder", "1974-03-08")]
    public void Different_people_do_not_match(string given, string surname, string birth, string otherGiven, string otherSurname, string otherBirth)
    {
        Assert.NotEqual(ConfidenceBand.Match, Band(Person(given, surname, birth), Person(otherGiven, otherSurname, otherBirth)));
    }

    [Fact]
    public void Surname_and_given_name_in_each_others_field_still_match()
    {
        var one = Person("Siebren", "Hoogerbrugge", address: true);
        var answer = Engine.Compare(one, one with { GivenNames = "Hoogerbrugge", Surname = "Siebren" });
        Assert.Equal(ConfidenceBand.Match, answer.Band);
        Assert.Contains(answer.Explanation.Fields, static f => f.Level == ComparisonLevel.SurnameSwapped);
    }

    [Fact]
    public void A_twin_does_not_match_though_surname_date_and_address_agree()
    {
        Assert.NotEqual(ConfidenceBand.Match, Band(Person("Lars", "Terpstra", sex: "M", address: true), Person("Sven", "Terpstra", sex: "M", address: true)));
        Assert.NotEqual(ConfidenceBand.Match, Band(Person("Anna", "Terpstra", sex: "V", address: true), Person("Anne", "Terpstra", sex: "M", address: true)));
    }

    [Fact]
    public void Father_and_son_of_one_name_at_one_address_do_not_match()
    {
        Assert.NotEqual(ConfidenceBand.Match, Band(Person("Klaas", "Terpstra", address: true), Person("Klaas", "Terpstra", "1946-12-02", address: true)));
        Assert.NotEqual(ConfidenceBand.Match, Band(Person("Klaas", "Terpstra sr.", null, address: true), Person("Klaas", "Terpstra jr.", null, address: true)));
    }

    [Fact]
    public void Fields_that_agree_together_in_a_household_are_not_counted_one_by_one()
    {
        var answer = Engine.Compare(Person("Lars", "Terpstra", address: true), Person("Sven", "Terpstra", address: true));
        Assert.True(answer.Explanation.JointAdjustment < -10);
        var sum = answer.Explanation.Prior + answer.Explanation.JointAdjustment + answer.Explanation.Fields.Sum(static f => f.Weight);
        Assert.Equal(sum, answer.Explanation.LogOdds, 9);
    }

    [Fact]
    public void A_missing_date_is_no_disagreement_and_lowers_how_much_was_compared()
    {
        var with = Engine.Compare(Person("Jan", "Okhuijsen", address: true), Person("Jan", "Okhuijsen", address: true));
        var without = Engine.Compare(Person("Jan", "Okhuijsen", null, address: true), Person("Jan", "Okhuijsen", address: true));
        Assert.Equal(ConfidenceBand.Match, without.Band);
        Assert.True(without.Compared < with.Compared);
        Assert.DoesNotContain(without.Explanation.Fields, static f => f.Field == MatchField.BirthDate);
    }

    [Fact]
    public void A_default_date_weighs_less_than_a_real_one()
    {
        Assert.True(Weight("1970-01-01", "1970-01-01") < Weight("1970-02-03", "1970-02-03") - 1);
        Assert.True(Weight("1970-00-00", "1970-02-03") < Weight("1970-01-01", "1970-01-01"));

        static double Weight(string one, string two) => Engine.Compare(Person("Jan", "Visser", one), Person("Jan", "Visser", two))
            .Explanation.Fields.Single(static f => f.Field == MatchField.BirthDate).Weight;
    }

    [Fact]
    public void A_rare_name_weighs_more_than_a_common_one_also_when_it_is_misspelled()
    {
        Assert.True(Weight("Okhuijsen", "Okhuijsen") > Weight("Jansen", "Jansen") + 3);
        Assert.True(Weight("Hoogerbrugge", "Hoogerbrugg") > Weight("Janssen", "Jansen"));

        static double Weight(string one, string two) => Engine.Compare(Person("Jan", one), Person("Jan", two))
            .Explanation.Fields.Single(static f => f.Field == MatchField.Surname).Weight;
    }

    [Fact]
    public void A_misspelled_name_weighs_no_more_than_the_name_itself()
    {
        Assert.True(Weight(MatchField.Surname, Person("Jan", "Heendriks"), Person("Jan", "Hendriks")) <= Weight(MatchField.Surname, Person("Jan", "Hendriks"), Person("Jan", "Hendriks")) + 0.5);
        Assert.True(Weight(MatchField.GivenNames, Person("Jorhanna", "Okhuijsen"), Person("Johanna", "Okhuijsen"))
            <= Weight(MatchField.GivenNames, Person("Johanna", "Okhuijsen"), Person("Johanna", "Okhuijsen")) + 0.5);

        static double Weight(MatchField field, MatchRecord one, MatchRecord other) => Engine.Compare(one, other).Explanation.Fields.Single(f => f.Field == field).Weight;
    }

    private static double Weight(MatchRecord one, MatchRecord other, MatchField field) => Engine.Compare(one, other).Explanation.Fields.Single(f => f.Field == field).Weight;

    [Fact]
    public void A_given_name_tells_less_among_people_of_one_surname_than_among_all()
    {
        // Both names tell the same origin and region in part; without the surname the given name stands by itself.
        var one = Person("Abdelhafid", "Boukhari");
        Assert.True(Weight(one, one, MatchField.GivenNames) < Weight(one with { Surname = null }, one, MatchField.GivenNames));
        Assert.True(Weight(one, one, MatchField.GivenNames) > 0);
        var other = one with { Surname = "Terpstra" };
        Assert.Equal(Weight(one with { Surname = null }, one, MatchField.GivenNames), Weight(one, other, MatchField.GivenNames), 9);
    }

    [Theory]
    [InlineData("Theodorus", "Theodorus Karel", true)]
    [InlineData("Theodorus", "Theodorus K.", true)]
    [InlineData("Theodorus Karel", "Theodorus Karel Hendrik", true)]
    [InlineData("Dorus", "Theodorus Karel", false)]
    [InlineData("Abd el Kader", "Abdelkader", false)]
    public void More_given_names_on_one_side_speak_against_unless_the_other_side_goes_by_an_everyday_name(string fewer, string more, bool against)
    {
        var asMany = against ? more : fewer == "Dorus" ? "Theodorus" : "Abd el Kader";
        var penalised = Weight(Person(fewer, "Verhoeven"), Person(more, "Verhoeven"), MatchField.GivenNames);
        var whole = Weight(Person(against ? more : fewer, "Verhoeven"), Person(asMany, "Verhoeven"), MatchField.GivenNames);
        Assert.Equal(against, penalised < whole - 1);
        Assert.Equal(penalised, Weight(Person(more, "Verhoeven"), Person(fewer, "Verhoeven"), MatchField.GivenNames), 9);
    }

    [Fact]
    public void A_date_with_a_slip_is_no_match_when_the_two_live_elsewhere()
    {
        var one = Person("Siebren", "Hoogerbrugge", "1974-03-08", "M", address: true);
        var elsewhere = one with { Street = "Dorpsstraat", HouseNumber = "3", PostalCode = "9712 AB", City = "Groningen" };
        Assert.Equal(ConfidenceBand.Match, Band(one, one with { BirthDate = "1974-03-18" }));
        Assert.Equal(ConfidenceBand.Match, Band(one, elsewhere));
        Assert.Equal(ConfidenceBand.Possible, Band(one, elsewhere with { BirthDate = "1974-03-18" }));
    }

    [Fact]
    public void Somebody_who_lives_elsewhere_takes_more_to_match_than_somebody_of_whom_no_address_is_known()
    {
        var one = Person("Theodorus", "Verhoeven", "1971-08-14", "M", address: true);
        var moved = one with { Street = "Dorpsstraat", HouseNumber = "3", PostalCode = "9712 AB", City = "Groningen" };

        // The register in which the odds fall between the two thresholds: each is twice as large as the one before.
        var engine = Enumerable.Range(0, 20).Select(static n => new MatchingEngine(MatchingModel.Dutch with { AssumedSize = 1000 << n }))
            .First(e => e.Compare(one, moved).Probability < 0.995);
        var elsewhere = engine.Compare(one, moved);
        Assert.True(elsewhere.Probability > MatchingModel.Dutch.MatchThreshold);
        Assert.Equal(ConfidenceBand.Possible, elsewhere.Band);
        Assert.Equal(ConfidenceBand.Match, engine.Compare(one with { BigNumber = "19012345601" }, moved with { BigNumber = "19012345601" }).Band);
        Assert.Equal(ConfidenceBand.Match, engine.Compare(one, one with { Street = null, HouseNumber = null, PostalCode = null, City = null }).Band);
    }

    [Fact]
    public void Initials_with_a_slip_in_the_date_are_no_match_without_an_address()
    {
        var one = Person("Siebren", "Hoogerbrugge", sex: "M");
        var initials = one with { GivenNames = null, Initials = "S." };
        Assert.Equal(ConfidenceBand.Match, Band(one, one with { BirthDate = "1974-03-18" }));
        Assert.Equal(ConfidenceBand.Match, Band(initials, one));
        Assert.Equal(ConfidenceBand.Possible, Band(initials, one with { BirthDate = "1974-03-18" }));
        var home = Person("Siebren", "Hoogerbrugge", sex: "M", address: true);
        Assert.Equal(ConfidenceBand.Match, Band(home with { GivenNames = null, Initials = "S." }, home with { BirthDate = "1974-03-18" }));
    }

    [Fact]
    public void A_first_name_among_the_others_of_the_other_side_weighs_less_the_more_others_there_are()
    {
        var one = Person("Lies", "Hoogerbrugge");
        var few = Weight(one, Person("Maria Elisabeth", "Hoogerbrugge"), MatchField.GivenNames);
        var many = Weight(one, Person("Maria Cornelia Elisabeth", "Hoogerbrugge"), MatchField.GivenNames);
        Assert.Equal(Math.Log(2), few - many, 9);
    }

    [Fact]
    public void Of_several_codes_one_that_both_have_is_an_equal_number()
    {
        var one = Person("Dirk", "Brouwer") with { AgbCode = "01000123, 94001122" };
        var level = (string? code) => Engine.Compare(one, one with { AgbCode = code }).Explanation.Fields.Where(static f => f.Field == MatchField.AgbCode).Select(static f => f.Level).SingleOrDefault();
        Assert.Equal(ComparisonLevel.IdentifierEqual, level("94001122"));
        Assert.Equal(ComparisonLevel.IdentifierEqual, level("1000123; 03456789"));
        Assert.Equal(ComparisonLevel.IdentifierNear, level("03456789,94001123"));
        Assert.Equal(ComparisonLevel.IdentifierDifferent, level("03456789;07654321"));
        Assert.Equal(ComparisonLevel.NotCompared, level(null));
        Assert.NotEqual(ConfidenceBand.Match, Band(one, one with { AgbCode = "03456789;07654321" }));
    }

    [Fact]
    public void A_common_name_does_not_become_a_rare_one_by_a_slip_of_the_pen()
    {
        Assert.NotEqual(ConfidenceBand.Match, Band(Person("Johanna", "Heendriks", "1953-00-00", "V"), Person("Johanna", "Hendriks", "1953-10-11", "V")));
        Assert.NotEqual(ConfidenceBand.Match, Band(Person("Hendrik", "Vriess", "1945-01-30", "M", "de"), Person("Hendrik Petrus", "Vries", "1945-01-20", "M", "de")));
    }

    [Fact]
    public void An_organisation_of_the_same_name_elsewhere_is_another_one_unless_a_number_says_otherwise()
    {
        var here = new MatchRecord { Organisation = "Stichting Dagbesteding Bethanië", Street = "Kerkstraat", HouseNumber = "12", PostalCode = "3811 CV", City = "Amersfoort" };
        var there = new MatchRecord { Organisation = "Stichting Dagbesteding Bethanië", Street = "Molenweg", HouseNumber = "7", PostalCode = "7411 AB", City = "Deventer" };

        Assert.Equal(ConfidenceBand.Match, Band(here, here));
        Assert.Equal(ConfidenceBand.Possible, Band(here, there));
        Assert.Equal(ConfidenceBand.Match, Band(here with { KvkNumber = "41023456" }, there with { KvkNumber = "41023456" }));
        Assert.Equal(ConfidenceBand.Match, Band(here, new() { Organisation = "Stg. Dagbesteding Bethanië" }));
    }

    [Fact]
    public void A_slip_in_a_number_leaves_an_organisation_recognisable_and_another_number_does_not()
    {
        var one = new MatchRecord { Organisation = "Thuiszorg De Okhuijzen B.V.", KvkNumber = "53473640", Street = "Kerkstraat", HouseNumber = "12", PostalCode = "3811 CV", City = "Amersfoort" };

        Assert.Equal(ConfidenceBand.Match, Band(one, one with { KvkNumber = "53473460" }));
        Assert.NotEqual(ConfidenceBand.Match, Band(one, one with { KvkNumber = "61200817" }));
        Assert.NotEqual(ConfidenceBand.Match, Band(one, one with { KvkNumber = "53473641", Organisation = "Thuiszorg De Okhuijzen Holding B.V." }));
    }

    [Fact]
    public void A_misspelled_organisation_of_another_legal_form_is_another_one()
    {
        var one = new MatchRecord { Organisation = "Stichting Thuiszorg Emmaüs", Street = "Kerkstraat", HouseNumber = "12", PostalCode = "3811 CV", City = "Amersfoort" };

        Assert.Equal(ConfidenceBand.Match, Band(one, one with { Organisation = "Stichting Thuiszrog Emmaüs" }));
        Assert.NotEqual(ConfidenceBand.Match, Band(one, one with { Organisation = "Thuiszrog Emmaüs B.V." }));
    }

    [Fact]
    public void An_equal_number_alone_is_never_a_match()
    {
        var one = Person("Jan", "Visser", sex: "M") with { BigNumber = "19012345601" };
        var other = Person("Fatima", "Ouali", "1988-01-05", "V") with { BigNumber = "19012345601" };
        Assert.NotEqual(ConfidenceBand.Match, Band(one, other));
        Assert.NotEqual(ConfidenceBand.Match, Band(new() { KvkNumber = "41023456" }, new() { KvkNumber = "41023456" }));
    }

    [Fact]
    public void An_equal_number_with_a_compatible_name_matches()
    {
        var one = new MatchRecord { GivenNames = "Pieter", Surname = "Bakker", BigNumber = "09012345601" };
        var other = new MatchRecord { Initials = "P.", Surname = "Backer", BigNumber = "9012345601" };
        Assert.Equal(ConfidenceBand.Match, Band(one, other));
    }

    [Fact]
    public void Two_different_numbers_keep_equal_people_from_matching()
    {
        var one = Person("Jan", "Okhuijsen", sex: "M", address: true);
        Assert.Equal(ConfidenceBand.Match, Band(one, one));
        Assert.NotEqual(ConfidenceBand.Match, Band(one with { BigNumber = "19012345601" }, one with { BigNumber = "59044445601" }));
    }

    [Theory]
    [InlineData("Stichting Thuiszorg De Linde", "Stg. Thuiszorg de Linde", true)]
    [InlineData("Zorgbureau Veenstra B.V.", "Zorgbureau Veenstra besloten vennootschap", true)]
    [InlineData("Coöperatie Samen Sterk U.A.", "Coop. Samen Sterk Uitgesloten Aansprakelijkheid", true)]
    [InlineData("Veenstra Beheer B.V.", "Veenstra Holding B.V.", false)]
    [InlineData("Veenstra Beheer I B.V.", "Veenstra Beheer II B.V.", false)]
    [InlineData("Thuiszorg Noord Nederland", "Thuiszorg Noord-Holland", false)]
    public void Organisations_match_by_their_words_and_not_by_their_family(string one, string other, bool match)
    {
        Assert.Equal(match, Band(new() { Organisation = one }, new() { Organisation = other }) == ConfidenceBand.Match);
    }

    [Fact]
    public void Another_number_in_the_trade_register_keeps_organisations_apart()
    {
        Assert.NotEqual(ConfidenceBand.Match, Band(new() { Organisation = "Stichting De Linde", KvkNumber = "41011111" }, new() { Organisation = "B.V. De Linde", KvkNumber = "30022222" }));
        Assert.Equal(ConfidenceBand.Match, Band(
            new() { Organisation = "Zorghuis De Linde", KvkNumber = "01023456" },
            new() { Organisation = "Stichting Ouderenzorg h.o.d.n. Zorghuis De Linde", KvkNumber = "1023456" }));
    }

    [Fact]
    public void Comparing_is_symmetric()
    {
        var people = Sample.People(300, 3);
        var random = new Random(4);
        for (var i = 0; i < 2000; i++)
        {
            var a = people[random.Next(people.Length)];
            var b = i % 2 == 0 ? Sample.Damage(a, random) : people[random.Next(people.Length)];
            Assert.Equal(Fields(Engine.Compare(a, b)), Fields(Engine.Compare(b, a)));
        }

        static string Fields(MatchCandidate answer) => string.Join("; ", answer.Explanation.Fields.Select(static f => FormattableString.Invariant($"{f.Field} {f.Level} {f.Weight:F9}")))
            + FormattableString.Invariant($" = {answer.Explanation.LogOdds:F9}");
    }

    [Fact]
    public void Case_spacing_prefix_form_and_field_placement_do_not_change_the_answer()
    {
        var one = Person("Jan Willem", "Berg", prefix: "van der");
        var other = Person("Jan", "Berg", prefix: "van der", birth: "1974-03-09");
        var expected = Engine.Compare(one, other).Probability;
        foreach (var variant in new[]
        {
            one with { Prefix = null, Surname = "van der Berg" },
            one with { Prefix = null, Surname = "VAN DER BERG" },
            one with { Prefix = null, Surname = "Berg, van der" },
            one with { Prefix = "v.d." },
            one with { GivenNames = "  JAN   willem " },
            one with { BirthDate = "08-03-1974" },
        })
        {
            Assert.Equal(expected, Engine.Compare(variant, other).Probability, 12);
        }
    }

    [Fact]
    public void Agreeing_evidence_never_lowers_the_probability()
    {
        foreach (var person in Sample.People(200, 11))
        {
            var thin = person with { BirthDate = null };
            Assert.True(Engine.Compare(person, person).Explanation.LogOdds >= Engine.Compare(thin, thin).Explanation.LogOdds - 1e-9);
            var homeless = person with { Street = null, HouseNumber = null, PostalCode = null, City = null };
            Assert.True(Engine.Compare(person, person).Explanation.LogOdds >= Engine.Compare(homeless, homeless).Explanation.LogOdds - 1e-9);
        }
    }

    [Fact]
    public void Explanations_hold_no_values_unless_they_are_asked_for()
    {
        var record = Person("Jan", "Okhuijsen", address: true);
        Assert.All(Engine.Compare(record, record).Explanation.Fields, static f => Assert.Null(f.QueryValue ?? f.EntryValue));
        var open = Engine.Compare(record, record, reveal: true);
        Assert.Equal("okhuysen", open.Explanation.Fields.Single(static f => f.Field == MatchField.Surname).QueryValue);
        Assert.DoesNotContain("okhu", open.ToString() + open.Explanation + record, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_model_survives_its_JSON_and_keeps_its_hash()
    {
        var model = MatchingModel.Dutch with { Name = "test", Levels = [new(ComparisonLevel.DateEqual, 0.5)], Situations = [new(SituationKind.Twin, 0.02)] };
        var back = MatchingModel.FromJson(model.ToJson());
        Assert.Equal(model, back);
        Assert.Equal(model.Hash(), back.Hash());
        Assert.NotEqual(MatchingModel.Dutch.Hash(), model.Hash());
    }

    [Fact]
    public void A_model_keeps_to_its_schema_and_what_the_schema_refuses_the_reader_refuses()
    {
        var schema = SchemaExport.Of(typeof(MatchingModel), "Zorgfraude.Matching.MatchingModelContext", "Matching model", new Dictionary<Type, Func<JsonObject>>());
        var check = new SchemaCheck(SchemaExport.Approved(schema, "matching-model"));
        var full = (MatchingModel.Dutch with { Levels = [new(ComparisonLevel.DateEqual, 0.5)], Situations = [new(SituationKind.Twin, 0.02)] }).ToJson();
        Assert.True(check.Accepts(JsonNode.Parse(full)));
        Assert.True(check.Accepts(JsonNode.Parse(MatchingModel.Dutch.ToJson())));
        Assert.Throws<FormatException>(() => MatchingModel.FromJson("{}"));
        var refused = 0;
        foreach (var member in JsonNode.Parse(full)!.AsObject().Select(p => p.Key))
        {
            var broken = new List<JsonObject>();
            foreach (var value in (JsonNode?[])[null, "text", true, new JsonArray(1), new JsonObject()])
            {
                var other = JsonNode.Parse(full)!.AsObject();
                other[member] = value?.DeepClone();
                broken.Add(other);
            }

            var less = JsonNode.Parse(full)!.AsObject();
            less.Remove(member);
            Assert.False(check.Accepts(less), member);
            broken.Add(less);
            foreach (var json in broken.Where(b => !check.Accepts(b)))
            {
                refused++;
                Assert.Throws<FormatException>(() => MatchingModel.FromJson(json.ToJsonString()));
            }
        }

        Assert.True(refused > 50, $"{refused}");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("""{"format":2}""")]
    [InlineData("""{"matchThreshold":1.5}""")]
    [InlineData("""{"matchThreshold":0.1,"possibleThreshold":0.5}""")]
    [InlineData("""{"levels":[{"level":"DateEqual","probability":0}]}""")]
    [InlineData("""{"priorInRegister":0}""")]
    public void A_model_with_values_out_of_range_is_refused(string json)
    {
        Assert.StartsWith("ZF09", Assert.Throws<FormatException>(() => MatchingModel.FromJson(json)).Message, StringComparison.Ordinal);
    }
}
