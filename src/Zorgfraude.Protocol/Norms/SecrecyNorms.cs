using System.Collections.Immutable;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Worklists;

namespace Zorgfraude.Protocol.Norms;

/// <summary>Article 2.9 of the Act: secrecy.</summary>
internal static class SecrecyNorms
{
    internal static ImmutableArray<Norm> All { get; } =
    [
        new(
            "WET-2.9-1", Cite.Act("2.9", 1), NormKind.Organisational,
            "Wie dit werk doet, zwijgt over personen, tenzij deze wet spreken nodig maakt, voorschrijft of toestaat.",
            "Whoever does this work keeps silent on persons, unless this Act needs, demands or allows speech.",
            [],
            [Carry.Findings(DeclarationFindings.SecrecyKept)]),
        new(
            "WET-2.9-2-a", Cite.Act("2.9", 2, "a"), NormKind.Computable,
            "De zwijgplicht wijkt waar een wettelijk voorschrift tot mededeling verplicht.",
            "Silence gives way where a statutory rule demands disclosure.",
            [],
            [
                new NormCarrier.NotBySoftware(
                    "Een verplichting uit andere wetgeving loopt niet via dit register; wie haar nakomt, doet dat zelf en legt zijn grond zelf vast.",
                    "A duty under other legislation does not run through this register; whoever follows it does so himself and records his own ground."),
            ]),
        new(
            "WET-2.9-2-b", Cite.Act("2.9", 2, "b"), NormKind.Computable,
            "Over gegevens die tot niemand te herleiden zijn, hoeft niet gezwegen te worden.",
            "Nothing need be kept silent that can be traced to nobody.",
            [],
            [Carry.Types([typeof(SubmissionLedger), typeof(WorklistItem)])]),
    ];
}
