using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Procedures.Registrations;

/// <summary>What the registering participant can do with a registration. The cases are the only ones.</summary>
[DutchTerm("handeling met een registratie")]
public abstract record RegistrationCommand
{
    private RegistrationCommand(string act, ProcessingPurpose purpose)
    {
        Act = act;
        Purpose = purpose;
    }

    /// <summary>Stable name of the act.</summary>
    public string Act { get; }

    /// <summary>What the act processes data for: each act serves one purpose and no other (article 2.1(3) of the Act).</summary>
    public ProcessingPurpose Purpose { get; }

    /// <summary>The name of the act; what it carries may hold personal data.</summary>
    public sealed override string ToString() => Act;

    /// <summary>Enter the data (protocol 4.1). They answer nobody until another employee has checked them.</summary>
    /// <param name="Basis">The ground, from the case in which the supervisor concurred.</param>
    /// <param name="Entry">The data, with the salt of their fingerprint.</param>
    /// <param name="BetterData">Where the data differ from those of the report: the judgement that they are better data of the same subject.</param>
    [DutchTerm("registratie invoeren")]
    public sealed record Enter(RegistrationBasis Basis, RegistrationEntry Entry, Judgement<bool>? BetterData = null)
        : RegistrationCommand("registration.enter", ProcessingPurpose.Supply)
    {
        /// <summary>Enter data, with a salt drawn for them.</summary>
        /// <param name="basis">The ground, from the case in which the supervisor concurred.</param>
        /// <param name="data">The data.</param>
        /// <param name="betterData">Where the data differ from those of the report: the judgement that they are better data of the same subject.</param>
        public Enter(RegistrationBasis basis, RegistrationData data, Judgement<bool>? betterData = null)
            : this(basis, RegistrationEntry.Of(data), betterData)
        {
        }

        /// <summary>
        /// Text of the written record in which the report named its subject, or null when it is no longer there. The register reads it;
        /// a text other than the one that the ground points at counts as none.
        /// </summary>
        public string? SubjectRecord { get; init; }

        /// <summary>
        /// Whether the KVK number of a legal person is that of an undertaking; null when not known. Asked only where
        /// <see cref="Readings.ReadingChoices.AcceptKvkNumberWithoutUndertaking"/> is off (reading G17).
        /// </summary>
        public bool? KvkNumberOfUndertaking { get; init; }
    }

    /// <summary>Check the entry of somebody else (protocol 4.3). Confirming makes the registration active.</summary>
    /// <param name="DataSha256">Hash of the entry that the checker saw: <see cref="RegistrationEntry.Sha256"/>.</param>
    /// <param name="IsRight">Whether the data are right.</param>
    [DutchTerm("invoer controleren")]
    public sealed record CheckEntry(string DataSha256, bool IsRight) : RegistrationCommand("registration.check", ProcessingPurpose.Supply);

    /// <summary>
    /// Correct the data of the same subject (protocol 2.2, third dash). The data that were there go on answering until another
    /// employee has checked the new ones; registration date and day of removal stay (reading A6). Another subject is no correction but
    /// a removal and a new registration (reading A7).
    /// </summary>
    /// <param name="Entry">All the data as they should be, with the salt of their fingerprint.</param>
    /// <param name="SameSubject">The judgement that they are about the same subject, with its reasons; null when not made.</param>
    [DutchTerm("registratiegegevens verbeteren")]
    public sealed record Correct(RegistrationEntry Entry, Judgement<bool>? SameSubject) : RegistrationCommand("registration.correct", ProcessingPurpose.Accuracy)
    {
        /// <summary>Correct to these data, with a salt drawn for them.</summary>
        /// <param name="data">All the data as they should be.</param>
        /// <param name="sameSubject">The judgement that they are about the same subject, with its reasons; null when not made.</param>
        public Correct(RegistrationData data, Judgement<bool>? sameSubject)
            : this(RegistrationEntry.Of(data), sameSubject)
        {
        }

        /// <summary>As on entry: whether the KVK number of a legal person is that of an undertaking; null when not known (reading G17).</summary>
        public bool? KvkNumberOfUndertaking { get; init; }
    }

    /// <summary>Check the correction of somebody else (protocol 4.3). Confirming puts the new data in the place of the old ones, for good.</summary>
    /// <param name="DataSha256">Hash of the entry that the checker saw: <see cref="RegistrationEntry.Sha256"/>.</param>
    /// <param name="IsRight">Whether the new data are right; if not, the old ones stay.</param>
    [DutchTerm("verbetering controleren")]
    public sealed record CheckCorrection(string DataSha256, bool IsRight) : RegistrationCommand("registration.check-correction", ProcessingPurpose.Accuracy);

