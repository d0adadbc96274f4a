using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Procedures;

internal delegate ProcedureOutcome<CaseEvent> CaseDecider(CaseId id, CaseState state, CaseCommand command, ActContext context);

internal delegate ProcedureOutcome<RegistrationEvent> RegistrationDecider(
    RegistrationId id, RegistrationState state, RegistrationCommand command, ActContext context);

/// <summary>
/// Walks breadth first over every reachable state of a case with its registration. What a path did is kept from the commands that
/// were accepted and who gave them, not from the states, so that the procedures do not vouch for themselves.
/// </summary>
internal sealed class PathExplorer(CaseDecider decideCase, RegistrationDecider decideRegistration, ActTable? table = null)
{
    private static readonly LocalDate[] Days =
    [
        new(2025, 3, 3), new(2028, 6, 1), new(2029, 3, 3), new(2030, 3, 4), new(2033, 3, 4),
    ];

    private static readonly LocalDate Before = new(2025, 3, 2);
    private static readonly Rulebook Book = Context(Given.Investigator, Days[0]).Rulebook;
    private static readonly CaseId Case = new(Guid.Parse("00000000-0000-8000-8000-00000000000a"));
    private static readonly RegistrationId Registration = new(Guid.Parse("00000000-0000-8000-8000-00000000000b"));
    private static readonly RegistrationEntry Entry = RegistrationEntry.Of(Given.Data());
    private static readonly RegistrationEntry SameDataOtherSalt = RegistrationEntry.Of(Given.Data());
    private static readonly RegistrationEntry Correction = RegistrationEntry.Of(Given.Data(Given.Person with { Residence = null }));
    private static readonly RegistrationEntry InformedCorrection = RegistrationEntry.Of(Correction.Data with { SubjectInformed = true });
    private static readonly RegistrationEntry OtherKind = RegistrationEntry.Of(Given.Data(Given.Company));
    private static readonly RegistrationEntry Unfit = RegistrationEntry.Of(Given.Data(new LegalEntity { Name = IdentityText.Parse("Maatschap Verzonnen") }));
    private static readonly AnonymisedReport Anonymised = Given.AnonymisedReport();
    private static readonly AnonymisedReport Halved = Given.AnonymisedReport(SubmissionDocumentKind.InvestigationReport);
    private static readonly AnonymisedReport Added = Given.AnonymisedReport(SubmissionDocumentKind.AdditionalData);
    private static readonly AnonymisedReport Other = Given.AnonymisedReport(
        SubmissionDocumentKind.InvestigationReport, SubmissionDocumentKind.AssessmentAccount, SubmissionDocumentKind.AdditionalData);

    private static readonly Lazy<DissentedFile> Refused = new(static () => Earlier(Other));
    private static readonly Lazy<DissentedFile> RefusedSame = new(static () => Earlier(Anonymised));
    private static readonly EarlierSubmission Never = new EarlierSubmission.None();
    private static readonly CaseSubject About = Given.About();
    private static readonly string Record = $"{new string('0', 64)}\n{System.Text.Encoding.UTF8.GetString(Given.Person.ToUtf8Json().AsSpan())}";
    private static readonly RegistrationEntry Better = RegistrationEntry.Of(Given.Data(Given.Person with { DateOfBirth = PartialDate.Of(1981, 2, 4) }));
    private readonly Dictionary<string, Node> seen = [];
    private readonly Queue<Node> queue = new();
    private readonly HashSet<string> written = [];

    public List<string> Violations { get; } = [];

    public int States => seen.Count;

    public int Attempts { get; private set; }

    public int Transitions { get; private set; }

