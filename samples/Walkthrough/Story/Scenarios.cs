using System.Text;
using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Dossiers;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Registers;

namespace Zorgfraude.Samples.Walkthrough.Story;

/// <summary>A short case that ends otherwise than in a registration by the shortest way.</summary>
/// <param name="Name">Name on the command line.</param>
/// <param name="Dutch">What happens, in Dutch.</param>
/// <param name="English">What happens, in English.</param>
/// <param name="PlayAsync">Plays it.</param>
internal sealed record Scenario(string Name, string Dutch, string English, Func<Scene, Task> PlayAsync);

/// <summary>The scenarios that the command line can ask for.</summary>
internal static class Scenarios
{
    private static readonly LocalDate FirstDay = new(2026, 2, 2);

    public static ValueList<Scenario> All { get; } =
    [
        new("dissent-and-resubmission", "De toezichthouder stemt niet in; het dossier komt terug met nieuw bewijs", "The supervisor dissents; the file comes back with new evidence", DissentAndResubmissionAsync),
        new("involved-supervisor", "De toezichthouder Wmo was betrokken bij het onderzoek", "The Wmo supervisor took part in the investigation", InvolvedSupervisorAsync),
        new("third-party-statements-only", "Alleen verklaringen van derden en een anonieme bron", "Third-party statements and an anonymous source only", ThirdPartyStatementsOnlyAsync),
        new("refused-data-set", "Een gegevensset die het register niet aanvaardt", "A data set that the register does not accept", RefusedDataSetAsync),
        new("mitigating-circumstances", "Verzachtende omstandigheden geven de doorslag", "Mitigating circumstances tip the balance", MitigatingCircumstancesAsync),
        .. RequestScenarios.All,
        .. RegistrationScenarios.All,
    ];

    public static Scenario? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    /// <summary>Plays a scenario, or lists them all.</summary>
    public static async Task RunAsync(string name, Screen screen, Tongue tongue, CancellationToken cancellationToken)
    {
        if (Find(name) is not { } scenario)
        {
            foreach (var one in All)
            {
                screen.Line($"{one.Name}: {tongue[one.Dutch, one.English]}");
            }

            return;
        }

        var journal = new Journal(screen, tongue);
        var world = World.InMemory(FirstDay);
        await using (world.ConfigureAwait(false))
        {
            journal.Chapter(tongue[scenario.Dutch, scenario.English]);
            await scenario.PlayAsync(new(world, journal, screen, tongue, cancellationToken)).ConfigureAwait(false);
        }
    }

    private static async Task DissentAndResubmissionAsync(Scene scene)
    {
        var (teller, roles, by) = (scene.Teller, scene.Municipality, scene.Municipality.Decides);
        await teller.CaseToAnswerAsync(roles, scene.Case, Cast.Organisation, new(2026, 1, 5), aggravating: false, concurs: false).ConfigureAwait(false);
        await teller.BasisAsync(by, scene.Case, expected: false).ConfigureAwait(false);
        var dissented = await scene.BeginAgainAsync().ConfigureAwait(false);
        await scene.ToBeliefAsync(CaseFilePapers.Report(aggravating: false)).ConfigureAwait(false);
        await teller.CaseAsync(by, scene.Case, new CaseCommand.JudgeNecessity(CaseFilePapers.Necessity(by.Actor, teller.Today, longer: false))).ConfigureAwait(false);
        var same = teller.Anonymise(by, Cast.Organisation);
        teller.Say(by.Name, "niet vermeld of eerder is voorgelegd", "not stated whether it was submitted before");
        await teller.CaseAsync(by, scene.Case, new CaseCommand.Submit(Teller.Supervised(roles.Kind), same, null), accepted: false).ConfigureAwait(false);
        var isNew = scene.Judged(true, "Een logboek van de praktijk toont wie de roosters wijzigde en wanneer.");
        teller.Say(by.Name, "dezelfde stukken als de vorige keer", "the same papers as the time before");
        await teller.CaseAsync(
            by, scene.Case, new CaseCommand.Submit(Teller.Supervised(roles.Kind), same, new EarlierSubmission.Dissented(dissented, isNew)), accepted: false).ConfigureAwait(false);
        var renewed = teller.Anonymise(by, Cast.Organisation, " Een logboek toont wie de roosters wijzigde en wanneer.");
        teller.Say(by.Name, "andere stukken, zonder te motiveren wat nieuw is", "other papers, without reasons for what is new");
        await teller.CaseAsync(
            by,
            scene.Case,
            new CaseCommand.Submit(Teller.Supervised(roles.Kind), renewed, new EarlierSubmission.Dissented(dissented, scene.Judged(true, " "))),
            accepted: false).ConfigureAwait(false);
        teller.Say(by.Name, "andere stukken, met het nieuwe bewijs gemotiveerd", "other papers, with reasons for the new evidence");
        await teller.CaseAsync(
            by, scene.Case, new CaseCommand.Submit(Teller.Supervised(roles.Kind), renewed, new EarlierSubmission.Dissented(dissented, isNew))).ConfigureAwait(false);
        teller.On(CivilDate.AddDays(teller.Today, 2));
        await teller.CaseAsync(by, scene.Case, new CaseCommand.RecordReceipt(teller.Today)).ConfigureAwait(false);
        teller.On(CivilDate.AddDays(teller.Today, 20));
        await teller.CaseAsync(by, scene.Case, new CaseCommand.RecordAnswer(true, teller.Today)).ConfigureAwait(false);
        await scene.EndAsync<CaseState.Concurred>(
            true,
            "met het nieuwe bewijs deelt de toezichthouder de overtuiging; het eerdere dossier blijft zonder gevolg",
            "with the new evidence the supervisor shares the belief; nothing ever follows from the earlier file").ConfigureAwait(false);
    }

