using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>Evidence of a removed registration, from keeping to destruction.</summary>
internal sealed class EvidenceWorld : World
{
    private static readonly RegistrationId Registration = new(Guid.Parse("00000000-0000-8000-8000-0000000000bc"));

    private RegistrationState registration = new RegistrationState.Removed(new(2025, 3, 3), new(2029, 3, 5), RemovalReason.TermEnded);
    private ParticipantId registeredBy = Builder.Executive.Id;
    private EvidenceState state = EvidenceState.Initial;
    private Actor actor = Builder.Investigator;

    public EvidenceWorld()
    {
        Today = new(2029, 3, 5);
        Given("the registration was removed on {}: {}", a => registration = new RegistrationState.Removed(new(2025, 3, 3), Date(a[0]), Reason(a[1])));
        Given("the registration was never entered", _ => registration = RegistrationState.Initial);
        Given("another participant registered", _ => registeredBy = Builder.Insurer.Id);
        Given("evidence is kept for {}", a => Bring(Keep("one piece", [new(Route(a[0]), Today)])));
        Given("a civil claim was recorded that cannot close before {}", a => Bring(Keep("one piece", [new(EvidenceRoute.CivilClaim, Today, Date(a[0]))])));
        Given("a piece in a system of its own is kept for {}", a => Bring(Keep("one piece", [new(Route(a[0]), Today)]) with
        {
            Documents = [EvidenceDocument.Elsewhere(OwnReference.Parse("stuk-2"), new string('a', 64))],
        }));
        Given("also open is {}", a => Bring(new EvidenceCommand.OpenRemedy(new(Route(a[0]), Today), Judged("affirmed"))));
        Given("remedy {} closed on {}", a =>
        {
            Today = Date(a[1]);
            Bring(new EvidenceCommand.CloseRemedy(Number(a[0]), Today, Judged("affirmed")));
        });
        Given("today is {}", a => Today = Date(a[0]));
        Given("the employee has no power to {}", a => actor = Builder.Without(actor, Words.Power(a[0])));
        When("{} is kept for {}, shows lawfulness {}", a => Do(Keep(a[0], a[1] == "nothing" ? [] : [new(Route(a[1]), Today)]) with { ShowsLawfulness = Judged(a[2]) }));
        When("it is kept after all, lawful when supplied {}", a => Do(Keep("one piece", [new(EvidenceRoute.CivilClaim, Today)]) with { LawfulWhenSupplied = Judged(a[0]) }));
        When("{} opens: {}", a => Do(new EvidenceCommand.OpenRemedy(new(Route(a[0]), Today), Judged(a[1]))));
        When("remedy {} closes: {}", a => Do(new EvidenceCommand.CloseRemedy(Number(a[0]), Today, Judged(a[1]))));
        When("remedy {} opens again: {}", a => Do(new EvidenceCommand.ReopenRemedy(Number(a[0]), Today, null, Judged(a[1]))));
        When("the evidence is closed: {}", a => Do(new EvidenceCommand.Close(Judged(a[0]))));
        When("the evidence is closed, destroyed elsewhere too: {}", a => Do(new EvidenceCommand.Close(Judged(a[0]), ElsewhereDestroyed: true)));
        When("it is used {} in remedy {}", a => Answer(
            EvidenceAccessRule.Decide(
                state,
                Word(
                    a[0],
                    ("to show that the supply was lawful", EvidencePurpose.ShowSupplyLawful),
                    ("to show that the occasion was lawful", EvidencePurpose.ShowOccasionLawful),
                    ("for something else", EvidencePurpose.Other)),
                Number(a[1]),
                actor),
            pieces => "given"));
    }

    private static RemovalReason Reason(string word) => Word(
        word,
        ("term ended", RemovalReason.TermEnded),
        ("belief gone", RemovalReason.BeliefEnded),
        ("unlawful", RemovalReason.UnlawfulProcessing));

    private static EvidenceRoute Route(string word) => Word(
        word,
        ("objection and appeal", EvidenceRoute.ObjectionAndAppeal),
        ("a court request", EvidenceRoute.CourtRequest),
        ("mediation", EvidenceRoute.Mediation),
        ("an authority complaint", EvidenceRoute.AuthorityComplaint),
        ("a civil claim", EvidenceRoute.CivilClaim),
        ("proceedings on the conduct", EvidenceRoute.ProceedingsOnConduct));

    private EvidenceCommand.Keep Keep(string what, ValueList<RemedyToRecord> remedies) => new(
        EvidenceProcedure.Ground(Registration, registeredBy, registration).TryGetValue(out var ground) ? ground : throw new FormatException("there is no ground."),
        what == "nothing" ? [] : [EvidenceDocument.Held(OwnReference.Parse("stuk-1"), "verzonnen bewijs")],
        remedies,
        Judged("affirmed"));

    private void Bring(EvidenceCommand command) => state = EvidenceProcedure
        .Decide(Registration, state, command, new ActContext(Builder.Investigator, Today, Rulebook)).IsAccepted(out var accepted)
            ? accepted.Events.Aggregate(state, EvidenceProcedure.Evolve)
            : throw new FormatException("that cannot come first.");

    private void Do(EvidenceCommand command)
    {
        var outcome = EvidenceProcedure.Decide(Registration, state, command, new ActContext(actor, Today, Rulebook));
        Answer(outcome);
        if (outcome.IsAccepted(out var accepted))
        {
            state = accepted.Events.Aggregate(state, EvidenceProcedure.Evolve);
            var due = EvidenceProcedure.Obligations(state, Rulebook, HolidayCalendar.Dutch);
            Said["destroy by"] = due.IsEmpty ? "no day" : Text(due[0].DueOn);
        }
    }
}
