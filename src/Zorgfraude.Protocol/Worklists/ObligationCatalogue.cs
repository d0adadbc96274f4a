using System.Collections.Frozen;
using System.Collections.Immutable;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Worklists;

/// <summary>Everything that the procedures can put on the worklist of a participant. A plain list: nothing is discovered at run time.</summary>
public static class ObligationCatalogue
{
    /// <summary>The term ended: the registration goes on the day itself.</summary>
    public static ObligationDefinition Removal { get; } = new(
        "registration.removal", Cite.Decree("2.5", 1),
        "Verwijder de registratie: de termijn is dan om.", "Remove the registration: its term has then ended.", Lateness.DayAfter, "A2");

    /// <summary>Processing ended before the term: the registration goes at once.</summary>
    public static ObligationDefinition RemovalAtOnce { get; } = new(
        "registration.removal-at-once", Cite.Act("2.1", 4),
        "Verwijder de registratie meteen: de verwerking is beëindigd.", "Remove the registration at once: its processing was ended.",
        Lateness.NextWorkingDay, "A9");

    /// <summary>The subject is to be informed.</summary>
    public static ObligationDefinition Notice { get; } = new(
        "registration.notice", Cite.Decree("2.4", 1),
        "Informeer betrokkene over de registratie, of leg vast waarom dat later gebeurt.",
        "Inform the subject of the registration, or record why that happens later.", Lateness.AtOnce, "E9");

    /// <summary>A deferred notice is to be looked at again.</summary>
    public static ObligationDefinition NoticeRecheck { get; } = new(
        "registration.notice-recheck", Cite.Decree("2.4", 2, sentence: 2),
        "Bezie opnieuw of er nog een grond is om betrokkene niet te informeren.",
        "Look again whether there still is a ground for not informing the subject.", Lateness.DayAfter, "E9");

    /// <summary>The yearly review of a longer term.</summary>
    public static ObligationDefinition Review { get; } = new(
        "registration.review", Cite.Decree("2.5", 4),
        "Maak de jaarlijkse afweging of langer bewaren nodig blijft.", "Make the yearly review of whether longer keeping remains necessary.",
        Lateness.DayAfter, "B3");

    /// <summary>The reading chosen requires removal when a yearly review was missed.</summary>
    public static ObligationDefinition RemovalAfterMissedReview { get; } = new(
        "registration.removal-missed-review", Cite.Decree("2.5", 4),
        "Is de jaarlijkse afweging dan niet gemaakt, verwijder de registratie.", "If the yearly review has not been made by then, remove the registration.",
        Lateness.DayAfter, "B3");

    /// <summary>Registration follows concurrence.</summary>
    public static ObligationDefinition Register { get; } = new(
        "case.register", Cite.Protocol("4.1"),
        "Registreer: de toezichthouder deelt de overtuiging.", "Register: the supervisor shares the belief.", Lateness.AtOnce, "D6");

    /// <summary>A dissent came without reasons.</summary>
    public static ObligationDefinition AskReasons { get; } = new(
        "case.ask-reasons", Cite.Protocol("3.15"),
        "Vraag de toezichthouder waarom hij de overtuiging niet deelt.", "Ask the supervisor why it does not share the belief.", Lateness.AtOnce, "H3");

    /// <summary>The supervisor hears of the registration.</summary>
    public static ObligationDefinition TellSupervisor { get; } = new(
        "case.tell-supervisor", Cite.Act("2.2"),
        "Vertel de toezichthouder dat is geregistreerd.", "Tell the supervisor that a registration was made.", Lateness.AtOnce, "D8");

    /// <summary>A newer report asks whether the ground still exists.</summary>
    public static ObligationDefinition WeighGround { get; } = new(
        "case.weigh-ground", Cite.Act("2.1", 4),
        "Weeg na de nieuwe rapportage of overtuiging en noodzaak nog bestaan.", "Weigh after the newer report whether belief and need still exist.",
        Lateness.AtOnce, "H3");

    /// <summary>The ground fell away.</summary>
    public static ObligationDefinition EndProcessing { get; } = new(
        "case.end-processing", Cite.Act("2.1", 4),
        "Beëindig de verwerking: de grondslag is vervallen.", "End the processing: its ground has fallen away.", Lateness.NextWorkingDay, "A9");

    /// <summary>Somebody asked for the information.</summary>
    public static ObligationDefinition SendInformation { get; } = new(
        ParticipantFindings.SendOnRequest.Code, ParticipantFindings.SendOnRequest.Citation,
        "Stuur de informatie op schrift naar wie erom vroeg.", "Send the information in writing to whoever asked for it.", Lateness.NextWorkingDay, "H3");

    /// <summary>The subject is to be told of the longer term.</summary>
    public static ObligationDefinition LongerTermNotice { get; } = new(
        "registration.longer-term-notice", Cite.Protocol("7.1"),
        "Vertel betrokkene dat de registratie langer blijft, en tot wanneer.", "Tell the subject that the registration is kept longer, and until when.",
        Lateness.AtOnce, "B4");

