using System.Globalization;
using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Dossiers;

namespace Zorgfraude.Samples.Explain;

/// <summary>Questions and answers in the language of the run.</summary>
internal sealed class Words(Language language)
{
    private static readonly string[] DutchMonths =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    public string QuestionHeading => Say("Vraag", "Question");

    public string AnswerHeading => Say("Antwoord", "Answer");

    public string Title(LocalDate? on) => on is { } day
        ? Say("Wat de regels zeggen over dit dossier op ", "What the rules say on this dossier as of ") + Day(day)
        : Say("Wat de regels zeggen over dit dossier, zonder dag", "What the rules say on this dossier, without a day");

    public string Of(DossierQuestion question) => question switch
    {
        DossierQuestion.Plan => Say("Onderzoeksplan", "Investigation plan"),
        DossierQuestion.Report => Say("Onderzoeksrapportage", "Investigation report"),
        DossierQuestion.Belief => Say("Gerechtvaardigde overtuiging", "Justified belief"),
        DossierQuestion.Necessity => Say("Noodzaak van verstrekking", "Necessity of supply"),
        DossierQuestion.Supervisor => Say("Bevoegde toezichthouder", "Competent supervisor"),
        DossierQuestion.Anonymisation => Say("Anonimisering", "Anonymisation"),
        DossierQuestion.SupervisorTerm => Say("Termijn van de toezichthouder", "Term of the supervisor"),
        DossierQuestion.RegistrationData => Say("Gegevens voor het register", "Data for the register"),
        DossierQuestion.LongerTerm => Say("Langere termijn", "Longer term"),
        DossierQuestion.Retention => Say("Einde van de registratie", "End of the registration"),
        DossierQuestion.Consultation => Say("Raadpleging", "Consultation"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public string Outcome(DossierDecision decision) => decision.Standing switch
    {
        DossierStanding.Answered => Of(decision.Answer!.Value) + (decision.Day is { } day ? " " + Day(day) : ""),
        DossierStanding.NotPossible => Say("niet mogelijk", "not possible"),
        _ => Open(decision.Findings.Count(f => f.Status is FindingStatus.Missing or FindingStatus.NeedsJudgement)),
    };

    private string Of(DossierAnswer answer) => answer switch
    {
        DossierAnswer.Complete => Say("volledig", "complete"),
        DossierAnswer.BeliefHeld => Say("aanwezig", "held"),
        DossierAnswer.BeliefNotHeld => Say("niet aanwezig", "not held"),
        DossierAnswer.Necessary => Say("noodzakelijk", "necessary"),
        DossierAnswer.NotNecessary => Say("niet noodzakelijk", "not necessary"),
        DossierAnswer.HealthcareAuthority => Say("Nederlandse Zorgautoriteit", "Dutch Healthcare Authority"),
        DossierAnswer.SocialSupportSupervisor => Say("toezichthouder Wmo 2015", "supervisor of the Social Support Act 2015"),
        DossierAnswer.OrdinanceSupervisor => Say("toezichthouder op grond van een gemeentelijke verordening", "supervisor under a municipal ordinance"),
        DossierAnswer.Anonymised => Say("geanonimiseerd", "anonymised"),
        DossierAnswer.AnswerBy => Say("antwoord uiterlijk op", "answer by"),
        DossierAnswer.Accepted => Say("aanvaard", "accepted"),
        DossierAnswer.Refused => Say("geweigerd", "refused"),
        DossierAnswer.Longer => Say("langer, tot", "longer, until"),
        DossierAnswer.FourYears => Say("vier jaar", "four years"),
        DossierAnswer.RemoveOn => Say("verwijderen op", "remove on"),
        DossierAnswer.MayBeConsulted => Say("mag worden gesteld", "may be made"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Open(int count) => Say(
        string.Create(CultureInfo.InvariantCulture, $"nog open: {count} {(count == 1 ? "punt" : "punten")}"),
        string.Create(CultureInfo.InvariantCulture, $"still open: {count} {(count == 1 ? "item" : "items")}"));

    private string Day(LocalDate day) => language == Language.Dutch
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {DutchMonths[day.Month - 1]} {day.Year}")
        : day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);

    private string Say(string dutch, string english) => language == Language.Dutch ? dutch : english;
}
