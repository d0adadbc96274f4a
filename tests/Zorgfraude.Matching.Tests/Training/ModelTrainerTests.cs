using System.Globalization;
using Zorgfraude.Matching.Training;

namespace Zorgfraude.Matching.Tests.Training;

public class ModelTrainerTests
{
    private static readonly TrainingOptions Options = new() { Name = "test-1", RandomPairs = 2_000, Start = MatchingModel.Dutch with { NationalWeight = 30 } };

    private static (MatchRecord[] Register, MatchRecord[] Queries) Linked(int count, double sameDate)
    {
        var random = new Random(17);
        var register = Sample.People(count, 18);
        var queries = register.Select((p, i) => random.NextDouble() < sameDate ? p : p with { BirthDate = string.Create(CultureInfo.InvariantCulture, $"{p.BirthDate![..8]}{(int.Parse(p.BirthDate[8..], CultureInfo.InvariantCulture) % 28) + 1:00}") })
            .Concat(Sample.People(count / 4, 19)).ToArray();
        return (register, queries);
    }

    [Fact]
    public void Training_without_labels_finds_how_often_a_date_agrees_and_how_many_are_in_the_register()
    {
        // The day was changed in three of ten; four of five queries are about somebody in the register.
        var (register, queries) = Linked(1000, 0.7);
        var trained = Assert.IsType<TrainingOutcome.Trained>(ModelTrainer.WithoutLabels(register, queries, Options));
        Assert.InRange(Probability(trained.Model, ComparisonLevel.DateEqual), 0.65, 0.75);
        Assert.InRange(trained.Model.PriorInRegister, 0.77, 0.83);
        Assert.InRange(trained.Report.ExpectedSame, 960, 1040);
        Assert.Equal("test-1", trained.Model.Name);
        Assert.Null(trained.Model.Problem());
        Assert.Equal(trained.Model, MatchingModel.FromJson(trained.Model.ToJson()));
        for (var i = 1; i < trained.Report.Objective.Count; i++)
        {
            Assert.True(trained.Report.Objective[i] >= trained.Report.Objective[i - 1] - (1e-9 * Math.Abs(trained.Report.Objective[i])));
        }
    }

    [Fact]
    public void The_same_data_give_the_same_model()
    {
        var (register, queries) = Linked(200, 0.9);
        var one = Assert.IsType<TrainingOutcome.Trained>(ModelTrainer.WithoutLabels(register, queries, Options));
        var two = Assert.IsType<TrainingOutcome.Trained>(ModelTrainer.WithoutLabels(register, queries, Options));
        Assert.Equal(one.Model.Hash(), two.Model.Hash());
        Assert.NotEqual(MatchingModel.Dutch.Hash(), one.Model.Hash());
    }

    [Fact]
    public void One_file_with_doubles_trains_as_well()
    {
        var people = Sample.People(400, 23);
        var random = new Random(24);
        var trained = Assert.IsType<TrainingOutcome.Trained>(ModelTrainer.WithoutLabels([.. people, .. people.Take(200).Select(p => Sample.Damage(p, random))], Options));

        // 200 doubles, seen from both sides.
        Assert.InRange(trained.Report.ExpectedSame, 370, 420);
    }

    [Fact]
    public void People_of_whom_nobody_occurs_twice_give_no_model()
    {
        var refused = Assert.IsType<TrainingOutcome.Refused>(ModelTrainer.WithoutLabels(Sample.People(400, 31), Sample.People(400, 32), Options));

        // Namesakes there are, but too few, and too little like one person, to learn from.
        Assert.True(refused.Problem is TrainingProblem.TooFewMatches or TrainingProblem.NotSeparated, refused.Reason);
        Assert.NotEmpty(refused.Reason);
    }

