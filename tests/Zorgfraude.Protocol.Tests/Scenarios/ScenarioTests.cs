using Zorgfraude.Testing.Coverage;

namespace Zorgfraude.Protocol.Tests.Scenarios;

/// <summary>Every row of every table comes out, and the tables are read as strictly as they are written.</summary>
public sealed class ScenarioTests
{
    private const string Head = "# A page\n\n| Row | Given | When | Then | Provision |\n|---|---|---|---|---|\n";

    public static TheoryData<string> Rows => [.. ScenarioTables.Rows.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_row_comes_out_as_it_is_written(string name) =>
        ScenarioTables.Run(ScenarioTables.Rows.Single(r => r.Name == name), new LawCoverage());

    [Fact]
    public void Every_page_is_read_and_every_table_has_a_page()
    {
        Assert.Equal(ScenarioTables.Tables.Order(StringComparer.Ordinal), ScenarioTables.Pages.Order(StringComparer.Ordinal));
        Assert.True(ScenarioTables.Rows.Count >= 150);
    }

    [Fact]
    public void Every_step_of_the_vocabulary_is_used_by_a_row()
    {
        var used = ScenarioTables.Rows.SelectMany(r => ScenarioTables.Run(r, new LawCoverage())).ToHashSet(StringComparer.Ordinal);
        var known = ScenarioTables.Tables.SelectMany(ScenarioTables.Vocabulary).Where(s => !s.Contains("the reading", StringComparison.Ordinal));
        Assert.Empty(known.Except(used));
    }

    [Fact]
    public void No_two_rows_of_a_table_say_the_same()
    {
        var twice = ScenarioTables.Rows.GroupBy(r => $"{r.Table}|{string.Join(';', r.Given)}|{string.Join(';', r.When)}", StringComparer.Ordinal).Where(g => g.Count() > 1);
        Assert.Empty(twice.Select(g => string.Join(", ", g)));
    }

    [Theory]
    [InlineData("conduct: perhaps", "the belief is decided", "answer: open", "BES-2.1-1", "'perhaps' is none of the words")]
    [InlineData("the moon is full", "the belief is decided", "answer: open", "BES-2.1-1", "step 'the moon is full': it is in no vocabulary")]
    [InlineData("Conduct: denied", "the belief is decided", "answer: open", "BES-2.1-1", "step 'Conduct: denied': it is in no vocabulary")]
    [InlineData("conduct: denied", "the belief is weighed", "answer: open", "BES-2.1-1", "step 'the belief is weighed': it is in no vocabulary")]
    [InlineData("conduct: denied", "the belief is decided", "all is well", "BES-2.1-1", "step 'all is well': it is in no vocabulary")]
    [InlineData("conduct: denied", "the belief is decided", "answer: justified belief; `belief.conduct-established` is not met", "BES-2.1-1", "expected 'answer: justified belief', found 'answer: no justified belief'")]
    [InlineData("conduct: denied", "the belief is decided", "answer: no justified belief", "BES-2.1-1", "not named: belief.conduct-established: NotMet")]
    [InlineData("conduct: denied", "the belief is decided", "answer: no justified belief; `belief.conduct-established` is missing", "BES-2.1-1", "expected '`belief.conduct-established` is missing'")]
    [InlineData("conduct: denied", "the belief is decided", "answer: no justified belief; `belief.conduct` is not met", "BES-2.1-1", "there is no finding belief.conduct.")]
    [InlineData("conduct: denied", "the belief is decided", "`belief.conduct-established` is not met", "BES-2.1-1", "at least one answer or day")]
    [InlineData("conduct: denied", "the belief is decided", "removal: 2029-03-03; `belief.conduct-established` is not met", "BES-2.1-1", "nothing is said on 'removal'")]
    [InlineData("conduct: denied", "the belief is decided", "answer: no justified belief; `belief.conduct-established` is not met", "PROT-3.7", "rests on PROT-3.7")]
    [InlineData("conduct: denied", "the belief is decided", "answer: no justified belief; `belief.conduct-established` is not met", "nonsense", "rests on nonsense")]
    public void A_row_that_does_not_come_out_fails_with_its_line(string given, string when, string then, string provision, string message)
    {
        var row = Assert.Single(ScenarioTable.Parse("justified-belief", $"{Head}| B01 | {given} | {when} | {then} | {provision} |\n"));
        var failure = Assert.Throws<ScenarioException>(() => ScenarioTables.Run(row, new LawCoverage()));
        Assert.StartsWith("justified-belief.md(5): ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# A page\n", 2, "there is no row")]
    [InlineData("| Row | Given | When | Then |\n|---|---|---|---|\n", 1, "a table starts with")]
    [InlineData("| Row | Given | When | Then | Provision |\n", 1, "a table starts with")]
    [InlineData(" | Row | Given | When | Then | Provision |\n|---|---|---|---|---|\n", 1, "a table starts with")]
    [InlineData(Head + "| B01 | a | b | c |\n", 5, "five cells")]
    [InlineData(Head + "| B01 | a | b | c | d | e |\n", 5, "five cells")]
    [InlineData(Head + "| B01 | a | b | c | d | e", 5, "five cells")]
    [InlineData(Head + "| B1 | a | b | c | d |\n", 5, "no row id")]
    [InlineData(Head + "| B01 | a; | b | c | d |\n", 5, "is empty")]
    [InlineData(Head + "| B01 |  | b | c | d |\n", 5, "is empty")]
    [InlineData(Head + "| B01 | a | b | c | d |\n| B01 | e | f | g | h |\n", 6, "is there twice")]
    public void A_table_that_is_not_written_as_agreed_is_refused_with_its_line(string text, int line, string message)
    {
        var failure = Assert.Throws<ScenarioException>(() => ScenarioTable.Parse("page", text));
        Assert.StartsWith($"page.md({line}): ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }
}
