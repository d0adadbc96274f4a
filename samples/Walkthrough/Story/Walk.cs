using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Registers;

namespace Zorgfraude.Samples.Walkthrough.Story;

/// <summary>Eight years and some months of frozen time: four cases, three registrations, and a screening in the third year.</summary>
internal sealed class Walk(Teller teller, Cast cast, Journal journal, Tongue tongue)
{
    private static readonly LocalDate Start = new(2025, 1, 6);
    private readonly CaseRoles insurer = new(
        cast.InsurerDecides, cast.InsurerEnters, cast.InsurerChecks, ParticipantKind.StatutoryHealthInsurer, CareDomain.HealthInsuranceAct);

    private readonly CaseRoles municipality = new(
        cast.MunicipalityDecides, cast.MunicipalityEnters, cast.MunicipalityChecks, ParticipantKind.MunicipalExecutive, CareDomain.SocialSupportAct);

    private readonly Timeline timelineA = journal.Timeline(tongue["A natuurlijke persoon", "A natural person"]);
    private readonly Timeline timelineB = journal.Timeline(tongue["B rechtspersoon", "B legal entity"]);
    private readonly Timeline timelineC = journal.Timeline(tongue["C niet ingestemd", "C dissent"]);
    private readonly Timeline timelineD = journal.Timeline(tongue["D natuurlijke persoon", "D natural person"]);

    private RegistrationId registrationA;
    private RegistrationId registrationB;
    private RegistrationId registrationD;

    public static LocalDate FirstDay => Start;

    public static LocalDate ScreeningDay { get; } = new(2027, 3, 1);