    private static async Task InvolvedSupervisorAsync(Scene scene)
    {
        var (teller, roles, by) = (scene.Teller, scene.Municipality, scene.Municipality.Decides);
        await scene.ToBeliefAsync(CaseFilePapers.Report(aggravating: false)).ConfigureAwait(false);
        await teller.CaseAsync(by, scene.Case, new CaseCommand.JudgeNecessity(CaseFilePapers.Necessity(by.Actor, teller.Today, longer: false))).ConfigureAwait(false);
        var report = teller.Anonymise(by, Cast.Organisation);
        teller.Say(by.Name, "niet vermeld of de toezichthouder betrokken was", "not stated whether the supervisor took part");
        await teller.CaseAsync(by, scene.Case, new CaseCommand.Submit(new(roles.Kind), report, new EarlierSubmission.None()), accepted: false).ConfigureAwait(false);
        teller.Say(by.Name, "wel betrokken, en er is geen andere toezichthouder", "did take part, and there is no other supervisor");
        await teller.CaseAsync(by, scene.Case, new CaseCommand.Submit(new(roles.Kind, true, false), report, new EarlierSubmission.None()), accepted: false).ConfigureAwait(false);
        teller.On(CivilDate.AddDays(teller.Today, 60));
        teller.Say(by.Name, "een verordening wijst intussen een andere toezichthouder aan", "an ordinance has meanwhile charged another supervisor");
        await teller.CaseAsync(by, scene.Case, new CaseCommand.Submit(new(roles.Kind, true, true), report, new EarlierSubmission.None())).ConfigureAwait(false);
        teller.On(CivilDate.AddDays(teller.Today, 1));
        await teller.CaseAsync(by, scene.Case, new CaseCommand.RecordReceipt(teller.Today)).ConfigureAwait(false);
        teller.On(CivilDate.AddDays(teller.Today, 20));
        await teller.CaseAsync(by, scene.Case, new CaseCommand.RecordAnswer(true, teller.Today)).ConfigureAwait(false);
        await scene.EndAsync<CaseState.Concurred>(
            true,
            "de toezichthouder uit de verordening, die niet betrokken was, deelt de overtuiging; er kan worden geregistreerd",
            "the supervisor under the ordinance, who took no part, shares the belief; a registration can follow").ConfigureAwait(false);
    }

