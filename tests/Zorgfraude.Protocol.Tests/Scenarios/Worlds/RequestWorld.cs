using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>Requests of subjects at the made-up municipal executive, unless a row makes it another participant.</summary>
internal sealed class RequestWorld : World
{
    private static readonly RegistrationId Own = new(new Guid(1, 0, 0, new byte[8]));

    private RequestState state = RequestState.Initial;
    private ParticipantKind participant = ParticipantKind.MunicipalExecutive;
    private bool postponed;
    private bool kindIsKnown = true;
    private bool otherGotHit;

    public RequestWorld()
    {
        Given("nothing was received", _ => { });
        Given("today is {}", a => Today = Date(a[0]));
        Given("of which kind the participant is, is not known", _ => kindIsKnown = false);
        Given("the participant is a {}", a => participant = Words.Kind(a[0]));
        Given("a request for a copy in another form of {}", a => Bring(
            a[0], new RequestCommand.Receive(RequestKind.Copy, SubjectKind.NaturalPerson, Date(a[0])) { Form = CopyForm.Other }));
        Given("a representative's request for {} of {}", a => Bring(
            a[1], new RequestCommand.Receive(Kind(a[0]), SubjectKind.NaturalPerson, Date(a[1])) { ByRepresentative = true }));
        Given("a complaint of {} on which a committee advises", a => Bring(
            a[0], new RequestCommand.Receive(RequestKind.Complaint, SubjectKind.NaturalPerson, Date(a[0])) { HasComplaintCommittee = true }));
        Given("a longer term was announced on {}", a => Bring(a[0], new RequestCommand.AnnounceExtension(Date(a[0]), Builder.Judged(true, Builder.Investigator, Date(a[0])))));
        Given("the other got a hit", _ => otherGotHit = true);
        Given("a request for {} of {}", a => Bring(a[1], new RequestCommand.Receive(Kind(a[0]), SubjectKind.NaturalPerson, Date(a[1]))));
        Given("a request for {} that another participant received on {} and this one on {}", a => Bring(
            a[2], new RequestCommand.Receive(Kind(a[0]), SubjectKind.NaturalPerson, Date(a[2])) { SentOnBy = new(Builder.Insurer.Id, Date(a[1])) }));
        Given("registered by {}", a => Bring(Registrants(a[0])));
        Given("identity is proved", _ => Bring(new RequestCommand.RecordProof(Today)));
        Given("proof was asked for", _ => Bring(new RequestCommand.AskProof(Today, Judged("affirmed"))));
        Given("the notice is postponed", _ => postponed = true);
        Given("it was answered: {}", a => Bring(Answer(Outcome(a[0]))));
        Given("it was carried out", _ => Bring(new RequestCommand.CarryOut(Own, Today)));

        When("it is looked at when the answer is due", _ =>
        {
            var term = RequestProcedure.Term(RequestProcedure.Of(state)!, participant, Rulebook, HolidayCalendar.Dutch);
            Answer(term is null ? [] : [.. term.Explanation, .. term.Caveats]);
            Said["answer by"] = term is null ? "no day" : Text(term.LastDay);
        });
        When("a request for {} is received, not in writing", a => Do(Received(a[0]) with { InWriting = false }));
        When("a request for {} in another form is received", a => Do(Received(a[0]) with { Form = CopyForm.Other }));
        When("a request for {} is received", a => Do(Received(a[0])));
        When("proof of identity is asked for, doubt {}", a => Do(new RequestCommand.AskProof(Today, Judged(a[0]))));
        When("identity is proved and the right to represent is not", _ => Do(new RequestCommand.RecordProof(Today)));
        When("identity is proved and the right to represent too", _ => Do(new RequestCommand.RecordProof(Today, RepresentationProved: true)));
        When("a longer term is announced on {}: {}", a =>
        {
            Today = Date(a[0]);
            Do(new RequestCommand.AnnounceExtension(Today, Judged(a[1])));
        });
        When("who registered is established: {}", a => Do(Registrants(a[0])));
        When("who registered is asked for {}, by somebody who may {}", a =>
        {
            Answer(RegistrantRule.Decide(Subject(a[0]), Builder.Actor(Builder.Executive.Id, "medewerker-9", Words.Power(a[1]))));
            Said["answer"] = Findings.Any(f => f.Blocks) ? "not asked" : "asked";
        });
        When("it is sent on to the other", _ => Do(new RequestCommand.Forward(Builder.Insurer.Id, Today)));
        When("it is answered without reasons: {}", a => Do(Answer(Outcome(a[0])) with { Decided = Judged("affirmed without reasons") }));
        When("it is answered without remedies: {}", a => Do(Answer(Outcome(a[0])) with { Remedies = [] }));
        When("it is answered in part: {}, the rest {}", a => Do(Answer(Outcome(a[0])) with { RefusedPart = ((RequestOutcome.Refuse)Outcome(a[1])).Ground }));
        When("it is answered: {}, the form a burden {}", a => Do(Answer(Outcome(a[0])) with { FormIsBurden = Judged(a[1]) }));
        When("it is answered: {}, the belief {}", a => Do(Answer(Outcome(a[0])) with { BeliefHeld = Judged(a[1]) }));
        When("it is answered: {}, setting aside {}", a => Do(Answer(Outcome(a[0])) with { SetAside = Judged(a[1]) }));
        When("it is answered: {}", a => Do(Answer(Outcome(a[0]))));
        When("it is carried out in {}", a => Do(new RequestCommand.CarryOut(Word(a[0], ("the registration", Own), ("another registration", new(Guid.Empty))), Today)));
        When("the other is told", _ => Do(new RequestCommand.TellReceiver(Builder.Insurer.Id, Today)));
        When("somebody without a hit is told", _ => Do(new RequestCommand.TellReceiver(ParticipantId.Parse("wlz-bedacht"), Today)));
        When("until when to object to an answer of {}", a => LastDay("object by", RemedyTerms.Objection(Date(a[0]), Rulebook, HolidayCalendar.Dutch)));
        When("until when an objection to an answer of {} can come by post", a => LastDay("arrive by", RemedyTerms.PostedObjection(Date(a[0]), Rulebook, HolidayCalendar.Dutch)));
        When("until when to go to court over an answer of {}", a => LastDay("go to court by", RemedyTerms.CourtRequest(Date(a[0]), Rulebook, HolidayCalendar.Dutch)));
        When("what carries it out is {}", a => Step(a[0]));
        When("access is put together", _ => Assemble("nothing"));
        When("access is put together without {}", a => Assemble(a[0]));
        When("access is put together, {} consulted without a hit", a => Assemble("nothing", a[0]));
    }

