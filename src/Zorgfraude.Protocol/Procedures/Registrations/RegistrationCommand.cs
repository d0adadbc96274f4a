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
    private RegistrationCommand(string act) => Act = act;

    /// <summary>Stable name of the act.</summary>
    public string Act { get; }

    /// <summary>The name of the act; what it carries may hold personal data.</summary>
    public sealed override string ToString() => Act;

    /// <summary>Enter the data (protocol 4.1). They answer nobody until another employee has checked them.</summary>
    /// <param name="Basis">The ground, from the case in which the supervisor concurred.</param>
    /// <param name="Data">The data.</param>
    /// <param name="BetterData">Where the data differ from those of the report: the judgement that they are better data of the same subject.</param>
    [DutchTerm("registratie invoeren")]
    public sealed record Enter(RegistrationBasis Basis, RegistrationData Data, Judgement<bool>? BetterData = null) : RegistrationCommand("registration.enter")
    {
        /// <summary>
        /// Text of the written record in which the report named its subject, or null when it is no longer there. The register reads it;
        /// a text other than the one that the ground points at counts as none.
        /// </summary>
        public string? SubjectRecord { get; init; }
    }

    /// <summary>Check the entry of somebody else (protocol 4.3). Confirming makes the registration active.</summary>
    /// <param name="DataSha256">Hash of the data that the checker saw: <see cref="RegistrationData.Sha256"/>.</param>
    /// <param name="IsRight">Whether the data are right.</param>
    [DutchTerm("invoer controleren")]
    public sealed record CheckEntry(string DataSha256, bool IsRight) : RegistrationCommand("registration.check");

    /// <summary>Record that the subject was informed (article 2.4(1) of the Decree).</summary>
    /// <param name="GivenOn">Day on which the notice was given.</param>
    [DutchTerm("mededeling vastleggen")]
    public sealed record RecordNotice(LocalDate GivenOn) : RegistrationCommand("registration.notice");

    /// <summary>Leave out the notice for now (article 2.4(1) and (2) of the Decree).</summary>
    /// <param name="Ground">Which of the two grounds.</param>
    /// <param name="Necessary">The judgement that it is necessary, with the written reason; null when not made.</param>
    /// <param name="RecheckBy">Day by which the ground is looked at again.</param>
    [DutchTerm("mededeling achterwege laten")]
    public sealed record DeferNotice(NoticeDeferralGround Ground, Judgement<bool>? Necessary, LocalDate RecheckBy)
        : RegistrationCommand("registration.defer-notice");

    /// <summary>Decide to keep longer than four years (article 2.5 of the Decree).</summary>
    /// <param name="Facts">Circumstances and judgements; the day of registration is taken from the registration itself.</param>
    [DutchTerm("langere termijn beslissen")]
    public sealed record DecideLongerTerm(LongerTermFacts Facts) : RegistrationCommand("registration.longer-term");

    /// <summary>Make the yearly review (article 2.5(4) of the Decree).</summary>
    /// <param name="LongerKeepingIndicated">Whether longer keeping is still indicated, with reasons.</param>
    /// <param name="EndOn">When it is not: the day on which the data go, or null for at once.</param>
    [DutchTerm("jaarlijkse afweging maken")]
    public sealed record MakeReview(Judgement<bool>? LongerKeepingIndicated, LocalDate? EndOn = null) : RegistrationCommand("registration.review");

    /// <summary>Remove the registration for good.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Judgement">For any reason but the end of the term: the judgement with its reasons; null when not made.</param>
    [DutchTerm("registratie verwijderen")]
    public sealed record Remove(RemovalReason Reason, Judgement<bool>? Judgement = null) : RegistrationCommand("registration.remove");
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