    public async Task BeforeScreeningAsync()
    {
        journal.Chapter(tongue["1. Zaak A: van plan tot registratie (verzekeraar, natuurlijke persoon)", "1. Case A: from plan to registration (insurer, natural person)"]);
        var caseA = Teller.NewCase();
        await teller.CaseAsync(cast.NoParticipant, Teller.NewCase(), new CaseCommand.FixPlan(CaseFilePapers.Plan(teller.Today)), accepted: false).ConfigureAwait(false);
        await teller.CaseAsync(
            insurer.Decides, caseA, new CaseCommand.FixPlan(CaseFilePapers.Plan(teller.Today) with { Subsidiarity = null }), accepted: false).ConfigureAwait(false);
        await teller.CaseToAnswerAsync(insurer, caseA, Cast.Person, new(2025, 1, 3), aggravating: false, concurs: true).ConfigureAwait(false);
        teller.On(2025, 4, 25);
        registrationA = await teller.RegisterAsync(insurer, caseA, Cast.Person, timelineA).ConfigureAwait(false);
        teller.On(2025, 4, 28);
        await NoticeAsync(insurer.Checks, registrationA, timelineA).ConfigureAwait(false);

        journal.Chapter(tongue["2. Zaak B: een rechtspersoon (gemeente)", "2. Case B: a legal entity (municipality)"]);
        teller.On(2025, 5, 5);
        var caseB = Teller.NewCase();
        await teller.CaseToAnswerAsync(municipality, caseB, Cast.Organisation, new(2025, 4, 30), aggravating: true, concurs: true).ConfigureAwait(false);
        teller.On(2025, 8, 25);
        registrationB = await teller.RegisterAsync(municipality, caseB, Cast.Organisation, timelineB).ConfigureAwait(false);
        await NoticeAsync(municipality.Checks, registrationB, timelineB).ConfigureAwait(false);

        journal.Chapter(tongue["3. Zaak C: de toezichthouder stemt niet in", "3. Case C: the supervisor dissents"]);
        teller.On(2025, 9, 1);
        var caseC = Teller.NewCase();
        await teller.CaseToAnswerAsync(insurer, caseC, Cast.NotRegistered, new(2025, 8, 1), aggravating: false, concurs: false).ConfigureAwait(false);
        teller.Point(timelineC, Mark.Dissent, "toezichthouder stemt niet in; geen registratie", "supervisor dissents; no registration");
        await teller.BasisAsync(insurer.Enters, caseC, expected: false).ConfigureAwait(false);
        await teller.CaseAsync(insurer.Enters, caseC, new CaseCommand.LinkRegistration(Teller.NewRegistration()), accepted: false).ConfigureAwait(false);

        journal.Chapter(tongue["4. Zaak D: de mededeling blijft eerst achterwege", "4. Case D: the notice is left out at first"]);
        teller.On(2026, 1, 12);
        var caseD = Teller.NewCase();
        await teller.CaseToAnswerAsync(municipality, caseD, Cast.Threatener, new(2025, 12, 15), aggravating: true, concurs: true).ConfigureAwait(false);
        teller.On(2026, 5, 4);
        registrationD = await teller.RegisterAsync(municipality, caseD, Cast.Threatener, timelineD).ConfigureAwait(false);
        var decides = municipality.Decides;
        await teller.RegistrationAsync(decides, registrationD, new RegistrationCommand.DeferNotice(
            NoticeDeferralGround.RightsOfOthers, CaseFilePapers.Judged(true, "", decides.Actor, teller.Today), new(2026, 8, 3)), accepted: false).ConfigureAwait(false);
        await teller.RegistrationAsync(decides, registrationD, new RegistrationCommand.DeferNotice(
            NoticeDeferralGround.RightsOfOthers, CaseFilePapers.Judged(true, "Een bedreigde zorgbehoeftige verhuist eerst.", decides.Actor, teller.Today), new(2026, 8, 3))).ConfigureAwait(false);
        teller.Point(timelineD, Mark.Notice, "mededeling achterwege gelaten", "notice left out for now");

        journal.Chapter(tongue["5. Raadplegen met de hand", "5. Consulting by hand"]);
        teller.On(2026, 6, 15);
        await teller.ConsultAsync(cast.NoParticipant, Cast.Person, "geen deelnemer", "no participant", ConsultationMode.Manual, typeof(ConsultationResult.Refused)).ConfigureAwait(false);
        await teller.ConsultAsync(
            cast.OtherWithoutPowers, Cast.Person, "medewerker zonder bevoegdheid", "employee without the power", ConsultationMode.Manual, typeof(ConsultationResult.Refused)).ConfigureAwait(false);
        await teller.ConsultAsync(
            cast.OtherConsults, Cast.Person with { DateOfBirth = null, KvkNumber = null }, "alleen een naam", "a name only", ConsultationMode.Manual, typeof(ConsultationResult.Refused)).ConfigureAwait(false);
        await teller.ConsultAsync(
            cast.OtherConsults,
            Cast.Person with { Name = new() { Surname = IdentityText.Parse("Verzonnen*") } },
            "een naam met een jokerteken",
            "a name with a wildcard",
            ConsultationMode.Manual,
            typeof(ConsultationResult.Refused)).ConfigureAwait(false);
        await teller.ConsultAsync(cast.OtherConsults, Cast.Person, "betrokkene A", "subject A", ConsultationMode.Manual, typeof(ConsultationResult.Hit), timelineA).ConfigureAwait(false);
        await teller.ConsultAsync(cast.OtherConsults, Cast.Threatener, "betrokkene D", "subject D", ConsultationMode.Manual, typeof(ConsultationResult.Hit), timelineD).ConfigureAwait(false);
        await teller.ConsultAsync(
            cast.OtherConsults, Cast.NotRegistered, "iemand anders", "somebody else", ConsultationMode.Manual, typeof(ConsultationResult.NoHit)).ConfigureAwait(false);
        teller.On(2026, 8, 3);
        await NoticeAsync(municipality.Checks, registrationD, timelineD).ConfigureAwait(false);

        journal.Chapter(tongue["6. Geautomatiseerd raadplegen", "6. Automated consultation"]);
        teller.On(ScreeningDay);
        await teller.ConsultAsync(
            cast.InsurerEnters, Cast.Organisation, "zonder vermelding op de website", "without an announcement on the website", ConsultationMode.Automated, typeof(ConsultationResult.Refused)).ConfigureAwait(false);
        var unverified = await teller.ConsultAsync(
            cast.OtherConsults, Cast.Organisation, "rechtspersoon B", "legal entity B", ConsultationMode.Automated, typeof(ConsultationResult.UnverifiedHit)).ConfigureAwait(false);
        var consultation = ((ConsultationResult.UnverifiedHit)unverified).Consultation;
        await teller.VerifyAsync(cast.OtherWithoutPowers, consultation, right: true, typeof(ConsultationResult.Refused)).ConfigureAwait(false);
        await teller.VerifyAsync(cast.OtherReceivesHits, consultation, right: true, typeof(ConsultationResult.Hit)).ConfigureAwait(false);
    }

