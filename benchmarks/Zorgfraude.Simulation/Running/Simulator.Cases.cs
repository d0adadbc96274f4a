using System.Globalization;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Simulation.Law;
using Zorgfraude.Simulation.Worlds;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Simulation.Running;

internal sealed partial class Simulator
{
    private static readonly AnonymisedReport Anonymised = Given.AnonymisedReport();
    private static readonly AnonymisedReport Added = Given.AnonymisedReport(SubmissionDocumentKind.AdditionalData);
    private static readonly AnonymisedReport Other = Given.AnonymisedReport(
        SubmissionDocumentKind.InvestigationReport, SubmissionDocumentKind.AssessmentAccount, SubmissionDocumentKind.AdditionalData);

    /// <summary>A case about somebody new, or about somebody known.</summary>
    private void StartCase(Someone? known, DissentedFile? dissented, Party? owner = null)
    {
        pending++;
        var about = known ?? NewPerson();
        var account = new Account(accounts.Count, owner ?? Any(parties), about, NewId(), law);
        accounts.Add(account);
        about.Accounts.Add(account);
        Between(0, 20, () => StepAsync(account, Power.DecideOnSupply, employee => OpenAsync(account, employee, dissented)));
    }

    private Someone NewPerson()
    {
        var number = people.Count;
        var kvk = KvkNumber.Parse((10_000_000 + number).ToString(CultureInfo.InvariantCulture));
        Subject subject = Chance(0.7)
            ? new NaturalPerson
            {
                Name = new() { Surname = IdentityText.Parse(PlantedName.Of(number)), GivenNames = IdentityText.Parse("Fictivia") },
                DateOfBirth = PartialDate.Of(1950 + (number % 50), 1 + (number % 12), 1 + (number % 28)),
                Residence = IdentityText.Parse("Verzonnendorp"),
                KvkNumber = kvk,
            }
            : new LegalEntity
            {
                Name = IdentityText.Parse(PlantedName.Of(number) + " Zorg B.V."),
                PlaceOfEstablishment = IdentityText.Parse("Verzonnendorp"),
                KvkNumber = kvk,
            };
        var someone = new Someone(number, subject);
        people.Add(someone);
        return someone;
    }

    private ValueTask<bool> DoAsync(Account account, string employee, CaseCommand command, Power? power = null, bool lawful = true) =>
        DoAsync(account, account.Owner, employee, command.Act, power, actor => world.ActAsync(actor, account.Case, command), lawful);

    private static void Owe(Account account) => account.Owner.Owed[(StreamKind.Case, account.Case.Value)] = account.ExpectedCase.Obligations();

    private async ValueTask OpenAsync(Account account, string employee, DissentedFile? dissented)
    {
        await DoAsync(account, employee, new CaseCommand.FixPlan(Given.Plan(Now)));
        await DoAsync(account, employee, new CaseCommand.StartInvestigation(Now));
        Between(1, 90, () => StepAsync(account, Power.DecideOnSupply, by => ReportAsync(account, by, dissented)));
    }

    private async ValueTask ReportAsync(Account account, string employee, DissentedFile? dissented)
    {
        await DoAsync(account, employee, new CaseCommand.RecordReport(Given.Report(++account.Reports), Given.About(account.About.Subject)));
        account.CaseHolds = true;
        var belief = Given.Belief(account.Owner.Actor(employee), Now);
        var holds = Chance(0.93);
        var facts = holds ? belief : belief with { StateOfMind = Judged(StateOfMind.Negligence, employee) };
        await TryWithoutPowerAsync(account, "case.conclude-belief", Power.DecideOnSupply, by => actor =>
            world.ActAsync(actor, account.Case, new CaseCommand.ConcludeBelief(Given.Belief(actor, Now))));
        await DoAsync(account, employee, new CaseCommand.ConcludeBelief(facts), Power.DecideOnSupply);
        account.ExpectedCase.BeliefHeld = holds;
        if (!holds)
        {
            if (account.Reports < 3 && Chance(0.5))
            {
                // A newer report may still bear the belief.
                Between(1, 60, () => StepAsync(account, Power.DecideOnSupply, by => ReportAsync(account, by, dissented)));
            }
            else
            {
                await EndWithoutRegistrationAsync(account);
            }

            return;
        }

        Between(0, 15, () => StepAsync(account, Power.DecideOnSupply, by => WeighNeedAsync(account, by, dissented)));
    }

    private async ValueTask WeighNeedAsync(Account account, string employee, DissentedFile? dissented)
    {
        var needed = Chance(0.93);
        var assessment = Given.Necessity(account.Owner.Actor(employee), Now);
        await TryToRegisterEarlyAsync(account);
        await DoAsync(
            account,
            employee,
            new CaseCommand.JudgeNecessity(needed ? assessment : assessment with { Proportionate = Judged(false, employee), LongerTermIndicated = null }),
            Power.DecideOnSupply);
        account.ExpectedCase.Necessary = needed;
        if (!needed)
        {
            await TryToRegisterEarlyAsync(account);
            await EndWithoutRegistrationAsync(account);
            return;
        }

        Between(0, 10, () => StepAsync(account, Power.DecideOnSupply, by => SubmitAsync(account, by, dissented)));
    }

