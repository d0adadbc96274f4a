using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Registrations;
using Zorgfraude.Simulation.Law;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Simulation.Running;

internal sealed partial class Simulator
{
    private static readonly RemovalReason[] EarlyReasons =
        [RemovalReason.BeliefEnded, RemovalReason.ErasureGranted, RemovalReason.ObjectionUpheld, RemovalReason.UnlawfulProcessing, RemovalReason.NoLongerNeeded];

    private ValueTask<bool> DoAsync(Account account, string employee, RegistrationCommand command, Power power, bool lawful = true) =>
        DoAsync(account, account.Owner, employee, command.Act, power, actor => world.ActAsync(actor, account.Registration, command), lawful);

    private static void OweRegistration(Account account) =>
        account.Owner.Owed[(StreamKind.Registration, account.Registration.Value)] = account.Expected?.Obligations() ?? [];

    private async ValueTask CheckEntryAsync(Account account, string employee)
    {
        if (!account.EntryWaits)
        {
            return;
        }

        var hash = account.Entry!.Sha256();
        await TryWithoutPowerAsync(account, "registration.check", Power.CheckEntry, _ => actor =>
            world.ActAsync(actor, account.Registration, new RegistrationCommand.CheckEntry(hash, true)));

        // Whoever entered it tries to confirm it too; where he has the power, only the second pair of eyes stands in the way.
        if (account.Owner.Table.May(account.EnteredBy!, Power.CheckEntry, today))
        {
            var self = await DoAsync(account, account.EnteredBy!, new RegistrationCommand.CheckEntry(hash, true), Power.CheckEntry, lawful: false);
            Tally.Hold(Invariant.NoRegistrationWithoutASecondEmployee, !self, () => $"{account.EnteredBy} confirmed his own entry");
        }

        if (!law.ProcessorMayCheck && account.Owner.Employees.FirstOrDefault(e => account.Owner.Table.IsOfProcessor(e, today)) is { } processor)
        {
            var checkedByProcessor = await DoAsync(account, processor, new RegistrationCommand.CheckEntry(hash, true), Power.CheckEntry, lawful: false);
            Tally.Hold(Invariant.NoRegistrationWithoutASecondEmployee, !checkedByProcessor, () => "an employee of the processor confirmed an entry");
        }

        if (account.ExpectedCase.ConcurredOn is null || Chance(0.04))
        {
            await DoAsync(account, employee, new RegistrationCommand.CheckEntry(hash, false), Power.CheckEntry);
            account.EntryWaits = false;
            if (account.ExpectedCase.ConcurredOn is null)
            {
                await EndWithoutRegistrationAsync(account);
            }
            else
            {
                Between(0, 5, () => StepAsync(account, Power.Register, by => EnterAsync(account, by)));
            }

            return;
        }

        if (Chance(0.02) && Who(account.Owner, Power.DecideOnSupply) is { } decider)
        {
            // The ground falls away while the entry waits: then it cannot be confirmed any more.
            await WeighGroundAsync(account, decider, stands: false);
            var confirmed = await DoAsync(account, employee, new RegistrationCommand.CheckEntry(hash, true), Power.CheckEntry, lawful: false);
            Tally.Hold(Invariant.NoRegistrationWithoutAConcurringSupervisor, !confirmed, () => "confirmed after the ground had ended");
            Between(0, 5, () => StepAsync(account, Power.CheckEntry, by => CheckEntryAsync(account, by), other: account.EnteredBy));
            return;
        }

        await DoAsync(account, employee, new RegistrationCommand.CheckEntry(hash, true), Power.CheckEntry);
        var ground = account.ExpectedCase;
        Tally.Hold(Invariant.NoRegistrationWithoutAConcurringSupervisor, ground is { Submitted: true, Dissented: false, ConcurredOn: not null }, () => "registered without a concurring supervisor");
        Tally.Hold(Invariant.NoRegistrationWithoutANecessityDecision, ground is { BeliefHeld: true, Necessary: true }, () => "registered without belief or need");
        Tally.Hold(Invariant.NoRegistrationWithoutASecondEmployee, employee != account.EnteredBy, () => "registered by one employee");
        pending--;
        registered++;
        account.EntryWaits = false;
        account.Expected = new(law, today, account.Data!.SubjectInformed);
        live.Add(account);
        ground.Linked(today);
        Owe(account);
        OweRegistration(account);
        Tell(account);
    }

