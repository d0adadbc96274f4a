using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Documents;

/// <summary>What is known for the notice of registration; what is null or absent is not known. Begin with <see cref="ByLaw"/>.</summary>
[DutchTerm("gegevens voor de mededeling")]
public sealed record NoticeFacts
{
    /// <summary>The participant that registered and how it is reached (item a).</summary>
    public LetterSender? Registrant { get; init; }

    /// <summary>What the data are processed for (item b).</summary>
    public ValueList<ProcessingPurpose> Purposes { get; init; }

    /// <summary>The legal basis (item b).</summary>
    public ValueList<Citation> LegalBasis { get; init; }

    /// <summary>The registered data: the notice names their categories (item c), not what they say.</summary>
    public RegistrationData? Data { get; init; }

    /// <summary>Which kinds of participant receive the data on a hit (item d).</summary>
    public ValueList<ParticipantKind> Receivers { get; init; }

    /// <summary>Day of registration (item e).</summary>
    public LocalDate? RegisteredOn { get; init; }

    /// <summary>Day of removal as it stands now (item e).</summary>
    public LocalDate? RemoveOn { get; init; }

    /// <summary>What the subject can ask (item f).</summary>
    public ValueList<RequestKind> Rights { get; init; }

    /// <summary>How the subject can complain to the participant (item g), at most 500 characters.</summary>
    public string? HowToComplain { get; init; }

    /// <summary>What the subject can do against an answer of the participant (items h and i).</summary>
    public ValueList<RemedyRoute> Remedies { get; init; }

    /// <summary>Where the data come from (GDPR 14(2)(f)), in words for the subject, at most 5000 characters.</summary>
    public string? Source { get; init; }

    /// <summary>What the law itself fixes, filled in; what belongs to the case is left to fill in.</summary>
    /// <param name="registrant">Which kind of participant registered: it decides the remedies.</param>
    /// <param name="rulebook">The law with the readings chosen (reading E11).</param>
    public static NoticeFacts ByLaw(ParticipantKind registrant, Rulebook rulebook) => new()
    {
        Purposes = Enum.GetValues<ProcessingPurpose>().ToValueList(),
        LegalBasis = [Cite.Act("2.1", 1), Cite.Decree("2.1", 2)],
        Receivers = Enum.GetValues<ParticipantKind>().ToValueList(),
        Rights = NoticeContentRule.RequiredRights.Add(RequestKind.Copy).Order().ToValueList(),
        Remedies = RemedyRule.Routes(RequestKind.Objection, registrant, rulebook),
    };

    /// <summary>Whether the data are there; the rest is personal data.</summary>
    public override string ToString() => $"NoticeFacts (data: {Data is not null})";
}

/// <summary>
/// Every item that a notice of registration must have (protocol 7.1, a to i; GDPR 14). <see cref="NoticeContentRule"/> makes it, and
/// nothing else can: what is incomplete cannot become a letter.
/// </summary>
[DutchTerm("inhoud van de mededeling")]
public sealed record NoticeContent
{
    internal NoticeContent(NoticeFacts facts, LetterSender registrant, RegistrationData data, LocalDate registeredOn, LocalDate removeOn, int remedyDays)
    {
        Registrant = registrant;
        Subject = data.SubjectKind;
        Purposes = facts.Purposes;
        LegalBasis = facts.LegalBasis;
        Categories = RegisteredData.Categories(data).ToValueList();
        Receivers = facts.Receivers;
        RegisteredOn = registeredOn;
        RemoveOn = removeOn;
        Rights = facts.Rights;
        HowToComplain = facts.HowToComplain!;
        Remedies = facts.Remedies;
        RemedyDays = remedyDays;
        Source = facts.Source!;
    }

    /// <summary>The participant that registered, its department and its data protection officer (item a; GDPR 14(1)(b)).</summary>
    public LetterSender Registrant { get; }

    /// <summary>Which kind of subject the notice is about.</summary>
    public SubjectKind Subject { get; }

    /// <summary>What the data are processed for (item b).</summary>
    public ValueList<ProcessingPurpose> Purposes { get; }

    /// <summary>The legal basis (item b).</summary>
    public ValueList<Citation> LegalBasis { get; }

    /// <summary>The categories of data that are registered (item c).</summary>
    public ValueList<RegisteredDataCategory> Categories { get; }

    /// <summary>Which kinds of participant receive the data on a hit (item d).</summary>
    public ValueList<ParticipantKind> Receivers { get; }

    /// <summary>Day of registration (item e).</summary>
    public LocalDate RegisteredOn { get; }