    private static async Task ThirdPartyStatementsOnlyAsync(Scene scene)
    {
        var (teller, by) = (scene.Teller, scene.Municipality.Decides);
        await scene.ToReportAsync(CaseFilePapers.Report(aggravating: false)).ConfigureAwait(false);
        var facts = scene.Belief() with
        {
            Evidence =
            [
                new(EvidenceKind.ThirdPartyStatement, scene.Judged(true, "Vrijwillig afgelegd."), scene.Judged(true, "Naam, dag en plaats zijn bekend.")) { Holds = DatumContent.Of(DatumKind.OtherData) },
                new(EvidenceKind.ThirdPartyStatement, scene.Judged(true, "Vrijwillig afgelegd."), scene.Judged(false, "Van horen zeggen.")) { Holds = DatumContent.Of(DatumKind.OtherData) },
                new(EvidenceKind.AnonymousSource, scene.Judged(true, "Via het meldpunt ontvangen.")) { Holds = DatumContent.Of(DatumKind.OtherData) },
            ],
        };
        await teller.CaseAsync(by, scene.Case, new CaseCommand.ConcludeBelief(facts)).ConfigureAwait(false);
        await teller.CaseAsync(
            by, scene.Case, new CaseCommand.JudgeNecessity(CaseFilePapers.Necessity(by.Actor, teller.Today, longer: false)), accepted: false).ConfigureAwait(false);
        await scene.EndAsync<CaseState.BeliefNotHeld>(
            false,
            "het bewijs bestaat alleen uit verklaringen van derden en een anonieme bron, en die dragen geen overtuiging; een nieuwe rapportage kan dat veranderen",
            "the evidence is third-party statements and an anonymous source only, and those carry no belief; a new report can change that").ConfigureAwait(false);
    }

    private static async Task RefusedDataSetAsync(Scene scene)
    {
        var (teller, roles) = (scene.Teller, scene.Municipality);
        await teller.CaseToAnswerAsync(roles, scene.Case, Cast.Organisation, new(2026, 1, 5), aggravating: false, concurs: true).ConfigureAwait(false);
        scene.OfferDataSet(roles.Enters, "een getal van negen cijfers als KVK-nummer", "nine digits as KVK number", "\"kvkNumber\":\"111222333\"");
        scene.OfferDataSet(roles.Enters, "een SKJ-nummer als code", "an SKJ number as code", "\"administrativeCodes\":[\"SKJ:12345678\"]");
        scene.OfferUnknownProperty(roles.Enters, "een veld voor het burgerservicenummer", "a field for the citizen service number", "citizenServiceNumber");
        var basis = (await teller.BasisAsync(roles.Enters, scene.Case).ConfigureAwait(false))!;
        var registration = Teller.NewRegistration();
        var data = Cast.Data(Cast.Organisation, roles.Enters);
        await teller.RegistrationAsync(roles.Enters, registration, new RegistrationCommand.Enter(basis, data)).ConfigureAwait(false);
        var other = data with { Subject = Cast.Organisation with { KvkNumber = KvkNumber.Parse("00912346") } };
        await teller.RegistrationAsync(roles.Checks, registration, new RegistrationCommand.CheckEntry(RegistrationEntry.Of(other).Sha256(), true), accepted: false).ConfigureAwait(false);
        await scene.EndAsync<CaseState.Concurred>(
            true,
            "de invoer wacht op controle: wat de tweede medewerker zag, is niet wat was ingevoerd, en zonder die controle is er geen registratie",
            "the entry awaits its check: what the second employee saw is not what was entered, and without that check there is no registration").ConfigureAwait(false);
    }

    private static async Task MitigatingCircumstancesAsync(Scene scene)
    {
        var (teller, by) = (scene.Teller, scene.Municipality.Decides);
        var report = CaseFilePapers.Report(aggravating: false);
        const string circumstances = "Betrokkene heeft zich zelf gemeld, alles terugbetaald en is met de praktijk gestopt.";
        await scene.ToBeliefAsync(
            report with { MitigatingCircumstances = new MitigatingCircumstances.Found(circumstances, "Herhaling ligt niet voor de hand.") },
            report with { MitigatingCircumstances = new MitigatingCircumstances.Found(circumstances, null) }).ConfigureAwait(false);
        var necessity = CaseFilePapers.Necessity(by.Actor, teller.Today, longer: false) with
        {
            Proportionate = scene.Judged(false, "De gevolgen voor betrokkene wegen nu zwaarder dan het belang van andere deelnemers."),
        };
        await teller.CaseAsync(by, scene.Case, new CaseCommand.JudgeNecessity(necessity)).ConfigureAwait(false);
        var submission = teller.Anonymise(by, Cast.Organisation);
        await teller.CaseAsync(by, scene.Case, new CaseCommand.Submit(Teller.Supervised(scene.Municipality.Kind), submission, new EarlierSubmission.None()), accepted: false).ConfigureAwait(false);
        await scene.EndAsync<CaseState.NotNecessary>(
            false,
            "de overtuiging bestaat, maar verstrekken is door de verzachtende omstandigheden niet evenredig en dus niet noodzakelijk",
            "the belief exists, but the mitigating circumstances make supply disproportionate and so not necessary").ConfigureAwait(false);
    }
}

