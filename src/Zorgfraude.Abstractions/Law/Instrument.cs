using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Zorgfraude.Serialization;

namespace Zorgfraude.Law;

/// <summary>
/// A law, decree, regulation or other instrument that a provision can stand in. The list is closed: an instrument that the
/// SDK does not know cannot be cited by it.
/// </summary>
[DutchTerm("regeling")]
[JsonConverter(typeof(ParsableJsonConverter<Instrument>))]
public sealed class Instrument : IParsable<Instrument>, IFormattable
{
    private Instrument(string code, string dutchName, string dutchShortName, string englishName, string? bwbId)
    {
        Code = code;
        DutchName = dutchName;
        DutchShortName = dutchShortName;
        EnglishName = englishName;
        BwbId = bwbId;
    }

    /// <summary>The Act itself (in force from 1 January 2025): register in chapter 2 paragraph 1, hub in paragraph 2.</summary>
    [DutchTerm("Wet bevorderen samenwerking en rechtmatige zorg")]
    public static Instrument Act { get; } = new(
        "WET", "Wet bevorderen samenwerking en rechtmatige zorg", "Wbsrz", "Act on promoting cooperation and lawful care", "BWBR0048601");

    /// <summary>The Decree (Stb. 2024, 85) that designates data, retention terms and rights.</summary>
    [DutchTerm("Besluit bevorderen samenwerking en rechtmatige zorg")]
    public static Instrument Decree { get; } = new(
        "BES", "Besluit bevorderen samenwerking en rechtmatige zorg", "Bbsrz", "Decree on promoting cooperation and lawful care", "BWBR0049565");

    /// <summary>The ministerial regulation on the warning register (Stcrt. 2024, 34826).</summary>
    [DutchTerm("Uitvoeringsregeling Waarschuwingsregister zorgfraude")]
    public static Instrument Regulation { get; } = new(
        "REG", "Uitvoeringsregeling Waarschuwingsregister zorgfraude", "Uitvoeringsregeling", "Implementing regulation on the healthcare-fraud warning register", "BWBR0050337");

    /// <summary>
    /// The protocol, annex to <see cref="Regulation"/>. Its items are cited from the draft text (reading G16): the body of the
    /// published annex was not available for comparison.
    /// </summary>
    [DutchTerm("protocol Waarschuwingsregister zorgfraude")]
    public static Instrument Protocol { get; } = new(
        "PROT", "protocol Waarschuwingsregister zorgfraude (ontwerp)", "protocol (ontwerp)", "protocol on the healthcare-fraud warning register (draft)", "BWBR0050337");

    /// <summary>The explanatory notes to the ministerial regulation (draft).</summary>
    [DutchTerm("toelichting op de Uitvoeringsregeling")]
    public static Instrument ExplanatoryNotes { get; } = new(
        "TOEL", "toelichting op de Uitvoeringsregeling Waarschuwingsregister zorgfraude (ontwerp)", "toelichting", "explanatory notes to the implementing regulation (draft)", null);

    /// <summary>The General Data Protection Regulation (EU) 2016/679.</summary>
    [DutchTerm("Algemene verordening gegevensbescherming")]
    public static Instrument Gdpr { get; } = new(
        "AVG", "Algemene verordening gegevensbescherming", "AVG", "General Data Protection Regulation", null);

    /// <summary>The Dutch act that implements the GDPR.</summary>
    [DutchTerm("Uitvoeringswet Algemene verordening gegevensbescherming")]
    public static Instrument GdprImplementationAct { get; } = new(
        "UAVG", "Uitvoeringswet Algemene verordening gegevensbescherming", "UAVG", "GDPR Implementation Act", "BWBR0040940");

    /// <summary>The general act on the extension of terms.</summary>
    [DutchTerm("Algemene termijnenwet")]
    public static Instrument GeneralTermsAct { get; } = new(
        "ATW", "Algemene termijnenwet", "Atw", "General Extension of Time Limits Act", "BWBR0002448");

    /// <summary>The general act on administrative law.</summary>
    [DutchTerm("Algemene wet bestuursrecht")]
    public static Instrument GeneralAdministrativeLawAct { get; } = new(
        "AWB", "Algemene wet bestuursrecht", "Awb", "General Administrative Law Act", "BWBR0005537");

    /// <summary>Regulation (EEC, Euratom) 1182/71 on periods, dates and time limits.</summary>
    [DutchTerm("Verordening (EEG, Euratom) nr. 1182/71")]
    public static Instrument UnionTimeLimits { get; } = new(
        "VO1182", "Verordening (EEG, Euratom) nr. 1182/71", "Verordening 1182/71", "Regulation (EEC, Euratom) No 1182/71", null);

    /// <summary>The Dutch Civil Code, book 3.</summary>
    [DutchTerm("Burgerlijk Wetboek Boek 3")]
    public static Instrument CivilCode { get; } = new("BW", "Burgerlijk Wetboek Boek 3", "BW", "Dutch Civil Code, Book 3", "BWBR0005291");

    /// <summary>The Social Support Act 2015.</summary>
    [DutchTerm("Wet maatschappelijke ondersteuning 2015")]
    public static Instrument SocialSupportAct { get; } = new(
        "WMO15", "Wet maatschappelijke ondersteuning 2015", "Wmo 2015", "Social Support Act 2015", "BWBR0035362");

    /// <summary>The Trade Register Act 2007.</summary>
    [DutchTerm("Handelsregisterwet 2007")]
    public static Instrument TradeRegisterAct { get; } = new(
        "HRW", "Handelsregisterwet 2007", "Hrw 2007", "Trade Register Act 2007", "BWBR0021777");

    /// <summary>Every instrument the SDK can cite.</summary>
    public static ImmutableArray<Instrument> All { get; } =
    [
        Act, Decree, Regulation, Protocol, ExplanatoryNotes, Gdpr, GdprImplementationAct, GeneralTermsAct,
        GeneralAdministrativeLawAct, UnionTimeLimits, CivilCode, SocialSupportAct, TradeRegisterAct,
    ];

    /// <summary>Stable code, the prefix of norm ids such as <c>BES-2.5-1</c>.</summary>
    public string Code { get; }

    /// <summary>Full Dutch name.</summary>
    public string DutchName { get; }

    /// <summary>Abbreviation or short Dutch name used in citations.</summary>
    public string DutchShortName { get; }

    /// <summary>English name used in citations.</summary>
    public string EnglishName { get; }

    /// <summary>Identifier in the national legislation database, or null where there is none (Union law) or none is known.</summary>
    public string? BwbId { get; }

    /// <summary>The instrument with this code.</summary>
    /// <param name="s">A code such as <c>BES</c>; case counts.</param>
    /// <exception cref="FormatException">No instrument has this code.</exception>
    public static Instrument Parse(string s) =>
        TryParse(s, null, out var instrument) ? instrument : throw new FormatException("No instrument of this law has that code.");

    /// <inheritdoc/>
    static Instrument IParsable<Instrument>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">A code such as <c>BES</c>; case counts.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The instrument, when found.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Instrument result)
    {
        result = All.FirstOrDefault(i => string.Equals(i.Code, s, StringComparison.Ordinal));
        return result is not null;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Code;
}