    private async ValueTask SubmitAsync(Account account, string employee, DissentedFile? dissented)
    {
        EarlierSubmission earlier = dissented is null ? new EarlierSubmission.None() : new EarlierSubmission.Dissented(dissented, Judged(true, employee));
        var supervisor = account.Owner.Participant.IsMunicipalExecutive
            ? Chance(0.8) ? new SupervisorFacts(account.Owner.Participant.Kind, SupervisorTookPart: false)
                : new SupervisorFacts(account.Owner.Participant.Kind, SupervisorTookPart: true, OrdinanceSupervisorExists: true)
            : new SupervisorFacts(account.Owner.Participant.Kind);
        await TryWithoutPowerAsync(account, "case.submit", Power.DecideOnSupply, _ => actor =>
            world.ActAsync(actor, account.Case, new CaseCommand.Submit(supervisor, Anonymised, new EarlierSubmission.None())));
        var report = dissented?.ContentSha256 == Anonymised.ContentHash ? Other : Anonymised;
        await DoAsync(account, employee, new CaseCommand.Submit(supervisor, report, earlier), Power.DecideOnSupply);
        account.ExpectedCase.Submitted = true;
        await TryToRegisterEarlyAsync(account);
        var sent = today;
        Between(0, 12, () => StepAsync(account, null, by => ReceiveAsync(account, by, sent)));
    }

    private async ValueTask ReceiveAsync(Account account, string employee, Day sent)
    {
        // What is recorded may have been a few days ago.
        var received = Day.Max(sent, today.Plus(-random.Next(0, 3)));
        await DoAsync(account, employee, new CaseCommand.RecordReceipt(received.ToLocalDate()));
        CheckSupervisorTerm(sent, received);
        if (Chance(0.3))
        {
            Between(0, 8, () => StepAsync(account, null, async by =>
            {
                await DoAsync(account, by, new CaseCommand.RecordQuestion(Now, "verzonnen vraag"));
                Between(0, 15, () => StepAsync(account, Power.DecideOnSupply, async sender =>
                {
                    await DoAsync(account, sender, new CaseCommand.SendAdditionalData(Added), Power.DecideOnSupply);
                    Between(0, 6, () => StepAsync(account, null, async recorder =>
                    {
                        await DoAsync(account, recorder, new CaseCommand.RecordAdditionalReceipt(Now));
                        Between(0, 15, () => StepAsync(account, null, answerer => AnswerAsync(account, answerer)));
                    }));
                }));
            }));
            return;
        }

        if (Chance(0.15))
        {
            Between(5, 25, () => StepAsync(account, null, async by =>
            {
                await DoAsync(account, by, new CaseCommand.RecordExtension(Now, today.Plus(random.Next(20, 90)).ToLocalDate(), "verzonnen reden"));
                Between(5, 90, () => StepAsync(account, null, answerer => AnswerAsync(account, answerer)));
            }));
            return;
        }

        Between(1, 40, () => StepAsync(account, null, by => AnswerAsync(account, by)));
    }

    private void CheckSupervisorTerm(Day sent, Day received)
    {
        var start = law.SupervisorFromSending ? sent : received;
        var term = SupervisorTerms.Decide(
            new() { SentOn = sent.ToLocalDate(), CompleteReceiptOn = received.ToLocalDate() }, law.Rulebook, HolidayCalendar.Dutch);
        var later = received.Plus(random.Next(1, 40));
        var afterLater = SupervisorTerms.Decide(
            new() { SentOn = sent.ToLocalDate(), CompleteReceiptOn = later.ToLocalDate() }, law.Rulebook, HolidayCalendar.Dutch);
        if (term.TryGetValue(out var due) && afterLater.TryGetValue(out var dueLater))
        {
            var fourWeeks = start.Plus(law.SupervisorDays);
            var last = Day.Of(due.LastDay);
            Tally.Hold(Invariant.TheSupervisorHasFourWeeks, law.SupervisorFromSending ? last >= fourWeeks : last == fourWeeks, () =>
                $"from {start} the supervisor has until {last}, expected {fourWeeks}");
            Tally.Hold(Invariant.ALaterReceiptNeverGivesAnEarlierDeadline, dueLater.LastDay >= due.LastDay, () =>
                $"a receipt on {later} gives {dueLater.LastDay}, one on {received} gives {due.LastDay}");
        }
        else
        {
            Tally.Hold(Invariant.TheSupervisorHasFourWeeks, false, () => $"no term from {received}");
        }
    }

