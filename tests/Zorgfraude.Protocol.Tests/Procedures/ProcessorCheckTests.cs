using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Procedures;

public class ProcessorCheckTests
{
    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    public void An_employee_of_the_processor_checks_only_where_the_reading_was_chosen(bool ofProcessor, bool chosen, bool accepted)
    {
        var scenario = Scenario.Concurred(new LocalDate(2025, 3, 3));
        scenario.Enter(Given.Data());
        var readings = ReadingChoices.Default with { ProcessorEmployeeMayCheckEntry = chosen };
        var rulebook = ((RulebookSelection.InForce)Rulebook.At(scenario.Today)).Rulebook with { Readings = readings };
        var checker = ofProcessor ? Given.OfProcessor(Given.Checker) : Given.Checker;

        var outcome = RegistrationProcedure.Decide(
            scenario.RegistrationId, scenario.Registration, new RegistrationCommand.CheckEntry(scenario.Entry!.Sha256(), true), new(checker, scenario.Today, rulebook));

        Assert.Equal(accepted, outcome is ProcedureOutcome<RegistrationEvent>.Accepted);
        var said = outcome.Findings.Where(f => f.Code == RegistrationFindings.CheckerOfParticipant.Code).Select(f => f.Status);
        Assert.Equal(!ofProcessor ? [] : chosen ? [FindingStatus.Warning] : (FindingStatus[])[FindingStatus.NotMet], said);
    }
}
