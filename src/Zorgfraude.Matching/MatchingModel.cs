using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Matching;

/// <summary>How often two records of one person stand at a level, among those in which the field can be compared.</summary>
/// <param name="Level">The level.</param>
/// <param name="Probability">From 0 to 1.</param>
[DutchTerm("kans op een mate van overeenkomst")]
public sealed record LevelProbability(ComparisonLevel Level, double Probability);

/// <summary>
/// Why two records of different people agree in several fields at once, and how many entries of that kind a register holds, on
/// average, for one query. A situation with many fields in common is not counted field by field.
/// </summary>
/// <param name="Kind">The situation.</param>
/// <param name="ExpectedEntries">How many entries of this kind a register holds for one query, on average.</param>
[DutchTerm("verwantschap")]
public sealed record SituationRate(SituationKind Kind, double ExpectedEntries);

/// <summary>Why two records of different people can agree in several fields at once.</summary>
[DutchTerm("soort verwantschap")]
public enum SituationKind
{
    /// <summary>A member of the same household: surname and address agree together.</summary>
    [DutchTerm("gezinslid")]
    Household,

    /// <summary>A twin: surname, date of birth and mostly the address agree together.</summary>
    [DutchTerm("tweeling")]
    Twin,

    /// <summary>A relative elsewhere: the surname agrees.</summary>
    [DutchTerm("familielid")]
    Relative,

    /// <summary>A relative with the same given name, such as father and son: name and often address agree.</summary>
    [DutchTerm("naamgenoot in de familie")]
    NamesakeRelative,

    /// <summary>Somebody unrelated at the same address.</summary>
    [DutchTerm("huisgenoot")]
    Housemate,

    /// <summary>Somebody else whose number was mistyped into this one.</summary>
    [DutchTerm("verschreven nummer")]
    MistypedNumber,

    /// <summary>A sister organisation: words of the name, and often the address, agree.</summary>
    [DutchTerm("zusterorganisatie")]
    SisterOrganisation,
}

/// <summary>
/// Everything that decides an answer, as one versioned value: level probabilities, situations, priors, calibration and
/// thresholds. The same model, register and query always give the same answer. <see cref="Hash"/> identifies it in a log.
/// </summary>
[DutchTerm("vergelijkingsmodel")]
public sealed record MatchingModel
{
    /// <summary>The only format that this version of the library reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Version of the format.</summary>
    [DutchTerm("versie van de opmaak")]
    [JsonRequired]
    public int Format { get; init; } = CurrentFormat;

    /// <summary>Name and version of the model, for logs.</summary>
    [DutchTerm("naam van het model")]
    [JsonRequired]
    public string Name { get; init; } = "nl-2026-1";

    /// <summary>Probabilities of levels among records of one person. A level that is not listed keeps its shipped value.</summary>
    [DutchTerm("kansen per mate van overeenkomst")]
    [JsonRequired]
    public ValueList<LevelProbability> Levels { get; init; }

    /// <summary>Situations in which different people look alike. One that is not listed keeps its shipped value.</summary>
    [DutchTerm("verwantschappen")]
    [JsonRequired]
    public ValueList<SituationRate> Situations { get; init; }

    /// <summary>Probability that somebody who is asked about is in the register at all, before looking.</summary>
    [DutchTerm("voorafkans")]
    [JsonRequired]
    public double PriorInRegister { get; init; } = 0.5;

    /// <summary>Number of entries against which two records are held when there is no register.</summary>
    [DutchTerm("veronderstelde omvang")]
    [JsonRequired]
    public double AssumedSize { get; init; } = 10_000;

    /// <summary>Weight of the nation's name frequencies against the register's own, in entries.</summary>
    [DutchTerm("gewicht van de landelijke frequenties")]
    [JsonRequired]
    public double NationalWeight { get; init; } = 3_000;

    /// <summary>Slope of the calibration in log-odds: 1 leaves the probability as computed.</summary>
    [DutchTerm("helling van de ijking")]
    [JsonRequired]
    public double CalibrationSlope { get; init; } = 1;

    /// <summary>Shift of the calibration in log-odds: 0 leaves the probability as computed.</summary>
    [DutchTerm("verschuiving van de ijking")]
    [JsonRequired]
    public double CalibrationShift { get; init; }

    /// <summary>From this probability on a pair is a match.</summary>
    [DutchTerm("drempel voor een overeenkomst")]
    [JsonRequired]
    public double MatchThreshold { get; init; } = 0.98;

    /// <summary>From this probability on a pair is possible.</summary>
    [DutchTerm("drempel voor een mogelijke overeenkomst")]
    [JsonRequired]
    public double PossibleThreshold { get; init; } = 0.4;

    /// <summary>The shipped model for Dutch persons and organisations.</summary>
    [DutchTerm("meegeleverd model")]
    public static MatchingModel Dutch { get; } = new();

    /// <summary>Reads a model. Every member must be there and no other: an incomplete model is refused rather than filled in, and a misspelt one rather than passed over.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <exception cref="FormatException">The text is no model of this format, or a value is out of range.</exception>
    public static MatchingModel FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        MatchingModel? model;
        try
        {
            model = JsonSerializer.Deserialize(json, MatchingModelContext.Default.MatchingModel);
        }
        catch (JsonException)
        {
            throw new FormatException("ZF0903: This is not the JSON of a matching model.");
        }

        return model?.Problem() is { } problem ? throw new FormatException(problem)
            : model ?? throw new FormatException("ZF0903: This is not the JSON of a matching model.");
    }

    /// <summary>The model as one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, MatchingModelContext.Default.MatchingModel);

    /// <summary>SHA-256 of the JSON, in lower-case hexadecimal.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())));

    /// <summary>Says what is wrong with the values, or null.</summary>
    public string? Problem()
    {
        if (Format != CurrentFormat)
        {
            return string.Create(CultureInfo.InvariantCulture, $"ZF0904: Model format {Format} is not supported; this library reads format {CurrentFormat}.");
        }

        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 64)
        {
            return "ZF0911: A model has a name of at most 64 characters.";
        }

        if (Levels.Any(static l => !(l.Probability is > 0 and <= 1) || !Enum.IsDefined(l.Level)))
        {
            return "ZF0905: A level probability lies above 0 and at most at 1, for a level that exists.";
        }

        if (Situations.Any(static s => !(s.ExpectedEntries is >= 0 and <= 1e6) || !Enum.IsDefined(s.Kind)))
        {
            return "ZF0906: Expected entries lie between 0 and 1,000,000, for a situation that exists.";
        }

        if (!(PriorInRegister is > 0 and < 1) || !(AssumedSize is >= 1 and <= 1e12) || !(NationalWeight is >= 0 and <= 1e12))
        {
            return "ZF0907: The prior lies between 0 and 1, sizes and weights are not negative.";
        }

        return !(CalibrationSlope is > 0 and <= 100) || !double.IsFinite(CalibrationShift) || !(PossibleThreshold is > 0 and < 1)
            || !(MatchThreshold is > 0 and < 1) || PossibleThreshold > MatchThreshold
            ? "ZF0908: Thresholds lie between 0 and 1 with possible below match, and the calibration slope above 0."
            : null;
    }
}

/// <summary>How models are written, without reflection.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    Converters = [typeof(ValueListJsonConverter<LevelProbability>), typeof(ValueListJsonConverter<SituationRate>)])]
[JsonSerializable(typeof(MatchingModel))]
internal sealed partial class MatchingModelContext : JsonSerializerContext;