    /// <summary>Record that the subject was informed (article 2.4(1) of the Decree).</summary>
    /// <param name="GivenOn">Day on which the notice was given.</param>
    [DutchTerm("mededeling vastleggen")]
    public sealed record RecordNotice(LocalDate GivenOn) : RegistrationCommand("registration.notice", ProcessingPurpose.Accuracy);

    /// <summary>Leave out the notice for now (article 2.4(1) and (2) of the Decree).</summary>
    /// <param name="Ground">Which of the two grounds.</param>
    /// <param name="Necessary">The judgement that it is necessary, with the written reason; null when not made.</param>
    /// <param name="RecheckBy">Day by which the ground is looked at again.</param>
    [DutchTerm("mededeling achterwege laten")]
    public sealed record DeferNotice(NoticeDeferralGround Ground, Judgement<bool>? Necessary, LocalDate RecheckBy)
        : RegistrationCommand("registration.defer-notice", ProcessingPurpose.Accuracy);

    /// <summary>
    /// Record that the ground for leaving out the notice has lapsed (article 2.4(2) of the Decree). The notice is due from that day,
    /// unless the subject already knows.
    /// </summary>
    /// <param name="LapsedOn">Day on which the ground lapsed.</param>
    /// <param name="AlreadyInformed">The judgement whether the subject already knows, with its reasons; null when not made.</param>
    [DutchTerm("vervallen van de grond vastleggen")]
    public sealed record EndDeferral(LocalDate LapsedOn, Judgement<bool>? AlreadyInformed)
        : RegistrationCommand("registration.end-deferral", ProcessingPurpose.Accuracy);

    /// <summary>Restrict the processing (GDPR 18(1)). The registration answers nobody until the restriction is lifted; its term runs on.</summary>
    /// <param name="Ground">The ground.</param>
    /// <param name="Justified">The judgement that the ground is there, with its reasons; null when not made.</param>
    [DutchTerm("verwerking beperken")]
    public sealed record Restrict(RestrictionGround Ground, Judgement<bool>? Justified)
        : RegistrationCommand("registration.restrict", ProcessingPurpose.SubjectRights);

    /// <summary>
    /// Record an exception to the restriction (GDPR 18(2)): without one the data are only stored. With it they may be read and corrected
    /// while they are restricted; it ends with the restriction.
    /// </summary>
    /// <param name="Ground">Which of the four.</param>
    /// <param name="Justified">The judgement that it is there, with its reasons; null when not made.</param>
    [DutchTerm("gebruik tijdens de beperking toestaan")]
    public sealed record AllowRestrictedUse(RestrictedUseGround Ground, Judgement<bool>? Justified)
        : RegistrationCommand("registration.allow-restricted-use", ProcessingPurpose.SubjectRights);

    /// <summary>Record that the subject was told that the restriction will be lifted (GDPR 18(3)).</summary>
    /// <param name="ToldOn">Day on which the subject was told.</param>
    [DutchTerm("opheffing aankondigen")]
    public sealed record AnnounceLifting(LocalDate ToldOn) : RegistrationCommand("registration.announce-lifting", ProcessingPurpose.SubjectRights);

    /// <summary>Lift the restriction, once the subject was told (GDPR 18(3)). The registration answers again for what is left of its term.</summary>
    /// <param name="GroundEnded">The judgement that the ground is gone, with its reasons; null when not made.</param>
    [DutchTerm("beperking opheffen")]
    public sealed record LiftRestriction(Judgement<bool>? GroundEnded)
        : RegistrationCommand("registration.lift-restriction", ProcessingPurpose.SubjectRights);

    /// <summary>Decide to keep longer than four years (article 2.5 of the Decree).</summary>
    /// <param name="Facts">Circumstances and judgements; the day of registration is taken from the registration itself.</param>
    [DutchTerm("langere termijn beslissen")]
    public sealed record DecideLongerTerm(LongerTermFacts Facts) : RegistrationCommand("registration.longer-term", ProcessingPurpose.Retention);

    /// <summary>Record that the subject was told of the longer term: the period in the notice of registration holds no more (protocol 7.1, item e).</summary>
    /// <param name="ToldOn">Day on which the subject was told.</param>
    [DutchTerm("langere termijn meedelen")]
    public sealed record RecordLongerTermNotice(LocalDate ToldOn)
        : RegistrationCommand("registration.longer-term-notice", ProcessingPurpose.Retention);

    /// <summary>Make the yearly review (article 2.5(4) of the Decree).</summary>
    /// <param name="LongerKeepingIndicated">Whether longer keeping is still indicated, with reasons.</param>
    /// <param name="EndOn">
    /// When it is not: the day on which the data go, or null for at once; before the four years end, null leaves that end as it is, since
    /// only longer keeping was denied (reading B13).
    /// </param>
    [DutchTerm("jaarlijkse afweging maken")]
    public sealed record MakeReview(Judgement<bool>? LongerKeepingIndicated, LocalDate? EndOn = null) : RegistrationCommand("registration.review", ProcessingPurpose.Retention);