    private static RequestKind Kind(string word) => Word(
        word,
        ("confirmation", RequestKind.Confirmation),
        ("access", RequestKind.Access),
        ("a copy", RequestKind.Copy),
        ("rectification", RequestKind.Rectification),
        ("erasure", RequestKind.Erasure),
        ("restriction", RequestKind.Restriction),
        ("objection", RequestKind.Objection),
        ("complaint", RequestKind.Complaint));

    private static RequestOutcome Outcome(string word) => Word<RequestOutcome>(
        word,
        ("access given", new RequestOutcome.GiveAccess()),
        ("an electronic copy", new RequestOutcome.GiveCopy(CopyForm.Electronic)),
        ("a copy in another form", new RequestOutcome.GiveCopy(CopyForm.Other)),
        ("complaint well founded", new RequestOutcome.SettleComplaint(true)),
        ("rectified", new RequestOutcome.Rectify()),
        ("erased as wrong", new RequestOutcome.EraseData(ErasureGround.DataWrong)),
        ("erased as unlawful", new RequestOutcome.EraseData(ErasureGround.UnlawfulProcessing)),
        ("restricted while the data are contested", new RequestOutcome.Restrict(RestrictionGround.AccuracyContested)),
        ("objection upheld", new RequestOutcome.UpholdObjection()),
        ("nothing is registered", new RequestOutcome.NothingRegistered()),
        ("refused, no ground", new RequestOutcome.Refuse(RefusalGround.GroundNotPresent)),
        ("refused, compelling grounds", new RequestOutcome.Refuse(RefusalGround.CompellingGrounds)),
        ("refused, identity not proved", new RequestOutcome.Refuse(RefusalGround.IdentityNotProved)),
        ("refused to prevent crime", new RequestOutcome.Refuse(RefusalGround.CrimePrevention)));

    private static RequestCommand.EstablishRegistrants Registrants(string word) => Word(
        word,
        ("this participant", new RequestCommand.EstablishRegistrants([Own], [])),
        ("the other", new RequestCommand.EstablishRegistrants([], [Builder.Insurer.Id])),
        ("both", new RequestCommand.EstablishRegistrants([Own], [Builder.Insurer.Id])),
        ("nobody", new RequestCommand.EstablishRegistrants([], [])));

