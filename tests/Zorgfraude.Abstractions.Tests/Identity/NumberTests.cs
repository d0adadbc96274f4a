using Zorgfraude.Identity;
using Zorgfraude.Law;

namespace Zorgfraude.Abstractions.Tests.Identity;

public class NumberTests
{
    [Theory]
    [InlineData("01234567", "01234567")]
    [InlineData(" 1234 5678 ", "12345678")]
    [InlineData("12.34-56.78", "12345678")]
    [InlineData("１２３４５６７８", "12345678")]
    [InlineData("1234\u00a05678", "12345678")]
    [InlineData("12\u201134\u201356\u221278", "12345678")]
    public void A_KVK_number_is_eight_digits_with_its_leading_zeros(string text, string value) => Accepts<KvkNumber>(text, value);

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \t ", "empty")]
    [InlineData("1234567", "leading-zero-missing")]
    [InlineData("123456", "wrong-length")]
    [InlineData("123456789", "wrong-length")]
    [InlineData("123456782", "looks-like-citizen-service-number")]
    [InlineData("1112.22.333", "looks-like-citizen-service-number")]
    [InlineData("000012345678", "wrong-length")]
    [InlineData("1234567A", "not-digits")]
    [InlineData("١٢٣٤٥٦٧٨", "not-digits")]
    [InlineData("--------", "not-digits")]
    [InlineData("00000000", "only-zeros")]
    [InlineData("1234\t5678", "forbidden-characters")]
    [InlineData("1234\ufffe5678", "forbidden-characters")]
    [InlineData("1234\u202e5678", "forbidden-characters")]
    [InlineData("11111111111111111111111111111111111111111111111111111111111111111", "too-long")]
    public void What_is_no_KVK_number_is_refused_with_its_reason(string text, string reason) => Refuses<KvkNumber>(text, reason);

    [Fact]
    public void Half_a_character_is_refused()
    {
        Refuses<KvkNumber>("1234" + '\ud800' + "5678", "forbidden-characters");
        Refuses<IdentityText>("Jansen" + '\udc00', "forbidden-characters");
    }

    [Fact]
    public void A_missing_text_is_refused_as_empty()
    {
        Refuses<KvkNumber>(null, "empty");
        Assert.False(KvkNumber.TryParse((string?)null, null, out _));
        Assert.Throws<ArgumentNullException>(() => KvkNumber.Parse(null!));
    }

    [Theory]
    [InlineData("09012345630", "09012345630")]
    [InlineData("1901 2345 601", "19012345601")]
    public void A_BIG_number_is_eleven_digits(string text, string value) => Accepts<BigNumber>(text, value);

    [Theory]
    [InlineData("9012345630", "leading-zero-missing")]
    [InlineData("901234563", "wrong-length")]
    [InlineData("111222333", "looks-like-citizen-service-number")]
    [InlineData("090123456301", "wrong-length")]
    public void What_is_no_BIG_number_is_refused_with_its_reason(string text, string reason) => Refuses<BigNumber>(text, reason);

    [Theory]
    [InlineData("01012345", "01012345")]
    [InlineData("91-123456", "91123456")]
    public void An_AGB_code_is_eight_digits(string text, string value) => Accepts<AgbCode>(text, value);

    [Fact]
    public void An_AGB_code_without_its_leading_zero_is_not_filled_up() => Refuses<AgbCode>("1012345", "leading-zero-missing");

    [Theory]
    [InlineData("1", "1")]
    [InlineData("110 012 345", "110012345")]
    [InlineData("000123456789", "000123456789")]
    public void An_SKJ_number_is_one_to_twelve_digits(string text, string value) => Accepts<SkjNumber>(text, value);

    [Theory]
    [InlineData("1234567890123", "wrong-length")]
    [InlineData("0", "only-zeros")]
    [InlineData("123456782", "looks-like-citizen-service-number")]
    public void What_is_no_SKJ_number_is_refused_with_its_reason(string text, string reason) => Refuses<SkjNumber>(text, reason);

