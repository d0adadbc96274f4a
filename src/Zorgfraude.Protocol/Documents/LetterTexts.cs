using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Documents;

/// <summary>
/// The texts that letters are put together from, in one language. Each has a key and a fixed set of placeholders such as
/// <c>{date}</c>. Replace one with <see cref="With"/> or all of them with <see cref="Parse"/>; a placeholder that is unknown or
/// forgotten is refused there, so that no letter can fail when it is sent.
/// </summary>
/// <remarks>
/// The format is one text a line, <c>key = text</c>. Empty lines and lines that start with <c>#</c> say nothing. A text is plain: what
/// looks like markup in it is shown as it stands.
/// </remarks>
[DutchTerm("briefteksten")]
public sealed class LetterTexts
{
    /// <summary>Longest text, in characters.</summary>
    public const int MaximumLength = 2000;

    private readonly FrozenDictionary<string, string> texts;

    private LetterTexts(string languageTag, Language provisions, FrozenDictionary<string, string> texts) =>
        (LanguageTag, Provisions, this.texts) = (languageTag, provisions, texts);

    /// <summary>The Dutch texts of this SDK, at language level B1 for the subject.</summary>
    public static LetterTexts Dutch { get; } = new("nl", Language.Dutch, ReadOwn("nl"));

    /// <summary>The English texts of this SDK.</summary>
    public static LetterTexts English { get; } = new("en", Language.English, ReadOwn("en"));

