using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Requests;

/// <summary>What a subject asks of a participant (protocol chapter 7; GDPR 15 to 21). The list is closed.</summary>
[DutchTerm("soort verzoek")]
public enum RequestKind
{
    /// <summary>Whether data about the requester are processed at all (protocol 7.2 and 7.8).</summary>
    [DutchTerm("uitsluitsel")]
    Confirmation,

    /// <summary>Access to the data and to what belongs with them (protocol 7.2).</summary>
    [DutchTerm("inzage")]
    Access,

    /// <summary>A copy (protocol 7.3).</summary>
    [DutchTerm("kopie")]
    Copy,

    /// <summary>Rectification of wrong or incomplete data (protocol 7.4; GDPR 16).</summary>
    [DutchTerm("rectificatie")]
    Rectification,

    /// <summary>Erasure (protocol 7.4; GDPR 17).</summary>
    [DutchTerm("wissing")]
    Erasure,

    /// <summary>Restriction of processing (protocol 7.9; GDPR 18).</summary>
    [DutchTerm("beperking")]
    Restriction,

    /// <summary>An objection against the processing (protocol 7.5; GDPR 21).</summary>
    [DutchTerm("bezwaar tegen de verwerking")]
    Objection,

    /// <summary>A complaint about the processing (protocol 7.6). It is no request under the GDPR and has another term.</summary>
    [DutchTerm("klacht")]
    Complaint,
}

/// <summary>In which form a copy is given (protocol 7.3, second sentence).</summary>
[DutchTerm("vorm van de kopie")]
public enum CopyForm
{
    /// <summary>Electronic: what is owed unless the subject asks for something else.</summary>
    [DutchTerm("elektronisch")]
    Electronic,

    /// <summary>Another form, which the subject asked for.</summary>
    [DutchTerm("andere vorm")]
    Other,
}

/// <summary>Why data are erased at request (reading A10: more than the two grounds that the protocol names). The list is closed.</summary>
[DutchTerm("grond voor wissing")]
public enum ErasureGround
{
    /// <summary>The data are wrong (protocol 7.4, second sentence).</summary>
    [DutchTerm("onjuiste gegevens")]
    DataWrong,

    /// <summary>The justified belief no longer exists (protocol 7.4, second sentence).</summary>
    [DutchTerm("overtuiging vervallen")]
    BeliefEnded,

    /// <summary>An objection was upheld (GDPR 17(1)(c)).</summary>
    [DutchTerm("bezwaar gegrond")]
    ObjectionUpheld,

    /// <summary>The data were processed unlawfully (GDPR 17(1)(d)).</summary>
    [DutchTerm("onrechtmatige verwerking")]
    UnlawfulProcessing,

    /// <summary>The data are no longer needed (GDPR 17(1)(a)).</summary>
    [DutchTerm("niet langer nodig")]
    NoLongerNeeded,

    /// <summary>The law demands it (GDPR 17(1)(e)).</summary>
    [DutchTerm("wettelijke plicht tot wissing")]
    LegalDuty,
}

/// <summary>Why a request is refused. Which ground goes with which request is for <see cref="RequestRule.Allows"/>. The list is closed.</summary>
[DutchTerm("weigeringsgrond")]
public enum RefusalGround
{
    /// <summary>Identity, or the right to represent, was asked for and not proved (protocol 7.7, second sentence).</summary>
    [DutchTerm("identiteit niet aangetoond")]
    IdentityNotProved,

    /// <summary>The request is manifestly unfounded (GDPR 12(5)); the participant proves it.</summary>
    [DutchTerm("kennelijk ongegrond")]
    ManifestlyUnfounded,

    /// <summary>The request is excessive (GDPR 12(5)); the participant proves it.</summary>
    [DutchTerm("buitensporig")]
    Excessive,

    /// <summary>The data are right and no ground for what is asked is there (protocol 7.4, second sentence; GDPR 16 to 18).</summary>
    [DutchTerm("geen grond aanwezig")]
    GroundNotPresent,

    /// <summary>Compelling legitimate grounds outweigh the interests of the subject (protocol 7.5, second sentence).</summary>
    [DutchTerm("dwingende gerechtvaardigde gronden")]
    CompellingGrounds,

    /// <summary>The data are needed for a legal claim (protocol 7.5, second sentence; GDPR 17(3)(e)).</summary>
    [DutchTerm("rechtsvordering")]
    LegalClaim,

    /// <summary>A legal duty or a public task demands the processing (GDPR 17(3)(b)).</summary>
    [DutchTerm("wettelijke verplichting of publieke taak")]
    LegalDutyOrPublicTask,

    /// <summary>Needed and proportionate to prevent or detect crime (article 41(1)(d) of the GDPR Implementation Act).</summary>
    [DutchTerm("voorkoming en opsporing van strafbare feiten")]
    CrimePrevention,

    /// <summary>Needed and proportionate to protect others (article 41(1)(i) of the GDPR Implementation Act).</summary>
    [DutchTerm("bescherming van anderen")]
    RightsOfOthers,
}
