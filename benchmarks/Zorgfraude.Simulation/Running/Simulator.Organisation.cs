using Zorgfraude.Collections;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Simulation.Law;
using Zorgfraude.Storage;

namespace Zorgfraude.Simulation.Running;

internal sealed partial class Simulator
{
    private const string Decides = "beslisser";
    private const string Enters = "invoerder";
    private const string Checks = "controleur";
    private const string Consults = "raadpleger";

    private static readonly OwnReference Paper = OwnReference.Parse("stuk-1");
    private static readonly OwnReference Occasion = OwnReference.Parse("na-contractering");

    private static readonly (string Function, Power[] Powers)[] Functions =
    [
        (Decides, [Power.DecideOnSupply, Power.DecideOnExtension]),
        (Enters, [Power.Register, Power.Change]),
        (Checks, [Power.CheckEntry, Power.Remove]),
        (Consults, [Power.ConsultByHand, Power.ReceiveHits]),
    ];

    // The last two may do nothing: one holds no function, the other swore no secrecy.
    private static readonly (string Employee, string[] Functions, bool Swears, bool OfProcessor)[] Staff =
    [
        ("m-1", [Decides, Enters], true, false),
        ("m-2", [Decides, Enters, Checks], true, false),
        ("m-3", [Enters, Checks], true, false),
        ("m-4", [Consults], true, false),
        ("m-5", [Consults, Decides], true, false),
        ("m-6", [Checks], true, true),
        ("m-7", [], true, false),
        ("m-8", [Decides, Enters, Checks, Consults], false, false),
    ];

    private readonly List<(Party Party, string Employee, string Function)> withdrawn = [];
    private int informed;

    private static List<Party> Parties() =>
    [
        new(new(ParticipantId.Parse("gemeente-a"), ParticipantKind.MunicipalExecutive, "Gemeente A")),
        new(new(ParticipantId.Parse("gemeente-b"), ParticipantKind.MunicipalExecutive, "Gemeente B")),
        new(new(ParticipantId.Parse("zorgverzekeraar"), ParticipantKind.StatutoryHealthInsurer, "Zorgverzekeraar")),
        new(new(ParticipantId.Parse("zorgkantoor"), ParticipantKind.LongTermCareAdministrator, "Zorgkantoor")),
        new(new(ParticipantId.Parse("particulier"), ParticipantKind.PrivateHealthInsurer, "Particuliere verzekeraar")),
    ];

    private async ValueTask OrganiseAsync()
    {
        foreach (var party in parties)
        {
            party.CleansFrom = today;
            await OfficeAsync(party, new ParticipantCommand.Join(
                Enum.Parse<Agency>(party.Participant.Kind.ToString()),
                Now,
                party.Participant.Kind == ParticipantKind.PrivateHealthInsurer ? new(Now, OwnReference.Parse("wft-1")) : null));
            await OfficeAsync(party, new ParticipantCommand.AppointProcessor(new(OwnReference.Parse("verwerker"), Paper, new(Now))));
            foreach (var (function, powers) in Functions)
            {
                await OfficeAsync(party, new ParticipantCommand.LayDownFunction(new(FunctionId.Parse(function), ValueList.Create<Power>(powers), new(Now)), Paper));
                party.Table.LaidDown(function, today, powers);
            }

            foreach (var (employee, functions, swears, ofProcessor) in Staff)
            {
                party.Employees.Add(employee);
                foreach (var function in functions)
                {
                    await AssignAsync(party, employee, function, ofProcessor);
                }

                if (swears)
                {
                    await OfficeAsync(party, new ParticipantCommand.RecordEmployeeDeclaration(EmployeeId.Parse(employee), EmployeeDeclarationKind.Secrecy, Now));
                    party.Table.Swore(employee, today);
                }
            }

            Between(0, 60, () => AnnounceAsync(party));
            Between(500, 900, () => EvaluateAsync(party));
            Between(0, 30, () => CheckListAsync(party));
            Between(0, 60, () => AskInformationAsync(party));
            OweOrganisation(party);
        }
    }

    private async ValueTask OfficeAsync(Party party, ParticipantCommand command)
    {
        var reply = await world.ActAsync(party.Actor("m-7"), command);
        Tally.Count(reply.IsAccepted ? command.Act : $"{command.Act} (refused)");
        Tally.Hold(Invariant.ALawfulActIsAccepted, reply.IsAccepted, () =>
            $"{command.Act} of {party.Name} was refused: {string.Join(", ", reply.Findings.Where(f => f.Blocks).Select(f => f.ToString()))}");
    }

    private async ValueTask AssignAsync(Party party, string employee, string function, bool ofProcessor)
    {
        await OfficeAsync(party, new ParticipantCommand.AssignFunction(new(EmployeeId.Parse(employee), FunctionId.Parse(function), new(Now), ofProcessor)));
        party.Table.Assigned(employee, function, today, ofProcessor);
    }

