using System.Text;
using System.Text.Json;
using Zorgfraude.Samples.Walkthrough;

namespace Zorgfraude.Walkthrough.Tests;

public sealed class InputTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Shuffled_and_renamed_columns_in_another_encoding_are_read_with_a_map()
    {
        var path = scratch.File("vreemd.csv");
        File.WriteAllText(
            path,
            "wie,woont,geb,nr,tv,roep\nVerzonnenhuizen,Nergenshuizen,1971-05-17,1,van,Theodora Maria\nSchijñoglu,Sint Fictius,19801103,2,,Gökhan\n\"Bedacht, de\",Fabelstad,1990-01-01,3,,\"Zoë \"\"Z\"\"\"\n",
            Encoding.Latin1);
        var run = await Runs.RunAsync(
            scratch, "--input", path, "--map", "surname=wie,place=woont", "--map", "geb=birthDate", "--map", "id=nr,prefix=tv", "--map", "givenNames=roep");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [["1", "ongecontroleerde hit"], ["2", "ongecontroleerde hit"], ["3", "no-hit"]],
            run.Csv("resultaten.csv").Skip(1).Select(r => new[] { r[2], r[3] }));
    }

    [Fact]
    public async Task A_quoted_field_may_run_over_lines_and_a_quote_that_never_closes_costs_one_row()
    {
        var path = scratch.File("regels.csv");
        File.WriteAllText(path, "achternaam;geboortedatum;straat\nNepveld;01-02-1980;\"Fabellaan\n12\"\n\"Nepberg;01-02-1981;x\nNepman;01-02-1982;y\n\nNepsma;01-02-1983;z");
        var run = await Runs.RunAsync(scratch, "--input", path);
        Assert.Equal(
            [["1", "2", "kapot"], ["2", "4", "kapot"], ["3", "5", "no-hit"], ["4", "7", "no-hit"]],
            run.Csv("resultaten.csv").Skip(1).Select(r => new[] { r[0], r[1], r[3] }));
    }

    [Fact]
    public async Task A_json_list_is_read_with_paths()
    {
        var path = scratch.File("personen.json");
        File.WriteAllText(path, JsonSerializer.Serialize(new object[]
        {
            new { nr = "a", naam = new { voornamen = "Gökhan", geslachtsnaam = "Şchijñoğlu" }, geboorte = new { datum = "19801103" } },
            new { nr = "b", naam = new { voornamen = "Gökhan", geslachtsnaam = "Şchijñoğlu" }, geboorte = new { datum = "19801104" } },
            "geen object",
        }));
        var run = await Runs.RunAsync(
            scratch, "--input", path, "--map", "id=nr,givenNames=naam.voornamen,surname=naam.geslachtsnaam,birthDate=geboorte.datum");
        Assert.Equal(
            [["a", "ongecontroleerde hit"], ["b", "no-hit"], ["", "kapot"]], run.Csv("resultaten.csv").Skip(1).Select(r => new[] { r[2], r[3] }));
    }

    [Fact]
    public async Task A_value_that_a_spreadsheet_would_run_is_made_harmless()
    {
        var path = scratch.File("formule.csv");
        File.WriteAllText(path, "id;achternaam;geboortedatum\n=1+1;Nepveld;01-02-1980\n");
        var run = await Runs.RunAsync(scratch, "--input", path);
        Assert.Equal("'=1+1", run.Csv("resultaten.csv")[1][2]);
    }

    [Fact]
    public async Task A_register_file_goes_through_the_whole_procedure_and_is_found()
    {
        var path = scratch.File("register.csv");
        File.WriteAllText(path, "id;achternaam;voornamen;geboortedatum\n1;Nepveld;Anna;01-02-1980\n2;Nepberg;Jan;31-02-1980\n3;Nepman;Wim;03-04-1970\n");
        var run = await Runs.RunAsync(scratch, "--lang", "en", "--register", path, "--input", path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Lines, l => l.StartsWith("Rows: 3; registered: 2; broken: 1; time: ", StringComparison.Ordinal));
        Assert.Equal(["unverified hit", "broken", "unverified hit"], run.Csv("results.csv").Skip(1).Select(r => r[3]));
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_told_with_those_that_are()
    {
        var run = await Runs.RunAsync(scratch, "--lang", "en", "--input", Runs.ShippedFile, "--map", "surname=Familienaam");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("There is no column 'Familienaam'. The columns are: Leveranciersnr, Soort, ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(run.Folder));
    }

    [Theory]
    [InlineData("--lang", "de")]
    [InlineData("--lang")]
    [InlineData("--verbose")]
    [InlineData("--input", "nergens.csv")]
    [InlineData("--map", "surname=x")]
    [InlineData("--map", "shoeSize=x")]
    [InlineData("--rows", "10")]
    [InlineData("--rows", "0", "--generate", "x")]
    [InlineData("--delimiter", "ab")]
    [InlineData("--generate", "x", "--output", "y")]
    public async Task A_wrong_command_line_is_explained_with_exit_code_2(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(2, await WalkthroughCommand.RunAsync(args, new Screen(output, isTerminal: false), error, CancellationToken.None));
        Assert.Empty(output.ToString());
        Assert.Contains("Exit codes:", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_given_when_asked()
    {
        using var output = new StringWriter();
        Assert.Equal(0, await WalkthroughCommand.RunAsync(["--help"], new Screen(output, isTerminal: false), TextWriter.Null, CancellationToken.None));
        Assert.Contains("--register", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shipped_file_is_what_the_generator_makes()
    {
        var path = scratch.File("opnieuw.csv");
        using var output = new StringWriter();
        Assert.Equal(0, await WalkthroughCommand.RunAsync(["--generate", path], new Screen(output, isTerminal: false), TextWriter.Null, CancellationToken.None));
        Assert.Equal(await File.ReadAllBytesAsync(path), await File.ReadAllBytesAsync(Runs.ShippedFile));
    }
}
