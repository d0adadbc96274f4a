using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Retention;

namespace Zorgfraude.Samples.Walkthrough.Story;

/// <summary>The papers of a case: plan, report, judgements and the anonymised submission. Written in Dutch, as such a file is, whatever the language of the run.</summary>
internal static class CaseFilePapers
{
    public static Judgement<T> Judged<T>(T value, string motivation, Actor by, LocalDate on) => new(value, motivation, by.Employee, on);

    public static InvestigationPlan Plan(LocalDate on) => new(
        "Zijn uren gedeclareerd waarin geen zorg is geleverd?",
        "Vaststellen of sprake is van opzettelijk onjuist declareren.",
        "Vergelijken van declaraties, roosters en verklaringen.",
        "Het geldende toezichtkader en de gedragscode van de deelnemer.",
        "Alleen de declaraties uit de verdachte periode worden bekeken.",
        "Een gesprek over de declaraties gaf geen opheldering.",
        on);

    public static InvestigationReport Report(bool aggravating) => new()
    {
        Version = 1,
        OccasionGoalAndCourse = "Een melding over roosters; doel en verloop zoals in het plan.",
        GoverningRules = "Het plan van aanpak en de gedragscode; niet meer onderzocht dan nodig.",
        RetentionOfReport = "Zolang de registratie duurt.",
        PowersUsed = "Inzage in declaraties en materiele controle.",
        Conduct = "Uren gedeclareerd op dagen waarop de praktijk gesloten was.",
        EvidenceOfIntent = "Roosters zijn achteraf aangepast aan de declaraties.",
        OriginOfEvidence = "Eigen administratie van de deelnemer en opgevraagde roosters.",
        Reasoning = "Declaraties, roosters en verklaringen sluiten elkaar uit.",
        RightToBeHeard = new RightToBeHeard.Heard("Betrokkene heeft geen verklaring voor de aanpassingen."),
        OthersHeard = new OthersHeard.NobodyHeard(),
        MitigatingCircumstances = new MitigatingCircumstances.NoneFound(true),
        AggravatingCircumstances = aggravating
            ? new AggravatingCircumstancesInReport.Found("Bedreiging van een zorgbehoeftige.", "Opgenomen telefoongesprek.")
            : new AggravatingCircumstancesInReport.NoneFound(),
        GeneralOutcome = "Opzettelijk onjuist gedeclareerd.",
    };

    public static BeliefFacts Belief(Actor by, LocalDate on, LocalDate conductEndedOn, CareDomain domain) => new()
    {
        Evidence =
        [
            new(EvidenceKind.ClaimRecords, Judged(true, "Uit de eigen administratie.", by, on)) { Holds = DatumContent.Of(DatumKind.ClaimData) },
            new(EvidenceKind.Document, Judged(true, "Opgevraagd op grond van de overeenkomst.", by, on)) { Holds = DatumContent.Of(DatumKind.BusinessData) },
        ],
        ConductEstablished = Judged(true, "Declaraties en roosters spreken elkaar tegen.", by, on),
        SuspicionHeavierThanReasonable = Judged(true, "Twee bronnen, los van elkaar, wijzen hetzelfde aan.", by, on),
        StateOfMind = Judged(StateOfMind.Intent, "Roosters zijn achteraf aangepast.", by, on),
        AimedAtGain = Judged(true, "De uren zijn uitbetaald.", by, on),
        CareDomain = domain,
        PunishableByLaw = Judged(true, "Valsheid in geschrift.", by, on),
        ConductEndedOn = conductEndedOn,
        OldConductMayBeRegistered = conductEndedOn < new LocalDate(2025, 1, 1)
            ? Judged(true, "Het handelen liep door tot kort voor de inwerkingtreding en de gevolgen waren te voorzien.", by, on)
            : null,
    };

    public static NecessityAssessment Necessity(Actor by, LocalDate on, bool longer) => new(
        Judged(true, "Ook andere deelnemers sluiten overeenkomsten in dit zorgdomein.", by, on),
        Judged(true, "De gevolgen wegen op tegen het belang van andere deelnemers.", by, on),
        Judged(true, "Voorkomt herhaling bij andere deelnemers.", by, on),
        Judged(longer, longer ? "Een zorgbehoeftige is bedreigd." : "Geen verzwarende omstandigheden gebleken.", by, on),
        Judged(true, "Zonder verstrekking kan een andere deelnemer dit niet weten.", by, on));

    public static LongerTermFacts LongerTerm(Actor by, LocalDate on, string motivation) => new()
    {
        RegisteredOn = on,
        DecidedOn = on,
        Circumstances = [new(AggravatingCircumstanceKind.ThreatsAgainstCareRecipients, Judged(true, motivation, by, on))],
        LongerKeepingIndicated = Judged(true, motivation, by, on),
        Proportionate = Judged(true, motivation, by, on),
    };

    public static CaseSubject About(Subject subject) => new(subject) { Form = subject is LegalEntity ? LegalForm.PrivateCompany : null };

    /// <summary>The two documents for the supervisor, with everything in them that identifies the subject.</summary>
    public static AnonymisationDraft Draft(Subject subject, Actor by, LocalDate on, string newEvidence = "")
    {
        // That somebody broke the law is a datum of a criminal nature.
        var holds = DatumContent.Of(DatumKind.ClaimData, DatumKind.CriminalData) with
        {
            OwnBasis = Judged(true, "De wet vraagt om dit onderzoek voor te leggen.", by, on),
        };
        var name = subject.Match(p => p.Name.Reveal(), e => e.Name.Value);
        var born = subject is NaturalPerson { DateOfBirth: { IsFull: true } birth } ? $" Geboren op {birth.Day}-{birth.Month}-{birth.Year}." : "";
        var address = subject.Address is { } a ? $" Het adres is {a.Reveal().Replace('\n', ' ')}." : "";
        var kvk = subject.KvkNumber is { } number ? $" KVK-nummer {number.Value}." : "";
        return Anonymiser.Scan(new(
            [FileParty.Of(subject)],
            [
                new("rapport", SubmissionDocumentKind.InvestigationReport, [],
                    $"{name} heeft uren gedeclareerd op dagen waarop de praktijk gesloten was.{born}{address}{kvk} De roosters van {name} zijn achteraf aangepast.{newEvidence}") { Holds = holds },
                new("verantwoording", SubmissionDocumentKind.AssessmentAccount, [],
                    $"De overtuiging dat {name} opzettelijk onjuist declareerde berust op declaraties en roosters. Verstrekken is noodzakelijk.") { Holds = holds },
            ]));
    }

    /// <summary>Everything that the scan leaves to a human is replaced: in a file this small nothing is lost by it.</summary>
    public static AnonymisationOutcome Complete(AnonymisationDraft draft, Actor by, LocalDate on) => draft.Complete(
        draft.Residue.Select(r => new ResidueAnswer.Replace(r.Id)),
        Judged(true, "Wat overblijft past op vele aanbieders.", by, on));
}