    /// <summary>
    /// Record that the registration must go before its term ends: the belief or the need fell away, or a request succeeded (article 2.1(4)
    /// of the Act, protocol 2.2, 6.1 and 6.2). From that moment it answers no consultation, and removal is due on the day of knowledge
    /// (reading A9). <see cref="Remove"/> does both at once.
    /// </summary>
    /// <param name="Reason">Why; not the end of the term.</param>
    /// <param name="KnownOn">Day on which the reason became known.</param>
    /// <param name="Judgement">The judgement that it is so, with its reasons; null when not made.</param>
    [DutchTerm("verwerking beëindigen")]
    public sealed record EndProcessing(RemovalReason Reason, LocalDate KnownOn, Judgement<bool>? Judgement)
        : RegistrationCommand("registration.end-processing", ProcessingPurpose.Retention);

    /// <summary>Remove the registration for good.</summary>
    /// <param name="Reason">Why; when it was recorded before, the same.</param>
    /// <param name="Judgement">
    /// For any reason but the end of the term: the judgement with its reasons. Null when not made, or when it was recorded before.
    /// </param>
    [DutchTerm("registratie verwijderen")]
    public sealed record Remove(RemovalReason Reason, Judgement<bool>? Judgement = null) : RegistrationCommand("registration.remove", ProcessingPurpose.Retention);
}

/// <summary>On which ground a notice may be left out (article 2.4(1) of the Decree). The list is closed.</summary>
[DutchTerm("grond om de mededeling achterwege te laten")]
public enum NoticeDeferralGround
{
    /// <summary>Effective detection, investigation, prevention or prosecution of healthcare fraud.</summary>
    [DutchTerm("effectieve opsporing, onderzoek, voorkoming of vervolging")]
    EffectiveFraudFighting,

    /// <summary>Protection of the rights and freedoms of others.</summary>
    [DutchTerm("rechten en vrijheden van anderen")]
    RightsOfOthers,
}

/// <summary>On which ground processing is restricted (GDPR 18(1)). The list is closed.</summary>
[DutchTerm("grond voor beperking")]
public enum RestrictionGround
{
    /// <summary>Item a: the subject contests that the data are right, and that is examined.</summary>
    [DutchTerm("juistheid betwist")]
    AccuracyContested,

    /// <summary>Item b: the processing is unlawful and the subject asks for restriction in place of erasure.</summary>
    [DutchTerm("beperking in plaats van wissing")]
    RestrictionInsteadOfErasure,

    /// <summary>Item c: the data are no longer needed, but the subject needs them for a legal claim.</summary>
    [DutchTerm("nodig voor een rechtsvordering van betrokkene")]
    LegalClaim,

    /// <summary>Item d: the subject objected, and that is examined.</summary>
    [DutchTerm("bezwaar in behandeling")]
    ObjectionPending,
}

/// <summary>For what restricted data may be processed beyond storage (GDPR 18(2)). The list is closed.</summary>
[DutchTerm("uitzondering op de beperking")]
public enum RestrictedUseGround
{
    /// <summary>The subject consented; whoever asks for a correction consents to that.</summary>
    [DutchTerm("toestemming van betrokkene")]
    Consent,

    /// <summary>To establish, exercise or defend legal claims.</summary>
    [DutchTerm("rechtsvordering")]
    LegalClaims,

    /// <summary>To protect the rights of another natural or legal person.</summary>
    [DutchTerm("rechten van een ander")]
    RightsOfAnother,

    /// <summary>For reasons of important public interest.</summary>
    [DutchTerm("gewichtige redenen van algemeen belang")]
    ImportantPublicInterest,
}

/// <summary>Why a registration is removed. The list is closed.</summary>
[DutchTerm("reden van verwijdering")]
public enum RemovalReason
{
    /// <summary>The term has ended (article 2.5(1) or (4) of the Decree).</summary>
    [DutchTerm("einde van de termijn")]
    TermEnded,

    /// <summary>The justified belief no longer exists (article 2.1(4) of the Act, protocol 6.1).</summary>
    [DutchTerm("overtuiging vervallen")]
    BeliefEnded,

    /// <summary>A request for erasure was granted (protocol 6.2).</summary>
    [DutchTerm("wissing toegewezen")]
    ErasureGranted,

    /// <summary>An objection was upheld (protocol 7.5).</summary>
    [DutchTerm("bezwaar gegrond")]
    ObjectionUpheld,

    /// <summary>The data were processed unlawfully (GDPR 17(1)(d)).</summary>
    [DutchTerm("onrechtmatige verwerking")]
    UnlawfulProcessing,

    /// <summary>The data are no longer needed (protocol 2.2).</summary>
    [DutchTerm("niet langer nodig")]
    NoLongerNeeded,
}
