using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zorgfraude.Collections;
using Zorgfraude.Identity;
using Zorgfraude.Serialization;

namespace Zorgfraude.Abstractions.Tests.Identity;

public class SubjectTests
{
    [Fact]
    public void A_natural_person_has_exactly_the_data_of_article_2_1_2_b() =>
        Assert.Equal(
            ["Address", "AdministrativeCodes", "BigNumber", "DateOfBirth", "KvkNumber", "Name", "Residence", "Sex"], DataOf<NaturalPerson>());

    [Fact]
    public void A_legal_entity_has_exactly_the_data_of_article_2_1_2_a() =>
        Assert.Equal(["Address", "AdministrativeCodes", "KvkNumber", "Name", "PlaceOfEstablishment"], DataOf<LegalEntity>());

    [Fact]
    public void There_are_two_kinds_of_subject_and_no_other_can_be_made()
    {
        var kinds = typeof(Subject).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Subject)));

        Assert.Equal(["LegalEntity", "NaturalPerson"], kinds.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(kinds, t => Assert.True(t.IsSealed));
        Assert.Contains(
            typeof(Subject).GetProperties(BindingFlags.Instance | BindingFlags.NonPublic), p => p.GetMethod is { IsAbstract: true, IsFamilyAndAssembly: true });
    }

    [Fact]
    public void The_place_of_a_subject_is_its_residence_or_its_establishment()
    {
        Assert.Equal("Proefstad", Samples.Person.Place!.Value);
        Assert.Equal("Sampletown", Samples.Entity.Place!.Value);
        Assert.Equal("person", ((Subject)Samples.Person).Match(_ => "person", _ => "entity"));
        Assert.Equal("entity", ((Subject)Samples.Entity).Match(_ => "person", _ => "entity"));
    }

    [Fact]
    public void A_subject_comes_back_equal_from_JSON_as_its_kind()
    {
        foreach (var subject in new Subject[] { Samples.Person, Samples.Entity })
        {
            var json = JsonSerializer.Serialize(subject, SubjectContext.Default.Subject);
            Assert.Equal(subject, JsonSerializer.Deserialize(json, SubjectContext.Default.Subject));
            Assert.StartsWith(subject is NaturalPerson ? """{"kind":"natural-person",""" : """{"kind":"legal-entity",""", json, StringComparison.Ordinal);
        }

        Assert.Equal(Samples.Person, Deserialise<NaturalPerson>(JsonSerializer.Serialize(Samples.Person, SubjectContext.Default.NaturalPerson)));
        Assert.Equal(Samples.Entity, Deserialise<LegalEntity>(JsonSerializer.Serialize(Samples.Entity, SubjectContext.Default.LegalEntity)));
    }

    [Fact]
    public void The_JSON_of_a_legal_entity_is_stable()
    {
        var entity = Samples.Entity with { Address = null };

        Assert.Equal(
            """{"kind":"legal-entity","name":"Voorbeeldzorg B.V.","placeOfEstablishment":"Sampletown","kvkNumber":"76543210","administrativeCodes":["AGB:41234567"]}""",
            JsonSerializer.Serialize<Subject>(entity, SubjectContext.Default.Subject));
    }

    [Theory]
    [InlineData("""{"kind":"legal-entity","name":"X","rsin":"123456789"}""")]
    [InlineData("""{"kind":"legal-entity","name":"X","bigNumber":"09012345630"}""")]
    [InlineData("""{"kind":"legal-entity","name":"X","skjNumber":"1"}""")]
    [InlineData("""{"kind":"natural-person","name":{"surname":"X"},"bsn":"123456782"}""")]
    [InlineData("""{"kind":"natural-person","name":{"surname":"X","nickname":"Y"}}""")]
    [InlineData("""{"kind":"natural-person","name":{"surname":"X"},"address":{"latitude":"52"}}""")]
    [InlineData("""{"kind":"natural-person","name":{"surname":"123456782"}}""")]
    [InlineData("""{"kind":"natural-person","name":{"surname":null}}""")]
    [InlineData("""{"kind":"natural-person","name":{}}""")]
    [InlineData("""{"kind":"natural-person","name":null}""")]
    [InlineData("""{"kind":"natural-person"}""")]
    [InlineData("""{"kind":"legal-entity","name":null}""")]
    [InlineData("""{"kind":"legal-entity","name":"X","kvkNumber":"1234567"}""")]
    [InlineData("""{"kind":"legal-entity","name":"X","administrativeCodes":[null]}""")]
    [InlineData("""{"kind":"legal-entity","name":"X","administrativeCodes":"AGB:01012345"}""")]
    [InlineData("""{"kind":"trust","name":"X"}""")]
    public void JSON_outside_the_closed_data_set_is_refused(string json)
    {
        var refused = Assert.Throws<JsonException>(() => Deserialise<Subject>(json));

        Assert.DoesNotContain("123456782", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_without_a_kind_is_refused() =>
        Assert.Throws<NotSupportedException>(() => Deserialise<Subject>("""{"name":"X"}"""));

    [Fact]
    public void More_than_a_hundred_administrative_codes_are_refused()
    {
        var codes = Enumerable.Range(0, 101).Select(n => AdministrativeCode.Parse($"ABC:X{n:D3}")).ToValueList();
        var json = $$"""{"kind":"legal-entity","name":"X","administrativeCodes":[{{string.Join(',', codes.Select(c => $"\"{c.Value}\""))}}]}""";

        Assert.StartsWith("ZF0103", Assert.Throws<ArgumentException>(() => Samples.Entity with { AdministrativeCodes = codes }).Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => Deserialise<Subject>(json));
        Assert.Equal(100, (Samples.Entity with { AdministrativeCodes = codes.Take(100).ToValueList() }).AdministrativeCodes.Count);
    }

    [Fact]
    public void A_name_is_always_there()
    {
        Assert.Throws<ArgumentNullException>(() => new PersonName { Surname = null! });
        Assert.Throws<ArgumentNullException>(() => new NaturalPerson { Name = null! });
        Assert.Throws<ArgumentNullException>(() => new LegalEntity { Name = null! });
    }

    [Fact]
    public void Subjects_with_the_same_data_are_equal_and_one_difference_makes_them_differ()
    {
        Assert.Equal(Samples.Person, Samples.Person with { });
        Assert.Equal(Samples.Person.GetHashCode(), (Samples.Person with { AdministrativeCodes = [.. Samples.Person.AdministrativeCodes] }).GetHashCode());
        Assert.NotEqual(Samples.Person, Samples.Person with { Sex = null });
        Assert.NotEqual<Subject>(Samples.Person, Samples.Entity);
    }

    private static string[] DataOf<T>() =>
        [.. typeof(T).GetProperties().Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null).Select(p => p.Name).Order(StringComparer.Ordinal)];

    private static T Deserialise<T>(string json) => (T)JsonSerializer.Deserialize(json, typeof(T), SubjectContext.Default)!;
}

