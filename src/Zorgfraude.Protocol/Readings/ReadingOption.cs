using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime.Text;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Protocol.Readings;

/// <summary>One ambiguity of the law that a vendor may settle: its name, the values it knows, the default, and the norms it reads.</summary>
[DutchTerm("lezing naar keuze")]
public sealed class ReadingOption
{
    private const int MaximumGrace = 30;
    private const int MaximumStaleness = 120;
    private const int MaximumRecheck = 366;

    private static readonly FrozenDictionary<string, ReadingOption> ByName =
        Create().ToFrozenDictionary(o => o.Name, StringComparer.Ordinal);

    private readonly Func<ReadingChoices, string> get;
    private readonly Func<ReadingChoices, string, ReadingChoices?> set;
    private readonly Func<ReadingChoices, bool> loosens;

    private ReadingOption(
        string name,
        string reading,
        Citation citation,
        ValueList<string> norms,
        ValueList<string> values,
        ValueList<string> looseningValues,
        Func<ReadingChoices, string> get,
        Func<ReadingChoices, string, ReadingChoices?> set,
        Func<ReadingChoices, bool>? loosens = null)
    {
        Name = name;
        Reading = reading;
        Citation = citation;
        Norms = norms;
        Values = values;
        LooseningValues = looseningValues;
        this.get = get;
        this.set = set;
        this.loosens = loosens ?? (choices => looseningValues.Contains(get(choices)));
        Default = get(ReadingChoices.Default);
    }

    /// <summary>Every option, in the order of the ids of their readings and then of their names.</summary>
    public static ImmutableArray<ReadingOption> All { get; } =
        [.. ByName.Values.OrderBy(o => o.Reading[0]).ThenBy(o => int.Parse(o.Reading.AsSpan(1), CultureInfo.InvariantCulture)).ThenBy(o => o.Name, StringComparer.Ordinal)];

    /// <summary>Name of the option, the same as that of its property on <see cref="ReadingChoices"/>.</summary>
    public string Name { get; }

    /// <summary>Id of the reading, for instance <c>A2</c>.</summary>
    public string Reading { get; }

    /// <summary>The provision that is read.</summary>
    public Citation Citation { get; }

    /// <summary>Ids of the norms that are read, for instance <c>BES-2.5-1</c>.</summary>
    public ValueList<string> Norms { get; }

    /// <summary>The values it knows; an entry in angle brackets describes a form, for instance <c>&lt;0-30&gt;</c>.</summary>
    public ValueList<string> Values { get; }

    /// <summary>The value unless chosen otherwise.</summary>
    public string Default { get; }

    /// <summary>Those of <see cref="Values"/> that loosen the protection of the subject and need a written reason.</summary>
    public ValueList<string> LooseningValues { get; }

