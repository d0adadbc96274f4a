using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on consulting the register (protocol chapter 5).</summary>
public static class ConsultationFindings
{
    /// <summary>A purpose within the law.</summary>
    public static FindingDefinition Purpose { get; } = new(
        "consultation.purpose", Cite.Act("2.1", 3),
        "De raadpleging dient de bestrijding van fraude in de zorg.", "The consultation serves the fight against healthcare fraud.", "F7");

    /// <summary>Automated use is announced.</summary>
    public static FindingDefinition Announced { get; } = new(
        "consultation.announced", Cite.Protocol("2.10", sentence: 2),
        "Het geautomatiseerd raadplegen is op de website vermeld.", "Automated consultation is announced on the website.", "F4");

    /// <summary>No wildcards.</summary>
    public static FindingDefinition NoWildcard { get; } = new(
        "consultation.no-wildcard", Cite.Protocol("5.1"),
        "De invoer bevat geen jokertekens en ten minste een letter of cijfer in elke naam.",
        "The input holds no wildcards and at least a letter or digit in each name.", "F3");

    /// <summary>Specific input.</summary>
    public static FindingDefinition Specific { get; } = new(
        "consultation.specific", Cite.Protocol("5.1"),
        "De invoer is specifiek: een KVK-, BIG- of AGB-nummer, of de naam met geboortedatum of vestigingsplaats.",
        "The input is specific: a KVK, BIG or AGB number, or the name with date of birth or place of establishment.", "F3");

    /// <summary>Under the stricter reading the input has a number that names one subject.</summary>
    public static FindingDefinition StrongNumber { get; } = new(
        "consultation.strong-number", Cite.Protocol("5.1"),
        "De invoer bevat een KVK-, BIG- of AGB-nummer of een andere administratieve code.",
        "The input has a KVK, BIG or AGB number or another administrative code.", "F3");

    /// <summary>There is something to check.</summary>
    public static FindingDefinition HitExists { get; } = new(
        "consultation.hit-exists", Cite.Protocol("5.2"),
        "De raadpleging leidde tot een hit of mogelijke overeenstemming die nog op controle wacht.",
        "The consultation led to a hit or a possible one that still waits for its check.");

    /// <summary>What was shown as possible becomes a hit with reasons only.</summary>
    public static FindingDefinition SameSubjectReasoned { get; } = new(
        "consultation.same-subject-reasoned", Cite.Protocol("5.2"),
        "Vastgelegd is waarom de mogelijke overeenstemming dezelfde betrokkene is.",
        "It is written down why the possible agreement is the same subject.", "F2");

    internal static ImmutableArray<FindingDefinition> All { get; } = [Purpose, Announced, NoWildcard, Specific, StrongNumber, HitExists, SameSubjectReasoned];
}
