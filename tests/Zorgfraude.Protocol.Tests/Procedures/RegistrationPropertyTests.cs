using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Procedures;

/// <summary>What holds for every sequence of acts, in the words of the law. Acts that are refused change nothing; days only go on.</summary>
public sealed class RegistrationPropertyTests
{
    private static readonly LocalDate Start = new(2025, 1, 1);
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly RegistrationId Registration = new(Guid.Parse("00000000-0000-8000-8000-00000000000c"));

    /// <summary>A sequence: which act, how many days after the one before, and a free choice within the act.</summary>
    private static readonly Arbitrary<Move[]> Sequences = Gen.Choose(0, 13).SelectMany(act =>
        Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 40), Gen.Choose(200, 700)).SelectMany(days =>
            Gen.Choose(0, 15).Select(choice => new Move(act, days, choice)))).ArrayOf(14).ToArbitrary();

    private static readonly Arbitrary<LocalDate> FirstDays = Gen.Choose(0, 3000).Select(Start.PlusDays).ToArbitrary();

    [Fact]
    public void No_path_registers_without_a_concurring_supervisor()
    {
        var choices = Gen.Choose(0, 9).ArrayOf(30).ToArbitrary();
        var registered = 0;
        Prop.ForAll(choices, FirstDays, (acts, day) =>
        {
            var id = new CaseId(Guid.Parse("00000000-0000-8000-8000-00000000000d"));
            var all = Scenario.ActsToConcurrence(Given.Investigator, day);
            var context = Context(day, Given.Investigator);
            var state = CaseState.Initial;
            var concurred = false;
            string? subject = null;
            foreach (var act in acts)
            {
                // Mostly the acts in order, so that many sequences come far; the rest in any order.
                var command = act == 8 ? new CaseCommand.RecordAnswer(false, day, "reden")
                    : act == 9 ? new CaseCommand.JudgeNecessity(Given.Necessity(Given.Investigator, day) with { Necessary = Given.Judged(false, Given.Investigator, day) })
                    : all.LastOrDefault(c => CaseProcedure.Permitted(state).Any(p => p.Act == c.Act && p.IsPermitted) && act < 6) ?? all[act];
                if (CaseProcedure.Decide(id, state, command, context).IsAccepted(out var accepted))
                {
                    state = accepted.Events.Aggregate(state, CaseProcedure.Evolve);
                    concurred |= command is CaseCommand.RecordAnswer { Concurs: true };
                    subject = command is CaseCommand.RecordReport ? accepted.Records.Single(r => r.Kind == "subject.v1").Text : subject;
                }

                if (CaseProcedure.Basis(id, Given.Executive.Id, state).TryGetValue(out var basis))
                {
                    var entry = RegistrationEntry.Of(Given.Data());
                    var next = Apply(RegistrationState.Initial, new RegistrationCommand.Enter(basis, entry) { SubjectRecord = subject }, Given.Investigator, day);
                    next = Apply(next, new RegistrationCommand.CheckEntry(entry.Sha256(), true), Given.Checker, day);
                    registered += next is RegistrationState.Active ? 1 : 0;
                    if (next is RegistrationState.Active && !concurred)
                    {
                        return false;
                    }
                }
            }

            return true;
        }).Check(Runs);
        Assert.True(registered > 50, $"only {registered} sequences came to a registration");
    }

    [Fact]
    public void Removal_is_never_later_than_the_end_that_the_law_sets() => Holds((walk, before, _, _) => walk.State switch
    {
        RegistrationState.Active a => a.RemoveOn <= Years(walk.RegisteredOn, walk.Longer ? 8 : 4),
        RegistrationState.RemovalDue d => d.RemoveBy <= ((before as RegistrationState.Active)?.RemoveOn ?? d.RemoveBy) && d.RemoveBy <= Years(walk.RegisteredOn, walk.Longer ? 8 : 4),
        _ => true,
    });

    [Fact]
    public void An_expired_or_removed_registration_never_answers_and_never_comes_back() => Holds((walk, before, _, today) =>
        (walk.State is not RegistrationState.Active a || (a.AnswersOn(today) == (today < a.RemoveOn && a.Restriction is null) && !a.AnswersOn(a.RemoveOn) && !a.AnswersOn(a.RemoveOn.PlusDays(1000))))
        && (before is not (RegistrationState.Removed or RegistrationState.RemovalDue) || walk.State is RegistrationState.Removed or RegistrationState.RemovalDue)
        && (before is not RegistrationState.Removed || walk.State == before));

    [Fact]
    public void A_restricted_registration_never_answers_and_its_term_runs_on() => Holds((walk, before, command, today) =>
        (walk.State is not RegistrationState.Active { Restriction: not null } restricted || !restricted.AnswersOn(today))
        && (command is not (RegistrationCommand.Restrict or RegistrationCommand.AnnounceLifting or RegistrationCommand.LiftRestriction)
            || (before, walk.State) is not (RegistrationState.Active old, RegistrationState.Active @new)
            || old.RemoveOn == @new.RemoveOn));

    [Fact]
    public void A_restriction_is_lifted_only_after_the_subject_was_told() => Holds((walk, before, _, today) =>
        (before, walk.State) is not (RegistrationState.Active { Restriction: { } restriction }, RegistrationState.Active { Restriction: null })
        || restriction.LiftingAnnouncedOn <= today);

    [Fact]
    public void A_notice_is_given_due_deferred_or_not_needed_and_never_forgotten() => Holds((walk, _, _, _) =>
        walk.State is not RegistrationState.Active a
        || a.Notice.IsInformed
        || RegistrationProcedure.Obligations(a, Context(walk.Today, Given.Investigator).Rulebook).Any(o => o.Code is "registration.notice" or "registration.notice-recheck"));

    [Fact]
    public void A_correction_never_moves_a_date() => Holds((walk, before, command, _) =>
        command is not (RegistrationCommand.Correct or RegistrationCommand.CheckCorrection)
        || (before, walk.State) is not (RegistrationState.Active old, RegistrationState.Active @new)
        || (old with { Correction = null, CorrectedSha256 = null }) == (@new with { Correction = null, CorrectedSha256 = null }));

    [Fact]
    public void Only_a_reasoned_decision_to_keep_longer_moves_the_end_back() => Holds((walk, before, command, _) =>
        command is RegistrationCommand.DecideLongerTerm
        || (before, walk.State) is not (RegistrationState.Active old, RegistrationState.Active @new)
        || @new.RemoveOn <= old.RemoveOn);

    [Fact]
    public void More_aggravation_never_shortens() => Prop.ForAll(Sequences, FirstDays, (steps, day) =>
    {
        // Reviews are left out: they exist only once a longer term was decided, and may end it.
        var fewer = new Walk(day);
        var more = new Walk(day) { Aggravated = true };
        return steps.Where(s => s.Act != 6).All(step =>
        {
            fewer.Take(step);
            more.Take(step);
            return (fewer.State, more.State) is not (RegistrationState.Active a, RegistrationState.Active b) || b.RemoveOn >= a.RemoveOn;
        });
    }).Check(Runs);

    private static void Holds(Func<Walk, RegistrationState, RegistrationCommand, LocalDate, bool> property)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Prop.ForAll(Sequences, FirstDays, (steps, day) =>
        {
            var walk = new Walk(day);
            return steps.All(step =>
            {
                var before = walk.State;
                var command = walk.Take(step);
                seen.Add($"{before.GetType().Name} {command.Act} {(walk.State == before ? "refused" : "done")}");
                return property(walk, before, command, walk.Today);
            });
        }).Check(Runs);

        // The sequences reach what the property speaks of.
        Assert.Superset(
            new HashSet<string>(["Active registration.correct done", "Active registration.check-correction done", "Active registration.end-processing done", "RemovalDue registration.remove done", "Active registration.longer-term done",
                "Active registration.restrict done", "Active registration.lift-restriction done", "Active registration.end-deferral done"]),
            seen);
    }

    private static LocalDate Years(LocalDate day, int years) =>
        new(day.Year + years, day.Month, Math.Min(day.Day, CalendarSystem.Iso.GetDaysInMonth(day.Year + years, day.Month)));

    private static ActContext Context(LocalDate day, Actor by) => new(by, day, ((RulebookSelection.InForce)Rulebook.At(day)).Rulebook) { Salt = Scenario.Salt };

    private static RegistrationState Apply(RegistrationState state, RegistrationCommand command, Actor by, LocalDate day) =>
        RegistrationProcedure.Decide(Registration, state, command, Context(day, by)).IsAccepted(out var accepted)
            ? accepted.Events.Aggregate(state, RegistrationProcedure.Evolve)
            : state;

    private sealed record Move(int Act, int Days, int Choice);

    private sealed class Walk
    {
        private string correction = "";

        public Walk(LocalDate day)
        {
            Today = RegisteredOn = day;
            State = Scenario.Registered(day).Registration;
        }

        public bool Aggravated { get; init; }

        public LocalDate RegisteredOn { get; }

        public LocalDate Today { get; private set; }

        public RegistrationState State { get; private set; }

        public bool Longer { get; private set; }

        public RegistrationCommand Take(Move step)
        {
            Today = Today.PlusDays(step.Days);
            var yes = Given.Judged(step.Choice != 15, Given.Investigator, Today);
            var informed = State is RegistrationState.Active { Notice.IsInformed: true };
            RegistrationCommand command = step.Act switch
            {
                0 => new RegistrationCommand.RecordNotice(Today),
                1 => new RegistrationCommand.DeferNotice(NoticeDeferralGround.RightsOfOthers, yes, Today.PlusDays(step.Choice + 1)),
                2 or 8 => new RegistrationCommand.Correct(
                    Given.Data(step.Choice == 0 ? Given.Company : Given.Person with { Residence = IdentityText.Parse($"Dorp {step.Choice}") }) with { SubjectInformed = informed },
                    yes),
                3 or 9 => new RegistrationCommand.CheckCorrection(correction, step.Choice % 4 != 0),
                4 => new RegistrationCommand.EndProcessing(
                    step.Choice % 2 == 0 ? RemovalReason.BeliefEnded : RemovalReason.NoLongerNeeded, Today.PlusDays(step.Choice < 12 ? 0 : -step.Choice), yes),
                5 => new RegistrationCommand.DecideLongerTerm(Facts(step, yes)),
                10 => new RegistrationCommand.EndDeferral(Today, step.Choice % 2 == 0 ? Given.Judged(false, Given.Investigator, Today) : yes),
                11 => new RegistrationCommand.Restrict(RestrictionGround.AccuracyContested, yes),
                12 => new RegistrationCommand.AnnounceLifting(Today),
                13 => new RegistrationCommand.LiftRestriction(yes),
                6 => new RegistrationCommand.MakeReview(yes, step.Choice == 15 ? Today.PlusDays(9) : null),
                _ => State is RegistrationState.RemovalDue due
                    ? new RegistrationCommand.Remove(due.Reason)
                    : new RegistrationCommand.Remove(step.Choice < 14 ? RemovalReason.TermEnded : RemovalReason.ObjectionUpheld, yes),
            };
            var before = State;
            State = Apply(State, command, step.Act is 3 or 9 ? Given.Checker : Given.Investigator, Today);
            if (State != before)
            {
                correction = command is RegistrationCommand.Correct c ? c.Entry.Sha256() : command is RegistrationCommand.CheckCorrection ? "" : correction;
                Longer |= command is RegistrationCommand.DecideLongerTerm;
            }

            return command;
        }

        private LongerTermFacts Facts(Move step, Decisions.Judgement<bool> yes)
        {
            AggravatingCircumstance[] all =
            [
                new(AggravatingCircumstanceKind.SeriousHealthHarm, yes),
                new(AggravatingCircumstanceKind.ThreatsAgainstCareRecipients, yes),
                new(AggravatingCircumstanceKind.SeriousThreatsAgainstInvestigators, yes),
                new(AggravatingCircumstanceKind.SeriousRiskOfRepetition, yes),
            ];
            return new()
            {
                RegisteredOn = Today,
                DecidedOn = Today,
                Circumstances = [.. all.Where((_, i) => Aggravated || (step.Choice & (1 << i)) != 0)],
                LongerKeepingIndicated = yes,
                Proportionate = yes,
            };
        }
    }
}
