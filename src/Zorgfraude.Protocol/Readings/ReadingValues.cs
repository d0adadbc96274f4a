using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Readings;

/// <summary>Reading A10: on which grounds a request for erasure succeeds.</summary>
[DutchTerm("reikwijdte van de gronden voor wissing")]
public enum ErasureGroundScope
{
    /// <summary>Also on an upheld objection, unlawful processing, data no longer needed and a duty in law.</summary>
    [DutchTerm("met bezwaar en onrechtmatigheid")]
    IncludeObjectionAndUnlawfulness,

    /// <summary>Only when the data are wrong or the belief no longer exists, as the protocol words it.</summary>
    [DutchTerm("alleen de tekst van het protocol")]
    ProtocolWordingOnly,
}

/// <summary>Reading B3: what follows from a yearly review that was missed.</summary>
[DutchTerm("gevolg van een gemiste afweging")]
public enum MissedReviewPolicy
{
    /// <summary>It is reported as overdue.</summary>
    [DutchTerm("melden dat zij te laat is")]
    ReportOverdue,

    /// <summary>Restriction is recommended until it is made.</summary>
    [DutchTerm("beperking aanbevelen")]
    RecommendRestriction,

    /// <summary>Removal is required; a review made later does not carry longer keeping any more.</summary>
    [DutchTerm("verwijdering eisen")]
    RequireRemoval,
}

/// <summary>Reading B7: which registration a second one within four years aggravates.</summary>
[DutchTerm("gevolg van een tweede registratie")]
public enum RepeatRegistrationEffect
{
    /// <summary>The new one; the participant of the first may reconsider it before its own four years end.</summary>
    [DutchTerm("alleen de nieuwe, met heroverweging van de eerste")]
    NewOnlyWithReconsideration,

    /// <summary>Both: the new supply is a circumstance of the first one too, without a judgement of its own.</summary>
    [DutchTerm("beide verzwaard")]
    BothAggravated,
}

/// <summary>Reading F1: what a hit gives.</summary>
[DutchTerm("inhoud van een hit")]
public enum HitDisclosure
{
    /// <summary>That there is one, whom to contact, and whether the subject was informed.</summary>
    [DutchTerm("overeenstemming, contact en informatievermelding")]
    MatchContactAndInformedFlag,

    /// <summary>No more than that there is one.</summary>
    [DutchTerm("alleen de overeenstemming")]
    MatchOnly,

    /// <summary>All data that article 2.1(2) of the Decree lists.</summary>
    [DutchTerm("alle genoemde gegevens")]
    FullListedSet,
}

/// <summary>At which moment of the anniversary a registration ends (reading A2).</summary>
[DutchTerm("moment waarop de bewaartermijn eindigt")]
public enum RetentionEndMoment
{
    /// <summary>At the start of the anniversary: active until the day before it, removal due on it.</summary>
    [DutchTerm("begin van de verjaardag van de registratie")]
    StartOfAnniversary,

    /// <summary>At the end of the anniversary: active through it, removal due the day after (reading H5). One day longer.</summary>
    [DutchTerm("einde van de verjaardag van de registratie")]
    EndOfAnniversary,
}

/// <summary>When the first yearly review falls due at the latest (reading B1).</summary>
[DutchTerm("moment van de eerste jaarlijkse afweging")]
public enum FirstReviewMoment
{
    /// <summary>At the end of the fourth year, where the ordinary term ends.</summary>
    [DutchTerm("einde van het vierde jaar")]
    EndOfFourthYear,

    /// <summary>At the start of the fourth year: one review more.</summary>
    [DutchTerm("begin van het vierde jaar")]
    StartOfFourthYear,
}

/// <summary>From where the year between two reviews runs (reading B2).</summary>
[DutchTerm("ritme van de jaarlijkse afweging")]
public enum ReviewCadence
{
    /// <summary>From the anniversary of the registration; an early review does not move later ones.</summary>
    [DutchTerm("vanaf de verjaardag van de registratie")]
    Anniversary,

    /// <summary>From the last review: never more than a year between two.</summary>
    [DutchTerm("twaalf maanden na de laatste afweging")]
    TwelveMonthsFromLastReview,
}

/// <summary>Whether a new supply on the anniversary itself still counts as a repetition (reading B8).</summary>
[DutchTerm("grens van het herhalingsvenster")]
public enum RepeatWindowBoundary
{
    /// <summary>No: the new date must lie before the anniversary, unless the first registration is still active on it.</summary>
    [DutchTerm("verjaardag niet inbegrepen")]
    Exclusive,

    /// <summary>Yes.</summary>
    [DutchTerm("verjaardag inbegrepen")]
    Inclusive,
}

/// <summary>Whom a correction or removal is notified to (reading C5).</summary>
[DutchTerm("kring van kennisgeving")]
public enum CorrectionNoticeScope
{
    /// <summary>Participants that consulted and got a hit.</summary>
    [DutchTerm("ontvangers van een hit")]
    HitRecipients,

    /// <summary>All participants that consulted about the subject.</summary>
    [DutchTerm("alle raadplegende deelnemers")]
    AllConsultingParticipants,
}

