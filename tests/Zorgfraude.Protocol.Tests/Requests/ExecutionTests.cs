using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Tests.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Requests;

/// <summary>How an answer becomes an act of a registration, and what is not done twice.</summary>
public class ExecutionTests
{
    private static readonly RegistrationState Removed = new RegistrationState.Removed(Dates.D("2025-02-03"), Dates.D("2025-03-03"), RemovalReason.TermEnded);
    private static readonly RequestExecution.RemoveOrRestrict Judged = new(Asked.Judged(true, Dates.D("2025-03-03")));
    private static readonly RegistrationEntry Entry = RegistrationEntry.Of(Given.Data(Given.Person with { Residence = IdentityText.Parse("Nergenshuizen") }));

    private static RegistrationState.Active Active => (RegistrationState.Active)Scenario.Registered(Dates.D("2025-02-03")).Registration;

    [Fact]
    public void An_answer_that_removes_becomes_a_removal_for_its_reason_and_a_reason_recorded_before_stands()
    {
        var wrong = new RequestOutcome.EraseData(ErasureGround.UnlawfulProcessing);
        Assert.Equal((RemovalReason.UnlawfulProcessing, Judged.Judgement), Removal(wrong, Active));
        Assert.Equal((RemovalReason.ObjectionUpheld, Judged.Judgement), Removal(new RequestOutcome.UpholdObjection(), Active));
        var due = Scenario.Registered(Dates.D("2025-02-03"))
            .Do(new RegistrationCommand.EndProcessing(RemovalReason.BeliefEnded, Dates.D("2025-02-03"), Given.Judged(true, Given.Investigator, Dates.D("2025-02-03")))).Registration;
        Assert.Equal((RemovalReason.BeliefEnded, Judged.Judgement), Removal(wrong, Assert.IsType<RegistrationState.RemovalDue>(due)));
        Assert.IsType<ExecutionStep.Done>(ExecutionRule.Next(wrong, Judged, Removed));
    }

    [Fact]
    public void A_restriction_on_the_ground_of_the_answer_is_not_made_twice_and_one_on_another_ground_is_for_the_registration_to_refuse()
    {
        var outcome = new RequestOutcome.Restrict(RestrictionGround.AccuracyContested);
        var act = Assert.IsType<RegistrationCommand.Restrict>(Assert.IsType<ExecutionStep.Act>(ExecutionRule.Next(outcome, Judged, Active)).Command);
        Assert.Equal((RestrictionGround.AccuracyContested, Judged.Judgement), (act.Ground, act.Justified));
        var restricted = Active with { Restriction = new(RestrictionGround.AccuracyContested, Dates.D("2025-03-03")) };
        Assert.IsType<ExecutionStep.Done>(ExecutionRule.Next(outcome, Judged, restricted));
        Assert.IsType<ExecutionStep.Act>(ExecutionRule.Next(new RequestOutcome.Restrict(RestrictionGround.LegalClaim), Judged, restricted));
        Assert.IsType<ExecutionStep.Done>(ExecutionRule.Next(outcome, Judged, Removed));
    }

