using Zorgfraude.Collections;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Registers;

namespace Zorgfraude.Samples.Walkthrough.Story;

/// <summary>What becomes of a registration after it was made: how long it stays, what its subject hears, and what is kept when it is gone.</summary>
internal static class RegistrationScenarios
{
    public static ValueList<Scenario> All { get; } =
    [
        new("deferred-notice", "De mededeling blijft achterwege tot de grond vervalt", "The notice is left out until its ground lapses", DeferredNoticeAsync),
        new("longer-term-with-reviews", "Een langere termijn, met elk jaar een afweging", "A longer term, with a review every year", LongerTermWithReviewsAsync),
        new("missed-review", "Een jaarlijkse afweging die wordt gemist", "A yearly review that is missed", MissedReviewAsync),
        new("second-registration", "Een tweede registratie binnen vier jaar", "A second registration within four years", SecondRegistrationAsync),
        new("evidence", "Bewijs bewaren na verwijdering, en het weer vernietigen", "Keeping evidence after removal, and destroying it again", EvidenceAsync),
    ];

    private static async Task DeferredNoticeAsync(Scene scene)
    {
        var (teller, roles) = (scene.Teller, scene.Municipality);
        var registration = await scene.RegisterAsync(roles, Cast.Threatener).ConfigureAwait(false);
        var recheck = CivilDate.AddDays(teller.Today, 60);
        await teller.RegistrationAsync(
            roles.Decides, registration, new RegistrationCommand.DeferNotice(NoticeDeferralGround.RightsOfOthers, scene.Judged(true, " "), recheck), accepted: false).ConfigureAwait(false);
        await teller.RegistrationAsync(
            roles.Decides,
            registration,
            new RegistrationCommand.DeferNotice(NoticeDeferralGround.RightsOfOthers, scene.Judged(true, "Een bedreigde zorgbehoeftige verhuist eerst."), recheck)).ConfigureAwait(false);
        await scene.ConsultAsync(Cast.Threatener).ConfigureAwait(false);
        teller.On(CivilDate.AddDays(recheck, 1));
        await scene.TellOverdueAsync(registration).ConfigureAwait(false);
        await teller.RegistrationAsync(
            roles.Decides, registration, new RegistrationCommand.EndDeferral(teller.Today, scene.Judged(false, "De zorgbehoeftige is verhuisd; betrokkene weet nog van niets."))).ConfigureAwait(false);
        await teller.RegistrationAsync(roles.Checks, registration, new RegistrationCommand.RecordNotice(teller.Today)).ConfigureAwait(false);
        await scene.ConsultAsync(Cast.Threatener).ConfigureAwait(false);
        await scene.EndAsync<RegistrationState.Active>(
            registration,
            "de grond voor uitstel is vervallen en betrokkene is alsnog geïnformeerd; de termijn liep al die tijd door",
            "the ground for leaving out the notice lapsed and the subject was informed after all; the term ran on all the while").ConfigureAwait(false);
    }

    private static async Task LongerTermWithReviewsAsync(Scene scene)
    {
        var (teller, roles) = (scene.Teller, scene.Municipality);
        var registration = await scene.RegisterLongerAsync(roles).ConfigureAwait(false);
        foreach (var longer in (bool[])[true, true, false])
        {
            teller.On(await scene.NextReviewAsync(registration).ConfigureAwait(false));
            await teller.RegistrationAsync(
                roles.Decides,
                registration,
                new RegistrationCommand.MakeReview(
                    scene.Judged(longer, longer ? "Het risico op herhaling bestaat nog." : "Betrokkene werkt niet meer in de zorg."))).ConfigureAwait(false);
        }

        await scene.ConsultAsync(Cast.Threatener, typeof(ConsultationResult.NoHit)).ConfigureAwait(false);
        await teller.RegistrationAsync(roles.Checks, registration, new RegistrationCommand.Remove(RemovalReason.TermEnded)).ConfigureAwait(false);
        await scene.EndAsync<RegistrationState.Removed>(
            registration,
            "de derde afweging vond langer bewaren niet meer nodig; dezelfde dag antwoordde de registratie niet meer en is zij verwijderd",
            "the third review found longer keeping needed no more; that day the registration answered no more and was removed").ConfigureAwait(false);
    }

    private static async Task MissedReviewAsync(Scene scene)
    {
        var (teller, roles) = (scene.Teller, scene.Municipality);
        var registration = await scene.RegisterLongerAsync(roles).ConfigureAwait(false);
        teller.On(CivilDate.AddDays(await scene.NextReviewAsync(registration).ConfigureAwait(false), 12));
        await scene.TellOverdueAsync(registration).ConfigureAwait(false);
        await teller.RegistrationAsync(
            roles.Decides, registration, new RegistrationCommand.MakeReview(scene.Judged(true, " ")), accepted: false).ConfigureAwait(false);
        await teller.RegistrationAsync(
            roles.Decides, registration, new RegistrationCommand.MakeReview(scene.Judged(true, "Het risico op herhaling bestaat nog; de afweging is te laat gemaakt."))).ConfigureAwait(false);
        await scene.EndAsync<RegistrationState.Active>(
            registration,
            "niets is vanzelf verwijderd; dat de afweging te laat was, staat vast, en de volgende blijft op haar eigen dag",
            "nothing was removed by itself; that the review was late is on record, and the next one stays on its own day").ConfigureAwait(false);
    }

