namespace Zorgfraude.Matching.Training;

/// <summary>
/// Which levels exclude one another, so that their probabilities add up to 1 when the field can be compared that way. Levels of
/// incomplete dates stand alone: what they compete with depends on which part is missing, so they keep their value.
/// </summary>
internal static class LevelFamilies
{
    public const int Count = 8;

    private static readonly ComparisonLevel[][] Members =
    [
        [.. Range(ComparisonLevel.SurnameEqual, ComparisonLevel.SurnameDifferent)],
        [.. Range(ComparisonLevel.GivenEqual, ComparisonLevel.GivenOtherPosition), ComparisonLevel.GivenRestDiffers, ComparisonLevel.GivenDifferent],
        [.. Range(ComparisonLevel.InitialsEqual, ComparisonLevel.InitialsDifferent)],
        [.. Range(ComparisonLevel.SexEqual, ComparisonLevel.SexDifferent)],
        [ComparisonLevel.DateEqual, ComparisonLevel.DateEqualDefault, .. Range(ComparisonLevel.DateSwapped, ComparisonLevel.DateDifferent)],
        [.. Range(ComparisonLevel.AddressEqual, ComparisonLevel.AddressDifferent)],
        [.. Range(ComparisonLevel.IdentifierEqual, ComparisonLevel.IdentifierDifferent)],
        [.. Range(ComparisonLevel.OrganisationEqual, ComparisonLevel.OrganisationDifferent)],
    ];

    private static readonly int[] Families = Index();

    /// <summary>Number of the family, or -1 for a level that stands alone.</summary>
    public static int Of(ComparisonLevel level) => Enum.IsDefined(level) ? Families[(int)level] : -1;

    /// <summary>The levels of a family, from agreement to disagreement.</summary>
    public static ReadOnlySpan<ComparisonLevel> Levels(int family) => Members[family];

    /// <summary>The level at which the field does not agree in any way.</summary>
    public static ComparisonLevel Worst(int family) => Members[family][^1];

    private static IEnumerable<ComparisonLevel> Range(ComparisonLevel from, ComparisonLevel to) =>
        Enumerable.Range((int)from, to - from + 1).Select(static i => (ComparisonLevel)i);

    private static int[] Index()
    {
        var families = new int[Enum.GetValues<ComparisonLevel>().Length];
        Array.Fill(families, -1);
        for (var family = 0; family < Members.Length; family++)
        {
            foreach (var level in Members[family])
            {
                families[(int)level] = family;
            }
        }

        return families;
    }
}
