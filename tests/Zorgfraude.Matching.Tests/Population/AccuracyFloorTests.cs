using Zorgfraude.Population;
using Zorgfraude.Population.Organisations;
using Zorgfraude.Population.People;

namespace Zorgfraude.Matching.Tests.Population;

/// <summary>What the shipped model must reach on small made-up registers. The real figures stand in the benchmarks.</summary>
public class AccuracyFloorTests
{
    [Fact]
    public void People_are_found_and_their_relatives_are_not_taken_for_them()
    {
        var register = new PeopleRegister(61, 2000);

        var (wrong, found, all) = Ask(register.Entries(), PeopleQueries.Make(register, 62, 1000));

        Assert.InRange(wrong, 0, 3);
        Assert.True(found >= 0.95 * all, $"{found} of {all} found.");
    }

    [Fact]
    public void Organisations_are_found_and_those_that_look_like_them_are_not_taken_for_them()
    {
        var register = new OrganisationRegister(63, 1500);

        var (wrong, found, all) = Ask(register.Entries(), OrganisationQueries.Make(register, 64, 800));

        Assert.InRange(wrong, 0, 1);
        Assert.True(found >= 0.9 * all, $"{found} of {all} found.");
    }

    private static (int Wrong, int Found, int All) Ask(IEnumerable<KeyValuePair<string, MatchRecord>> entries, IEnumerable<TruthQuery> queries)
    {
        var engine = new MatchingEngine();
        engine.Put(entries);
        var (wrong, found, all) = (0, 0, 0);
        foreach (var query in queries)
        {
            var answer = engine.Find(query.Record);
            all += query.TrueId is null ? 0 : 1;
            if (answer.Band == ConfidenceBand.Match)
            {
                var right = answer.Candidates[0].EntryId == query.TrueId;
                found += right ? 1 : 0;
                wrong += right ? 0 : 1;
            }
        }

        return (wrong, found, all);
    }
}
