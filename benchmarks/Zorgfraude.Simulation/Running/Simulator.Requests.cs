using Zorgfraude.Collections;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Requests;
using Zorgfraude.Simulation.Law;

namespace Zorgfraude.Simulation.Running;

/// <summary>Requests of subjects. They run through the pure procedure in every world; what they grant is carried out in the world's register.</summary>
internal sealed partial class Simulator
{
    private async ValueTask AskAsync(Account account)
    {
        current = account;
        var kind = Any(Enum.GetValues<RequestKind>());
        await ReceiveRequestAsync(account, kind, Chance(0.7) ? account.Owner : Any(parties), null);
    }

    private ValueTask ReceiveRequestAsync(Account account, RequestKind kind, Party party, (Party Party, Day On)? first)
    {
        var subject = account.About.Subject.Match(_ => SubjectKind.NaturalPerson, _ => SubjectKind.LegalEntity);
        var asking = new Asking(this, account, party, kind, first);
        var receive = new RequestCommand.Receive(kind, subject, Now) { SentOnBy = first is { } sender ? new(sender.Party.Id, sender.On.ToLocalDate()) : null };
        if (Anybody(party) is not { } employee)
        {
            Between(1, 3, () => ReceiveRequestAsync(account, kind, party, first));
            return ValueTask.CompletedTask;
        }

        asking.Do(employee, receive);
        CheckRequestTerm(subject == SubjectKind.LegalEntity);
        if (kind == RequestKind.Complaint)
        {
            if (party.Participant.IsMunicipalExecutive && Chance(0.3))
            {
                Between(1, 40, () => ExtendRequest(asking));
            }

            Between(1, 90, () => AnswerRequestAsync(asking));
            return ValueTask.CompletedTask;
        }

        if (Chance(0.5))
        {
            Between(0, 10, () => asking.ByAnybody(by => asking.Do(by, new RequestCommand.AskProof(Now, Chance(0.7) ? Judged(true, by) : null)), () => asking.IsOpen && asking.Expected.ProvedOn is null));
        }

        if (Chance(0.9))
        {
            Between(0, 25, () => asking.ByAnybody(by => asking.Do(by, new RequestCommand.RecordProof(Now)), () => asking.IsOpen));
        }

        Between(0, 5, () => EstablishAsync(asking));
        return ValueTask.CompletedTask;
    }

    private void CheckRequestTerm(bool isLegalPerson)
    {
        var receipt = new RequestReceipt(Now) { IsLegalPerson = isLegalPerson };
        var later = today.Plus(random.Next(1, 45)).ToLocalDate();
        Later(RequestTerms.Answer);
        Later(RequestTerms.ExtendedAnswer);

        void Later(Func<RequestReceipt, Protocol.Rulebooks.Rulebook, HolidayCalendar, Deadline> term)
        {
            var now = term(receipt, law.Rulebook, HolidayCalendar.Dutch).LastDay;
            var then = term(receipt with { ReceivedOn = later }, law.Rulebook, HolidayCalendar.Dutch).LastDay;
            Tally.Hold(Invariant.ALaterReceiptNeverGivesAnEarlierDeadline, then >= now, () => $"received on {Now}: {now}; on {later}: {then}");
        }
    }

    private ValueTask EstablishAsync(Asking asking)
    {
        var account = asking.Account;
        return asking.ByAnybody(employee =>
        {
            var registrants = account.About.Accounts.Where(a => a.IsLive).Select(a => a.Owner).Distinct().ToList();
            asking.Own = account.About.Accounts.Where(a => a.IsLive && a.Owner == asking.Party).Select(a => a.Registration).ToValueList();
            asking.Do(employee, new RequestCommand.EstablishRegistrants(
                asking.Own,
                registrants.Where(p => p != asking.Party).Select(p => p.Id).ToValueList()));
            foreach (var other in registrants.Where(p => p != asking.Party && !(registrants.Contains(asking.Party) && asking.First is not null)))
            {
                Between(0, 6, () => asking.ByAnybody(by => asking.Do(by, new RequestCommand.Forward(other.Id, Now))));
                Between(0, 6, () => asking.ByAnybody(by => asking.Do(by, new RequestCommand.TellForwarded(other.Id, Now))));
                if (asking.First is null)
                {
                    var sent = asking.ReceivedOn;
                    Between(7, 12, () => ReceiveRequestAsync(account, asking.Kind, other, (asking.Party, sent)));
                }
            }

            if (registrants.Contains(asking.Party) || registrants.Count == 0)
            {
                if (Chance(0.25))
                {
                    Between(1, 25, () => ExtendRequest(asking));
                }

                Between(5, 100, () => AnswerRequestAsync(asking));
            }
        }, () => asking.IsOpen);
    }

    // Announced in time it extends once; announced too late it is refused.
    private ValueTask ExtendRequest(Asking asking) => asking.ByAnybody(employee =>
    {
        var inTime = today <= asking.Expected.LastDay();
        var accepted = asking.Do(employee, new RequestCommand.AnnounceExtension(Now, Judged(true, employee)), lawful: inTime);
        Tally.Hold(Invariant.WhatIsLateIsReported, accepted == inTime, () => $"an extension announced on {today}, last day {asking.Expected.LastDay()}");
    }, () => asking.IsOpen);