    /// <summary>Day of removal as it stands now (item e).</summary>
    public LocalDate RemoveOn { get; }

    /// <summary>What the subject can ask (item f).</summary>
    public ValueList<RequestKind> Rights { get; }

    /// <summary>How the subject can complain to the participant (item g).</summary>
    public string HowToComplain { get; }

    /// <summary>What the subject can do against an answer, the complaint to the authority among it (items h and i).</summary>
    public ValueList<RemedyRoute> Remedies { get; }

    /// <summary>Length of the term for a remedy, in days (item i).</summary>
    public int RemedyDays { get; }

    /// <summary>Where the data come from (GDPR 14(2)(f)).</summary>
    public string Source { get; }

    /// <summary>The kind of subject only.</summary>
    public override string ToString() => $"NoticeContent ({Subject})";
}

/// <summary>Checks the content of the notice of registration item by item (protocol 7.1; GDPR 14).</summary>
[DutchTerm("regel voor de inhoud van de mededeling")]
public static class NoticeContentRule
{
    /// <summary>The five rights that item f names.</summary>
    public static ValueList<RequestKind> RequiredRights { get; } =
        [RequestKind.Access, RequestKind.Rectification, RequestKind.Erasure, RequestKind.Restriction, RequestKind.Objection];

    /// <summary>The content, once no item is missing; otherwise a finding for each item, with its article.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="rulebook">The law.</param>
    /// <exception cref="ArgumentException">A text is too long, or removal does not lie after registration.</exception>
    public static Decision<NoticeContent> Decide(NoticeFacts facts, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rulebook);
        _ = LetterBounds.Optional(facts.Source, LetterBounds.Long, nameof(facts));
        _ = LetterBounds.Optional(facts.HowToComplain, LetterBounds.Medium, nameof(facts));
        if (facts.RemoveOn <= facts.RegisteredOn)
        {
            throw new ArgumentException("ZF0326: the day of removal lies after the day of registration.", nameof(facts));
        }

        ValueList<Finding> findings =
        [
            NoticeFindings.Registrant.Known(facts.Registrant is not null),
            NoticeFindings.Officer.Known(facts.Registrant is not null),
            NoticeFindings.Purposes.Known(!facts.Purposes.IsEmpty),
            NoticeFindings.LegalBasis.Known(!facts.LegalBasis.IsEmpty),
            NoticeFindings.Categories.Known(facts.Data is not null),
            NoticeFindings.Receivers.Known(!facts.Receivers.IsEmpty),
            NoticeFindings.Period.Known(facts is { RegisteredOn: not null, RemoveOn: not null }),
            .. RequiredRights.Select(right => NoticeFindings.Right.Known(facts.Rights.Contains(right), CodeNames.Argument(right))),
            NoticeFindings.Complaint.Known(!string.IsNullOrWhiteSpace(facts.HowToComplain)),
            NoticeFindings.Authority.Known(facts.Remedies.Contains(RemedyRoute.AuthorityComplaint)),
            .. Remedies(facts, rulebook),
            NoticeFindings.Source.Known(!string.IsNullOrWhiteSpace(facts.Source)),
        ];
        return facts is { Registrant: { } registrant, Data: { } data, RegisteredOn: { } registeredOn, RemoveOn: { } removeOn } && !findings.Any(f => f.Blocks)
            ? new Decision<NoticeContent>.Reached(
                new(facts, registrant, data, registeredOn, removeOn, rulebook.Requests.RemedyDays.Value), findings)
            : new Decision<NoticeContent>.Undetermined(findings);
    }

    // Which remedy is owed depends on who registered; while that is not known, at least one of the two must be there.
    private static IEnumerable<Finding> Remedies(NoticeFacts facts, Rulebook rulebook)
    {
        ValueList<RemedyRoute> owed = facts.Registrant is { } registrant
            ? RemedyRule.MainRoutes(registrant.Participant.Kind, rulebook)
            : [facts.Remedies.FirstOrDefault(r => r == RemedyRoute.CourtRequest, RemedyRoute.ObjectionAndAppeal)];
        foreach (var route in owed)
        {
            yield return NoticeFindings.Remedy.Known(facts.Remedies.Contains(route), CodeNames.Argument(route));
        }

        if (facts.Registrant?.Participant.Kind == ParticipantKind.LongTermCareAdministrator
            && !(facts.Remedies.Contains(RemedyRoute.ObjectionAndAppeal) && facts.Remedies.Contains(RemedyRoute.CourtRequest)))
        {
            yield return RequestFindings.RemedyDisputed.Warning();
        }
    }
}
