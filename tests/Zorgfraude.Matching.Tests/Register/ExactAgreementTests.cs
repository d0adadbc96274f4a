using Zorgfraude.Identity;
using Zorgfraude.Matching.Register;
using Zorgfraude.Registrations;

namespace Zorgfraude.Matching.Tests.Register;

/// <summary>Exact agreement (reading F2) is one thing, wherever it is asked.</summary>
public sealed class ExactAgreementTests
{
    private static readonly RegistrationId Id = new(Guid.Parse("00000000-0000-8000-8000-000000000001"));

    private static readonly Subject[] Subjects =
    [
        .. from surname in (string[])["Nepperman", "NEPPERMAN", "Neperman"]
           from given in (string?[])["Fictivia", "Bedachtina", null]
           from born in (string?[])["1981-02-03", "1981-02-04", "1981", null]
           from kvk in (string?[])["00000019", "00000027", null]
           select new NaturalPerson
           {
               Name = new() { Surname = IdentityText.Parse(surname), GivenNames = given is null ? null : IdentityText.Parse(given) },
               DateOfBirth = born is null ? null : PartialDate.Parse(born),
               KvkNumber = kvk is null ? null : KvkNumber.Parse(kvk),
           },
        .. from name in (string[])["Luchtkasteel Zorg B.V.", "luchtkasteel zorg bv", "Nepperman"]
           from place in (string?[])["Verzonnendorp", "Elders", null]
           from code in (string?[])["AGB:01012345", null]
           select new LegalEntity
           {
               Name = IdentityText.Parse(name),
               PlaceOfEstablishment = place is null ? null : IdentityText.Parse(place),
               AdministrativeCodes = code is null ? [] : [AdministrativeCode.Parse(code)],
           },
    ];

    [Fact]
    public void The_exact_matcher_finds_a_match_where_the_data_agree_exactly_and_nowhere_else()
    {
        var pairs = (Agreeing: 0, Other: 0);
        foreach (var registered in Subjects)
        {
            var matcher = new ExactSubjectMatcher();
            matcher.Apply([new(Id, registered)], 1);
            foreach (var entered in Subjects)
            {
                var agrees = ExactAgreement.Between(entered, registered);
                Assert.Equal(agrees, matcher.Find(entered).SingleOrDefault()?.Band == MatchBand.Match);
                Assert.Equal(agrees, ExactAgreement.Between(registered, entered));
                pairs = agrees ? (pairs.Agreeing + 1, pairs.Other) : (pairs.Agreeing, pairs.Other + 1);
            }
        }

        Assert.True(pairs is { Agreeing: > 500, Other: > 500 }, $"{pairs}");
    }

    [Fact]
    public void Capitals_do_not_count_and_a_typing_error_does()
    {
        Assert.True(ExactAgreement.Between(Person("Nepperman", "1981-02-03"), Person("NEPPERMAN", "1981-02-03")));
        Assert.False(ExactAgreement.Between(Person("Nepperman", "1981-02-03"), Person("Neperman", "1981-02-03")));
        Assert.False(ExactAgreement.Between(Person("Nepperman", "1981-02-03"), Person("Nepperman", "1981-02-04")));
        Assert.False(ExactAgreement.Between(Person("Nepperman", "1981-02"), Person("Nepperman", "1981-02")));
    }

    private static NaturalPerson Person(string surname, string born) => new()
    {
        Name = new() { Surname = IdentityText.Parse(surname), GivenNames = IdentityText.Parse("Fictivia") },
        DateOfBirth = PartialDate.Parse(born),
    };
}
