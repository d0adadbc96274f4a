using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Zorgfraude.Identity;
using Zorgfraude.Serialization;

namespace Zorgfraude.Abstractions.Tests.Identity;

/// <summary>What holds for every identity value, run for each concrete type of the namespace.</summary>
public class ScalarPropertyTests
{
    /// <summary>Texts that often come close to a value: digits, separators, letters and odd characters.</summary>
    private static readonly Arbitrary<string> NearMisses = Gen.OneOf(
        Gen.Elements("0123456789".ToCharArray()).ArrayOf().Select(c => new string(c)),
        Gen.Elements("0123456789 .-/+()ABSDab@:\n\u00a0１２\u0308\ud83d\ude00\0".ToCharArray()).ArrayOf().Select(c => new string(c)),
        Gen.Elements("AGB:", "+31", "00", "a@b.", "19", "x").SelectMany(head =>
            Gen.Elements("0123456789c".ToCharArray()).ArrayOf().Select(c => head + new string(c))),
        ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")).ToArbitrary();

    public static TheoryData<Type> Scalars { get; } = new(
        typeof(KvkNumber).Assembly.GetExportedTypes().Where(t => t.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == typeof(IdentityValue<>)));

    [Fact]
    public void Every_kind_of_value_is_put_to_the_test() => Assert.Equal(16, Scalars.Count);

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Reading_never_throws_and_always_gives_a_value_or_a_reason(Type type) => Run(type, nameof(IsTotal));

    [Theory]
    [MemberData(nameof(Scalars))]
    public void A_value_comes_back_equal_from_its_text_its_JSON_and_its_converter(Type type) => Run(type, nameof(RoundTrips));

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Equality_order_and_hash_follow_the_normalised_text(Type type) => Run(type, nameof(Compares));

    [Theory]
    [MemberData(nameof(Scalars))]
    public void JSON_of_another_kind_or_with_a_bad_text_is_refused_without_repeating_it(Type type) => Run(type, nameof(RefusesJson));

    [Fact]
    public void The_eleven_test_catches_every_number_that_is_made_to_pass_it()
    {
        var numbers = Gen.Choose(0, 9).ArrayOf(8)
            .Where(d => d.Any(x => x != 0) && Check(d) != 10)
            .Select(d => string.Concat(d) + Check(d)).ToArbitrary();
        Prop.ForAll(numbers, n =>
            Reason<KvkNumber>(n) == IdentityProblem.LooksLikeCitizenServiceNumber
            && Reason<BigNumber>(n) == IdentityProblem.LooksLikeCitizenServiceNumber
            && Reason<AgbCode>(n) == IdentityProblem.LooksLikeCitizenServiceNumber
            && Reason<SkjNumber>(n) == IdentityProblem.LooksLikeCitizenServiceNumber
            && Reason<IdentityText>("x " + n) == IdentityProblem.LooksLikeCitizenServiceNumber
            && Reason<AdministrativeCode>("ABC:" + n) == IdentityProblem.LooksLikeCitizenServiceNumber).QuickCheckThrowOnFailure();

        // The last digit of a citizen service number is the weighted sum of the other eight, modulo eleven.
        static int Check(int[] digits) => digits.Select((d, i) => d * (9 - i)).Sum() % 11;
    }

    [Fact]
    public void Any_eight_digits_but_zeros_are_a_KVK_number() =>
        Prop.ForAll(Gen.Choose(1, 99_999_999).ToArbitrary(), n =>
            KvkNumber.Parse(n.ToString("D8", CultureInfo.InvariantCulture)).Value == n.ToString("D8", CultureInfo.InvariantCulture)).QuickCheckThrowOnFailure();

    [Fact]
    public void Configuration_texts_become_values_through_the_type_converter()
    {
        var converter = TypeDescriptor.GetConverter(typeof(UzoviCode));

        Assert.True(converter.CanConvertFrom(typeof(string)));
        Assert.False(converter.CanConvertFrom(typeof(int)));
        Assert.Equal(UzoviCode.Parse("0101"), converter.ConvertFromInvariantString(" 0101 "));
        Assert.Throws<FormatException>(() => converter.ConvertFromInvariantString("101"));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(101));
    }

    private static void Run(Type type, string test) =>
        typeof(ScalarPropertyTests).GetMethod(test, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, CultureInfo.InvariantCulture);

    private static void IsTotal<T>()
        where T : IdentityValue<T>, IIdentityValue<T> =>
        Prop.ForAll(NearMisses, text =>
        {
            var accepted = T.TryParse(text, out var value, out var problem);
            return accepted ? value is not null && problem is null : value is null && problem is not null;
        }).QuickCheckThrowOnFailure();

    private static void RoundTrips<T>()
        where T : IdentityValue<T>, IIdentityValue<T>
    {
        var options = JsonSerializerOptions.Default;
        var converter = TypeDescriptor.GetConverter(typeof(T));
        Assert.All(Values<T>(), value =>
        {
            Assert.Equal(value, IdentityValue<T>.Parse(value.Value));
            Assert.Equal(value, IdentityValue<T>.Parse(value.Reveal()));
            Assert.Equal(value, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, options), options));
            Assert.Equal(value, Assert.Single(JsonSerializer.Deserialize<Dictionary<T, int>>(
                JsonSerializer.Serialize(new Dictionary<T, int> { [value] = 1 }, options), options)!).Key);
            Assert.Equal(value, converter.ConvertFromInvariantString(converter.ConvertToInvariantString(value)!));
        });
    }

    private static void Compares<T>()
        where T : IdentityValue<T>, IIdentityValue<T>
    {
        foreach (var a in Values<T>())
        {
            Assert.True(a > null);
            Assert.False(a == null);
            foreach (var b in Values<T>())
            {
                var order = string.CompareOrdinal(a.Value, b.Value);
                Assert.Equal(order == 0, a == b);
                Assert.Equal(order != 0, a != b);
                Assert.Equal(order < 0, a < b);
                Assert.Equal(order <= 0, a <= b);
                Assert.Equal(order > 0, a > b);
                Assert.Equal(order >= 0, a >= b);
                Assert.Equal(Math.Sign(order), Math.Sign(a.CompareTo(b)));
                Assert.True(order != 0 || a.GetHashCode() == b.GetHashCode());
            }
        }
    }

    private static void RefusesJson<T>()
        where T : IdentityValue<T>, IIdentityValue<T>
    {
        foreach (var json in new[] { "12345678", "{}", "[]", "true", "\"\"", "\"123456782\\u0000\"", "\"\\ud800\"" })
        {
            var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json));
            Assert.DoesNotContain("12345678", refused.Message, StringComparison.Ordinal);
        }

        var options = new JsonSerializerOptions { Converters = { new RequiredIdentityJsonConverter<T>() } };
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("null", options));
        Assert.Null(JsonSerializer.Deserialize<T>("null"));
    }

    private static T[] Values<T>()
        where T : IdentityValue<T>, IIdentityValue<T>
    {
        var found = NearMisses.Generator.Sample(300, 14).Select(text => T.TryParse(text, out var value, out _) ? value : null).OfType<T>().Take(20);
        T[] values = [.. Samples.All.OfType<T>(), .. found];
        Assert.NotEmpty(values);
        return values;
    }

    private static IdentityProblem? Reason<T>(string text)
        where T : IdentityValue<T>, IIdentityValue<T> => T.TryParse(text, out _, out var problem) ? null : problem;
}
