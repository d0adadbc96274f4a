using NodaTime;
using Zorgfraude.Protocol.Terms;
using static Zorgfraude.Protocol.Tests.Terms.Dates;

namespace Zorgfraude.Protocol.Tests.Terms;

public sealed class WorkedExampleTests
{
    [Fact]
    public void Every_worked_example_of_the_page_is_what_the_rules_compute()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "terms.md"))
            .SkipWhile(l => l != "| rule | start | last day | passed over |")
            .Skip(2)
            .TakeWhile(l => l.StartsWith('|'))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .ToArray();
        Assert.Equal(25, lines.Length);
        foreach (var line in lines)
        {
            var deadline = Compute(line[1], D(line[2]));
            Assert.Equal(line[1], deadline.Rule);
            Assert.True(D(line[3]) == deadline.LastDay, $"{deadline}, the page says {line[3]}");
            Assert.Equal(line[4], string.Join(", ", deadline.Moves));
        }
    }

    private static Deadline Compute(string rule, LocalDate start) => rule switch
    {
        TermRule.Request => RequestTerms.Answer(new(start), Book, Calendar),
        TermRule.ExtendedRequest => RequestTerms.ExtendedAnswer(new(start), Book, Calendar),
        TermRule.Remedy => RemedyTerms.Objection(start, Book, Calendar),
        TermRule.PostedRemedy => RemedyTerms.PostedObjection(start, Book, Calendar),
        TermRule.Supervisor => SupervisorTerms.FourWeeks(start, Book, Calendar),
        TermRule.StandardRetention => RetentionTerms.Standard(start, Book).Removal,
        TermRule.LongestRetention => RetentionTerms.Longest(start, Book).Removal,
        TermRule.HubSignal => HubTerms.Signal(start, Book),
        TermRule.HubTrend => HubTerms.Trend(start, Book),
        TermRule.ConsultationLog => ConsultationLogTerms.Entry(start, Book),
        _ => ReviewTerms.Schedule(RetentionTerms.Longest(start, Book), Book).Single(r => r.Due.Rule == rule).Due,
    };
}
