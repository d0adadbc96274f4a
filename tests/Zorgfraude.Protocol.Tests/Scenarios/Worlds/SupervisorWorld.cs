using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>Which supervisor is competent, and by when it judges.</summary>
internal sealed class SupervisorWorld : World
{
    private SupervisorFacts facts = new(ParticipantKind.MunicipalExecutive);
    private SupervisorCourse course = new();

    public SupervisorWorld()
    {
        Given("participant: {}", a => facts = facts with { Participant = Words.Kind(a[0]) });
        Given("the Wmo supervisor took part: {}", a => facts = facts with { SupervisorTookPart = YesOrNo(a[0]) });
        Given("another supervisor under an ordinance: {}", a => facts = facts with { OrdinanceSupervisorExists = YesOrNo(a[0]) });
        Given("sent on {}", a => course = course with { SentOn = Date(a[0]) });
        Given("complete set received on {}", a => course = course with { CompleteReceiptOn = Date(a[0]) });
        Given("nothing received", _ => course = course with { CompleteReceiptOn = null });
        Given("more data asked on {}, received on {}", a => Ask(new(Date(a[0]), Date(a[1]))));
        Given("more data asked on {}, still awaited", a => Ask(new(Date(a[0]), null)));
        Given("extension told on {}, until {}, with reason", a => Extend(new(Date(a[0]), Date(a[1]), true)));
        Given("extension told on {}, until {}, without reason", a => Extend(new(Date(a[0]), Date(a[1]), false)));
        Given("extension told on {}, no new end, with reason", a => Extend(new(Date(a[0]), null, true)));
        When("the supervisor is assigned", _ => Answer(SupervisorAssignmentRule.Decide(facts), s => s switch
        {
            Supervisor.HealthcareAuthority => "NZa",
            Supervisor.SocialSupportSupervisor => "Wmo supervisor",
            _ => "supervisor under an ordinance",
        }));
        When("the term is computed", _ => Compute());
    }

    private static bool? YesOrNo(string word) => Word<bool?>(word, ("yes", true), ("no", false), ("not stated", null));

    private void Compute()
    {
        var decision = SupervisorTerms.Decide(course, Rulebook, HolidayCalendar.Dutch);
        Answer(decision, _ => "runs");
        if (decision.TryGetValue(out var deadline))
        {
            Said["last day"] = Text(deadline.LastDay);
            Answer(Findings.AddRange(deadline.Caveats));
        }
    }

    private void Ask(AdditionalDataRequest request) => course = course with { AdditionalData = course.AdditionalData.Add(request) };

    private void Extend(SupervisorExtension extension) => course = course with { Extensions = course.Extensions.Add(extension) };
}
