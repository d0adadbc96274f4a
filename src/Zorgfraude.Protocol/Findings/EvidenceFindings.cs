using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on evidence that is kept after a registration was removed (article 2.5(5) of the Decree).</summary>
public static class EvidenceFindings
{
    /// <summary>The act fits where the evidence stands.</summary>
    public static FindingDefinition Order { get; } = new(
        "evidence.order", Cite.Decree("2.5", 5),
        "Deze handeling past bij de stand van het bewijs: {state}.", "This act fits where the evidence stands: {state}.");

    /// <summary>Evidence is kept after removal.</summary>
    public static FindingDefinition AfterRemoval { get; } = new(
        "evidence.after-removal", Cite.Decree("2.5", 5),
        "De registratie is verwijderd; bewijs wordt pas daarna bewaard, buiten het register. Stand van de registratie: {state}.",
        "The registration is removed; evidence is kept only after that, outside the register. The registration stands at: {state}.", "C2");

    /// <summary>Only the participant that registered keeps evidence.</summary>
    public static FindingDefinition OwnRegistration { get; } = new(
        "evidence.own-registration", Cite.Decree("2.5", 5),
        "De deelnemer die heeft geregistreerd, bewaart het bewijs.", "The participant that registered keeps the evidence.", "C2");

    /// <summary>What is kept is named.</summary>
    public static FindingDefinition PiecesNamed { get; } = new(
        "evidence.pieces", Cite.Decree("2.5", 5),
        "Vastgelegd is welke stukken worden bewaard.", "It is recorded which pieces are kept.");

    /// <summary>A remedy is open.</summary>
    public static FindingDefinition RemedyOpen { get; } = new(
        "evidence.remedy-open", Cite.Decree("2.5", 5),
        "Er staat een rechtsmiddel open tegen de verstrekking of tegen de vaststelling in rechte over de gedragingen.",
        "A remedy is open against the supply or against the finding in law on the conduct.", "C1");

    /// <summary>The pieces serve as evidence.</summary>
    public static FindingDefinition ShowsLawfulness { get; } = new(
        "evidence.shows-lawfulness", Cite.Decree("2.5", 5),
        "De stukken dienen om aan te tonen dat de verstrekking rechtmatig was.", "The pieces serve to show that the supply was lawful.");

    /// <summary>The supply was lawful although its ground did not last.</summary>
    public static FindingDefinition LawfulWhenSupplied { get; } = new(
        "evidence.lawful-when-supplied", Cite.Decree("2.5", 5, sentence: 2),
        "Ook al hield de registratie geen stand, de verstrekking was rechtmatig toen zij werd gedaan.",
        "Although the registration did not last, the supply was lawful when it was made.");

    /// <summary>The remedy that is named is there and stands as the act needs it.</summary>
    public static FindingDefinition RemedyStanding { get; } = new(
        "evidence.remedy-standing", Cite.Decree("2.5", 5),
        "Het genoemde rechtsmiddel is vastgelegd en staat open of is gesloten zoals deze handeling vraagt.",
        "The remedy that is named was recorded and is open or closed as this act needs.", "C1");

    /// <summary>A human judged that a remedy is open.</summary>
    public static FindingDefinition RemedyJudgedOpen { get; } = new(
        "evidence.remedy-judged-open", Cite.Decree("2.5", 5),
        "Beoordeeld en gemotiveerd is dat dit rechtsmiddel openstaat: {route}.", "It was judged, with reasons, that this remedy is open: {route}.", "C1");

    /// <summary>A human judged that a remedy is closed.</summary>
    public static FindingDefinition RemedyJudgedClosed { get; } = new(
        "evidence.remedy-judged-closed", Cite.Decree("2.5", 5),
        "Beoordeeld en gemotiveerd is dat dit rechtsmiddel niet meer openstaat: {route}.",
        "It was judged, with reasons, that this remedy is no longer open: {route}.", "C1");

    /// <summary>A remedy was closed before its term can have ended.</summary>
    public static FindingDefinition ClosedEarly { get; } = new(
        "evidence.remedy-closed-early", Cite.Decree("2.5", 5),
        "Dit rechtsmiddel kan volgens zijn termijn pas op {date} sluiten; de motivering moet dragen waarom het eerder sloot.",
        "By its term this remedy can close on {date} at the earliest; the reasons must bear why it closed sooner.", "C1");

    /// <summary>No remedy is open.</summary>
    public static FindingDefinition EveryRemedyClosed { get; } = new(
        "evidence.every-remedy-closed", Cite.Decree("2.5", 5),
        "Elk rechtsmiddel is gesloten; er staan er nog {count} open.", "Every remedy is closed; {count} are still open.", "C1");

    /// <summary>A human judged that nothing is open.</summary>
    public static FindingDefinition NothingOpen { get; } = new(
        "evidence.nothing-open", Cite.Decree("2.5", 5),
        "Beoordeeld en gemotiveerd is dat geen rechtsmiddel meer openstaat; geen datum sluit het bewijs vanzelf.",
        "It was judged, with reasons, that no remedy is open any more; no date closes the evidence by itself.", "C1");

    /// <summary>What is kept elsewhere is destroyed too.</summary>
    public static FindingDefinition ElsewhereDestroyed { get; } = new(
        "evidence.elsewhere-destroyed", Cite.Decree("2.5", 5),
        "Ook de stukken in een eigen systeem van de deelnemer zijn vernietigd.", "The pieces in a system of the participant's own were destroyed too.", "C1");

    /// <summary>The evidence is destroyed.</summary>
    public static FindingDefinition Destroyed { get; } = new(
        "evidence.destroyed", Cite.Decree("2.5", 5),
        "Het bewijs is afgesloten en vernietigd; aantal stukken: {count}.", "The evidence was closed and destroyed; number of pieces: {count}.", "C1");

    /// <summary>Destruction is due.</summary>
    public static FindingDefinition DestroyDue { get; } = new(
        "evidence.destroy", Cite.Decree("2.5", 5),
        "Er staat geen rechtsmiddel meer open: beoordeel dat, sluit het bewijs af en vernietig het uiterlijk op {date}.",
        "No remedy is open any more: judge that, close the evidence and destroy it by {date}.", "C1");

    /// <summary>Evidence is used for its one purpose.</summary>
    public static FindingDefinition Purpose { get; } = new(
        "evidence.purpose", Cite.Decree("2.5", 5, sentence: 2),
        "Bewaard bewijs wordt alleen gebruikt om aan te tonen dat de verstrekking en de aanleiding ervoor rechtmatig waren.",
        "Kept evidence is used only to show that the supply and its occasion were lawful.", "C2");

    /// <summary>Evidence is used in an open remedy.</summary>
    public static FindingDefinition InOpenRemedy { get; } = new(
        "evidence.in-open-remedy", Cite.Decree("2.5", 5, sentence: 2),
        "Het bewijs wordt gebruikt in een rechtsmiddel dat openstaat.", "The evidence is used in a remedy that is open.", "C2");

    internal static ImmutableArray<FindingDefinition> All { get; } =
    [
        Order, AfterRemoval, OwnRegistration, PiecesNamed, RemedyOpen, ShowsLawfulness, LawfulWhenSupplied, RemedyStanding, RemedyJudgedOpen,
        RemedyJudgedClosed, ClosedEarly, EveryRemedyClosed, NothingOpen, ElsewhereDestroyed, Destroyed, DestroyDue, Purpose, InOpenRemedy,
    ];
}
