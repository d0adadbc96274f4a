using System.Text;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Matching;
using Zorgfraude.Matching.Register;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Registrations;
using Zorgfraude.Requests;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Organisations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Sdk.Tests;

/// <summary>Requests of subjects from receipt to the register and back, over both stores.</summary>
public sealed class RequestDeskTests
{
    private const string Secret = "verzonnen motivering";
    private static readonly LocalDate Day = House.Start;
    private static readonly ValueList<RemedyRoute> EveryRoute = Enum.GetValues<RemedyRoute>().ToValueList();
    private static readonly AccessSupplement Supplement = new("eigen onderzoek", "afdeling rechten, fg@verzonnen.example");
    private static readonly NaturalPerson Moved = Given.Person with { Residence = IdentityText.Parse("Nergenshuizen") };

    private static readonly (RequestKind Kind, RequestOutcome Outcome)[] Grants =
    [
        (RequestKind.Confirmation, new RequestOutcome.Confirm()), (RequestKind.Access, new RequestOutcome.GiveAccess()),
        (RequestKind.Copy, new RequestOutcome.GiveCopy(CopyForm.Electronic)), (RequestKind.Rectification, new RequestOutcome.Rectify()),
        (RequestKind.Erasure, new RequestOutcome.EraseData(ErasureGround.UnlawfulProcessing)),
        (RequestKind.Restriction, new RequestOutcome.Restrict(RestrictionGround.AccuracyContested)),
        (RequestKind.Objection, new RequestOutcome.UpholdObjection()), (RequestKind.Complaint, new RequestOutcome.SettleComplaint(true)),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_kind_of_request_comes_to_its_end_and_leaves_nothing_on_the_worklist(bool durable)
    {
        foreach (var (kind, outcome) in Grants)
        {
            await using var house = await House.OpenAsync(durable);
            var registration = await house.RegisterAsync();
            Assert.IsType<ConsultationResult.Hit>(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query()));
            var id = await ReadyAsync(house, kind);
            Assert.Contains("request.answer", await DueAsync(house, id));
            await DoAsync(house, id, Answer(house, outcome));
            if (outcome.ChangesRegistration)
            {
                Assert.Equal(["request.carry-out", "request.tell-receiver"], await DueAsync(house, id));
                await CarryOutAsync(house, id, registration, outcome);
                var answer = Assert.IsType<RequestState.Answered>(await house.Requests.ReadAsync(Given.Investigator, id)).Answer;
                Assert.Equal((Day, 0, 0), (answer.CarriedOutOn, answer.ToCarryOut.Count, answer.ReceiversToTell.Count));
            }

            Assert.Empty(await DueAsync(house, id));
            Assert.DoesNotContain(await house.Requests.PermittedAsync(Given.Investigator, id), p => p.IsPermitted);
            var stands = await house.Register.ReadAsync(Given.Investigator, registration);
            switch (kind)
            {
                case RequestKind.Erasure:
                    Assert.Equal(RemovalReason.UnlawfulProcessing, Assert.IsType<RegistrationState.Removed>(stands).Reason);
                    break;
                case RequestKind.Objection:
                    Assert.Equal(RemovalReason.ObjectionUpheld, Assert.IsType<RegistrationState.Removed>(stands).Reason);
                    break;
                case RequestKind.Restriction:
                    Assert.Equal(RestrictionGround.AccuracyContested, Assert.IsType<RegistrationState.Active>(stands).Restriction?.Ground);
                    break;
                case RequestKind.Rectification:
                    Assert.Equal(Moved, (await house.Register.ReadDataAsync(Given.Investigator, registration, ProcessingPurpose.SubjectRights))!.Subject);
                    break;
                default:
                    Assert.Null(Assert.IsType<RegistrationState.Active>(stands).Restriction);
                    break;
            }

            // Whoever got a hit was told by the register, once.
            var messages = (await house.Store.ReadMessagesAsync(0, 100)).Items.Where(m => m.Kind.StartsWith("participant.", StringComparison.Ordinal));
            Assert.Equal(outcome.ChangesRegistration ? [Given.Insurer.Id.Value] : [], messages.Select(m => m.Addressee));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_at_the_wrong_participant_is_sent_on_and_the_term_runs_from_the_first_receipt(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        await house.RegisterAsync();
        var id = new RequestId(Guid.CreateVersion7());
        await DoAsync(house, id, new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day), Given.InsurerEmployee);
        house.Clock.SetDate(Day.PlusDays(2));
        var established = Done(await house.Requests.EstablishRegistrantsAsync(Given.InsurerEmployee, id, Given.Person));
        var known = Assert.IsType<RequestState.Open>(established).Request;
        Assert.Equal((true, false, Given.Executive.Id), (known.OnlyOthersRegistered, known.IsRegistered, Assert.Single(known.Forwardings).To));
        Assert.Equal(["request.forward", "request.tell-forwarded"], await DueAsync(house, id, Given.InsurerEmployee));
        Refused("request.own-registration", await house.Requests.ActAsync(Given.InsurerEmployee, id, Answer(house, new RequestOutcome.GiveAccess(), Given.InsurerEmployee)));

        await DoAsync(house, id, new RequestCommand.Forward(Given.Executive.Id, Day.PlusDays(2)), Given.InsurerEmployee);
        Assert.Equal("subject", Assert.Single(await house.MessagesAsync(RequestDesk.ForwardingTellMessage)).Addressee);
        Assert.IsType<RequestState.SentOn>(await DoAsync(house, id, new RequestCommand.TellForwarded(Given.Executive.Id, Day.PlusDays(2)), Given.InsurerEmployee));
        Assert.Empty(await DueAsync(house, id, Given.InsurerEmployee));

        var message = Assert.Single(await house.MessagesAsync(RequestDesk.ForwardedMessage));
        Assert.Equal(Given.Executive.Id.Value, message.Addressee);
        Refused("request.sent-on-here", await house.Requests.ReceiveForwardedAsync(House.Third, message, Day.PlusDays(2)));
        Refused("act.not-before", await house.Requests.ReceiveForwardedAsync(Given.Investigator, message, Day.PlusDays(1)));
        house.Clock.SetDate(Day.PlusDays(4));
        var received = Assert.IsType<RequestState.Open>(Done(await house.Requests.ReceiveForwardedAsync(Given.Investigator, message, Day.PlusDays(3)))).Request;
        Assert.Equal((RequestKind.Access, new FirstReceipt(Given.Insurer.Id, Day), Day.PlusDays(3)), (received.Kind, received.SentOnBy, received.ReceivedOn));
        Assert.Empty(await house.MessagesAsync(RequestDesk.ForwardedMessage));
        Assert.Equal(received, Assert.IsType<RequestState.Open>(Done(await house.Requests.ReceiveForwardedAsync(Given.Investigator, message, Day.PlusDays(3)))).Request);

        // By hand: one month after Monday 3 March 2025 is Thursday 3 April.
        Assert.Equal(new LocalDate(2025, 4, 3), await DueOnAsync(house, id, "request.answer"));
        var own = Assert.IsType<RequestState.Open>(Done(await house.Requests.EstablishRegistrantsAsync(Given.Investigator, id, Given.Person))).Request;
        Assert.Equal((true, 0), (own.IsRegistered, own.Forwardings.Count));
        await DoAsync(house, id, new RequestCommand.RecordProof(Day.PlusDays(4)));
        await DoAsync(house, id, Answer(house, new RequestOutcome.GiveAccess()));
        Assert.Empty(await DueAsync(house, id));
    }

    [Fact]
    public async Task Under_the_other_reading_the_term_runs_from_receipt_by_the_participant_that_registered()
    {
        var readings = (ReadingChoices.Default with { MisdirectedRequestClockStart = MisdirectedRequestClockStart.ReceiptByRegisteringParticipant })
            .WithReason(nameof(ReadingChoices.MisdirectedRequestClockStart), "verzonnen reden");
        await using var house = await House.OpenAsync(false, readings: readings);
        await house.RegisterAsync();
        var id = new RequestId(Guid.CreateVersion7());
        await DoAsync(house, id, new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day), Given.InsurerEmployee);
        Done(await house.Requests.EstablishRegistrantsAsync(Given.InsurerEmployee, id, Given.Person));
        await DoAsync(house, id, new RequestCommand.Forward(Given.Executive.Id, Day), Given.InsurerEmployee);
        house.Clock.SetDate(Day.PlusDays(7));
        Done(await house.Requests.ReceiveForwardedAsync(Given.Investigator, Assert.Single(await house.MessagesAsync(RequestDesk.ForwardedMessage)), Day.PlusDays(7)));

        // By hand: one month after Monday 10 March 2025 is Thursday 10 April.
        Assert.Equal(new LocalDate(2025, 4, 10), await DueOnAsync(house, id, "request.answer"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_and_several_registrants_are_answers_of_the_register(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var nobody = await ReceiveAsync(house, RequestKind.Access);
        Assert.True(Assert.IsType<RequestState.Open>(Done(await house.Requests.EstablishRegistrantsAsync(Given.Investigator, nobody, Given.Person))).Request.NobodyRegistered);
        await DoAsync(house, nobody, new RequestCommand.RecordProof(Day));
        Refused("request.true-to-register", await house.Requests.ActAsync(Given.Investigator, nobody, Answer(house, new RequestOutcome.GiveAccess())));
        await DoAsync(house, nobody, Answer(house, new RequestOutcome.NothingRegistered()));
        Assert.Empty(await DueAsync(house, nobody));

        var own = await house.RegisterAsync();
        var theirs = await RegisterAtInsurerAsync(house);
        var both = await ReceiveAsync(house, RequestKind.Erasure);
        var request = Assert.IsType<RequestState.Open>(Done(await house.Requests.EstablishRegistrantsAsync(Given.Investigator, both, Given.Person))).Request;
        Assert.Equal((own, Given.Insurer.Id), (Assert.Single(request.Registrations), Assert.Single(request.Forwardings).To));
        Assert.Equal(["request.answer", "request.forward", "request.tell-forwarded"], await DueAsync(house, both));
        await DoAsync(house, both, new RequestCommand.RecordProof(Day));
        await DoAsync(house, both, Answer(house, new RequestOutcome.EraseData(ErasureGround.UnlawfulProcessing)));
        await CarryOutAsync(house, both, own, new RequestOutcome.EraseData(ErasureGround.UnlawfulProcessing));
        Assert.IsType<RegistrationState.Active>(await house.Register.ReadAsync(Given.InsurerEmployee, theirs));
        Assert.Equal(["request.forward", "request.tell-forwarded"], await DueAsync(house, both));
    }

    [Fact]
    public async Task Two_registrations_of_ones_own_are_both_carried_out_in_one_call()
    {
        await using var house = await House.OpenAsync(true);
        var (first, second) = (await house.RegisterAsync(), await house.RegisterAsync());
        var id = await ReadyAsync(house, RequestKind.Objection);
        await DoAsync(house, id, Answer(house, new RequestOutcome.UpholdObjection()));
        var answer = Assert.IsType<RequestState.Answered>(Done(await house.Requests.CarryOutAsync(Given.Investigator, id, Judged(house)))).Answer;
        Assert.Equal((Day, 0), (answer.CarriedOutOn, answer.ToCarryOut.Count));
        Assert.All(new[] { first, second }, r => Assert.Null(house.Store.FindRegistrationAsync(r).AsTask().Result));
    }

    [Fact]
    public async Task Only_exact_agreement_decides_who_registered_whatever_matcher_answers_consultations()
    {
        var readings = (ReadingChoices.Default with { MatchStandard = MatchStandard.CalibratedMatch }).WithReason("MatchStandard", "besluit");
        await using var house = await House.OpenAsync(false, readings: readings);
        await house.RegisterAsync();
        using var fuzzy = new WarningRegister(house.Environment, new EverybodyMatches());
        var stranger = Given.Person with { Name = new() { Surname = IdentityText.Parse("Anders"), GivenNames = IdentityText.Parse("Iemand") }, KvkNumber = null };
        Assert.IsType<ConsultationResult.Hit>(await fuzzy.ConsultAsync(Given.InsurerEmployee, House.Query(stranger)));
        foreach (var register in new[] { fuzzy, house.Register })
        {
            Assert.True((await register.RegistrantsAsync(Given.InsurerEmployee, stranger)).TryGetValue(out var nobody));
            Assert.Equal((0, 0), (nobody.Own.Count, nobody.Others.Count));
            Assert.True((await register.RegistrantsAsync(Given.InsurerEmployee, Given.Person)).TryGetValue(out var found));
            Assert.Equal([Given.Executive.Id], found.Others);
            Assert.Equal("SubjectRegistrants (0 own, 1 others)", found.ToString());
        }

        // The number of somebody else's company decides nothing, and somebody looks closer.
        var alike = await house.Register.RegistrantsAsync(Given.InsurerEmployee, stranger with { KvkNumber = Given.Person.KvkNumber });
        Assert.True(alike.TryGetValue(out var none));
        Assert.Empty(none.Others);
        Assert.Contains(alike.Findings, f => f is { Code: "request.look-closer", Status: FindingStatus.Warning });
    }

    [Fact]
    public async Task A_restricted_or_ended_registration_is_still_one_and_a_removed_one_is_none()
    {
        await using var house = await House.OpenAsync(false);
        var id = await house.RegisterAsync();
        await house.DoAsync(id, new RegistrationCommand.Restrict(RestrictionGround.AccuracyContested, Given.Judged(true, Given.Investigator, Day)));
        Assert.Equal([id], await OwnAsync());
        await house.DoAsync(id, new RegistrationCommand.EndProcessing(RemovalReason.BeliefEnded, Day, Given.Judged(true, Given.Investigator, Day)));
        Assert.Equal([id], await OwnAsync());
        await house.DoAsync(id, new RegistrationCommand.Remove(RemovalReason.BeliefEnded));
        Assert.Empty(await OwnAsync());

        async Task<ValueList<RegistrationId>> OwnAsync()
        {
            Assert.True((await house.Register.RegistrantsAsync(Given.Investigator, Given.Person)).TryGetValue(out var found));
            return found.Own;
        }
    }

    [Fact]
    public async Task Who_may_not_ask_or_asks_too_little_learns_nothing_and_both_stand_in_the_audit_trail()
    {
        await using var house = await House.OpenAsync(true);
        await house.RegisterAsync();
        var decides = house.Employ(Given.Actor(Given.Executive.Id, "medewerker-5", Power.DecideOnSupply));
        var id = await ReceiveAsync(house, RequestKind.Access);
        Refused("request.may-ask-registrants", await house.Requests.EstablishRegistrantsAsync(decides, id, Given.Person));
        Refused("request.subject-specific", await house.Requests.EstablishRegistrantsAsync(
            Given.Investigator, id, Given.Person with { KvkNumber = null, DateOfBirth = null }));
        Refused("request.same-kind-of-subject", await house.Requests.EstablishRegistrantsAsync(Given.Investigator, id, Given.Company));
        Refused("request.order", await house.Requests.EstablishRegistrantsAsync(Given.Investigator, new(Guid.NewGuid()), Given.Person));
        Done(await house.Requests.EstablishRegistrantsAsync(Given.Investigator, id, Given.Person));
        Refused("request.order", await house.Requests.EstablishRegistrantsAsync(Given.Investigator, id, Given.Person));
        var asked = (await house.Store.ReadAuditAsync(Given.Executive.Id, 0, 1000)).Items.Where(a => a.Act == "registration.registrants").ToList();
        Assert.Equal(
            [AuditOutcome.Refused, AuditOutcome.Refused, AuditOutcome.Accepted], asked.Select(a => a.Outcome));
        Assert.All(asked, a => Assert.Equal(ProcessingPurpose.SubjectRights, a.Purpose));

        // It is no consultation.
        Assert.Empty((await house.Store.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(Given.Executive.Id), 0, 10)).Items);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Access_holds_the_data_the_period_and_every_participant_that_consulted(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var registration = await house.RegisterAsync();
        await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query());
        await house.DoAsync(registration, new RegistrationCommand.Restrict(RestrictionGround.AccuracyContested, Given.Judged(true, Given.Investigator, Day)));
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.ConsultAsync(House.Third, House.Query()));
        var id = await ReceiveAsync(house, RequestKind.Access);
        Blocked(await house.Requests.AccessAsync(Given.Investigator, id, Supplement), "request.identity-proved", "request.own-registration", "request.registrants-known");
        Done(await house.Requests.EstablishRegistrantsAsync(Given.Investigator, id, Given.Person));
        Blocked(await house.Requests.AccessAsync(Given.Investigator, id, Supplement), "request.identity-proved");
        await DoAsync(house, id, new RequestCommand.RecordProof(Day));
        Blocked(await house.Requests.AccessAsync(Given.Investigator, id, Supplement with { Source = null }), "request.access-source");
        Blocked(await house.Requests.AccessAsync(Given.Investigator, id, Supplement with { Contact = null }), "request.access-contact");
        var decides = house.Employ(Given.Actor(Given.Executive.Id, "medewerker-5", Power.DecideOnSupply));
        Blocked(await house.Requests.AccessAsync(decides, id, Supplement), "registration.may-read");
        Assert.True((await house.Requests.AccessAsync(Given.Investigator, id, Supplement)).TryGetValue(out var packages));
        var package = Assert.Single(packages);
        Assert.Equal(Given.Data(), package.Data);
        Assert.Equal(["Derde", "Zorgverzekeraar Bedacht"], package.Receivers);

        // By hand: four years after 3 March 2025; a restriction moves no term.
        Assert.Equal((Day, new LocalDate(2029, 3, 3)), (package.RegisteredOn, package.RemoveOn));
        Assert.Equal((Supplement.Source, Supplement.Contact), (package.Source, package.Contact));
        Assert.Contains(
            (await house.Store.ReadAuditAsync(Given.Executive.Id, 0, 1000)).Items,
            a => a is { Act: "request.access", Outcome: AuditOutcome.Accepted, Purpose: ProcessingPurpose.SubjectRights });

        // What is asked for is something else, or the data are gone.
        Blocked(await house.Requests.AccessAsync(Given.Investigator, await ReadyAsync(house, RequestKind.Rectification), Supplement), "request.about-data");
        Blocked(await house.Requests.AccessAsync(Given.Investigator, new(Guid.NewGuid()), Supplement), "request.order");
        await house.DoAsync(registration, House.Removal());
        Blocked(await house.Requests.AccessAsync(Given.Investigator, id, Supplement), "request.access-data");
    }

    [Fact]
    public async Task Under_the_other_reading_access_names_those_who_got_a_hit_only()
    {
        var readings = (ReadingChoices.Default with { SubjectConsultationDisclosure = SubjectConsultationDisclosure.HitRecipients })
            .WithReason(nameof(ReadingChoices.SubjectConsultationDisclosure), "verzonnen reden");
        await using var house = await House.OpenAsync(false, readings: readings);
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.ConsultAsync(House.Third, House.Query()));
        await house.RegisterAsync();
        await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query());
        var id = await ReadyAsync(house, RequestKind.Access);
        Assert.True((await house.Requests.AccessAsync(Given.Investigator, id, Supplement)).TryGetValue(out var packages));
        Assert.Equal(["Zorgverzekeraar Bedacht"], Assert.Single(packages).Receivers);
    }

    [Fact]
    public async Task Access_takes_the_contact_details_from_what_the_participant_declared()
    {
        await using var house = await House.OpenAsync(true, recorded: true);
        var organisation = new OrganisationDesk(house.Environment);
        foreach (var act in (ParticipantCommand[])[
            new ParticipantCommand.Join(Agency.MunicipalExecutive, Day),
            new ParticipantCommand.LayDownFunction(new(FunctionId.Parse("alles"), Given.EveryPower, new(Day)), OwnReference.Parse("besluit-1")),
            .. new[] { Given.Investigator, Given.Checker }.SelectMany(a => new ParticipantCommand[]
            {
                new ParticipantCommand.AssignFunction(new(a.Employee, FunctionId.Parse("alles"), new(Day))),
                new ParticipantCommand.RecordEmployeeDeclaration(a.Employee, Protocol.Participants.EmployeeDeclarationKind.Secrecy, Day),
            }),
            .. Given.EveryDeclaration(Day)])
        {
            Assert.IsType<ActResult<ParticipantState>.Done>(await organisation.ActAsync(Given.Investigator, act));
        }

        await house.RegisterAsync();
        var id = await ReadyAsync(house, RequestKind.Confirmation);
        Assert.True((await house.Requests.AccessAsync(Given.Investigator, id, new("eigen onderzoek"))).TryGetValue(out var packages));
        Assert.Equal("verzonnen rol, meldpunt@verzonnen.example\nverzonnen rol, meldpunt@verzonnen.example", Assert.Single(packages).Contact);
    }

    [Fact]
    public async Task While_the_notice_is_postponed_access_takes_a_weighing_whatever_the_caller_says()
    {
        await using var house = await House.OpenAsync(true);
        var registration = await house.RegisterAsync();
        await house.DoAsync(registration, new RegistrationCommand.DeferNotice(
            NoticeDeferralGround.EffectiveFraudFighting, Given.Judged(true, Given.Investigator, Day), Day.PlusDays(30)));
        var id = await ReadyAsync(house, RequestKind.Access);
        var access = await house.Requests.AccessAsync(Given.Investigator, id, Supplement);
        Assert.True(access.TryGetValue(out _));
        Assert.Contains(access.Findings, f => f is { Code: "request.notice-postponed", Status: FindingStatus.Warning });
        var given = Answer(house, new RequestOutcome.GiveAccess()) with { NoticePostponed = false };
        Refused("request.weighed", await house.Requests.ActAsync(Given.Investigator, id, given));
        await DoAsync(house, id, given with { SetAside = Given.Judged(false, Given.Investigator, Day) });
        var refused = await ReadyAsync(house, RequestKind.Access);
        await DoAsync(house, refused, Answer(house, new RequestOutcome.Refuse(RefusalGround.CrimePrevention)) with { SetAside = Given.Judged(true, Given.Investigator, Day) });
    }

    [Fact]
    public async Task A_late_extension_extends_nothing_and_a_refusal_names_its_remedies()
    {
        await using var house = await House.OpenAsync(true);
        await house.RegisterAsync();
        var id = await ReadyAsync(house, RequestKind.Erasure);
        var late = new LocalDate(2025, 4, 4);
        house.Clock.SetDate(late);
        Refused("request.extension-announced-in-time", await house.Requests.ActAsync(
            Given.Investigator, id, new RequestCommand.AnnounceExtension(late, Given.Judged(true, Given.Investigator, late))));
        Assert.Equal(new LocalDate(2025, 4, 3), await DueOnAsync(house, id, "request.answer"));
        var refusal = Answer(house, new RequestOutcome.Refuse(RefusalGround.GroundNotPresent)) with { BeliefHeld = Given.Judged(true, Given.Investigator, late) };
        Refused("request.remedies", await house.Requests.ActAsync(Given.Investigator, id, refusal with { Remedies = [] }));
        var answered = Assert.IsType<RequestState.Answered>(await DoAsync(house, id, refusal)).Answer;
        Assert.Equal((false, RequestResult.Refused), (answered.IsInTime, answered.Result));
        Refused("request.order", await house.Requests.CarryOutAsync(Given.Investigator, id, Judged(house)));

        // The reasons are kept beside the events.
        var answer = (await house.Store.ReadStreamAsync(new(Given.Executive.Id, StreamKind.Request, id.Value))).Events[^1];
        var reference = Assert.IsType<RequestEvent.Answered>(Protocol.Procedures.EventJson.ReadRequest(answer.Payload.AsSpan())).Reasons;
        Assert.Contains(Secret, await house.Desk.ReadRecordAsync(Given.Checker, StreamKind.Request, id.Value, reference), StringComparison.Ordinal);
        Assert.Null(await house.Desk.ReadRecordAsync(Given.InsurerEmployee, StreamKind.Request, id.Value, reference));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_was_interrupted_between_the_register_and_the_request_starts_again_and_does_nothing_twice(bool durable)
    {
        foreach (var (kind, outcome) in Grants.Where(g => g.Outcome.ChangesRegistration))
        {
            await using var house = await House.OpenAsync(durable);
            var registration = await house.RegisterAsync();
            await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query());
            var id = await ReadyAsync(house, kind);
            await DoAsync(house, id, Answer(house, outcome));
            house.Store.BeforeCommit = commit => commit.Appends.Any(a => a.Stream.Kind == StreamKind.Request) ? throw new TimeoutException("verzonnen storing") : Task.CompletedTask;
            await Assert.ThrowsAsync<TimeoutException>(() => CarryOutAsync(house, id, registration, outcome));
            house.Store.BeforeCommit = null;
            Assert.Null(Assert.IsType<RequestState.Answered>(await house.Requests.ReadAsync(Given.Investigator, id)).Answer.CarriedOutOn);
            var version = await VersionAsync(house, registration);
            await CarryOutAsync(house, id, registration, outcome);
            Assert.Equal(version, await VersionAsync(house, registration));
            Assert.Equal(Day, Assert.IsType<RequestState.Answered>(await house.Requests.ReadAsync(Given.Investigator, id)).Answer.CarriedOutOn);
            Assert.Empty(await DueAsync(house, id));

            // And again, when the answer to that call was lost.
            await CarryOutAsync(house, id, registration, outcome);
            Assert.Equal(version, await VersionAsync(house, registration));
            Assert.Single((await house.Store.ReadMessagesAsync(0, 100)).Items, m => m.Addressee == Given.Insurer.Id.Value);
        }
    }

    [Fact]
    public async Task When_somebody_else_was_first_on_the_request_it_is_called_again()
    {
        await using var house = await House.OpenAsync(true);
        var registration = await house.RegisterAsync();
        await RegisterAtInsurerAsync(house);
        var outcome = new RequestOutcome.UpholdObjection();
        var id = await ReadyAsync(house, RequestKind.Objection);
        await DoAsync(house, id, Answer(house, outcome));
        house.Store.BeforeCommit = async commit =>
        {
            if (commit.RemovedRegistrations.Contains(registration))
            {
                house.Store.BeforeCommit = null;
                await DoAsync(house, id, new RequestCommand.Forward(Given.Insurer.Id, Day));
            }
        };
        Assert.IsType<ActResult<RequestState>.Conflict>(await house.Requests.CarryOutAsync(Given.Investigator, id, Judged(house)));
        Assert.Equal(Day, Assert.IsType<RequestState.Answered>(Done(await house.Requests.CarryOutAsync(Given.Investigator, id, Judged(house)))).Answer.CarriedOutOn);
    }

    [Fact]
    public async Task What_the_registration_refuses_is_not_carried_out_and_the_answer_says_why()
    {
        await using var house = await House.OpenAsync(true);
        var registration = await house.RegisterAsync();
        var erase = new RequestOutcome.EraseData(ErasureGround.DataWrong);
        var id = await ReadyAsync(house, RequestKind.Erasure);
        await DoAsync(house, id, Answer(house, erase));
        var without = house.Employ(Given.Without(Given.Actor(Given.Executive.Id, "medewerker-6"), Power.Remove));
        Refused("actor.power", await house.Requests.CarryOutAsync(without, id, new RequestExecution.RemoveOrRestrict(Given.Judged(true, without, Day))));
        Refused("removal.erasure-granted", await house.Requests.CarryOutAsync(Given.Investigator, id, new RequestExecution.RemoveOrRestrict(null)));
        Refused("request.execution-fits", await house.Requests.CarryOutAsync(
            Given.Investigator, id, new RequestExecution.CheckCorrection(registration, new('0', 64), true)));
        Refused("request.registration-open", await house.Requests.CarryOutAsync(
            Given.Investigator, id, new RequestExecution.CheckCorrection(new(Guid.NewGuid()), new('0', 64), true)));
        Assert.IsType<RegistrationState.Active>(await house.Register.ReadAsync(Given.Investigator, registration));
        Assert.Equal(["request.carry-out"], await DueAsync(house, id));
    }

    [Fact]
    public async Task A_correction_found_wrong_carries_nothing_out_and_nobody_checks_his_own()
    {
        await using var house = await House.OpenAsync(true);
        var registration = await house.RegisterAsync();
        var id = await ReadyAsync(house, RequestKind.Rectification);
        await DoAsync(house, id, Answer(house, new RequestOutcome.Rectify()));
        var entry = RegistrationEntry.Of(Given.Data(Moved));
        var enter = new RequestExecution.EnterCorrection(registration, entry, Given.Judged(true, Given.Investigator, Day));
        Done(await house.Requests.CarryOutAsync(Given.Investigator, id, enter));
        Done(await house.Requests.CarryOutAsync(Given.Investigator, id, enter));
        Refused("correction.none-waiting", await house.Requests.CarryOutAsync(Given.Investigator, id, enter with { Entry = RegistrationEntry.Of(Given.Data(Moved)) }));
        var check = new RequestExecution.CheckCorrection(registration, entry.Sha256(), true);
        Refused("registration.second-employee", await house.Requests.CarryOutAsync(Given.Investigator, id, check));
        Done(await house.Requests.CarryOutAsync(Given.Checker, id, check with { IsRight = false }));
        Assert.Equal(["request.carry-out"], await DueAsync(house, id));
        Done(await house.Requests.CarryOutAsync(Given.Investigator, id, enter));
        Done(await house.Requests.CarryOutAsync(Given.Checker, id, check));
        Assert.Empty(await DueAsync(house, id));
    }

    [Fact]
    public async Task Another_participant_sees_nothing_and_somebody_without_a_power_does_nothing()
    {
        await using var house = await House.OpenAsync(true);
        var registration = await house.RegisterAsync();
        var id = await ReadyAsync(house, RequestKind.Access);
        Assert.IsType<RequestState.NotReceived>(await house.Requests.ReadAsync(Given.InsurerEmployee, id));
        Assert.DoesNotContain(await house.Requests.PermittedAsync(Given.InsurerEmployee, id), p => p.IsPermitted && p.Act != "request.receive");
        Refused("request.order", await house.Requests.ActAsync(Given.InsurerEmployee, id, new RequestCommand.RecordProof(Day)));
        Blocked(await house.Requests.AccessAsync(Given.InsurerEmployee, id, Supplement), "request.order");
        Assert.Empty(await DueAsync(house, id, Given.InsurerEmployee));
        Assert.False((await house.Register.SubjectConsultationsAsync(Given.InsurerEmployee, registration)).TryGetValue(out _));
        var nobody = new Actor(Given.Executive.Id, EmployeeId.Parse("medewerker-77"));
        Assert.IsType<ActResult<RequestState>.Refused>(await house.Requests.ActAsync(nobody, new(Guid.NewGuid()), new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day)));
        Assert.IsType<RequestState.NotReceived>(await house.Requests.ReadAsync(nobody, id));
        Assert.False((await house.Register.RegistrantsAsync(nobody, Given.Person)).TryGetValue(out _));
        var outsider = new Actor(ParticipantId.Parse("geen-deelnemer"), EmployeeId.Parse("medewerker-1"));
        Refused("actor.participant", await house.Requests.ActAsync(outsider, id, new RequestCommand.RecordProof(Day)));
    }

    [Fact]
    public async Task Nothing_of_the_subject_stands_in_events_audit_messages_or_what_is_printed()
    {
        await using var house = await House.OpenAsync(true);
        foreach (var (kind, outcome) in Grants)
        {
            var registration = await house.RegisterAsync();
            var id = await ReadyAsync(house, kind);
            var access = await house.Requests.AccessAsync(Given.Investigator, id, Supplement);
            await DoAsync(house, id, Answer(house, outcome));
            if (outcome.ChangesRegistration)
            {
                await CarryOutAsync(house, id, registration, outcome);
            }

            var state = await house.Requests.ReadAsync(Given.Investigator, id);
            Clean($"{state} {access} {Supplement} {string.Join(' ', access.Findings)} {(access.TryGetValue(out var packages) ? string.Join(' ', packages) : "")}");
            foreach (var happened in (await house.Store.ReadStreamAsync(new(Given.Executive.Id, StreamKind.Request, id.Value))).Events)
            {
                Clean(happened.Type + Encoding.UTF8.GetString(happened.Payload.AsSpan()));
            }

            if (await house.Register.ReadAsync(Given.Investigator, registration) is not RegistrationState.Removed)
            {
                await house.DoAsync(registration, House.Removal());
            }
        }

        foreach (var line in (await house.Store.ReadAuditAsync(Given.Executive.Id, 0, 1000)).Items)
        {
            Clean(line.ToString());
        }

        foreach (var message in (await house.Store.ReadMessagesAsync(0, 1000)).Items)
        {
            Clean(message.ToString());
        }

        static void Clean(string text) => Assert.All(
            new[] { "Nepperman", "Fictivia", "1981", "Verzonnendorp", "Nergenshuizen", "00000019", Secret, "fg@verzonnen.example", "eigen onderzoek" },
            datum => Assert.DoesNotContain(datum, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_the_register_is_to_say_cannot_be_claimed()
    {
        await using var house = await House.OpenAsync(false);
        var id = await ReceiveAsync(house, RequestKind.Erasure);
        Assert.Contains("ZF0340", (await Assert.ThrowsAsync<ArgumentException>(async () =>
            await house.Requests.ActAsync(Given.Investigator, id, new RequestCommand.EstablishRegistrants([], [])))).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0341", (await Assert.ThrowsAsync<ArgumentException>(async () =>
            await house.Requests.ActAsync(Given.Investigator, id, new RequestCommand.CarryOut(new(Guid.NewGuid()), Day)))).Message, StringComparison.Ordinal);
        await house.RegisterAsync();
        var other = new OutgoingMessage(new(Guid.NewGuid()), "subject.notice-due.v1", "subject", new(Given.Insurer.Id, StreamKind.Registration, Guid.NewGuid()), default);
        Assert.Contains("ZF0342", (await Assert.ThrowsAsync<ArgumentException>(async () =>
            await house.Requests.ReceiveForwardedAsync(Given.Investigator, other, Day))).Message, StringComparison.Ordinal);
    }

    private static RequestExecution.RemoveOrRestrict Judged(House house) => new(Given.Judged(true, Given.Investigator, Today(house)));

    private static LocalDate Today(House house) => Protocol.Terms.MunicipalTime.DateOf(house.Clock.GetCurrentInstant());

    private static RequestCommand.Answer Answer(House house, RequestOutcome outcome, Actor? by = null) =>
        new(outcome, Given.Judged(true, by ?? Given.Investigator, Today(house)), Today(house), EveryRoute);

    private static async Task<RequestId> ReceiveAsync(House house, RequestKind kind)
    {
        var id = new RequestId(Guid.CreateVersion7());
        await DoAsync(house, id, new RequestCommand.Receive(kind, SubjectKind.NaturalPerson, Today(house)));
        return id;
    }

    private static async Task<RequestId> ReadyAsync(House house, RequestKind kind)
    {
        var id = await ReceiveAsync(house, kind);
        if (kind != RequestKind.Complaint)
        {
            Done(await house.Requests.EstablishRegistrantsAsync(Given.Investigator, id, Given.Person));
            await DoAsync(house, id, new RequestCommand.RecordProof(Today(house)));
        }

        return id;
    }

    private static async Task CarryOutAsync(House house, RequestId id, RegistrationId registration, RequestOutcome outcome)
    {
        if (outcome is not RequestOutcome.Rectify)
        {
            Done(await house.Requests.CarryOutAsync(Given.Investigator, id, Judged(house)));
            return;
        }

        // The salt is drawn once, so that whoever is interrupted enters the same entry again.
        var entry = new RegistrationEntry(Given.Data(Moved), new('0', RegistrationEntry.SaltLength));
        Done(await house.Requests.CarryOutAsync(
            Given.Investigator, id, new RequestExecution.EnterCorrection(registration, entry, Given.Judged(true, Given.Investigator, Today(house)))));
        Done(await house.Requests.CarryOutAsync(Given.Checker, id, new RequestExecution.CheckCorrection(registration, entry.Sha256(), true)));
    }

    private static async Task<RegistrationId> RegisterAtInsurerAsync(House house)
    {
        var @case = new Cases.CaseId(Guid.NewGuid());
        foreach (var act in Scenario.ActsToConcurrence(Given.InsurerEmployee, Day, ParticipantKind.StatutoryHealthInsurer))
        {
            Assert.IsType<ActResult<Protocol.Procedures.Cases.CaseState>.Done>(await house.Desk.ActAsync(Given.InsurerEmployee, @case, act));
        }

        Assert.True((await house.Desk.BasisAsync(Given.InsurerEmployee, @case)).TryGetValue(out var basis));
        var id = new RegistrationId(Guid.NewGuid());
        await house.DoAsync(id, new RegistrationCommand.Enter(basis, Given.Data()), Given.InsurerEmployee);
        var checker = house.Employ(Given.Actor(Given.Insurer.Id, "medewerker-8"));
        await house.DoAsync(id, new RegistrationCommand.CheckEntry((await house.Register.ReadEntryAsync(checker, id))!.Sha256(), true), checker);
        return id;
    }

    private static async Task<RequestState> DoAsync(House house, RequestId id, RequestCommand act, Actor? by = null) =>
        Done(await house.Requests.ActAsync(by ?? Given.Investigator, id, act));

    private static RequestState Done(ActResult<RequestState> result)
    {
        Assert.True(result is ActResult<RequestState>.Done, $"{result}: {string.Join(", ", result.Findings.Where(f => f.Blocks).Select(f => f.Code))}");
        return ((ActResult<RequestState>.Done)result).State;
    }

    private static void Refused(string code, ActResult<RequestState> result) =>
        Assert.Contains(code, Assert.IsType<ActResult<RequestState>.Refused>(result).Findings.Where(f => f.Blocks).Select(f => f.Code));

    private static void Blocked(Decision<ValueList<AccessPackage>> access, params string[] codes)
    {
        Assert.False(access.TryGetValue(out _));
        Assert.Equal(codes.Order(StringComparer.Ordinal), access.Findings.Where(f => f.Blocks).Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    private static async Task<List<string>> DueAsync(House house, RequestId id, Actor? by = null)
    {
        var due = new List<string>();
        await foreach (var item in house.Desk.DueAsync(by ?? Given.Investigator, new LocalDate(2030, 1, 1)))
        {
            if (item.Stream is { Kind: StreamKind.Request } && item.Stream.Id == id.Value)
            {
                due.Add(item.Obligation.Code);
            }
        }

        due.Sort(StringComparer.Ordinal);
        return due;
    }

    private static async Task<LocalDate> DueOnAsync(House house, RequestId id, string code)
    {
        var list = (await house.Desk.WorklistAsync(Given.Investigator, new LocalDate(2030, 1, 1)))!;
        return list.Items.Single(i => i.Procedure == StreamKind.Request && i.Id == id.Value && i.Code == code).LastDay;
    }

    private static async Task<long> VersionAsync(House house, RegistrationId registration) =>
        (await house.Store.ReadStreamAsync(new(Given.Executive.Id, StreamKind.Registration, registration.Value))).Version;

    /// <summary>A matcher that takes everybody for everybody.</summary>
    internal sealed class EverybodyMatches : ISubjectMatcher
    {
        private readonly List<RegistrationId> all = [];

        public string Version => "everybody-1";

        public long Position { get; private set; }

        public void Apply(ValueList<SubjectChange> changes, long position)
        {
            all.AddRange(changes.Select(c => c.Registration));
            Position = position;
        }

        public ValueList<SubjectMatch> Find(Subject data) => all.Select(r => new SubjectMatch(r, MatchBand.Match)).ToValueList();
    }
}
