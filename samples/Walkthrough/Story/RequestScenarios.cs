using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Requests;
using Zorgfraude.Sdk.Registers;

namespace Zorgfraude.Samples.Walkthrough.Story;

/// <summary>What subjects ask once they are registered, from receipt to what it changes in the register.</summary>
internal static class RequestScenarios
{
    private static readonly LocalDate ConductEndedOn = new(2026, 1, 5);
    private static readonly ValueList<RemedyRoute> Remedies = [RemedyRoute.ObjectionAndAppeal, RemedyRoute.Mediation, RemedyRoute.AuthorityComplaint];

    public static ValueList<Scenario> All { get; } =
    [
        new("rectification", "Een bedrijf vraagt om rectificatie van zijn vestigingsplaats", "A company asks for rectification of its place of establishment", RectificationAsync),
        new("erasure", "Een betrokkene vraagt om wissing: de overtuiging is vervallen", "A subject asks for erasure: the belief is gone", ErasureAsync),
        new("objection", "Een betrokkene maakt bezwaar tegen de verwerking", "A subject objects to the processing", ObjectionAsync),
        new("wrong-participant", "Een verzoek om inzage komt bij de verkeerde deelnemer", "A request for access reaches the wrong participant", WrongParticipantAsync),
    ];

    private static async Task RectificationAsync(Scene scene)
    {
        var (teller, serves) = (scene.Teller, scene.Cast.MunicipalityServes);
        var registration = await RegisteredAsync(scene, Cast.Organisation).ConfigureAwait(false);
        var request = NewRequest();
        await teller.RequestAsync(serves, request, new RequestCommand.Receive(RequestKind.Rectification, SubjectKind.LegalEntity, teller.Today) { ByRepresentative = true }).ConfigureAwait(false);
        await teller.EstablishAsync(serves, request, Cast.Organisation).ConfigureAwait(false);
        await teller.RequestAsync(serves, request, Answer(teller, serves, new RequestOutcome.Rectify()), accepted: false).ConfigureAwait(false);
        teller.On(CivilDate.AddDays(teller.Today, 7));
        await teller.RequestAsync(serves, request, new RequestCommand.RecordProof(teller.Today), accepted: false).ConfigureAwait(false);
        await teller.RequestAsync(serves, request, new RequestCommand.RecordProof(teller.Today, RepresentationProved: true)).ConfigureAwait(false);
        await teller.RequestAsync(serves, request, Answer(teller, serves, new RequestOutcome.Rectify())).ConfigureAwait(false);

        var entry = RegistrationEntry.Of(Cast.Data(Cast.Organisation with { PlaceOfEstablishment = IdentityText.Parse("Verdichtsel") }, serves) with { SubjectInformed = true });
        var same = CaseFilePapers.Judged(true, "Naam en KVK-nummer zijn gelijk; alleen de plaats was verouderd.", serves.Actor, teller.Today);
        await teller.CarryOutAsync(serves, request, new RequestExecution.EnterCorrection(registration, entry, same)).ConfigureAwait(false);
        var check = new RequestExecution.CheckCorrection(registration, entry.Sha256(), IsRight: true);
        await teller.CarryOutAsync(serves, request, check, accepted: false).ConfigureAwait(false);
        await teller.CarryOutAsync(scene.Cast.MunicipalityChecks, request, check).ConfigureAwait(false);
        await teller.RequestEndAsync<RequestState.Answered>(
            serves,
            request,
            "de gegevens zijn verbeterd, de termijn bleef gelijk, en wie een hit kreeg heeft bericht",
            "the data were put right, the term stayed the same, and whoever got a hit was told").ConfigureAwait(false);
    }