/// <summary>What a subject learns about consultations (reading C6).</summary>
[DutchTerm("inzage in raadplegingen")]
public enum SubjectConsultationDisclosure
{
    /// <summary>The names of all participants that consulted about the subject, hit or not.</summary>
    [DutchTerm("namen van alle raadplegende deelnemers")]
    AllConsultingParticipants,

    /// <summary>The names of the participants that got a hit.</summary>
    [DutchTerm("namen van wie een hit kreeg")]
    HitRecipients,
}

/// <summary>Which remedy is open against a long-term-care administrator (reading E11).</summary>
[DutchTerm("rechtsmiddel tegen een Wlz-uitvoerder")]
public enum WlzExecutorRemedyRoute
{
    /// <summary>A request to the district court: the administrator is no administrative body here.</summary>
    [DutchTerm("alleen verzoek aan de rechtbank")]
    CourtRequest,

    /// <summary>Objection and appeal: the administrator is an administrative body here.</summary>
    [DutchTerm("alleen bezwaar en beroep")]
    AdministrativeLaw,

    /// <summary>Both are named, so that the subject loses neither.</summary>
    [DutchTerm("beide rechtsmiddelen")]
    BothRoutes,
}

/// <summary>What counts as a match (reading F2).</summary>
[DutchTerm("maatstaf voor overeenstemming")]
public enum MatchStandard
{
    /// <summary>An equal number, or an equal normalised name with date of birth or place.</summary>
    [DutchTerm("exact of genormaliseerd")]
    ExactOrNormalised,

    /// <summary>An equal number only, with a name that fits.</summary>
    [DutchTerm("alleen een sterk nummer")]
    StrongIdentifierOnly,

    /// <summary>Also what a matcher finds to be a match on its own calibrated scale, typing errors included.</summary>
    [DutchTerm("ook een gekalibreerde overeenstemming")]
    CalibratedMatch,
}

/// <summary>What is answered when data agree in part and are no match (reading F2).</summary>
[DutchTerm("omgang met een mogelijke overeenstemming")]
public enum PossibleMatchDisclosure
{
    /// <summary>No-hit, in no way different from that of an empty register.</summary>
    [DutchTerm("beantwoord als no-hit")]
    AnsweredAsNoHit,

    /// <summary>
    /// That there may be one, and nothing of it, until a designated employee has found that it is the same subject. It has every duty of a
    /// hit: the line in the log, the check, and word of corrections and removals.
    /// </summary>
    [DutchTerm("getoond aan een aangewezen medewerker")]
    ShownToDesignatedEmployee,
}

/// <summary>What must be entered at least to consult the register (reading F3).</summary>
[DutchTerm("minimale invoer")]
public enum MinimumSearchInput
{
    /// <summary>A strong number, or the name with date of birth or place.</summary>
    [DutchTerm("nummer, of naam met geboortedatum of plaats")]
    NumberOrNameWithDateOrPlace,

    /// <summary>A strong number.</summary>
    [DutchTerm("sterk nummer")]
    StrongNumber,
}

/// <summary>From which event the supervisor's four weeks run (reading D1).</summary>
[DutchTerm("aanvang van de termijn van de toezichthouder")]
public enum SupervisorTermStart
{
    /// <summary>Receipt of the complete anonymised set.</summary>
    [DutchTerm("ontvangst van de volledige stukken")]
    CompleteReceipt,

    /// <summary>The day on which the participant sent it.</summary>
    [DutchTerm("verzending")]
    Sending,

    /// <summary>Receipt of the last additional data, where any were asked; otherwise the complete receipt.</summary>
    [DutchTerm("ontvangst van de aanvullingen")]
    ReceiptOfAdditions,
}

/// <summary>How the extended term of a request is computed (reading E1).</summary>
[DutchTerm("berekening van de verlengde termijn")]
public enum ExtendedTermComputation
{
    /// <summary>One longer period from receipt.</summary>
    [DutchTerm("vanaf de ontvangst")]
    FromReceipt,

    /// <summary>The earlier of the two other computations.</summary>
    [DutchTerm("de vroegste van beide")]
    EarlierOfBoth,

    /// <summary>The further months from the first deadline, as it was moved.</summary>
    [DutchTerm("vanaf de eerste uiterste dag")]
    FromFirstDeadline,
}

/// <summary>Which term holds for the request of a legal person (reading E4).</summary>
[DutchTerm("termijn voor een verzoek van een rechtspersoon")]
public enum LegalPersonRequestTerm
{
    /// <summary>The protocol's term, computed as for natural persons.</summary>
    [DutchTerm("als bij natuurlijke personen")]
    SameAsNaturalPersons,

    /// <summary>The protocol's term, not moved by weekends or holidays.</summary>
    [DutchTerm("maand zonder verschuiving")]
    PlainMonthWithoutRoll,
}

/// <summary>From which receipt the term of a request runs that reached the wrong participant (reading E5).</summary>
[DutchTerm("aanvang bij een verkeerd gericht verzoek")]
public enum MisdirectedRequestClockStart
{
    /// <summary>Receipt by the first participant.</summary>
    [DutchTerm("eerste ontvangst")]
    FirstReceipt,

