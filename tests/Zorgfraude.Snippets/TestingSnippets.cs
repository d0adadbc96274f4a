using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Law;
using Zorgfraude.Matching.Register;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Norms;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Organisations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Testing.Builders;
using Zorgfraude.Testing.Coverage;
using Zorgfraude.Testing.InMemory;
using Zorgfraude.Testing.Time;

namespace Zorgfraude.Snippets;

public class TestingSnippets
{
    // snippet: testing-rule
    [Fact]
    public void Negligence_is_no_justified_belief()
    {
        var day = new LocalDate(2025, 3, 3);
        var rulebook = ((RulebookSelection.InForce)Rulebook.At(day)).Rulebook;
        var facts = Given.Belief(Given.Investigator, day) with
        {
            StateOfMind = Given.Judged(StateOfMind.Negligence, Given.Investigator, day),
        };

        var decision = JustifiedBeliefRule.Decide(facts, rulebook);

        Assert.True(decision.TryGetValue(out var conclusion));
        Assert.Equal(BeliefConclusion.NotHeld, conclusion);
        Assert.Equal("belief.intent", Assert.Single(decision.Findings, f => f.Blocks).Code);
    }
    // end-snippet

    // snippet: testing-scenario
    [Fact]
    public void A_registration_ends_four_years_after_the_check()
    {
        var scenario = Scenario.Concurred(new LocalDate(2025, 3, 3)).Enter(Given.Data());

        scenario.On(new LocalDate(2025, 3, 5)).Check();

        var active = Assert.IsType<RegistrationState.Active>(scenario.Registration);
        Assert.Equal(new LocalDate(2029, 3, 5), active.RemoveOn);
    }
    // end-snippet

    // snippet: testing-services
    [Fact]
    public async Task A_registration_answers_through_the_eve_of_its_end_and_no_longer()
    {
        var clock = FrozenClock.AtDate(new LocalDate(2025, 3, 3));
        var members = new RegisterMembers([new(Given.Executive), new(Given.Insurer)]);
        var environment = new ZorgfraudeEnvironment(new InMemoryRegisterStore(), clock, members, new byte[32], organisations: new MadeUpOrganisations());
        using var register = new WarningRegister(environment, new ExactSubjectMatcher());
        await RegisterAsync(new(environment), register);
        var request = new ConsultationRequest(Given.Person, ConsultationMode.Manual, ConsultationPurpose.FraudInvestigation);

        clock.SetDate(new LocalDate(2029, 3, 2));
        Assert.IsType<ConsultationResult.Hit>(await register.ConsultAsync(Given.InsurerEmployee, request));

        clock.AdvanceDays(1);
        Assert.IsType<ConsultationResult.NoHit>(await register.ConsultAsync(Given.InsurerEmployee, request));
    }
    // end-snippet

    // snippet: testing-observe
    private static readonly LawCoverage Coverage = new();

    [Fact]
    public void Nothing_is_necessary_before_somebody_judged_it()
    {
        var assessment = Given.Necessity(Given.Investigator, new LocalDate(2025, 3, 3)) with { Necessary = null };

        var decision = Coverage.Observe(NecessityRule.Decide(assessment));

        Assert.False(decision.TryGetValue(out _));
    }
    // end-snippet

    // snippet: testing-claim
    [Fact]
    [Exercises("BES-2.1-2-c")]
    public void Our_form_sends_the_address_of_the_desk()
    {
        var data = Given.Data();
        Assert.Equal("meldpunt@verzonnen.example", data.ContactEmail.Reveal());
    }
    // end-snippet

    [Fact]
    public void A_report_says_what_was_exercised_and_what_was_not()
    {
        Nothing_is_necessary_before_somebody_judged_it();
        var coverage = Coverage;

        // snippet: testing-report
        coverage.ObserveTests(typeof(TestingSnippets));
        var ours = NormCatalogue.All.Where(n => n.Id is "TOEL-01" or "BES-2.1-2-c" or "PROT-3.7");
        var report = coverage.Report(ours);
        var text = report.ToText(Language.English);
        var page = report.ToMarkdown(Language.Dutch);
        var json = report.ToJson();
        var check = report.Check(minimumPercentage: 60);
        Assert.True(check.IsEnough, check.ToString());
        // end-snippet

        Assert.Equal("Norms exercised: 2 of 3 (66%)\nPROT-3.7  not exercised  item 3.7, protocol on the healthcare-fraud warning register (draft)\n", text);
        Assert.Contains("| `TOEL-01` | toelichting, inleiding | beproefd | Nothing_is_necessary_before_somebody_judged_it |", page, StringComparison.Ordinal);
        Assert.Contains("\"percentage\": 66", json, StringComparison.Ordinal);
    }

    private static async Task RegisterAsync(ParticipantDesk desk, WarningRegister register)
    {
        var @case = new Cases.CaseId(Guid.NewGuid());
        foreach (var act in Scenario.ActsToConcurrence(Given.Investigator, new LocalDate(2025, 3, 3)))
        {
            Assert.IsType<ActResult<CaseState>.Done>(await desk.ActAsync(Given.Investigator, @case, act));
        }

        Assert.True((await desk.BasisAsync(Given.Investigator, @case)).TryGetValue(out var basis));
        var registration = new RegistrationId(Guid.NewGuid());
        var entry = RegistrationEntry.Of(Given.Data());
        await register.ActAsync(Given.Investigator, registration, new RegistrationCommand.Enter(basis, entry));
        Assert.IsType<ActResult<RegistrationState>.Done>(await register.ActAsync(
            Given.Checker, registration, new RegistrationCommand.CheckEntry(entry.Sha256(), true)));
    }
}

// snippet: testing-organisations
public sealed class MadeUpOrganisations : IOrganisations
{
    private static readonly Actor[] Everybody = [Given.Investigator, Given.Checker, Given.InsurerEmployee];

    public ValueTask<Organisation?> FindAsync(ParticipantId participant, CancellationToken cancellationToken = default) =>
        new(Given.Organisation([.. Everybody.Where(actor => actor.Participant == participant)]));
}
// end-snippet