/// <summary>What a scenario plays with: one case of the municipality, and the parts that several scenarios share.</summary>
internal sealed class Scene(World world, Journal journal, Screen screen, Tongue tongue, CancellationToken cancellationToken)
{
    private static readonly LocalDate ConductEndedOn = new(2026, 1, 5);

    public Cast Cast { get; } = new(tongue);

    public Teller Teller { get; } = new(world, journal, tongue, cancellationToken);

    public CaseId Case { get; private set; } = Teller.NewCase();

    public CaseRoles Municipality => new(
        Cast.MunicipalityDecides, Cast.MunicipalityEnters, Cast.MunicipalityChecks, ParticipantKind.MunicipalExecutive, CareDomain.SocialSupportAct);

    public CaseRoles Insurer => new(
        Cast.InsurerDecides, Cast.InsurerEnters, Cast.InsurerChecks, ParticipantKind.StatutoryHealthInsurer, CareDomain.HealthInsuranceAct);

    public Rulebook Rulebook => ((RulebookSelection.InForce)Rulebook.At(Teller.Today)).Rulebook;

    private Player By => Municipality.Decides;

    public Judgement<T> Judged<T>(T value, string motivation) => CaseFilePapers.Judged(value, motivation, By.Actor, Teller.Today);

    public BeliefFacts Belief() => CaseFilePapers.Belief(By.Actor, Teller.Today, ConductEndedOn, Municipality.Domain);

    /// <summary>A new case on the same subject, some weeks later; gives the file on which the supervisor did not concur.</summary>
    public async Task<DissentedFile> BeginAgainAsync()
    {
        var decision = await world.Desk.DissentAsync(By.Actor, Case, cancellationToken).ConfigureAwait(false);
        Case = Teller.NewCase();
        Teller.On(CivilDate.AddDays(Teller.Today, 45));
        return decision.TryGetValue(out var file) ? file : throw new InvalidOperationException("The story has this file dissented on.");
    }

    /// <summary>Plan, investigation and report; a report given as refused is tried first.</summary>
    public async Task ToReportAsync(InvestigationReport report, InvestigationReport? refused = null)
    {
        await Teller.CaseAsync(By, Case, new CaseCommand.FixPlan(CaseFilePapers.Plan(Teller.Today))).ConfigureAwait(false);
        Teller.On(CivilDate.AddDays(Teller.Today, 1));
        await Teller.CaseAsync(By, Case, new CaseCommand.StartInvestigation(Teller.Today)).ConfigureAwait(false);
        Teller.On(CivilDate.AddDays(Teller.Today, 60));
        if (refused is not null)
        {
            await Teller.CaseAsync(By, Case, new CaseCommand.RecordReport(refused, CaseFilePapers.About(Cast.Organisation)), accepted: false).ConfigureAwait(false);
        }

        await Teller.CaseAsync(By, Case, new CaseCommand.RecordReport(report, CaseFilePapers.About(Cast.Organisation))).ConfigureAwait(false);
    }

    /// <summary>The same, through the justified belief.</summary>
    public async Task ToBeliefAsync(InvestigationReport report, InvestigationReport? refused = null)
    {
        await ToReportAsync(report, refused).ConfigureAwait(false);
        Teller.On(CivilDate.AddDays(Teller.Today, 10));
        await Teller.CaseAsync(By, Case, new CaseCommand.ConcludeBelief(Belief())).ConfigureAwait(false);
    }

    /// <summary>Offers a data set as another system would send it, with one datum that does not belong there.</summary>
    public void OfferDataSet(Player player, string dutch, string english, string datum)
    {
        var dossier = (DossierReader.Read(DataSet(datum)) as DossierReading.Read)?.Dossier
            ?? throw new InvalidOperationException("The story has this data set read.");
        var decision = DossierRule.Decide(dossier, Teller.Today).Single(d => d.Question == DossierQuestion.RegistrationData);
        Teller.Expect(decision.Answer == DossierAnswer.Refused);
        journal.Tell(
            Teller.Today, player.Name, tongue[$"gegevensset aanbieden met {dutch}", $"offer a data set with {english}"], Outcome.Refused, decision.Findings);
    }