    [Fact]
    public void Codes_of_participants_are_four_digits_with_leading_zeros()
    {
        Accepts<UzoviCode>("0101", "0101");
        Accepts<MunicipalityCode>("0599", "0599");
        Refuses<MunicipalityCode>("599", "leading-zero-missing");
        Refuses<UzoviCode>("12345", "wrong-length");
    }

    [Fact]
    public void Eight_digits_are_never_taken_for_a_citizen_service_number()
    {
        // 12345672 with a zero in front passes the eleven-test; the eight digits are a number of their own.
        Accepts<KvkNumber>("12345672", "12345672");
        Accepts<AgbCode>("12345672", "12345672");
        Refuses<KvkNumber>("012345672", "looks-like-citizen-service-number");
    }

    [Theory]
    [InlineData("AGB:01012345", "AGB:01012345")]
    [InlineData(" agb : 01-012345 ", "AGB:01012345")]
    [InlineData("vektis-x:ab 12", "VEKTIS-X:AB12")]
    public void An_administrative_code_names_its_code_system(string text, string value) => Accepts<AdministrativeCode>(text, value);

    [Theory]
    [InlineData("01012345", "code-system-missing")]
    [InlineData(":01012345", "code-system-missing")]
    [InlineData("X:12", "wrong-pattern")]
    [InlineData("1AB:12", "wrong-pattern")]
    [InlineData("ABC:", "empty")]
    [InlineData("ABC:1", "wrong-length")]
    [InlineData("ABC:123456789012345678901234567890123", "wrong-length")]
    [InlineData("ABC:12_3", "wrong-pattern")]
    [InlineData("AGB:1012345", "leading-zero-missing")]
    [InlineData("SKJ:110012345", "excluded-from-register")]
    [InlineData("skj-nummer:12", "excluded-from-register")]
    [InlineData("BSN:12", "excluded-from-register")]
    [InlineData("RSIN:123456789", "excluded-from-register")]
    [InlineData("Vestigingsnummer:000012345678", "excluded-from-register")]
    [InlineData("ABC:1234.56.782", "looks-like-citizen-service-number")]
    public void What_is_no_administrative_code_is_refused_with_its_reason(string text, string reason) => Refuses<AdministrativeCode>(text, reason);

    [Fact]
    public void An_AGB_code_goes_in_among_the_administrative_codes_and_comes_out_again()
    {
        var agb = AgbCode.Parse("01012345");

        Assert.Equal(agb, AdministrativeCode.From(agb).AsAgbCode);
        Assert.Equal(AdministrativeCode.Parse("AGB:01012345"), AdministrativeCode.From(agb));
        Assert.Null(AdministrativeCode.Parse("ABC:01012345").AsAgbCode);
    }

    [Fact]
    public void The_refusal_names_the_reason_and_never_the_text()
    {
        var refused = Assert.Throws<FormatException>(() => KvkNumber.Parse("123456782"));

        Assert.StartsWith("ZF0101", refused.Message, StringComparison.Ordinal);
        Assert.Contains("citizen service number", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("123456782", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_has_a_unique_code_and_a_text_in_both_languages()
    {
        Assert.Equal(IdentityProblem.All.Length, IdentityProblem.All.Select(p => p.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            typeof(IdentityProblem).GetProperties().Count(p => p.PropertyType == typeof(IdentityProblem)), IdentityProblem.All.Length);
        Assert.All(IdentityProblem.All, p =>
        {
            Assert.NotEmpty(p.ToString(Language.Dutch));
            Assert.NotEmpty(p.ToString(Language.English));
            Assert.NotEqual(p.ToString(Language.Dutch), p.ToString(Language.English));
            Assert.Equal(p.Code, p.ToString());
        });
    }

    internal static void Accepts<T>(string text, string value)
        where T : IdentityValue<T>, IIdentityValue<T>
    {
        Assert.True(T.TryParse(text, out var result, out var problem), problem?.Code);
        Assert.Null(problem);
        Assert.Equal(value, result.Value);
        Assert.Equal(result, IdentityValue<T>.Parse(text));
    }

    internal static void Refuses<T>(string? text, string reason)
        where T : IdentityValue<T>, IIdentityValue<T>
    {
        Assert.False(T.TryParse(text, out var result, out var problem));
        Assert.Null(result);
        Assert.Equal(reason, problem.Code);
    }
}
