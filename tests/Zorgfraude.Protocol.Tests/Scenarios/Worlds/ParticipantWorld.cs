using System.Globalization;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Participants;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>Who takes part, which functions there are, what the participant declares, and what nobody pays for.</summary>
internal sealed class ParticipantWorld : World
{
    private static readonly Actor Manager = new(Builder.Executive.Id, EmployeeId.Parse("beheerder"));

    private ParticipantState state = ParticipantState.Initial;
    private ParticipantKind? known;
    private ValueList<Succession> successions;

    public ParticipantWorld()
    {
        Given("nobody has joined", _ => { });
        Given("a municipal executive joined on {}", a => Bring(a[0], new ParticipantCommand.Join(Agency.MunicipalExecutive, Date(a[0]))));
        Given("the register knows a {}", a => known = Words.Kind(a[0]));
        Given("today is {}", a => Today = Date(a[0]));
        Given("function {} may {} from {}", a => Bring(a[2], LayDown(a[0], a[1], new(Date(a[2])))));
        Given("{} holds {} from {}", a => Bring(a[2], Assign(a[0], a[1], Date(a[2]))));
        Given("{} ended as {} on {}", a => Bring(a[2], new ParticipantCommand.EndAssignment(EmployeeId.Parse(a[0]), FunctionId.Parse(a[1]), Date(a[2]))));
        Given("{} was told and declared: {}", a =>
        {
            foreach (var kind in a[1].Split(", "))
            {
                Bring(Text(Today), new ParticipantCommand.RecordEmployeeDeclaration(EmployeeId.Parse(a[0]), Declared(kind), Today));
            }
        });
        Given("processor {} is appointed from {} to {}", a => Bring(Text(Today), Appoint(a[0], new(Date(a[1]), Date(a[2])))));
        Given("automatic consultation is announced", _ => Bring(Text(Today), new ParticipantCommand.AnnounceAutomation(
            Today, new Uri("https://verzonnen.example/raadplegen"), OwnReference.Parse("werkwijze-1"), [Builder.Occasion])));
        Given("{} is declared on {}", a => Bring(a[1], Declaration(a[0], Date(a[1]))));
        Given("everything is declared", _ =>
        {
            foreach (var declare in Builder.EveryDeclaration(Today))
            {
                Bring(Text(Today), declare);
            }
        });

        Given("{} went over into {} on {}", a => successions = successions.Add(
            new(ParticipantId.Parse(a[0]), ParticipantId.Parse(a[1]), Date(a[2]), OwnReference.Parse("herindelingswet"))));
        When("it is asked who keeps what {} registered", a => Answer(
            SuccessionRule.Decide(ParticipantId.Parse(a[0]), Today, successions), p => p.Value));
        When("participant {} wants to go on", a =>
        {
            Answer(SuccessionRule.MayAct(ParticipantId.Parse(a[0]), Today, successions));
            Said["answer"] = Findings.Any(f => f.Blocks) ? "refused" : "allowed";
        });
        When("a private insurer that declared its admission under the Wft asks to take part", _ => Answer(
            AdmissionRule.Decide(Agency.PrivateHealthInsurer, new(Today, OwnReference.Parse("wft-1"))), Kind));
        When("a {} asks to take part", a => Answer(AdmissionRule.Decide(Body(a[0])), Kind));
        When("an {} asks to take part", a => Answer(AdmissionRule.Decide(Body(a[0])), Kind));
        When("it joins as a {}", a => Do(new ParticipantCommand.Join(Body(a[0]), Today)));
        When("function {} is laid down to {} from {}", a => Do(LayDown(a[0], a[1], new(Date(a[2])))));
        When("function {} is laid down to {} between {} and {}", a => Do(LayDown(a[0], a[1], new(Date(a[2]), Date(a[3])))));
        When("function {} is laid down without any power", a => Do(new ParticipantCommand.LayDownFunction(
            new(FunctionId.Parse(a[0]), [], new(Today)), OwnReference.Parse("besluit-1"))));
        When("function {} ends on {}", a => Do(new ParticipantCommand.EndFunction(FunctionId.Parse(a[0]), Date(a[1]))));
        When("{} of the participant gets function {} from {}", a => Do(Assign(a[0], a[1], Date(a[2]))));
        When("{} of the processor gets function {} from {}", a => Do(Assign(a[0], a[1], Date(a[2]), ofProcessor: true)));
        When("{} acts", a => Answer(Authorise(a[0]), actor => string.Join(", ", actor.Powers)));
        When("{} reads a case", a => Read(a[0]));
        When("processor {} is appointed from {}", a => Do(Appoint(a[0], new(Date(a[1])))));
        When("the role in {} is asked", a => Answer(
            ControllerRoleRule.Decide(Word(
                a[0],
                ("setting up and managing the register", ProcessingActivity.RegisterSetUpAndManagement),
                ("the own organisation", ProcessingActivity.OwnOrganisation),
                ("the work of the appointed third party", ProcessingActivity.AppointedThirdParty))),
            role => role switch
            {
                ControllerRole.JointController => "joint controller",
                ControllerRole.SoleController => "sole controller",
                _ => "processor",
            }));
        When("security at basic level {} is declared", a => Do(Edited("security standard", d => d with { BaselineLevel = Number(a[0]) })));
        When("{} is declared", a => Do(Declaration(a[0], Today)));
        When("{} is declared without a page", a => Do(Edited(a[0], d => d with { Page = null })));
        When("{} is declared without contact details", a => Do(new ParticipantCommand.MakeDeclaration(Edited(a[0], d => d).Declaration)));
        When("{} is declared, the next on {}", a => Do(Edited(a[0], d => d with { NextBy = Date(a[1]) })));
        When("the readiness is looked at", _ => LookAt(_ => true));
        When("the readiness as to {} is looked at", a => LookAt(i => i.Finding.Code == a[0]));
        When("a fee of {} euros is asked for {}", a => Charge(a[1], decimal.Parse(a[0], CultureInfo.InvariantCulture)));
        When("it is not stated what is asked for {}", a => Charge(a[0], null));
    }

