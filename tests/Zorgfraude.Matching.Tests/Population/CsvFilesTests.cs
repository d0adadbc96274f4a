using Zorgfraude.Benchmarks.Matching;
using Zorgfraude.Population;
using Zorgfraude.Population.Organisations;
using Zorgfraude.Population.People;

namespace Zorgfraude.Matching.Tests.Population;

public sealed class CsvFilesTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void People_come_back_from_a_file_as_they_were_made()
    {
        var register = new PeopleRegister(51, 400);
        AssertReads(register.Entries(), false);
        AssertReads(PeopleQueries.Make(register, 52, 400), false);
    }

    [Fact]
    public void Organisations_come_back_from_a_file_as_they_were_made()
    {
        var register = new OrganisationRegister(53, 400);
        AssertReads(register.Entries(), true);
        AssertReads(OrganisationQueries.Make(register, 54, 400), true);
    }

    [Fact]
    public void Commas_quotes_and_line_ends_in_a_field_come_back() =>
        AssertReads([KeyValuePair.Create("1", new MatchRecord { Organisation = "Zorg, \"Beter\"\nB.V.", City = "Ede" })], true);

    [Fact]
    public void The_columns_are_those_that_the_commands_read_without_a_map()
    {
        using (var writer = new StreamWriter(path))
        {
            CsvFiles.WriteQueries(writer, [], false);
        }

        Assert.Equal(
            "qid,true_id,kind,voornamen,voorletters,tussenvoegsel,achternaam,partner_tussenvoegsel,partner_achternaam,geboortedatum,geslacht,straat,huisnummer,toevoeging,postcode,woonplaats,big,agb\n",
            File.ReadAllText(path));
    }

    private void AssertReads(IEnumerable<KeyValuePair<string, MatchRecord>> entries, bool organisations)
    {
        using (var writer = new StreamWriter(path))
        {
            CsvFiles.WriteRegister(writer, entries, organisations);
        }

        var columns = Columns.Load(null);
        var csv = Csv.Read(path);
        Assert.Equal(entries, csv.Rows.Select(r => KeyValuePair.Create(csv.Get(r, "id")!, columns.Record(csv, r))));
    }

    private void AssertReads(IEnumerable<TruthQuery> queries, bool organisations)
    {
        using (var writer = new StreamWriter(path))
        {
            CsvFiles.WriteQueries(writer, queries, organisations);
        }

        var columns = Columns.Load(null);
        var csv = Csv.Read(path);
        Assert.Equal(queries, csv.Rows.Select(r => new TruthQuery(csv.Get(r, "qid")!, columns.Record(csv, r), csv.Get(r, "true_id"), csv.Get(r, "kind")!)));
    }
}
