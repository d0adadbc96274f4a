using System.Collections.Frozen;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;

namespace Zorgfraude.Protocol.Findings;

/// <summary>
/// The codes that findings carry for powers, states and grounds, with their names in both languages. A finding carries the code, so
/// that it reads alike in every language and a program can act on it.
/// </summary>
internal static class CodeNames
{
    private static readonly FrozenDictionary<string, (string Dutch, string English)> Names = new Dictionary<string, (string Dutch, string English)>
    {
        [nameof(Power.DecideOnSupply)] = ("beslissen over verstrekken", "decide on supply"),
        [nameof(Power.DecideOnExtension)] = ("beslissen over verlengen", "decide on a longer term"),
        [nameof(Power.Register)] = ("registreren", "register"),
        [nameof(Power.CheckEntry)] = ("controleren", "check an entry"),
        [nameof(Power.Change)] = ("aanpassen", "change"),
        [nameof(Power.Remove)] = ("verwijderen", "remove"),
        [nameof(Power.ReceiveHits)] = ("informatie over een hit ontvangen", "receive information on a hit"),
        [nameof(Power.ConsultByHand)] = ("handmatig raadplegen", "consult by hand"),
        [nameof(CaseState.NotStarted)] = ("niet begonnen", "not started"),
        [nameof(CaseState.Planned)] = ("plan vastgesteld", "plan fixed"),
        [nameof(CaseState.Investigating)] = ("in onderzoek", "under investigation"),
        [nameof(CaseState.Reported)] = ("gerapporteerd", "reported"),
        [nameof(CaseState.BeliefHeld)] = ("gerechtvaardigde overtuiging", "justified belief"),
        [nameof(CaseState.BeliefNotHeld)] = ("geen gerechtvaardigde overtuiging", "no justified belief"),
        [nameof(CaseState.Necessary)] = ("noodzakelijk", "necessary"),
        [nameof(CaseState.NotNecessary)] = ("niet noodzakelijk", "not necessary"),
        [nameof(CaseState.WithSupervisor)] = ("bij de toezichthouder", "with the supervisor"),
        [nameof(CaseState.Concurred)] = ("toezichthouder deelt de overtuiging", "supervisor concurs"),
        [nameof(CaseState.Dissented)] = ("toezichthouder deelt de overtuiging niet", "supervisor dissents"),
        [nameof(CaseState.Registered)] = ("registratie gevolgd", "registration followed"),
        [nameof(CaseState.GroundEnded)] = ("grondslag vervallen", "ground fallen away"),
        [nameof(CaseState.Closed)] = ("afgesloten", "closed"),
        [nameof(DatumKind.MedicalSecrecy)] = ("gezondheidsgegevens onder medisch beroepsgeheim", "health data under medical secrecy"),
        [nameof(DatumKind.CareToMilitary)] = ("zorg aan militairen in werkelijke dienst", "care to serving military personnel"),
        [nameof(DatumKind.CareByMilitary)] = ("zorg door de militair geneeskundige dienst aan burgers", "care by the military medical service to civilians"),
        [nameof(DatumKind.OtherHealthData)] = ("andere gegevens over gezondheid", "other health data"),
        [nameof(DatumKind.CriminalData)] = ("persoonsgegevens van strafrechtelijke aard", "personal data of a criminal nature"),
        [nameof(DatumKind.PoliceData)] = ("politiegegevens", "police data"),
        [nameof(DatumKind.ClaimData)] = ("declaratiegegevens", "claim data"),
        [nameof(DatumKind.BenchmarkConclusions)] = ("conclusies uit benchmarkgegevens", "conclusions from benchmark data"),
        [nameof(DatumKind.BusinessData)] = ("handelsgegevens", "business data"),
        [nameof(DatumKind.PersonIdentity)] = ("identificerende gegevens van een natuurlijke persoon", "identifying data of a natural person"),
        [nameof(DatumKind.EntityFeatures)] = ("administratieve kenmerken van een rechtspersoon", "administrative features of a legal person"),
        [nameof(DatumKind.ParticipantContact)] = ("contactgegevens van de deelnemer", "contact data of the participant"),
        [nameof(DatumKind.InformedFlag)] = ("vermelding of betrokkene is geïnformeerd", "whether the subject was informed"),
        [nameof(DatumKind.OtherData)] = ("andere gegevens", "other data"),
        [nameof(RegistrationState.NotEntered)] = ("niet ingevoerd", "not entered"),
        [nameof(RegistrationState.AwaitingCheck)] = ("wacht op controle", "awaiting its check"),
        [nameof(RegistrationState.Rejected)] = ("afgekeurd", "rejected"),
        [nameof(RegistrationState.Active)] = ("actief", "active"),
        [nameof(RegistrationState.RemovalDue)] = ("te verwijderen", "to be removed"),
        [nameof(RegistrationState.Removed)] = ("verwijderd", "removed"),
        [nameof(NoticeDeferralGround.EffectiveFraudFighting)] =
            ("effectieve opsporing, onderzoek, voorkoming of vervolging", "effective detection, investigation, prevention or prosecution"),
        [nameof(NoticeDeferralGround.RightsOfOthers)] = ("rechten en vrijheden van anderen", "rights and freedoms of others"),
        [nameof(RestrictionGround.AccuracyContested)] = ("juistheid betwist", "accuracy contested"),
        [nameof(RestrictionGround.RestrictionInsteadOfErasure)] = ("beperking in plaats van wissing", "restriction in place of erasure"),
        [nameof(RestrictionGround.LegalClaim)] = ("nodig voor een rechtsvordering van betrokkene", "needed for a legal claim of the subject"),
        [nameof(RestrictionGround.ObjectionPending)] = ("bezwaar in behandeling", "objection pending"),
        [nameof(RestrictedUseGround.Consent)] = ("toestemming van betrokkene", "consent of the subject"),
        [nameof(RestrictedUseGround.LegalClaims)] = ("instelling, uitoefening of onderbouwing van een rechtsvordering", "establishment, exercise or defence of legal claims"),
        [nameof(RestrictedUseGround.RightsOfAnother)] = ("bescherming van de rechten van een ander", "protection of the rights of another"),
        [nameof(RestrictedUseGround.ImportantPublicInterest)] = ("gewichtige redenen van algemeen belang", "reasons of important public interest"),
        [nameof(ParticipantState.NotJoined)] = ("niet aangesloten", "not joined"),
        [nameof(ParticipantState.Joined)] = ("aangesloten", "joined"),
        [nameof(InformationState.NotAsked)] = ("niets gevraagd of gegeven", "nothing asked or given"),
        [nameof(InformationState.Asked)] = ("gevraagd", "asked for"),
        [nameof(InformationState.Told)] = ("geïnformeerd", "informed"),
        [nameof(RequestState.NotReceived)] = ("niet ontvangen", "not received"),
        [nameof(RequestState.Open)] = ("in behandeling", "being handled"),
        [nameof(RequestState.SentOn)] = ("doorgezonden", "sent on"),
        [nameof(RequestState.Answered)] = ("beantwoord", "answered"),
        [nameof(RequestKind.Access)] = ("inzage", "access"),
        [nameof(RequestKind.Rectification)] = ("rectificatie", "rectification"),
        [nameof(RequestKind.Erasure)] = ("wissing", "erasure"),
        [nameof(RequestKind.Restriction)] = ("beperking", "restriction"),
        [nameof(RequestKind.Objection)] = ("bezwaar", "objection"),
        [nameof(RemedyRoute.ObjectionAndAppeal)] = ("bezwaar en beroep", "objection and appeal"),
        [nameof(RemedyRoute.CourtRequest)] = ("verzoek aan de rechtbank", "request to the district court"),
        [nameof(RemedyRoute.Mediation)] = ("bemiddeling door de Autoriteit Persoonsgegevens", "mediation by the data protection authority"),
        [nameof(RemedyRoute.AuthorityComplaint)] = ("klacht bij de Autoriteit Persoonsgegevens", "complaint to the data protection authority"),
        [nameof(EvidenceRoute.CivilClaim)] = ("vordering bij de burgerlijke rechter", "civil claim"),
        [nameof(EvidenceRoute.ProceedingsOnConduct)] = ("procedure over de gedragingen", "proceedings on the conduct"),
        [nameof(EvidenceState.NotKept)] = ("niet bewaard", "not kept"),
        [nameof(EvidenceState.Kept)] = ("bewaard", "kept"),
    }
    .Concat(IdentityProblem.All.Select(p => KeyValuePair.Create(p.Code, (p.ToString(Language.Dutch), p.ToString(Language.English)))))
    .ToFrozenDictionary(StringComparer.Ordinal);

