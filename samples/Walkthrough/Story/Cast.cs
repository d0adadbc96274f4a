using Zorgfraude.Identity;
using Zorgfraude.Parties;
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
        new(new(Other, ParticipantKind.MunicipalExecutive, "College van Tweestroom")),
    ]);

    /// <summary>The occasion on which Tweestroom consults by an automated process, as its website says.</summary>
    public static OwnReference Occasion { get; } = OwnReference.Parse("na-contractering");

    public static OrganisationsOfTheStory Organisations { get; } = new(
        new(Other, new(new(2026, 1, 5), new("https://tweestroom.example/raadplegen"), OwnReference.Parse("werkwijze-7"), [Occasion])),
        Holding(Insurer, "d-101", Power.DecideOnSupply, Power.DecideOnExtension),
        Holding(Insurer, "d-102", Power.Register, Power.CheckEntry, Power.ConsultByHand, Power.ReceiveHits),
        Holding(Insurer, "d-103", Power.CheckEntry, Power.Change, Power.Remove),
        Holding(Municipality, "v-301", Power.DecideOnSupply, Power.DecideOnExtension),
        Holding(Municipality, "v-302", Power.Register),
        Holding(Municipality, "v-303", Power.CheckEntry, Power.Change, Power.Remove),
        Holding(Municipality, "v-304", Power.CheckEntry, Power.Change),
        Holding(Other, "t-201", Power.ConsultByHand, Power.ReceiveHits),
        Holding(Other, "t-202", Power.ReceiveHits));

    public Player InsurerDecides => Of(Insurer, "Duinrand", "d-101");

    public Player InsurerEnters => Of(Insurer, "Duinrand", "d-102");

    public Player InsurerChecks => Of(Insurer, "Duinrand", "d-103");

    public Player MunicipalityDecides => Of(Municipality, "Voorbeeldstad", "v-301");

    public Player MunicipalityEnters => Of(Municipality, "Voorbeeldstad", "v-302");

    public Player MunicipalityChecks => Of(Municipality, "Voorbeeldstad", "v-303");

    public Player MunicipalityServes => Of(Municipality, "Voorbeeldstad", "v-304");

    public Player OtherConsults => Of(Other, "Tweestroom", "t-201");

    public Player OtherReceivesHits => Of(Other, "Tweestroom", "t-202");

    public Player OtherWithoutPowers => Of(Other, "Tweestroom", "t-203");

    public Player NoParticipant => Of(Outsider, "Buitenom", "b-900");

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

    private static Holder Holding(ParticipantId participant, string employee, params Power[] powers) => new(participant, EmployeeId.Parse(employee), [.. powers]);

    private Player Of(ParticipantId participant, string name, string employee) =>
        new(new(participant, EmployeeId.Parse(employee)), tongue[$"{name}, medewerker {employee}", $"{name}, employee {employee}"]);
}
