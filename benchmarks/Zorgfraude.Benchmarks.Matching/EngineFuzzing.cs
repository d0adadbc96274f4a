using System.Globalization;
using System.Text;
using Zorgfraude.Matching;
using Zorgfraude.Population.People;

namespace Zorgfraude.Benchmarks.Matching;

/// <summary>
/// Random changes and questions to an index, with records made of noise, of people with errors, and of both, and damaged snapshots. It is
/// held against a plain dictionary and against an index built anew. The same seed always does the same.
/// </summary>
internal sealed class EngineFuzzing
{
    private const int Entries = 400;
    private const int RebuildEvery = 1_000;

    // Prefixes, hyphens, digits, a null, a bidirectional override, half an emoji and a whole one, letters that fold in ways of their own.
    private const string Noise = "abcdeijvdnrst .,'-/()&+*%0123456789\u0000\u202E\uD83D\uDE00\u0133\u00DF\uFB01\u0142\u2019\u00B4\u0301\u0663\u4E2D\uFFFE";

    private static readonly Func<MatchRecord, string?, MatchRecord>[] Fields =
    [
        static (r, v) => r with { GivenNames = v }, static (r, v) => r with { Initials = v }, static (r, v) => r with { Prefix = v },
        static (r, v) => r with { Surname = v }, static (r, v) => r with { PartnerPrefix = v }, static (r, v) => r with { PartnerSurname = v },
        static (r, v) => r with { BirthDate = v }, static (r, v) => r with { Sex = v }, static (r, v) => r with { Street = v },
        static (r, v) => r with { HouseNumber = v }, static (r, v) => r with { HouseNumberAddition = v }, static (r, v) => r with { PostalCode = v },
        static (r, v) => r with { City = v }, static (r, v) => r with { Organisation = v }, static (r, v) => r with { KvkNumber = v },
        static (r, v) => r with { BigNumber = v }, static (r, v) => r with { AgbCode = v }, static (r, v) => r with { OtherIdentifier = v },
    ];

    private readonly Random random;
    private readonly MatchRecord[] people;
    private readonly Dictionary<string, MatchRecord> held = new(StringComparer.Ordinal);
    private MatchingEngine engine = new();

    private EngineFuzzing(int seed)
    {
        random = new(seed);
        people = [.. new PeopleRegister((ulong)seed, 600).Entries().Select(static e => e.Value)];
    }

    /// <summary>How often each step was taken, by name.</summary>
    public SortedDictionary<string, int> Steps { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes steps until one breaks something.</summary>
    /// <param name="seed">From which everything follows.</param>
    /// <param name="steps">How many.</param>
    /// <exception cref="InvalidOperationException">Something broke; the message names seed, step and what, and holds no content.</exception>
    public static EngineFuzzing Run(int seed, int steps)
    {
        var run = new EngineFuzzing(seed);
        for (var step = 1; step <= steps; step++)
        {
            try
            {
                run.Take(step);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"Seed {seed}, step {step}: {e.GetType().Name}: {e.Message}", e);
            }
        }

        return run;
    }

