using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Participants;

/// <summary>The bounds of what a participant lays down, and acts that name another function or employee.</summary>
public sealed class ParticipantEdgeTests
{
    private static readonly ActContext Context = ParticipantPathTests.Context;
    private static readonly LocalDate Today = Context.Today;
    private static readonly OwnReference Paper = OwnReference.Parse("stuk-1");
    private static readonly FunctionId Registrar = FunctionId.Parse("registrator");
    private static readonly FunctionId Reader = FunctionId.Parse("raadpleger");
    private static readonly EmployeeId One = EmployeeId.Parse("m-1");
    private static readonly EmployeeId Two = EmployeeId.Parse("m-2");

    private static readonly ParticipantState Staffed = After(
        ParticipantState.Initial,
        new ParticipantCommand.Join(Agency.MunicipalExecutive, Today),
        new ParticipantCommand.LayDownFunction(new(Registrar, [Power.Register], new(Today)), Paper),
        new ParticipantCommand.LayDownFunction(new(Reader, [Power.Register], new(Today, Today.PlusDays(2))), Paper),
        new ParticipantCommand.AssignFunction(new(One, Registrar, new(Today))),
        new ParticipantCommand.AssignFunction(new(Two, Reader, new(Today, Today.PlusDays(2)))));

    [Fact]
    public void Only_a_function_of_that_name_and_an_assignment_of_that_employee_that_run_on_can_be_ended()
    {
        Assert.True(Accepts(Staffed, new ParticipantCommand.EndFunction(Registrar, Today.PlusDays(5))));
        Assert.False(Accepts(Staffed, new ParticipantCommand.EndFunction(Reader, Today.PlusDays(5))));
        Assert.True(Accepts(Staffed, new ParticipantCommand.EndFunction(Reader, Today.PlusDays(1))));
        Assert.False(Accepts(Staffed, new ParticipantCommand.EndFunction(Reader, Today.PlusDays(2))));
        Assert.False(Accepts(Staffed, new ParticipantCommand.EndFunction(FunctionId.Parse("ander"), Today)));
        Assert.True(Accepts(Staffed, new ParticipantCommand.EndAssignment(One, Registrar, Today.PlusDays(5))));
        Assert.False(Accepts(Staffed, new ParticipantCommand.EndAssignment(Two, Registrar, Today)));
        Assert.False(Accepts(Staffed, new ParticipantCommand.EndAssignment(One, Reader, Today)));
        Assert.False(Accepts(Staffed, new ParticipantCommand.EndAssignment(Two, Reader, Today.PlusDays(5))));
        Assert.True(Accepts(Staffed, new ParticipantCommand.EndAssignment(Two, Reader, Today)));
    }

    [Fact]
    public void The_admission_of_a_private_insurer_is_kept_and_that_of_another_is_not()
    {
        var wft = new WftAdmission(Today, Paper);
        var insurer = Context with { ActingKind = ParticipantKind.PrivateHealthInsurer };
        Assert.Equal(wft, Joined(new(Agency.PrivateHealthInsurer, Today, wft), insurer)!.WftAdmission);
        Assert.Null(Joined(new(Agency.MunicipalExecutive, Today, wft), Context)!.WftAdmission);
        Assert.Null(Joined(new(Agency.PrivateHealthInsurer, Today, wft with { DeclaredOn = Today.PlusDays(1) }), insurer));

        static ParticipantEvent.Joined? Joined(ParticipantCommand.Join join, ActContext context) =>
            ParticipantProcedure.Decide(Given.Executive.Id, ParticipantState.Initial, join, context).IsAccepted(out var accepted) ? (ParticipantEvent.Joined)accepted.Events[0] : null;
    }

    [Fact]
    public void Powers_are_kept_once_in_a_fixed_order_and_every_one_exists()
    {
        var laid = new ParticipantCommand.LayDownFunction(new(Registrar, [Power.Remove, Power.Register, Power.Remove], new(Today)), Paper);
        var kept = Assert.IsType<ParticipantEvent.FunctionLaidDown>(Event(Staffed, laid)).Laid.Powers;
        Assert.Equal(kept.Order(), kept);
        Assert.Equal(2, kept.Count);
        Assert.False(Accepts(Staffed, laid with { Laid = laid.Laid with { Powers = [Power.Register, (Power)99] } }));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void A_contact_has_at_most_500_characters(int length, bool accepted) => Assert.Equal(
        accepted, Accepts(Staffed, new ParticipantCommand.MakeDeclaration(new(DeclarationKind.ContactPublished, Today, Paper), new string('c', length))));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void A_level_of_the_baseline_runs_from_1_to_3_and_belongs_to_the_standard_only(int level, bool accepted)
    {
        Assert.Equal(accepted, Accepts(Staffed, new ParticipantCommand.MakeDeclaration(new(DeclarationKind.SecurityStandard, Today, Paper) { BaselineLevel = level })));
        Assert.False(Accepts(Staffed, new ParticipantCommand.MakeDeclaration(new(DeclarationKind.SecurityMeasures, Today, Paper) { BaselineLevel = level })));
    }

    [Theory]
    [InlineData(100, 100, true)]
    [InlineData(101, 0, false)]
    [InlineData(1, 101, false)]
    public void An_announcement_names_at_most_a_hundred_occasions_of_either_kind(int open, int withheld, bool accepted)
    {
        var announced = new ParticipantCommand.AnnounceAutomation(Today, new("https://verzonnen.example/raadplegen"), Paper, Named(open))
        {
            WithheldOccasions = Named(withheld),
            Withholding = Given.Judged(true, Context.Actor, Today),
        };
        Assert.Equal(accepted, Accepts(Staffed, announced));

        static ValueList<OwnReference> Named(int count) => Enumerable.Range(0, count).Select(n => OwnReference.Parse($"aanleiding-{n}")).ToValueList();
    }

    [Fact]
    public void The_newest_declaration_stands_last_and_takes_the_place_of_the_older_one()
    {
        var first = new ParticipantCommand.MakeDeclaration(new(DeclarationKind.SecurityMeasures, Today, Paper));
        var second = new ParticipantCommand.MakeDeclaration(new(DeclarationKind.DataAccuracy, Today, Paper));
        var state = After(Staffed, first, second, first with { Declaration = first.Declaration with { Evidence = OwnReference.Parse("stuk-2") } });
        Assert.Equal([(DeclarationKind.DataAccuracy, "stuk-1"), (DeclarationKind.SecurityMeasures, "stuk-2")], state.Organisation!.Declarations.Select(d => (d.Kind, d.Evidence.Value)));
    }

    [Fact]
    public void An_event_is_written_under_its_stable_name()
    {
        Assert.Equal("information-requested.v1", EventJson.Write(new InformationEvent.Requested(Today, Today)).Type);
        Assert.Equal("automation-ended.v1", EventJson.Write(new ParticipantEvent.AutomationEnded(Today)).Type);
    }

    private static bool Accepts(ParticipantState state, ParticipantCommand command) => ParticipantProcedure.Decide(Given.Executive.Id, state, command, Context).IsAccepted(out _);

    private static ParticipantEvent Event(ParticipantState state, ParticipantCommand command) =>
        ParticipantProcedure.Decide(Given.Executive.Id, state, command, Context).IsAccepted(out var accepted) ? accepted.Events[0] : throw new InvalidOperationException(command.Act);

    private static ParticipantState After(ParticipantState state, params ParticipantCommand[] commands) =>
        commands.Aggregate(state, static (s, c) => ParticipantProcedure.Evolve(s, Event(s, c)));
}