    // Everything that may happen to an active registration, each with its own chance and on its own day.
    private void Tell(Account account)
    {
        After(Chance(0.8) ? random.Next(0, 4) : random.Next(4, 60), () => StepAsync(account, null, async by =>
        {
            await DoAsync(account, by, new CaseCommand.RecordSupervisorTold(Now));
            account.ExpectedCase.ToldSupervisor();
            Owe(account);
        }, () => account.IsLive && account.ExpectedCase.ConcurredOn is not null));

        if (!account.Expected!.IsInformed)
        {
            if (Chance(0.25))
            {
                Between(0, 3, () => StepAsync(account, Power.DecideOnSupply, by => DeferAsync(account, by), () => account.IsActive && !account.Expected.IsInformed));
            }
            else
            {
                After(Chance(0.7) ? 0 : random.Next(1, 60), () => NoticeAsync(account));
            }
        }

        if (Chance(0.35))
        {
            Between(1, 1800, () => StepAsync(account, Power.DecideOnExtension, by => LongerAsync(account, by), () => account.IsActive));
        }

        if (Chance(0.2))
        {
            // On the eve of the end it can still be decided, on the day itself not any more.
            var eve = account.Expected.RemoveOn.Number - today.Number - 1;
            Between(eve, eve + 1, () => StepAsync(account, Power.DecideOnExtension, by => LongerAsync(account, by), () => account.IsActive));
        }

        if (Chance(0.2))
        {
            Between(1, 1400, () => StepAsync(account, Power.Change, by => CorrectAsync(account, by), () => account.IsActive && account.Correction is null));
        }

        if (Chance(0.15))
        {
            Between(1, 1400, () => StepAsync(account, Power.Change, by => RestrictAsync(account, by), () => account.IsActive && account.Expected.RestrictedOn is null));
        }

        if (Chance(0.12))
        {
            Between(1, 1400, () => StepAsync(account, Power.DecideOnSupply, by => ReopenAsync(account, by), () => account.IsActive && account.ExpectedCase.ConcurredOn is not null));
        }

        if (Chance(0.15))
        {
            Between(1, 1400, () => StepAsync(account, Power.Remove, by => EndEarlyAsync(account, by), () => account.IsActive));
        }

        if (Chance(0.2))
        {
            // A second registration of the same subject, by the same participant or another, within the four years or after them.
            var days = Chance(0.1) ? account.Expected.RegisteredOn.PlusYears(4).Number - today.Number - 60 + random.Next(-30, 60) : random.Next(1, 2200);
            After(Math.Max(1, days), () =>
            {
                Tally.Count("second case about the same subject");
                StartCase(account.About, null, Chance(0.4) ? account.Owner : null);
                return ValueTask.CompletedTask;
            });
        }

        if (Chance(0.25))
        {
            Between(1, 1500, () => AskAsync(account));
        }
    }

    private ValueTask NoticeAsync(Account account) => StepAsync(account, Power.Change, async employee =>
    {
        await TryWithoutPowerAsync(account, "registration.notice", Power.Change, _ => actor =>
            world.ActAsync(actor, account.Registration, new RegistrationCommand.RecordNotice(Now)));

        // At times it was given some days before it is recorded.
        var given = Chance(0.8) ? today : Day.Max(account.Expected!.RegisteredOn, today.Plus(-random.Next(1, 10)));
        await DoAsync(account, employee, new RegistrationCommand.RecordNotice(given.ToLocalDate()), Power.Change);
        account.Expected!.Informed(given);
        account.Data = account.Data! with { SubjectInformed = true };
        OweRegistration(account);
        ToldLongerLater(account);
    }, () => account.IsActive && !account.Expected!.IsInformed);

