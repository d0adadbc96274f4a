using System.Globalization;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Simulation.Fuzzing;

/// <summary>Values by chance: mostly what a careful caller would give, and else what nobody should.</summary>
internal sealed class Chance(int seed)
{
    /// <summary>What must come back in no message and no text.</summary>
    public const string Planted = "Nepper0000042q";

    private const double Careful = 0.93;

    private static readonly LocalDate[] Extremes =
    [
        new(1583, 1, 1), new(1582, 12, 31), new(9999, 12, 31), new(9998, 6, 1), LocalDate.MinIsoValue, new(2024, 12, 31), new(2028, 2, 29), new(1, 1, 1),
        new(2030, 5, 1, CalendarSystem.Julian), new(5786, 1, 1, CalendarSystem.HebrewCivil),
    ];

    private static readonly string[] Texts =
    [
        "", " ", "\t\r\n", Planted, $"de heer {Planted} uit Verzonnendorp", "\ud800", "\u0000", "{date}", "é\u0301", new('x', 5000), "null", "%s{0}",
    ];

    private readonly Random random = new(seed);

    public Actor[] Actors { get; } =
    [
        Given.Investigator, Given.Checker, Given.OfProcessor(Given.Checker), new(Given.Executive.Id, EmployeeId.Parse("medewerker-1")), Given.InsurerEmployee,
        .. Enum.GetValues<Power>().Select(p => Given.Without(Given.Investigator, p)),
    ];

    public LocalDate Today { get; set; } = new(2025, 3, 3);

    public Actor By { get; set; } = Given.Investigator;

    public bool Is(double probability) => random.NextDouble() < probability;

    public int Next(int below) => random.Next(below);

    public T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    public T Or<T>(T right, Func<T> wrong) => Is(Careful) ? right : wrong();

    public T Kind<T>()
        where T : struct, Enum => Is(0.99) ? Any(Enum.GetValues<T>()) : (T)Enum.ToObject(typeof(T), random.Next(-1, 100));

    public LocalDate Day() => Or(Today, AnyDay);

    /// <summary>A day that lies ahead.</summary>
    public LocalDate Later() => Or(Today.Year < 9990 ? Today.PlusDays(random.Next(90)) : Today, AnyDay);

    /// <summary>Whether a day of another calendar was given since the step began; it comes back from storage as a day of ours.</summary>
    public bool Foreign { get; set; }

    public LocalDate AnyDay()
    {
        var day = Is(0.5) && Today.Year is > 20 and < 9980 ? Today.PlusDays(random.Next(-4000, 4000)) : Any(Extremes);
        Foreign |= day.Calendar != CalendarSystem.Iso;
        return day;
    }

    public string Text() => Or($"verzonnen reden over {Planted}", () => Any(Texts));

    public bool? Maybe(bool right) => Or<bool?>(right, () => Any<bool?>([null, true, false]));

    public Judgement<T>? Judged<T>(T value, Func<T>? other = null) => Or<Judgement<T>?>(
        new(Or(value, other ?? (() => value)), Text(), Or(By.Employee, () => Any(Actors).Employee), Day()), () => null);

    public Judgement<bool>? Yes(double yes = 0.85) => Judged(Is(yes));

    public string Hash() => Any([new string('0', 64), "", "x", Planted]);

    public OwnReference Reference() => OwnReference.Parse(string.Create(CultureInfo.InvariantCulture, $"stuk-{random.Next(9)}"));

    public ValueList<T> Some<T>(IReadOnlyList<T> from) => from.Where(_ => Is(0.3)).ToValueList();
}