    /// <summary>Every key, in the order of the letters.</summary>
    public static ImmutableArray<string> Keys { get; } = [.. Dutch.texts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The language as an HTML document names it (BCP 47), for instance <c>nl</c>.</summary>
    public string LanguageTag { get; }

    /// <summary>In which language provisions of the law are named.</summary>
    public Language Provisions { get; }

    /// <summary>The text of a key, placeholders unfilled.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public string this[string key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            return texts.TryGetValue(key, out var text) ? text : throw new ArgumentException("ZF0330: LetterTexts.Keys has no such key.", nameof(key));
        }
    }

    /// <summary>The placeholders that a text of this key has, each at least once.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public static IReadOnlySet<string> Placeholders(string key) => Split(Dutch[key]).Placeholders;

    /// <summary>The same texts with one replaced.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <param name="text">The new text, 1 to 2000 characters on one line, with the placeholders of the key and no other.</param>
    /// <exception cref="ArgumentException">There is no such key, or the text has other placeholders; the message says which.</exception>
    public LetterTexts With(string key, string text)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(text);
        return TryWith(key, text, out var result, out var problem) ? result : throw new ArgumentException(problem, nameof(text));
    }

    /// <summary>The same texts with one replaced, or why it is refused.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <param name="text">The new text.</param>
    /// <param name="result">The texts, when accepted.</param>
    /// <param name="problem">Why not, when refused: a sentence that names the key and the placeholder.</param>
    public bool TryWith(string key, string text, [NotNullWhen(true)] out LetterTexts? result, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(text);
        problem = Problem(key, text);
        result = problem is null
            ? new(LanguageTag, Provisions, texts.Select(t => t.Key == key ? new(key, text) : t).ToFrozenDictionary(StringComparer.Ordinal))
            : null;
        return result is not null;
    }

    /// <summary>The texts of a language that are wholly your own.</summary>
    /// <param name="languageTag">The language (BCP 47), for instance <c>fy</c>: ASCII letters, digits and hyphens, at most 35.</param>
    /// <param name="provisions">In which language provisions of the law are named.</param>
    /// <param name="file">Every key once, in the format of <see cref="ToText"/>.</param>
    /// <exception cref="FormatException">A key is missing, unknown or there twice, or a text is refused; the message names every one.</exception>
    public static LetterTexts Parse(string languageTag, Language provisions, string file)
    {
        ArgumentNullException.ThrowIfNull(languageTag);
        ArgumentNullException.ThrowIfNull(file);
        if (languageTag.Length is 0 or > 35 || !languageTag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            throw new FormatException("ZF0331: a language tag has 1 to 35 ASCII letters, digits and hyphens.");
        }

        var lines = Lines(file);
        var problems = lines
            .Select(line => line.Text is null ? $"line '{line.Key}' is no 'key = text'" : Problem(line.Key, line.Text))
            .OfType<string>()
            .Concat(lines.GroupBy(l => l.Key, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"'{g.Key}' is there twice"))
            .Concat(Keys.Except(lines.Select(l => l.Key), StringComparer.Ordinal).Select(key => $"'{key}' is missing"))
            .ToList();
        return problems.Count == 0
            ? new(languageTag, provisions, lines.ToFrozenDictionary(l => l.Key, l => l.Text!, StringComparer.Ordinal))
            : throw new FormatException("ZF0332: these texts cannot be used: " + string.Join("; ", problems) + ".");
    }

    /// <summary>All texts in the format that <see cref="Parse"/> reads: a start for your own.</summary>
    public string ToText()
    {
        var file = new StringBuilder();
        foreach (var key in Keys)
        {
            file.Append(key).Append(" = ").Append(texts[key]).Append('\n');
        }

        return file.ToString();
    }

    /// <summary>The language only.</summary>
    public override string ToString() => $"LetterTexts ({LanguageTag})";

    /// <summary>A text with its placeholders filled. In one pass, so that nothing in a value is taken for a placeholder.</summary>
    internal string Fill(string key, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var filled = new StringBuilder();
        foreach (var (literal, placeholder) in Split(this[key]).Parts)
        {
            filled.Append(literal);
            if (placeholder is not null)
            {
                filled.Append(Value(placeholder, arguments));
            }
        }

        return filled.ToString();
    }

    private static string Value(string placeholder, ReadOnlySpan<(string Name, string Value)> arguments)
    {
        foreach (var (name, value) in arguments)
        {
            if (name == placeholder)
            {
                return value;
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }

    // Why a text may not stand under a key, or null.
    private static string? Problem(string key, string text)
    {
        if (!Dutch.texts.TryGetValue(key, out var own))
        {
            return $"ZF0330: there is no text '{key}'";
        }

        if (string.IsNullOrWhiteSpace(text) || text.Length > MaximumLength || text.Any(char.IsControl))
        {
            return $"ZF0333: '{key}' has 1 to {MaximumLength} characters on one line";
        }

        var (demanded, (parts, found)) = (Split(own).Placeholders, Split(text));
        if (parts.Any(p => p.Literal.AsSpan().ContainsAny('{', '}')))
        {
            return $"ZF0334: '{key}' has a brace that is no part of a placeholder such as {{date}}";
        }

        return found.Except(demanded).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? $"ZF0335: '{key}' has the unknown placeholder {{{unknown}}}"
            : demanded.Except(found).Order(StringComparer.Ordinal).FirstOrDefault() is { } missing
                ? $"ZF0336: '{key}' lacks the placeholder {{{missing}}}"
                : null;
    }

    private static (List<(string Literal, string? Placeholder)> Parts, HashSet<string> Placeholders) Split(string text)
    {
        var parts = new List<(string, string?)>();
        var from = 0;
        for (int open; (open = text.IndexOf('{', from)) >= 0 && text.IndexOf('}', open) is var close and >= 0;)
        {
            var name = text[(open + 1)..close];
            if (name.Length == 0 || !name.All(char.IsAsciiLetter))
            {
                break;
            }

            parts.Add((text[from..open], name));
            from = close + 1;
        }

        parts.Add((text[from..], null));
        return (parts, parts.Select(p => p.Item2).OfType<string>().ToHashSet(StringComparer.Ordinal));
    }

    private static List<(string Key, string? Text)> Lines(string file)
    {
        var lines = new List<(string, string?)>();
        foreach (var line in file.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            lines.Add(equals < 0 ? (line, null) : (line[..equals].Trim(), line[(equals + 1)..].Trim()));
        }

        return lines;
    }

    private static FrozenDictionary<string, string> ReadOwn(string language)
    {
        using var stream = typeof(LetterTexts).Assembly.GetManifestResourceStream($"letters.{language}.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Lines(reader.ReadToEnd()).ToFrozenDictionary(l => l.Key, l => l.Text!, StringComparer.Ordinal);
    }
}