    private async ValueTask DeferAsync(Account account, string employee)
    {
        var recheck = today.Plus(random.Next(1, law.RecheckWithin ?? 200));
        await TryWithoutPowerAsync(account, "registration.defer-notice", Power.DecideOnSupply, by => actor =>
            world.ActAsync(actor, account.Registration, new RegistrationCommand.DeferNotice(NoticeDeferralGround.RightsOfOthers, Judged(true, by), recheck.ToLocalDate())));
        await DoAsync(account, employee, new RegistrationCommand.DeferNotice(Any(Enum.GetValues<NoticeDeferralGround>()), Judged(true, employee), recheck.ToLocalDate()), Power.DecideOnSupply);
        account.Expected!.Deferred(recheck);
        OweRegistration(account);

        // Looked at again before the day, or after it.
        After(Math.Max(0, recheck.Number - today.Number + random.Next(-10, 15)), () => StepAsync(account, Power.DecideOnSupply, async by =>
        {
            if (Chance(0.4))
            {
                await DeferAsync(account, by);
                return;
            }

            var knows = Chance(0.25);
            var lapsed = Day.Max(account.Expected.RegisteredOn, today.Plus(-random.Next(0, 5)));
            await DoAsync(account, by, new RegistrationCommand.EndDeferral(lapsed.ToLocalDate(), Judged(knows, by)), Power.DecideOnSupply);
            if (knows)
            {
                account.Expected.AlreadyKnew();
                account.Data = account.Data! with { SubjectInformed = true };
                ToldLongerLater(account);
            }
            else
            {
                account.Expected.DeferralLapsed(lapsed);
                After(Chance(0.6) ? random.Next(0, 3) : random.Next(3, 60), () => NoticeAsync(account));
            }

            OweRegistration(account);
        }, () => account.IsActive && account.Expected.Telling == Telling.Deferred));
    }

    private async ValueTask LongerAsync(Account account, string employee)
    {
        var expected = account.Expected!;
        var facts = Facts(account, employee, out var established);
        var may = expected.MayDecideLonger(today);
        await TryWithoutPowerAsync(account, "registration.longer-term", Power.DecideOnExtension, by => actor =>
            world.ActAsync(actor, account.Registration, new RegistrationCommand.DecideLongerTerm(facts with { LongerKeepingIndicated = Judged(true, by) })));
        CheckAggravation(facts with { RegisteredOn = expected.RegisteredOn.ToLocalDate(), DecidedOn = Now }, employee);
        if (await world.EarlierSupplyAsync(account.Owner.Actor(employee), account.Registration) is { } found)
        {
            // The same question to the oracle: another registration of the same subject, earlier and still answering, within the window.
            var earlier = account.About.Accounts.Exists(a => a != account && a.Expected is { } other
                && other.RegisteredOn < expected.RegisteredOn && other.AnswersOn(today)
                && expected.RegisteredOn <= law.LastDayOfRepeat(other.RegisteredOn));
            Tally.Hold(Invariant.RegisterKnowsOfAnEarlierSupply, found == earlier, () => $"the register said {found} to an earlier supply, expected {earlier}");
        }

        var before = expected.RemoveOn;
        var accepted = await DoAsync(
            account, employee, new RegistrationCommand.DecideLongerTerm(facts), Power.DecideOnExtension, lawful: may && established);
        if (!may)
        {
            Tally.Hold(Invariant.NoLongerTermIsDecidedTooLate, !accepted, () => $"a longer term decided on {today}, the end was {before}");
        }

        if (facts.Circumstances is [{ Kind: AggravatingCircumstanceKind.NewSupplyWithinFourYears }])
        {
            Tally.Hold(Invariant.RepetitionCountsWithinFourYearsOnly, accepted == (may && established), () =>
                $"earlier supply {facts.Circumstances[0].EarlierSupply}, registered {expected.RegisteredOn}: accepted {accepted}");
        }

        if (!accepted)
        {
            Tally.Hold(Invariant.ALawfulActIsAccepted, !(may && established), () => "a lawful longer term was refused");
            return;
        }

        Tally.Hold(Invariant.NobodyActsWithoutThePower, established, () => "a longer term without an established circumstance");
        var first = expected.LongerOn is null;
        expected.Longer(today, facts.NamedEnd is { } end ? Day.Of(end) : null);
        if (first)
        {
            Tally.Hold(Invariant.MoreAggravationNeverShortens, expected.RemoveOn >= before, () => $"from {before} to {expected.RemoveOn}");
        }

        OweRegistration(account);
        ToldLongerLater(account);
        PlanReview(account);
        if (Chance(0.2))
        {
            Between(1, 1500, () => StepAsync(account, Power.DecideOnExtension, by => LongerAsync(account, by), () => account.IsActive));
        }
    }

