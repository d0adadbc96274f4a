using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Investigations;

/// <summary>
/// What kind of data something holds. The kinds are those by which the Act and the Decree tell what may be supplied, with one for
/// everything else; the list is closed.
/// </summary>
[DutchTerm("soort gegeven")]
public enum DatumKind
{
    /// <summary>Health data under the medical secrecy of article 7:457 of the Civil Code or article 88 of the Wet BIG: never supplied (article 1.2(a) of the Act).</summary>
    [DutchTerm("gezondheidsgegevens onder medisch beroepsgeheim")]
    MedicalSecrecy,

    /// <summary>Data on care to military personnel in active service, or on special leave with pay: never supplied (article 1.2(b) of the Act).</summary>
    [DutchTerm("zorg aan militairen in werkelijke dienst")]
    CareToMilitary,

    /// <summary>Data on care by the military medical service to civilians: never supplied (article 1.2(c) of the Act).</summary>
    [DutchTerm("zorg door de militair geneeskundige dienst aan burgers")]
    CareByMilitary,

    /// <summary>Health data in the sense of article 4(15) GDPR that no such secrecy covers.</summary>
    [DutchTerm("andere gegevens over gezondheid")]
    OtherHealthData,

    /// <summary>Personal data of a criminal nature (paragraph 3.2 of the GDPR Implementation Act).</summary>
    [DutchTerm("persoonsgegevens van strafrechtelijke aard")]
    CriminalData,

    /// <summary>Police data (article 1(a) of the Police Data Act).</summary>
    [DutchTerm("politiegegeven")]
    PoliceData,

    /// <summary>Claim data as article 1 of the Decree means them: added up. Single claims are health data or other data.</summary>
    [DutchTerm("declaratiegegevens")]
    ClaimData,

    /// <summary>Conclusions from benchmark data (article 1 of the Decree).</summary>
    [DutchTerm("conclusies uit benchmarkgegevens")]
    BenchmarkConclusions,

    /// <summary>Business data: staff, clients, locations, subsidiaries, group, directors and the rest of the trade register (article 1 of the Decree).</summary>
    [DutchTerm("handelsgegevens")]
    BusinessData,

    /// <summary>Identifying data of a natural person, the SKJ number aside (article 2.1(2)(b) of the Decree).</summary>
    [DutchTerm("identificerende gegevens van een natuurlijke persoon")]
    PersonIdentity,

    /// <summary>Administrative features of a legal person, the SKJ number aside (article 2.1(2)(a) of the Decree).</summary>
    [DutchTerm("administratieve kenmerken van een rechtspersoon")]
    EntityFeatures,

    /// <summary>E-mail address and telephone number of the participant (article 2.1(2)(c) of the Decree).</summary>
    [DutchTerm("contactgegevens van de deelnemer")]
    ParticipantContact,

    /// <summary>Whether the subject was informed (article 2.1(2)(d) of the Decree).</summary>
    [DutchTerm("vermelding of betrokkene is geïnformeerd")]
    InformedFlag,

    /// <summary>Anything else.</summary>
    [DutchTerm("andere gegevens")]
    OtherData,
}

/// <summary>
/// What a piece of evidence or a paper holds, as somebody who read it states. It may hold several kinds; one that was not read
/// through has no content stated, and that is not the same as holding nothing special.
/// </summary>
/// <param name="Kinds">The kinds, at least one.</param>
[DutchTerm("inhoud van een stuk")]
public sealed record DatumContent(ValueList<DatumKind> Kinds)
{
    /// <summary>For criminal or police data: the judgement that they rest on a legal basis of their own; null while not made.</summary>
    public Judgement<bool>? OwnBasis { get; init; }

    /// <summary>For benchmark conclusions: the judgement that nobody who is not involved can be traced in them; null while not made.</summary>
    public Judgement<bool>? OthersUntraceable { get; init; }

    /// <summary>Days on which something was judged.</summary>
    internal IEnumerable<LocalDate> Days => new[] { OwnBasis?.DecidedOn, OthersUntraceable?.DecidedOn }.OfType<LocalDate>();

    /// <summary>Content of these kinds, with nothing judged.</summary>
    /// <param name="kinds">The kinds, at least one.</param>
    public static DatumContent Of(params ReadOnlySpan<DatumKind> kinds) => new(ValueList.Create(kinds));

    /// <summary>The number of kinds only.</summary>
    public override string ToString() => $"DatumContent({Kinds.Count} kinds)";
}
