using System.Text.RegularExpressions;

namespace Zorgfraude.Architecture.Tests;

/// <summary>
/// What the build-time analyzer bans, looked for once more in the source itself, so that switching a rule off in one place does
/// not go unseen.
/// </summary>
public partial class SourceScanTests
{
    private const string Terms = "src/Zorgfraude.Protocol/Terms/";

    [Fact]
    public void No_library_reads_the_system_clock_not_even_where_terms_are_computed() => Assert.Empty(Hits(Clock(), _ => true));

    [Fact]
    public void Year_and_month_arithmetic_stands_in_one_folder() =>
        Assert.Empty(Hits(CalendarArithmetic(), path => !path.StartsWith(Terms, StringComparison.Ordinal)));

    [Fact]
    public void No_library_switches_a_warning_off()
    {
        Assert.Empty(Hits(Suppression(), _ => true));
        Assert.All(Repository.Libraries, library => Assert.Empty(library.Project.Descendants("NoWarn")));
    }

    [Fact]
    public void Nothing_in_a_library_is_left_unwritten() => Assert.Empty(Hits(Unwritten(), _ => true));

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("return DateTimeOffset . Now;")]
    [InlineData("IClock clock = SystemClock.Instance;")]
    [InlineData("var p = TimeProvider.System;")]
    [InlineData("new ZonedClock(x).GetCurrentDate(); DateTime.Today")]
    public void The_scan_finds_a_clock(string code) => Assert.Matches(Clock(), code);

    [Theory]
    [InlineData("date.PlusYears(4)")]
    [InlineData("date.PlusMonths (1)")]
    [InlineData("d.AddYears(1)")]
    [InlineData("x + Period.FromMonths(2)")]
    [InlineData("new PeriodBuilder { Years = 1 }")]
    public void The_scan_finds_calendar_arithmetic(string code) => Assert.Matches(CalendarArithmetic(), code);

    [Fact]
    public void A_comment_may_name_what_is_banned()
    {
        Assert.Equal("var a = 1; ", WithoutComments("var a = 1; // DateTime.Now"));
        Assert.DoesNotMatch(Clock(), WithoutComments("/// <see cref=\"DateTime.Now\"/>\nint a;\n/* DateTime.Now */"));
        Assert.Equal("var a = \"http://x\"; ", WithoutComments("var a = \"http://x\"; // b"));
    }

    [Theory]
    [InlineData("#pragma  warning disable CA1000")]
    [InlineData("[UnconditionalSuppress" + "Message(\"Trimming\", \"IL2026\")]")]
    public void The_scan_finds_a_warning_switched_off(string code) => Assert.Matches(Suppression(), code);

    private static IEnumerable<string> Hits(Regex pattern, Func<string, bool> isChecked) =>
        from path in Repository.SourceFiles()
        let relative = Repository.Relative(path)
        where isChecked(relative)
        from hit in pattern.Matches(WithoutComments(Repository.ReadText(path)))
        select $"{relative}: {hit.Value}";

    private static string WithoutComments(string code) =>
        CommentOrString().Replace(code, match => match.Value.StartsWith("//", StringComparison.Ordinal) || match.Value.StartsWith("/*", StringComparison.Ordinal) ? "" : match.Value);

    [GeneratedRegex("//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", RegexOptions.Singleline)]
    private static partial Regex CommentOrString();

    [GeneratedRegex(@"\bDateTime(Offset)?\s*\.\s*(Now|UtcNow|Today)\b|\bSystemClock\b|\bTimeProvider\s*\.\s*System\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\.\s*(PlusYears|PlusMonths|AddYears|AddMonths|FromYears|FromMonths)\s*\(|\bPeriodBuilder\b")]
    private static partial Regex CalendarArithmetic();

    [GeneratedRegex(@"#pragma\s+warning\s+disable|\b(Unconditional)?Suppress" + @"Message(Attribute)?\b")]
    private static partial Regex Suppression();

    [GeneratedRegex(@"\bNotImplemented" + @"Exception\b|\bNotSupportedException\s*\(\s*\)")]
    private static partial Regex Unwritten();
}
