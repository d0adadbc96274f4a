using NodaTime;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Snippets;

public class RulebookSnippets
{
    [Theory]
    [InlineData(2024, "not yet")]
    [InlineData(2025, "4 years")]
    public void The_version_of_a_date_is_chosen_without_a_fall_through(int year, string expected)
    {
        var registeredOn = new LocalDate(year, 3, 15);

        // snippet: rulebook-at
        var answer = Rulebook.At(registeredOn) switch
        {
            RulebookSelection.InForce inForce => $"{inForce.Rulebook.Retention.StandardYears.Value} years",
            RulebookSelection.NotYetInForce => "not yet",
            RulebookSelection.Ended => "no longer",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        // end-snippet

        Assert.Equal(expected, answer);
    }
}
