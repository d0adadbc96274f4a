using System.Globalization;
using System.Text;
using Zorgfraude.Matching.Distance;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Tests;

public class DistanceTests
{
    private readonly EditDistance distance = new();

    // The textbook recurrence, cell by cell.
    private static int Naive(string a, string b, bool transpose)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 ? j : j == 0 ? i
                    : Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (transpose && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    private static string Random(Random random, int longest, int letters)
    {
        return string.Create(random.Next(0, longest + 1), (random, letters), static (span, s) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = (char)('a' + s.random.Next(s.letters));
            }
        });
    }

    // A near copy, so that small distances occur often.
    private static string Mutate(Random random, string text)
    {
        var s = new StringBuilder(text);
        for (var n = random.Next(0, 4); n > 0 && s.Length > 2; n--)
        {
            var at = random.Next(s.Length - 1);
            switch (random.Next(4))
            {
                case 0: s.Remove(at, 1); break;
                case 1: s.Insert(at, (char)('a' + random.Next(26))); break;
                case 2: (s[at], s[at + 1]) = (s[at + 1], s[at]); break;
                default: s[at] = (char)('a' + random.Next(26)); break;
            }
        }

        return s.ToString();
    }

    [Theory]
    [InlineData(1, 12, 3)]
    [InlineData(2, 20, 26)]
    [InlineData(3, 64, 4)]
    [InlineData(4, 150, 5)]
    public void Bit_parallel_distances_equal_the_textbook_ones(int seed, int longest, int letters)
    {
        var random = new Random(seed);
        for (var n = 0; n < 3000; n++)
        {
            var a = Random(random, longest, letters);
            var b = n % 2 == 0 ? Mutate(random, a) : Random(random, longest, letters);
            Assert.Equal(Naive(a, b, false), distance.Levenshtein(Bytes(a), Bytes(b)));
            Assert.Equal(Naive(a, b, true), distance.Alignment(Bytes(a), Bytes(b)));
            Assert.Equal(distance.Alignment(Bytes(a), Bytes(b)), distance.Alignment(Bytes(b), Bytes(a)));
        }
    }

    // Worked values of Winkler (1990), rounded to three places there.
    [Theory]
    [InlineData("martha", "marhta", 0.961)]
    [InlineData("dwayne", "duane", 0.840)]
    [InlineData("dixon", "dicksonx", 0.813)]
    [InlineData("jones", "johnson", 0.832)]
    [InlineData("abroms", "abrams", 0.922)]
    public void Jaro_Winkler_gives_the_published_values(string a, string b, double expected)
    {
        Assert.Equal(expected, EditDistance.JaroWinkler(Bytes(a), Bytes(b)), 0.0006);
        Assert.Equal(expected, EditDistance.JaroWinkler(Bytes(b), Bytes(a)), 0.0006);
    }

    [Fact]
    public void A_slip_in_a_number_is_one_edit_between_the_digits_written_at_one_length()
    {
        var random = new Random(17);
        for (var n = 0; n < 20_000; n++)
        {
            var one = (ulong)random.NextInt64(0, 100_000_000_000);
            var digits = one.ToString("D11", CultureInfo.InvariantCulture).ToCharArray();
            for (var changes = random.Next(0, 3); changes > 0; changes--)
            {
                var at = random.Next(10);
                (digits[at], digits[at + 1]) = random.Next(2) == 0 ? (digits[at + 1], digits[at]) : ((char)('0' + random.Next(10)), digits[at + 1]);
            }

            var other = new string(digits);
            var slip = Naive(one.ToString("D11", CultureInfo.InvariantCulture), other, true) == 1;
            Assert.Equal(slip, Digits.IsSlip(one, ulong.Parse(other, CultureInfo.InvariantCulture)));
            Assert.Equal(slip, Digits.IsSlip(ulong.Parse(other, CultureInfo.InvariantCulture), one));
        }
    }

    [Fact]
    public void Jaro_Winkler_of_equal_and_of_foreign_names_is_one_and_nought()
    {
        Assert.Equal(1, EditDistance.JaroWinkler("berg"u8, "berg"u8));
        Assert.Equal(0, EditDistance.JaroWinkler("berg"u8, "silt"u8[1..3]));
        Assert.Equal(0, EditDistance.JaroWinkler("berg"u8, default));
    }

    [Fact]
    public void Every_path_finds_exactly_the_names_that_the_textbook_finds()
    {
        var random = new Random(7);
        var names = new List<string>();
        for (var i = 0; i < 1500; i++)
        {
            var name = Random(random, 18, i % 3 == 0 ? 4 : 26) + "a";
            names.Add(name);
            names.Add(Mutate(random, name) + "b");
        }

        names.Add(new('q', 60));
        var bytes = names.Select(Bytes).ToArray();
        var scan = new NameScan(bytes.Length, i => new Text(bytes[i], 0, bytes[i].Length));
        var found = new IdList();
        for (var n = 0; n < 100; n++)
        {
            var query = n % 10 == 0 ? Random(random, 30, 26) + "c" : Mutate(random, names[random.Next(names.Count)]) + (n % 2 == 0 ? "" : "d");
            var distances = names.Select(name => Naive(query, name, true)).ToArray();
            for (var limit = 0; limit <= 3; limit++)
            {
                var expected = Enumerable.Range(0, names.Count).Where(i => distances[i] <= limit).ToArray();
                foreach (var path in Enum.GetValues<ScanPath>().Where(NameScan.Supports))
                {
                    found.Clear();
                    scan.Find(Bytes(query), limit, path, found);
                    found.Sort();
                    Assert.Equal(expected, found.Span.ToArray());
                }
            }
        }
    }
}
