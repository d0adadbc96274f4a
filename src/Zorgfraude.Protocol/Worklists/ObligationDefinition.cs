using NodaTime;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Worklists;

/// <summary>From when something that was not done is late.</summary>
[DutchTerm("te laat vanaf")]
public enum Lateness
{
    /// <summary>The day recorded is the last one; late from the day after.</summary>
    [DutchTerm("vanaf de dag erna")]
    DayAfter,

    /// <summary>To be done at once, and the day recorded is the last one; late from the next working day (readings A9 and H4).</summary>
    [DutchTerm("vanaf de volgende werkdag")]
    NextWorkingDay,

    /// <summary>
    /// To be done at once, and the day recorded is the one on which the reason became known: the days of
    /// <see cref="ReadingChoices.ImmediateActionGrace"/> come on top; late from the working day after those (readings H3 and H4).
    /// </summary>
    [DutchTerm("onverwijld")]
    AtOnce,
}

/// <summary>A kind of obligation: its code, the provision it rests on, what is to be done in both languages, and from when it is late.</summary>
/// <param name="Code">Unique code, never reused and never removed once released.</param>
/// <param name="Citation">The provision.</param>
/// <param name="Dutch">What is to be done, in Dutch.</param>
/// <param name="English">What is to be done, in English.</param>
/// <param name="Lateness">From when it is late.</param>
/// <param name="Reading">Id of the reading behind the day, for instance <c>A2</c>, or null where the text is plain.</param>
[DutchTerm("omschrijving van een verplichting")]
public sealed record ObligationDefinition(string Code, Citation Citation, string Dutch, string English, Lateness Lateness, string? Reading = null)
{
    /// <summary>What is to be done.</summary>
    /// <param name="language">The language.</param>
    public string Text(Language language) => language == Language.Dutch ? Dutch : English;

    /// <summary>The one place where the rules make an obligation.</summary>
    internal Obligation On(LocalDate day) => new(Code, day);
}