    private LongerTermFacts Facts(Account account, string employee, out bool established)
    {
        var registeredOn = account.Expected!.RegisteredOn;
        var earlier = account.About.Accounts
            .Where(a => a != account && a.Expected is { } other && other.RegisteredOn <= registeredOn)
            .Select(a => a.Expected!.RegisteredOn)
            .ToList();
        AggravatingCircumstance circumstance;
        if (earlier.Count > 0)
        {
            var supply = Any(earlier);
            circumstance = new(AggravatingCircumstanceKind.NewSupplyWithinFourYears, Judged(true, employee), supply.ToLocalDate(),
                law.RepeatNeedsOtherConduct ? Judged(true, employee) : null);
            established = registeredOn <= law.LastDayOfRepeat(supply);
        }
        else
        {
            established = Chance(0.9);
            circumstance = new(Any(Enum.GetValues<AggravatingCircumstanceKind>()[1..]), Judged(established, employee));
        }

        Day? named = Chance(0.3)
            ? registeredOn.PlusYears(law.StandardYears).Plus(random.Next(1, registeredOn.PlusYears(law.LongestYears).Number - registeredOn.PlusYears(law.StandardYears).Number))
            : null;
        return new()
        {
            RegisteredOn = Now,
            DecidedOn = Now,
            Circumstances = [circumstance],
            LongerKeepingIndicated = Judged(true, employee),
            Proportionate = Judged(true, employee),
            NamedEnd = named?.ToLocalDate(),
        };
    }

    // The same facts with one more circumstance never give an earlier end.
    private void CheckAggravation(LongerTermFacts facts, string employee)
    {
        var less = EndOf(facts);
        var more = EndOf(facts with
        {
            Circumstances = facts.Circumstances.Add(new(AggravatingCircumstanceKind.SeriousHealthHarm, Judged(true, employee))),
        });
        Tally.Hold(Invariant.MoreAggravationNeverShortens, more >= less, () => $"with one more circumstance {more}, without it {less}");

        LocalDate EndOf(LongerTermFacts each) => LongerTermRule.Decide(each, law.Rulebook).TryGetValue(out var conclusion)
            && conclusion is LongerTermConclusion.Longer longer
                ? longer.Term.Removal.LastDay
                : law.EndOf(Day.Of(each.RegisteredOn), law.StandardYears).ToLocalDate();
    }

    private void ToldLongerLater(Account account)
    {
        if (!account.Expected!.Obligations().Exists(d => d.Code == Codes.LongerTermNotice))
        {
            return;
        }

        After(Chance(0.7) ? random.Next(0, 3) : random.Next(3, 50), () => StepAsync(account, Power.Change, async employee =>
        {
            await DoAsync(account, employee, new RegistrationCommand.RecordLongerTermNotice(Now), Power.Change);
            account.Expected.ToldLonger();
            OweRegistration(account);
        }, () => account.IsActive && account.Expected.Obligations().Exists(d => d.Code == Codes.LongerTermNotice)));
    }

