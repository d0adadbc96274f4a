using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>The gates of a registration, from entry to removal.</summary>
internal sealed class RegistrationWorld : World
{
    private RegistrationData data = Builder.Data();
    private bool? ofUndertaking;
    private Actor? actor;
    private Scenario scenario;

    public RegistrationWorld()
    {
        scenario = new(Today);
        Given("registration: {}", a => scenario = Bring(a[0]));
        Given("a registration of {}: {}", a =>
        {
            Today = Date(a[0]);
            scenario = Bring(a[1]);
        });
        Given("the subject was informed at entry", _ => scenario = Scenario.Concurred(Today).Enter(data with { SubjectInformed = true }));
        Given("a decision of {} to keep it eight years", a => scenario = KeepLonger(a[0]));
        Given("the notice was left out until {}", a => scenario = scenario.On(Today)
            .Do(new RegistrationCommand.DeferNotice(NoticeDeferralGround.EffectiveFraudFighting, Judged("affirmed"), Date(a[0]))));
        Given("a review of {} found longer keeping indicated", a =>
        {
            Today = Date(a[0]);
            scenario = scenario.On(Today).Do(new RegistrationCommand.MakeReview(Judged("affirmed")));
        });
        Given("the lifting was announced", _ => scenario = scenario.On(Today).Do(new RegistrationCommand.AnnounceLifting(Today)));
        Given("it is restricted", _ => scenario = scenario.On(Today).Do(new RegistrationCommand.Restrict(RestrictionGround.AccuracyContested, Judged("affirmed"))));
        Given("use while restricted is allowed by consent", _ => scenario = scenario.On(Today)
            .Do(new RegistrationCommand.AllowRestrictedUse(RestrictedUseGround.Consent, Judged("affirmed"))));
        Given("the registration is about a company, {}", a =>
        {
            data = Builder.Data(Builder.Company);
            ofUndertaking = Word(a[0], ("of an undertaking", true), ("without an undertaking", false), ("undertaking not stated", (bool?)null));
            scenario = Scenario.Concurred(Today, Builder.Company);
        });
        Given("today is {}", a => Today = Date(a[0]));
        Given("the employee has no power to {}", a => actor = Builder.Without(actor ?? Builder.Investigator, Words.Power(a[0])));
        Given("the employee is {}", a => actor = Word(
            a[0],
            ("of another participant", Builder.InsurerEmployee),
            ("the one who entered", Builder.Investigator),
            ("another employee", Builder.Checker),
            ("of the processor", Builder.OfProcessor(Builder.Checker))));
        When("the data are entered", _ => Enter());
        When("it is restricted, contested: {}", a => Do(new RegistrationCommand.Restrict(RestrictionGround.AccuracyContested, Judged(a[0]))));
        When("use while restricted is allowed by consent: {}", a => Do(new RegistrationCommand.AllowRestrictedUse(RestrictedUseGround.Consent, Judged(a[0]))));
        When("use while restricted is allowed for legal claims: {}", a => Do(new RegistrationCommand.AllowRestrictedUse(RestrictedUseGround.LegalClaims, Judged(a[0]))));
        When("the data are corrected", _ => Do(new RegistrationCommand.Correct(Builder.Data(Builder.Person with { Residence = null }), Judged("affirmed"))));
        When("the data are read for {}", a =>
        {
            Answer(RestrictedUseRule.Read(scenario.Registration, Word(
                a[0],
                ("accuracy", ProcessingPurpose.Accuracy),
                ("a request of the subject", ProcessingPurpose.SubjectRights),
                ("the term", ProcessingPurpose.Retention))));
            Said["answer"] = Findings.Any(f => f.Blocks) ? "refused" : "allowed";
        });
        When("what is late is looked at", _ =>
        {
            Answer(RegistrationProcedure.Overdue(scenario.Registration, Today, Rulebook));
            Said["answer"] = Findings.IsEmpty ? "nothing is late" : "late";
            var required = RegistrationProcedure.Obligations(scenario.Registration, Rulebook).FirstOrDefault(o => o.Code == "registration.removal-missed-review");
            Said["removal required"] = required is null ? "no" : Text(required.DueOn);
        });
        When("the entry is confirmed", _ => Do(new RegistrationCommand.CheckEntry(Entered(), true)));
        When("the entry is found wrong", _ => Do(new RegistrationCommand.CheckEntry(Entered(), false)));
        When("other data than entered are confirmed", _ => Do(new RegistrationCommand.CheckEntry(RegistrationEntry.Of(Builder.Data(Builder.Company)).Sha256(), true)));
        When("notice on {} is recorded", a => Do(new RegistrationCommand.RecordNotice(Date(a[0]))));
        When("the notice is left out until {}, necessity {}", a => Do(
            new RegistrationCommand.DeferNotice(NoticeDeferralGround.EffectiveFraudFighting, Judged(a[1]), Date(a[0]))));
        When("the ground for leaving it out lapsed on {}, already informed: {}", a => Do(new RegistrationCommand.EndDeferral(Date(a[0]), Judged(a[1]))));
        When("the lifting is announced on {}", a => Do(new RegistrationCommand.AnnounceLifting(Date(a[0]))));
        When("the restriction is lifted, ground gone: {}", a => Do(new RegistrationCommand.LiftRestriction(Judged(a[0]))));
        When("it is recorded that the subject was told the longer term on {}", a => Do(new RegistrationCommand.RecordLongerTermNotice(Date(a[0]))));
        When("a longer term is decided on health harm, {}", a => Do(new RegistrationCommand.DecideLongerTerm(Harm(a[0]))));
        When("a review finds longer keeping {}", a => Do(new RegistrationCommand.MakeReview(Judged(a[0]))));
        When("a review ends it on {}", a => Do(new RegistrationCommand.MakeReview(Judged("denied"), Date(a[0]))));
        When("it is removed at the end of its term", _ => Do(new RegistrationCommand.Remove(RemovalReason.TermEnded)));
        When("it is removed, {}: {}", a => Do(new RegistrationCommand.Remove(
            Word(
                a[0],
                ("belief gone", RemovalReason.BeliefEnded),
                ("erasure granted", RemovalReason.ErasureGranted),
                ("objection upheld", RemovalReason.ObjectionUpheld),
                ("unlawful", RemovalReason.UnlawfulProcessing),
                ("no longer needed", RemovalReason.NoLongerNeeded)),
            Judged(a[1]))));
    }

