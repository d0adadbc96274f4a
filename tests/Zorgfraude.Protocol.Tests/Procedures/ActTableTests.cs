using NodaTime;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Tests.KeptEvidence;
using Zorgfraude.Protocol.Tests.Participants;
using Zorgfraude.Protocol.Tests.Terms;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Procedures;

/// <summary>The written-out answers of the procedures are those that were read and approved. <c>APPROVE_ACTS=1</c> writes them anew.</summary>
public class ActTableTests
{
    [Fact]
    public void Every_act_on_a_case_and_a_registration_answers_as_approved() => Approved("case-and-registration.txt", PathExplorer.Table());

    [Fact]
    public void Every_act_on_an_organisation_and_on_informing_answers_as_approved()
    {
        var context = ParticipantPathTests.Context;
        var table = new ActTable();
        var today = context.Today;
        var employee = EmployeeId.Parse("m-1");
        var paper = OwnReference.Parse("stuk-1");
        var function = new FunctionPowers(FunctionId.Parse("registrator"), [Power.Register], new(today));
        ParticipantCommand join = new ParticipantCommand.Join(Agency.MunicipalExecutive, today);
        var lay = new ParticipantCommand.LayDownFunction(function, paper);
        var appoint = new ParticipantCommand.AppointProcessor(new(OwnReference.Parse("verwerker-1"), paper, new(today)));
        (string Stage, ParticipantCommand[] Done)[] stages =
        [
            ("not joined", []),
            ("joined", [join]),
            ("with a function", [join, lay]),
            ("with a function assigned", [join, lay, new ParticipantCommand.AssignFunction(new(employee, function.Function, new(today)))]),
            ("with a processor", [join, lay, appoint]),
            ("with automation announced", [join, new ParticipantCommand.AnnounceAutomation(today, new("https://verzonnen.example/raadplegen"), paper, [Given.Occasion])]),
        ];
        foreach (var (stage, done) in stages)
        {
            var state = done.Aggregate(ParticipantState.Initial, (s, c) => ParticipantProcedure.Decide(Given.Executive.Id, s, c, context).IsAccepted(out var accepted)
                ? accepted.Events.Aggregate(s, ParticipantProcedure.Evolve)
                : throw new InvalidOperationException(c.Act));
            table.In(stage, today);
            foreach (var (command, _) in ParticipantPathTests.Acts(state))
            {
                table.Add(command.Act, ParticipantProcedure.Decide(Given.Executive.Id, state, command, context), happened =>
                    ActTable.Leads(happened.Aggregate(state, ParticipantProcedure.Evolve), next => ParticipantProcedure.Obligations(next, context.Rulebook)));
            }
        }

        (string Stage, InformationState State)[] informing =
        [
            ("nothing asked", InformationState.Initial),
            ("asked", InformationProcedure.Replay([new InformationEvent.Requested(today, today)])),
            ("told", InformationProcedure.Replay([new InformationEvent.Informed(InformingManner.InWriting, today, null)])),
        ];
        foreach (var (stage, state) in informing)
        {
            table.In(stage, today);
            foreach (var (command, _) in ParticipantPathTests.Acts(state))
            {
                table.Add(command.Act, InformationProcedure.Decide(state, command, context), happened =>
                    ActTable.Leads(happened.Aggregate(state, InformationProcedure.Evolve), next => InformationProcedure.Obligations(next)));
            }
        }

        Approved("organisation-and-informing.txt", table.ToString());
    }

    [Fact]
    public void Every_act_on_kept_evidence_answers_as_approved()
    {
        var table = new ActTable();
        var yes = Given.Judged(true, Given.Investigator, EvidenceWalk.RemovedOn);
        var keep = EvidenceWalk.Acts(EvidenceWalk.RemovedOn).First();
        var more = new EvidenceCommand.OpenRemedy(new(EvidenceRoute.Mediation, EvidenceWalk.RemovedOn), yes);
        var shut = new EvidenceCommand.CloseRemedy(1, EvidenceWalk.RemovedOn, yes);
        (string Stage, EvidenceCommand[] Done)[] stages =
        [
            ("nothing kept", []),
            ("kept for one remedy", [keep]),
            ("kept for two remedies", [keep, more]),
            ("one of two remedies closed", [keep, more, shut]),
            ("no remedy open", [keep, shut]),
            ("closed", [keep, shut, new EvidenceCommand.Close(yes)]),
        ];
        foreach (var (stage, done) in stages)
        {
            var context = EvidenceWalk.Context(EvidenceWalk.RemovedOn);
            var state = done.Aggregate(EvidenceState.Initial, (s, c) => EvidenceProcedure.Decide(EvidenceWalk.Registration, s, c, context).IsAccepted(out var accepted)
                ? accepted.Events.Aggregate(s, EvidenceProcedure.Evolve)
                : throw new InvalidOperationException(c.Act));
            foreach (var day in EvidenceWalk.Days)
            {
                table.In(stage, day);
                foreach (var command in EvidenceWalk.Acts(day))
                {
                    table.Add(command.Act, EvidenceProcedure.Decide(EvidenceWalk.Registration, state, command, EvidenceWalk.Context(day)), happened =>
                        ActTable.Leads(happened.Aggregate(state, EvidenceProcedure.Evolve), next => EvidenceProcedure.Obligations(next, Dates.Book, Dates.Calendar)));
                }
            }
        }

        Approved("evidence.txt", table.ToString());
    }

    private static void Approved(string name, string table)
    {
        RepositoryFile.AssertApproved(table, "APPROVE_ACTS", "tests", "Zorgfraude.Protocol.Tests", "Procedures", "Acts", name);
    }
}
