using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using NodaTime;
using Zorgfraude.Serialization;

namespace Zorgfraude.Law;

/// <summary>
/// A place in the law: what an answer rests on. Prints as a Dutch and as an English citation, and as a Juriconnect reference
/// (jci 1.3) where the instrument has an identifier in the national legislation database.
/// </summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Article">
/// Article number (<c>2.5</c>, <c>6:7</c>), for the protocol its item number (<c>3.12</c>), or for the explanatory notes, which have
/// no articles, the part: <c>inleiding</c>, <c>protocol</c>, <c>protocol h3</c>, <c>beveiligingseisen</c> or <c>regeldruk</c>.
/// </param>
/// <param name="Paragraph">Paragraph (<em>lid</em>) within the article, or null.</param>
/// <param name="Item">Lettered item (<em>onderdeel</em>) within the article or paragraph, or null.</param>
/// <param name="Sentence">Sentence (<em>volzin</em>) within the paragraph, counted from 1, or null.</param>
/// <param name="ValidOn">Date on which the cited text was valid, or null for an undated citation.</param>
[DutchTerm("vindplaats")]
public sealed record Citation(
    Instrument Instrument,
    string Article,
    int? Paragraph = null,
    string? Item = null,
    int? Sentence = null,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? ValidOn = null)
{
    private static readonly string[] DutchOrdinals =
    [
        "nulde", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende",
        "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende", "twintigste",
    ];

    private static readonly string[] EnglishOrdinals =
        ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>
    /// The Juriconnect reference, for instance <c>jci1.3:c:BWBR0049565&amp;artikel=2.5&amp;lid=1&amp;z=2025-01-01&amp;g=2025-01-01</c>,
    /// or null when the instrument has no known identifier. Protocol items point at the regulation they are annexed to.
    /// </summary>
    public string? Juriconnect
    {
        get
        {
            if (Instrument.BwbId is not { } bwb)
            {
                return null;
            }

            var reference = new StringBuilder("jci1.3:c:").Append(bwb);
            if (Instrument != Instrument.Protocol)
            {
                reference.Append("&artikel=").Append(Article);
                if (Paragraph is { } paragraph)
                {
                    reference.Append(CultureInfo.InvariantCulture, $"&lid={paragraph}");
                }

                if (Item is not null)
                {
                    reference.Append("&o=").Append(Item);
                }
            }

            if (ValidOn is { } on)
            {
                var date = on.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
                reference.Append("&z=").Append(date).Append("&g=").Append(date);
            }

            return reference.ToString();
        }
    }

    /// <summary>The reference as a link to the official text, or null when <see cref="Juriconnect"/> is null.</summary>
    public Uri? Link => Juriconnect is { } jci ? new Uri("https://wetten.overheid.nl/" + jci) : null;

    /// <summary>The citation in words, for instance <c>artikel 2.5, eerste lid, Bbsrz</c>.</summary>
    /// <param name="language">Language of the citation.</param>
    public string ToString(Language language) => language == Language.Dutch ? Dutch() : English();

    /// <summary>The Dutch citation.</summary>
    public override string ToString() => Dutch();

    private string Dutch()
    {
        var text = new StringBuilder();
        if (Instrument == Instrument.Protocol)
        {
            text.Append(Instrument.DutchShortName).Append(' ').Append(Article);
            AppendDutchParts(text);
            return text.ToString();
        }

        if (Instrument == Instrument.ExplanatoryNotes)
        {
            text.Append(Instrument.DutchShortName).Append(", ").Append(PartOfNotes(Language.Dutch));
            AppendDutchParts(text);
            return text.ToString();
        }

        text.Append("artikel ").Append(Article);
        AppendDutchParts(text);
        return text.Append(Paragraph is null && Item is null && Sentence is null ? " " : ", ").Append(Instrument.DutchShortName).ToString();
    }

    private void AppendDutchParts(StringBuilder text)
    {
        if (Paragraph is { } paragraph)
        {
            text.Append(", ").Append(DutchOrdinal(paragraph)).Append(" lid");
        }

        if (Item is not null)
        {
            text.Append(", onderdeel ").Append(Item);
        }

        if (Sentence is { } sentence)
        {
            text.Append(", ").Append(DutchOrdinal(sentence)).Append(" volzin");
        }
    }

    private string English()
    {
        var text = new StringBuilder();
        if (Instrument == Instrument.ExplanatoryNotes)
        {
            text.Append(PartOfNotes(Language.English));
        }
        else
        {
            text.Append(Instrument == Instrument.Protocol ? "item " : "article ").Append(Article);
        }

        if (Paragraph is { } paragraph)
        {
            text.Append(CultureInfo.InvariantCulture, $"({paragraph})");
        }

        if (Item is not null)
        {
            text.Append('(').Append(Item).Append(')');
        }

        if (Sentence is { } sentence)
        {
            text.Append(", ").Append(EnglishOrdinal(sentence)).Append(" sentence");
        }

        return text.Append(", ").Append(Instrument.EnglishName).ToString();
    }

    // The notes follow the headings of the regulation; a heading that is not known is printed as it was written.
    private string PartOfNotes(Language language)
    {
        const string chapter = "protocol h";
        if (Article.StartsWith(chapter, StringComparison.Ordinal))
        {
            return (language == Language.Dutch ? "protocol hoofdstuk " : "protocol chapter ") + Article[chapter.Length..];
        }

        return (Article, language) switch
        {
            ("inleiding", Language.English) => "introduction",
            ("beveiligingseisen", Language.English) => "security requirements",
            ("regeldruk", Language.English) => "regulatory burden",
            _ => Article,
        };
    }

    private static string DutchOrdinal(int n) =>
        n >= 0 && n < DutchOrdinals.Length ? DutchOrdinals[n] : n.ToString(CultureInfo.InvariantCulture) + "e";

    private static string EnglishOrdinal(int n) =>
        n >= 0 && n < EnglishOrdinals.Length ? EnglishOrdinals[n] : n.ToString(CultureInfo.InvariantCulture) + "th";
}
