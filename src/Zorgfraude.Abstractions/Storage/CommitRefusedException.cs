using Zorgfraude.Law;

namespace Zorgfraude.Storage;

/// <summary>Why a store refused a commit that is well-formed in itself.</summary>
[DutchTerm("grond van weigering van een vastlegging")]
public enum CommitRefusal
{
    /// <summary>The log already holds this consultation with other content; a line of the log is never changed.</summary>
    [DutchTerm("raadpleging wijkt af")]
    ConsultationDiffers,

    /// <summary>The log holds no such consultation, so that its hit cannot be verified.</summary>
    [DutchTerm("raadpleging onbekend")]
    ConsultationUnknown,

    /// <summary>The hit was verified before, with another outcome, at another moment or by somebody else.</summary>
    [DutchTerm("controle wijkt af")]
    VerificationDiffers,

    /// <summary>The stream already holds an event with this identifier, at another place.</summary>
    [DutchTerm("gebeurtenis-id al gebruikt")]
    EventIdReused,

    /// <summary>A document with this identifier is kept with other content or for another procedure.</summary>
    [DutchTerm("stuk wijkt af")]
    DocumentDiffers,

    /// <summary>A message with this identifier was committed before with other content.</summary>
    [DutchTerm("bericht wijkt af")]
    MessageDiffers,

    /// <summary>Another participant registered under this identifier before, also when that registration is gone.</summary>
    [DutchTerm("registratie-id van een ander")]
    RegistrationOfAnother,
}

/// <summary>
/// A commit contradicts what was recorded before and can never be written; nothing of it was. A stream that is not at the expected
/// version is no reason for this: that is a <see cref="CommitResult.Conflict"/>, and it comes first when both apply.
/// </summary>
/// <remarks>Recording a consultation, verification, document or message again unchanged is no contradiction and writes nothing.</remarks>
[DutchTerm("geweigerde vastlegging")]
public sealed class CommitRefusedException : ArgumentException
{
    /// <summary>Makes the exception with the message that belongs to the reason. The message holds no content.</summary>
    /// <param name="refusal">Why.</param>
    public CommitRefusedException(CommitRefusal refusal)
        : base(TextOf(refusal)) => Refusal = refusal;

    /// <summary>Why the commit was refused.</summary>
    public CommitRefusal Refusal { get; }

    private static string TextOf(CommitRefusal refusal) => refusal switch
    {
        CommitRefusal.ConsultationDiffers => "ZF0611: the log holds this consultation with other content; give a new consultation an id of its own.",
        CommitRefusal.ConsultationUnknown => "ZF0612: the log holds no such consultation; commit the consultation before or together with its verification.",
        CommitRefusal.VerificationDiffers => "ZF0613: this hit was verified before; read the consultation to see the verification that counts.",
        CommitRefusal.EventIdReused => "ZF0614: the stream already holds an event with this id at another place; give every event an id of its own.",
        CommitRefusal.DocumentDiffers => "ZF0615: a document with this id is kept with other content or for another procedure; give every document an id of its own.",
        CommitRefusal.MessageDiffers => "ZF0616: a message with this id was committed before with other content; give every message an id of its own.",
        CommitRefusal.RegistrationOfAnother => "ZF0617: another participant registered under this identifier before; give every registration an id of its own.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