    public async Task AfterScreeningAsync(ConsultationId? hitOfScreening)
    {
        foreach (var (registration, timeline) in new[] { (registrationA, timelineA), (registrationB, timelineB), (registrationD, timelineD) })
        {
            if (await teller.HitsTodayAsync(registration).ConfigureAwait(false) is > 0 and var hits)
            {
                teller.Point(timeline, Mark.Hit, $"hits op de dag van de screening: {hits}", $"hits on the day of the screening: {hits}");
            }
        }

        if (hitOfScreening is { } hit)
        {
            teller.On(CivilDate.AddDays(ScreeningDay, 1));
            await teller.VerifyAsync(cast.OtherReceivesHits, hit, right: false, typeof(ConsultationResult.NoHit)).ConfigureAwait(false);
        }

        journal.Chapter(tongue["8. Langere termijn voor B, ruim voor het vierde jaar om is", "8. A longer term for B, well before four years are over"]);
        teller.On(2029, 3, 1);
        var decides = municipality.Decides;
        await teller.RegistrationAsync(
            decides, registrationB, new RegistrationCommand.DecideLongerTerm(CaseFilePapers.LongerTerm(decides.Actor, teller.Today, " ")), accepted: false).ConfigureAwait(false);
        await teller.RegistrationAsync(decides, registrationB, Review(true), accepted: false).ConfigureAwait(false);
        await LongerAsync(registrationB, timelineB).ConfigureAwait(false);

        journal.Chapter(tongue["9. A eindigt na vier jaar; de verwijdering komt te laat", "9. A ends after four years; the removal comes late"]);
        teller.On(2029, 4, 2);
        await teller.RegistrationAsync(insurer.Checks, registrationA, new RegistrationCommand.Remove(RemovalReason.TermEnded), accepted: false).ConfigureAwait(false);
        teller.On(new LocalDate(2029, 4, 24));
        await teller.ConsultAsync(
            cast.OtherConsults, Cast.Person, "betrokkene A, laatste dag", "subject A, last day", ConsultationMode.Manual, typeof(ConsultationResult.Hit), timelineA).ConfigureAwait(false);
        teller.On(2029, 4, 25);
        teller.Point(timelineA, Mark.AnswersNoMore, "vier jaar om: geeft geen hit meer", "four years over: no hit any more");
        await teller.ConsultAsync(
            cast.OtherConsults, Cast.Person, "betrokkene A, termijn om, nog niet verwijderd", "subject A, term over, not removed yet", ConsultationMode.Manual, typeof(ConsultationResult.NoHit)).ConfigureAwait(false);
        teller.On(2029, 5, 2);
        await RemoveAsync(insurer.Checks, registrationA, timelineA).ConfigureAwait(false);

        journal.Chapter(tongue["10. Jaarlijkse afwegingen van B en D, en hun einde", "10. Yearly reviews of B and D, and their end"]);
        await ReviewAsync(registrationB, timelineB, true).ConfigureAwait(false);
        teller.On(2029, 11, 1);
        await LongerAsync(registrationD, timelineD).ConfigureAwait(false);
        await ReviewAsync(registrationD, timelineD, true).ConfigureAwait(false);
        await ReviewAsync(registrationB, timelineB, true).ConfigureAwait(false);
        await ReviewAsync(registrationD, timelineD, false).ConfigureAwait(false);
        teller.On(2031, 6, 30);
        teller.Point(timelineD, Mark.AnswersNoMore, "einde volgens de afweging", "end as the review has it");
        await teller.ConsultAsync(
            cast.OtherConsults, Cast.Threatener, "betrokkene D, na het einde", "subject D, after the end", ConsultationMode.Manual, typeof(ConsultationResult.NoHit)).ConfigureAwait(false);
        await RemoveAsync(municipality.Checks, registrationD, timelineD).ConfigureAwait(false);
        await ReviewAsync(registrationB, timelineB, true).ConfigureAwait(false);
        await ReviewAsync(registrationB, timelineB, true).ConfigureAwait(false);
        var b = await teller.ActiveAsync(decides, registrationB).ConfigureAwait(false);
        teller.On(CivilDate.AddDays(b.RemoveOn, -1));
        await teller.ConsultAsync(
            cast.OtherConsults, Cast.Organisation, "rechtspersoon B, laatste dag", "legal entity B, last day", ConsultationMode.Manual, typeof(ConsultationResult.Hit), timelineB).ConfigureAwait(false);
        teller.On(b.RemoveOn);
        teller.Point(timelineB, Mark.AnswersNoMore, "acht jaar om", "eight years over");
        await RemoveAsync(municipality.Checks, registrationB, timelineB).ConfigureAwait(false);
        await teller.ConsultAsync(
            cast.OtherConsults, Cast.Organisation, "rechtspersoon B, verwijderd", "legal entity B, removed", ConsultationMode.Manual, typeof(ConsultationResult.NoHit)).ConfigureAwait(false);
    }

