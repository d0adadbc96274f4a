using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>Data that are put right, and processing that ends before the term does.</summary>
internal sealed class CorrectionWorld : World
{
    private Scenario scenario = new(new(2025, 3, 3));

    public CorrectionWorld()
    {
        Given("a registration of {}", a => scenario = Scenario.Registered(Date(a[0])));
        Given("today is {}", a => scenario.On(Today = Date(a[0])));
        Given("another place was entered", _ => scenario.Correct(Moved()));
        Given("the belief fell away on {}", a => scenario.Do(new RegistrationCommand.EndProcessing(RemovalReason.BeliefEnded, Date(a[0]), Judged("affirmed"))));
        When("another place is entered, same subject {}", a => Do(new RegistrationCommand.Correct(Moved(), Judged(a[0]))));
        When("a legal person is entered instead, same subject {}", a => Do(new RegistrationCommand.Correct(Builder.Data(Builder.Company), Judged(a[0]))));
        When("that the subject was informed is entered", _ => Do(new RegistrationCommand.Correct(Moved() with { SubjectInformed = true }, Judged("affirmed"))));
        When("another employee confirms the correction", _ => Do(new RegistrationCommand.CheckCorrection(scenario.Entry?.Sha256() ?? "", true), Builder.Checker));
        When("the same employee confirms the correction", _ => Do(new RegistrationCommand.CheckCorrection(scenario.Entry!.Sha256(), true)));
        When("another employee finds the correction wrong", _ => Do(new RegistrationCommand.CheckCorrection(scenario.Entry!.Sha256(), false), Builder.Checker));
        When("processing ends, {}, known on {}: {}", a => Do(new RegistrationCommand.EndProcessing(Reason(a[0]), Date(a[1]), Judged(a[2]))));
        When("it is removed, {}", a => Do(new RegistrationCommand.Remove(Reason(a[0]))));
        When("what is late is looked at", _ =>
        {
            Answer(RegistrationProcedure.Overdue(scenario.Registration, Today, Rulebook));
            Said["answer"] = Findings.IsEmpty ? "nothing" : "late";
        });
    }

    private static RegistrationData Moved() => Builder.Data(Builder.Person with { Residence = IdentityText.Parse("Nergenshuizen") });

    private static RemovalReason Reason(string word) => Word(
        word, ("belief gone", RemovalReason.BeliefEnded), ("no longer needed", RemovalReason.NoLongerNeeded), ("end of the term", RemovalReason.TermEnded));

    private void Do(RegistrationCommand command, Actor? by = null)
    {
        var outcome = RegistrationProcedure.Decide(
            scenario.RegistrationId, scenario.Registration, command, new ActContext(by ?? Builder.Investigator, Today, Rulebook));
        Answer(outcome);
        switch (outcome.IsAccepted(out var accepted) ? accepted.Events.Aggregate(scenario.Registration, RegistrationProcedure.Evolve) : null)
        {
            case RegistrationState.Active active:
                Said["registered"] = Text(active.RegisteredOn);
                Said["removal"] = Text(active.RemoveOn);
                break;
            case RegistrationState.RemovalDue due:
                Said["remove by"] = Text(due.RemoveBy);
                break;
        }
    }
}
