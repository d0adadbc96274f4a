using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>When a registration ends, and when the yearly reviews of a longer one fall.</summary>
internal sealed class RetentionWorld : World
{
    private LocalDate registeredOn;
    private LocalDate? namedEnd;
    private ValueList<LocalDate> held;

    public RetentionWorld()
    {
        Given("registered on {}", a => registeredOn = Date(a[0]));
        Given("a longer term until {}", a => namedEnd = Date(a[0]));
        Given("review held on {}", a => held = held.Add(Date(a[0])));
        When("the four years are computed", _ => Show(RetentionTerms.Standard(registeredOn, Rulebook)));
        When("the eight years are computed", _ => Show(RetentionTerms.Longest(registeredOn, Rulebook)));
        When("the longer term is computed", _ => Answer(RetentionTerms.Longer(registeredOn, namedEnd, Rulebook), t =>
        {
            Said["removal"] = Text(t.Removal.LastDay);
            return "runs";
        }));
        When("it is asked how long the line of a consultation on {} is kept", a =>
        {
            var deadline = ConsultationLogTerms.Entry(Date(a[0]), Rulebook);
            Answer(deadline.Explanation);
            Said["kept through"] = Text(deadline.LastDay);
            Said["destruction from"] = Text(deadline.DueOn);
        });
        When("it is asked whether it answers on {}", a => Ask(Date(a[0])));
        When("the reviews are scheduled", _ => Schedule());
        When("a new supply follows on {}", a =>
        {
            var finding = RetentionTerms.IsRepeat(registeredOn, Date(a[0]), Rulebook);
            Answer([finding]);
            Said["within four years"] = finding.Blocks ? "no" : "yes";
        });
    }

    private void Show(RetentionTerm term)
    {
        Answer(term.Removal.Explanation);
        Said["removal"] = Text(term.Removal.LastDay);
        Said["last active day"] = Text(term.LastActiveDay);
    }

    private void Ask(LocalDate day)
    {
        var term = RetentionTerms.Standard(registeredOn, Rulebook);
        Answer(term.Removal.Explanation);
        Said["answers"] = term.IsActiveOn(day) ? "yes" : "no";
    }

    private void Schedule()
    {
        if (!RetentionTerms.Longer(registeredOn, namedEnd, Rulebook).TryGetValue(out var term))
        {
            throw new FormatException("the named end is outside the bounds.");
        }

        var moments = ReviewTerms.Schedule(term, held, Rulebook);
        Answer(moments.SelectMany(m => m.Due.Explanation).ToValueList());
        Said["reviews"] = string.Join(", ", moments.Select(m => Text(m.Due.LastDay)));
        Said["held"] = moments.Any(m => m.HeldOn is not null)
            ? string.Join(", ", moments.Where(m => m.HeldOn is not null).Select(m => Text(m.Due.LastDay)))
            : "none";
    }
}
