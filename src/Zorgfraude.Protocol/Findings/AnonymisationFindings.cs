using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on the anonymisation of what goes to the supervisor.</summary>
public static class AnonymisationFindings
{
    /// <summary>Identifiers were replaced, and a second scan found none left.</summary>
    public static FindingDefinition IdentifiersReplaced { get; } = new(
        "anonymisation.identifiers-replaced", Cite.Act("2.2", 3),
        "Er zijn {count} identificerende gegevens vervangen; een tweede doorzoeking vond er geen meer.",
        "{count} identifiers were replaced; a second scan found none left.");

    /// <summary>A second scan still finds identifiers of somebody in the file.</summary>
    public static FindingDefinition IdentifierRemains { get; } = new(
        "anonymisation.identifier-remains", Cite.Act("2.2", 3),
        "Na het vervangen zijn nog {count} identificerende gegevens gevonden.",
        "After replacement {count} identifiers were still found.");

    /// <summary>Every item a human had to look at was answered.</summary>
    public static FindingDefinition ResidueAnswered { get; } = new(
        "anonymisation.residue-answered", Cite.Protocol("3.11"),
        "Alle {count} aandachtspunten zijn beoordeeld.",
        "All {count} items to look at were judged.");

    /// <summary>Items a human must look at have no answer.</summary>
    public static FindingDefinition ResidueUnanswered { get; } = new(
        "anonymisation.residue-unanswered", Cite.Protocol("3.11"),
        "Over {count} aandachtspunten is nog niet beslist of zij iemand identificeren.",
        "For {count} items nobody has decided yet whether they identify somebody.");

    /// <summary>An item is kept without a reason.</summary>
    public static FindingDefinition ReasonMissing { get; } = new(
        "anonymisation.reason-missing", Cite.Protocol("3.11"),
        "Bij {count} aandachtspunten die blijven staan ontbreekt de reden.",
        "{count} items are kept without a reason.");

    /// <summary>An answer points at no item, or one item has two different answers.</summary>
    public static FindingDefinition AnswerInvalid { get; } = new(
        "anonymisation.answer-invalid", Cite.Protocol("3.11"),
        "{count} antwoorden horen bij geen aandachtspunt of spreken elkaar tegen.",
        "{count} answers belong to no item or contradict each other.");

    /// <summary>A human judges whether somebody can be identified indirectly.</summary>
    public static FindingDefinition IndirectIdentification { get; } = new(
        "anonymisation.indirect-identification", Cite.Act("2.2", 3),
        "Een medewerker beoordeelt gemotiveerd of niemand indirect herkenbaar is.",
        "An employee judges, with reasons, that nobody can be identified indirectly.");

    /// <summary>Additional data for the supervisor are anonymised as well.</summary>
    public static FindingDefinition AdditionalData { get; } = new(
        "anonymisation.additional-data", Cite.Protocol("3.13", sentence: 2),
        "Ook de aanvullende gegevens zijn geanonimiseerd.",
        "The additional data are anonymised as well.");

    internal static ImmutableArray<FindingDefinition> All { get; } =
    [
        IdentifiersReplaced, IdentifierRemains, ResidueAnswered, ResidueUnanswered, ReasonMissing, AnswerInvalid, IndirectIdentification, AdditionalData,
    ];
}