    /// <summary>The option with this name, or null when there is none.</summary>
    /// <param name="name">A name; case counts.</param>
    public static ReadingOption? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);

    /// <summary>The value chosen, as text.</summary>
    /// <param name="choices">The choices.</param>
    public string ValueIn(ReadingChoices choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return get(choices);
    }

    /// <summary>Whether the choice is the default.</summary>
    /// <param name="choices">The choices.</param>
    public bool IsDefault(ReadingChoices choices) => string.Equals(ValueIn(choices), Default, StringComparison.Ordinal);

    /// <summary>Whether the choice loosens the protection of the subject, so that it needs a written reason.</summary>
    /// <param name="choices">The choices.</param>
    public bool LoosensIn(ReadingChoices choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return loosens(choices);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal bool TryApply(ReadingChoices choices, string value, [NotNullWhen(true)] out ReadingChoices? changed)
    {
        changed = set(choices, value);
        return changed is not null;
    }

    private static ReadingOption Choice<T>(
        string name,
        string reading,
        Citation citation,
        ValueList<string> norms,
        Func<ReadingChoices, T> get,
        Func<ReadingChoices, T, ReadingChoices> set,
        params T[] loosening)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        return new(
            name,
            reading,
            citation,
            norms,
            names.ToValueList(),
            loosening.Select(l => l.ToString()).ToValueList(),
            choices => get(choices).ToString(),
            (choices, value) => names.Contains(value, StringComparer.Ordinal) ? set(choices, Enum.Parse<T>(value)) : null);
    }

    private static ReadingOption Flag(
        string name,
        string reading,
        Citation citation,
        ValueList<string> norms,
        Func<ReadingChoices, bool> get,
        Func<ReadingChoices, bool, ReadingChoices> set,
        bool? loosening = null) => new(
            name,
            reading,
            citation,
            norms,
            ["false", "true"],
            loosening is { } value ? [Text(value)] : [],
            choices => Text(get(choices)),
            (choices, text) => text switch
            {
                "false" => set(choices, false),
                "true" => set(choices, true),
                _ => null,
            });

    private static string Text(bool value) => value ? "true" : "false";

    private static ImmutableArray<ReadingOption> Create() =>
    [
        Choice(
            nameof(ReadingChoices.RetentionEndMoment), "A2", Cite.Decree("2.5", 1), ["BES-2.5-1", "BES-2.5-4", "AVG-5"],
            c => c.RetentionEndMoment, (c, v) => c with { RetentionEndMoment = v }, RetentionEndMoment.EndOfAnniversary),
        Flag(
            nameof(ReadingChoices.RestrictionSuppressesHits), "A8", Cite.Gdpr("18", 2), ["AVG-18-1", "BES-2.5-1", "BES-2.5-5", "PROT-7.9"],
            c => c.RestrictionSuppressesHits, (c, v) => c with { RestrictionSuppressesHits = v }, loosening: false),
        new(
            nameof(ReadingChoices.ImmediateActionGrace), "A9", Cite.Protocol("6.1"),
            ["WET-2.1-4", "PROT-6.1", "PROT-6.1-alt", "BES-2.4-2", "BES-3.18-1"], ["<0-30>"], ["<1-30>"],
            c => c.ImmediateActionGrace.ToString(CultureInfo.InvariantCulture),
            (c, v) => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MaximumGrace
                ? c with { ImmediateActionGrace = days }
                : null,
            c => c.ImmediateActionGrace > 0),
        Choice(
            nameof(ReadingChoices.ErasureGroundScope), "A10", Cite.Gdpr("17", 1),
            ["PROT-2.2-04", "PROT-6.2", "PROT-7.4-s2", "PROT-7.5-s3", "AVG-17-1"],
            c => c.ErasureGroundScope, (c, v) => c with { ErasureGroundScope = v }, ErasureGroundScope.ProtocolWordingOnly),
        Choice(
            nameof(ReadingChoices.FirstReviewMoment), "B1", Cite.Decree("2.5", 4), ["BES-2.5-4-alt"],
            c => c.FirstReviewMoment, (c, v) => c with { FirstReviewMoment = v }),
        Choice(
            nameof(ReadingChoices.ReviewCadence), "B2", Cite.Decree("2.5", 4), ["BES-2.5-4-alt"],
            c => c.ReviewCadence, (c, v) => c with { ReviewCadence = v }),
        Choice(
            nameof(ReadingChoices.MissedReviewPolicy), "B3", Cite.Decree("2.5", 4), ["BES-2.5-4-alt", "BES-2.5-1", "BES-2.5-1-exc"],
            c => c.MissedReviewPolicy, (c, v) => c with { MissedReviewPolicy = v }),
        Choice(
            nameof(ReadingChoices.RepeatRegistrationEffect), "B7", Cite.Decree("2.5", 2, "a"), ["BES-2.5-2-a", "BES-2.5-1-exc"],
            c => c.RepeatRegistrationEffect, (c, v) => c with { RepeatRegistrationEffect = v }, RepeatRegistrationEffect.BothAggravated),
        Choice(
            nameof(ReadingChoices.RepeatWindowBoundary), "B8", Cite.Decree("2.5", 2, "a"), ["BES-2.5-2-a"],
            c => c.RepeatWindowBoundary, (c, v) => c with { RepeatWindowBoundary = v }, RepeatWindowBoundary.Inclusive),
        Flag(
            nameof(ReadingChoices.RepeatRequiresOtherConduct), "B11", Cite.Decree("2.5", 2, "a"), ["BES-2.5-2-a"],
            c => c.RepeatRequiresOtherConduct, (c, v) => c with { RepeatRequiresOtherConduct = v }, loosening: false),
        new(
            nameof(ReadingChoices.ConsultationLogRetention), "C3", Cite.Protocol("5.4", sentence: 4), ["PROT-5.4", "PROT-5.4-s4", "AVG-5", "ATW-4-a"],
            ["ProtocolTerm", "Minimum", "<1-100>"], ["Minimum", "<1-100>"],
            c => c.ConsultationLogRetention.ToString(),
            (c, v) => ConsultationLogRetention.TryParse(v, out var retention) ? c with { ConsultationLogRetention = retention } : null,
            c => c.ConsultationLogRetention != ConsultationLogRetention.ProtocolTerm),
        Choice(
            nameof(ReadingChoices.CorrectionNoticeScope), "C5", Cite.Protocol("6.3"), ["PROT-6.3", "AVG-19"],
            c => c.CorrectionNoticeScope, (c, v) => c with { CorrectionNoticeScope = v }, CorrectionNoticeScope.AllConsultingParticipants),
        Choice(
            nameof(ReadingChoices.SubjectConsultationDisclosure), "C6", Cite.Protocol("6.3", sentence: 2), ["PROT-6.3-s2", "PROT-7.2-c", "AVG-15-1"],
            c => c.SubjectConsultationDisclosure, (c, v) => c with { SubjectConsultationDisclosure = v },
            SubjectConsultationDisclosure.HitRecipients),
        Choice(
            nameof(ReadingChoices.SupervisorTermStart), "D1", Cite.Protocol("3.12"), ["PROT-3.11", "PROT-3.12"],
            c => c.SupervisorTermStart, (c, v) => c with { SupervisorTermStart = v }),
        Flag(
            nameof(ReadingChoices.AdditionalDataSuspendsTerm), "D2", Cite.Protocol("3.13"), ["PROT-3.13", "PROT-3.14", "AWB-4:13"],
            c => c.AdditionalDataSuspendsTerm, (c, v) => c with { AdditionalDataSuspendsTerm = v }),
        new(
            nameof(ReadingChoices.SupervisorExtensionLimit), "D3", Cite.Protocol("3.14"), ["PROT-3.14", "PROT-3.14-s2"],
            ["None", "<count:N>", "<days:N>", "<count:N,days:N>"], [],
            c => c.SupervisorExtensionLimit.ToString(),
            (c, v) => SupervisorExtensionLimit.TryParse(v, out var limit) ? c with { SupervisorExtensionLimit = limit } : null),
        Flag(
            nameof(ReadingChoices.ProtocolTermsFollowGeneralTermsAct), "D4", Cite.Protocol("3.12"), ["PROT-3.12", "ATW-1-1", "ATW-5"],
            c => c.ProtocolTermsFollowGeneralTermsAct, (c, v) => c with { ProtocolTermsFollowGeneralTermsAct = v }),
        new(
            nameof(ReadingChoices.RegistrationStalenessLimit), "D6", Cite.Protocol("3.9"), ["PROT-3.9", "PROT-3.10", "PROT-3.12", "PROT-4.1"],
            ["None", "<0-120>"], ["None"],
            c => c.RegistrationStalenessLimit?.ToString(CultureInfo.InvariantCulture) ?? "None",
            (c, v) => v is "None" ? c with { RegistrationStalenessLimit = null }
                : int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months <= MaximumStaleness
                    ? c with { RegistrationStalenessLimit = months }
                    : null),
        Flag(
            nameof(ReadingChoices.ResubmissionRequiresNewEvidence), "D9", Cite.Protocol("3.16"), ["PROT-3.15", "PROT-3.16", "PROT-3.16-s2"],
            c => c.ResubmissionRequiresNewEvidence, (c, v) => c with { ResubmissionRequiresNewEvidence = v }, loosening: false),
        Choice(
            nameof(ReadingChoices.ExtendedTermComputation), "E1", Cite.Gdpr("12", 3, sentence: 2),
            ["PROT-7.8-s2", "PROT-7.9-s2", "AVG-12-3-s2", "VO1182-3-2-c", "VO1182-3-4"],
            c => c.ExtendedTermComputation, (c, v) => c with { ExtendedTermComputation = v }, ExtendedTermComputation.FromFirstDeadline),
        Flag(
            nameof(ReadingChoices.GoodFridayIsUnionHoliday), "E3", Cite.UnionTimeLimits("2", 1),
            ["VO1182-2-1", "VO1182-3-4", "ATW-3-1", "ATW-3-2", "ATW-3-3"],
            c => c.GoodFridayIsUnionHoliday, (c, v) => c with { GoodFridayIsUnionHoliday = v }, loosening: true),
        Choice(
            nameof(ReadingChoices.LegalPersonRequestTerm), "E4", Cite.Decree("2.4", 4, "b"),
            ["PROT-7.8", "PROT-7.9", "BES-2.4-4-b", "AVG-12-3", "UAVG-34"],
            c => c.LegalPersonRequestTerm, (c, v) => c with { LegalPersonRequestTerm = v }),
        Choice(
            nameof(ReadingChoices.MisdirectedRequestClockStart), "E5", Cite.Decree("2.4", 5), ["BES-2.4-5", "AVG-26-3", "AWB-6:15-3"],
            c => c.MisdirectedRequestClockStart, (c, v) => c with { MisdirectedRequestClockStart = v },
            MisdirectedRequestClockStart.ReceiptByRegisteringParticipant),
        Flag(
            nameof(ReadingChoices.IdentityCheckPausesTerm), "E6", Cite.Gdpr("12", 6), ["PROT-7.7-s2", "PROT-7.8", "PROT-7.9", "AVG-12-6"],
            c => c.IdentityCheckPausesTerm, (c, v) => c with { IdentityCheckPausesTerm = v }, loosening: true),
        new(
            nameof(ReadingChoices.NoticePostponementRecheckInterval), "E9", Cite.Decree("2.4", 2, sentence: 2), ["BES-2.4-2-s2"],
            ["None", "<1-366>"], [],
            c => c.NoticePostponementRecheckInterval?.ToString(CultureInfo.InvariantCulture) ?? "None",
            (c, v) => v is "None" ? c with { NoticePostponementRecheckInterval = null }
                : int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MaximumRecheck
                    ? c with { NoticePostponementRecheckInterval = days }
                    : null),
        Choice(
            nameof(ReadingChoices.WlzExecutorRemedyRoute), "E11", Cite.ImplementationAct("35", 1),
            ["UAVG-34", "UAVG-35-1", "WET-1.1-wlz-uitvoerder", "PROT-7.1-i"],
            c => c.WlzExecutorRemedyRoute, (c, v) => c with { WlzExecutorRemedyRoute = v }),
        Choice(
            nameof(ReadingChoices.HitDisclosure), "F1", Cite.Protocol("5.1", sentence: 2), ["PROT-5.1-s2", "PROT-7.1-d", "BES-2.1-2", "WET-2.1-1"],
            c => c.HitDisclosure, (c, v) => c with { HitDisclosure = v }, HitDisclosure.FullListedSet),
        Choice(
            nameof(ReadingChoices.MatchStandard), "F2", Cite.Protocol("5.1", sentence: 2), ["PROT-1-hit", "PROT-5.1-s2", "PROT-5.2"],
            c => c.MatchStandard, (c, v) => c with { MatchStandard = v }, MatchStandard.CalibratedMatch),
        Choice(
            nameof(ReadingChoices.PossibleMatchDisclosure), "F2", Cite.Protocol("5.1", sentence: 2),
            ["PROT-1-hit", "PROT-5.1-s2", "PROT-5.2", "PROT-5.4", "PROT-6.3"],
            c => c.PossibleMatchDisclosure, (c, v) => c with { PossibleMatchDisclosure = v }, PossibleMatchDisclosure.ShownToDesignatedEmployee),
        Choice(
            nameof(ReadingChoices.MinimumSearchInput), "F3", Cite.Protocol("5.1"), ["PROT-5.1", "TOEL-21"],
            c => c.MinimumSearchInput, (c, v) => c with { MinimumSearchInput = v }),
        new(
            nameof(ReadingChoices.FirstSecurityEvaluationDue), "G1", Cite.Protocol("2.12", sentence: 4), ["PROT-2.12-s4"],
            ["TwoYears", "<yyyy-MM-dd>"], [],
            c => c.FirstSecurityEvaluationDue is { } day ? LocalDatePattern.Iso.Format(day) : "TwoYears",
            (c, v) => v == "TwoYears" ? c with { FirstSecurityEvaluationDue = null }
                : LocalDatePattern.Iso.Parse(v) is { Success: true, Value: var day } && day >= CivilDate.First && day <= CivilDate.Last
                    ? c with { FirstSecurityEvaluationDue = day }
                    : null),
        Flag(
            nameof(ReadingChoices.AcceptConductBeforeEntryIntoForce), "G5", Cite.Act("4.3"), ["WET-4.3", "WET-2.1-1-s2", "PROT-3.10-02"],
            c => c.AcceptConductBeforeEntryIntoForce, (c, v) => c with { AcceptConductBeforeEntryIntoForce = v }),
        Flag(
            nameof(ReadingChoices.PostalWeekRolls), "G9", Cite.AdministrativeLaw("6:9", 2), ["AWB-6:9-2", "ATW-1-1"],
            c => c.PostalWeekRolls, (c, v) => c with { PostalWeekRolls = v }, loosening: false),
        Flag(
            nameof(ReadingChoices.UnheardSubjectBlocksSubmission), "G12", Cite.Protocol("3.4"), ["PROT-3.4-09", "PROT-3.11"],
            c => c.UnheardSubjectBlocksSubmission, (c, v) => c with { UnheardSubjectBlocksSubmission = v }),
        Flag(
            nameof(ReadingChoices.ProcessorEmployeeMayCheckEntry), "G13", Cite.Protocol("4.3", sentence: 2), ["PROT-4.3-s2", "PROT-2.4-s3"],
            c => c.ProcessorEmployeeMayCheckEntry, (c, v) => c with { ProcessorEmployeeMayCheckEntry = v }, loosening: true),
        Flag(
            nameof(ReadingChoices.AcceptKvkNumberWithoutUndertaking), "G17", Cite.Decree("2.1", 2, "a"), ["BES-1-kvk-nummer", "BES-2.1-2-a", "HRW-9-a"],
            c => c.AcceptKvkNumberWithoutUndertaking, (c, v) => c with { AcceptKvkNumberWithoutUndertaking = v }),
    ];
}
