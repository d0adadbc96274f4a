using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Zorgfraude.Identity;
using Zorgfraude.Registrations;

namespace Zorgfraude.Abstractions.Tests.Identity;

/// <summary>No citizen service number gets into the register or into a query, in whatever text field and however it is written.</summary>
public class ClosedDataSetTests
{
    /// <summary>Nine digits that pass the eleven-test, made by working out the last digit.</summary>
    private static readonly Gen<string> Numbers = Gen.Choose(0, 9).ArrayOf(8)
        .Where(d => d.Any(x => x != 0) && Last(d) != 10)
        .Select(d => string.Concat(d) + Last(d).ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> Separators = Gen.Elements(
        ".", " ", "-", " - ", "..", "\u2013", "\u2014", "\u2212", "\u00a0", "\u2009", "/", ",", ";", ":", "_", "'", "|", "+", "*", "(", ")", "\u00ad", "\u200b", "\u00b7");

    /// <summary>A number with a separator at some places between its digits, or with none.</summary>
    private static readonly Arbitrary<(string Plain, string Written)> Written = Numbers.SelectMany(n =>
        Gen.SubListOf(Enumerable.Range(1, 8)).SelectMany(places => Separators.Select(s =>
            (n, string.Concat(n.Select((c, i) => places.Contains(i) ? s + c : c.ToString())))))).ToArbitrary();

    /// <summary>Every text field of the register data and of a query, with the JSON around it.</summary>
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["surname"] = Person("""{"surname":§}"""),
        ["prefix"] = Person("""{"surname":"X","prefix":§}"""),
        ["given names"] = Person("""{"surname":"X","givenNames":§}"""),
        ["initials"] = Person("""{"surname":"X","initials":§}"""),
        ["prefix of the partner"] = Person("""{"surname":"X","partnerPrefix":§}"""),
        ["surname of the partner"] = Person("""{"surname":"X","partnerSurname":§}"""),
        ["residence"] = Person("""{"surname":"X"},"residence":§"""),
        ["date of birth"] = Person("""{"surname":"X"},"dateOfBirth":§"""),
        ["sex"] = Person("""{"surname":"X"},"sex":§"""),
        ["KVK number"] = Person("""{"surname":"X"},"kvkNumber":§"""),
        ["BIG number"] = Person("""{"surname":"X"},"bigNumber":§"""),
        ["administrative code"] = Person("""{"surname":"X"},"administrativeCodes":[§]""").Replace("§", "§code", StringComparison.Ordinal),
        ["street"] = Person("""{"surname":"X"},"address":{"street":§}"""),
        ["house number"] = Person("""{"surname":"X"},"address":{"houseNumber":§}"""),
        ["addition"] = Person("""{"surname":"X"},"address":{"houseNumberAddition":§}"""),
        ["postal code"] = Person("""{"surname":"X"},"address":{"postalCode":§}"""),
        ["place of the address"] = Person("""{"surname":"X"},"address":{"place":§}"""),
        ["country"] = Person("""{"surname":"X"},"address":{"country":§}"""),
        ["lines abroad"] = Person("""{"surname":"X"},"address":{"foreignLines":§}"""),
        ["name of a legal person"] = Data("""{"kind":"legal-entity","name":§}"""),
        ["place of establishment"] = Data("""{"kind":"legal-entity","name":"X","placeOfEstablishment":§}"""),
        ["e-mail"] = """{"subject":{"kind":"legal-entity","name":"X"},"contactEmail":§mail,"contactTelephone":"020 123 45 67","subjectInformed":false}""",
        ["telephone"] = """{"subject":{"kind":"legal-entity","name":"X"},"contactEmail":"a@example.nl","contactTelephone":§,"subjectInformed":false}""",
    };