    private static async Task SecondRegistrationAsync(Scene scene)
    {
        var (teller, first, second) = (scene.Teller, scene.Municipality, scene.Insurer);
        var earlier = await scene.RegisterAsync(first, Cast.Organisation).ConfigureAwait(false);
        var earlierOn = teller.Today;
        scene.BeginAnew(400);
        var registration = await scene.RegisterAsync(second, Cast.Organisation).ConfigureAwait(false);
        var suppliedOn = teller.Today;
        await teller.RegistrationAsync(second.Decides, registration, new RegistrationCommand.DecideLongerTerm(scene.Repetition(second, conductIsOther: false)), accepted: false).ConfigureAwait(false);
        await teller.RegistrationAsync(second.Decides, registration, new RegistrationCommand.DecideLongerTerm(scene.Repetition(second, conductIsOther: true))).ConfigureAwait(false);
        teller.Say(
            first.Decides.Name,
            "wat de tweede registratie met de eerste doet",
            "what the second registration does to the first",
            LongerTermRule.EffectOnFirst(earlierOn, suppliedOn, teller.Today, scene.Rulebook));
        var untouched = await teller.ActiveAsync(first.Decides, earlier).ConfigureAwait(false);
        Teller.Expect(untouched.LongerTerm is null);
        var facts = scene.Repetition(first, conductIsOther: true);
        await teller.RegistrationAsync(
            first.Decides,
            earlier,
            new RegistrationCommand.DecideLongerTerm(facts with { Circumstances = facts.Circumstances.Select(c => c with { LaterSupply = suppliedOn }).ToValueList() })).ConfigureAwait(false);
        await scene.EndAsync<RegistrationState.Active>(
            registration,
            "de nieuwe registratie is door de herhaling verzwaard; de eerste pas nadat haar deelnemer haar had heroverwogen",
            "the new registration is aggravated by the repetition; the first one only once its participant had reconsidered it",
            second).ConfigureAwait(false);
    }

    private static async Task EvidenceAsync(Scene scene)
    {
        var (teller, roles) = (scene.Teller, scene.Municipality);
        var registration = await scene.RegisterAsync(roles, Cast.Organisation).ConfigureAwait(false);
        await scene.TellGroundAsync(registration, expected: false).ConfigureAwait(false);
        teller.On((await teller.ActiveAsync(roles.Decides, registration).ConfigureAwait(false)).RemoveOn);
        await teller.RegistrationAsync(roles.Checks, registration, new RegistrationCommand.Remove(RemovalReason.TermEnded)).ConfigureAwait(false);
        var ground = (await scene.TellGroundAsync(registration, expected: true).ConfigureAwait(false))!;
        ValueList<EvidenceDocument> pieces = [EvidenceDocument.Held(Cast.Occasion, "Een verzonnen verantwoording van de verstrekking.")];
        var shows = CaseFilePapers.Judged(true, "De verantwoording toont dat de verstrekking op een deugdelijk dossier rustte.", roles.Checks.Actor, teller.Today);
        await teller.EvidenceAsync(roles.Checks, registration, new EvidenceCommand.Keep(ground, pieces, [], shows), accepted: false).ConfigureAwait(false);
        await teller.EvidenceAsync(
            roles.Checks,
            registration,
            new EvidenceCommand.Keep(ground, pieces, [new(EvidenceRoute.CivilClaim, teller.Today), new(EvidenceRoute.AuthorityComplaint, teller.Today)], shows)).ConfigureAwait(false);
        await scene.ConsultAsync(Cast.Organisation, typeof(ConsultationResult.NoHit)).ConfigureAwait(false);
        await scene.UseAsync(registration, EvidencePurpose.Other, expected: false).ConfigureAwait(false);
        await scene.UseAsync(registration, EvidencePurpose.ShowSupplyLawful, expected: true).ConfigureAwait(false);
        teller.On(CivilDate.AddDays(teller.Today, 1900));
        await teller.EvidenceAsync(roles.Checks, registration, new EvidenceCommand.CloseRemedy(1, teller.Today, scene.JudgedByCheck("De vordering is verjaard en niet ingesteld."))).ConfigureAwait(false);
        await teller.EvidenceAsync(roles.Checks, registration, new EvidenceCommand.Close(scene.JudgedByCheck("Alles is gesloten.")), accepted: false).ConfigureAwait(false);
        teller.On(CivilDate.AddDays(teller.Today, 30));
        await teller.EvidenceAsync(roles.Checks, registration, new EvidenceCommand.CloseRemedy(2, teller.Today, scene.JudgedByCheck("De klacht is afgehandeld."))).ConfigureAwait(false);
        await teller.EvidenceAsync(roles.Checks, registration, new EvidenceCommand.Close(null), accepted: false).ConfigureAwait(false);
        await teller.EvidenceAsync(roles.Checks, registration, new EvidenceCommand.Close(scene.JudgedByCheck("Geen enkel rechtsmiddel staat nog open."))).ConfigureAwait(false);
        await scene.UseAsync(registration, EvidencePurpose.ShowSupplyLawful, expected: false).ConfigureAwait(false);
        await scene.EndAsync<RegistrationState.Removed>(
            registration,
            "het bewijs bleef buiten het register zolang een rechtsmiddel openstond, en is vernietigd toen een mens oordeelde dat alles gesloten was",
            "the evidence stayed outside the register for as long as a remedy was open, and was destroyed when a human judged that all was closed").ConfigureAwait(false);
    }
}
