using NodaTime;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Registers;

namespace Zorgfraude.Samples.Walkthrough.Story;

/// <summary>Somebody who acts, and how they are named in the story.</summary>
internal sealed record Player(Actor Actor, string Name)
{
    /// <summary>Name in the story; made up.</summary>
    public override string ToString() => Name;
}

/// <summary>Who plays: three participants with their employees, somebody who is no participant, and four subjects. All made up.</summary>
internal sealed class Cast(Tongue tongue)
{
    private static readonly ParticipantId Insurer = ParticipantId.Parse("zorgverzekeraar-duinrand");
    private static readonly ParticipantId Municipality = ParticipantId.Parse("gemeente-voorbeeldstad");
    private static readonly ParticipantId Other = ParticipantId.Parse("gemeente-tweestroom");
    private static readonly ParticipantId Outsider = ParticipantId.Parse("keurmerk-buitenom");

    public static RegisterMembers Members { get; } = new(
    [
        new(new(Insurer, ParticipantKind.StatutoryHealthInsurer, "Zorgverzekeraar Duinrand")),
        new(new(Municipality, ParticipantKind.MunicipalExecutive, "College van Voorbeeldstad")),
        new(
            new(Other, ParticipantKind.MunicipalExecutive, "College van Tweestroom"),
            new AutomationAnnouncement(new LocalDate(2026, 1, 5), new Uri("https://tweestroom.example/raadplegen"))),
    ]);

    public Player InsurerDecides => Of(Insurer, "Duinrand", "d-101", Power.DecideOnSupply, Power.DecideOnExtension);

    public Player InsurerEnters => Of(Insurer, "Duinrand", "d-102", Power.Register, Power.CheckEntry, Power.ConsultByHand, Power.ReceiveHits);

    public Player InsurerChecks => Of(Insurer, "Duinrand", "d-103", Power.CheckEntry, Power.Change, Power.Remove);

    public Player MunicipalityDecides => Of(Municipality, "Voorbeeldstad", "v-301", Power.DecideOnSupply, Power.DecideOnExtension);

    public Player MunicipalityEnters => Of(Municipality, "Voorbeeldstad", "v-302", Power.Register);

    public Player MunicipalityChecks => Of(Municipality, "Voorbeeldstad", "v-303", Power.CheckEntry, Power.Change, Power.Remove);

    public Player OtherConsults => Of(Other, "Tweestroom", "t-201", Power.ConsultByHand, Power.ReceiveHits);

    public Player OtherReceivesHits => Of(Other, "Tweestroom", "t-202", Power.ReceiveHits);

    public Player OtherWithoutPowers => Of(Other, "Tweestroom", "t-203");

    public Player NoParticipant => Of(Outsider, "Buitenom", "b-900", Power.DecideOnSupply, Power.ConsultByHand);

    public static NaturalPerson Person { get; } = new()
    {
        Name = new()
        {
            GivenNames = IdentityText.Parse("Theodora Maria"),
            Initials = IdentityText.Parse("Th.M."),
            Prefix = IdentityText.Parse("van"),
            Surname = IdentityText.Parse("Verzonnenhuizen"),
        },
        DateOfBirth = PartialDate.Of(1971, 5, 17),
        Sex = Sex.Female,
        Residence = IdentityText.Parse("Nergenshuizen"),
        KvkNumber = KvkNumber.Parse("90000017"),
        Address = new()
        {
            Street = IdentityText.Parse("Verzinselstraat"),
            HouseNumber = HouseNumber.Parse("12"),
            PostalCode = PostalCode.Parse("9999 XX"),
            Place = IdentityText.Parse("Nergenshuizen"),
        },
    };

    public static LegalEntity Organisation { get; } = new()
    {
        Name = IdentityText.Parse("Thuiszorg De Denkbeeldige Dageraad B.V."),
        PlaceOfEstablishment = IdentityText.Parse("Fabelstad"),
        KvkNumber = KvkNumber.Parse("00912345"),
        AdministrativeCodes = [AdministrativeCode.From(AgbCode.Parse("75912345"))],
    };

    public static NaturalPerson Threatener { get; } = new()
    {
        Name = new()
        {
            GivenNames = IdentityText.Parse("Gökhan"),
            Initials = IdentityText.Parse("G."),
            Surname = IdentityText.Parse("Şchijñoğlu"),
        },
        DateOfBirth = PartialDate.Of(1980, 11, 3),
        Sex = Sex.Male,
        Residence = IdentityText.Parse("Sint Fictius"),
    };

    public static NaturalPerson NotRegistered { get; } = new()
    {
        Name = new() { GivenNames = IdentityText.Parse("Frédérique"), Surname = IdentityText.Parse("Niemandsma") },
        DateOfBirth = PartialDate.Of(1964, 2, 29),
    };

    public static RegistrationData Data(Subject subject, Player by) => by.Actor.Participant == Insurer
        ? new(subject, EmailAddress.Parse("fraude@duinrand.example"), TelephoneNumber.Parse("088 000 0101"), SubjectInformed: false)
        : new(subject, EmailAddress.Parse("toezicht@voorbeeldstad.example"), TelephoneNumber.Parse("088 000 0303"), SubjectInformed: false);

    private Player Of(ParticipantId participant, string name, string employee, params Power[] powers) =>
        new(new(participant, EmployeeId.Parse(employee), [.. powers]), tongue[$"{name}, medewerker {employee}", $"{name}, employee {employee}"]);
}