    public static TheoryData<string> Names => [.. Fields.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_citizen_service_number_is_refused_in_the_field(string field) => Prop.ForAll(Written, number =>
    {
        var text = Fields[field].Contains("§code", StringComparison.Ordinal) ? "ABC:" + number.Written
            : Fields[field].Contains("§mail", StringComparison.Ordinal) ? number.Plain + "@example.nl"
            : number.Written;
        var json = Fields[field]
            .Replace("§code", "§", StringComparison.Ordinal)
            .Replace("§mail", "§", StringComparison.Ordinal)
            .Replace("§", JsonSerializer.Serialize(text), StringComparison.Ordinal);
        try
        {
            RegistrationData.FromUtf8Json(Encoding.UTF8.GetBytes(json));
            return false;
        }
        catch (JsonException refused)
        {
            return !refused.ToString().Contains(number.Plain, StringComparison.Ordinal);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void The_fields_of_this_test_are_all_there_are()
    {
        var texts = new HashSet<(Type, string)>();
        Collect(typeof(NaturalPerson), texts);
        Collect(typeof(LegalEntity), texts);

        // Those of a person, of a legal person (its name and place are its own) and the two ways to reach the participant.
        Assert.Equal(Fields.Count, texts.Count(t => t.Item1 != typeof(LegalEntity) || t.Item2 is "Name" or "PlaceOfEstablishment") + 2);
    }

    [Fact]
    public void The_reason_is_given_for_every_kind_of_text_and_every_separator() => Prop.ForAll(Written, number =>
        Says<IdentityText>("Jan " + number.Written + " x") && Says<IdentityText>(number.Written) && Says<KvkNumber>(number.Written)
        && Says<BigNumber>(number.Written) && Says<AgbCode>(number.Written) && Says<PartialDate>(number.Written)
        && Says<HouseNumber>(number.Written) && Says<PostalCode>(number.Written) && Says<AdministrativeCode>("ABC:" + number.Written)
        && Says<AdministrativeCode>("ABC:X" + number.Plain) && Says<Sex>(number.Written) && Says<CountryCode>(number.Written)
        && Says<ForeignAddressLines>("Rue\n" + number.Written) && Says<EmailAddress>("a" + number.Plain + "@example.nl")
        && Says<TelephoneNumber>(number.Plain)
        // After +31 the rest is a Dutch number, and +31 800 1234 has nine digits too.
        && (number.Plain.StartsWith("31", StringComparison.Ordinal) || Says<TelephoneNumber>("+" + number.Plain))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData("１１１２２２３３３")]
    [InlineData("①①①②②②③③③")]
    [InlineData("١١١٢٢٢٣٣٣")]
    [InlineData("111 ²²² 333")]
    [InlineData("7 111222333")]
    [InlineData("12 111-222-333 4")]
    public void Digits_of_any_form_and_in_any_neighbourhood_are_seen(string text) => Assert.True(Says<IdentityText>(text));

    [Theory]
    [InlineData("11122233")]
    [InlineData("1112223330")]
    [InlineData("0111222333")]
    [InlineData("KVK 01234567")]
    [InlineData("AGB 01-012345")]
    [InlineData("111 222 334")]
    [InlineData("111 a 222 b 333")]
    [InlineData("Plein 1944 nr 12 (2e verdieping)")]
    public void Other_digits_are_left_alone(string text) => Assert.True(IdentityText.TryParse(text, out _, out _));

    [Fact]
    public void Eight_digits_of_KVK_and_AGB_are_never_caught() => Prop.ForAll(Gen.Choose(1, 99_999_999).ToArbitrary(), n =>
    {
        var digits = n.ToString("D8", CultureInfo.InvariantCulture);
        return IdentityText.TryParse("KVK " + digits, out _, out _) && KvkNumber.TryParse(digits, out _, out _)
            && AgbCode.TryParse(digits[..2] + "-" + digits[2..], out _, out _) && AdministrativeCode.TryParse("AGB:" + digits, out _, out _)
            && AdministrativeCode.TryParse("X1:" + digits, out _, out _);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("14 020", "14020")]
    [InlineData("14-0599", "140599")]
    [InlineData("14 077", "14077")]
    [InlineData("+31 14 0599", "140599")]
    [InlineData("140318", "140318")]
    [InlineData("0111 222 333", "0111222333")]
    public void A_municipality_and_a_ten_digit_number_can_be_called(string text, string value) => Assert.Equal(value, TelephoneNumber.Parse(text).Value);

    private static string Person(string afterKind) => Data("""{"kind":"natural-person","name":""" + afterKind + "}");

    private static string Data(string subject) =>
        """{"subject":""" + subject + ""","contactEmail":"a@example.nl","contactTelephone":"020 123 45 67","subjectInformed":false}""";

    private static bool Says<T>(string text)
        where T : IdentityValue<T>, IIdentityValue<T> => !T.TryParse(text, out _, out var problem) && problem == IdentityProblem.LooksLikeCitizenServiceNumber;

    private static int Last(int[] digits) => digits.Select((d, i) => d * (9 - i)).Sum() % 11;

    private static void Collect(Type type, HashSet<(Type, string)> texts)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.Name != "Place" || p.DeclaringType == typeof(Address)))
        {
            if (property.PropertyType == typeof(PersonName) || property.PropertyType == typeof(Address))
            {
                Collect(property.PropertyType, texts);
            }
            else
            {
                texts.Add((property.DeclaringType == typeof(Subject) ? typeof(Subject) : type, property.Name));
            }
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"kind":"nobody","name":"Nepperman"}""")]
    [InlineData("""{"Nepperman":1}""")]
    [InlineData("""{"kind":"natural-person","name":{"Nepperman":1}}""")]
    [InlineData("""{"kind":"natural-person","name":{"surname":["Nepperman"]}}""")]
    public void Json_that_is_no_subject_is_one_exception_that_repeats_nothing_of_it(string json)
    {
        var e = Assert.Throws<JsonException>(() => Subject.FromUtf8Json(Encoding.UTF8.GetBytes(json)));

        Assert.DoesNotContain("Nepperman", e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"subject":{}}""")]
    [InlineData("""{"subject":{"kind":"natural-person"},"Nepperman":1}""")]
    public void Json_that_is_no_registration_is_one_exception_that_repeats_nothing_of_it(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);

        Assert.DoesNotContain("Nepperman", Assert.Throws<JsonException>(() => RegistrationData.FromUtf8Json(bytes)).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Nepperman", Assert.Throws<JsonException>(() => RegistrationEntry.FromUtf8Json(bytes)).ToString(), StringComparison.Ordinal);
    }
}
