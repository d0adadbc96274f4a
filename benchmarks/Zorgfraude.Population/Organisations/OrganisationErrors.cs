using Zorgfraude.Matching;

namespace Zorgfraude.Population.Organisations;

/// <summary>In what a query about an organisation in the register differs from the entry.</summary>
public enum OrganisationError
{
    /// <summary>Only the trade name is given.</summary>
    TradeNameOnly,

    /// <summary>The trade name is left out.</summary>
    TradeNameUnknown,

    /// <summary>A trade name that the register does not know.</summary>
    TradeNameNew,

    /// <summary>The legal form in another notation.</summary>
    FormNotation,

    /// <summary>The legal form is left out.</summary>
    FormMissing,

    /// <summary>Still called "i.o.".</summary>
    InFormation,

    /// <summary>A slip of the finger in the name.</summary>
    NameTypo,

    /// <summary>The name written as it sounds.</summary>
    NameSound,

    /// <summary>A word is abbreviated, or <c>&amp;</c> written as <c>en</c>.</summary>
    WordAbbreviated,

    /// <summary>Two words are written as one.</summary>
    WordsGlued,

    /// <summary>The last word comes first.</summary>
    WordOrder,

    /// <summary>An article is left out.</summary>
    ArticleDropped,

    /// <summary>In capitals.</summary>
    Capitals,

    /// <summary>Marks on letters are lost.</summary>
    MarksLost,

    /// <summary>The number in the trade register lost its leading zero.</summary>
    KvkZeroLost,

    /// <summary>A wrong digit in the number in the trade register.</summary>
    KvkMistyped,

    /// <summary>No number in the trade register, nor a code of a care provider.</summary>
    NumbersMissing,

    /// <summary>Elsewhere since.</summary>
    Moved,

    /// <summary>No address.</summary>
    AddressMissing,

    /// <summary>A wrong digit in the house number.</summary>
    HouseNumberDigit,
}

/// <summary>The parts of the data of an organisation. At most one error is made in each, so that every one that is named shows.</summary>
[Flags]
internal enum OrganisationPart
{
    Name = 1,
    TradeName = 2,
    Form = 4,
    Letters = 8,
    Number = 16,
    Address = 32,
}

/// <summary>An organisation as somebody writes it down.</summary>
/// <param name="Words">The words of its name.</param>
/// <param name="Notation">The legal form, as a pattern round the words.</param>
/// <param name="TradeName">What follows the name: a trade name with what leads it in.</param>
/// <param name="Record">The rest.</param>
internal sealed record WrittenOrganisation(string Words, string Notation, string TradeName, MatchRecord Record)
{
    public static WrittenOrganisation Of(Organisation o) =>
        new(o.Words, o.OfficialNotation, o.TradeName is null ? string.Empty : " h.o.d.n. " + o.TradeName, o.ToRecord());

    public MatchRecord ToRecord() => Record with { Organisation = Organisation.Written(Notation, Words) + TradeName };
}

/// <summary>Makes errors in the data of an organisation.</summary>
internal static class OrganisationErrors
{
    private static readonly Dictionary<string, string> Abbreviations = Tables.Words("word.abbreviated").Select(static e => e.Split('='))
        .ToDictionary(static e => e[0], static e => e[1], StringComparer.Ordinal);

    private static readonly string[] LeadIns = Tables.Words("trade.name");

    /// <summary>The parts that an error is about: it is not made when one of them has an error already.</summary>
    public static OrganisationPart Parts(OrganisationError error) => error switch
    {
        OrganisationError.TradeNameOnly => OrganisationPart.TradeName | OrganisationPart.Name | OrganisationPart.Form,
        OrganisationError.TradeNameUnknown or OrganisationError.TradeNameNew => OrganisationPart.TradeName,
        OrganisationError.FormNotation or OrganisationError.FormMissing or OrganisationError.InFormation => OrganisationPart.Form,
        OrganisationError.Capitals => OrganisationPart.Letters,
        OrganisationError.MarksLost => OrganisationPart.Letters | OrganisationPart.Name | OrganisationPart.Form,
        >= OrganisationError.NameTypo and <= OrganisationError.ArticleDropped => OrganisationPart.Name,
        OrganisationError.KvkZeroLost or OrganisationError.KvkMistyped or OrganisationError.NumbersMissing => OrganisationPart.Number,
        _ => OrganisationPart.Address,
    };

