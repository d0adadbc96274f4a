using Zorgfraude.Collections;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Protocol.Norms;

/// <summary>Short ways to write what carries a norm.</summary>
internal static class Carry
{
    internal static NormCarrier LeftToTheMakerOfTheRules { get; } = new NormCarrier.NotBySoftware(
        "Richt zich tot wie besluit, regeling of protocol maakt; de gemaakte regels staan bij die bepalingen zelf.",
        "Addresses whoever makes decree, regulation or protocol; the rules made stand at those provisions themselves.");

    internal static NormCarrier ForParliament { get; } = new NormCarrier.NotBySoftware(
        "Gaat over totstandkoming of evaluatie van regels en raakt geen dossier.",
        "About how rules are made or evaluated; no file is touched by it.");

    internal static NormCarrier ChangesOtherLaw { get; } = new NormCarrier.NotBySoftware(
        "Past andere regelgeving aan en bevat zelf geen gedragsregel.",
        "Changes other legislation and holds no rule of conduct itself.");

    internal static NormCarrier HubSuppliesElsewhere { get; } = new NormCarrier.Elsewhere(
        "Wie aan het Informatieknooppunt levert, regelt het deel van de wet over dat knooppunt.",
        "Who supplies the information hub is for the part of the law on that hub.");

    internal static NormCarrier HubDataElsewhere { get; } = new NormCarrier.Elsewhere(
        "Hier blijft dit gegeven buiten het register; hoe het Informatieknooppunt het krijgt, regelt het deel van de wet over dat knooppunt.",
        "Here the datum stays out of the register; how the information hub gets it is for the part of the law on that hub.");

    internal static NormCarrier Findings(params ReadOnlySpan<FindingDefinition> findings)
    {
        var codes = new List<string>(findings.Length);
        foreach (var finding in findings)
        {
            codes.Add(finding.Code);
        }

        return new NormCarrier.ByFindings(codes.ToValueList());
    }

    internal static NormCarrier Types(ReadOnlySpan<Type> types, params ReadOnlySpan<string> services) =>
        new NormCarrier.ByType(Names(types, services));

    internal static NormCarrier Declarations(ReadOnlySpan<Type> types, params ReadOnlySpan<string> services) =>
        new NormCarrier.ByDeclaration(Names(types, services));

    private static ValueList<string> Names(ReadOnlySpan<Type> types, ReadOnlySpan<string> services)
    {
        var names = new List<string>(types.Length + services.Length);
        foreach (var type in types)
        {
            names.Add(type.FullName!);
        }

        foreach (var service in services)
        {
            names.Add(service);
        }

        return names.ToValueList();
    }
}

/// <summary>Types of the services, which stand above the rules and are named here without a reference.</summary>
internal static class ServiceTypes
{
    internal const string WarningRegister = "Zorgfraude.Sdk.Registers.IWarningRegister";
    internal const string RegisterMembers = "Zorgfraude.Sdk.Registers.RegisterMembers";
    internal const string HitContact = "Zorgfraude.Sdk.Registers.HitContact";
    internal const string Hit = "Zorgfraude.Sdk.Registers.ConsultationResult+Hit";
    internal const string NoHit = "Zorgfraude.Sdk.Registers.ConsultationResult+NoHit";
}
