using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Participants;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>What a participant publishes, what it tells the other party, and the occasions of automated consultation.</summary>
internal sealed class InformationWorld : World
{
    private const string Page = "https://verzonnen.example/raadplegen";

    private InformationState told = InformationState.Initial;
    private AutomationAnnouncement? announcement;

    public InformationWorld()
    {
        Given("nothing was asked or told", _ => { });
        Given("today is {}", a => Today = Date(a[0]));
        Given("somebody asked for the information on {}", a => Bring(a[0], new InformationCommand.RecordRequest(Date(a[0]))));
        Given("the other party was referred to the website on {}", a => Bring(a[0], new InformationCommand.RecordInformed(InformingManner.Referred, Date(a[0]))));
        Given("announced are: {}", a => announcement = Announced(Names(a[0]), []));
        Given("announced is {} and withheld is {}", a => announcement = Announced(Names(a[0]), Names(a[1])));

        When("somebody asks for the information on {}", a => Do(new InformationCommand.RecordRequest(Date(a[0]))));
        When("the information is sent on {}", a => Do(new InformationCommand.RecordInformed(InformingManner.InWriting, Date(a[0]))));
        When("the other party is referred to the website on {} for a contract of {}", a => Do(
            new InformationCommand.RecordInformed(InformingManner.Referred, Date(a[0]), Date(a[1]))));
        When("the other party is referred to the website on {}", a => Do(new InformationCommand.RecordInformed(InformingManner.Referred, Date(a[0]))));
        When("a contract of {} is looked at", a =>
        {
            var finding = InformationProcedure.BeforeContract(told, Date(a[0]));
            Answer([finding]);
            Said["answer"] = finding.Blocks ? "not told in time" : "told in time";
        });
        When("automation is announced on the page {}, naming {}", a => Announce(a[0], Names(a[1]), [], null));
        When("automation is announced without any occasion", _ => Announce(Page, [], [], null));
        When("automation is announced, withholding {}: {}", a => Announce(Page, [], Names(a[0]), Judged(a[1])));
        When("an automated consultation is made on an occasion that is not stated", _ => Consult(null));
        When("an automated consultation is made on {}", a => Consult(OwnReference.Parse(a[0])));
    }

    private static ValueList<OwnReference> Names(string text) => text.Split(" and ").Select(OwnReference.Parse).ToValueList();

    private AutomationAnnouncement Announced(ValueList<OwnReference> occasions, ValueList<OwnReference> withheld) =>
        new(Today, new Uri(Page), OwnReference.Parse("werkwijze-1"), occasions)
        {
            Withheld = withheld.IsEmpty ? null : new(WithholdingGround.FightingFraud, withheld, new(new(Guid.Empty), new string('0', 64))),
        };

    private void Announce(string page, ValueList<OwnReference> occasions, ValueList<OwnReference> withheld, Judgement<bool>? withholding)
    {
        var joined = new ParticipantState.Joined(ParticipantKind.MunicipalExecutive, new(Today));
        Answer(ParticipantProcedure.Decide(
            Builder.Executive.Id,
            joined,
            new ParticipantCommand.AnnounceAutomation(Today, new Uri(page), OwnReference.Parse("werkwijze-1"), occasions)
            {
                WithheldOccasions = withheld,
                WithholdingGround = WithholdingGround.FightingFraud,
                Withholding = withholding,
            },
            Context()));
    }

    private void Consult(OwnReference? occasion) => Answer(
        ConsultationRule.Decide(
            Builder.Company, ConsultationMode.Automated, ConsultationPurpose.FraudPreventionAtContracting, announcement, Context(), occasion),
        _ => "allowed");

    private ActContext Context() => new(Builder.Investigator, Today, Rulebook);

    private void Bring(string day, InformationCommand command)
    {
        Today = Date(day);
        told = InformationProcedure.Decide(told, command, Context()).IsAccepted(out var accepted)
            ? accepted.Events.Aggregate(told, InformationProcedure.Evolve)
            : throw new FormatException($"{command} was refused.");
    }

    private void Do(InformationCommand command)
    {
        var outcome = InformationProcedure.Decide(told, command, Context());
        Answer(outcome);
        if (outcome.IsAccepted(out var accepted)
            && InformationProcedure.Obligations(accepted.Events.Aggregate(told, InformationProcedure.Evolve)) is [{ DueOn: var due }])
        {
            Said["to send by"] = Text(due);
        }
    }
}
