namespace Zorgfraude.Matching.Scoring;

/// <summary>A model as arrays: level probabilities and situations by number, shipped values filled in.</summary>
internal sealed class CompiledModel
{
    private static readonly (ComparisonLevel Level, double Probability)[] ShippedLevels =
    [
        (ComparisonLevel.SurnameEqual, 0.78),
        (ComparisonLevel.SurnamePrefixMissing, 0.05),
        (ComparisonLevel.SurnamePrefixDiffers, 0.006),
        (ComparisonLevel.SurnameSoundsAlike, 0.03),
        (ComparisonLevel.SurnameTransposed, 0.025),
        (ComparisonLevel.SurnameLetterMissing, 0.05),
        (ComparisonLevel.SurnameLetterReplaced, 0.03),
        (ComparisonLevel.SurnameTwoEdits, 0.015),
        (ComparisonLevel.SurnameSwapped, 0.01),
        (ComparisonLevel.SurnameDifferent, 0.008),
        (ComparisonLevel.GivenEqual, 0.80),
        (ComparisonLevel.GivenSpelling, 0.02),
        (ComparisonLevel.GivenEveryday, 0.12),
        (ComparisonLevel.GivenCousins, 0.003),
        (ComparisonLevel.GivenTransposed, 0.025),
        (ComparisonLevel.GivenLetterMissing, 0.04),
        (ComparisonLevel.GivenLetterReplaced, 0.03),
        (ComparisonLevel.GivenTwoEdits, 0.01),
        (ComparisonLevel.GivenOtherPosition, 0.04),
        (ComparisonLevel.InitialsEqual, 0.93),
        (ComparisonLevel.InitialsFirst, 0.02),
        (ComparisonLevel.InitialsDifferent, 0.04),
        (ComparisonLevel.GivenRestDiffers, 0.004),
        (ComparisonLevel.GivenDifferent, 0.015),
        (ComparisonLevel.SexEqual, 0.995),
        (ComparisonLevel.SexDifferent, 0.005),
        (ComparisonLevel.DateEqual, 0.88),
        (ComparisonLevel.DateEqualDefault, 0.02),
        (ComparisonLevel.DateYearMonth, 0.95),
        (ComparisonLevel.DateYear, 0.95),
        (ComparisonLevel.DateSwapped, 0.012),
        (ComparisonLevel.DateOneDigit, 0.035),
        (ComparisonLevel.DateOnePart, 0.008),
        (ComparisonLevel.DateYearDiffers, 0.002),
        (ComparisonLevel.DateDifferent, 0.003),
        (ComparisonLevel.AddressEqual, 0.68),
        (ComparisonLevel.AddressAdditionMissing, 0.07),
        (ComparisonLevel.AddressAdditionDiffers, 0.01),
        (ComparisonLevel.AddressNear, 0.03),
        (ComparisonLevel.AddressStreet, 0.01),
        (ComparisonLevel.AddressTown, 0.07),
        (ComparisonLevel.AddressDifferent, 0.13),
        (ComparisonLevel.IdentifierEqual, 0.97),
        (ComparisonLevel.IdentifierNear, 0.02),
        (ComparisonLevel.IdentifierDifferent, 0.004),
        (ComparisonLevel.OrganisationEqual, 0.75),
        (ComparisonLevel.OrganisationFormMissing, 0.12),
        (ComparisonLevel.OrganisationFormDiffers, 0.01),
        (ComparisonLevel.OrganisationNear, 0.07),
        (ComparisonLevel.OrganisationContained, 0.03),
        (ComparisonLevel.OrganisationSerialDiffers, 0.002),
        (ComparisonLevel.OrganisationDifferent, 0.02),
    ];

    private static readonly (SituationKind Kind, double Entries)[] ShippedSituations =
    [
        (SituationKind.Household, 0.1),

        // Two to three times as many as there are: an innocent twin in the match band weighs heavier than a possible match more.
        (SituationKind.Twin, 0.03),
        (SituationKind.Relative, 0.2),
        (SituationKind.NamesakeRelative, 0.01),
        (SituationKind.Housemate, 0.1),
        (SituationKind.MistypedNumber, 0.005),
        (SituationKind.SisterOrganisation, 0.1),
    ];

    public CompiledModel(MatchingModel model)
    {
        Model = model;
        foreach (var (level, probability) in ShippedLevels)
        {
            Levels[(int)level] = probability;
        }

        foreach (var level in model.Levels)
        {
            Levels[(int)level.Level] = level.Probability;
        }

        foreach (var (kind, entries) in ShippedSituations)
        {
            Situations[(int)kind] = entries;
        }

        foreach (var situation in model.Situations)
        {
            Situations[(int)situation.Kind] = situation.ExpectedEntries;
        }
    }

    public MatchingModel Model { get; }

    public double[] Levels { get; } = new double[Enum.GetValues<ComparisonLevel>().Length];

    public double[] Situations { get; } = new double[Enum.GetValues<SituationKind>().Length];

    public double M(ComparisonLevel level) => Levels[(int)level];
}