    private static void Must(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidDataException(what);
        }
    }

    private void Take(int step)
    {
        if (step % RebuildEvery == 0)
        {
            Count("rebuilt and compared");
            Rebuilt();
            return;
        }

        switch (random.Next(10))
        {
            case 0 or 1 or 2:
                Put();
                break;
            case 3:
                Count("removed");
                var id = Id();
                Must(engine.Remove(id) == held.Remove(id) && !engine.Contains(id), "A removed entry is not there.");
                break;
            case 4:
                Compare();
                break;
            case 5 when random.Next(20) == 0:
                Snapshot();
                break;
            default:
                Find();
                break;
        }

        Must(engine.Count == held.Count, "The index holds as many entries as were put.");
    }

    private void Put()
    {
        var record = Record();
        var id = random.Next(50) == 0 ? Text(200) : Id();
        if (record.Problem() is null && id.Length is > 0 and <= MatchingEngine.MaximumIdLength && IsWellFormed(id))
        {
            Count("put");
            engine.Put(id, record);
            held[id] = record;
            Must(engine.Contains(id), "What was put is there.");
            return;
        }

        Count("put, refused");
        try
        {
            engine.Put(id, record);
        }
        catch (ArgumentException e)
        {
            Must(id.Length == 0 || e.Message.StartsWith("ZF09", StringComparison.Ordinal), "A refusal has a number.");
            return;
        }

        Must(false, "A field or an id that is too long, and half a surrogate pair in an id, is refused.");
    }

    private void Find()
    {
        var query = random.Next(3) == 0 && held.Count > 0 ? Spoilt(held.Values.ElementAt(random.Next(held.Count))) : Record();
        if (query.Problem() is not null)
        {
            Count("asked, refused");
            try
            {
                engine.Find(query);
            }
            catch (ArgumentException)
            {
                return;
            }

            Must(false, "A query with a field that is too long is refused.");
        }

        Count("asked");
        var answer = engine.Find(query, true);
        Must(answer.Candidates.Count <= MatchingEngine.MaximumCandidates, "Candidates are bounded.");
        var last = double.PositiveInfinity;
        foreach (var candidate in answer.Candidates)
        {
            Must(held.ContainsKey(candidate.EntryId), "A candidate is an entry.");
            Must(candidate.Probability is >= 0 and <= 1 && candidate.Compared is >= 0 and <= 1, "A probability lies between 0 and 1.");
            Must(candidate.Explanation.LogOdds <= last, "Candidates stand in order.");
            last = candidate.Explanation.LogOdds;
        }
    }

    private void Compare()
    {
        var (one, other) = (Record(), random.Next(2) == 0 ? Record() : people[random.Next(people.Length)]);
        if (one.Problem() is not null || other.Problem() is not null)
        {
            return;
        }

        Count("compared");
        var (there, back) = (engine.Compare(one, other), engine.Compare(other, one));
        Must(there.Probability == back.Probability && there.Band == back.Band, "Comparing is symmetric.");
        Must(there.Probability is >= 0 and <= 1, "A probability lies between 0 and 1.");
    }

    private void Snapshot()
    {
        using var file = new MemoryStream();
        engine.Save(file);
        var bytes = file.ToArray();
        if (random.Next(2) == 0)
        {
            Count("saved and read back");
            engine = MatchingEngine.Load(new MemoryStream(bytes));
            return;
        }

        Count("damaged snapshot");
        var damaged = random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
        if (damaged.Length == bytes.Length)
        {
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
        }

        try
        {
            MatchingEngine.Load(new MemoryStream(damaged));
        }
        catch (InvalidDataException)
        {
            return;
        }

        Must(false, "A damaged snapshot is refused.");
    }

    // After any sequence of changes the index answers as one that is built at once.
    private void Rebuilt()
    {
        var fresh = new MatchingEngine();
        fresh.Put(held);
        Must(fresh.Count == engine.Count, "A rebuilt index holds as many entries.");
        for (var i = 0; i < 50; i++)
        {
            var query = Record();
            if (query.Problem() is null)
            {
                Must(Shown(engine.Find(query)) == Shown(fresh.Find(query)), "A rebuilt index answers the same.");
            }
        }
    }

    private static string Shown(MatchResult result) => string.Join(';', result.Candidates
        .OrderBy(static c => -c.Probability).ThenBy(static c => c.EntryId, StringComparer.Ordinal)
        .Select(static c => string.Create(CultureInfo.InvariantCulture, $"{c.EntryId} {c.Probability:R} {c.Band}")));

    private MatchRecord Record()
    {
        var record = random.Next(4) == 0 ? new MatchRecord() : people[random.Next(people.Length)];
        return random.Next(3) == 0 ? record : Spoilt(record);
    }

    private MatchRecord Spoilt(MatchRecord record)
    {
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            record = Fields[random.Next(Fields.Length)](record, random.Next(6) == 0 ? null : Text(random.Next(200) == 0 ? 10_000 : 40));
        }

        return record;
    }

    private string Text(int longest)
    {
        var text = new StringBuilder();
        for (var length = random.Next(longest + 1); text.Length < length;)
        {
            text.Append(random.Next(12) == 0 ? (char)random.Next(0x10000) : Noise[random.Next(Noise.Length)]);
        }

        return text.ToString();
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private string Id() => "e" + random.Next(Entries).ToString(CultureInfo.InvariantCulture);

    private void Count(string what) => Steps[what] = Steps.GetValueOrDefault(what) + 1;
}
