using System.Text;
using NodaTime;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Tests.Participants;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Procedures;

/// <summary>What is said of a history that cannot be, and of acts and values that do not exist.</summary>
public sealed class DamageTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);

    [Fact]
    public void An_event_that_cannot_follow_is_named_with_the_state_it_met()
    {
        Damaged("InvestigationStarted cannot follow on NotStarted", () => CaseProcedure.Replay([new CaseEvent.InvestigationStarted(Day)]));
        Damaged("EntryRejected cannot follow on NotEntered", () => RegistrationProcedure.Replay([new RegistrationEvent.EntryRejected(Day, Given.Checker.Employee)]));
        Damaged("ProofRecorded cannot follow on NotReceived", () => RequestProcedure.Replay([new RequestEvent.ProofRecorded(Day)]));
        Damaged("AutomationEnded cannot follow on NotJoined", () => ParticipantProcedure.Replay([new ParticipantEvent.AutomationEnded(Day)]));
        Damaged("Requested cannot follow on Asked", () => InformationProcedure.Replay([new InformationEvent.Requested(Day, Day), new InformationEvent.Requested(Day, Day)]));
    }

    [Fact]
    public void A_stored_event_that_cannot_be_read_is_named_by_its_procedure()
    {
        var nothing = Encoding.UTF8.GetBytes("{}");
        Damaged("a stored case event cannot be read", () => EventJson.ReadCase(nothing));
        Damaged("a stored registration event cannot be read", () => EventJson.ReadRegistration(nothing));
        Damaged("a stored event of a participant's organisation cannot be read", () => EventJson.ReadParticipant(nothing));
        Damaged("a stored event of informing somebody cannot be read", () => EventJson.ReadInformation(nothing));
        Damaged("a stored event of a request cannot be read", () => EventJson.ReadRequest(nothing));
        Damaged("a stored event of kept evidence cannot be read", () => EventJson.ReadEvidence(nothing));
    }

    [Fact]
    public void The_acts_of_each_procedure_are_listed_by_their_stable_names()
    {
        Assert.Equal(
            [
                "case.fix-plan", "case.start", "case.record-report", "case.conclude-belief", "case.judge-necessity", "case.submit", "case.record-receipt", "case.record-question", "case.send-additional-data",
                "case.record-additional-receipt", "case.record-extension", "case.record-answer", "case.record-dissent-reasons", "case.link-registration", "case.record-supervisor-told", "case.weigh-ground", "case.record-removal",
            ],
            CaseProcedure.Permitted(CaseState.Initial).Select(p => p.Act));
        Assert.Equal(
            [
                "registration.enter", "registration.check", "registration.notice", "registration.defer-notice", "registration.correct", "registration.check-correction", "registration.end-deferral", "registration.restrict",
                "registration.allow-restricted-use", "registration.announce-lifting", "registration.lift-restriction", "registration.longer-term", "registration.longer-term-notice", "registration.review",
                "registration.end-processing", "registration.remove",
            ],
            RegistrationProcedure.Permitted(RegistrationState.Initial).Select(p => p.Act));
        Assert.Equal(
            [
                "request.receive", "request.establish-registrants", "request.forward", "request.tell-forwarded", "request.ask-proof", "request.record-proof", "request.announce-extension", "request.answer", "request.carry-out",
                "request.tell-receiver",
            ],
            RequestProcedure.Permitted(RequestState.Initial).Select(p => p.Act));
        Assert.Equal(
            ["evidence.keep", "evidence.open-remedy", "evidence.close-remedy", "evidence.reopen-remedy", "evidence.close"], EvidenceProcedure.Permitted(EvidenceState.Initial).Select(p => p.Act));
        Assert.Equal(
            [
                "participant.join", "participant.lay-down-function", "participant.end-function", "participant.assign-function", "participant.end-assignment", "participant.record-employee-declaration", "participant.declare",
                "participant.announce-automation", "participant.end-automation", "participant.appoint-processor", "participant.end-processor",
            ],
            ParticipantProcedure.Permitted(ParticipantState.Initial).Select(p => p.Act));
        Assert.Equal(["information.record-request", "information.record-informed"], InformationProcedure.Permitted(InformationState.Initial).Select(p => p.Act));
    }

    [Fact]
    public void A_value_that_does_not_exist_is_a_mistake_of_the_caller_with_a_number()
    {
        var yes = Given.Judged(true, Given.Investigator, Day);
        var registered = Scenario.Registered(Day);
        var context = new ActContext(Given.Investigator, Day, ParticipantPathTests.Context.Rulebook);
        RegistrationState Restricted() => RegistrationProcedure.Decide(registered.RegistrationId, registered.Registration, new RegistrationCommand.Restrict(RestrictionGround.AccuracyContested, yes), context)
            .IsAccepted(out var accepted) ? accepted.Events.Aggregate(registered.Registration, RegistrationProcedure.Evolve) : throw new InvalidOperationException();
        Mistake("ZF0115", () => RegistrationProcedure.Decide(registered.RegistrationId, Restricted(), new RegistrationCommand.AllowRestrictedUse((RestrictedUseGround)99, yes), context));
        Mistake("ZF0128", () => RegistrationProcedure.Decide(registered.RegistrationId, registered.Registration, new RegistrationCommand.DeferNotice((NoticeDeferralGround)99, yes, Day.PlusDays(9)), context));
        Mistake("ZF0129", () => RegistrationProcedure.Decide(registered.RegistrationId, registered.Registration, new RegistrationCommand.Restrict((RestrictionGround)99, yes), context));
        Mistake("ZF0127", () => InformationProcedure.Decide(InformationState.Initial, new InformationCommand.RecordInformed((InformingManner)99, Day), ParticipantPathTests.Context));
        Mistake("ZF0111", () => RegistrationProcedure.Decide(registered.RegistrationId, registered.Registration, new RegistrationCommand.Remove((RemovalReason)99, yes), context));
        Mistake("ZF0120", () => Zorgfraude.Protocol.Worklists.ObligationCatalogue.OfDeclaration((DeclarationKind)99));
        Assert.Equal("Refused (1 findings)", CaseProcedure.Decide(registered.CaseId, CaseState.Initial, new CaseCommand.StartInvestigation(Day), context).ToString());
    }

    private static void Damaged(string what, Func<object> read) =>
        Assert.Equal($"ZF0110: the history is damaged: {what}. Restore the stream from a backup; do not repair it by hand.", Assert.Throws<CorruptHistoryException>(read).Message);

    private static void Mistake(string number, Func<object> call) => Assert.Contains(number, Assert.ThrowsAny<ArgumentException>(call).Message, StringComparison.Ordinal);
}
