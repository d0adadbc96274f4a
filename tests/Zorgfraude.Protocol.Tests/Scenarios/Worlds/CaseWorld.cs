using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>The order of the steps in a case, who may take them, and the days they may bear.</summary>
internal sealed class CaseWorld : World
{
    private Actor actor = Builder.Investigator;
    private ParticipantKind? actingKind;
    private Scenario scenario;

    public CaseWorld()
    {
        scenario = new(Today);
        Given("case: {}", a => scenario = Bring(a[0]));
        Given("plan fixed on {}", a => scenario = new Scenario(Date(a[0])).Do(new CaseCommand.FixPlan(Builder.Plan(Date(a[0])))));
        Given("today is {}", a => Today = Date(a[0]));
        Given("no power to {}", a => actor = Builder.Without(actor, Words.Power(a[0])));
        Given("the register knows a {}", a => actingKind = Words.Kind(a[0]));
        When("the plan is fixed, dated {}", a => Do(new CaseCommand.FixPlan(Builder.Plan(Date(a[0])))));
        When("the investigation starts on {}", a => Do(new CaseCommand.StartInvestigation(Date(a[0]))));
        When("version {} of the report is recorded", a => Do(new CaseCommand.RecordReport(Builder.Report(Number(a[0])), Builder.About())));
        When("the belief is concluded", _ => Do(new CaseCommand.ConcludeBelief(Builder.Belief(Builder.Investigator, Today))));
        When("the belief is concluded on a judgement of {}", a => Do(new CaseCommand.ConcludeBelief(
            Builder.Belief(Builder.Investigator, Today) with { AimedAtGain = Builder.Judged(true, Builder.Investigator, Date(a[0])) })));
        When("necessity is judged", _ => Do(new CaseCommand.JudgeNecessity(Builder.Necessity(Builder.Investigator, Today))));
        When("necessity is judged by somebody else", _ => Do(new CaseCommand.JudgeNecessity(Builder.Necessity(Builder.Checker, Today))));
        When("the file is submitted", _ => Submit(ParticipantKind.MunicipalExecutive));
        When("the file is submitted as {}", a => Submit(Words.Kind(a[0])));
        When("the report is submitted alone", _ => Submit(ParticipantKind.MunicipalExecutive, SubmissionDocumentKind.InvestigationReport));
        When("the account is submitted alone", _ => Submit(ParticipantKind.MunicipalExecutive, SubmissionDocumentKind.AssessmentAccount));
        When("receipt on {} is recorded", a => Do(new CaseCommand.RecordReceipt(Date(a[0]))));
        When("an extension told on {} until {} is recorded, with reason", a => Do(new CaseCommand.RecordExtension(Date(a[0]), Date(a[1]), "verzonnen reden")));
        When("an extension told on {} until {} is recorded, without reason", a => Do(new CaseCommand.RecordExtension(Date(a[0]), Date(a[1]), " ")));
        When("an extension told on {} is recorded, without new end", a => Do(new CaseCommand.RecordExtension(Date(a[0]), null, "verzonnen reden")));
        When("the supervisor concurs on {}", a => Do(new CaseCommand.RecordAnswer(true, Date(a[0]))));
        When("the supervisor dissents on {}, with reasons", a => Do(new CaseCommand.RecordAnswer(false, Date(a[0]), "verzonnen reden")));
        When("the supervisor dissents on {}, without reasons", a => Do(new CaseCommand.RecordAnswer(false, Date(a[0]))));
        When("a registration is linked", _ => Do(new CaseCommand.LinkRegistration(scenario.RegistrationId)));
        When("the ground for a registration is asked", _ => Answer(
            CaseProcedure.Basis(scenario.CaseId, Builder.Executive.Id, scenario.Case), _ => "given"));
    }

    private Scenario Bring(string state)
    {
        var acts = Scenario.ActsToConcurrence(Builder.Investigator, Today);
        var brought = acts.Take(Word(
            state,
            ("not started", 0),
            ("plan fixed", 1),
            ("investigating", 2),
            ("reported", 3),
            ("belief held", 4),
            ("belief denied", 3),
            ("found necessary", 5),
            ("found not necessary", 4),
            ("sent to the supervisor", 6),
            ("received by the supervisor", 7),
            ("supervisor dissented", 7),
            ("supervisor concurred", 8))).Aggregate(new Scenario(Today), static (s, act) => s.Do(act));
        return state switch
        {
            "belief denied" => brought.Do(new CaseCommand.ConcludeBelief(
                Builder.Belief(Builder.Investigator, Today) with { AimedAtGain = Builder.Judged(false, Builder.Investigator, Today) })),
            "found not necessary" => brought.Do(new CaseCommand.JudgeNecessity(
                Builder.Necessity(Builder.Investigator, Today) with { Necessary = Builder.Judged(false, Builder.Investigator, Today) })),
            "supervisor dissented" => brought.Do(new CaseCommand.RecordAnswer(false, Today, "verzonnen reden")),
            _ => brought,
        };
    }

    private void Submit(ParticipantKind kind, params ReadOnlySpan<SubmissionDocumentKind> documents) =>
        Do(new CaseCommand.Submit(new(kind, SupervisorTookPart: false), Builder.AnonymisedReport(documents), new EarlierSubmission.None()));

    private void Do(CaseCommand command) => Answer(CaseProcedure.Decide(
        scenario.CaseId, scenario.Case, command, new ActContext(actor, Today, Rulebook) { ActingKind = actingKind, Salt = Scenario.Salt }));
}