    /// <summary>Offers a data set with a property for which there is no place.</summary>
    public void OfferUnknownProperty(Player player, string dutch, string english, string property)
    {
        var refused = DossierReader.Read(DataSet($"\"{property}\":\"111222333\"")) as DossierReading.Refused
            ?? throw new InvalidOperationException("The story has this data set refused.");
        journal.Tell(Teller.Today, player.Name, tongue[$"gegevensset aanbieden met {dutch}", $"offer a data set with {english}"], Outcome.Refused, []);
        foreach (var error in refused.Errors)
        {
            screen.Line($"    {error.Path}: {error.ToString(tongue.Language)}", LineStyle.Faint);
        }
    }

    public Judgement<bool> JudgedByCheck(string motivation) => CaseFilePapers.Judged(true, motivation, Municipality.Checks.Actor, Teller.Today);

    /// <summary>From plan to registration, by the shortest way.</summary>
    public async Task<RegistrationId> RegisterAsync(CaseRoles roles, Subject subject)
    {
        await Teller.CaseToAnswerAsync(roles, Case, subject, ConductEndedOn, aggravating: false, concurs: true).ConfigureAwait(false);
        return await Teller.RegisterAsync(roles, Case, subject, new("")).ConfigureAwait(false);
    }

    /// <summary>The same, with a longer term of which the subject is told.</summary>
    public async Task<RegistrationId> RegisterLongerAsync(CaseRoles roles)
    {
        var registration = await RegisterAsync(roles, Cast.Threatener).ConfigureAwait(false);
        await Teller.RegistrationAsync(roles.Checks, registration, new RegistrationCommand.RecordNotice(Teller.Today)).ConfigureAwait(false);
        await Teller.RegistrationAsync(roles.Decides, registration, new RegistrationCommand.DecideLongerTerm(
            CaseFilePapers.LongerTerm(roles.Decides.Actor, Teller.Today, "De bedreiging staat vast en de veroorzaker is nog werkzaam in de zorg."))).ConfigureAwait(false);
        await Teller.RegistrationAsync(roles.Checks, registration, new RegistrationCommand.RecordLongerTermNotice(Teller.Today)).ConfigureAwait(false);
        return registration;
    }

    /// <summary>A new case, some days later.</summary>
    public void BeginAnew(int days)
    {
        Case = Teller.NewCase();
        Teller.On(CivilDate.AddDays(Teller.Today, days));
    }

    /// <summary>Last day of the next yearly review.</summary>
    public async Task<LocalDate> NextReviewAsync(RegistrationId registration) =>
        RegistrationProcedure.NextReview(await Teller.ActiveAsync(By, registration).ConfigureAwait(false), Rulebook)?.Due.LastDay
        ?? throw new InvalidOperationException("The story has a review here.");

    /// <summary>Facts for a longer term because this is a repetition; the register looks up the earlier supply itself.</summary>
    public LongerTermFacts Repetition(CaseRoles roles, bool conductIsOther)
    {
        var by = roles.Decides.Actor;
        return new()
        {
            RegisteredOn = Teller.Today,
            DecidedOn = Teller.Today,
            Circumstances =
            [
                new(
                    AggravatingCircumstanceKind.NewSupplyWithinFourYears,
                    CaseFilePapers.Judged(true, "Dezelfde betrokkene is opnieuw over de schreef gegaan.", by, Teller.Today),
                    OtherConduct: CaseFilePapers.Judged(conductIsOther, "Het gaat om declaraties uit een ander jaar en een ander domein.", by, Teller.Today)),
            ],
            LongerKeepingIndicated = CaseFilePapers.Judged(true, "De herhaling laat zien dat de eerste waarschuwing niet heeft geholpen.", by, Teller.Today),
            Proportionate = CaseFilePapers.Judged(true, "De gevolgen wegen op tegen het risico op nieuwe herhaling.", by, Teller.Today),
        };
    }

    public Task ConsultAsync(Subject subject, Type? expected = null) => Teller.ConsultAsync(
        Cast.OtherConsults, subject, "naam en nummer", "name and number", ConsultationMode.Manual, expected ?? typeof(ConsultationResult.Hit));

    /// <summary>What should have been done to a registration and was not.</summary>
    public async Task TellOverdueAsync(RegistrationId registration)
    {
        var late = await world.Register.OverdueAsync(By.Actor, registration, cancellationToken).ConfigureAwait(false);
        Teller.Expect(!late.IsEmpty);
        Teller.Say(By.Name, "wat te laat is", "what is late", late);
    }