    [Fact]
    public void Classes_that_an_unbounded_mixture_would_take_for_identity_are_refused_with_a_reason()
    {
        // Thirty people with different names and dates in each of eight institutions: the address agrees, and nobody is the same.
        var people = Sample.People(240, 41);
        var housed = people.Select((p, i) => p with { Street = "Hoofdlaan", HouseNumber = (i % 8 + 1).ToString(CultureInfo.InvariantCulture), HouseNumberAddition = null, PostalCode = "3511 AB", City = "Utrecht" }).ToArray();
        var refused = Assert.IsType<TrainingOutcome.Refused>(ModelTrainer.WithoutLabels(housed, Options with { LeastMatches = 1 }));
        Assert.True(refused.Problem is TrainingProblem.TooFewMatches or TrainingProblem.NotSeparated or TrainingProblem.Implausible, refused.Reason);

        // The same name and date for everybody: more "doubles" than a person can have.
        var crowd = people.Select(p => p with { GivenNames = "Klaas", Surname = "Okhuijsen", PartnerSurname = null, BirthDate = "1974-03-08", Sex = "M" }).ToArray();
        refused = Assert.IsType<TrainingOutcome.Refused>(ModelTrainer.WithoutLabels(crowd, Options with { MostMatchesPerQuery = 5 }));
        Assert.Equal(TrainingProblem.TooManyMatches, refused.Problem);
        Assert.Contains("for each query", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_with_labels_is_counting()
    {
        var random = new Random(51);
        var pairs = Sample.People(300, 52).Select((p, i) => new LabelledPair(p with { Sex = "M", GivenNames = null, Initials = "K." }, p with { Sex = i < 30 ? "V" : "M", GivenNames = null, Initials = "K." }, true))
            .Concat(Sample.People(50, 53).Select(static p => new LabelledPair(p, p with { Sex = null }, false))).ToArray();
        random.Shuffle(pairs);
        var trained = Assert.IsType<TrainingOutcome.Trained>(ModelTrainer.WithLabels(pairs, Options with { Estimation = new() { AnchorPairs = 10 } }));

        // 30 of 300 differ; ten imagined pairs of which 0.005 differ.
        Assert.Equal((30 + (10 * 0.005)) / 310, Probability(trained.Model, ComparisonLevel.SexDifferent), 12);
        Assert.Equal((270 + (10 * 0.995)) / 310, Probability(trained.Model, ComparisonLevel.SexEqual), 12);
        Assert.Equal(300, trained.Report.ExpectedSame);

        // Nobody has a number: that family keeps its shipped values.
        Assert.DoesNotContain(trained.Model.Levels, static l => l.Level == ComparisonLevel.IdentifierEqual);
    }

    [Fact]
    public void Too_few_labels_give_no_model()
    {
        var pairs = Sample.People(20, 61).Select(static p => new LabelledPair(p, p, true));
        Assert.Equal(TrainingProblem.TooFewMatches, Assert.IsType<TrainingOutcome.Refused>(ModelTrainer.WithLabels(pairs, Options)).Problem);
    }

    [Fact]
    public void Calibration_with_labels_brings_said_and_so_together()
    {
        // Pairs whose labels are drawn from half the log-odds that the starting model says: the slope must come out near a half.
        var random = new Random(71);
        var engine = new MatchingEngine();
        var people = Sample.People(3000, 72);
        var pairs = people.Select(p =>
        {
            var other = Sample.Damage(p, random) with { Street = null, HouseNumber = null, PostalCode = null, City = null };
            var odds = engine.Compare(p, other).Explanation.LogOdds;
            return new LabelledPair(p, other, random.NextDouble() < 1 / (1 + Math.Exp(-odds / 2)));
        }).ToArray();
        var start = MatchingModel.Dutch;
        var trained = Assert.IsType<TrainingOutcome.Trained>(ModelTrainer.WithLabels(pairs, Options with { Start = start, Calibrate = true, Estimation = new() { AnchorPairs = 1e9 } }));
        Assert.InRange(trained.Model.CalibrationSlope, 0.4, 0.6);
        Assert.InRange(trained.Model.CalibrationShift, -0.6, 0.6);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Refused("ZF0911", Options with { Name = " " });
        Refused("ZF0957", Options with { MaximumQueries = 0 });
        Refused("ZF0908", Options with { Start = MatchingModel.Dutch with { MatchThreshold = 2 } });

        static void Refused(string code, TrainingOptions options) =>
            Assert.StartsWith(code, Assert.Throws<ArgumentException>(() => ModelTrainer.WithoutLabels([], options)).Message, StringComparison.Ordinal);
    }

    private static double Probability(MatchingModel model, ComparisonLevel level) => model.Levels.Single(l => l.Level == level).Probability;
}