    private static string Kind(ParticipantKind kind) => kind switch
    {
        ParticipantKind.MunicipalExecutive => "municipal executive",
        ParticipantKind.StatutoryHealthInsurer => "statutory insurer",
        ParticipantKind.LongTermCareAdministrator => "long-term-care administrator",
        _ => "private insurer",
    };

    private static Agency Body(string word) => Word(
        word,
        ("municipal executive", Agency.MunicipalExecutive),
        ("statutory insurer", Agency.StatutoryHealthInsurer),
        ("long-term-care administrator", Agency.LongTermCareAdministrator),
        ("private insurer", Agency.PrivateHealthInsurer),
        ("care assessment body", Agency.CareAssessmentBody),
        ("fiscal investigation service", Agency.FiscalInvestigationService),
        ("tax administration", Agency.TaxAdministration),
        ("labour inspectorate", Agency.LabourInspectorate),
        ("social insurance bank", Agency.SocialInsuranceBank),
        ("healthcare authority", Agency.HealthcareAuthority),
        ("health inspectorate", Agency.HealthInspectorate),
        ("information hub", Agency.InformationHub),
        ("data institution of the municipalities", Agency.MunicipalDataInstitution),
        ("minister", Agency.Minister),
        ("association of insurers", Agency.AssociationOfParticipants),
        ("care provider", Agency.Other));

    private static EmployeeDeclarationKind Declared(string word) => Word(
        word,
        ("secrecy", EmployeeDeclarationKind.Secrecy),
        ("working", EmployeeDeclarationKind.WorkingExplained),
        ("purpose", EmployeeDeclarationKind.PurposeExplained));

    private static ParticipantCommand.LayDownFunction LayDown(string function, string powers, DayRange period) => new(
        new(FunctionId.Parse(function), powers.Split(" and ").Select(Words.Power).ToValueList(), period), OwnReference.Parse("besluit-1"));

    private static ParticipantCommand.AssignFunction Assign(string employee, string function, LocalDate from, bool ofProcessor = false) =>
        new(new FunctionAssignment(EmployeeId.Parse(employee), FunctionId.Parse(function), new(from), ofProcessor));

    private static ParticipantCommand.AppointProcessor Appoint(string processor, DayRange period) =>
        new(new AppointedProcessor(OwnReference.Parse(processor), OwnReference.Parse("overeenkomst-1"), period));

    // The name of a kind in words: "security measures" is SecurityMeasures.
    private static ParticipantCommand.MakeDeclaration Declaration(string kind, LocalDate on) => Builder.EveryDeclaration(on)
        .OfType<ParticipantCommand.MakeDeclaration>()
        .SingleOrDefault(c => string.Equals(c.Declaration.Kind.ToString(), kind.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
        ?? throw new FormatException($"'{kind}' is no kind of declaration.");

    private ParticipantCommand.MakeDeclaration Edited(string kind, Func<Declaration, Declaration> edit)
    {
        var command = Declaration(kind, Today);
        return command with { Declaration = edit(command.Declaration) };
    }

    private Decisions.Decision<Actor> Authorise(string employee) => AuthorisationRule.Decide(
        new(Builder.Executive.Id, EmployeeId.Parse(employee)), state.Organisation?.Functions ?? FunctionTable.Empty, Today);

    private void Read(string employee)
    {
        var actor = Authorise(employee).TryGetValue(out var authorised) ? authorised : new(Builder.Executive.Id, EmployeeId.Parse(employee));
        var finding = ReadingRule.Decide(actor);
        Answer([finding]);
        Said["answer"] = finding.Blocks ? "refused" : "allowed";
    }

    private void LookAt(Func<ReadinessItem, bool> which)
    {
        var readiness = ReadinessRule.Decide(state.Organisation, Today, Rulebook);
        var items = readiness.Items.Where(which).ToList();
        Answer(items.Select(i => i.Finding).ToValueList());
        Said["answer"] = (readiness.MayAct, readiness.MayConsultAutomatically) switch
        {
            (true, true) => "may act and consult automatically",
            (true, false) => "may act",
            _ => "may do nothing",
        };
        if (items is [{ DueOn: { } due, Standing: var standing }])
        {
            Said["due"] = Text(due);
            Said["standing"] = standing == ReadinessStanding.Overdue ? "overdue" : "in time";
        }
    }

    private void Charge(string occasion, decimal? euros)
    {
        Answer(NoFeeRule.Decide(
            Word(occasion, ("a supply", FeeOccasion.Supply), ("a request", FeeOccasion.Request), ("the costs they share", FeeOccasion.CostSharing)), euros));
        Said["answer"] = Findings.Any(f => f.Blocks) ? "refused" : "free";
    }

    private ActContext Context() => new(Manager, Today, Rulebook) { ActingKind = known };

    private void Bring(string day, ParticipantCommand command)
    {
        Today = Date(day);
        state = ParticipantProcedure.Decide(Builder.Executive.Id, state, command, Context()).IsAccepted(out var accepted)
            ? accepted.Events.Aggregate(state, ParticipantProcedure.Evolve)
            : throw new FormatException($"{command} was refused.");
    }

    private void Do(ParticipantCommand command)
    {
        var outcome = ParticipantProcedure.Decide(Builder.Executive.Id, state, command, Context());
        Answer(outcome);
        if (outcome.IsAccepted(out var accepted))
        {
            state = accepted.Events.Aggregate(state, ParticipantProcedure.Evolve);
        }
    }
}
