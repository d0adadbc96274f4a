using System.Collections.Frozen;
using System.Globalization;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Frequencies;

/// <summary>How common a name is in the Netherlands, as a share of the people.</summary>
internal static class NationalFrequencies
{
    // Inhabitants on 1 January 2007, for the surnames; births in the list, for the given names.
    private const double Inhabitants = 16_358_000;

    // What an unlisted name has on average: the people outside the list over the number of other surnames (some 321,000).
    private const double UnlistedSurname = 2.1e-6;
    private const double UnlistedGiven = 4e-5;

    private static readonly FrozenDictionary<ulong, float> Surnames = Load("surnames.csv", true);
    private static readonly FrozenDictionary<ulong, float> GivenNames = Load("given-names.csv", false);

    public static double Surname(ReadOnlySpan<byte> core) => Surnames.TryGetValue(Hashing.Of(core), out var share) ? share : UnlistedSurname;

    public static double Given(ReadOnlySpan<byte> name) => GivenNames.TryGetValue(Hashing.Of(name), out var share) ? share : UnlistedGiven;

    private static FrozenDictionary<ulong, float> Load(string resource, bool surname)
    {
        using var stream = typeof(NationalFrequencies).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException("ZF0902: The name frequencies are missing from this assembly; rebuild it.");
        using var reader = new StreamReader(stream);
        var counts = new Dictionary<ulong, double>();
        var total = 0d;
        var form = new RecordForm();
        while (reader.ReadLine() is { } line)
        {
            var at = line.LastIndexOf(',');
            var count = double.Parse(line.AsSpan(at + 1), CultureInfo.InvariantCulture);
            form.Clear();
            ReadOnlySpan<byte> key;
            if (surname)
            {
                NameNormaliser.Surname(form, default, line.AsSpan(0, at), NameRole.Own);
                key = form.Surnames[0].Core.Span;
            }
            else
            {
                NameNormaliser.Given(form, line.AsSpan(0, at));
                key = form.Given[0].Span;
            }

            var hash = Hashing.Of(key);
            counts[hash] = counts.GetValueOrDefault(hash) + count;
            total += count;
        }

        if (!surname)
        {
            // Births count official names; in daily life part of the bearers go by an everyday name, which the list then lacks.
            var born = new Dictionary<ulong, double>(counts);
            foreach (var (everyday, official) in GivenNameVariants.EverydayPairs())
            {
                counts[everyday] = counts.GetValueOrDefault(everyday) + (0.05 * born.GetValueOrDefault(official));
            }
        }

        var divisor = surname ? Inhabitants : total;
        return counts.ToFrozenDictionary(static p => p.Key, p => (float)(p.Value / divisor));
    }
}

/// <summary>How common a name is for one register: the nation's share, drawn towards the register's own as that grows.</summary>
internal interface INameFrequencies
{
    /// <summary>Number of entries against which one record is held.</summary>
    double Size { get; }

    double Surname(Text core);

    double Given(Text name);
}

/// <summary>The nation's shares only: for two records without a register.</summary>
internal sealed class NationalOnly(double size) : INameFrequencies
{
    public double Size { get; } = size;

    public double Surname(Text core) => NationalFrequencies.Surname(core.Span);

    public double Given(Text name) => NationalFrequencies.Given(name.Span);
}