    private async ValueTask ChangeOrganisationsAsync()
    {
        foreach (var party in parties)
        {
            if (Chance(world.Stores ? 0.004 : 0.015))
            {
                var holders = Staff.Where(s => s is { Swears: true, OfProcessor: false })
                    .SelectMany(s => s.Functions.Select(f => (s.Employee, Function: f)))
                    .Where(h => party.Table.Holds(h.Employee, h.Function, today) && !withdrawn.Contains((party, h.Employee, h.Function)))
                    .ToList();
                if (holders.Count > 0)
                {
                    // Ended with yesterday it works at once, with today from tomorrow.
                    var (employee, function) = Any(holders);
                    var last = Chance(0.5) ? today.Plus(-1) : today;
                    await OfficeAsync(party, new ParticipantCommand.EndAssignment(EmployeeId.Parse(employee), FunctionId.Parse(function), last.ToLocalDate()));
                    party.Table.Ended(employee, function, last);
                    withdrawn.Add((party, employee, function));
                    Between(2, 40, async () =>
                    {
                        withdrawn.Remove((party, employee, function));
                        await AssignAsync(party, employee, function, ofProcessor: false);
                    });
                }
            }

            if (Chance(0.0005))
            {
                // For a few days the function of who decides lacks the power to decide on a longer term.
                await LayDownAsync(party, Power.DecideOnSupply);
                Between(3, 20, () => LayDownAsync(party, Power.DecideOnSupply, Power.DecideOnExtension));
            }
        }
    }

    private async ValueTask LayDownAsync(Party party, params Power[] powers)
    {
        await OfficeAsync(party, new ParticipantCommand.LayDownFunction(new(FunctionId.Parse(Decides), ValueList.Create<Power>(powers), new(Now)), Paper));
        party.Table.LaidDown(Decides, today, powers);
    }

    private async ValueTask AnnounceAsync(Party party)
    {
        await OfficeAsync(party, new ParticipantCommand.AnnounceAutomation(Now, new("https://verzonnen.example/raadplegen"), Paper, [Occasion]));
        party.AnnouncedOn = today;
        Between(300, 3000, async () =>
        {
            await OfficeAsync(party, new ParticipantCommand.EndAutomation());
            party.AnnouncedOn = null;
            Between(10, 200, () => AnnounceAsync(party));
        });
    }

    private async ValueTask EvaluateAsync(Party party)
    {
        await OfficeAsync(party, new ParticipantCommand.MakeDeclaration(new(DeclarationKind.SecurityEvaluation, Now, Paper)));
        party.EvaluatedOn = today;
        OweOrganisation(party);
        Between(500, 900, () => EvaluateAsync(party));
    }

    private async ValueTask CheckListAsync(Party party)
    {
        var next = today.Plus(random.Next(30, 200));
        await OfficeAsync(party, new ParticipantCommand.MakeDeclaration(new(DeclarationKind.ConsultationListChecked, Now, Paper) { NextBy = next.ToLocalDate() }));
        party.ListCheckBy = next;
        OweOrganisation(party);
        Between(30, 220, () => CheckListAsync(party));
    }

    private async ValueTask AskInformationAsync(Party party)
    {
        var reference = OwnReference.Parse($"aanbieder-{++informed}");
        var id = (StreamKind.Information, InformationProcedure.IdOf(reference));
        if (Anybody(party) is { } clerk)
        {
            await DoAsync(null, party, clerk, "information.record-request", null, actor => world.InformAsync(actor, reference, new InformationCommand.RecordRequest(Now)));
            party.Owed[id] = [new("information.send", law.AtOnce(today))];
            Between(0, 9, () => StepAsync(party, null, null, async employee =>
            {
                await DoAsync(null, party, employee, "information.record-informed", null, actor =>
                    world.InformAsync(actor, reference, new InformationCommand.RecordInformed(InformingManner.InWriting, Now)));
                party.Owed.Remove(id);
            }));
        }

        Between(30, 400, () => AskInformationAsync(party));
    }

    private void OweOrganisation(Party party)
    {
        var first = law.FirstEvaluation is { } own ? Day.Min(own, new Day(2025, 1, 1).PlusYears(law.EvaluationYears)) : new Day(2025, 1, 1).PlusYears(law.EvaluationYears);
        List<Due> due = [new("declaration.security-evaluation", party.EvaluatedOn?.PlusYears(law.EvaluationYears) ?? first)];
        if (party.ListCheckBy is { } by)
        {
            due.Add(new("declaration.consultation-list-checked", by));
        }

        due.Sort();
        party.Owed[(StreamKind.Organisation, Guid.Empty)] = due;
    }
}