    // In time, late, or not at all.
    private void PlanReview(Account account)
    {
        if (account.Expected is not { NextReview: { } due, ReviewOpens: { } opens } || Chance(0.08))
        {
            return;
        }

        var from = Day.Max(today.Next(), opens.Next());
        var day = Chance(0.75)
            ? Day.Max(from, due.Plus(-random.Next(0, 200)))
            : due.Plus(random.Next(1, 120));
        After(Math.Max(1, day.Number - today.Number), () => StepAsync(account, Power.DecideOnExtension, by => ReviewAsync(account, by), () => MayReview(account)));
    }

    private bool MayReview(Account account) => account.IsActive && account.Expected is { NextReview: not null, ReviewOpens: { } opens } && today > opens;

    private async ValueTask ReviewAsync(Account account, string employee)
    {
        var keeps = Chance(0.8);
        var expected = account.Expected!;
        Day? end = !keeps && Chance(0.4) ? Day.Min(expected.RemoveOn, today.Plus(random.Next(0, 120))) : null;
        await TryWithoutPowerAsync(account, "registration.review", Power.DecideOnExtension, by => actor =>
            world.ActAsync(actor, account.Registration, new RegistrationCommand.MakeReview(Judged(true, by))));
        if (today > expected.RemoveOn && !keeps)
        {
            return;
        }

        await DoAsync(account, employee, new RegistrationCommand.MakeReview(Judged(keeps, employee), end?.ToLocalDate()), Power.DecideOnExtension);
        expected.Reviewed(today, keeps, end);
        OweRegistration(account);
        PlanReview(account);
    }

    private async ValueTask CorrectAsync(Account account, string employee)
    {
        var expected = account.Expected!;
        account.Corrections++;
        var data = Data(account) with
        {
            Subject = account.About.Subject.Match<Subject>(
                person => person with { Residence = IdentityText.Parse("Elders") }, entity => entity with { PlaceOfEstablishment = IdentityText.Parse("Elders") }),
        };
        account.Correction = RegistrationEntryOf(data);
        await TryWithoutPowerAsync(account, "registration.correct", Power.Change, by => actor =>
            world.ActAsync(actor, account.Registration, new RegistrationCommand.Correct(account.Correction, Judged(true, by))));
        var before = (expected.RegisteredOn, expected.RemoveOn);
        var lawful = today < expected.RemoveOn && expected.MayUse;
        var accepted = await DoAsync(account, employee, new RegistrationCommand.Correct(account.Correction, Judged(true, employee)), Power.Change, lawful);
        if (expected.RestrictedOn is not null)
        {
            Tally.Hold(Invariant.ARestrictedRegistrationIsOnlyStored, accepted == lawful, () => $"a correction while restricted, an exception: {expected.MayUse}, accepted: {accepted}");
        }

        if (!accepted)
        {
            account.Correction = null;
            return;
        }

        account.CorrectedBy = employee;
        Between(0, 8, () => StepAsync(account, Power.CheckEntry, by => CheckCorrectionAsync(account, by, before), () => account is { IsActive: true, Correction: not null }, employee));
    }

    private async ValueTask CheckCorrectionAsync(Account account, string employee, (Day RegisteredOn, Day RemoveOn) before)
    {
        var expected = account.Expected!;
        var hash = account.Correction!.Sha256();
        if (account.Owner.Table.May(account.CorrectedBy!, Power.CheckEntry, today))
        {
            var self = await DoAsync(account, account.CorrectedBy!, new RegistrationCommand.CheckCorrection(hash, true), Power.CheckEntry, lawful: false);
            Tally.Hold(Invariant.NoRegistrationWithoutASecondEmployee, !self, () => "a correction was confirmed by whoever entered it");
        }

        if (!expected.MayUse)
        {
            // Restricted after the correction was entered: it waits for an exception, or for the end of the restriction.
            var looked = await DoAsync(account, employee, new RegistrationCommand.CheckCorrection(hash, true), Power.CheckEntry, lawful: false);
            Tally.Hold(Invariant.ARestrictedRegistrationIsOnlyStored, !looked, () => "a correction was confirmed while restricted, without an exception");
            Between(5, 40, () => StepAsync(
                account, Power.CheckEntry, by => CheckCorrectionAsync(account, by, before), () => account is { IsActive: true, Correction: not null }, account.CorrectedBy));
            return;
        }

        var right = Chance(0.85) && today < expected.RemoveOn;
        await DoAsync(account, employee, new RegistrationCommand.CheckCorrection(hash, right), Power.CheckEntry);
        if (right)
        {
            account.Data = account.Correction.Data with { SubjectInformed = expected.IsInformed };
        }

        account.Correction = null;
        if (before == (expected.RegisteredOn, expected.RemoveOn) && Anybody(account.Owner) is { } reader
            && await world.WorklistAsync(account.Owner.Actor(reader)) is { } list)
        {
            var removal = list.Items.Single(i => i.Id == account.Registration.Value && i.Code == Codes.Removal);
            Tally.Hold(Invariant.RegistrationDateAndEndAreNotMovedByACorrection, Day.Of(removal.LastDay) == before.RemoveOn, () =>
                $"removal on {removal.LastDay} after a correction, it was {before.RemoveOn}");
        }
    }

