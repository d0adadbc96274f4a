using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;

namespace Zorgfraude.Protocol.Consultations;

/// <summary>
/// A participant's declaration that its website says that it consults the register by an automated process, and on which occasions
/// (protocol 2.10). Without one no automated consultation is made, and none on another occasion.
/// </summary>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="Page">Address of the page.</param>
/// <param name="Course">Where the set course of the automated consultation is written down.</param>
/// <param name="Occasions">The occasions on the page, by the participant's own codes, for instance <c>na-contractering</c>.</param>
[DutchTerm("vermelding van geautomatiseerd raadplegen")]
public sealed record AutomationAnnouncement(LocalDate PublishedOn, Uri Page, OwnReference Course, ValueList<OwnReference> Occasions)
{
    /// <summary>Occasions that are left off the page on a recorded ground, or null when all are on it.</summary>
    public WithheldOccasions? Withheld { get; init; }
}

/// <summary>Occasions that are not published because publication would thwart something (protocol 2.10, fifth sentence).</summary>
/// <param name="Ground">What it would thwart.</param>
/// <param name="Occasions">The occasions, by the participant's own codes.</param>
/// <param name="Reasons">Where the motivated judgement is written down.</param>
[DutchTerm("niet gepubliceerde momenten")]
public sealed record WithheldOccasions(WithholdingGround Ground, ValueList<OwnReference> Occasions, WrittenRecordReference Reasons);

/// <summary>What publication would thwart (protocol 2.10, fifth sentence). The list is closed.</summary>
[DutchTerm("grond om niet te publiceren")]
public enum WithholdingGround
{
    /// <summary>Detecting, preventing or prosecuting fraud.</summary>
    [DutchTerm("opsporing, voorkoming of vervolging van fraude")]
    FightingFraud,

    /// <summary>That subjects exercise their rights.</summary>
    [DutchTerm("uitoefening van rechten door de betrokkene")]
    RightsOfSubject,

    /// <summary>The rights and freedoms of others.</summary>
    [DutchTerm("rechten en vrijheden van anderen")]
    RightsOfOthers,
}