    private async Task NoticeAsync(Player player, RegistrationId registration, Timeline timeline)
    {
        await teller.RegistrationAsync(player, registration, new RegistrationCommand.RecordNotice(teller.Today)).ConfigureAwait(false);
        teller.Point(timeline, Mark.Notice, "mededeling gedaan", "notice given");
    }

    private async Task LongerAsync(RegistrationId registration, Timeline timeline)
    {
        var decides = municipality.Decides;
        await teller.RegistrationAsync(decides, registration, new RegistrationCommand.DecideLongerTerm(
            CaseFilePapers.LongerTerm(decides.Actor, teller.Today, "De bedreiging staat vast en de veroorzaker is nog werkzaam in de zorg."))).ConfigureAwait(false);
        teller.Point(timeline, Mark.LongerTerm, "langere termijn beslist", "longer term decided");
        await teller.RegistrationAsync(municipality.Checks, registration, new RegistrationCommand.RecordLongerTermNotice(teller.Today)).ConfigureAwait(false);
    }

    private RegistrationCommand.MakeReview Review(bool longer) => new(
        CaseFilePapers.Judged(
            longer,
            longer ? "Het risico op herhaling bestaat nog." : "Betrokkene werkt niet meer in de zorg.",
            municipality.Decides.Actor,
            teller.Today),
        longer ? null : new LocalDate(2031, 6, 30));

    private async Task ReviewAsync(RegistrationId registration, Timeline timeline, bool longer)
    {
        var active = await teller.ActiveAsync(municipality.Decides, registration).ConfigureAwait(false);
        var rulebook = ((RulebookSelection.InForce)Rulebook.At(teller.Today)).Rulebook;
        var moment = RegistrationProcedure.NextReview(active, rulebook) ?? throw new InvalidOperationException("The story has a review here.");
        teller.On(moment.Due.LastDay);
        var due = await teller.DueAsync(municipality.Decides, registration).ConfigureAwait(false);
        Teller.Expect(due.Any(o => o.Code == "registration.review"));
        await teller.RegistrationAsync(municipality.Decides, registration, Review(longer)).ConfigureAwait(false);
        teller.Point(
            timeline,
            Mark.Review,
            longer ? $"afweging {moment.Number}: langer bewaren" : $"afweging {moment.Number}: niet langer nodig",
            longer ? $"review {moment.Number}: keep" : $"review {moment.Number}: no longer needed");
    }

    private async Task RemoveAsync(Player player, RegistrationId registration, Timeline timeline)
    {
        var due = await teller.DueAsync(player, registration).ConfigureAwait(false);
        var removal = due.Single(o => o.Code == "registration.removal").DueOn;
        teller.Say(player.Name, $"te doen: verwijderen, uiterlijk {tongue.Day(removal)}", $"due: removal, by {tongue.Day(removal)}");
        await teller.RegistrationAsync(player, registration, new RegistrationCommand.Remove(RemovalReason.TermEnded)).ConfigureAwait(false);
        teller.Point(timeline, Mark.Removed, "verwijderd", "removed");
        var told = await teller.RemovalMessagesAsync(registration).ConfigureAwait(false);
        Teller.Expect(told.Count > 0);
        teller.Say(player.Name, $"bericht over de verwijdering klaargezet voor: {string.Join(", ", told)}", $"message on the removal queued for: {string.Join(", ", told)}");
    }
}
