using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Anonymisation;

/// <summary>Why a human must look at something.</summary>
[DutchTerm("soort aandachtspunt")]
public enum ResidueKind
{
    /// <summary>Looks like the name of somebody who is not among the parties, or resembles a name of a party.</summary>
    [DutchTerm("mogelijke naam")]
    PossibleName,

    /// <summary>A name of a party that is an ordinary word as well, written as an ordinary word.</summary>
    [DutchTerm("naam die ook een woord is")]
    CommonWordName,

    /// <summary>The place of residence of a party, outside an address.</summary>
    [DutchTerm("plaatsnaam")]
    Place,

    /// <summary>A number with the length of an identifier that is not known in the file.</summary>
    [DutchTerm("onbekend nummer")]
    Number,

    /// <summary>A date or year near words on birth.</summary>
    [DutchTerm("datum bij geboorte")]
    Date,

    /// <summary>An age.</summary>
    [DutchTerm("leeftijd")]
    Age,

    /// <summary>A website or user name in which no known name was found.</summary>
    [DutchTerm("webadres")]
    WebAddress,

    /// <summary>An office or position that few people hold.</summary>
    [DutchTerm("bijzondere functie")]
    UniqueRole,

    /// <summary>Something that looks like a placeholder, but stood in the document before: perhaps of an earlier submission.</summary>
    [DutchTerm("eerdere vervanging")]
    EarlierPlaceholder,
}

/// <summary>
/// Something the anonymiser cannot decide. Items are numbered in order of appearance (<c>R1</c>, <c>R2</c>): the same input gives the
/// same numbers, and the number says nothing about the content. The same text of the same kind is one item with several places,
/// except for a name that is an ordinary word, where each place is asked separately.
/// </summary>
/// <param name="Id">The number, to answer with.</param>
/// <param name="Kind">Why a human must look.</param>
/// <param name="Text">What was found. Personal data until somebody says otherwise.</param>
/// <param name="Excerpt">The first place with some text around it. Personal data.</param>
/// <param name="Positions">All places, in order; at least one.</param>
[DutchTerm("aandachtspunt bij anonimiseren")]
public sealed record ResidueItem(string Id, ResidueKind Kind, string Text, string Excerpt, ValueList<TextPosition> Positions)
{
    /// <summary>Number, kind and number of places; not the text.</summary>
    public override string ToString() => $"{Id}: {Kind} x{Positions.Count}";
}

/// <summary>What a human says about one item. One of the two cases.</summary>
[DutchTerm("antwoord op een aandachtspunt")]
public abstract record ResidueAnswer
{
    private ResidueAnswer(string residueId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(residueId);
        ResidueId = residueId;
    }

    /// <summary>The item that is answered.</summary>
    public string ResidueId { get; }

    /// <summary>The item and the case; not the reason.</summary>
    public sealed override string ToString() => $"{ResidueId}: {GetType().Name}";

    /// <summary>It identifies somebody: replace it in every place of the item.</summary>
    [DutchTerm("vervangen")]
    public sealed record Replace : ResidueAnswer
    {
        /// <summary>Replace.</summary>
        /// <param name="residueId">The item.</param>
        public Replace(string residueId)
            : base(residueId)
        {
        }
    }

    /// <summary>It identifies nobody: keep it.</summary>
    [DutchTerm("laten staan")]
    public sealed record KeepNotIdentifying : ResidueAnswer
    {
        /// <summary>Longest reason, in characters.</summary>
        public const int MaximumReasonLength = 2_000;

        /// <summary>Keep.</summary>
        /// <param name="residueId">The item.</param>
        /// <param name="reason">Why it identifies nobody, at most 2000 characters. An answer without a reason does not count.</param>
        /// <exception cref="ArgumentException">The reason is too long.</exception>
        public KeepNotIdentifying(string residueId, string reason)
            : base(residueId)
        {
            ArgumentNullException.ThrowIfNull(reason);
            if (reason.Length > MaximumReasonLength)
            {
                throw new ArgumentException($"ZF0713: a reason has at most {MaximumReasonLength} characters.", nameof(reason));
            }

            Reason = reason;
        }

        /// <summary>The reason. May hold personal data: it is not in the anonymised report.</summary>
        public string Reason { get; }
    }
}
