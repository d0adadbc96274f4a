using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Zorgfraude.Law;
using Zorgfraude.Samples.Walkthrough.Screening;
using Zorgfraude.Samples.Walkthrough.Story;

namespace Zorgfraude.Samples.Walkthrough;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    public const int MaximumGeneratedRows = 5_000_000;

    public const string Usage =
        """
        Walkthrough [--lang nl|en] [--output DIR]
                    [--input FILE] [--map FIELD=COLUMN[,FIELD=COLUMN]...]... [--delimiter CHAR|tab]
                    [--register FILE] [--register-map FIELD=COLUMN[,...]]... [--rows N]
        Walkthrough --generate FILE [--rows N] [--seed S]
        Walkthrough --scenario NAME|list [--lang nl|en]

          --lang          language of the run: nl (default) or en
          --output        folder for the results, made when it is not there; a new temporary folder when not given
          --input         CSV with a header, or a JSON array (.json), of those to screen; the shipped 1,000 rows when not given
          --map           which column holds which field; a JSON column is a path with dots. Without it columns are known by usual names
          --delimiter     column delimiter of the CSV files; found from the header when not given
          --register      CSV or JSON of persons and organisations that each go through a whole case and are registered before the screening
          --register-map  as --map, for that file
          --rows          most rows to take from the register file, or the number of rows to generate (1000)
          --generate      write an obviously fictional file of contracted providers and stop
          --seed          seed of that file (1)
          --scenario      play one short case that ends otherwise, in memory, and stop; list names them

        Fields: id, givenNames, initials, prefix, surname, partnerPrefix, partnerSurname, birthDate, sex, organisation, kvk, agb, big,
                street, houseNumber, houseNumberAddition, postalCode, place
        Exit codes: 0 done, 1 went wrong, 2 wrong command line or unreadable file, 130 interrupted.
        """;

    public Tongue Tongue { get; private init; } = new(Language.Dutch);

    public string? Output { get; private init; }

    public string? Input { get; private init; }

    public FieldMap Map { get; private init; } = FieldMap.ByUsualNames;

    public char? Delimiter { get; private init; }

    public string? Register { get; private init; }

    public FieldMap RegisterMap { get; private init; } = FieldMap.ByUsualNames;

    public int? Rows { get; private init; }

    public string? Generate { get; private init; }

    public int Seed { get; private init; } = 1;

    public string? Scenario { get; private init; }

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Options? parsed, [NotNullWhen(false)] out string? error)
    {
        parsed = null;
        error = null;
        var options = new Options();
        for (var i = 0; i < args.Length && error is null; i++)
        {
            var name = args[i];
            if (name is not ("--lang" or "--output" or "--input" or "--map" or "--delimiter" or "--register" or "--register-map" or "--rows" or "--generate" or "--seed" or "--scenario"))
            {
                error = $"Unknown argument number {i + 1}.";
            }
            else if (++i == args.Length || args[i].Length == 0)
            {
                error = $"{name} needs a value.";
            }
            else
            {
                options = options.With(name, args[i], out error);
            }
        }

        error ??= options switch
        {
            { Scenario: not null } and not { Generate: null, Input: null, Register: null, Output: null, Rows: null } => "--scenario stands alone, with --lang.",
            { Scenario: { } scenario } when scenario != "list" && Scenarios.Find(scenario) is null =>
                $"--scenario is list or one of: {string.Join(", ", Scenarios.All.Select(s => s.Name))}.",
            { Generate: not null } and ({ Input: not null } or { Register: not null } or { Output: not null }) => "--generate stands alone, with --rows and --seed.",
            { Input: null, Map.IsExplicit: true } => "--map needs --input.",
            { Register: null, RegisterMap.IsExplicit: true } => "--register-map needs --register.",
            { Register: null, Generate: null, Rows: not null } => "--rows needs --register or --generate.",
            { Input: { } input } when !File.Exists(input) => "The file of --input is not there.",
            { Register: { } register } when !File.Exists(register) => "The file of --register is not there.",
            { Output: { } output } when File.Exists(output) => "--output is a file, not a folder.",
            { Output: { } output } when File.Exists(Path.Combine(output, WalkthroughCommand.RegisterFile)) =>
                "The folder of --output already holds a register; give another folder.",
            _ => null,
        };
        parsed = error is null ? options : null;
        return error is null;
    }

    private Options With(string name, string value, out string? error)
    {
        error = null;
        switch (name)
        {
            case "--lang" when value is "nl" or "en":
                return this with { Tongue = new(value == "en" ? Language.English : Language.Dutch) };
            case "--lang":
                error = "--lang is nl or en.";
                return this;
            case "--output":
                return this with { Output = value };
            case "--input":
                return this with { Input = value };
            case "--register":
                return this with { Register = value };
            case "--generate":
                return this with { Generate = value };
            case "--scenario":
                return this with { Scenario = value };
            case "--map":
                return this with { Map = Map.Add(value, "--map", out error) };
            case "--register-map":
                return this with { RegisterMap = RegisterMap.Add(value, "--register-map", out error) };
            case "--delimiter" when value is "tab":
                return this with { Delimiter = '\t' };
            case "--delimiter" when value.Length == 1 && value[0] is not '"' && !char.IsLetterOrDigit(value[0]):
                return this with { Delimiter = value[0] };
            case "--delimiter":
                error = "--delimiter is one character, no letter, digit or quote, or the word tab.";
                return this;
            case "--rows" when Number(value) is > 0 and <= MaximumGeneratedRows and var rows:
                return this with { Rows = rows };
            case "--rows":
                error = $"--rows is a whole number from 1 to {MaximumGeneratedRows.ToString(CultureInfo.InvariantCulture)}.";
                return this;
            default:
                error = Number(value) is null ? "--seed is a whole number." : null;
                return this with { Seed = Number(value) ?? 1 };
        }
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
