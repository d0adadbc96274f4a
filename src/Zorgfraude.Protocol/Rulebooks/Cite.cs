using NodaTime;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Rulebooks;

/// <summary>Short ways to write a citation, dated to the texts this SDK was built from.</summary>
internal static class Cite
{
    /// <summary>The day on which Act, Decree and regulation entered into force, and on which the cited texts were valid.</summary>
    internal static readonly LocalDate TextDate = new(2025, 1, 1);

    internal static Citation Act(string article, int? paragraph = null, string? item = null, int? sentence = null) =>
        new(Instrument.Act, article, paragraph, item, sentence, TextDate);

    internal static Citation Decree(string article, int? paragraph = null, string? item = null, int? sentence = null) =>
        new(Instrument.Decree, article, paragraph, item, sentence, TextDate);

    internal static Citation Regulation(string article, int? sentence = null) =>
        new(Instrument.Regulation, article, Sentence: sentence, ValidOn: TextDate);

    internal static Citation Protocol(string item, string? letter = null, int? sentence = null) =>
        new(Instrument.Protocol, item, Item: letter, Sentence: sentence, ValidOn: TextDate);

    internal static Citation Notes(string part) => new(Instrument.ExplanatoryNotes, part, ValidOn: TextDate);

    internal static Citation Gdpr(string article, int? paragraph = null, string? item = null, int? sentence = null) =>
        new(Instrument.Gdpr, article, paragraph, item, sentence);

    internal static Citation GeneralTermsAct(string article, int? paragraph = null, string? item = null) =>
        new(Instrument.GeneralTermsAct, article, paragraph, item, ValidOn: TextDate);

    internal static Citation AdministrativeLaw(string article, int? paragraph = null) =>
        new(Instrument.GeneralAdministrativeLawAct, article, paragraph, ValidOn: TextDate);

    internal static Citation ImplementationAct(string article, int? paragraph = null) =>
        new(Instrument.GdprImplementationAct, article, paragraph, ValidOn: TextDate);

    internal static Citation CivilCode(string article) => new(Instrument.CivilCode, article, ValidOn: TextDate);

    internal static Citation SocialSupportAct(string article, int paragraph) => new(Instrument.SocialSupportAct, article, paragraph, ValidOn: TextDate);

    internal static Citation TradeRegisterAct(string article, string item) => new(Instrument.TradeRegisterAct, article, Item: item, ValidOn: TextDate);

    internal static Citation UnionTimeLimits(string article, int? paragraph = null, string? item = null) =>
        new(Instrument.UnionTimeLimits, article, paragraph, item);
}