    internal static FindingArgument Argument(Power power) => FindingArgument.OfCode("power", power.ToString());

    internal static FindingArgument Argument(CaseState state) => FindingArgument.OfCode("state", state.GetType().Name);

    internal static FindingArgument Argument(RegistrationState state) => FindingArgument.OfCode("state", state.GetType().Name);

    internal static FindingArgument Argument(DatumKind kind) => FindingArgument.OfCode("kind", kind.ToString());

    internal static FindingArgument Argument(ParticipantState state) => FindingArgument.OfCode("state", state.GetType().Name);

    internal static FindingArgument Argument(InformationState state) => FindingArgument.OfCode("state", state.GetType().Name);

    internal static FindingArgument Argument(RequestState state) => FindingArgument.OfCode("state", state.GetType().Name);

    internal static FindingArgument Argument(RemedyRoute route) => FindingArgument.OfCode("route", route.ToString());

    /// <summary>A right that the notice of registration names.</summary>
    internal static FindingArgument Argument(RequestKind right) => FindingArgument.OfCode("right", right.ToString());
    // The four routes that both lists have go by the same names.
    internal static FindingArgument Argument(EvidenceRoute route) => FindingArgument.OfCode("route", route.ToString());

    internal static FindingArgument Argument(EvidenceState state) => FindingArgument.OfCode("state", state.GetType().Name);

    internal static FindingArgument Argument(NoticeDeferralGround ground) => FindingArgument.OfCode("ground", ground.ToString());

    internal static FindingArgument Argument(RestrictionGround ground) => FindingArgument.OfCode("ground", ground.ToString());

    internal static FindingArgument Argument(RestrictedUseGround ground) => FindingArgument.OfCode("ground", ground.ToString());

    /// <summary>The name of a code; a code without one is shown as it is.</summary>
    internal static string Show(string code, Language language) =>
        Names.TryGetValue(code, out var name) ? language == Language.Dutch ? name.Dutch : name.English : code;
}
