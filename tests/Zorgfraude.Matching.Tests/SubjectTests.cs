using Zorgfraude.Identity;
using Zorgfraude.Matching.Register;
using Zorgfraude.Registrations;

namespace Zorgfraude.Matching.Tests;

public class SubjectTests
{
    [Fact]
    public void A_natural_person_is_compared_with_all_data_that_the_register_holds()
    {
        var person = new NaturalPerson
        {
            Name = new() { Surname = IdentityText.Parse("Linden"), Prefix = IdentityText.Parse("van der"), GivenNames = IdentityText.Parse("Pieter"), PartnerSurname = IdentityText.Parse("Bakker") },
            DateOfBirth = PartialDate.Of(1974, 3, 8),
            Sex = Sex.Male,
            Address = new() { Street = IdentityText.Parse("Kerkstraat"), HouseNumber = HouseNumber.Parse("12"), PostalCode = PostalCode.Parse("3811 CV"), Place = IdentityText.Parse("Amersfoort") },
        };
        var record = MatchRecord.From(person);
        Assert.Equal(("Pieter", "van der", "Linden", "Bakker", "1974-03-08", "M"),
            (record.GivenNames, record.Prefix, record.Surname, record.PartnerSurname, record.BirthDate, record.Sex));
        Assert.Equal(("Kerkstraat", "12", "Amersfoort"), (record.Street, record.HouseNumber, record.City));
        Assert.Equal(ConfidenceBand.Match, new MatchingEngine().Compare(record, new()
        {
            GivenNames = "Piet",
            Surname = "v.d. Linden",
            BirthDate = "19740308",
            PostalCode = "3811cv",
            HouseNumber = "12",
        }).Band);
    }

    [Fact]
    public void A_legal_entity_is_compared_by_name_and_numbers()
    {
        var record = MatchRecord.From(new LegalEntity { Name = IdentityText.Parse("Stichting De Linde"), PlaceOfEstablishment = IdentityText.Parse("Zwolle") });
        Assert.Equal(("Stichting De Linde", "Zwolle", null), (record.Organisation, record.City, record.Surname));
    }

    [Fact]
    public void A_provider_with_several_AGB_codes_is_found_by_any_of_them_and_contradicted_by_none()
    {
        static NaturalPerson Provider(params string[] codes) => new()
        {
            Name = new() { Surname = IdentityText.Parse("Okhuijsen"), GivenNames = IdentityText.Parse("Lotte") },
            DateOfBirth = PartialDate.Of(1974, 3, 8),
            AdministrativeCodes = [.. codes.Select(c => AdministrativeCode.From(AgbCode.Parse(c)))],
        };

        var matcher = new ProbabilisticSubjectMatcher();
        var registration = new RegistrationId(Guid.Parse("01930000-0000-7000-8000-000000000001"));
        matcher.Apply([new(registration, Provider("01000123", "94001122", "03456789"))], 1);
        foreach (var code in (string[])["01000123", "94001122", "03456789"])
        {
            Assert.Equal([new SubjectMatch(registration, MatchBand.Match)], matcher.Find(Provider(code)));
        }

        Assert.Equal(MatchBand.Possible, Assert.Single(matcher.Find(Provider("08765432"))).Band);
        Assert.Equal("01000123,94001122,03456789", MatchRecord.From(Provider("01000123", "94001122", "03456789")).AgbCode);
    }

    [Fact]
    public void An_incomplete_date_stays_incomplete()
    {
        var person = new NaturalPerson { Name = new() { Surname = IdentityText.Parse("Linden") }, DateOfBirth = PartialDate.Of(1974) };
        var full = MatchRecord.From(person) with { BirthDate = "1974-11-20" };
        var date = new MatchingEngine().Compare(MatchRecord.From(person), full).Explanation.Fields.Single(static f => f.Field == MatchField.BirthDate);
        Assert.Equal(ComparisonLevel.DateYear, date.Level);
    }

    [Fact]
    public void The_matcher_follows_the_feed_and_passes_over_what_it_has_seen()
    {
        var matcher = new ProbabilisticSubjectMatcher();
        var one = new RegistrationId(Guid.Parse("01930000-0000-7000-8000-000000000001"));
        var two = new RegistrationId(Guid.Parse("01930000-0000-7000-8000-000000000002"));
        var klaas = new NaturalPerson { Name = new() { Surname = IdentityText.Parse("Hoogerbrugge"), GivenNames = IdentityText.Parse("Klaas") }, DateOfBirth = PartialDate.Of(1974, 3, 8) };
        var misspelled = klaas with { Name = new() { Surname = IdentityText.Parse("Hogerbrugge"), GivenNames = IdentityText.Parse("Klaas") } };
        matcher.Apply([new(one, klaas), new(two, new LegalEntity { Name = IdentityText.Parse("Stichting Wooncentrum De Linde") })], 2);
        Assert.Equal([new SubjectMatch(one, MatchBand.Match)], matcher.Find(misspelled));

        matcher.Apply([new(one, null)], 2);
        Assert.NotEmpty(matcher.Find(klaas));
        matcher.Apply([new(one, null)], 3);
        Assert.Empty(matcher.Find(klaas));
        Assert.Equal(3, matcher.Position);
        Assert.InRange(matcher.Version.Length, 1, 64);
        Assert.Equal(two, matcher.Find(new LegalEntity { Name = IdentityText.Parse("Stg. Wooncentrum de Linde") }).Single().Registration);
    }

    [Fact]
    public void A_change_and_its_withdrawal_in_one_batch_leave_nothing()
    {
        var matcher = new ProbabilisticSubjectMatcher();
        var one = new RegistrationId(Guid.Parse("01930000-0000-7000-8000-000000000001"));
        var klaas = new NaturalPerson { Name = new() { Surname = IdentityText.Parse("Hoogerbrugge"), GivenNames = IdentityText.Parse("Klaas") }, DateOfBirth = PartialDate.Of(1974, 3, 8) };
        matcher.Apply([new(one, klaas), new(one, null)], 2);
        Assert.Empty(matcher.Find(klaas));
        matcher.Apply([new(one, null), new(one, klaas)], 4);
        Assert.Single(matcher.Find(klaas));
    }
}