    private static async Task ErasureAsync(Scene scene)
    {
        var (teller, serves) = (scene.Teller, scene.Cast.MunicipalityServes);
        await RegisteredAsync(scene, Cast.Person).ConfigureAwait(false);
        var request = await ReadyAsync(scene, RequestKind.Erasure).ConfigureAwait(false);
        var refusal = Answer(teller, serves, new RequestOutcome.Refuse(RefusalGround.GroundNotPresent));
        teller.Say(serves.Name, "weigeren terwijl de overtuiging niet meer bestaat", "refuse although the belief is gone");
        var gone = CaseFilePapers.Judged(false, "Het nieuwe urenregister weerlegt de eerdere bevinding.", serves.Actor, teller.Today);
        await teller.RequestAsync(serves, request, refusal with { BeliefHeld = gone }, accepted: false).ConfigureAwait(false);
        await teller.RequestAsync(serves, request, Answer(teller, serves, new RequestOutcome.EraseData(ErasureGround.BeliefEnded))).ConfigureAwait(false);
        teller.Say(serves.Name, "uitvoeren zonder de bevoegdheid om te verwijderen", "carry it out without the power to remove");
        await teller.CarryOutAsync(serves, request, Judged(teller, serves), accepted: false).ConfigureAwait(false);
        await EraseAsync(scene, request).ConfigureAwait(false);
        await teller.RequestEndAsync<RequestState.Answered>(
            serves,
            request,
            "de registratie is verwijderd, raadplegen geeft geen hit meer, en wie er een kreeg heeft bericht",
            "the registration was removed, a consultation gives no hit any more, and whoever got one was told").ConfigureAwait(false);
    }

    private static async Task ObjectionAsync(Scene scene)
    {
        var (teller, serves) = (scene.Teller, scene.Cast.MunicipalityServes);
        await RegisteredAsync(scene, Cast.Person).ConfigureAwait(false);
        var request = await ReadyAsync(scene, RequestKind.Objection).ConfigureAwait(false);
        var today = teller.Today;
        teller.On(CivilDate.AddDays(today, 9));
        var needed = CaseFilePapers.Judged(true, "De belangen moeten opnieuw worden gewogen met stukken van derden.", serves.Actor, teller.Today);
        await teller.RequestAsync(serves, request, new RequestCommand.AnnounceExtension(teller.Today, needed)).ConfigureAwait(false);
        teller.On(CivilDate.AddDays(today, 40));
        var refusal = Answer(teller, serves, new RequestOutcome.Refuse(RefusalGround.CompellingGrounds));
        teller.Say(serves.Name, "weigeren zonder te beoordelen of de overtuiging nog bestaat", "refuse without judging whether the belief still exists");
        await teller.RequestAsync(serves, request, refusal, accepted: false).ConfigureAwait(false);
        await teller.RequestAsync(serves, request, Answer(teller, serves, new RequestOutcome.UpholdObjection())).ConfigureAwait(false);
        await EraseAsync(scene, request).ConfigureAwait(false);
        await teller.RequestEndAsync<RequestState.Answered>(
            serves,
            request,
            "het bezwaar is gegrond, binnen de verlengde termijn beantwoord, en de verwerking is gestopt",
            "the objection was upheld, answered within the longer term, and the processing has stopped").ConfigureAwait(false);
    }

    private static async Task WrongParticipantAsync(Scene scene)
    {
        var (teller, insurer, serves) = (scene.Teller, scene.Cast.InsurerEnters, scene.Cast.MunicipalityServes);
        await RegisteredAsync(scene, Cast.Person).ConfigureAwait(false);
        var request = NewRequest();
        await teller.RequestAsync(insurer, request, new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, teller.Today)).ConfigureAwait(false);
        await teller.RequestAsync(insurer, request, new RequestCommand.RecordProof(teller.Today)).ConfigureAwait(false);
        await teller.EstablishAsync(insurer, request, Cast.Person).ConfigureAwait(false);
        await teller.RequestAsync(insurer, request, Answer(teller, insurer, new RequestOutcome.GiveAccess()), accepted: false).ConfigureAwait(false);
        var to = serves.Actor.Participant;
        await teller.RequestAsync(insurer, request, new RequestCommand.Forward(to, teller.Today)).ConfigureAwait(false);
        await teller.RequestAsync(insurer, request, new RequestCommand.TellForwarded(to, teller.Today)).ConfigureAwait(false);

