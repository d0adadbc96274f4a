using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Findings;

/// <summary>
/// A finding before it is made: its code, the provision it rests on and its text in both languages. Placeholders such as
/// <c>{date}</c> are filled from the arguments of the finding.
/// </summary>
/// <param name="Code">Unique code, never reused and never removed once released.</param>
/// <param name="Citation">The provision.</param>
/// <param name="Dutch">Dutch text.</param>
/// <param name="English">English text.</param>
/// <param name="Reading">Id of the reading behind it, for instance <c>A2</c>, or null where the text is plain.</param>
[DutchTerm("omschrijving van een bevinding")]
public sealed record FindingDefinition(string Code, Citation Citation, string Dutch, string English, string? Reading = null)
{
    /// <summary>What the explanatory notes give as an example, to be shown where a human is asked. An example never decides.</summary>
    public ValueList<FindingExample> Examples { get; init; }

    /// <summary>The text in a language, placeholders unfilled.</summary>
    /// <param name="language">The language.</param>
    public string Text(Language language) => language == Language.Dutch ? Dutch : English;

    internal Finding Met(params ReadOnlySpan<FindingArgument> arguments) => Make(FindingStatus.Met, arguments);

    internal Finding NotMet(params ReadOnlySpan<FindingArgument> arguments) => Make(FindingStatus.NotMet, arguments);

    internal Finding Missing(params ReadOnlySpan<FindingArgument> arguments) => Make(FindingStatus.Missing, arguments);

    internal Finding NeedsJudgement(params ReadOnlySpan<FindingArgument> arguments) => Make(FindingStatus.NeedsJudgement, arguments);

    internal Finding Warning(params ReadOnlySpan<FindingArgument> arguments) => Make(FindingStatus.Warning, arguments);

    /// <summary>Met or not met.</summary>
    internal Finding When(bool met, params ReadOnlySpan<FindingArgument> arguments) =>
        Make(met ? FindingStatus.Met : FindingStatus.NotMet, arguments);

    /// <summary>Met when it is known, and missing otherwise.</summary>
    internal Finding Known(bool isKnown, params ReadOnlySpan<FindingArgument> arguments) =>
        Make(isKnown ? FindingStatus.Met : FindingStatus.Missing, arguments);

    private Finding Make(FindingStatus status, ReadOnlySpan<FindingArgument> arguments) =>
        new(Code, status, Citation, ValueList.Create(arguments));
}

/// <summary>An example of what a judgement may turn on.</summary>
/// <param name="Citation">Where it is given.</param>
/// <param name="Dutch">Dutch text.</param>
/// <param name="English">English text.</param>
[DutchTerm("voorbeeld bij een bevinding")]
public sealed record FindingExample(Citation Citation, string Dutch, string English)
{
    /// <summary>The text in a language.</summary>
    /// <param name="language">The language.</param>
    public string Text(Language language) => language == Language.Dutch ? Dutch : English;
}