    /// <summary>The ground for keeping evidence; null when there is none.</summary>
    public async Task<EvidenceGround?> TellGroundAsync(RegistrationId registration, bool expected)
    {
        var player = Municipality.Checks;
        var decision = await world.Evidence.GroundAsync(player.Actor, registration, cancellationToken).ConfigureAwait(false);
        var reached = decision.TryGetValue(out var ground);
        Teller.Expect(reached == expected);
        journal.Tell(
            Teller.Today, player.Name, tongue["grond om bewijs te bewaren opvragen", "ask for the ground for keeping evidence"], reached ? Outcome.Accepted : Outcome.Refused, decision.Findings);
        return ground;
    }

    /// <summary>Reading the first piece of evidence that is held, or trying to.</summary>
    public async Task UseAsync(RegistrationId registration, EvidencePurpose purpose, bool expected)
    {
        var state = await world.Evidence.ReadAsync(By.Actor, registration, cancellationToken).ConfigureAwait(false);
        var document = (state as EvidenceState.Kept)?.Pieces[0].Document ?? default;
        var decision = await world.Evidence.UseAsync(By.Actor, registration, document, purpose, 1, cancellationToken).ConfigureAwait(false);
        var given = decision.TryGetValue(out _);
        Teller.Expect(given == expected);
        journal.Tell(
            Teller.Today,
            By.Name,
            purpose == EvidencePurpose.Other
                ? tongue["bewijs inzien voor een nieuw onderzoek", "see the evidence for a new investigation"]
                : tongue["bewijs inzien voor het verweer", "see the evidence for the defence"],
            given ? Outcome.Accepted : Outcome.Refused,
            decision.Findings);
    }

    /// <summary>Where the registration stands at the end, and why.</summary>
    public async Task EndAsync<TState>(RegistrationId registration, string dutch, string english, CaseRoles? of = null)
        where TState : RegistrationState
    {
        var state = await world.Register.ReadAsync((of ?? Municipality).Decides.Actor, registration, cancellationToken).ConfigureAwait(false);
        Teller.Expect(state is TState);
        journal.Chapter(tongue["Waar de registratie staat", "Where the registration stands"]);
        var name = state is RegistrationState.Active active
            ? tongue[$"actief, te verwijderen op {tongue.Day(active.RemoveOn)}", $"active, to be removed on {tongue.Day(active.RemoveOn)}"]
            : tongue["verwijderd", "removed"];
        screen.Line(tongue[$"Stand: {name}: {dutch}.", $"State: {name}: {english}."], LineStyle.Good);
    }

    /// <summary>Where the case stands at the end, why, and whether a registration could be made on it.</summary>
    public async Task EndAsync<TState>(bool hasBasis, string dutch, string english)
        where TState : CaseState
    {
        var state = await world.Desk.ReadAsync(By.Actor, Case, cancellationToken).ConfigureAwait(false);
        Teller.Expect(state is TState);
        journal.Chapter(tongue["Waar de zaak staat", "Where the case stands"]);
        screen.Line(tongue[$"Stand: {NameOf(state)}: {dutch}.", $"State: {NameOf(state)}: {english}."], LineStyle.Good);
        await Teller.BasisAsync(By, Case, hasBasis).ConfigureAwait(false);
    }

    private static byte[] DataSet(string datum) => Encoding.UTF8.GetBytes(
        "{\"registration\":{\"subject\":{\"kind\":\"legal-entity\",\"name\":\"Thuiszorg De Denkbeeldige Dageraad B.V.\"," + datum
        + "},\"contactEmail\":\"toezicht@voorbeeldstad.example\",\"contactTelephone\":\"088 000 0303\",\"subjectInformed\":false}}");

    private string NameOf(CaseState state) => state switch
    {
        CaseState.BeliefNotHeld => tongue["geen gerechtvaardigde overtuiging", "no justified belief"],
        CaseState.NotNecessary => tongue["niet noodzakelijk", "not necessary"],
        CaseState.Concurred => tongue["toezichthouder deelt de overtuiging", "supervisor concurs"],
        CaseState.Dissented => tongue["toezichthouder deelt de overtuiging niet", "supervisor dissents"],
        _ => throw new InvalidOperationException("No scenario ends there."),
    };
}
