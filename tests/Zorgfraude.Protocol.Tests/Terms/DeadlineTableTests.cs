using System.Text;
using System.Text.Json;
using Zorgfraude.Samples.DeadlineTable;

namespace Zorgfraude.Protocol.Tests.Terms;

public sealed class DeadlineTableTests
{
    private static readonly string[] Rules =
    [
        "gdpr-1m", "gdpr-3m", "awb-6w", "supervisor-4w", "retention-4y", "retention-8y", "review-1", "review-2", "review-3", "review-4",
        "hub-5y", "hub-10y", "log-10y",
    ];

    [Fact]
    public void Every_start_day_has_one_line_for_every_rule()
    {
        var lines = Lines("--from 2025-01-01 --to 2028-12-31 --json");
        Assert.Equal(1461 * 13, lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            using var json = JsonDocument.Parse(lines[i]);
            var names = json.RootElement.EnumerateObject().Select(p => p.Name).ToArray();
            Assert.Equal(["rule", "start", "lastDay", "movedBecause", "citation"], names.Take(5));
            Assert.Equal(Rules[i % 13], json.RootElement.GetProperty("rule").GetString());
            Assert.Equal(new DateTime(2025, 1, 1).AddDays(i / 13).ToString("yyyy-MM-dd", null), json.RootElement.GetProperty("start").GetString());
            Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty("movedBecause").ValueKind);
            Assert.NotEmpty(json.RootElement.GetProperty("citation").GetString()!);

            // Only the six weeks depend on equated days, and only past 2028 are these unknown.
            var unknown = i % 13 == 2 && new DateTime(2025, 1, 1).AddDays((i / 13) + 42) > new DateTime(2028, 12, 29);
            Assert.Equal(unknown ? 6 : 5, names.Length);
        }
    }

    [Theory]
    [InlineData(
        "--from 2025-12-31 --to 2025-12-31 --json --rule gdpr-1m",
        """{"rule":"gdpr-1m","start":"2025-12-31","lastDay":"2026-02-02","movedBecause":["zaterdag 2026-01-31","zondag 2026-02-01"],"citation":"artikel 12, derde lid, AVG"}""")]
    [InlineData(
        "--from 2025-12-01 --to 2025-12-01 --json --rule gdpr-1m --lang en",
        """{"rule":"gdpr-1m","start":"2025-12-01","lastDay":"2026-01-02","movedBecause":["New Year's Day 2026-01-01"],"citation":"article 12(3), General Data Protection Regulation"}""")]
    [InlineData(
        "--from 2025-03-15 --to 2025-03-15 --json --rule retention-4y --option RetentionEndMoment=EndOfAnniversary",
        """{"rule":"retention-4y","start":"2025-03-15","lastDay":"2029-03-16","movedBecause":[],"citation":"artikel 2.5, eerste lid, Bbsrz"}""")]
    [InlineData(
        "--from 2025-03-15 --to 2025-03-15 --json --rule log-10y",
        """{"rule":"log-10y","start":"2025-03-15","lastDay":"2035-03-15","movedBecause":[],"citation":"protocol (ontwerp) 5.4, vierde volzin"}""")]
    public void A_line_reads_as_known(string args, string line) => Assert.Equal(line, Assert.Single(Lines(args)));

    [Fact]
    public void The_start_of_the_fourth_year_gives_a_fifth_review() => Assert.Equal(
        5, Lines("--from 2025-01-01 --to 2025-01-01 --json --option FirstReviewMoment=StartOfFourthYear").Count(l => l.Contains("review-", StringComparison.Ordinal)));

    [Fact]
    public void The_table_for_people_names_the_weekday_and_what_was_passed_over()
    {
        var lines = Lines("--from 2025-11-13 --to 2025-11-13 --rule awb-6w");
        Assert.Equal(2, lines.Length);
        Assert.Equal(
            "awb-6w        do 2025-11-13  ma 2025-12-29  artikel 6:7 Awb; niet op Eerste Kerstdag 2025-12-25; niet op Tweede Kerstdag 2025-12-26; "
            + "niet op zaterdag 2025-12-27; niet op zondag 2025-12-28",
            lines[1]);
        Assert.Contains("not on Saturday 2025-12-27", Lines("--from 2025-11-13 --to 2025-11-13 --rule awb-6w --lang en")[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--from 2025-01-01")]
    [InlineData("--from 2025-01-01 --to")]
    [InlineData("--from 2025-1-1 --to 2025-01-02")]
    [InlineData("--from 2025-01-02 --to 2025-01-01")]
    [InlineData("--from 2024-12-31 --to 2025-01-01")]
    [InlineData("--from 2025-01-01 --to 9999-01-01")]
    [InlineData("--from 2025-01-01 --to 2025-01-02 --lang de")]
    [InlineData("--from 2025-01-01 --to 2025-01-02 --rule gdpr-2m")]
    [InlineData("--from 2025-01-01 --to 2025-01-02 --option StandardYears=5")]
    [InlineData("--from 2025-01-01 --to 2025-01-02 --option RetentionEndMoment")]
    [InlineData("--from 2025-01-01 --to 2025-01-02 --option RetentionEndMoment=Never")]
    [InlineData("--from 2025-01-01 --to 2025-01-02 --verbose")]
    public void A_wrong_command_line_is_explained_with_exit_code_2(string args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        Assert.Equal(2, DeadlineTableCommand.Run(args.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, error));
        Assert.Equal(0, output.Length);
        Assert.Contains("Usage:", error.ToString(), StringComparison.Ordinal);
    }

    private static string[] Lines(string args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        Assert.Equal(0, DeadlineTableCommand.Run(args.Split(' '), output, error));
        Assert.Empty(error.ToString());
        return Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