    public SortedSet<string> CaseEdges { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> RegistrationEdges { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Finding> Findings { get; } = [];

    public Dictionary<string, CaseEvent> CaseEvents { get; } = [];

    public Dictionary<string, RegistrationEvent> RegistrationEvents { get; } = [];

    public IEnumerable<CaseState> CaseStates => seen.Values.Select(n => n.Case).DistinctBy(s => s.GetType().Name + s);

    public IEnumerable<RegistrationState> RegistrationStates => seen.Values.Select(n => n.Registration).DistinctBy(s => s.GetType().Name + s);

    public static PathExplorer Real()
    {
        var explorer = new PathExplorer(CaseProcedure.Decide, RegistrationProcedure.Decide);
        explorer.Run();
        return explorer;
    }

    /// <summary>Writes out every act once in every kind of state, instead of walking every path.</summary>
    public static string Table()
    {
        var table = new ActTable();
        new PathExplorer(CaseProcedure.Decide, RegistrationProcedure.Decide, table).Run();
        return table.ToString();
    }

    public void Run(Func<PathExplorer, bool>? until = null)
    {
        Visit(new(CaseState.Initial, RegistrationState.Initial, 0, new(), null));
        while (until?.Invoke(this) != true && queue.TryDequeue(out var node))
        {
            // Time decides only once a term runs; each day stands for a stretch of it.
            if (node.Day + 1 < Days.Length && node.Registration is RegistrationState.Active or RegistrationState.RemovalDue)
            {
                Visit(node with { Day = node.Day + 1 });
            }

            if (table is null || written.Add(node.CaseKind))
            {
                table?.In(node.CaseKind, Days[node.Day]);
                foreach (var act in CaseActs(node))
                {
                    Try(node, act);
                }
            }

            if (table is null || written.Add(node.RegistrationKind))
            {
                table?.In(node.RegistrationKind, Days[node.Day]);
                foreach (var act in table is null ? RegistrationActs(node) : RegistrationActs(node).Concat(RareRegistrationActs(node)))
                {
                    Try(node, act);
                }
            }
        }
    }

    private static ActContext Context(Actor by, LocalDate day) => Rulebook.At(day) is RulebookSelection.InForce { Rulebook: var rulebook }
        ? new(by, day, rulebook) { ActingKind = ParticipantKind.MunicipalExecutive, Salt = Scenario.Salt }
        : throw new InvalidOperationException();

    private static Judgement<T>? Mute<T>(Judgement<T>? judgement) => judgement! with { Motivation = " " };

    private static Judgement<T>? By<T>(Judgement<T>? judgement, Actor actor) => judgement! with { DecidedBy = actor.Employee };

    private static IEnumerable<Act<CaseCommand>> CaseActs(Node node)
    {
        var today = Days[node.Day];
        var a = Given.Investigator;
        var plan = Given.Plan(today);
        yield return new(new CaseCommand.FixPlan(plan), a, today, true);
        yield return new(new CaseCommand.FixPlan(plan with { Subsidiarity = " " }), a, today, false);
        yield return new(new CaseCommand.FixPlan(plan with { FixedOn = today.PlusDays(1) }), a, today, false);
        yield return new(new CaseCommand.StartInvestigation(today), a, today, true);
        yield return new(new CaseCommand.StartInvestigation(Before), a, today, false);
        yield return new(new CaseCommand.StartInvestigation(today.PlusDays(1)), a, today, false);
        var version = node.Facts.Reports + 1;
        if (version <= 2)
        {
            yield return new(new CaseCommand.RecordReport(Given.Report(version), About), a, today, true);
        }

        yield return new(new CaseCommand.RecordReport(Given.Report(node.Facts.Reports), About), a, today, false);
        yield return new(new CaseCommand.RecordReport(Given.Report(version) with { Reasoning = null }, About), a, today, false);
        yield return new(new CaseCommand.RecordReport(Given.Report(version), About), a, Before, false);
        yield return new(new CaseCommand.RecordReport(Given.Report(version), new CaseSubject(Given.Company)), a, today, false);
        yield return new(new CaseCommand.RecordReport(Given.Report(version), new CaseSubject(Given.Company) { Form = LegalForm.GeneralPartnership }), a, today, false);
        if (node.Facts.Reports > 0)
        {
            yield return new(new CaseCommand.RecordReport(Given.Report(version), Given.About(Given.Company)), a, today, false);
        }

        var belief = Given.Belief(a, today);
        yield return new(new CaseCommand.ConcludeBelief(belief), a, today, true) { Affirms = true };
        yield return new(new CaseCommand.ConcludeBelief(belief with { ConductEstablished = Given.Judged(false, a, today) }), a, today, true);
        yield return new(new CaseCommand.ConcludeBelief(belief with { StateOfMind = Given.Judged(StateOfMind.Negligence, a, today) }), a, today, true);
        yield return new(new CaseCommand.ConcludeBelief(belief with { Evidence = [Held(DatumKind.OtherData)] }), a, today, true);
        yield return new(new CaseCommand.ConcludeBelief(belief with { Evidence = [.. belief.Evidence, Held(DatumKind.MedicalSecrecy)] }), a, today, false);
        yield return new(new CaseCommand.ConcludeBelief(belief with { Evidence = [.. belief.Evidence, Held(DatumKind.PoliceData)] }), a, today, false);
        yield return new(new CaseCommand.ConcludeBelief(belief with { Evidence = [.. belief.Evidence, Held()] }), a, today, false);
        yield return new(new CaseCommand.ConcludeBelief(belief with { AimedAtGain = null }), a, today, false);
        yield return new(new CaseCommand.ConcludeBelief(belief with { ConductEndedOn = null }), a, today, false);
        yield return new(new CaseCommand.ConcludeBelief(belief with { PunishableByLaw = Mute(belief.PunishableByLaw) }), a, today, false);
        yield return new(new CaseCommand.ConcludeBelief(belief), Given.Without(a, Power.DecideOnSupply), today, false);
        yield return new(new CaseCommand.ConcludeBelief(belief), a, Before, false);
        var necessity = Given.Necessity(a, today);
        yield return new(new CaseCommand.JudgeNecessity(necessity), a, today, true) { Affirms = true };
        yield return new(new CaseCommand.JudgeNecessity(necessity with { LongerTermIndicated = Given.Judged(true, a, today) }), a, today, true) { Affirms = true };
        yield return new(new CaseCommand.JudgeNecessity(necessity with { Proportionate = Given.Judged(false, a, today), LongerTermIndicated = null }), a, today, true);
        yield return new(new CaseCommand.JudgeNecessity(necessity with { LongerTermIndicated = null }), a, today, false);
        yield return new(new CaseCommand.JudgeNecessity(necessity with { Necessary = Mute(necessity.Necessary) }), a, today, false);
        yield return new(new CaseCommand.JudgeNecessity(necessity with { Necessary = By(necessity.Necessary, Given.Checker) }), a, today, false);
        yield return new(new CaseCommand.JudgeNecessity(necessity), Given.Without(a, Power.DecideOnSupply), today, false);
        yield return new(new CaseCommand.JudgeNecessity(necessity), a, Before, false);
        var own = new SupervisorFacts(ParticipantKind.MunicipalExecutive, SupervisorTookPart: false);
        yield return new(new CaseCommand.Submit(own, Anonymised, Never), a, today, true);
        yield return new(new CaseCommand.Submit(own with { SupervisorTookPart = true, OrdinanceSupervisorExists = true }, Anonymised, Never), a, today, true);
        yield return new(new CaseCommand.Submit(own with { SupervisorTookPart = true, OrdinanceSupervisorExists = false }, Anonymised, Never), a, today, false);
        yield return new(new CaseCommand.Submit(own with { SupervisorTookPart = null }, Anonymised, Never), a, today, false);
        yield return new(new CaseCommand.Submit(new(ParticipantKind.StatutoryHealthInsurer), Anonymised, Never), a, today, false);
        yield return new(new CaseCommand.Submit(own, Halved, Never), a, today, false);
        yield return new(new CaseCommand.Submit(own, Anonymised, Never), Given.Without(a, Power.DecideOnSupply), today, false);
        yield return new(new CaseCommand.Submit(own, Anonymised, Never), a, Before, false);
        yield return new(new CaseCommand.Submit(own, Anonymised, null), a, today, false);
        var news = Given.Judged(true, a, today);
        yield return new(new CaseCommand.Submit(own, Anonymised, new EarlierSubmission.Dissented(Refused.Value, news)), a, today, true);
        yield return new(new CaseCommand.Submit(own, Anonymised, new EarlierSubmission.Dissented(Refused.Value, null)), a, today, false);
        yield return new(new CaseCommand.Submit(own, Anonymised, new EarlierSubmission.Dissented(Refused.Value, Mute(news))), a, today, false);
        yield return new(new CaseCommand.Submit(own, Anonymised, new EarlierSubmission.Dissented(Refused.Value, By(news, Given.Checker))), a, today, false);
        yield return new(new CaseCommand.Submit(own, Anonymised, new EarlierSubmission.Dissented(RefusedSame.Value, news)), a, today, false);
        yield return new(new CaseCommand.RecordReceipt(today), a, today, true);
        yield return new(new CaseCommand.RecordReceipt(Before), a, today, false);
        yield return new(new CaseCommand.RecordReceipt(today.PlusDays(1)), a, today, false);
        if (node.Facts.Extensions == 0)
        {
            yield return new(new CaseCommand.RecordExtension(today, today.PlusDays(60), "reden"), a, today, true);
        }

        yield return new(new CaseCommand.RecordExtension(today, null, "reden"), a, today, false);
        yield return new(new CaseCommand.RecordExtension(today, today.PlusDays(60), " "), a, today, false);
        yield return new(new CaseCommand.RecordExtension(Before, today.PlusDays(60), "reden"), a, today, false);
        yield return new(new CaseCommand.RecordAnswer(true, today), a, today, true) { Affirms = true };
        yield return new(new CaseCommand.RecordAnswer(false, today, "reden"), a, today, true);
        yield return new(new CaseCommand.RecordAnswer(false, today), a, today, true);
        yield return new(new CaseCommand.RecordAnswer(true, Before), a, today, false);
        yield return new(new CaseCommand.RecordAnswer(true, today.PlusDays(1)), a, today, false);
        if (node.Facts.Questions == 0)
        {
            yield return new(new CaseCommand.RecordQuestion(today, "vraag"), a, today, true);
        }

        yield return new(new CaseCommand.RecordQuestion(today, " "), a, today, false);
        yield return new(new CaseCommand.RecordQuestion(Before, "vraag"), a, today, false);
        yield return new(new CaseCommand.RecordQuestion(today.PlusDays(1), "vraag"), a, today, false);
        yield return new(new CaseCommand.SendAdditionalData(Added), a, today, true);
        yield return new(new CaseCommand.SendAdditionalData(Anonymised), a, today, false);
        yield return new(new CaseCommand.SendAdditionalData(Added), Given.Without(a, Power.DecideOnSupply), today, false);
        yield return new(new CaseCommand.SendAdditionalData(Added), a, Before, false);
        yield return new(new CaseCommand.RecordAdditionalReceipt(today), a, today, true);
        yield return new(new CaseCommand.RecordAdditionalReceipt(Before), a, today, false);
        yield return new(new CaseCommand.RecordAdditionalReceipt(today.PlusDays(1)), a, today, false);
        yield return new(new CaseCommand.RecordDissentReasons(today, "reden"), a, today, true);
        yield return new(new CaseCommand.RecordDissentReasons(today, " "), a, today, false);
        yield return new(new CaseCommand.RecordDissentReasons(Before, "reden"), a, today, false);
        yield return new(new CaseCommand.RecordSupervisorTold(today), a, today, true);
        yield return new(new CaseCommand.RecordSupervisorTold(Before), a, today, false);
        yield return new(new CaseCommand.RecordSupervisorTold(today.PlusDays(1)), a, today, false);
        var stands = Given.Judged(true, a, today);
        var gone = Given.Judged(false, a, today);
        yield return new(new CaseCommand.WeighGround(today, stands, stands), a, today, true) { Affirms = true };
        yield return new(new CaseCommand.WeighGround(today, gone, null), a, today, true);
        yield return new(new CaseCommand.WeighGround(today, stands, gone), a, today, true);
        yield return new(new CaseCommand.WeighGround(today, stands, null), a, today, false);
        yield return new(new CaseCommand.WeighGround(today, Mute(gone), Mute(gone)), a, today, false);
        yield return new(new CaseCommand.WeighGround(today, By(gone, Given.Checker), stands), a, today, false);
        yield return new(new CaseCommand.WeighGround(Before, gone, stands), a, today, false);
        yield return new(new CaseCommand.WeighGround(today.PlusDays(1), gone, stands), a, today, false);
        yield return new(new CaseCommand.WeighGround(today, gone, stands), Given.Without(a, Power.DecideOnSupply), today, false);
        yield return new(new CaseCommand.RecordRemoval(new(Guid.Parse("00000000-0000-8000-8000-00000000000c"))), a, today, false);
        yield return new(new CaseCommand.RecordRemoval(Registration), Given.Without(a, Power.Remove), today, false);
        yield return new(new CaseCommand.LinkRegistration(Registration), Given.Without(a, Power.CheckEntry), today, false);

        EvidenceItem Held(params ReadOnlySpan<DatumKind> kinds) => new(EvidenceKind.AnonymousSource, Given.Judged(true, a, today)) { Holds = DatumContent.Of(kinds) };
    }

    // A file on which the supervisor dissented before.
    private static DissentedFile Earlier(AnonymisedReport report)
    {
        var scenario = new Scenario(Days[0]);
        foreach (var act in Scenario.ActsToConcurrence(Given.Investigator, Days[0]).SkipLast(1))
        {
            scenario.Do(act is CaseCommand.Submit s ? s with { Report = report } : act);
        }

        scenario.Do(new CaseCommand.RecordAnswer(false, Days[0]));
        return CaseProcedure.Dissent(scenario.CaseId, Given.Executive.Id, scenario.Case).TryGetValue(out var file) ? file : throw new InvalidOperationException();
    }

    private static IEnumerable<Act<RegistrationCommand>> RegistrationActs(Node node)
    {
        var today = Days[node.Day];
        var a = Given.Investigator;
        var b = Given.Checker;
        if (node.Basis is { } basis)
        {
            // The ground stays in hand after the case went on: a stale one is tried too.
            var entry = new RegistrationCommand.Enter(basis, Entry) { SubjectRecord = Record };
            yield return new(entry, a, today, true);
            yield return new(entry, Given.Without(a, Power.Register), today, false);
            yield return new(entry, Given.InsurerEmployee, today, false);
            yield return new(entry, a, Before, false);
            yield return new(entry with { Entry = Unfit }, a, today, false);
            yield return new(entry with { SubjectRecord = null }, a, today, false);
            yield return new(entry with { SubjectRecord = Record + " " }, a, today, false);
            yield return new(entry with { Entry = OtherKind, BetterData = Given.Judged(true, a, today) }, a, today, false);
            yield return new(entry with { Entry = Better }, a, today, false);
            yield return new(entry with { Entry = Better, BetterData = Given.Judged(false, a, today) }, a, today, false);
            yield return new(entry with { Entry = Better, BetterData = Mute(Given.Judged(true, a, today)) }, a, today, false);
            yield return new(entry with { Entry = Better, BetterData = Given.Judged(true, b, today) }, a, today, false);
        }

        yield return new(new RegistrationCommand.CheckEntry(Entry.Sha256(), true), b, today, true);
        yield return new(new RegistrationCommand.CheckEntry(Entry.Sha256(), false), b, today, true);
        yield return new(new RegistrationCommand.CheckEntry(Entry.Sha256(), true), a, today, false);
        yield return new(new RegistrationCommand.CheckEntry(Entry.Sha256(), false), a, today, false);
        yield return new(new RegistrationCommand.CheckEntry(SameDataOtherSalt.Sha256(), true), b, today, false);
        yield return new(new RegistrationCommand.CheckEntry(Entry.Sha256(), true), Given.Without(b, Power.CheckEntry), today, false);
        yield return new(new RegistrationCommand.CheckEntry(Entry.Sha256(), true), b, Before, false);
        yield return new(new RegistrationCommand.RecordNotice(today), a, today, true);
        yield return new(new RegistrationCommand.RecordNotice(Before), a, today, false);
        yield return new(new RegistrationCommand.RecordNotice(today.PlusDays(1)), a, today, false);
        yield return new(new RegistrationCommand.RecordNotice(today), Given.Without(a, Power.Change), today, false);
        var yes = Given.Judged(true, a, today);
        var no = Given.Judged(false, a, today);
        yield return new(new RegistrationCommand.DeferNotice(NoticeDeferralGround.RightsOfOthers, yes, today.PlusDays(30)), a, today, true);
        yield return new(new RegistrationCommand.DeferNotice(NoticeDeferralGround.RightsOfOthers, no, today.PlusDays(30)), a, today, false);
        yield return new(new RegistrationCommand.DeferNotice(NoticeDeferralGround.EffectiveFraudFighting, null, today.PlusDays(30)), a, today, false);
        yield return new(new RegistrationCommand.DeferNotice(NoticeDeferralGround.EffectiveFraudFighting, Mute(yes), today.PlusDays(30)), a, today, false);
        yield return new(new RegistrationCommand.DeferNotice(NoticeDeferralGround.EffectiveFraudFighting, yes, today), a, today, false);
        yield return new(new RegistrationCommand.DeferNotice(NoticeDeferralGround.RightsOfOthers, yes, today.PlusDays(30)), Given.Without(a, Power.DecideOnSupply), today, false);
        yield return new(new RegistrationCommand.EndDeferral(today, no), a, today, true);
        yield return new(new RegistrationCommand.EndDeferral(today, yes), a, today, true);
        yield return new(new RegistrationCommand.EndDeferral(today, null), a, today, false);
        yield return new(new RegistrationCommand.EndDeferral(today, Mute(no)), a, today, false);
        yield return new(new RegistrationCommand.EndDeferral(today, By(no, b)), a, today, false);
        yield return new(new RegistrationCommand.EndDeferral(Before, no), a, today, false);
        yield return new(new RegistrationCommand.EndDeferral(today.PlusDays(1), no), a, today, false);
        yield return new(new RegistrationCommand.EndDeferral(today, no), Given.Without(a, Power.DecideOnSupply), today, false);
        yield return new(new RegistrationCommand.Restrict(RestrictionGround.AccuracyContested, yes), a, today, true);
        yield return new(new RegistrationCommand.Restrict(RestrictionGround.ObjectionPending, no), a, today, false);
        yield return new(new RegistrationCommand.Restrict(RestrictionGround.ObjectionPending, null), a, today, false);
        yield return new(new RegistrationCommand.Restrict(RestrictionGround.ObjectionPending, Mute(yes)), a, today, false);
        yield return new(new RegistrationCommand.Restrict(RestrictionGround.ObjectionPending, By(yes, b)), a, today, false);
        yield return new(new RegistrationCommand.Restrict(RestrictionGround.ObjectionPending, yes), Given.Without(a, Power.Change), today, false);
        yield return new(new RegistrationCommand.AllowRestrictedUse(RestrictedUseGround.Consent, yes), a, today, !node.Facts.UseAllowed);
        yield return new(new RegistrationCommand.AllowRestrictedUse(RestrictedUseGround.Consent, no), a, today, false);
        yield return new(new RegistrationCommand.AllowRestrictedUse(RestrictedUseGround.Consent, null), a, today, false);
        yield return new(new RegistrationCommand.AllowRestrictedUse(RestrictedUseGround.Consent, Mute(yes)), a, today, false);
        yield return new(new RegistrationCommand.AllowRestrictedUse(RestrictedUseGround.Consent, By(yes, b)), a, today, false);
        yield return new(new RegistrationCommand.AllowRestrictedUse(RestrictedUseGround.Consent, yes), Given.Without(a, Power.Change), today, false);
        yield return new(new RegistrationCommand.AnnounceLifting(today), a, today, true);
        yield return new(new RegistrationCommand.AnnounceLifting(Before), a, today, false);
        yield return new(new RegistrationCommand.AnnounceLifting(today.PlusDays(1)), a, today, false);
        yield return new(new RegistrationCommand.AnnounceLifting(today), Given.Without(a, Power.Change), today, false);
        yield return new(new RegistrationCommand.LiftRestriction(yes), a, today, node.Facts.LiftingTold);
        yield return new(new RegistrationCommand.LiftRestriction(no), a, today, false);
        yield return new(new RegistrationCommand.LiftRestriction(null), a, today, false);
        yield return new(new RegistrationCommand.LiftRestriction(Mute(yes)), a, today, false);
        yield return new(new RegistrationCommand.LiftRestriction(By(yes, b)), a, today, false);
        yield return new(new RegistrationCommand.LiftRestriction(yes), Given.Without(a, Power.Change), today, false);
        yield return new(new RegistrationCommand.RecordLongerTermNotice(today), a, today, true);
        yield return new(new RegistrationCommand.RecordLongerTermNotice(Before), a, today, false);
        yield return new(new RegistrationCommand.RecordLongerTermNotice(today.PlusDays(1)), a, today, false);
        yield return new(new RegistrationCommand.RecordLongerTermNotice(today), Given.Without(a, Power.Change), today, false);
        // Which of the two is sound follows from whether the subject was informed on the path.
        var informed = node.Registration is RegistrationState.Active { Notice.IsInformed: true };
        yield return new(new RegistrationCommand.Correct(Correction, yes), a, today, !informed);
        yield return new(new RegistrationCommand.Correct(InformedCorrection, yes), a, today, informed);
        var correction = informed ? InformedCorrection : Correction;
        yield return new(new RegistrationCommand.Correct(correction, no), a, today, false);
        yield return new(new RegistrationCommand.Correct(correction, null), a, today, false);
        yield return new(new RegistrationCommand.Correct(correction, Mute(yes)), a, today, false);
        yield return new(new RegistrationCommand.Correct(correction, By(yes, b)), a, today, false);
        yield return new(new RegistrationCommand.Correct(correction, yes), Given.Without(a, Power.Change), today, false);
        yield return new(new RegistrationCommand.Correct(correction, yes), a, Before, false);
        yield return new(new RegistrationCommand.Correct(OtherKind, yes), a, today, false);
        yield return new(new RegistrationCommand.Correct(Unfit, yes), a, today, false);
        if (node.Facts.Corrected is { } hash)
        {
            yield return new(new RegistrationCommand.CheckCorrection(hash, true), b, today, true);
            yield return new(new RegistrationCommand.CheckCorrection(hash, false), b, today, true);
            yield return new(new RegistrationCommand.CheckCorrection(hash, true), a, today, false);
            yield return new(new RegistrationCommand.CheckCorrection(hash, false), a, today, false);
            yield return new(new RegistrationCommand.CheckCorrection(hash, true), Given.Without(b, Power.CheckEntry), today, false);
            yield return new(new RegistrationCommand.CheckCorrection(hash, true), b, Before, false);
        }

        yield return new(new RegistrationCommand.CheckCorrection(Entry.Sha256(), true), b, today, false);
        var longer = new LongerTermFacts
        {
            RegisteredOn = today,
            DecidedOn = Before,
            Circumstances = [new(AggravatingCircumstanceKind.SeriousHealthHarm, yes)],
            LongerKeepingIndicated = yes,
            Proportionate = yes,
        };
        yield return new(new RegistrationCommand.DecideLongerTerm(longer), a, today, true);
        yield return new(new RegistrationCommand.DecideLongerTerm(longer with { NamedEnd = new(2030, 3, 4) }), a, today, true);
        yield return new(new RegistrationCommand.DecideLongerTerm(longer with { LongerKeepingIndicated = no }), a, today, false);
        yield return new(new RegistrationCommand.DecideLongerTerm(longer with { LongerKeepingIndicated = null, Proportionate = null }), a, today, false);
        yield return new(new RegistrationCommand.DecideLongerTerm(longer with { Circumstances = [] }), a, today, false);
        yield return new(new RegistrationCommand.DecideLongerTerm(longer with { Proportionate = Mute(yes) }), a, today, false);
        yield return new(new RegistrationCommand.DecideLongerTerm(longer), Given.Without(a, Power.DecideOnExtension), today, false);
        yield return new(new RegistrationCommand.DecideLongerTerm(longer with { LongerKeepingIndicated = By(yes, b) }), a, today, false);
        yield return new(new RegistrationCommand.MakeReview(yes), a, today, true);
        yield return new(new RegistrationCommand.MakeReview(no), a, today, true);
        yield return new(new RegistrationCommand.MakeReview(no, today.PlusDays(40)), a, today, true);
        yield return new(new RegistrationCommand.MakeReview(no, new LocalDate(2040, 1, 1)), a, today, false);
        yield return new(new RegistrationCommand.MakeReview(no, Before), a, today, false);
        yield return new(new RegistrationCommand.MakeReview(yes, today.PlusDays(40)), a, today, false);
        yield return new(new RegistrationCommand.MakeReview(null), a, today, false);
        yield return new(new RegistrationCommand.MakeReview(Mute(yes)), a, today, false);
        yield return new(new RegistrationCommand.MakeReview(yes), Given.Without(a, Power.DecideOnExtension), today, false);
        yield return new(new RegistrationCommand.Remove(RemovalReason.TermEnded), a, today, true);
        var due = node.Registration as RegistrationState.RemovalDue;
        foreach (var reason in Enum.GetValues<RemovalReason>().Where(r => r != RemovalReason.TermEnded))
        {
            // What was recorded before needs no second judgement, and no other reason takes its place.
            var recorded = due?.Reason == reason;
            yield return new(new RegistrationCommand.Remove(reason, yes), a, today, due is null || recorded);
            yield return new(new RegistrationCommand.Remove(reason, no), a, today, false);
            yield return new(new RegistrationCommand.Remove(reason), a, today, recorded);
            yield return new(new RegistrationCommand.Remove(reason, Mute(yes)), a, today, false);
            yield return new(new RegistrationCommand.Remove(reason, yes), Given.Without(a, Power.Remove), today, false);
            yield return new(new RegistrationCommand.Remove(reason, By(yes, b)), a, today, false);
        }

        foreach (var reason in (RemovalReason[])[RemovalReason.BeliefEnded, RemovalReason.NoLongerNeeded])
        {
            yield return new(new RegistrationCommand.EndProcessing(reason, today, yes), a, today, true);
            yield return new(new RegistrationCommand.EndProcessing(reason, today, no), a, today, false);
            yield return new(new RegistrationCommand.EndProcessing(reason, today, null), a, today, false);
            yield return new(new RegistrationCommand.EndProcessing(reason, today, Mute(yes)), a, today, false);
            yield return new(new RegistrationCommand.EndProcessing(reason, today, By(yes, b)), a, today, false);
            yield return new(new RegistrationCommand.EndProcessing(reason, Before, yes), a, today, false);
            yield return new(new RegistrationCommand.EndProcessing(reason, today.PlusDays(1), yes), a, today, false);
            yield return new(new RegistrationCommand.EndProcessing(reason, today, yes), Given.Without(a, Power.Remove), today, false);
        }

        yield return new(new RegistrationCommand.EndProcessing(RemovalReason.TermEnded, today, yes), a, today, false);

        yield return new(new RegistrationCommand.Remove(RemovalReason.TermEnded), Given.Without(a, Power.Remove), today, false);
    }

    // Acts that lead to no other state than those above do; they are written out and not walked.
    private static IEnumerable<Act<RegistrationCommand>> RareRegistrationActs(Node node)
    {
        var today = Days[node.Day];
        var a = Given.Investigator;
        var yes = Given.Judged(true, a, today);
        var no = Given.Judged(false, a, today);
        var tomorrow = yes with { DecidedOn = today.PlusDays(1) };
        if (node.Basis is { } basis)
        {
            yield return new(new RegistrationCommand.Enter(basis, Better) { SubjectRecord = Record, BetterData = yes }, a, today, true);
            yield return new(new RegistrationCommand.Enter(basis, Better) { SubjectRecord = Record, BetterData = tomorrow }, a, today, false);
        }

        var longer = new LongerTermFacts
        {
            RegisteredOn = today,
            DecidedOn = Before,
            Circumstances = [new(AggravatingCircumstanceKind.NewSupplyWithinFourYears, yes, today, yes), new(AggravatingCircumstanceKind.SeriousHealthHarm, no)],
            LongerKeepingIndicated = yes,
            Proportionate = yes,
        };
        yield return new(new RegistrationCommand.DecideLongerTerm(longer), a, today, true);
        yield return new(new RegistrationCommand.DecideLongerTerm(longer with { Proportionate = tomorrow }), a, today, false);
        yield return new(new RegistrationCommand.DecideLongerTerm(longer with { Circumstances = [new(AggravatingCircumstanceKind.SeriousHealthHarm, tomorrow)] }), a, today, false);
        yield return new(new RegistrationCommand.DecideLongerTerm(longer with { Circumstances = [new(AggravatingCircumstanceKind.NewSupplyWithinFourYears, yes, today, tomorrow)] }), a, today, false);
        if (node.Registration is RegistrationState.Active { RemoveOn: var end })
        {
            yield return new(new RegistrationCommand.MakeReview(no, end), a, today, true);
            yield return new(new RegistrationCommand.MakeReview(no, end.PlusDays(1)), a, today, false);
        }

        yield return new(new RegistrationCommand.EndProcessing(RemovalReason.UnlawfulProcessing, today.PlusDays(-3), yes), a, today, true);
        yield return new(new RegistrationCommand.RecordNotice(today.PlusDays(-3)), a, today, true);
    }

    private void Try(Node node, Act<CaseCommand> act)
    {
        Attempts++;
        var outcome = decideCase(Case, node.Case, act.Command, Context(act.By, act.On));
        table?.Add(act.Command.Act, outcome, happened => ActTable.Leads(
            happened.Aggregate(node.Case, CaseProcedure.Evolve), state => CaseProcedure.Obligations(state)));
        Agrees(node, act.Command.Act, outcome, CaseProcedure.Permitted(node.Case), "case.order");
        if (!Accepted(node, act, outcome, out var events))
        {
            return;
        }

        var next = events.Aggregate(node.Case, CaseProcedure.Evolve);
        CaseEdges.Add($"{Name(node.Case)} --> {Name(next)} : {act.Command.Act["case.".Length..]}");
        foreach (var happened in events)
        {
            CaseEvents.TryAdd(happened.ToString(), happened);
        }

        var basis = CaseProcedure.Basis(Case, Given.Executive.Id, next).TryGetValue(out var reached) ? reached : node.Basis;
        if (CaseProcedure.Basis(Case, Given.Executive.Id, next).TryGetValue(out _) != next is CaseState.Concurred)
        {
            Violations.Add($"basis in {Name(next)}");
        }

        Transitions++;
        Visit(node with { Case = next, Facts = node.Facts.After(act), Basis = basis });
    }

    private void Try(Node node, Act<RegistrationCommand> act)
    {
        Attempts++;
        var outcome = decideRegistration(Registration, node.Registration, act.Command, Context(act.By, act.On));
        table?.Add(act.Command.Act, outcome, happened => ActTable.Leads(
            happened.Aggregate(node.Registration, RegistrationProcedure.Evolve),
            state => RegistrationProcedure.Obligations(state, Book),
            state => Days.SelectMany(d => RegistrationProcedure.Overdue(state, d, Book).Select(f => $"{ActTable.Describe(d)} {ActTable.Of(f)}"))));
        Agrees(node, act.Command.Act, outcome, RegistrationProcedure.Permitted(node.Registration), "registration.order");
        if (!Accepted(node, act, outcome, out var events))
        {
            return;
        }

        var next = events.Aggregate(node.Registration, RegistrationProcedure.Evolve);
        var @case = node.Case;
        if (next is RegistrationState.Active && node.Registration is RegistrationState.AwaitingCheck)
        {
            // The register confirms and links in one commit: without the link there is no confirmation.
            var link = new Act<CaseCommand>(new CaseCommand.LinkRegistration(Registration), act.By, act.On, true);
            if (!decideCase(Case, node.Case, link.Command, Context(act.By, act.On)).IsAccepted(out var linked))
            {
                return;
            }

            @case = linked.Events.Aggregate(@case, CaseProcedure.Evolve);
            CaseEdges.Add($"{Name(node.Case)} --> {Name(@case)} : link-registration");
            CaseEvents.TryAdd(linked.Events[0].ToString(), linked.Events[0]);
        }

        if (next is RegistrationState.Removed
            && decideCase(Case, node.Case, new CaseCommand.RecordRemoval(Registration), Context(act.By, act.On)).IsAccepted(out var closed))
        {
            // The register removes and ends the case in one commit.
            @case = closed.Events.Aggregate(@case, CaseProcedure.Evolve);
            CaseEdges.Add($"{Name(node.Case)} --> {Name(@case)} : record-removal");
            CaseEvents.TryAdd(closed.Events[0].ToString(), closed.Events[0]);
        }

        if (node.Registration is RegistrationState.Removed)
        {
            Violations.Add($"{act.Command} after removal");
        }

        if (node.Facts is { Restricted: true, UseAllowed: false } && (act.Command is RegistrationCommand.Correct or RegistrationCommand.CheckCorrection))
        {
            Violations.Add($"{act.Command} on data that may only be stored");
        }

        if (node.Registration is RegistrationState.Active before && next is RegistrationState.Active after
            && after.RemoveOn > before.RemoveOn && act.Command is not RegistrationCommand.DecideLongerTerm)
        {
            Violations.Add($"{act.Command} moved the end back");
        }

        if (node.Registration is RegistrationState.Active old && next is RegistrationState.Active @new
            && act.Command is RegistrationCommand.Correct or RegistrationCommand.CheckCorrection
            && (old.RegisteredOn, old.RemoveOn, old.SubjectKind) != (@new.RegisteredOn, @new.RemoveOn, @new.SubjectKind))
        {
            Violations.Add($"{act.Command} moved a date or changed the kind of subject");
        }

        if (next is RegistrationState.RemovalDue ended && node.Registration is RegistrationState.Active running && ended.RemoveBy > running.RemoveOn)
        {
            Violations.Add("removal is due later than the end of the term");
        }

        RegistrationEdges.Add($"{Name(node.Registration)} --> {Name(next)} : {act.Command.Act["registration.".Length..]}");
        foreach (var happened in events)
        {
            RegistrationEvents.TryAdd(happened.ToString(), happened);
        }

        Transitions++;
        Visit(node with { Case = @case, Registration = next, Facts = node.Facts.After(act) });
    }

    private void Agrees<TEvent>(Node node, string act, ProcedureOutcome<TEvent> outcome, ValueList<PermittedAct> permitted, string order)
    {
        var said = permitted.Single(p => p.Act == act);
        var refused = outcome is ProcedureOutcome<TEvent>.Refused;
        if (said.IsPermitted && refused && outcome.Findings.Any(f => f.Blocks && f.Code == order))
        {
            Violations.Add($"{act} permitted and refused for order in {Name(node.Case)}/{Name(node.Registration)}");
        }

        if (!said.IsPermitted && !(refused && outcome.Findings.Any(f => f == said.Obstacle)))
        {
            Violations.Add($"{act} not permitted and not refused for it in {Name(node.Case)}/{Name(node.Registration)}");
        }
    }

    private bool Accepted<TCommand, TEvent>(Node node, Act<TCommand> act, ProcedureOutcome<TEvent> outcome, out ValueList<TEvent> events)
        where TCommand : notnull
    {
        foreach (var finding in outcome.Findings)
        {
            Findings.TryAdd($"{finding.Code}|{finding.Status}|{string.Join(',', finding.Arguments.Select(a => a.Name))}", finding);
        }

        events = [];
        if (!outcome.IsAccepted(out var accepted))
        {
            if (!outcome.Findings.Any(f => f.Blocks))
            {
                Violations.Add($"{act.Command} refused without a blocking finding");
            }

            return false;
        }

        if (!act.IsSound)
        {
            Violations.Add($"unsound {act.Command} by {act.By.Employee.Value} on {act.On} accepted in {Name(node.Case)}/{Name(node.Registration)}");

            // Followed only where it breaks a promise about the path, so that a broken rule does not make the walk endless.
            if (act.Command is not RegistrationCommand.CheckEntry)
            {
                return false;
            }
        }

        events = accepted.Events;
        return true;
    }

    private void Visit(Node node)
    {
        if (table is not null && (!node.IsWritten || (written.Contains(node.CaseKind) && written.Contains(node.RegistrationKind))) || !seen.TryAdd(node.Key, node))
        {
            return;
        }

        queue.Enqueue(node);
        var facts = node.Facts;
        if (node.Registration is RegistrationState.AwaitingCheck or RegistrationState.Active && (facts.Dissented || facts.NotNecessary))
        {
            Violations.Add("a dissent or a denied necessity led to a registration");
        }

        if (node.Registration is RegistrationState.Active active)
        {
            if (!(facts is { PlanBeforeStart: true, Reports: > 0, Belief: true, Necessary: true, Submitted: true, Received: true, Concurred: true }
                && facts.EnteredBy is { } entered && facts.ConfirmedBy is { } confirmed && facts.EnteredHash == facts.ConfirmedHash))
            {
                Violations.Add($"active without its ground: {facts}");
            }
            else if (entered == confirmed)
            {
                Violations.Add("the employee who entered also confirmed");
            }

            if (facts.Restricted && Days.Any(d => d >= Days[node.Day] && active.AnswersOn(d)))
            {
                Violations.Add("answers while restricted");
            }

            var registered = facts.RegisteredOn!.Value;
            var latest = new LocalDate(registered.Year + (facts.Longer ? 8 : 4), registered.Month, registered.Day);
            if (active.RegisteredOn != registered || active.RemoveOn > latest || Days.Any(d => active.AnswersOn(d) && (d >= active.RemoveOn || d < registered)))
            {
                Violations.Add($"answers too long: {active.RegisteredOn} to {active.RemoveOn}");
            }
        }
    }

    private static string Name(object state) => state.GetType().Name;

    private sealed record Act<TCommand>(TCommand Command, Actor By, LocalDate On, bool IsSound)
        where TCommand : notnull
    {
        public bool Affirms { get; init; }
    }

    private sealed record Node(CaseState Case, RegistrationState Registration, int Day, Facts Facts, RegistrationBasis? Basis)
    {
        /// <summary>The kind of state of the case: what the acts on it look at.</summary>
        public string CaseKind => Case switch
        {
            CaseState.WithSupervisor w => $"{Name(w)} received={w.Submission.ReceivedOn is not null} added={w.Submission.AdditionalData.Count}",
            CaseState.Dissented d => $"{Name(d)} reasons={d.HasReasons}",
            CaseState.Registered f => $"{Name(f)} told={f.SupervisorToldOn is not null} reopened={f.ReopenedOn is not null}",
            CaseState.GroundEnded g => $"{Name(g)} registration={g.Registration is not null}",
            _ => Name(Case),
        };

        /// <summary>The kind of state of the registration: what the acts on it look at.</summary>
        public string RegistrationKind => Registration switch
        {
            RegistrationState.Active r => $"{Name(r)} {string.Join(' ', Marks(r))}{(r.Notice is NoticeStanding.Due && r.Restriction is null && r.Correction is null ? $" day={Day}" : "")}",
            RegistrationState.RemovalDue => $"{Name(Registration)} day={Day}",
            RegistrationState.NotEntered => $"{Name(Registration)} ground={Basis is not null}",
            _ => Name(Registration),
        };

        /// <summary>Whether a table has a place for it: one mark tells what a registration is, two would only repeat it.</summary>
        public bool IsWritten => Registration is not RegistrationState.Active r
            || (r is { LongerTerm: null, Reviews.IsEmpty: true } or { LongerTerm.NamedEnd: null, Reviews.IsEmpty: true } || Day is 0 or 3 && r.Reviews.Count <= 1)
            && Marks(r).Count(m => m is not "reviews=1") <= 1;

        private static List<string> Marks(RegistrationState.Active r)
        {
            var marks = new List<string>();
            Mark(r.Notice is not NoticeStanding.Due, $"notice={Name(r.Notice)}");
            Mark(r.Restriction is not null, $"restriction={(r.Restriction?.LiftingAnnouncedOn is not null ? "announced" : r.Restriction?.AllowsUse == true ? "used" : "stands")}");
            Mark(r.Correction is not null, "correction=waiting");
            Mark(r.LongerTerm is not null, $"longer={(r.LongerTerm?.NamedEnd is null ? "eight years" : "named")}");
            Mark(!r.Reviews.IsEmpty, $"reviews={Math.Min(r.Reviews.Count, 2)}");
            return marks;

            void Mark(bool holds, string mark)
            {
                if (holds)
                {
                    marks.Add(mark);
                }
            }
        }

        /// <summary>The finite abstraction: kinds of state, what the rules look at in them, and what the path did.</summary>
        public string Key => string.Join('|',
            Name(Case),
            Case switch
            {
                CaseState.WithSupervisor w => $"{w.Submission.Supervisor}{w.Submission.ReceivedOn is not null}{string.Join(',', w.Submission.AdditionalData)}",
                CaseState.Dissented d => $"{d.HasReasons}",
                // Telling and weighing do not touch the registration: they are walked beside its first stand only.
                CaseState.Registered f when Registration is RegistrationState.Active { LongerTerm: null, Notice: NoticeStanding.Due } && Day == 0 =>
                    $"{f.SupervisorToldOn is not null}{f.ReopenedOn is not null}{f.Report.Version}",
                CaseState.GroundEnded g => $"{g.Registration is not null}",
                _ => "",
            },
            Name(Registration),
            Registration is RegistrationState.Active r
                ? $"{r.RegisteredOn}{r.RemoveOn}{r.LongerTerm?.NamedEnd}{r.LongerTerm is null}{r.Notice.GetType().Name}{r.Reviews.Count}{r.Correction is null}"
                    + $"{r.LongerTerm?.SubjectToldOn is null}{r.Restriction is null}{r.Restriction?.LiftingAnnouncedOn is null}{r.Restriction?.AllowsUse}"
                : Registration is RegistrationState.RemovalDue due ? $"{due.RegisteredOn}{due.Reason}{due.RemoveBy}"
                : Registration is RegistrationState.Removed x ? x.Reason.ToString() : "",
            Registration is RegistrationState.Removed ? "" : Day,
            Basis is not null,
            // Once the supervisor answered, how often was reported and extended decides nothing any more.
            (Case is CaseState.Concurred or CaseState.Registered or CaseState.Dissented or CaseState.GroundEnded or CaseState.Closed
                ? Facts with { Reports = Math.Min(Facts.Reports, 1), Extensions = 0, Questions = 0 }
                : Facts).Key);
    }

    private sealed record Facts
    {
        public LocalDate? PlannedOn { get; init; }

        public bool PlanBeforeStart { get; init; }

        public int Reports { get; init; }

        public bool Belief { get; init; }

        public bool Necessary { get; init; }

        public bool NotNecessary { get; init; }

        public bool Submitted { get; init; }

        public bool Received { get; init; }

        public int Extensions { get; init; }

        public int Questions { get; init; }

        public bool Concurred { get; init; }

        public bool Dissented { get; init; }

        public EmployeeId? EnteredBy { get; init; }

        public string? EnteredHash { get; init; }

        public EmployeeId? ConfirmedBy { get; init; }

        public string? ConfirmedHash { get; init; }

        public LocalDate? RegisteredOn { get; init; }

        public bool Longer { get; init; }

        /// <summary>Hash of the correction that waits; nobody but its maker's colleague may confirm it.</summary>
        public string? Corrected { get; init; }

        public bool Restricted { get; init; }

        public bool LiftingTold { get; init; }

        public bool UseAllowed { get; init; }

        public string Key => $"{PlanBeforeStart}{Reports}{Belief}{Necessary}{NotNecessary}{Submitted}{Received}{Extensions}{Questions}{Concurred}{Dissented}"
            + $"{EnteredBy?.Value}{ConfirmedBy?.Value}{EnteredHash == ConfirmedHash}{RegisteredOn}{Longer}{Corrected}{Restricted}{LiftingTold}{UseAllowed}";

        public Facts After(Act<CaseCommand> act) => act.Command switch
        {
            CaseCommand.FixPlan c => this with { PlannedOn = c.Plan.FixedOn },
            CaseCommand.StartInvestigation c => this with { PlanBeforeStart = PlannedOn <= c.StartedOn },
            // A newer report asks for the decisions again; after the supervisor answered they are weighed anew and not undone.
            CaseCommand.RecordReport when Concurred => this with { Reports = Reports + 1 },
            CaseCommand.RecordReport => this with { Reports = Reports + 1, Belief = false, Necessary = false },
            CaseCommand.ConcludeBelief => this with { Belief = act.Affirms },
            CaseCommand.JudgeNecessity => this with { Necessary = act.Affirms, NotNecessary = !act.Affirms },
            CaseCommand.Submit => this with { Submitted = true },
            CaseCommand.RecordReceipt => this with { Received = true },
            CaseCommand.RecordExtension => this with { Extensions = Extensions + 1 },
            CaseCommand.RecordQuestion => this with { Questions = Questions + 1 },
            CaseCommand.RecordAnswer => this with { Concurred = act.Affirms, Dissented = !act.Affirms },
            _ => this,
        };

        public Facts After(Act<RegistrationCommand> act) => act.Command switch
        {
            RegistrationCommand.Enter c => this with { EnteredBy = act.By.Employee, EnteredHash = c.Entry.Sha256() },
            RegistrationCommand.CheckEntry { IsRight: true } c =>
                this with { ConfirmedBy = act.By.Employee, ConfirmedHash = c.DataSha256, RegisteredOn = act.On },
            RegistrationCommand.DecideLongerTerm => this with { Longer = true },
            RegistrationCommand.Correct c => this with { Corrected = c.Entry.Sha256() },
            RegistrationCommand.CheckCorrection => this with { Corrected = null },
            RegistrationCommand.EndProcessing or RegistrationCommand.Remove => this with { Corrected = null, Restricted = false, LiftingTold = false, UseAllowed = false },
            RegistrationCommand.Restrict => this with { Restricted = true },
            RegistrationCommand.AllowRestrictedUse => this with { UseAllowed = true },
            RegistrationCommand.AnnounceLifting => this with { LiftingTold = true },
            RegistrationCommand.LiftRestriction => this with { Restricted = false, LiftingTold = false, UseAllowed = false },
            _ => this,
        };
    }
}
