using Zorgfraude.Cases;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>Whom a case is about, what the supervisor asks, an earlier file on the same, and what comes after registration.</summary>
internal sealed class CaseSubjectWorld : World
{
    private CaseSubject about = new(Builder.Company);
    private Scenario scenario;

    public CaseSubjectWorld()
    {
        scenario = new(Today);
        Given("the subject is a company whose legal form is {}", a => about = about with { Form = Form(a[0]) });
        Given("its legal personality is {}", a => about = about with { HasLegalPersonality = Judged(a[0]) });
        Given("the subject is a person", _ => about = new(Builder.Person));
        Given("case: {}", a => scenario = Bring(a[0], Builder.Person));
        Given("case on a company: {}", a => scenario = Bring(a[0], Builder.Company));
        Given("today is {}", a => scenario.On(Today = Date(a[0])));
        Given("the supervisor asked on {}", a => Step(a[0], new CaseCommand.RecordQuestion(Date(a[0]), "verzonnen vraag")));
        Given("data were sent on {}", a => Step(a[0], new CaseCommand.SendAdditionalData(Builder.AnonymisedReport(SubmissionDocumentKind.AdditionalData))));

        When("the report is recorded", _ => Do(Scenario.ActsToConcurrence(Builder.Investigator, Today).Take(2), new CaseCommand.RecordReport(Builder.Report(), about)));
        When("a new report about a company is recorded", _ => Do(new CaseCommand.RecordReport(Builder.Report(2), Builder.About(Builder.Company))));
        When("the data of the report are entered", _ => Enter(Builder.Person, "not judged"));
        When("other data are entered, better data of the same subject: {}", a => Enter(Builder.Person with { Residence = IdentityText.Parse("Nergenshuizen") }, a[0]));
        When("a company is entered, better data of the same subject: {}", a => Enter(Builder.Company, a[0]));
        When("{} is entered for it, better data of the same subject: {}", a => Enter(Builder.Company with { Name = IdentityText.Parse(a[0]) }, a[1]));
        When("the data are entered and those of the report are gone", _ => Enter(Builder.Person, "affirmed", recordKept: false));
        When("a question of {} is recorded", a => Do(new CaseCommand.RecordQuestion(Date(a[0]), "verzonnen vraag")));
        When("a question of {} is recorded without its text", a => Do(new CaseCommand.RecordQuestion(Date(a[0]), " ")));
        When("additional data are sent", _ => Do(new CaseCommand.SendAdditionalData(Builder.AnonymisedReport(SubmissionDocumentKind.AdditionalData))));
        When("the report is sent as additional data", _ => Do(new CaseCommand.SendAdditionalData(Builder.AnonymisedReport(SubmissionDocumentKind.InvestigationReport))));
        When("receipt of additional data on {} is recorded", a => Do(new CaseCommand.RecordAdditionalReceipt(Date(a[0]))));
        When("the file is submitted and it is not stated whether it was before", _ => Submit(null));
        When("the file is submitted for the first time", _ => Submit(new EarlierSubmission.None()));
        When("the same content is submitted again, new evidence {}", a => Submit(new EarlierSubmission.Dissented(Refused(Builder.Executive.Id, other: false), Judged(a[0]))));
        When("other content is submitted again, new evidence {}", a => Submit(new EarlierSubmission.Dissented(Refused(Builder.Executive.Id, other: true), Judged(a[0]))));
        When("the refused file of another participant is named, new evidence {}", a => Submit(
            new EarlierSubmission.Dissented(Refused(Builder.Insurer.Id, other: true), Judged(a[0]))));
        When("that the supervisor was told on {} is recorded", a => Do(new CaseCommand.RecordSupervisorTold(Date(a[0]))));
        When("the ground is weighed, known on {}: belief {}, need {}", a => Do(new CaseCommand.WeighGround(Date(a[0]), Judged(a[1]), Judged(a[2]))));
        When("the removal of its registration is recorded", _ => Do(new CaseCommand.RecordRemoval(scenario.RegistrationId)));
        When("the removal of another registration is recorded", _ => Do(new CaseCommand.RecordRemoval(new(Guid.Empty))));
        When("the data of the subject are to go", _ =>
        {
            var finding = CaseProcedure.MayForgetSubject(scenario.Case);
            Answer([finding]);
            Said["answer"] = finding.Blocks ? "stay" : "may go";
        });
    }

