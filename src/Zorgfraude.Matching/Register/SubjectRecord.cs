using Zorgfraude.Identity;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Register;

/// <summary>The data of a subject as the fields that are compared.</summary>
internal static class SubjectRecord
{
    public static MatchRecord Of(Subject subject) => subject.Match(
        person => Common(person) with
        {
            GivenNames = person.Name.GivenNames?.Value,
            Initials = person.Name.Initials?.Value,
            Prefix = person.Name.Prefix?.Value,
            Surname = person.Name.Surname.Value,
            PartnerPrefix = person.Name.PartnerPrefix?.Value,
            PartnerSurname = person.Name.PartnerSurname?.Value,
            BirthDate = person.DateOfBirth?.ToIsoString(),
            Sex = person.Sex == Sex.Male ? "M" : person.Sex == Sex.Female ? "V" : null,
            BigNumber = person.BigNumber?.Value,
        },
        entity => Common(entity) with { Organisation = entity.Name.Value });

    private static MatchRecord Common(Subject subject) => new()
    {
        Street = subject.Address?.Street?.Value,
        HouseNumber = subject.Address?.HouseNumber?.Value,
        HouseNumberAddition = subject.Address?.HouseNumberAddition?.Value,
        PostalCode = subject.Address?.PostalCode?.Value,
        City = subject.Place?.Value ?? subject.Address?.Place?.Value,
        KvkNumber = subject.KvkNumber?.Value,
        AgbCode = Agb(subject),
    };

    // No more than are read, so that the field cannot become too long.
    private static string? Agb(Subject subject)
    {
        var codes = subject.AdministrativeCodes.Select(static c => c.AsAgbCode?.Value).OfType<string>().Take(RecordForm.MaximumAgb).ToArray();
        return codes.Length == 0 ? null : string.Join(',', codes);
    }
}