    private async ValueTask RestrictAsync(Account account, string employee)
    {
        await TryWithoutPowerAsync(account, "registration.restrict", Power.Change, by => actor =>
            world.ActAsync(actor, account.Registration, new RegistrationCommand.Restrict(RestrictionGround.LegalClaim, Judged(true, by))));
        await DoAsync(account, employee, new RegistrationCommand.Restrict(Any(Enum.GetValues<RestrictionGround>()), Judged(true, employee)), Power.Change);
        account.Expected!.Restricted(today);
        OweRegistration(account);
        if (Chance(0.4))
        {
            Between(0, 60, () => StepAsync(account, Power.Change, by => AllowUseAsync(account, by), () => account is { IsActive: true, Expected.RestrictedOn: not null }));
        }

        if (Chance(0.4))
        {
            CorrectWhileRestricted(account, 60);
        }

        if (Chance(0.85))
        {
            Between(5, 200, () => StepAsync(account, Power.Change, async by =>
            {
                await DoAsync(account, by, new RegistrationCommand.AnnounceLifting(Now), Power.Change);
                account.Expected.ToldLifting();
                Between(0, 20, () => StepAsync(account, Power.Change, async lifter =>
                {
                    await DoAsync(account, lifter, new RegistrationCommand.LiftRestriction(Judged(true, lifter)), Power.Change);
                    account.Expected.Lifted();
                    OweRegistration(account);
                    if (Chance(0.3))
                    {
                        // Restricted once more: an exception to the earlier restriction has ended with it.
                        Between(1, 300, () => StepAsync(account, Power.Change, again => RestrictAsync(account, again), () => account is { IsActive: true, Expected.RestrictedOn: null }));
                    }
                }, () => account is { IsActive: true, Expected: { RestrictedOn: not null, LiftingTold: true } }));
            }, () => account is { IsActive: true, Expected: { RestrictedOn: not null, LiftingTold: false } }));
        }
    }

    private void CorrectWhileRestricted(Account account, int within) => Between(0, within, () => StepAsync(
        account, Power.Change, by => CorrectAsync(account, by), () => account is { IsActive: true, Correction: null, Expected.RestrictedOn: not null }));

    // An exception to the restriction; the same one a second time is refused.
    private async ValueTask AllowUseAsync(Account account, string employee)
    {
        var expected = account.Expected!;
        var ground = Any(Enum.GetValues<RestrictedUseGround>());
        await TryWithoutPowerAsync(account, "registration.allow-restricted-use", Power.Change, by => actor =>
            world.ActAsync(actor, account.Registration, new RegistrationCommand.AllowRestrictedUse(ground, Judged(true, by))));
        var unfounded = await DoAsync(account, employee, new RegistrationCommand.AllowRestrictedUse(ground, Judged(false, employee)), Power.Change, lawful: false);
        Tally.Hold(Invariant.ARestrictedRegistrationIsOnlyStored, !unfounded, () => "an exception to the restriction that was judged not to be there");
        var isNew = !expected.AllowsUse(ground);
        var accepted = await DoAsync(account, employee, new RegistrationCommand.AllowRestrictedUse(ground, Judged(true, employee)), Power.Change, isNew);
        Tally.Hold(Invariant.ARestrictedRegistrationIsOnlyStored, accepted == isNew, () => $"an exception for {ground}, new: {isNew}, accepted: {accepted}");
        expected.UseAllowed(ground);
        OweRegistration(account);
        if (Chance(0.7))
        {
            CorrectWhileRestricted(account, 10);
        }

        if (Chance(0.3))
        {
            Between(0, 30, () => StepAsync(account, Power.Change, by => AllowUseAsync(account, by), () => account is { IsActive: true, Expected.RestrictedOn: not null }));
        }
    }