    /// <summary>The data with the error, or null when these data leave no room for it.</summary>
    public static WrittenOrganisation? Make(OrganisationError error, WrittenOrganisation o, Organisation about, Dice dice)
    {
        var words = o.Words.Split(' ');
        switch (error)
        {
            case OrganisationError.TradeNameOnly:
                return about.TradeName is null ? null : o with { Words = about.TradeName, Notation = "{0}", TradeName = string.Empty };
            case OrganisationError.TradeNameUnknown:
                return about.TradeName is null ? null : o with { TradeName = string.Empty };
            case OrganisationError.TradeNameNew:
                return about.TradeName is not null ? null : o with { TradeName = dice.Pick(LeadIns) + Organisation.RandomTradeName(dice) };
            case OrganisationError.FormNotation:
                return Organisation.OtherNotation(about.Form, dice) is { } notation ? o with { Notation = notation } : null;
            case OrganisationError.FormMissing:
                return o.Notation == "{0}" ? null : o with { Notation = "{0}" };
            case OrganisationError.InFormation:
                return about.Form is LegalForm.Bv or LegalForm.Nv ? o with { Notation = o.Notation + " i.o." } : null;

            case OrganisationError.NameTypo:
                return Slips.Typo(o.Words, dice) is { } typo ? o with { Words = typo } : null;
            case OrganisationError.NameSound:
                return Slips.Sound(o.Words, dice) is { } sound ? o with { Words = sound } : null;
            case OrganisationError.WordAbbreviated:
                var long1 = Array.FindIndex(words, Abbreviations.ContainsKey);
                return long1 < 0 ? null : o with { Words = string.Join(' ', words.Select((w, i) => i == long1 ? Abbreviations[w] : w)) };
            case OrganisationError.WordsGlued:
                // A number of a series stays apart.
                var count = about.Serial > 0 ? words.Length - 1 : words.Length;
                return count < 2 || words.Contains("&") ? null : Glued(o, words, dice.Next(count - 1));
            case OrganisationError.WordOrder:
                return words.Length < 2 || about.Serial > 0 ? null : o with { Words = string.Join(' ', words[..^1].Prepend(words[^1])) };
            case OrganisationError.ArticleDropped:
                return words.Length > 1 && Array.FindIndex(words, static w => w is "De" or "Het") is >= 0 and var article
                    ? o with { Words = string.Join(' ', words.Where((_, i) => i != article)) } : null;

            case OrganisationError.Capitals:
                return o with { Words = o.Words.ToUpperInvariant(), Notation = o.Notation.ToUpperInvariant(), TradeName = o.TradeName.ToUpperInvariant() };
            case OrganisationError.MarksLost:
                var plain = o with { Words = Slips.Plain(o.Words)!, Notation = Slips.Plain(o.Notation)!, TradeName = Slips.Plain(o.TradeName)! };
                return plain == o ? null : plain;

            case OrganisationError.KvkZeroLost:
                return o.Record.KvkNumber is ['0', ..] ? o with { Record = o.Record with { KvkNumber = o.Record.KvkNumber[1..] } } : null;
            case OrganisationError.KvkMistyped:
                return o with { Record = o.Record with { KvkNumber = Slips.Digit(o.Record.KvkNumber!, dice) } };
            case OrganisationError.NumbersMissing:
                // Something besides the name is left: here the address, which may then not be missing.
                return o with { Record = o.Record with { KvkNumber = null, AgbCode = null } };

            case OrganisationError.Moved:
                return o with { Record = Address.Random(dice).PutIn(o.Record) };
            case OrganisationError.AddressMissing:
                return o.Record.KvkNumber is null ? null
                    : o with { Record = o.Record with { Street = null, HouseNumber = null, HouseNumberAddition = null, PostalCode = null, City = null } };
            case OrganisationError.HouseNumberDigit:
                return Slips.Digit(o.Record.HouseNumber!, dice) is { } number && number[0] != '0' ? o with { Record = o.Record with { HouseNumber = number } } : null;
            default:
                throw new ArgumentOutOfRangeException(nameof(error));
        }
    }

    private static WrittenOrganisation Glued(WrittenOrganisation o, string[] words, int at) =>
        o with { Words = string.Join(' ', words[..at].Append(words[at] + words[at + 1].ToLowerInvariant()).Concat(words[(at + 2)..])) };
}