    private async ValueTask AnswerAsync(Account account, string employee)
    {
        var concurs = Chance(0.85);
        var reasons = !concurs && Chance(0.6);
        await TryToRegisterEarlyAsync(account);
        await DoAsync(account, employee, new CaseCommand.RecordAnswer(concurs, Now, reasons ? "verzonnen reden" : null));
        account.ExpectedCase.Answered(concurs, reasons, today);
        Owe(account);
        if (concurs)
        {
            if (Chance(0.03))
            {
                Between(0, 10, () => StepAsync(account, Power.DecideOnSupply, async by =>
                {
                    await WeighGroundAsync(account, by, stands: false);
                    await EndWithoutRegistrationAsync(account);
                }));
                return;
            }

            var wait = Chance(0.05) ? random.Next(100, 400) : random.Next(0, 20);
            After(wait, () => StepAsync(account, Power.Register, by => EnterAsync(account, by)));
            return;
        }

        await TryToRegisterEarlyAsync(account);
        if (!reasons)
        {
            Between(1, 30, () => StepAsync(account, null, async by =>
            {
                await DoAsync(account, by, new CaseCommand.RecordDissentReasons(Now, "verzonnen reden"));
                account.ExpectedCase.Explained();
                Owe(account);
            }));
        }

        if (Chance(0.4) && Anybody(account.Owner) is { } reader && await world.DissentAsync(account.Owner.Actor(reader), account.Case) is { } file)
        {
            Between(20, 200, () =>
            {
                Tally.Count("submitted again after a dissent");
                StartCase(account.About, file, account.Owner);
                return ValueTask.CompletedTask;
            });
        }

        await EndWithoutRegistrationAsync(account);
    }

    /// <summary>Before the supervisor concurred there is no ground for a registration, whatever is tried.</summary>
    private async ValueTask TryToRegisterEarlyAsync(Account account)
    {
        if (Who(account.Owner, Power.Register) is not { } employee)
        {
            return;
        }

        var basis = await world.BasisAsync(account.Owner.Actor(employee), account.Case);
        var expected = account.ExpectedCase;
        Tally.Hold(Invariant.NoRegistrationWithoutAConcurringSupervisor, basis is null, () => $"a ground without a concurring supervisor in {account}");
        if (!expected.Necessary)
        {
            Tally.Hold(Invariant.NoRegistrationWithoutANecessityDecision, basis is null, () => $"a ground without a necessity decision in {account}");
        }

        var linked = await world.ActAsync(account.Owner.Actor(employee), account.Case, new CaseCommand.LinkRegistration(new(NewId())));
        Tally.Hold(Invariant.NoRegistrationWithoutAConcurringSupervisor, !linked.IsAccepted, () => $"a registration was linked to {account}");
    }

    private async ValueTask WeighGroundAsync(Account account, string employee, bool stands)
    {
        var belief = stands || Chance(0.5);
        await DoAsync(
            account,
            employee,
            new CaseCommand.WeighGround(Now, Judged(belief, employee), Judged(stands, employee)),
            Power.DecideOnSupply);
        account.ExpectedCase.Weighed(stands, today, account.IsLive);
        Owe(account);
    }

    /// <summary>What the case held of the subject goes some time after it is clear that nothing comes of it.</summary>
    private ValueTask EndWithoutRegistrationAsync(Account account)
    {
        pending--;
        Between(1, 60, () => StepAsync(account, Power.Remove, by => ForgetAsync(account, by)));
        return ValueTask.CompletedTask;
    }

    private async ValueTask ForgetAsync(Account account, string employee)
    {
        if (!account.CaseHolds)
        {
            return;
        }

        await DoAsync(account, account.Owner, employee, "case.forget-subject", Power.Remove, actor => world.ForgetAsync(actor, account.Case));
        account.CaseHolds = false;
        await CheckGoneAsync(account);
    }

    private async ValueTask EnterAsync(Account account, string employee)
    {
        account.Registration = new(NewId());
        if (await world.BasisAsync(account.Owner.Actor(employee), account.Case) is not { } basis)
        {
            Tally.Hold(Invariant.ALawfulActIsAccepted, false, () => $"no ground for {account}");
            return;
        }

        account.Data = Data(account);
        account.Entry = RegistrationEntryOf(account.Data);
        var enter = new RegistrationCommand.Enter(basis, account.Entry);
        await TryWithoutPowerAsync(account, enter.Act, Power.Register, _ => actor => world.ActAsync(actor, account.Registration, enter));
        await DoAsync(account, employee, enter, Power.Register);
        account.EnteredBy = employee;
        account.EntryWaits = true;
        Between(0, 6, () => StepAsync(account, Power.CheckEntry, by => CheckEntryAsync(account, by), other: employee));
    }

    private RegistrationEntry RegistrationEntryOf(RegistrationData data)
    {
        Span<byte> salt = stackalloc byte[RegistrationEntry.SaltLength / 2];
        random.NextBytes(salt);
        return new(data, Convert.ToHexStringLower(salt));
    }

    private RegistrationData Data(Account account) => new(
        account.About.Subject,
        EmailAddress.Parse($"r{account.Number}v{account.Corrections}@verzonnen.example"),
        TelephoneNumber.Parse("020 123 45 67"),
        account.Expected?.IsInformed ?? Chance(0.2));
}
