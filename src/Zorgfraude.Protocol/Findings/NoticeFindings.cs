using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on the content of the notice of registration (protocol 7.1, items a to i; GDPR 14).</summary>
public static class NoticeFindings
{
    /// <summary>The notice names the participant and how it is reached.</summary>
    public static FindingDefinition Registrant { get; } = new(
        "notice.registrant", Cite.Protocol("7.1", "a"),
        "De mededeling noemt de verstrekker en zijn contactgegevens.", "The notice names the registering participant and its contact details.");

    /// <summary>The notice names the data protection officer.</summary>
    public static FindingDefinition Officer { get; } = new(
        "notice.officer", Cite.Gdpr("14", 1, "b"),
        "De mededeling zegt hoe de functionaris voor gegevensbescherming te bereiken is.",
        "The notice says how the data protection officer is reached.");

    /// <summary>The notice gives the purposes.</summary>
    public static FindingDefinition Purposes { get; } = new(
        "notice.purposes", Cite.Protocol("7.1", "b"),
        "De mededeling noemt de doelen van de verwerking.", "The notice gives the purposes of the processing.");

    /// <summary>The notice gives the legal basis.</summary>
    public static FindingDefinition LegalBasis { get; } = new(
        "notice.legal-basis", Cite.Protocol("7.1", "b"),
        "De mededeling noemt de rechtsgrond van de verwerking.", "The notice gives the legal basis of the processing.");

    /// <summary>The notice gives the categories of data.</summary>
    public static FindingDefinition Categories { get; } = new(
        "notice.categories", Cite.Protocol("7.1", "c"),
        "De mededeling noemt welke soorten gegevens zijn geregistreerd.", "The notice says which categories of data are registered.");

    /// <summary>The notice gives the receivers.</summary>
    public static FindingDefinition Receivers { get; } = new(
        "notice.receivers", Cite.Protocol("7.1", "d"),
        "De mededeling noemt wie bij een hit de gegevens ontvangen.", "The notice says who receives the data on a hit.");

    /// <summary>The notice gives the period.</summary>
    public static FindingDefinition Period { get; } = new(
        "notice.period", Cite.Protocol("7.1", "e"),
        "De mededeling noemt de dag van registratie en de dag van verwijdering.", "The notice gives the day of registration and the day of removal.");

    /// <summary>The notice names a right.</summary>
    public static FindingDefinition Right { get; } = new(
        "notice.right", Cite.Protocol("7.1", "f"),
        "De mededeling noemt het recht op {right}.", "The notice names the right of {right}.");

    /// <summary>The notice says how to complain.</summary>
    public static FindingDefinition Complaint { get; } = new(
        "notice.complaint", Cite.Protocol("7.1", "g"),
        "De mededeling zegt hoe betrokkene bij de verstrekker kan klagen.", "The notice says how the subject can complain to the registering participant.");

    /// <summary>The notice names the data protection authority.</summary>
    public static FindingDefinition Authority { get; } = new(
        "notice.authority", Cite.Protocol("7.1", "h"),
        "De mededeling noemt de klacht bij de Autoriteit Persoonsgegevens.", "The notice names the complaint to the data protection authority.", "E10");

    /// <summary>The notice names the remedy against this kind of participant.</summary>
    public static FindingDefinition Remedy { get; } = new(
        "notice.remedy", Cite.Protocol("7.1", "i"),
        "De mededeling noemt het rechtsmiddel '{route}'.", "The notice names the remedy '{route}'.", "E11");

    /// <summary>The notice says where the data come from.</summary>
    public static FindingDefinition Source { get; } = new(
        "notice.source", Cite.Gdpr("14", 2, "f"),
        "De mededeling zegt uit welke bron de gegevens komen.", "The notice says from which source the data come.");

    internal static ImmutableArray<FindingDefinition> All { get; } =
        [Registrant, Officer, Purposes, LegalBasis, Categories, Receivers, Period, Right, Complaint, Authority, Remedy, Source];
}