    private ValueTask AnswerRequestAsync(Asking asking) => asking.ByAnybody(employee =>
    {
        var expected = asking.Expected;
        RequestOutcome outcome = asking.Kind == RequestKind.Complaint ? new RequestOutcome.SettleComplaint(Chance(0.5))
            : expected.ProvedOn is null
                ? new RequestOutcome.Refuse(expected.ProofAskedOn is not null ? RefusalGround.IdentityNotProved : RefusalGround.Excessive)
            : !expected.OwnRegistered ? new RequestOutcome.NothingRegistered()
            : Chance(0.3) ? new RequestOutcome.Refuse(Any(Grounds(asking.Kind)))
            : Granted(asking.Kind);
        var remedies = law.Remedies(asking.Kind, asking.Party.Participant.Kind);
        var answer = new RequestCommand.Answer(outcome, Judged(true, employee), Now, [.. remedies])
        {
            BeliefHeld = Judged(true, employee),
            SetAside = outcome is RequestOutcome.Refuse { Ground: var ground } && RequestRule.NeedsWeighing(ground) ? Judged(true, employee) : null,
            Consultations = [.. asking.Account.About.Accounts.SelectMany(_ => parties).Where(_ => Chance(0.2)).Select(p => new EarlierConsultation(p.Id, Chance(0.5)))],
        };
        if (outcome is RequestOutcome.Refuse or RequestOutcome.NothingRegistered && Chance(0.2))
        {
            var withheld = Any(remedies);
            var silent = asking.Do(employee, answer with { Remedies = [.. remedies.Where(r => r != withheld)] }, lawful: false);
            Tally.Hold(Invariant.AnUnlawfulAnswerIsRefused, !silent, () => $"a refusal by {asking.Party.Name} that does not name {withheld}");
        }

        if (outcome is RequestOutcome.EraseData { Ground: var erasure } && !law.ErasesOn(erasure))
        {
            var erased = asking.Do(employee, answer, lawful: false);
            Tally.Hold(Invariant.AnUnlawfulAnswerIsRefused, !erased, () => $"erasure on {erasure}");
            Between(0, 5, () => AnswerRequestAsync(asking));
            return;
        }

        asking.Do(employee, answer);
        if (!outcome.ChangesRegistration)
        {
            return;
        }

        CarryOut(asking, outcome);
    }, () => asking.IsOpen);

    private static RefusalGround[] Grounds(RequestKind kind) => [.. Enum.GetValues<RefusalGround>().Where(g => g != RefusalGround.IdentityNotProved && RequestRule.Allows(kind, g))];

    private RequestOutcome Granted(RequestKind kind) => kind switch
    {
        RequestKind.Confirmation => new RequestOutcome.Confirm(),
        RequestKind.Access => new RequestOutcome.GiveAccess(),
        RequestKind.Copy => new RequestOutcome.GiveCopy(CopyForm.Electronic),
        RequestKind.Rectification => new RequestOutcome.Rectify(),
        RequestKind.Erasure => new RequestOutcome.EraseData(Any(Enum.GetValues<ErasureGround>())),
        RequestKind.Restriction => new RequestOutcome.Restrict(Any(Enum.GetValues<RestrictionGround>())),
        _ => new RequestOutcome.UpholdObjection(),
    };

    private void CarryOut(Asking asking, RequestOutcome outcome)
    {
        foreach (var own in asking.Account.About.Accounts.Where(a => asking.Own.Contains(a.Registration) && a.IsActive))
        {
            switch (outcome)
            {
                case RequestOutcome.Rectify:
                    Between(0, 5, () => StepAsync(own, Power.Change, by => CorrectAsync(own, by), () => own.IsActive && own.Correction is null));
                    break;
                case RequestOutcome.Restrict:
                    Between(0, 5, () => StepAsync(own, Power.Change, by => RestrictAsync(own, by), () => own.IsActive && own.Expected!.RestrictedOn is null));
                    break;
                default:
                    Between(0, 5, () => StepAsync(own, Power.Remove, by => EndAsync(own, by, outcome.Removal!.Value), () => own.IsActive));
                    break;
            }
        }

        // One registration after the other; whoever consulted can be told once the last was done.
        foreach (var registration in asking.Own)
        {
            Between(5, 20, () => asking.ByAnybody(by =>
            {
                if (asking.Expected.ToTell is [var early, ..])
                {
                    var told = asking.Do(by, new RequestCommand.TellReceiver(ParticipantId.Parse(early), Now), lawful: false);
                    Tally.Hold(Invariant.ReceiversAreToldOnceAllIsCarriedOut, !told, () => $"{early} was told with {asking.Expected.ToCarryOut.Count} registrations to go");
                }

                asking.Do(by, new RequestCommand.CarryOut(registration, Now));
                if (asking.Expected.ToCarryOut.Count > 0)
                {
                    return;
                }

                foreach (var receiver in asking.Expected.ToTell.ToList())
                {
                    Between(0, 10, () => asking.ByAnybody(teller => asking.Do(teller, new RequestCommand.TellReceiver(ParticipantId.Parse(receiver), Now))));
                }
            }));
        }
    }

