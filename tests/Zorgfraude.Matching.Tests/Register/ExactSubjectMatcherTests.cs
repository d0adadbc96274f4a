using Zorgfraude.Identity;
using Zorgfraude.Matching.Register;
using Zorgfraude.Registrations;

namespace Zorgfraude.Matching.Tests.Register;

/// <summary>What counts as a match (reading F2): an equal number with a fitting name, or name with date of birth or place.</summary>
public sealed class ExactSubjectMatcherTests
{
    private static readonly RegistrationId Id = new(Guid.Parse("00000000-0000-8000-8000-000000000001"));

    private static NaturalPerson Person(
        string surname = "Nepperman", string? given = "Fictivia", string? initials = null, string? born = "1981-02-03", string? kvk = null, string? big = null) => new()
        {
            Name = new()
            {
                Surname = IdentityText.Parse(surname),
                GivenNames = given is null ? null : IdentityText.Parse(given),
                Initials = initials is null ? null : IdentityText.Parse(initials),
            },
            DateOfBirth = born is null ? null : PartialDate.Parse(born),
            KvkNumber = kvk is null ? null : KvkNumber.Parse(kvk),
            BigNumber = big is null ? null : BigNumber.Parse(big),
        };

    private static LegalEntity Company(string name = "Luchtkasteel Zorg B.V.", string? place = "Verzonnendorp", string? kvk = null) => new()
    {
        Name = IdentityText.Parse(name),
        PlaceOfEstablishment = place is null ? null : IdentityText.Parse(place),
        KvkNumber = kvk is null ? null : KvkNumber.Parse(kvk),
    };

    private static MatchBand? Band(Subject registered, Subject entered)
    {
        var matcher = new ExactSubjectMatcher();
        matcher.Apply([new(Id, registered)], 1);
        return matcher.Find(entered).SingleOrDefault()?.Band;
    }

    [Fact]
    public void Name_and_date_of_birth_match() => Assert.Equal(MatchBand.Match, Band(Person(), Person("NEPPERMAN", "fictivia")));

    [Fact]
    public void Twins_known_by_initials_alone_never_match() =>
        Assert.Equal(MatchBand.Possible, Band(Person(given: null, initials: "F."), Person(given: null, initials: "F.")));

    [Fact]
    public void Another_given_name_does_not_match() => Assert.NotEqual(MatchBand.Match, Band(Person(), Person(given: "Bedachtina")));

    [Fact]
    public void An_equal_kvk_number_with_another_name_is_only_possible() =>
        Assert.Equal(MatchBand.Possible, Band(Company(kvk: "01234567"), Company("Zandkasteel Thuishulp B.V.", "Elders", "01234567")));

    [Fact]
    public void A_number_with_a_leading_zero_is_found() =>
        Assert.Equal(MatchBand.Match, Band(Company(kvk: "01234567"), Company(place: null, kvk: "01234567")));

    [Fact]
    public void Different_professional_numbers_contradict_an_equal_name_and_date() =>
        Assert.Equal(MatchBand.Possible, Band(Person(big: "19012345601"), Person(big: "09012345630")));

    [Fact]
    public void A_name_without_place_or_number_finds_no_company() => Assert.Null(Band(Company(), Company(place: null)));

    [Fact]
    public void Company_name_and_place_match() => Assert.Equal(MatchBand.Match, Band(Company(), Company("luchtkasteel zorg bv", "VERZONNENDORP")));

    [Fact]
    public void An_update_and_a_removal_are_followed()
    {
        var matcher = new ExactSubjectMatcher();
        matcher.Apply([new(Id, Person())], 1);
        matcher.Apply([new(Id, Person("Anders"))], 2);
        Assert.Empty(matcher.Find(Person()));
        Assert.Equal(MatchBand.Match, Assert.Single(matcher.Find(Person("Anders"))).Band);
        matcher.Apply([new(Id, null)], 3);
        Assert.Empty(matcher.Find(Person("Anders")));
        matcher.Apply([new(Id, Person())], 2);
        Assert.Empty(matcher.Find(Person()));
        Assert.Equal(3, matcher.Position);
    }
}
