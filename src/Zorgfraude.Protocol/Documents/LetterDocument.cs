using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Documents;

/// <summary>
/// A letter in words: blocks in reading order. Write it as Markdown or as HTML; whatever stands in a text, it stays text there. It
/// holds personal data and prints none of it.
/// </summary>
/// <param name="LanguageTag">The language of the text (BCP 47), for instance <c>nl</c>.</param>
/// <param name="Title">What it is about: the title of the HTML page.</param>
/// <param name="Blocks">The blocks.</param>
[DutchTerm("uitgewerkte brief")]
public sealed record LetterDocument(string LanguageTag, string Title, ValueList<LetterBlock> Blocks)
{
    /// <summary>As CommonMark.</summary>
    public string ToMarkdown() => MarkdownWriter.Write(this);

    /// <summary>As a whole HTML page: headings, paragraphs, lists and definitions, with the language on it, no table and no script.</summary>
    public string ToHtml() => HtmlWriter.Write(this);

    /// <summary>The number of blocks only.</summary>
    public override string ToString() => $"LetterDocument ({Blocks.Count} blocks)";
}

/// <summary>A part of a letter. The cases are the only ones.</summary>
[DutchTerm("onderdeel van een brief")]
public abstract record LetterBlock
{
    private LetterBlock()
    {
    }

    /// <summary>The case only.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>A heading.</summary>
    /// <param name="Level">1 for the title of the letter, to 6.</param>
    /// <param name="Text">The text.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    [DutchTerm("kop")]
    public sealed record Heading(int Level, string Text) : LetterBlock
    {
        /// <summary>1 for the title of the letter, to 6.</summary>
        public int Level { get; } = Level is >= 1 and <= 6
            ? Level
            : throw new ArgumentOutOfRangeException(nameof(Level), "ZF0327: a heading has a level from 1 to 6.");
    }

    /// <summary>A paragraph of one or more lines.</summary>
    /// <param name="Lines">The lines.</param>
    [DutchTerm("alinea")]
    public sealed record Paragraph(params ValueList<string> Lines) : LetterBlock;

    /// <summary>A list with bullets.</summary>
    /// <param name="Items">The items.</param>
    [DutchTerm("opsomming")]
    public sealed record Bullets(ValueList<string> Items) : LetterBlock;

    /// <summary>Terms, each with what belongs to it.</summary>
    /// <param name="Rows">The rows.</param>
    [DutchTerm("lijst van begrippen")]
    public sealed record Definitions(ValueList<DefinitionRow> Rows) : LetterBlock;
}

/// <summary>A term with what belongs to it.</summary>
/// <param name="Term">The term.</param>
/// <param name="Lines">What belongs to it, on one or more lines.</param>
[DutchTerm("begrip met inhoud")]
public sealed record DefinitionRow(string Term, ValueList<string> Lines)
{
    /// <summary>A mask: what belongs to a term may be personal data.</summary>
    public override string ToString() => "DefinitionRow(***)";
}
