using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Registrations;

namespace Zorgfraude.Testing.Builders;

/// <summary>
/// Complete and obviously made-up parts of a case, to change with <c>with</c> where a test needs something else. Nothing here is
/// about anybody.
/// </summary>
public static class Given
{
    private static readonly ParticipantId Municipality = ParticipantId.Parse("gemeente-verzonnen");

    /// <summary>Every power of protocol 2.7.</summary>
    public static ValueList<Power> EveryPower { get; } = Enum.GetValues<Power>().ToValueList();

    /// <summary>A made-up municipal executive.</summary>
    public static Participant Executive { get; } = new(Municipality, ParticipantKind.MunicipalExecutive, "Gemeente Verzonnen");

    /// <summary>A made-up statutory health insurer.</summary>
    public static Participant Insurer { get; } = new(
        ParticipantId.Parse("zorgverzekeraar-bedacht"), ParticipantKind.StatutoryHealthInsurer, "Zorgverzekeraar Bedacht");

    /// <summary>An employee of the made-up municipal executive with every power.</summary>
    public static Actor Investigator { get; } = Actor(Municipality, "medewerker-1");

    /// <summary>Another employee of the made-up municipal executive with every power: the second pair of eyes.</summary>
    public static Actor Checker { get; } = Actor(Municipality, "medewerker-2");

    /// <summary>An employee of the made-up insurer with every power.</summary>
    public static Actor InsurerEmployee { get; } = Actor(Insurer.Id, "medewerker-3");

    /// <summary>A made-up natural person.</summary>
    public static NaturalPerson Person { get; } = new()
    {
        Name = new() { Surname = IdentityText.Parse("Nepperman"), GivenNames = IdentityText.Parse("Fictivia"), Initials = IdentityText.Parse("F.") },
        DateOfBirth = PartialDate.Of(1981, 2, 3),
        Residence = IdentityText.Parse("Verzonnendorp"),
        KvkNumber = KvkNumber.Parse("00000019"),
    };

    /// <summary>A made-up legal person.</summary>
    public static LegalEntity Company { get; } = new()
    {
        Name = IdentityText.Parse("Luchtkasteel Zorg B.V."),
        PlaceOfEstablishment = IdentityText.Parse("Verzonnendorp"),
        KvkNumber = KvkNumber.Parse("00000027"),
    };

    /// <summary>An actor.</summary>
    /// <param name="participant">On whose behalf.</param>
    /// <param name="employee">Identifier of the employee.</param>
    /// <param name="powers">The powers; every one when none is given.</param>
    public static Actor Actor(ParticipantId participant, string employee, params ReadOnlySpan<Power> powers) =>
        new(participant, EmployeeId.Parse(employee), powers.IsEmpty ? EveryPower : ValueList.Create(powers));

