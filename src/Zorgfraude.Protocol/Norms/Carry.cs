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

    internal static NormCarrier HubAgenciesToCome { get; } = new NormCarrier.NotYet(
        "De instanties van het Informatieknooppunt hebben nog geen type.",
        "The agencies of the information hub have no type yet.");

    internal static NormCarrier HubDataToCome { get; } = new NormCarrier.NotYet(
        "De gegevenssets voor het Informatieknooppunt bestaan nog niet in code.",
        "The data sets for the information hub are not in code yet.");

    internal static NormCarrier DeclarationToCome { get; } = new NormCarrier.NotYet(
        "Er is nog geen plaats waar een deelnemer dit verklaart.",
        "There is no place yet where a participant declares this.");

    internal static NormCarrier ProcessorToCome { get; } = new NormCarrier.NotYet(
        "Een verwerker die namens de deelnemers handelt, is nog niet in te stellen.",
        "A processor that acts for the participants cannot be configured yet.");

    internal static NormCarrier FeeToCome { get; } = new NormCarrier.NotYet(
        "Dat niets in rekening is gebracht, wordt nog niet gevraagd of vastgelegd.",
        "That nothing was charged is not asked or recorded yet.");

    internal static NormCarrier RoleToCome { get; } = new NormCarrier.NotYet(
        "De rol van verwerkingsverantwoordelijke wordt nog nergens gemeld.",
        "The role of controller is not reported anywhere yet.");

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
    internal const string RegisterMember = "Zorgfraude.Sdk.Registers.RegisterMember";
    internal const string HitContact = "Zorgfraude.Sdk.Registers.HitContact";
    internal const string Hit = "Zorgfraude.Sdk.Registers.ConsultationResult+Hit";
    internal const string NoHit = "Zorgfraude.Sdk.Registers.ConsultationResult+NoHit";
}