    /// <summary>One request: where it stands by the library, and what the oracle expects of it.</summary>
    private sealed class Asking(Simulator simulator, Account account, Party party, RequestKind kind, (Party Party, Day On)? first)
    {
        private readonly RequestId id = new(simulator.NewId());
        private RequestState state = RequestState.Initial;

        public Account Account { get; } = account;

        public Party Party { get; } = party;

        public RequestKind Kind { get; } = kind;

        public (Party Party, Day On)? First { get; } = first;

        public Day ReceivedOn { get; private set; }

        /// <summary>Its own registrations, found when it was established who registered.</summary>
        public ValueList<RegistrationId> Own { get; set; }

        public ExpectedRequest Expected { get; private set; } = null!;

        /// <summary>Whether this participant has it in hand: not answered, and not only sent on.</summary>
        public bool IsOpen => Expected is { Answered: false } and not { OthersRegistered: true, OwnRegistered: false };

        public ValueTask ByAnybody(Action<string> body, Func<bool>? stillOpen = null) => simulator.StepAsync(Party, Account, null, employee =>
        {
            body(employee);
            return ValueTask.CompletedTask;
        }, stillOpen);

        public bool Do(string employee, RequestCommand command, bool lawful = true)
        {
            var actor = Party.Actor(employee);
            var context = new ActContext(actor, simulator.Now, simulator.law.Rulebook) { ActingKind = Party.Participant.Kind };
            var outcome = RequestProcedure.Decide(id, state, command, context);
            Account.Note(simulator.today, $"{command.Act} {Kind} by {Party.Name}/{employee}: {outcome.GetType().Name}");
            simulator.Tally.Count(outcome.IsAccepted(out var accepted) ? command.Act : $"{command.Act} (refused)");
            if (lawful)
            {
                simulator.Tally.Hold(Invariant.ALawfulActIsAccepted, accepted is not null, () =>
                    $"{command.Act} ({Kind}) was refused: {string.Join(", ", outcome.Findings.Where(f => f.Blocks).Select(f => f.ToString()))}");
            }

            if (accepted is null)
            {
                return false;
            }

            state = accepted.Events.Select(e => EventJson.ReadRequest(EventJson.Write(e).Payload.AsSpan())).Aggregate(state, RequestProcedure.Evolve);
            Follow(command);
            var said = RequestProcedure.Obligations(state, Party.Participant.Kind, simulator.law.Rulebook, HolidayCalendar.Dutch)
                .Select(o => new Due(o.Code, Day.Of(o.DueOn))).Order().ToList();
            var due = Expected.Obligations();
            simulator.Tally.Hold(Invariant.TheWorklistIsWhatTheLawAsks, said.SequenceEqual(due), () =>
                $"request {Kind} of {Party.Name} after {command.Act}: said {string.Join("; ", said)}, expected {string.Join("; ", due)}");
            return true;
        }

        private void Follow(RequestCommand command)
        {
            switch (command)
            {
                case RequestCommand.Receive c:
                    ReceivedOn = Day.Of(c.ReceivedOn);
                    Expected = new(
                        simulator.law, ReceivedOn, First?.On, c.About == SubjectKind.LegalEntity, c.Kind == RequestKind.Complaint, Party.Participant.IsMunicipalExecutive);
                    break;
                case RequestCommand.EstablishRegistrants c:
                    Expected.Established(
                        simulator.today, c.Own, !c.Own.IsEmpty && First is not null ? [] : c.Others.Select(p => p.Value));
                    break;
                case RequestCommand.Forward c:
                    Expected.Forwarded(c.To.Value);
                    break;
                case RequestCommand.TellForwarded c:
                    Expected.ToldOfForwarding(c.To.Value);
                    break;
                case RequestCommand.AskProof c:
                    Expected.ProofAskedOn = Day.Of(c.On);
                    break;
                case RequestCommand.RecordProof c:
                    Expected.ProvedOn = Day.Of(c.On);
                    break;
                case RequestCommand.AnnounceExtension:
                    Expected.Extended = true;
                    break;
                case RequestCommand.Answer c:
                    var receivers = c.Consultations
                        .Where(each => each.Participant != Party.Id && (each.GotHit || simulator.law.TellsAllThatConsulted))
                        .Select(each => each.Participant.Value);
                    Expected.Answer(Day.Of(c.GivenOn), c.Outcome.ChangesRegistration, receivers);
                    break;
                case RequestCommand.CarryOut c:
                    Expected.ToCarryOut.Remove(c.Registration);
                    break;
                case RequestCommand.TellReceiver c:
                    Expected.ToTell.Remove(c.Receiver.Value);
                    break;
                default:
                    break;
            }
        }
    }
}
