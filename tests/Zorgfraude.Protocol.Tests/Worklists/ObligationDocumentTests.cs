using System.Text;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Worklists;

namespace Zorgfraude.Protocol.Tests.Worklists;

/// <summary>The page of everything that can fall due is that of the catalogue. <c>APPROVE_DOCS=1</c> writes it anew.</summary>
public sealed class ObligationDocumentTests
{
    [Fact]
    public void The_page_of_obligations_is_that_of_the_catalogue()
    {
        var text = new StringBuilder("""
            # What can fall due

            Everything that the procedures put on the [worklist](../src/Zorgfraude.Protocol/Worklists/Worklist.cs) of a participant, from the catalogue; do not edit. Run the tests with `APPROVE_DOCS=1` to make it again. Readings: [law-coverage.md](law-coverage.md).

            | Code | What is to be done | Article | Late from | Reading |
            |---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var obligation in ObligationCatalogue.All)
        {
            text.Append("| `").Append(obligation.Code).Append("` | ").Append(obligation.Text(Language.Dutch)).Append(" / ").Append(obligation.Text(Language.English))
                .Append(" | ").Append(obligation.Citation.ToString(Language.English)).Append(" | ").Append(obligation.Lateness switch
                {
                    Lateness.DayAfter => "the day after the last day",
                    Lateness.NextWorkingDay => "the next working day",
                    Lateness.AtOnce => "the working day after the days of grace chosen (none by default)",
                    _ => throw new InvalidOperationException(),
                }).Append(" | ").Append(obligation.Reading).Append(" |\n");
        }

        RepositoryFile.AssertApproved(text.ToString(), "APPROVE_DOCS", "docs", "obligations.md");
    }
}
