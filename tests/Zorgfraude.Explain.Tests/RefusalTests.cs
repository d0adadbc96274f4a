using System.Globalization;
using System.Text;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Dossiers;

namespace Zorgfraude.Explain.Tests;

/// <summary>What is said of a dossier that cannot be read, and where exactly the bounds lie.</summary>
public class RefusalTests
{
    private const string Sha = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("{", "$: syntax", "hier staat geen geldige JSON, of er is te diep genest", "this is no valid JSON, or nested too deeply")]
    [InlineData("{\"plan\":{\"goal\":\"\\ud800\"}}", "$.plan.goal: invalid-text", "de tekst bevat tekens die geen geldige Unicode zijn", "the text has characters that are no valid Unicode")]
    [InlineData("{\"on\":null,\"on\":null}", "$.on: duplicate-property", "deze eigenschap staat er meer dan eens", "this property stands here more than once")]
    [InlineData("{\"report\":{}}", "$.report.version: required", "deze eigenschap is verplicht", "this property is required")]
    [InlineData("{\"plan\":{\"goal\":1}}", "$.plan.goal: not-text", "hier hoort een tekst te staan", "a text belongs here")]
    [InlineData("{\"consultation\":{\"mode\":\"Manual\",\"occasion\":\"a b\"}}", "$.consultation.occasion: wrong-pattern", "de tekst heeft niet de juiste vorm", "the text does not have the right form")]
    [InlineData("{\"supervisorCourse\":{\"extensions\":[{\"givesReason\":\"ja\"}]}}", "$.supervisorCourse.extensions[0].givesReason: not-a-boolean", "hier hoort true of false te staan", "true or false belongs here")]
    [InlineData("{\"retention\":{\"reviewsHeldOn\":{}}}", "$.retention.reviewsHeldOn: not-a-list", "hier hoort een lijst te staan", "a list belongs here")]
    [InlineData("{\"plan\":[]}", "$.plan: not-an-object", "hier hoort een object te staan", "an object belongs here")]
    [InlineData("{\"report\":{\"version\":1,\"othersHeard\":[]}}", "$.report.othersHeard: not-an-object", "hier hoort een object te staan", "an object belongs here")]
    [InlineData("{\"on\":\"2026-02-30\"}", "$.on: not-a-date", "hier hoort een bestaande datum te staan, als jjjj-mm-dd", "a date of the calendar belongs here, as yyyy-mm-dd")]
    [InlineData("{\"on\":\"1899-12-31\"}", "$.on: date-out-of-range", "een datum ligt in de jaren 1900 tot en met 2199", "a date lies in the years 1900 to 2199")]
    [InlineData("{\"consultation\":{\"mode\":\"Automated\",\"announcement\":{\"publishedOn\":\"2026-01-01\",\"page\":\"ftp://x.example\",\"course\":\"c\",\"occasions\":[]}}}", "$.consultation.announcement.page: not-a-web-address", "hier hoort een volledig webadres te staan", "a complete web address belongs here")]
    [InlineData("{\"consultation\":{\"mode\":\"Manual\",\"who\":1}}", "$.consultation.who: unknown-property", "deze eigenschap bestaat niet; wel bestaan: mode, subject, purpose, announcement, occasion", "there is no such property; there are: mode, subject, purpose, announcement, occasion")]
    [InlineData("{\"consultation\":{\"mode\":\"ByHand\"}}", "$.consultation.mode: unknown-value", "hier hoort een van deze te staan: Manual, Automated", "one of these belongs here: Manual, Automated")]
    [InlineData("{\"report\":{\"version\":1,\"rightToBeHeard\":{\"kind\":\"Half\"}}}", "$.report.rightToBeHeard.kind: unknown-value", "hier hoort een van deze te staan: Heard, NotHeard", "one of these belongs here: Heard, NotHeard")]
    [InlineData("{\"report\":{\"version\":1000001}}", "$.report.version: not-a-whole-number", "hier hoort een geheel getal van 1 tot en met 1000000 te staan", "a whole number from 1 to 1000000 belongs here")]
    [InlineData("{\"supervisorCourse\":{\"additionalData\":[{\"askedOn\":\"2026-01-02\",\"receivedOn\":\"2026-01-01\"}]}}", "$.supervisorCourse.additionalData[0].receivedOn: received-before-asked", "aanvullende gegevens komen niet vóór de dag waarop erom is gevraagd", "additional data do not come before the day on which they were asked for")]
    [InlineData("{\"anonymisation\":{\"parties\":[{\"role\":\"Client\",\"birthDate\":{\"year\":1970,\"day\":3}}]}}", "$.anonymisation.parties[0].birthDate.day: day-without-month", "een dag staat er alleen met een maand", "a day stands only with a month")]
    [InlineData("{\"anonymisation\":{\"documents\":[{\"id\":\"a\",\"kind\":\"AdditionalData\",\"text\":\"\"},{\"id\":\"a\",\"kind\":\"AdditionalData\",\"text\":\"\"}]}}", "$.anonymisation.documents: same-id", "twee documenten hebben hetzelfde id", "two documents have the same id")]
    [InlineData("{\"longerTerm\":{\"registeredOn\":\"2025-02-01\",\"decidedOn\":\"2025-02-01\"},\"retention\":{\"registeredOn\":\"2025-02-02\"}}", "$.retention: other-registration-date", "de dag van registratie is een andere dan bij de langere termijn", "the day of registration is another one than with the longer term")]
    public void Each_refusal_names_the_place_and_says_in_both_languages_what_belongs_there(string json, string place, string dutch, string english)
    {
        var error = Assert.Single(Errors(json));
        Assert.Equal("1: " + place, error.ToString());
        Assert.Equal((dutch, english), (error.ToString(Language.Dutch), error.ToString(Language.English)));
    }

    [Fact]
    public void A_refusal_of_too_much_names_the_bound()
    {
        Said(Errors(new string(' ', (4 * 1024 * 1024) + 1)), "1: $: too-large", "het dossier is groter dan 4194304 bytes", "the dossier has more than 4194304 bytes");
        Said(Errors($"{{\"x\":[{Times(199_999, "0")}]}}"), "1: $: too-many-values", "het dossier bevat meer dan 200000 waarden", "the dossier has more than 200000 values");
        Said(Errors(Reviews(1_001)), "1: $.retention.reviewsHeldOn: too-many-items", "de lijst heeft ten hoogste 1000 onderdelen", "the list has at most 1000 items");
        Said(Errors(Document(65, 1, 1)), "1: $.anonymisation.documents[0].id: wrong-length", "de tekst heeft 1 tot en met 64 tekens", "the text has 1 to 64 characters");

        static void Said(List<DossierError> errors, string place, string dutch, string english)
        {
            var error = Assert.Single(errors);
            Assert.Equal((place, dutch, english), (error.ToString(), error.ToString(Language.Dutch), error.ToString(Language.English)));
        }
    }

    [Fact]
    public void A_dossier_at_its_bounds_is_read_and_one_step_further_it_is_not()
    {
        Read(new string(' ', (4 * 1024 * 1024) - 2) + "{}");
        Assert.Equal(["unknown-property"], Errors($"{{\"x\":[{Times(199_998, "0")}]}}").Select(e => e.Code));
        Assert.Equal(["unknown-property"], Errors($"{{\"x\":{new string('[', 31)}{new string(']', 31)}}}").Select(e => e.Code));
        Assert.Equal(["syntax"], Errors($"{{\"x\":{new string('[', 32)}{new string(']', 32)}}}").Select(e => e.Code));
        Read(Reviews(1_000));
        Read(Document(64, 128, 1));
        Assert.Equal(["$.anonymisation.documents[0].fields[0].name"], Errors(Document(64, 129, 1)).Select(e => e.Path));
        Assert.Equal(["$.anonymisation.documents[0].fields[0].name"], Errors(Document(1, 0, 1)).Select(e => e.Path));
        Assert.Equal(["$.anonymisation.documents[0].id"], Errors(Document(0, 1, 1)).Select(e => e.Path));
        Assert.Equal(100, Errors("{" + string.Join(',', Enumerable.Range(0, 100).Select(i => $"\"x{i}\":1")) + "}").Count);
    }

    [Fact]
    public void Documents_are_read_as_long_as_all_of_them_together_can_be_made_anonymous_at_once()
    {
        // Text, name and value of a field count; the name is one character long.
        var half = AnonymisationInput.MaximumCharacters / 2;
        Read(Documents(half, half - 6));
        var error = Assert.Single(Errors(Documents(half, half - 5)));
        Assert.Equal("1: $.anonymisation.documents: documents-too-large", error.ToString());
        Assert.Equal(
            ("de documenten zijn samen te groot om in een keer te anonimiseren", "the documents together are too large to anonymise at once"),
            (error.ToString(Language.Dutch), error.ToString(Language.English)));

        static string Documents(int one, int other) =>
            $"{{\"anonymisation\":{{\"documents\":[{{\"id\":\"a\",\"kind\":\"AdditionalData\",\"text\":\"{new string('x', one)}\"}},"
            + $"{{\"id\":\"b\",\"kind\":\"AdditionalData\",\"text\":\"{new string('x', other)}\",\"fields\":[{Field("n", "waard")}]}}]}}}}";
    }

    [Theory]
    [InlineData("{\"on\":\"1900-01-01\"}")]
    [InlineData("{\"on\":\"2199-12-31\"}")]
    [InlineData("{\"report\":{\"version\":1}}")]
    [InlineData("{\"report\":{\"version\":3.0}}")]
    [InlineData("{\"report\":{\"version\":1000000}}")]
    [InlineData("{\"report\":{\"version\":1e6}}")]
    [InlineData("{\"supervisorCourse\":{\"additionalData\":[{\"askedOn\":\"2026-01-01\",\"receivedOn\":\"2026-01-01\"}]}}")]
    [InlineData("{\"anonymisation\":{\"parties\":[{\"role\":\"Client\",\"birthDate\":{\"year\":1970,\"month\":12,\"day\":31}}]}}")]
    [InlineData("{\"anonymisation\":{\"parties\":[{\"role\":\"Client\",\"birthDate\":{\"year\":1970,\"month\":1}}]}}")]
    [InlineData("{\"anonymisation\":{\"parties\":[{\"role\":\"Client\",\"addresses\":[{\"houseNumber\":0},{\"houseNumber\":99999}]}]}}")]
    [InlineData("{\"consultation\":{\"mode\":\"Automated\",\"announcement\":{\"publishedOn\":\"2026-01-01\",\"page\":\"http://x.example\",\"course\":\"c\",\"occasions\":[]}}}")]
    [InlineData("{\"consultation\":{\"mode\":\"Automated\",\"announcement\":{\"publishedOn\":\"2026-01-01\",\"page\":\"https://x.example\",\"course\":\"c\",\"occasions\":[\"a-1\"],\"withheld\":null}}}")]
    [InlineData("{\"anonymisation\":{\"answers\":[{\"kind\":\"Replace\",\"residueId\":\"R1\"},{\"kind\":\"Replace\",\"residueId\":\"R9999999\"},{\"kind\":\"KeepNotIdentifying\",\"residueId\":\"R10\",\"reason\":\"x\"}]}}")]
    [InlineData("{\"longerTerm\":{\"registeredOn\":\"2025-02-01\",\"decidedOn\":\"2025-02-01\"},\"retention\":{\"registeredOn\":\"2025-02-01\"}}")]
    [InlineData("{\"longerTerm\":{\"registeredOn\":\"2025-02-01\",\"decidedOn\":\"2025-02-01\"},\"retention\":{}}")]
    [InlineData("{\"retention\":{\"registeredOn\":\"2025-02-01\"}}")]
    public void What_lies_just_within_a_bound_is_read(string json) => Read(json);

    [Theory]
    [InlineData("{\"on\":\"2200-01-01\"}", "$.on")]
    [InlineData("{\"report\":{\"version\":0}}", "$.report.version")]
    [InlineData("{\"anonymisation\":{\"parties\":[{\"role\":\"Client\",\"birthDate\":{\"year\":1970,\"month\":13}}]}}", "$.anonymisation.parties[0].birthDate.month")]
    [InlineData("{\"anonymisation\":{\"parties\":[{\"role\":\"Client\",\"birthDate\":{\"year\":1970,\"month\":0}}]}}", "$.anonymisation.parties[0].birthDate.month")]
    [InlineData("{\"anonymisation\":{\"parties\":[{\"role\":\"Client\",\"birthDate\":{\"year\":1970,\"month\":1,\"day\":32}}]}}", "$.anonymisation.parties[0].birthDate.day")]
    [InlineData("{\"anonymisation\":{\"parties\":[{\"role\":\"Client\",\"birthDate\":{\"year\":1970,\"month\":1,\"day\":0}}]}}", "$.anonymisation.parties[0].birthDate.day")]
    [InlineData("{\"anonymisation\":{\"parties\":[{\"role\":\"Client\",\"addresses\":[{\"houseNumber\":100000}]}]}}", "$.anonymisation.parties[0].addresses[0].houseNumber")]
    [InlineData("{\"anonymisation\":{\"parties\":[{\"role\":\"Client\",\"addresses\":[{\"houseNumber\":-1}]}]}}", "$.anonymisation.parties[0].addresses[0].houseNumber")]
    [InlineData("{\"anonymisation\":{\"answers\":[{\"kind\":\"Replace\",\"residueId\":\"R\"}]}}", "$.anonymisation.answers[0].residueId")]
    [InlineData("{\"anonymisation\":{\"answers\":[{\"kind\":\"Replace\",\"residueId\":\"R0\"}]}}", "$.anonymisation.answers[0].residueId")]
    [InlineData("{\"anonymisation\":{\"answers\":[{\"kind\":\"Replace\",\"residueId\":\"R01\"}]}}", "$.anonymisation.answers[0].residueId")]
    [InlineData("{\"anonymisation\":{\"answers\":[{\"kind\":\"Replace\",\"residueId\":\"S1\"}]}}", "$.anonymisation.answers[0].residueId")]
    [InlineData("{\"anonymisation\":{\"answers\":[{\"kind\":\"Replace\",\"residueId\":\"R1a\"}]}}", "$.anonymisation.answers[0].residueId")]
    [InlineData("{\"anonymisation\":{\"answers\":[{\"kind\":\"Replace\",\"residueId\":\"R10000000\"}]}}", "$.anonymisation.answers[0].residueId")]
    [InlineData("{\"anonymisation\":{\"answers\":[{\"kind\":\"Replace\",\"residueId\":\"\"}]}}", "$.anonymisation.answers[0].residueId")]
    [InlineData("{\"consultation\":{\"mode\":\"Automated\",\"announcement\":{\"publishedOn\":\"2026-01-01\",\"page\":\"https://\",\"course\":\"c\",\"occasions\":[]}}}", "$.consultation.announcement.page")]
    [InlineData("{\"consultation\":{\"mode\":\"Automated\",\"announcement\":{\"publishedOn\":\"2026-01-01\",\"page\":3,\"course\":\"c\",\"occasions\":[]}}}", "$.consultation.announcement.page")]
    public void What_lies_just_outside_a_bound_is_refused(string json, string path) => Assert.Equal([path], Errors(json).Select(e => e.Path));

    [Fact]
    public void A_reference_to_a_written_record_is_an_identifier_and_a_digest_in_lower_case()
    {
        Read(Withheld("0f8fad5b-d9cb-469f-a165-70867728950e", Sha));
        Assert.Equal(["$.consultation.announcement.withheld.reasons.id"], Errors(Withheld("0f8fad5b", Sha)).Select(e => e.Path));
        foreach (var no in (string[])[Sha[1..], Sha + "0", Sha.ToUpperInvariant(), Sha[1..] + "g", ""])
        {
            Assert.Equal(["$.consultation.announcement.withheld.reasons.sha256"], Errors(Withheld("0f8fad5b-d9cb-469f-a165-70867728950e", no)).Select(e => e.Path));
        }

        static string Withheld(string id, string sha) => """
            {"consultation":{"mode":"Automated","announcement":{"publishedOn":"2026-01-01","page":"https://x.example","course":"c","occasions":[],
            "withheld":{"ground":"GROUND","occasions":["a"],"reasons":{"id":"ID","sha256":"SHA"}}}}}
            """.Replace("GROUND", Enum.GetNames<Protocol.Consultations.WithholdingGround>()[0], StringComparison.Ordinal).Replace("ID", id, StringComparison.Ordinal).Replace("SHA", sha, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_looks_like_the_name_of_a_property_is_shown()
    {
        var names = new[] { new string('a', 40), new string('a', 41), "", "1a", "a1", "a-b", "Ä" };
        var errors = Errors("{" + string.Join(',', names.Select(n => $"\"{n}\":1")) + "}");
        Assert.Equal(["$." + new string('a', 40), "$.?", "$.?", "$.?", "$.a1", "$.?", "$.?"], errors.Select(e => e.Path));
    }

    [Fact]
    public void The_line_of_an_error_is_counted_from_the_start_of_the_text_and_errors_stand_in_that_order()
    {
        // What a record lacks is told where its own name stands; the fields are read in another order than they are written in here.
        var json = "{\n\"report\":\n{},\n\"plan\":{\n\"goal\":1},\n\n\"on\":2}";
        Assert.Equal(["2: $.report.version: required", "5: $.plan.goal: not-text", "7: $.on: not-a-date"], Errors(json).Select(e => e.ToString()));
        Assert.Equal(["4: $.plan: syntax"], Errors("\uFEFF{\n\n\"plan\":\n}").Select(e => e.ToString()));
    }

    [Fact]
    public void Every_item_of_a_list_is_told_even_after_one_that_is_wrong()
    {
        Assert.Equal(
            ["$.retention.reviewsHeldOn[0]", "$.retention.reviewsHeldOn[2]"],
            Errors("{\"retention\":{\"reviewsHeldOn\":[1,\"2026-01-01\",true]}}").Select(e => e.Path));
    }

    private static string Times(int count, string item) => string.Join(',', Enumerable.Repeat(item, count));

    private static string Reviews(int count) => $"{{\"retention\":{{\"reviewsHeldOn\":[{Times(count, "\"2029-01-01\"")}]}}}}";

    private static string Document(int id, int name, int value) =>
        $"{{\"anonymisation\":{{\"documents\":[{{\"id\":\"{new string('i', id)}\",\"kind\":\"AdditionalData\",\"text\":\"\",\"fields\":[{Field(new('n', name), new('v', value))}]}}]}}}}";

    private static string Field(string name, string value) =>
        $"{{\"name\":\"{name}\",\"value\":\"{value}\",\"content\":\"{nameof(DocumentFieldContent.Text)}\"}}";

    private static void Read(string json) => Assert.Equal([], Errors(json).Select(e => e.ToString()));

    private static List<DossierError> Errors(string json) => DossierReader.Read(Encoding.UTF8.GetBytes(json)) switch
    {
        DossierReading.Refused refused => [.. refused.Errors],
        _ => [],
    };
}
