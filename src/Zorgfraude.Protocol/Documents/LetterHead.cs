using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Parties;

namespace Zorgfraude.Protocol.Documents;

/// <summary>
/// The participant as its letters name it: who it is, the department for questions, complaints and rights (protocol 7.11), and the
/// data protection officer (GDPR 14(1)(b)).
/// </summary>
/// <param name="Participant">The participant.</param>
/// <param name="Address">Postal address, 1 to 7 lines of at most 200 characters.</param>
/// <param name="Department">Name of the department, 1 to 200 characters.</param>
/// <param name="Email">E-mail address of the department.</param>
/// <param name="Telephone">Telephone number of the department.</param>
/// <param name="DataProtectionOfficer">How the data protection officer is reached, 1 to 500 characters.</param>
/// <exception cref="ArgumentException">A text is blank or too long.</exception>
[DutchTerm("afzender")]
public sealed record LetterSender(
    Participant Participant,
    ValueList<string> Address,
    string Department,
    EmailAddress Email,
    TelephoneNumber Telephone,
    string DataProtectionOfficer)
{
    /// <summary>The participant.</summary>
    public Participant Participant { get; } = Participant ?? throw new ArgumentNullException(nameof(Participant));

    /// <summary>Postal address, 1 to 7 lines.</summary>
    public ValueList<string> Address { get; } = LetterBounds.Address(Address, mayBeEmpty: false, nameof(Address));

    /// <summary>Name of the department for questions, complaints and rights.</summary>
    public string Department { get; } = LetterBounds.Required(Department, LetterBounds.Short, nameof(Department));

    /// <summary>E-mail address of the department.</summary>
    public EmailAddress Email { get; } = Email ?? throw new ArgumentNullException(nameof(Email));

    /// <summary>Telephone number of the department.</summary>
    public TelephoneNumber Telephone { get; } = Telephone ?? throw new ArgumentNullException(nameof(Telephone));

    /// <summary>How the data protection officer is reached.</summary>
    public string DataProtectionOfficer { get; } =
        LetterBounds.Required(DataProtectionOfficer, LetterBounds.Medium, nameof(DataProtectionOfficer));

    /// <summary>The participant's identifier only.</summary>
    public override string ToString() => $"LetterSender {Participant.Id}";
}

/// <summary>To whom a letter goes.</summary>
/// <param name="Name">Name, 1 to 200 characters.</param>
/// <param name="Address">Postal address, at most 7 lines of at most 200 characters; empty when the letter does not go by post.</param>
/// <exception cref="ArgumentException">A text is blank or too long.</exception>
[DutchTerm("geadresseerde")]
public sealed record LetterAddressee(string Name, ValueList<string> Address = default)
{
    /// <summary>Name.</summary>
    public string Name { get; } = LetterBounds.Required(Name, LetterBounds.Short, nameof(Name));

    /// <summary>Postal address; empty when the letter does not go by post.</summary>
    public ValueList<string> Address { get; } = LetterBounds.Address(Address, mayBeEmpty: true, nameof(Address));

    /// <summary>The addressee and nothing of who it is.</summary>
    public override string ToString() => "LetterAddressee(***)";
}

/// <summary>What stands at the top of a letter.</summary>
/// <param name="Sender">Who writes.</param>
/// <param name="To">To whom.</param>
/// <param name="Date">The date of the letter: the day on which it is sent, as a calendar day in Europe/Amsterdam.</param>
/// <param name="Reference">The sender's own reference, or null.</param>
[DutchTerm("briefhoofd")]
public sealed record LetterHead(LetterSender Sender, LetterAddressee To, LocalDate Date, OwnReference? Reference = null)
{
    /// <summary>Who writes.</summary>
    public LetterSender Sender { get; } = Sender ?? throw new ArgumentNullException(nameof(Sender));

    /// <summary>To whom.</summary>
    public LetterAddressee To { get; } = To ?? throw new ArgumentNullException(nameof(To));

    /// <summary>The sender only.</summary>
    public override string ToString() => $"LetterHead ({Sender})";
}

/// <summary>How another participant is reached, for a letter that names one.</summary>
/// <param name="Name">Its name, 1 to 200 characters.</param>
/// <param name="Email">Its e-mail address.</param>
/// <param name="Telephone">Its telephone number.</param>
/// <exception cref="ArgumentException">The name is blank or too long.</exception>
[DutchTerm("contactgegevens van een deelnemer")]
public sealed record ParticipantContact(string Name, EmailAddress Email, TelephoneNumber Telephone)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = LetterBounds.Required(Name, LetterBounds.Short, nameof(Name));

    /// <summary>Its e-mail address.</summary>
    public EmailAddress Email { get; } = Email ?? throw new ArgumentNullException(nameof(Email));

    /// <summary>Its telephone number.</summary>
    public TelephoneNumber Telephone { get; } = Telephone ?? throw new ArgumentNullException(nameof(Telephone));

    /// <summary>A mask: to which participant a request went tells that the subject is registered there.</summary>
    public override string ToString() => "ParticipantContact(***)";
}