    // A newer report asks whether the ground stands; where it does not, the registration goes early.
    private async ValueTask ReopenAsync(Account account, string employee)
    {
        await DoAsync(account, employee, new CaseCommand.RecordReport(Given.Report(++account.Reports), Given.About(account.About.Subject)));
        account.CaseHolds = true;
        account.ExpectedCase.Reopened(today);
        Owe(account);
        Between(0, 20, () => StepAsync(account, Power.DecideOnSupply, async by =>
        {
            var stands = Chance(0.6);
            await WeighGroundAsync(account, by, stands);
            if (!stands && account.IsActive)
            {
                Between(0, 8, () => StepAsync(account, Power.Remove, remover => EndAsync(account, remover, RemovalReason.BeliefEnded), () => account.IsActive));
            }
        }, () => account.IsLive && account.ExpectedCase.ConcurredOn is not null));
    }

    private ValueTask EndEarlyAsync(Account account, string employee) => Chance(0.5)
        ? EndAsync(account, employee, Any(EarlyReasons))
        : RemoveAsync(account, employee, new RegistrationCommand.Remove(Any(EarlyReasons), Judged(true, employee)));

    private async ValueTask EndAsync(Account account, string employee, RemovalReason reason)
    {
        var known = Day.Max(account.Expected!.RegisteredOn, today.Plus(-random.Next(0, 6)));
        await TryWithoutPowerAsync(account, "registration.end-processing", Power.Remove, by => actor =>
            world.ActAsync(actor, account.Registration, new RegistrationCommand.EndProcessing(reason, known.ToLocalDate(), Judged(true, by))));
        await DoAsync(account, employee, new RegistrationCommand.EndProcessing(reason, known.ToLocalDate(), Judged(true, employee)), Power.Remove);
        account.Expected.Ended(today, known);
        account.EndedFor = reason;
        OweRegistration(account);
    }

    private async ValueTask RemoveAsync(Account account, string employee, RegistrationCommand.Remove command)
    {
        await TryWithoutPowerAsync(account, "registration.remove", Power.Remove, by => actor =>
            world.ActAsync(actor, account.Registration, command with { Judgement = command.Judgement is null ? null : Judged(true, by) }));
        await DoAsync(account, employee, command, Power.Remove);
        account.Expected!.Removed(today);
        account.ExpectedCase.Closed();
        account.Correction = null;
        live.Remove(account);
        Owe(account);
        OweRegistration(account);
        await ForgetAsync(account, employee);
        await CheckGoneAsync(account);
    }

    /// <summary>The job that removes what has ended. It runs every day but for the days on which it is down.</summary>
    private async ValueTask CleanUpAsync()
    {
        foreach (var party in parties)
        {
            if (party.CleansFrom > today)
            {
                continue;
            }

            if (Chance(0.01))
            {
                party.CleansFrom = today.Plus(random.Next(1, 40));
                Tally.Count("clean-up job down");
                continue;
            }

            foreach (var account in live.Where(a => a.Owner == party && (a.Expected!.EndedOn is not null || a.Expected.RemoveOn <= today)).ToList())
            {
                if (Who(party, Power.Remove) is not { } employee)
                {
                    break;
                }

                current = account;
                await RemoveAsync(account, employee, new RegistrationCommand.Remove(account.EndedFor ?? RemovalReason.TermEnded));
            }
        }

        CleanLog();
    }
}
