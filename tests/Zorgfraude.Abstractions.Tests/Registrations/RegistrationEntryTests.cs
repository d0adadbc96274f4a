using System.Text;
using System.Text.Json;
using Zorgfraude.Abstractions.Tests.Identity;
using Zorgfraude.Identity;
using Zorgfraude.Registrations;

namespace Zorgfraude.Abstractions.Tests.Registrations;

public class RegistrationEntryTests
{
    private static readonly RegistrationData Data = new(
        Samples.Person, EmailAddress.Parse("meldpunt@example.nl"), TelephoneNumber.Parse("14 0599"), true);

    [Fact]
    public void An_entry_comes_back_equal_from_its_JSON()
    {
        var entry = RegistrationEntry.Of(Data);

        Assert.Equal(entry, RegistrationEntry.FromUtf8Json(entry.ToUtf8Json().AsSpan()));
        Assert.Equal(entry.Sha256(), RegistrationEntry.FromUtf8Json(entry.ToUtf8Json().AsSpan()).Sha256());
    }

    [Fact]
    public void Equal_data_have_another_fingerprint_in_each_entry()
    {
        var fingerprints = Enumerable.Range(0, 50).Select(_ => RegistrationEntry.Of(Data).Sha256()).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(50, fingerprints.Count);
        Assert.All(fingerprints, f => Assert.Matches("^[0-9a-f]{64}$", f));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("000000000000000000000000000000000000000000000000000000000000000G")]
    [InlineData("ABCDEF0000000000000000000000000000000000000000000000000000000000")]
    public void A_salt_of_another_form_is_refused(string salt)
    {
        Assert.StartsWith("ZF0104", Assert.Throws<ArgumentException>(() => new RegistrationEntry(Data, salt)).Message, StringComparison.Ordinal);
        var entry = RegistrationEntry.Of(Data);
        var json = Encoding.UTF8.GetString(entry.ToUtf8Json().AsSpan()).Replace(entry.Salt, salt, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => RegistrationEntry.FromUtf8Json(Encoding.UTF8.GetBytes(json)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"data":null,"salt":"0000000000000000000000000000000000000000000000000000000000000000"}""")]
    [InlineData("""{"salt":"0000000000000000000000000000000000000000000000000000000000000000"}""")]
    [InlineData("""{"more":1}""")]
    public void JSON_that_is_no_entry_is_refused(string json) =>
        Assert.Throws<JsonException>(() => RegistrationEntry.FromUtf8Json(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void What_is_printed_tells_the_kind_of_subject_only()
    {
        Assert.Equal("RegistrationEntry (NaturalPerson)", RegistrationEntry.Of(Data).ToString());
        Assert.Equal("RegistrationEntry (LegalEntity)", RegistrationEntry.Of(Data with { Subject = Samples.Entity }).ToString());
    }
}