    /// <summary>Receipt by the participant that registered.</summary>
    [DutchTerm("ontvangst door de verstrekker")]
    ReceiptByRegisteringParticipant,
}

/// <summary>
/// How long an entry of the consultation log is kept (reading C3): the protocol's term, that term as a minimum, or another term
/// that a statutory provision demands.
/// </summary>
[DutchTerm("bewaring van de raadpleeglijst")]
public sealed record ConsultationLogRetention
{
    private const int MaximumYears = 100;

    private ConsultationLogRetention(bool isMinimum, int? years)
    {
        IsMinimum = isMinimum;
        Years = years;
    }

    /// <summary>The protocol's term; the entry is destroyed when it ends. The default.</summary>
    public static ConsultationLogRetention ProtocolTerm { get; } = new(false, null);

    /// <summary>The protocol's term as a minimum: destruction may follow, nothing demands it.</summary>
    public static ConsultationLogRetention Minimum { get; } = new(true, null);

    /// <summary>Whether the term is a minimum only.</summary>
    public bool IsMinimum { get; }

    /// <summary>Years of another statutory term, or null for the protocol's own.</summary>
    public int? Years { get; }

    /// <summary>Another term, in years. The written reason of the choice names the statutory provision.</summary>
    /// <param name="years">From 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside that range.</exception>
    public static ConsultationLogRetention Statutory(int years) => years is >= 1 and <= MaximumYears
        ? new(false, years)
        : throw new ArgumentOutOfRangeException(nameof(years), "ZF0201: a statutory term of the consultation log is 1 to 100 years.");

    /// <summary>Reads <c>ProtocolTerm</c>, <c>Minimum</c> or a number of years from 1 to 100.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value, when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ConsultationLogRetention? value)
    {
        value = text switch
        {
            nameof(ProtocolTerm) => ProtocolTerm,
            nameof(Minimum) => Minimum,
            _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years is >= 1 and <= MaximumYears
                => new(false, years),
            _ => null,
        };
        return value is not null;
    }

    /// <summary>The text that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Years is { } years
        ? years.ToString(CultureInfo.InvariantCulture)
        : IsMinimum ? nameof(Minimum) : nameof(ProtocolTerm);
}

/// <summary>How often and how far a supervisor's term may be extended (reading D3). The protocol sets no limit.</summary>
[DutchTerm("grens aan de verlenging door de toezichthouder")]
public sealed record SupervisorExtensionLimit
{
    private const int Largest = 3650;

    private SupervisorExtensionLimit(int? maximumCount, int? maximumDays)
    {
        MaximumCount = maximumCount;
        MaximumDays = maximumDays;
    }

    /// <summary>No limit. The default.</summary>
    public static SupervisorExtensionLimit None { get; } = new(null, null);

    /// <summary>Largest number of extensions, or null for no limit to their number.</summary>
    public int? MaximumCount { get; }

    /// <summary>Largest number of days that all extensions together may add to the first end, or null for no limit.</summary>
    public int? MaximumDays { get; }

    /// <summary>A limit to the number of extensions, to the days they add together, or both.</summary>
    /// <param name="maximumCount">From 0 to 3650, or null.</param>
    /// <param name="maximumDays">From 0 to 3650, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside that range.</exception>
    public static SupervisorExtensionLimit Of(int? maximumCount, int? maximumDays)
    {
        if (maximumCount is < 0 or > Largest)
        {
            throw new ArgumentOutOfRangeException(nameof(maximumCount), "ZF0202: a limit to extensions is 0 to 3650.");
        }

        if (maximumDays is < 0 or > Largest)
        {
            throw new ArgumentOutOfRangeException(nameof(maximumDays), "ZF0202: a limit to extensions is 0 to 3650.");
        }

        return new(maximumCount, maximumDays);
    }

    /// <summary>Reads <c>None</c>, <c>count:2</c>, <c>days:28</c> or <c>count:2,days:28</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value, when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SupervisorExtensionLimit? value)
    {
        value = null;
        if (text is nameof(None))
        {
            value = None;
            return true;
        }

        int? count = null;
        int? days = null;
        foreach (var part in (text ?? string.Empty).Split(','))
        {
            var counted = Number(part, "count:");
            var lasting = Number(part, "days:");
            if (count is null && counted is not null)
            {
                count = counted;
            }
            else if (days is null && lasting is not null)
            {
                days = lasting;
            }
            else
            {
                return false;
            }
        }

        value = new(count, days);
        return true;
    }

    /// <summary>The text that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => (MaximumCount, MaximumDays) switch
    {
        (null, null) => nameof(None),
        ({ } count, null) => string.Create(CultureInfo.InvariantCulture, $"count:{count}"),
        (null, { } days) => string.Create(CultureInfo.InvariantCulture, $"days:{days}"),
        ({ } count, { } days) => string.Create(CultureInfo.InvariantCulture, $"count:{count},days:{days}"),
    };

    private static int? Number(string part, string prefix) =>
        part.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(part.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= Largest ? number : null;
}