    [Fact]
    public void A_correction_is_entered_once_waits_and_is_done_when_that_very_entry_was_checked()
    {
        var id = new RegistrationId(Guid.Empty);
        var enter = new RequestExecution.EnterCorrection(id, Entry, Judged.Judgement);
        var check = new RequestExecution.CheckCorrection(id, Entry.Sha256(), true);
        var rectify = new RequestOutcome.Rectify();
        Assert.Equal(Entry, Assert.IsType<RegistrationCommand.Correct>(Assert.IsType<ExecutionStep.Act>(ExecutionRule.Next(rectify, enter, Active)).Command).Entry);
        var scenario = Scenario.Registered(Dates.D("2025-02-03")).Do(new RegistrationCommand.Correct(Entry, Given.Judged(true, Given.Investigator, Dates.D("2025-02-03"))));
        Assert.IsType<ExecutionStep.AwaitCheck>(ExecutionRule.Next(rectify, enter, scenario.Registration));
        Assert.IsType<RegistrationCommand.CheckCorrection>(Assert.IsType<ExecutionStep.Act>(ExecutionRule.Next(rectify, check, scenario.Registration)).Command);
        var corrected = scenario.Do(new RegistrationCommand.CheckCorrection(Entry.Sha256(), true), Given.Checker).Registration;
        Assert.IsType<ExecutionStep.Done>(ExecutionRule.Next(rectify, enter, corrected));
        Assert.IsType<ExecutionStep.Done>(ExecutionRule.Next(rectify, check, corrected));
        Assert.IsType<ExecutionStep.Act>(ExecutionRule.Next(rectify, new RequestExecution.EnterCorrection(id, RegistrationEntry.Of(Given.Data()), null), corrected));
        Assert.IsType<ExecutionStep.Done>(ExecutionRule.Next(rectify, check, Removed));
    }

    [Fact]
    public void What_does_not_carry_the_answer_out_does_not_fit()
    {
        var check = new RequestExecution.CheckCorrection(new(Guid.Empty), Entry.Sha256(), true);
        Assert.All(
            new RequestOutcome[] { new RequestOutcome.EraseData(ErasureGround.DataWrong), new RequestOutcome.UpholdObjection(), new RequestOutcome.Restrict(RestrictionGround.LegalClaim), new RequestOutcome.GiveAccess() },
            o => Assert.IsType<ExecutionStep.DoesNotFit>(ExecutionRule.Next(o, check, Active)));
        Assert.IsType<ExecutionStep.DoesNotFit>(ExecutionRule.Next(new RequestOutcome.Rectify(), Judged, Active));
        Assert.IsType<ExecutionStep.DoesNotFit>(ExecutionRule.Next(new RequestOutcome.Refuse(RefusalGround.Excessive), Judged, Removed));
        Assert.Equal("EnterCorrection", new RequestExecution.EnterCorrection(new(Guid.Empty), Entry, null).ToString());
    }

    [Fact]
    public void Who_registered_is_asked_with_data_that_tell_somebody_apart_by_somebody_whose_work_it_is()
    {
        Subject[] enough =
        [
            Given.Person, Given.Person with { KvkNumber = null }, Given.Person with { DateOfBirth = null }, Given.Company, Given.Company with { KvkNumber = null },
        ];
        Assert.All(enough, s => Assert.DoesNotContain(RegistrantRule.Decide(s, Given.Investigator), f => f.Blocks));
        Subject[] thin =
        [
            Given.Person with { KvkNumber = null, DateOfBirth = null },
            Given.Person with { KvkNumber = null, DateOfBirth = PartialDate.Of(1981) },
            Given.Person with { KvkNumber = null, Name = Given.Person.Name with { GivenNames = null } },
            Given.Company with { KvkNumber = null, PlaceOfEstablishment = null },
        ];
        Assert.All(thin, s => Assert.Equal(["request.subject-specific"], RegistrantRule.Decide(s, Given.Investigator).Where(f => f.Blocks).Select(f => f.Code)));
        foreach (var power in Enum.GetValues<Power>())
        {
            Assert.Equal(
                power is Power.Register or Power.CheckEntry or Power.Change or Power.ReceiveHits,
                !RegistrantRule.Decide(Given.Person, Given.Actor(Given.Executive.Id, "medewerker-9", power)).Any(f => f.Blocks));
        }
    }

    private static (RemovalReason, Decisions.Judgement<bool>?) Removal(RequestOutcome outcome, RegistrationState state)
    {
        var act = Assert.IsType<RegistrationCommand.Remove>(Assert.IsType<ExecutionStep.Act>(ExecutionRule.Next(outcome, Judged, state)).Command);
        return (act.Reason, act.Judgement);
    }
}