    /// <summary>The same actor without one power.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="power">The power to take away.</param>
    public static Actor Without(Actor actor, Power power)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor with { Powers = actor.Powers.Where(p => p != power).ToValueList() };
    }

    /// <summary>A motivated judgement.</summary>
    /// <typeparam name="T">What is judged.</typeparam>
    /// <param name="value">The outcome.</param>
    /// <param name="by">Who judges.</param>
    /// <param name="on">On which day.</param>
    public static Judgement<T> Judged<T>(T value, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(by);
        return new(value, "verzonnen motivering", by.Employee, on);
    }

    /// <summary>A complete investigation plan.</summary>
    /// <param name="fixedOn">Day of fixing.</param>
    public static InvestigationPlan Plan(LocalDate fixedOn) => new(
        "verzonnen vraag", "verzonnen doel", "verzonnen aanpak", "verzonnen regels", "verzonnen afweging", "verzonnen alternatief", fixedOn);

    /// <summary>A report with all thirteen elements.</summary>
    /// <param name="version">Version of the report.</param>
    public static InvestigationReport Report(int version = 1) => new()
    {
        Version = version,
        OccasionGoalAndCourse = "verzonnen aanleiding, doel en verloop",
        GoverningRules = "verzonnen kader",
        RetentionOfReport = "verzonnen termijn",
        PowersUsed = "verzonnen bevoegdheid",
        Conduct = "verzonnen gedraging",
        EvidenceOfIntent = "verzonnen bewijs",
        OriginOfEvidence = "verzonnen herkomst",
        Reasoning = "verzonnen redenering",
        RightToBeHeard = new RightToBeHeard.Heard("verzonnen verklaring"),
        OthersHeard = new OthersHeard.NobodyHeard(),
        MitigatingCircumstances = new MitigatingCircumstances.NoneFound(true),
        AggravatingCircumstances = new AggravatingCircumstancesInReport.NoneFound(),
        GeneralOutcome = "verzonnen uitkomst",
    };

    /// <summary>Whom a made-up report is about.</summary>
    /// <param name="subject">The subject; the made-up natural person when null. A legal entity is taken to be a private limited company.</param>
    public static CaseSubject About(Subject? subject = null) => new(subject ?? Person) { Form = subject is LegalEntity ? LegalForm.PrivateCompany : null };

    /// <summary>Belief facts in which every element is affirmed.</summary>
    /// <param name="by">Who judges.</param>
    /// <param name="on">Day of the judgements.</param>
    public static BeliefFacts Belief(Actor by, LocalDate on) => new()
    {
        Evidence =
        [
            new(EvidenceKind.ClaimRecords, Judged(true, by, on)) { Holds = DatumContent.Of(DatumKind.ClaimData) },
            new(EvidenceKind.ThirdPartyStatement, Judged(true, by, on), Judged(true, by, on)) { Holds = DatumContent.Of(DatumKind.OtherData) },
        ],
        ConductEstablished = Judged(true, by, on),
        SuspicionHeavierThanReasonable = Judged(true, by, on),
        StateOfMind = Judged(StateOfMind.Intent, by, on),
        AimedAtGain = Judged(true, by, on),
        CareDomain = CareDomain.SocialSupportAct,
        PunishableByLaw = Judged(true, by, on),
        ConductEndedOn = on,
    };

    /// <summary>A necessity assessment with every element affirmed and no longer term wanted.</summary>
    /// <param name="by">Who judges.</param>
    /// <param name="on">Day of the judgements.</param>
    public static NecessityAssessment Necessity(Actor by, LocalDate on) => new(
        Judged(true, by, on), Judged(true, by, on), Judged(true, by, on), Judged(false, by, on), Judged(true, by, on));

    /// <summary>An anonymised submission, made by the anonymiser from made-up text.</summary>
    /// <param name="kinds">The documents in it; report and account when none is given.</param>
    public static AnonymisedReport AnonymisedReport(params ReadOnlySpan<SubmissionDocumentKind> kinds)
    {
        SubmissionDocumentKind[] wanted = kinds.IsEmpty
            ? [SubmissionDocumentKind.InvestigationReport, SubmissionDocumentKind.AssessmentAccount]
            : [.. kinds];
        var documents = wanted.Select((kind, i) => new SubmissionDocument($"stuk-{i}", kind, [], "de aanbieder declareerde uren die niet zijn geleverd")
        {
            Holds = DatumContent.Of(DatumKind.OtherData),
        });
        var draft = Anonymiser.Scan(new([new FileParty(FilePartyRole.Subject) { Surname = "Nepperman" }], documents.ToValueList()));
        var outcome = draft.Complete(
            draft.Residue.Select(r => new ResidueAnswer.Replace(r.Id)), Judged(true, Investigator, new LocalDate(2025, 1, 1)));
        return outcome is AnonymisationOutcome.Ready ready
            ? ready.Report
            : throw new InvalidOperationException("ZF0801: the made-up submission was not ready. Report this as an error of the builders.");
    }

    /// <summary>The data of a registration about a made-up subject.</summary>
    /// <param name="subject">The subject; the made-up natural person when null.</param>
    public static RegistrationData Data(Subject? subject = null) => new(
        subject ?? Person, EmailAddress.Parse("meldpunt@verzonnen.example"), TelephoneNumber.Parse("020 123 45 67"), false);
}
