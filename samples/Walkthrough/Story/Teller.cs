using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Requests;
using Zorgfraude.Sdk;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;

namespace Zorgfraude.Samples.Walkthrough.Story;

/// <summary>Who does what in a case.</summary>
internal sealed record CaseRoles(Player Decides, Player Enters, Player Checks, ParticipantKind Kind, CareDomain Domain);

/// <summary>Carries out acts, tells them, and stops the run when one ends otherwise than the story has it.</summary>
internal sealed class Teller(World world, Journal journal, Tongue tongue, CancellationToken cancellationToken)
{
    public LocalDate Today => MunicipalTime.DateOf(world.Clock.GetCurrentInstant());

    public void On(int year, int month, int day) => On(new(year, month, day));

    public void On(LocalDate date)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (date < Today)
        {
            throw new InvalidOperationException("The story goes forward in time.");
        }

        world.Clock.SetDate(date);
    }

    public void Say(string who, string dutch, string english, ValueList<Finding> findings = default) =>
        journal.Tell(Today, who, tongue[dutch, english], Outcome.Information, findings);

    public async Task CaseAsync(Player player, CaseId @case, CaseCommand command, bool accepted = true)
    {
        var result = await world.Desk.ActAsync(player.Actor, @case, command, cancellationToken).ConfigureAwait(false);
        Told(player, Name(command), result, accepted);
    }

    public async Task RegistrationAsync(Player player, RegistrationId registration, RegistrationCommand command, bool accepted = true)
    {
        var result = await world.Register.ActAsync(player.Actor, registration, command, cancellationToken).ConfigureAwait(false);
        Told(player, Name(command), result, accepted);
    }

    public async Task RequestAsync(Player player, RequestId request, RequestCommand command, bool accepted = true)
    {
        var result = await world.Requests.ActAsync(player.Actor, request, command, cancellationToken).ConfigureAwait(false);
        Told(player, Name(command), result, accepted);
    }

    /// <summary>Asks the register who registered the subject of a request.</summary>
    public async Task EstablishAsync(Player player, RequestId request, Subject subject)
    {
        var result = await world.Requests.EstablishRegistrantsAsync(player.Actor, request, subject, cancellationToken).ConfigureAwait(false);
        Told(player, tongue["nagaan wie de betrokkene registreerde", "find who registered the subject"], result, accepted: true);
    }

    public async Task CarryOutAsync(Player player, RequestId request, RequestExecution execution, bool accepted = true)
    {
        var result = await world.Requests.CarryOutAsync(player.Actor, request, execution, cancellationToken).ConfigureAwait(false);
        Told(
            player,
            execution switch
            {
                RequestExecution.EnterCorrection => tongue["verbetering invoeren", "enter the correction"],
                RequestExecution.CheckCorrection => tongue["verbetering controleren en uitvoeren", "check the correction and carry it out"],
                _ => tongue["antwoord uitvoeren in het register", "carry the answer out in the register"],
            },
            result,
            accepted);
    }

    /// <summary>Receives a request that another participant sent on, from the message that it left.</summary>
    public async Task ReceiveForwardedAsync(Player player, RequestId request)
    {
        var messages = await world.Store.ReadMessagesAsync(0, 1000, cancellationToken).ConfigureAwait(false);
        var message = messages.Items.Single(m => m.Kind == RequestDesk.ForwardedMessage && m.Stream.Id == request.Value);
        var result = await world.Requests.ReceiveForwardedAsync(player.Actor, message, Today, cancellationToken).ConfigureAwait(false);
        Told(player, tongue["doorgezonden verzoek ontvangen", "receive the request that was sent on"], result, accepted: true);
        Expect(result is ActResult<RequestState>.Done { State: RequestState.Open });
    }

    /// <summary>Puts together what an answer on access holds, and tells of it what is no personal data.</summary>
    public async Task AccessAsync(Player player, RequestId request, AccessSupplement supplement, bool expected)
    {
        var decision = await world.Requests.AccessAsync(player.Actor, request, supplement, cancellationToken).ConfigureAwait(false);
        var reached = decision.TryGetValue(out var packages);
        Expect(reached == expected);
        journal.Tell(
            Today, player.Name, tongue["inzageoverzicht samenstellen", "put together what access holds"], reached ? Outcome.Accepted : Outcome.Refused, decision.Findings);
        foreach (var package in reached ? packages : [])
        {
            var (receivers, from, until) = (string.Join(", ", package.Receivers), tongue.Day(package.RegisteredOn), tongue.Day(package.RemoveOn));
            Say(
                player.Name,
                $"het overzicht noemt als raadplegers: {receivers}; bewaard van {from} tot {until}",
                $"the overview names as consulting: {receivers}; kept from {from} until {until}");
        }
    }

    /// <summary>Where a request stands at the end, why, what is left to do, and who was told.</summary>
    public async Task RequestEndAsync<TState>(Player player, RequestId request, string dutch, string english)
        where TState : RequestState
    {
        var state = await world.Requests.ReadAsync(player.Actor, request, cancellationToken).ConfigureAwait(false);
        Expect(state is TState);
        journal.Chapter(tongue["Waar het verzoek staat", "Where the request stands"]);
        Say(player.Name, $"beantwoord: {dutch}", $"answered: {english}");
        var left = 0;
        await foreach (var item in world.Desk.DueAsync(player.Actor, Today, cancellationToken).ConfigureAwait(false))
        {
            left += item.Stream.Id == request.Value ? 1 : 0;
        }

        Expect(left == 0);
        var told = (await world.Store.ReadMessagesAsync(0, 1000, cancellationToken).ConfigureAwait(false)).Items
            .Where(m => m.Kind is "participant.registration-removed.v1" or "participant.registration-corrected.v1")
            .Select(m => Cast.Members.Find(ParticipantId.Parse(m.Addressee))!.Participant.Name).ToList();
        if (told.Count > 0)
        {
            Say(player.Name, $"bericht aan: {string.Join(", ", told)}", $"told: {string.Join(", ", told)}");
        }
    }

    public async Task EvidenceAsync(Player player, RegistrationId registration, EvidenceCommand command, bool accepted = true)
    {
        var result = await world.Evidence.ActAsync(player.Actor, registration, command, cancellationToken).ConfigureAwait(false);
        Told(player, Name(command), result, accepted);
    }

    /// <summary>From plan to the supervisor's answer, over 105 days from today. The necessity is judged without reasons at first, and refused.</summary>
    public async Task CaseToAnswerAsync(CaseRoles roles, CaseId @case, Subject subject, LocalDate conductEndedOn, bool aggravating, bool concurs)
    {
        var start = Today;
        await CaseAsync(roles.Decides, @case, new CaseCommand.FixPlan(CaseFilePapers.Plan(Today))).ConfigureAwait(false);
        On(CivilDate.AddDays(start, 1));
        await CaseAsync(roles.Decides, @case, new CaseCommand.StartInvestigation(Today)).ConfigureAwait(false);
        On(CivilDate.AddDays(start, 60));
        await CaseAsync(roles.Decides, @case, new CaseCommand.RecordReport(CaseFilePapers.Report(aggravating), CaseFilePapers.About(subject))).ConfigureAwait(false);
        On(CivilDate.AddDays(start, 70));
        var by = roles.Decides.Actor;
        await CaseAsync(roles.Decides, @case, new CaseCommand.ConcludeBelief(CaseFilePapers.Belief(by, Today, conductEndedOn, roles.Domain))).ConfigureAwait(false);
        On(CivilDate.AddDays(start, 75));
        var necessity = CaseFilePapers.Necessity(by, Today, aggravating);
        await CaseAsync(
            roles.Decides, @case, new CaseCommand.JudgeNecessity(necessity with { Necessary = CaseFilePapers.Judged(true, " ", by, Today) }), accepted: false).ConfigureAwait(false);
        await CaseAsync(roles.Decides, @case, new CaseCommand.JudgeNecessity(necessity)).ConfigureAwait(false);
        On(CivilDate.AddDays(start, 80));
        var report = Anonymise(roles.Decides, subject);
        await CaseAsync(roles.Decides, @case, new CaseCommand.Submit(Supervised(roles.Kind), report, new EarlierSubmission.None())).ConfigureAwait(false);
        On(CivilDate.AddDays(start, 82));
        await CaseAsync(roles.Decides, @case, new CaseCommand.RecordReceipt(Today)).ConfigureAwait(false);
        On(CivilDate.AddDays(start, 105));
        await CaseAsync(roles.Decides, @case, new CaseCommand.RecordAnswer(
            concurs, Today, concurs ? null : "De roosters laten ook een andere lezing toe; opzet volgt er niet uit.")).ConfigureAwait(false);
    }

    /// <summary>The ground for a registration; null when there is none, and then it tells why.</summary>
    public async Task<RegistrationBasis?> BasisAsync(Player player, CaseId @case, bool expected = true)
    {
        var decision = await world.Desk.BasisAsync(player.Actor, @case, cancellationToken).ConfigureAwait(false);
        var reached = decision.TryGetValue(out var basis);
        Expect(reached == expected);
        journal.Tell(
            Today, player.Name, tongue["grondslag voor registratie opvragen", "ask for the ground for a registration"], reached ? Outcome.Accepted : Outcome.Refused, decision.Findings);
        return basis;
    }

    /// <summary>Entry by one employee, a check by the same one (refused), a check by another, and the time line point.</summary>
    public async Task<RegistrationId> RegisterAsync(CaseRoles roles, CaseId @case, Subject subject, Timeline timeline)
    {
        var basis = (await BasisAsync(roles.Enters, @case).ConfigureAwait(false))!;
        var registration = NewRegistration();
        var entry = RegistrationEntry.Of(Cast.Data(subject, roles.Enters));
        await RegistrationAsync(roles.Decides, registration, new RegistrationCommand.Enter(basis, entry), accepted: false).ConfigureAwait(false);
        await RegistrationAsync(roles.Enters, registration, new RegistrationCommand.Enter(basis, entry)).ConfigureAwait(false);
        await RegistrationAsync(roles.Enters, registration, new RegistrationCommand.CheckEntry(entry.Sha256(), true), accepted: false).ConfigureAwait(false);
        var seen = await world.Register.ReadEntryAsync(roles.Checks.Actor, registration, cancellationToken).ConfigureAwait(false);
        await RegistrationAsync(roles.Checks, registration, new RegistrationCommand.CheckEntry(seen!.Sha256(), true)).ConfigureAwait(false);
        Point(timeline, Mark.Registered, "geregistreerd", "registered");
        return registration;
    }

    public async Task<ConsultationResult> ConsultAsync(
        Player player, Subject subject, string dutch, string english, ConsultationMode mode, Type expected, Timeline? timeline = null)
    {
        var result = await world.Register.ConsultAsync(
            player.Actor, new(subject, mode, ConsultationPurpose.FraudInvestigation) { Occasion = Cast.Occasion }, cancellationToken).ConfigureAwait(false);
        Consulted(player, tongue[$"raadplegen: {dutch}", $"consult: {english}"], result, expected);
        if (timeline is not null && result is ConsultationResult.Hit or ConsultationResult.UnverifiedHit)
        {
            Point(timeline!, Mark.Hit, "hit bij raadpleging", "hit in a consultation");
        }

        return result;
    }

    public async Task VerifyAsync(Player player, ConsultationId consultation, bool right, Type expected)
    {
        var result = await world.Register.VerifyHitAsync(player.Actor, consultation, right, cancellationToken: cancellationToken).ConfigureAwait(false);
        Consulted(
            player,
            right ? tongue["hit controleren: invoer klopt", "verify the hit: input is right"] : tongue["hit controleren: invoer klopt niet", "verify the hit: input is wrong"],
            result,
            expected);
    }

    public async Task<RegistrationState.Active> ActiveAsync(Player player, RegistrationId registration) =>
        await world.Register.ReadAsync(player.Actor, registration, cancellationToken).ConfigureAwait(false) as RegistrationState.Active
        ?? throw new InvalidOperationException("The story has this registration active.");

    /// <summary>What the participant is told to do today or has let lie.</summary>
    public async Task<List<Obligation>> DueAsync(Player player, RegistrationId registration)
    {
        var due = new List<Obligation>();
        await foreach (var item in world.Desk.DueAsync(player.Actor, Today, cancellationToken).ConfigureAwait(false))
        {
            if (item.Stream.Id == registration.Value)
            {
                due.Add(item.Obligation);
            }
        }

        return due;
    }

    /// <summary>The messages that a removal left for other participants.</summary>
    public async Task<List<string>> RemovalMessagesAsync(RegistrationId registration)
    {
        var addressees = new List<string>();
        for (var position = 0L; ;)
        {
            var page = await world.Store.ReadMessagesAsync(position, 1000, cancellationToken).ConfigureAwait(false);
            addressees.AddRange(page.Items
                .Where(m => m.Kind == "participant.registration-removed.v1" && m.Stream.Id == registration.Value)
                .Select(m => m.Addressee));
            if (!page.HasMore)
            {
                return addressees;
            }

            position = page.Position;
        }
    }

    /// <summary>How many consultations of today hit a registration.</summary>
    public async Task<int> HitsTodayAsync(RegistrationId registration)
    {
        var hits = 0;
        for (var position = 0L; ;)
        {
            var page = await world.Store.ReadConsultationsAsync(
                new ConsultationFilter.ByRegistration(registration), position, 1000, cancellationToken).ConfigureAwait(false);
            hits += page.Items.Count(c => MunicipalTime.DateOf(c.Entry.At) == Today);
            if (!page.HasMore)
            {
                return hits;
            }

            position = page.Position;
        }
    }

    public void Point(Timeline timeline, Mark mark, string dutch, string english) => timeline.Points.Add(new(Today, mark, tongue[dutch, english]));

    public static CaseId NewCase() => new(Guid.CreateVersion7());

    public static RegistrationId NewRegistration() => new(Guid.CreateVersion7());

    public static SupervisorFacts Supervised(ParticipantKind kind) =>
        kind == ParticipantKind.MunicipalExecutive ? new(kind, SupervisorTookPart: false) : new(kind);

    public static void Expect(bool asTheStoryHasIt)
    {
        if (!asTheStoryHasIt)
        {
            throw new InvalidOperationException("An act ended otherwise than the story has it.");
        }
    }

    public AnonymisedReport Anonymise(Player player, Subject subject, string newEvidence = "")
    {
        var draft = CaseFilePapers.Draft(subject, player.Actor, Today, newEvidence);
        var unsigned = draft.Complete([], null);
        Expect(unsigned is AnonymisationOutcome.Unanswered);
        journal.Tell(
            Today, player.Name, tongue["anonimiseren zonder slotoordeel", "anonymise without the final judgement"], Outcome.Refused, unsigned.Findings);
        var ready = CaseFilePapers.Complete(draft, player.Actor, Today) as AnonymisationOutcome.Ready
            ?? throw new InvalidOperationException("The story has the submission anonymised.");
        journal.Tell(
            Today, player.Name, tongue["rapport en verantwoording anonimiseren", "anonymise report and account"], Outcome.Accepted, ready.Findings);
        return ready.Report;
    }

    private void Told<TState>(Player player, string what, ActResult<TState> result, bool accepted)
    {
        journal.Tell(Today, player.Name, what, result is ActResult<TState>.Done ? Outcome.Accepted : Outcome.Refused, result.Findings);
        Expect(accepted ? result is ActResult<TState>.Done : result is ActResult<TState>.Refused);
    }

    private void Consulted(Player player, string what, ConsultationResult result, Type expected)
    {
        var (outcome, told, findings) = result switch
        {
            ConsultationResult.Refused refused => (Outcome.Refused, "", refused.Findings),
            ConsultationResult.NoHit => (Outcome.Information, " -> no-hit", (ValueList<Finding>)[]),
            ConsultationResult.Hit hit => (Outcome.Information, " -> hit; contact: " + string.Join(", ", hit.Contacts.Select(c =>
                $"{c.Email.Value}, {c.Telephone.Value}, {(c.SubjectInformed ? tongue["betrokkene is geïnformeerd", "subject was informed"] : tongue["betrokkene is nog niet geïnformeerd", "subject was not informed yet"])}")), []),
            _ => (Outcome.Information, tongue[" -> ongecontroleerde hit, nog niet te gebruiken", " -> unverified hit, not to be used yet"], []),
        };
        journal.Tell(Today, player.Name, what + told, outcome, findings);
        Expect(result.GetType() == expected);
    }

    private string Name(CaseCommand command) => command switch
    {
        CaseCommand.FixPlan => tongue["onderzoeksplan vaststellen", "fix the investigation plan"],
        CaseCommand.StartInvestigation => tongue["onderzoek beginnen", "start the investigation"],
        CaseCommand.RecordReport => tongue["onderzoeksrapportage vastleggen", "record the investigation report"],
        CaseCommand.ConcludeBelief => tongue["gerechtvaardigde overtuiging vaststellen", "conclude the justified belief"],
        CaseCommand.JudgeNecessity => tongue["noodzaak beoordelen", "judge the necessity"],
        CaseCommand.Submit => tongue["voorleggen aan de toezichthouder", "submit to the supervisor"],
        CaseCommand.RecordReceipt => tongue["ontvangst door de toezichthouder vastleggen", "record receipt by the supervisor"],
        CaseCommand.RecordAnswer { Concurs: true } => tongue["instemming van de toezichthouder vastleggen", "record that the supervisor concurs"],
        CaseCommand.RecordAnswer => tongue["vastleggen dat de toezichthouder niet instemt", "record that the supervisor dissents"],
        _ => command.Act,
    };

    private string Name(RequestCommand command) => command switch
    {
        RequestCommand.Receive => tongue["verzoek ontvangen", "receive the request"],
        RequestCommand.RecordProof => tongue["bewijs van identiteit vastleggen", "record proof of identity"],
        RequestCommand.Forward => tongue["verzoek doorzenden", "send the request on"],
        RequestCommand.TellForwarded => tongue["doorzending aan betrokkene meedelen", "tell the subject that it was sent on"],
        RequestCommand.AnnounceExtension => tongue["verlenging meedelen", "announce that the answer takes longer"],
        RequestCommand.Answer { Outcome: RequestOutcome.Refuse } => tongue["verzoek weigeren", "refuse the request"],
        RequestCommand.Answer => tongue["verzoek toewijzen", "grant the request"],
        _ => command.Act,
    };

    private string Name(EvidenceCommand command) => command switch
    {
        EvidenceCommand.Keep => tongue["bewijs bewaren", "keep evidence"],
        EvidenceCommand.OpenRemedy => tongue["rechtsmiddel openen", "record that a remedy opened"],
        EvidenceCommand.CloseRemedy => tongue["rechtsmiddel sluiten", "record that a remedy closed"],
        EvidenceCommand.ReopenRemedy => tongue["rechtsmiddel heropenen", "record that a remedy opened again"],
        _ => tongue["bewijs afsluiten en vernietigen", "close and destroy the evidence"],
    };

    private string Name(RegistrationCommand command) => command switch
    {
        RegistrationCommand.Enter => tongue["registratie invoeren", "enter the registration"],
        RegistrationCommand.CheckEntry => tongue["invoer controleren", "check the entry"],
        RegistrationCommand.RecordNotice => tongue["mededeling aan betrokkene vastleggen", "record the notice to the subject"],
        RegistrationCommand.EndDeferral => tongue["vervallen van de grond voor uitstel vastleggen", "record that the ground for leaving out lapsed"],
        RegistrationCommand.DeferNotice => tongue["mededeling achterwege laten", "leave out the notice for now"],
        RegistrationCommand.DecideLongerTerm => tongue["langere termijn beslissen", "decide on a longer term"],
        RegistrationCommand.RecordLongerTermNotice => tongue["langere termijn meedelen", "tell of the longer term"],
        RegistrationCommand.MakeReview => tongue["jaarlijkse afweging maken", "make the yearly review"],
        RegistrationCommand.Remove => tongue["registratie verwijderen", "remove the registration"],
        _ => command.Act,
    };
}