        teller.On(CivilDate.AddDays(teller.Today, 5));
        await teller.ReceiveForwardedAsync(serves, request).ConfigureAwait(false);
        await teller.RequestAsync(serves, request, new RequestCommand.RecordProof(teller.Today)).ConfigureAwait(false);
        await teller.EstablishAsync(serves, request, Cast.Person).ConfigureAwait(false);
        await teller.AccessAsync(serves, request, new(null), expected: false).ConfigureAwait(false);
        await teller.AccessAsync(
            serves,
            request,
            new("Eigen onderzoek van de gemeente.", "Afdeling rechten van betrokkenen en functionaris voor gegevensbescherming, privacy@voorbeeldstad.example"),
            expected: true).ConfigureAwait(false);
        await teller.RequestAsync(serves, request, Answer(teller, serves, new RequestOutcome.GiveAccess())).ConfigureAwait(false);
        await teller.RequestEndAsync<RequestState.Answered>(
            serves,
            request,
            "inzage is gegeven door de deelnemer die registreerde, en de termijn liep vanaf de eerste ontvangst",
            "access was given by the participant that registered, and the term ran from the first receipt").ConfigureAwait(false);
    }

    private static RequestId NewRequest() => new(Guid.CreateVersion7());

    private static RequestCommand.Answer Answer(Teller teller, Player by, RequestOutcome outcome) =>
        new(outcome, CaseFilePapers.Judged(true, "Beoordeeld aan de hand van de stukken bij het verzoek.", by.Actor, teller.Today), teller.Today, Remedies);

    private static RequestExecution.RemoveOrRestrict Judged(Teller teller, Player by) =>
        new(CaseFilePapers.Judged(true, "Zo is op het verzoek beslist.", by.Actor, teller.Today));

    /// <summary>A registration by the municipality of which the subject was informed, and on which another participant got a hit.</summary>
    private static async Task<RegistrationId> RegisteredAsync(Scene scene, Subject subject)
    {
        var teller = scene.Teller;
        await teller.CaseToAnswerAsync(scene.Municipality, scene.Case, subject, ConductEndedOn, aggravating: false, concurs: true).ConfigureAwait(false);
        var registration = await teller.RegisterAsync(scene.Municipality, scene.Case, subject, new Timeline("")).ConfigureAwait(false);
        await teller.RegistrationAsync(scene.Municipality.Checks, registration, new RegistrationCommand.RecordNotice(teller.Today)).ConfigureAwait(false);
        await ConsultAsync(scene, subject, typeof(ConsultationResult.Hit)).ConfigureAwait(false);
        teller.On(CivilDate.AddDays(teller.Today, 30));
        return registration;
    }

    private static Task<ConsultationResult> ConsultAsync(Scene scene, Subject subject, Type expected) => scene.Teller.ConsultAsync(
        scene.Cast.OtherConsults, subject, "naam en nummers", "name and numbers", ConsultationMode.Manual, expected);

    /// <summary>Received at the municipality, with identity proved and the registration found.</summary>
    private static async Task<RequestId> ReadyAsync(Scene scene, RequestKind kind)
    {
        var (teller, serves, request) = (scene.Teller, scene.Cast.MunicipalityServes, NewRequest());
        await teller.RequestAsync(serves, request, new RequestCommand.Receive(kind, SubjectKind.NaturalPerson, teller.Today)).ConfigureAwait(false);
        await teller.RequestAsync(serves, request, new RequestCommand.RecordProof(teller.Today)).ConfigureAwait(false);
        await teller.EstablishAsync(serves, request, Cast.Person).ConfigureAwait(false);
        return request;
    }

    /// <summary>Carried out by whoever may remove; from then on no consultation gives a hit.</summary>
    private static async Task EraseAsync(Scene scene, RequestId request)
    {
        var (teller, removes) = (scene.Teller, scene.Cast.MunicipalityChecks);
        await teller.CarryOutAsync(removes, request, Judged(teller, removes)).ConfigureAwait(false);
        await ConsultAsync(scene, Cast.Person, typeof(ConsultationResult.NoHit)).ConfigureAwait(false);
    }
}
