using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;

namespace Zorgfraude.Protocol.Procedures.Evidence;

/// <summary>What the registering participant can do with evidence of a removed registration. The cases are the only ones.</summary>
[DutchTerm("handeling met bewaard bewijs")]
public abstract record EvidenceCommand
{
    private EvidenceCommand(string act) => Act = act;

    /// <summary>Stable name of the act.</summary>
    public string Act { get; }

    /// <summary>The name of the act; what it carries may hold personal data.</summary>
    public sealed override string ToString() => Act;

    /// <summary>Keep evidence after removal, for the remedies that are open (article 2.5(5) of the Decree).</summary>
    /// <param name="Ground">The removal that it follows on.</param>
    /// <param name="Documents">What is kept, at most <see cref="EvidenceProcedure.MaximumPieces"/> pieces.</param>
    /// <param name="Remedies">The remedies that are open, at most <see cref="EvidenceProcedure.MaximumRemedies"/>.</param>
    /// <param name="ShowsLawfulness">The judgement that these pieces serve to show that the supply was lawful, with its reasons; null when not made.</param>
    [DutchTerm("bewijs bewaren")]
    public sealed record Keep(
        EvidenceGround Ground, ValueList<EvidenceDocument> Documents, ValueList<RemedyToRecord> Remedies, Judgement<bool>? ShowsLawfulness)
        : EvidenceCommand("evidence.keep")
    {
        /// <summary>
        /// Where the belief had fallen away, erasure was granted or the processing was found unlawful: the judgement that the supply was
        /// lawful at the time all the same, with its reasons. Without it there is nothing to show, and nothing is kept.
        /// </summary>
        public Judgement<bool>? LawfulWhenSupplied { get; init; }
    }

    /// <summary>Record that a further remedy opened.</summary>
    /// <param name="Remedy">Which one.</param>
    /// <param name="Judged">The judgement that it is open, with its reasons; null when not made.</param>
    [DutchTerm("rechtsmiddel openen")]
    public sealed record OpenRemedy(RemedyToRecord Remedy, Judgement<bool>? Judged) : EvidenceCommand("evidence.open-remedy");

    /// <summary>Record that a remedy closed: used to the end, waived, or no longer to be used.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="ClosedOn">Day on which it closed.</param>
    /// <param name="Judged">The judgement that nothing can be done with it any more, with its reasons; null when not made.</param>
    [DutchTerm("rechtsmiddel sluiten")]
    public sealed record CloseRemedy(int Number, LocalDate ClosedOn, Judgement<bool>? Judged) : EvidenceCommand("evidence.close-remedy");

    /// <summary>Record that a closed remedy opened again, for instance by mediation (article 36 of the GDPR Implementation Act).</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="On">Day on which it opened again.</param>
    /// <param name="EarliestClose">First day on which it can close as terms stand now, or null where none runs.</param>
    /// <param name="Judged">The judgement that it is open again, with its reasons; null when not made.</param>
    [DutchTerm("rechtsmiddel heropenen")]
    public sealed record ReopenRemedy(int Number, LocalDate On, LocalDate? EarliestClose, Judgement<bool>? Judged)
        : EvidenceCommand("evidence.reopen-remedy");

    /// <summary>Close the evidence and destroy what is kept. Only a human does, and only when every remedy is closed (reading C1).</summary>
    /// <param name="NothingOpen">The judgement that no remedy is open against the supply or the finding in law, with its reasons; null when not made.</param>
    /// <param name="ElsewhereDestroyed">Whether the pieces that the participant keeps in a system of its own were destroyed.</param>
    [DutchTerm("bewijs afsluiten")]
    public sealed record Close(Judgement<bool>? NothingOpen, bool ElsewhereDestroyed = false) : EvidenceCommand("evidence.close");
}

/// <summary>A remedy to be recorded as open.</summary>
/// <param name="Route">Which remedy.</param>
/// <param name="OpenedOn">Day on which it opened.</param>
/// <param name="EarliestClose">
/// First day on which it can close as terms stand, or null where none runs. A passed day never closes it: excuse, silence and mediation
/// can keep it open.
/// </param>
[DutchTerm("vast te leggen rechtsmiddel")]
public sealed record RemedyToRecord(EvidenceRoute Route, LocalDate OpenedOn, LocalDate? EarliestClose = null);

/// <summary>A document to be kept as evidence: held with the evidence, or kept in a system of the participant's own and named by its hash.</summary>
[DutchTerm("te bewaren stuk")]
public sealed record EvidenceDocument
{
    private EvidenceDocument(OwnReference reference, string? text, string sha256)
    {
        Reference = reference;
        Text = text;
        Sha256 = sha256;
    }

    /// <summary>The participant's own reference to it; never a name.</summary>
    public OwnReference Reference { get; }

    /// <summary>The text, when it is held with the evidence; otherwise null.</summary>
    public string? Text { get; }

    /// <summary>SHA-256 of its content, in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>A document to be held with the evidence, and destroyed with it.</summary>
    /// <param name="reference">The participant's own reference to it; never a name.</param>
    /// <param name="text">The text, 1 to <see cref="EvidenceProcedure.MaximumText"/> characters.</param>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public static EvidenceDocument Held(OwnReference reference, string text)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return text.Length <= EvidenceProcedure.MaximumText
            ? new(reference, text, TextHash.Sha256(text))
            : throw new ArgumentException("ZF0250: a document kept as evidence has at most 1,000,000 characters; keep a larger one in a system of your own.", nameof(text));
    }

    /// <summary>A document that the participant keeps in a system of its own and destroys there.</summary>
    /// <param name="reference">The participant's own reference to it; never a name.</param>
    /// <param name="sha256">SHA-256 of its content, 64 lower-case hexadecimal digits.</param>
    /// <exception cref="ArgumentException">The hash has another form.</exception>
    public static EvidenceDocument Elsewhere(OwnReference reference, string sha256)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(sha256);
        return sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
            ? new(reference, null, sha256)
            : throw new ArgumentException("ZF0251: a SHA-256 is given as 64 lower-case hexadecimal digits.", nameof(sha256));
    }

    /// <summary>The reference; the text may hold personal data.</summary>
    public override string ToString() => $"EvidenceDocument {Reference.Value}";
}