public class MaskTests
{
    [Fact]
    public void Every_type_of_the_namespace_has_a_sample()
    {
        var types = typeof(Subject).Assembly.GetExportedTypes()
            .Where(t => t.Namespace == "Zorgfraude.Identity" && !t.IsAbstract)
            .Select(t => t.Name);

        Assert.Equal(types.Order(StringComparer.Ordinal), Samples.All.Select(s => s.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_that_is_printed_interpolated_or_formatted_holds_any_of_the_content()
    {
        foreach (var sample in Samples.All)
        {
            var texts = TextsIn(sample).Where(t => t.Length >= 4).ToArray();
            foreach (var printed in new[] { sample.ToString()!, $"{sample}", string.Format(null, "{0}", sample), new System.Text.StringBuilder().Append(sample).ToString() })
            {
                Assert.All(texts, text => Assert.DoesNotContain(text, printed, StringComparison.OrdinalIgnoreCase));
                Assert.DoesNotContain(printed, c => char.IsDigit(c));
                if (sample is not IdentityProblem)
                {
                    Assert.Equal($"{sample.GetType().Name}(***)", printed);
                }
            }
        }
    }

    [Fact]
    public void The_texts_of_a_person_are_found_by_this_test()
    {
        var texts = TextsIn(Samples.Person).ToArray();

        Assert.Contains("Testerink", texts);
        Assert.Contains("01234567", texts);
        Assert.Contains("1970-07", texts);
        Assert.Contains("AGB:01012345", texts);
        Assert.Contains("1234AB", texts);
    }

    /// <summary>All normalised texts inside an object of the namespace, at any depth.</summary>
    private static IEnumerable<string> TextsIn(object? sample)
    {
        if (sample is null)
        {
            return [];
        }

        var type = sample.GetType();
        if (type.GetProperty("Value") is { } value && value.PropertyType == typeof(string))
        {
            return [(string)value.GetValue(sample)!];
        }

        if (sample is IEnumerable<AdministrativeCode> codes)
        {
            return codes.Select(c => c.Value);
        }

        return type.Namespace == "Zorgfraude.Identity"
            ? type.GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.GetMethod is { IsStatic: false }).SelectMany(p => TextsIn(p.GetValue(sample)))
            : [];
    }
}

[JsonSourceGenerationOptions(RespectNullableAnnotations = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Subject))]
[JsonSerializable(typeof(NaturalPerson))]
[JsonSerializable(typeof(LegalEntity))]
internal sealed partial class SubjectContext : JsonSerializerContext;
