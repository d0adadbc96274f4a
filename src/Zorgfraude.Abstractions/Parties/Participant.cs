using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Parties;

/// <summary>
/// Which of the two groups that take part in the register (article 2.1(1) of the Act), and for an insurer which of its three kinds
/// (article 1.1). Nobody else is admitted: not the inspectorate, not the NZa, not the hub.
/// </summary>
[DutchTerm("soort deelnemer")]
public enum ParticipantKind
{
    /// <summary>The municipal executive of mayor and aldermen.</summary>
    [DutchTerm("college van burgemeester en wethouders")]
    MunicipalExecutive,

    /// <summary>A statutory health insurer.</summary>
    [DutchTerm("zorgverzekeraar")]
    StatutoryHealthInsurer,

    /// <summary>A long-term-care administrator.</summary>
    [DutchTerm("Wlz-uitvoerder")]
    LongTermCareAdministrator,

    /// <summary>A private health-cost insurer that may act as insurer in the Netherlands.</summary>
    [DutchTerm("particuliere ziektekostenverzekeraar")]
    PrivateHealthInsurer,
}

/// <summary>
/// What an employee may do with the register, as the participant lays down per function (protocol 2.7). The list of eight is closed.
/// </summary>
[DutchTerm("bevoegdheid")]
public enum Power
{
    /// <summary>Decide to supply data on a subject.</summary>
    [DutchTerm("beslissen over verstrekken")]
    DecideOnSupply,

    /// <summary>Decide on a longer term, and make the yearly review.</summary>
    [DutchTerm("beslissen over verlengen")]
    DecideOnExtension,

    /// <summary>Enter a registration.</summary>
    [DutchTerm("registreren")]
    Register,

    /// <summary>Check an entry made by somebody else.</summary>
    [DutchTerm("controleren")]
    CheckEntry,

    /// <summary>Change registered data.</summary>
    [DutchTerm("aanpassen")]
    Change,

    /// <summary>Remove a registration.</summary>
    [DutchTerm("verwijderen")]
    Remove,

    /// <summary>Receive information on a hit, and verify the input behind it.</summary>
    [DutchTerm("informatie over een hit ontvangen")]
    ReceiveHits,

    /// <summary>Consult the register by hand.</summary>
    [DutchTerm("handmatig raadplegen")]
    ConsultByHand,
}

/// <summary>
/// Who acts: an employee on behalf of a participant. An argument of every call. Whoever makes one says who acts and nothing more: desk
/// and register look up in the participant's function table what the employee may do on that day (protocol 2.7).
/// </summary>
/// <param name="Participant">On whose behalf.</param>
/// <param name="Employee">Who.</param>
[DutchTerm("handelende medewerker")]
public sealed record Actor(ParticipantId Participant, EmployeeId Employee)
{
    /// <summary>
    /// The powers that the function table gives on the day of the act; none before the table was looked up. Nothing but the rule on
    /// the table sets them.
    /// </summary>
    public ValueList<Power> Powers { get; internal init; }

    /// <summary>
    /// Whether the employee is one of the processor that manages the register for the participants (protocol 2.4), and not one of the
    /// participant itself. Follows from the function table too.
    /// </summary>
    public bool IsOfProcessor { get; internal init; }

    /// <summary>Whether a function of the employee includes this power.</summary>
    /// <param name="power">The power.</param>
    public bool May(Power power) => Powers.Contains(power);

    /// <summary>The participant only: an employee is a person.</summary>
    public override string ToString() => $"Actor for {Participant}";
}

/// <summary>A party that has joined the register.</summary>
/// <param name="Id">Its identifier in this register.</param>
/// <param name="Kind">Which kind of party it is.</param>
/// <param name="Name">Name as it stands in notices and answers.</param>
[DutchTerm("deelnemer")]
public sealed record Participant(ParticipantId Id, ParticipantKind Kind, string Name)
{
    /// <summary>Whether this is a municipal executive, and not one of the three kinds of insurer.</summary>
    public bool IsMunicipalExecutive => Kind == ParticipantKind.MunicipalExecutive;
}