    private Scenario Bring(string state) => state switch
    {
        "supervisor concurred" => Scenario.Concurred(Today),
        "entered" => Scenario.Concurred(Today).Enter(data),
        "found wrong" => Rejected(Scenario.Concurred(Today).Enter(data)),
        "active" => Scenario.Concurred(Today).Enter(data).Check(),
        "active, notice given" => Scenario.Concurred(Today).Enter(data).Check().Do(new RegistrationCommand.RecordNotice(Today)),
        "removed" => Scenario.Concurred(Today).Enter(data).Check().Do(new RegistrationCommand.Remove(RemovalReason.NoLongerNeeded, Judged("affirmed"))),
        _ => throw new FormatException($"'{state}' is no state of a registration."),
    };

    private Scenario KeepLonger(string day)
    {
        Today = Date(day);
        return scenario.On(Today).Do(new RegistrationCommand.DecideLongerTerm(Harm("affirmed")));
    }

    private LongerTermFacts Harm(string word) => new()
    {
        RegisteredOn = Today,
        DecidedOn = Today,
        Circumstances = [new(AggravatingCircumstanceKind.SeriousHealthHarm, Judged(word))],
        LongerKeepingIndicated = Judged("affirmed"),
        Proportionate = Judged("affirmed"),
    };

    private static Scenario Rejected(Scenario entered) => entered.Do(new RegistrationCommand.CheckEntry(entered.Entry!.Sha256(), false), Builder.Checker);

    private string Entered() => (scenario.Entry ?? RegistrationEntry.Of(data)).Sha256();

    private void Enter()
    {
        var basis = Basis();
        Do(new RegistrationCommand.Enter(basis, data)
        {
            SubjectRecord = scenario.RecordOf(basis.File.Report.Subject.Record),
            KvkNumberOfUndertaking = ofUndertaking,
        });
    }

    private RegistrationBasis Basis() => CaseProcedure.Basis(scenario.CaseId, Builder.Executive.Id, scenario.Case).TryGetValue(out var basis)
        ? basis
        : throw new FormatException("the case gives no ground.");

    private void Do(RegistrationCommand command)
    {
        var outcome = RegistrationProcedure.Decide(
            scenario.RegistrationId, scenario.Registration, command, new ActContext(actor ?? Builder.Investigator, Today, Rulebook));
        Answer(outcome);
        if (outcome.IsAccepted(out var accepted) && accepted.Events.Aggregate(scenario.Registration, RegistrationProcedure.Evolve) is RegistrationState.Active active)
        {
            Said["removal"] = Text(active.RemoveOn);
            Said["answers"] = active.AnswersOn(Today) ? "yes" : "no";
        }
    }
}
