using System.Collections.Immutable;
using Zorgfraude.Law;

namespace Zorgfraude.Identity;

/// <summary>
/// Why a text is refused as an identity value. The list is closed. A problem never holds or repeats the refused text, so it may be
/// logged and shown.
/// </summary>
[DutchTerm("reden van weigering van een gegeven")]
public sealed class IdentityProblem
{
    private readonly string dutch;
    private readonly string english;

    private IdentityProblem(string code, string dutch, string english)
    {
        Code = code;
        this.dutch = dutch;
        this.english = english;
    }

    /// <summary>There is no text, or only white space.</summary>
    public static IdentityProblem Empty { get; } = new("empty", "er is niets ingevuld", "nothing was filled in");

    /// <summary>The text is longer than the value can be.</summary>
    public static IdentityProblem TooLong { get; } = new("too-long", "de tekst is te lang", "the text is too long");

    /// <summary>The text has control characters, unpaired surrogates or characters that turn the direction of writing.</summary>
    public static IdentityProblem ForbiddenCharacters { get; } = new(
        "forbidden-characters", "de tekst bevat besturingstekens of ongeldige tekens", "the text has control or invalid characters");

    /// <summary>Something else than digits and harmless separators stands where only digits may stand.</summary>
    public static IdentityProblem NotDigits { get; } = new("not-digits", "er staat iets anders dan cijfers", "something else than digits was found");

    /// <summary>The number of digits or characters is wrong.</summary>
    public static IdentityProblem WrongLength { get; } = new("wrong-length", "het aantal cijfers of tekens klopt niet", "the number of digits or characters is wrong");

    /// <summary>One digit is missing: often a leading zero that a spreadsheet dropped. It is never put back by guessing.</summary>
    public static IdentityProblem LeadingZeroMissing { get; } = new(
        "leading-zero-missing", "er ontbreekt één cijfer, mogelijk een voorloopnul", "one digit is missing, possibly a leading zero");

    /// <summary>Only zeros: a placeholder, not a number that was given out.</summary>
    public static IdentityProblem OnlyZeros { get; } = new("only-zeros", "er staan alleen nullen", "there are only zeros");

    /// <summary>
    /// Nine digits that pass the eleven-test: possibly a citizen service number (BSN), which is no part of the data that article
    /// 2.1(2)(a) and (b) of the Decree allows. An RSIN has the same form and is refused with it.
    /// </summary>
    public static IdentityProblem LooksLikeCitizenServiceNumber { get; } = new(
        "looks-like-citizen-service-number", "dit kan een burgerservicenummer of RSIN zijn", "this may be a citizen service number or an RSIN");

    /// <summary>The text does not have the form of the value.</summary>
    public static IdentityProblem WrongPattern { get; } = new("wrong-pattern", "de vorm klopt niet", "the form is wrong");

    /// <summary>The letters of a postal code are SA, SD or SS, which are not used.</summary>
    public static IdentityProblem ForbiddenLetters { get; } = new(
        "forbidden-letters", "de lettercombinatie komt in postcodes niet voor", "the letters do not occur in postal codes");

    /// <summary>The text is no date of the calendar.</summary>
    public static IdentityProblem NotADate { get; } = new("not-a-date", "dit is geen bestaande datum", "this is no date of the calendar");

    /// <summary>A number or year lies outside the accepted range.</summary>
    public static IdentityProblem OutOfRange { get; } = new("out-of-range", "het getal of jaartal ligt buiten het bereik", "the number or year is out of range");

    /// <summary>The word or code is not one of the known ones.</summary>
    public static IdentityProblem UnknownWord { get; } = new("unknown-word", "dit woord of deze code is niet bekend", "the word or code is not known");

    /// <summary>An administrative code lacks the name of its code system.</summary>
    public static IdentityProblem CodeSystemMissing { get; } = new(
        "code-system-missing", "de naam van het codestelsel ontbreekt", "the name of the code system is missing");

    /// <summary>
    /// The code system is one that may not stand in the register: SKJ, citizen service number, RSIN or establishment number
    /// (article 2.1(2)(a) and (b) of the Decree).
    /// </summary>
    public static IdentityProblem ExcludedFromRegister { get; } = new(
        "excluded-from-register", "dit soort nummer mag niet in het register", "this kind of number may not stand in the register");

    /// <summary>Every problem.</summary>
    public static ImmutableArray<IdentityProblem> All { get; } =
    [
        Empty, TooLong, ForbiddenCharacters, NotDigits, WrongLength, LeadingZeroMissing, OnlyZeros, LooksLikeCitizenServiceNumber,
        WrongPattern, ForbiddenLetters, NotADate, OutOfRange, UnknownWord, CodeSystemMissing, ExcludedFromRegister,
    ];

    /// <summary>Stable code in lower case with hyphens, for machines.</summary>
    public string Code { get; }

    /// <summary>The reason in words, without a capital or a full stop.</summary>
    /// <param name="language">Language of the text.</param>
    public string ToString(Language language) => language == Language.Dutch ? dutch : english;

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