    private static Subject Subject(string word) => Word<Subject>(
        word,
        ("a full name with a full date of birth", Builder.Person with { KvkNumber = null }),
        ("a full name with a year of birth", Builder.Person with { KvkNumber = null, DateOfBirth = PartialDate.Of(1981) }),
        ("a surname with a KVK number", Builder.Person with { DateOfBirth = null, Name = Builder.Person.Name with { GivenNames = null } }),
        ("the name of a company", Builder.Company with { KvkNumber = null, PlaceOfEstablishment = null }));

    private RequestCommand.Receive Received(string kind) => new(Kind(kind), SubjectKind.NaturalPerson, Today);

    private RequestCommand.Answer Answer(RequestOutcome outcome) =>
        new(outcome, Judged("affirmed"), Today, Enum.GetValues<RemedyRoute>().ToValueList())
        {
            NoticePostponed = postponed,
            Consultations = otherGotHit ? [new(Builder.Insurer.Id, GotHit: true)] : [],
        };

    private void LastDay(string name, Deadline deadline)
    {
        Answer([.. deadline.Explanation, .. deadline.Caveats]);
        Said[name] = Text(deadline.LastDay);
    }

    private void Step(string what)
    {
        var execution = Word<RequestExecution>(
            what,
            ("a judgement", new RequestExecution.RemoveOrRestrict(Judged("affirmed"))),
            ("a check", new RequestExecution.CheckCorrection(Own, new string('0', 64), true)));
        var step = ExecutionRule.Next(((RequestState.Answered)state).Answer.Outcome, execution, Scenario.Registered(Today).Registration);
        Said["step"] = step switch
        {
            ExecutionStep.Act { Command: RegistrationCommand.Remove { Reason: RemovalReason.UnlawfulProcessing } } => "removal as unlawful",
            ExecutionStep.Act { Command: RegistrationCommand.Remove { Reason: RemovalReason.ObjectionUpheld } } => "removal after an objection",
            ExecutionStep.Act { Command: RegistrationCommand.Restrict } => "restriction",
            ExecutionStep.Act { Command: RegistrationCommand.CheckCorrection } => "check of a correction",
            ExecutionStep.DoesNotFit => "none",
            var other => throw new FormatException($"{other} was not expected."),
        };
        Answer([step.Fits]);
    }

    private void Assemble(string without, string? consulted = null)
    {
        var facts = new AccessFacts(
            Builder.Data(),
            Date("2025-02-03"),
            Date("2029-02-03"),
            consulted is null ? [new("Zorgverzekeraar Bedacht", true)] : [new("Zorgverzekeraar Bedacht", true), new(consulted, false)],
            "eigen onderzoek",
            "fg@verzonnen.example");
        facts = Word(
            without,
            ("nothing", facts),
            ("the data", facts with { Data = null }),
            ("the source", facts with { Source = null }),
            ("the contact details", facts with { Contact = " " }),
            ("the end", facts with { RemoveOn = null }));
        Answer(AccessRule.Assemble(RequestProcedure.Of(state)!, participant, facts, Rulebook), p => string.Join(" and ", p.Receivers));
    }

    private ActContext Context() => new(Builder.Investigator, Today, Rulebook) { ActingKind = kindIsKnown ? participant : null };

    private void Bring(string day, RequestCommand command)
    {
        Today = Date(day);
        Bring(command);
    }

    private void Bring(RequestCommand command) => state = RequestProcedure.Decide(new(Guid.Empty), state, command, Context()).IsAccepted(out var accepted)
        ? accepted.Events.Aggregate(state, RequestProcedure.Evolve)
        : throw new FormatException($"{command} was refused.");

    private void Do(RequestCommand command)
    {
        var outcome = RequestProcedure.Decide(new(Guid.Empty), state, command, Context());
        Answer(outcome);
        if (!outcome.IsAccepted(out var accepted))
        {
            return;
        }

        state = accepted.Events.Aggregate(state, RequestProcedure.Evolve);
        foreach (var due in RequestProcedure.Obligations(state, participant, Rulebook, HolidayCalendar.Dutch))
        {
            Said[due.Code switch
            {
                "request.answer" => "answer by",
                "request.forward" => "send on by",
                "request.tell-forwarded" => "tell the subject by",
                "request.carry-out" => "carry out by",
                _ => "tell receivers by",
            }] = Text(due.DueOn);
        }
    }
}