    private static LegalForm? Form(string word) => Word<LegalForm?>(
        word,
        ("private company", LegalForm.PrivateCompany),
        ("foundation", LegalForm.Foundation),
        ("sole proprietorship", LegalForm.SoleProprietorship),
        ("professional partnership", LegalForm.ProfessionalPartnership),
        ("general partnership", LegalForm.GeneralPartnership),
        ("limited partnership", LegalForm.LimitedPartnership),
        ("another one", LegalForm.Other),
        ("not stated", null));

    private Scenario Bring(string state, Subject subject)
    {
        var acts = Scenario.ActsToConcurrence(Builder.Investigator, Today, subject: subject).Take(Word(
            state,
            ("reported", 3),
            ("belief denied", 3),
            ("found necessary", 5),
            ("received by the supervisor", 7),
            ("supervisor dissented", 7),
            ("supervisor concurred", 8),
            ("registered", 8)));
        var brought = acts.Aggregate(new Scenario(Today), static (s, act) => s.Do(act));
        return state switch
        {
            "belief denied" => brought.Do(new CaseCommand.ConcludeBelief(
                Builder.Belief(Builder.Investigator, Today) with { AimedAtGain = Builder.Judged(false, Builder.Investigator, Today) })),
            "supervisor dissented" => brought.Do(new CaseCommand.RecordAnswer(false, Today, "verzonnen reden")),
            "registered" => brought.Enter(Builder.Data(subject)).Check().Do(new CaseCommand.LinkRegistration(brought.RegistrationId)),
            _ => brought,
        };
    }

    private void Step(string day, CaseCommand command) => scenario.On(Today = Date(day)).Do(command);

    private DissentedFile Refused(ParticipantId participant, bool other)
    {
        var refused = Scenario.ActsToConcurrence(Builder.Investigator, Today).Take(5).Aggregate(new Scenario(Today), static (s, act) => s.Do(act))
            .Do(new CaseCommand.Submit(new(ParticipantKind.MunicipalExecutive, SupervisorTookPart: false), other ? Fuller() : Builder.AnonymisedReport(), new EarlierSubmission.None()))
            .Do(new CaseCommand.RecordReceipt(Today))
            .Do(new CaseCommand.RecordAnswer(false, Today, "verzonnen reden"));
        return CaseProcedure.Dissent(new CaseId(Guid.Empty), participant, refused.Case).TryGetValue(out var file)
            ? file
            : throw new FormatException("the supervisor did not refuse it.");
    }

    private static AnonymisedReport Fuller() => Builder.AnonymisedReport(
        SubmissionDocumentKind.InvestigationReport, SubmissionDocumentKind.AssessmentAccount, SubmissionDocumentKind.AssessmentAccount);

    private void Submit(EarlierSubmission? earlier) =>
        Do(new CaseCommand.Submit(new(ParticipantKind.MunicipalExecutive, SupervisorTookPart: false), Builder.AnonymisedReport(), earlier));

    private void Enter(Subject subject, string betterData, bool recordKept = true)
    {
        var basis = CaseProcedure.Basis(scenario.CaseId, Builder.Executive.Id, scenario.Case).TryGetValue(out var given)
            ? given
            : throw new FormatException("the case gives no ground.");
        Answer(RegistrationProcedure.Decide(
            scenario.RegistrationId,
            RegistrationState.Initial,
            new RegistrationCommand.Enter(basis, Builder.Data(subject), Judged(betterData))
            {
                SubjectRecord = recordKept ? scenario.RecordOf(basis.File.Report.Subject.Record) : null,
            },
            Context()));
    }

    private void Do(IEnumerable<CaseCommand> first, CaseCommand command)
    {
        scenario = first.Aggregate(new Scenario(Today), static (s, act) => s.Do(act));
        Do(command);
    }

    private void Do(CaseCommand command)
    {
        var outcome = CaseProcedure.Decide(scenario.CaseId, scenario.Case, command, Context());
        Answer(outcome);
        switch (outcome.IsAccepted(out var accepted) ? accepted.Events.Aggregate(scenario.Case, CaseProcedure.Evolve) : null)
        {
            case CaseState.WithSupervisor { Submission.LastDay: { } last }:
                Said["last day"] = Text(last);
                break;
            case CaseState.GroundEnded { EndBy: { } endBy }:
                Said["remove by"] = Text(endBy);
                break;
        }
    }

    private ActContext Context() => new(Builder.Investigator, Today, Rulebook) { Salt = Scenario.Salt };
}
