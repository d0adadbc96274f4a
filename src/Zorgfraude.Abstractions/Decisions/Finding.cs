using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Decisions;

/// <summary>
/// One step of an answer: which requirement, how it stands, and the provision it rests on. It holds no personal data: arguments
/// are dates, numbers and codes.
/// </summary>
/// <param name="Code">Unique code, never reused, and the key to its Dutch and English text.</param>
/// <param name="Status">How the requirement stands.</param>
/// <param name="Citation">The provision.</param>
/// <param name="Arguments">Values for the placeholders in the text.</param>
[DutchTerm("bevinding")]
public sealed record Finding(string Code, FindingStatus Status, Citation Citation, ValueList<FindingArgument> Arguments = default)
{
    /// <summary>Whether this finding keeps an answer from being reached or an act from being accepted.</summary>
    public bool Blocks => Status is FindingStatus.NotMet or FindingStatus.Missing or FindingStatus.NeedsJudgement;

    /// <summary>Code and status only.</summary>
    public override string ToString() => $"{Code}: {Status}";
}

/// <summary>A value in the text of a finding. Only a date, a number or a code: never free text, never personal data.</summary>
/// <param name="Name">Name of the placeholder.</param>
/// <param name="Value">The value as invariant text: a date as <c>yyyy-MM-dd</c>.</param>
/// <param name="Kind">How to show it.</param>
[DutchTerm("gegeven bij een bevinding")]
public sealed record FindingArgument(string Name, string Value, FindingArgumentKind Kind)
{
    /// <summary>A date, shown in words in the language of the text.</summary>
    /// <param name="name">Name of the placeholder.</param>
    /// <param name="value">The date.</param>
    public static FindingArgument Of(string name, LocalDate value) => new(name, LocalDatePattern.Iso.Format(value), FindingArgumentKind.Date);

    /// <summary>A whole number.</summary>
    /// <param name="name">Name of the placeholder.</param>
    /// <param name="value">The number.</param>
    public static FindingArgument Of(string name, int value) => new(name, value.ToString(CultureInfo.InvariantCulture), FindingArgumentKind.Number);

    /// <summary>A code from a closed list, shown as it is.</summary>
    /// <param name="name">Name of the placeholder.</param>
    /// <param name="code">The code.</param>
    public static FindingArgument OfCode(string name, string code) => new(name, code, FindingArgumentKind.Code);
}

/// <summary>How an argument of a finding is shown.</summary>
[DutchTerm("soort gegeven bij een bevinding")]
public enum FindingArgumentKind
{
    /// <summary>A calendar date.</summary>
    [DutchTerm("datum")]
    Date,

    /// <summary>A whole number.</summary>
    [DutchTerm("getal")]
    Number,

    /// <summary>A code from a closed list.</summary>
    [DutchTerm("code")]
    Code,
}