    /// <summary>A request goes on to the participant that registered.</summary>
    public static ObligationDefinition ForwardRequest { get; } = new(
        RequestFindings.Forward.Code, RequestFindings.Forward.Citation,
        "Stuur het verzoek door naar de deelnemer die heeft geregistreerd.", "Send the request on to the participant that registered.",
        Lateness.NextWorkingDay, "H3");

    /// <summary>Whoever asked hears that the request was sent on.</summary>
    public static ObligationDefinition TellForwarded { get; } = new(
        RequestFindings.TellForwarded.Code, RequestFindings.TellForwarded.Citation,
        "Vertel de verzoeker dat zijn verzoek is doorgestuurd.", "Tell whoever asked that the request was sent on.", Lateness.NextWorkingDay, "H3");

    /// <summary>A request is to be answered.</summary>
    public static ObligationDefinition AnswerRequest { get; } = new(
        RequestFindings.AnswerDue.Code, RequestFindings.AnswerDue.Citation,
        "Beantwoord het verzoek.", "Answer the request.", Lateness.DayAfter, "E1");

    /// <summary>What was granted is to be carried out.</summary>
    public static ObligationDefinition CarryOutAnswer { get; } = new(
        RequestFindings.CarryOut.Code, RequestFindings.CarryOut.Citation,
        "Voer in het register uit wat is toegewezen.", "Carry out in the register what was granted.", Lateness.NextWorkingDay, "H3");

    /// <summary>A participant that got the data hears what became of them.</summary>
    public static ObligationDefinition TellReceiver { get; } = new(
        RequestFindings.TellReceiver.Code, RequestFindings.TellReceiver.Citation,
        "Vertel de deelnemers die de gegevens kregen, wat ermee is gebeurd.", "Tell the participants that got the data what became of them.",
        Lateness.NextWorkingDay, "C5");

    /// <summary>No remedy is open any more: kept evidence is destroyed.</summary>
    public static ObligationDefinition DestroyEvidence { get; } = new(
        EvidenceFindings.DestroyDue.Code, EvidenceFindings.DestroyDue.Citation,
        "Beoordeel of echt niets meer openstaat, sluit het bewijs af en vernietig het.",
        "Judge whether really nothing is open any more, close the evidence and destroy it.", Lateness.NextWorkingDay, "C1");

    // What follows is made from what stands above it, so that it comes after.
    private static readonly FrozenDictionary<DeclarationKind, ObligationDefinition> Declared =
        Enum.GetValues<DeclarationKind>().ToFrozenDictionary(kind => kind, Again);

    /// <summary>Every definition, grouped by procedure.</summary>
    public static ImmutableArray<ObligationDefinition> All { get; } =
    [
        Register, AskReasons, TellSupervisor, WeighGround, EndProcessing,
        Notice, NoticeRecheck, LongerTermNotice, Review, RemovalAfterMissedReview, Removal, RemovalAtOnce,
        DestroyEvidence,
        ForwardRequest, TellForwarded, AnswerRequest, CarryOutAnswer, TellReceiver,
        SendInformation,
        .. Enum.GetValues<DeclarationKind>().Select(OfDeclaration),
    ];

    private static readonly FrozenDictionary<string, ObligationDefinition> ByCode = All.ToFrozenDictionary(d => d.Code, StringComparer.Ordinal);

    /// <summary>The definition with this code, or null when no procedure ever made such an obligation.</summary>
    /// <param name="code">Code of an obligation.</param>
    public static ObligationDefinition? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return ByCode.GetValueOrDefault(code);
    }

    /// <summary>That a declaration is to be made, or made again.</summary>
    /// <param name="kind">The kind of declaration.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static ObligationDefinition OfDeclaration(DeclarationKind kind) => Declared.TryGetValue(kind, out var definition)
        ? definition
        : throw new ArgumentOutOfRangeException(nameof(kind), "ZF0120: there is no such kind of declaration.");

    private static ObligationDefinition Again(DeclarationKind kind)
    {
        var finding = Declarations.Finding(kind);
        var (dutch, english) = kind switch
        {
            DeclarationKind.SecurityEvaluation => ("Evalueer de beveiligingsmaatregelen en leg dat vast.", "Evaluate the security measures and record it."),
            DeclarationKind.SecurityStandard => (
                "Leg opnieuw vast welke norm de beveiliging volgt.", "Record again which standard security follows."),
            DeclarationKind.ConsultationListChecked => (
                "Controleer de raadpleeglijst op juistheid en leg dat vast.", "Check the consultation list for correctness and record it."),
            _ => ("Ga dit na en leg het opnieuw vast: " + Lower(finding.Dutch), "Check this and record it again: " + Lower(finding.English)),
        };
        return new(finding.Code, finding.Citation, dutch, english, Lateness.DayAfter, finding.Reading);
    }

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
