namespace Zorgfraude.Matching.Scoring;

/// <summary>
/// From field weights to one probability. The pair is weighed against every way in which two records of different people come to
/// agree: by chance, or because the two live together, are twins, are related, or share a number by mistake. Fields that such a
/// situation makes agree together are then not counted one by one.
/// </summary>
internal static class Scorer
{
    // A probability of 0.43: just above the shipped threshold of what is possible. Of the pairs that a bar holds back about one in six was
    // true on the synthetic sets.
    private const double BarredOdds = -0.3;

    // How often two of one family have the same given name.
    private const double SameGivenName = 0.001;

    public static void Score(CompiledModel model, double size, Evidence e)
    {
        var w = e.Weights;
        var surname = w[(int)MatchField.Surname] + w[(int)MatchField.SecondSurname];
        var given = w[(int)MatchField.GivenNames];
        var sex = w[(int)MatchField.Sex];
        var date = w[(int)MatchField.BirthDate];
        var address = w[(int)MatchField.Address];
        var numbers = w[(int)MatchField.KvkNumber] + w[(int)MatchField.BigNumber] + w[(int)MatchField.AgbCode] + w[(int)MatchField.OtherIdentifier];
        var organisation = w[(int)MatchField.Organisation];
        var sum = surname + given + sex + date + address + numbers + organisation;

        // Likelihoods relative to two random people. A family shares the name as one person does, in most cases.
        var s = Math.Exp(Math.Min(surname, 40));
        var family = (0.75 * s) + 0.25;

        // Names in each other's place agree in the given name too, which hardly any two of one family have.
        var kin = e[MatchField.Surname] == ComparisonLevel.SurnameSwapped ? SameGivenName * family : family;
        var sameHome = SameHome(e[MatchField.Address], address, model);
        var home = (0.85 * sameHome) + 0.15;
        var g = Math.Exp(Math.Clamp(given, -40, 40));
        var d = Math.Exp(Math.Clamp(date, -40, 40));

        // A brother or sister of another sex or with another name is what chance gives; with the same name hardly exists.
        var differs = e[MatchField.GivenNames];
        var twinGiven = differs switch
        {
            ComparisonLevel.GivenEqual => Math.Min(1, SameGivenName / Math.Max(e.Frequencies[(int)MatchField.GivenNames], 1e-5)),
            ComparisonLevel.GivenRestDiffers => 0.05 / Math.Max(e.Frequencies[(int)MatchField.GivenNames], 1e-5),
            _ => 1,
        };
        var dateShared = e[MatchField.BirthDate] is ComparisonLevel.NotCompared ? 1 : d;
        var mistyped = numbers > 0 ? Math.Exp(Math.Min(numbers, 60)) : 1;
        var words = Math.Exp(Math.Clamp(organisation, -40, 40));
        var rates = model.Situations;

        var alternatives = size
            + (rates[(int)SituationKind.Household] * kin * home * twinGiven)
            + (rates[(int)SituationKind.Twin] * kin * ((0.75 * sameHome) + 0.25) * dateShared * twinGiven)
            + (rates[(int)SituationKind.Relative] * kin)
            + (rates[(int)SituationKind.NamesakeRelative] * family * g * ((0.5 * sameHome) + 0.5))
            + (rates[(int)SituationKind.Housemate] * home)
            + (rates[(int)SituationKind.MistypedNumber] * mistyped)
            + (e[MatchField.Organisation] == ComparisonLevel.NotCompared ? 0 : rates[(int)SituationKind.SisterOrganisation] * Sister(e, words) * home);
        var prior = Math.Log(model.Model.PriorInRegister);
        e.Prior = prior - Math.Log(size);
        e.JointAdjustment = Math.Log(size) - Math.Log(alternatives);
        var odds = sum + e.Prior + e.JointAdjustment;
        e.LogOdds = (odds * model.Model.CalibrationSlope) + model.Model.CalibrationShift;
        e.Elsewhere = e[MatchField.Address] is ComparisonLevel.AddressTown or ComparisonLevel.AddressDifferent && !HasEqualNumber(e);
        e.Barred = IsBarred(e);
        if (e.Barred && e.LogOdds > BarredOdds)
        {
            // Something that no match may have: the probability cannot rise beyond a point, and keeps its order below it.
            e.LogOdds = BarredOdds + (0.02 * (e.LogOdds - BarredOdds));
        }

        e.Probability = 1 / (1 + Math.Exp(-e.LogOdds));
        e.Compared = Compared(e);
    }

    // How much likelier the address evidence is for two people who live together than for random people.
    private static double SameHome(ComparisonLevel level, double weight, CompiledModel model) => level switch
    {
        ComparisonLevel.AddressEqual => Math.Exp(weight) * 0.85 / model.M(level),
        ComparisonLevel.AddressAdditionMissing or ComparisonLevel.AddressAdditionDiffers or ComparisonLevel.AddressNear => Math.Exp(weight),
        ComparisonLevel.NotCompared => 1,
        _ => 0.02,
    };

    private static double Sister(Evidence e, double words) => e[MatchField.Organisation] switch
    {
        ComparisonLevel.OrganisationEqual or ComparisonLevel.OrganisationNear => words * 0.005,
        ComparisonLevel.OrganisationFormMissing => words * 0.1,
        ComparisonLevel.OrganisationDifferent => 1,
        _ => Math.Max(words, 1) * 5,
    };

    private static double Compared(Evidence e)
    {
        var date = e[MatchField.BirthDate] switch
        {
            ComparisonLevel.NotCompared => 0,
            ComparisonLevel.DateYear => 0.08,
            ComparisonLevel.DateYearMonth => 0.15,
            ComparisonLevel.DateEqualDefault => 0.15,
            _ => 0.3,
        };
        var given = e[MatchField.GivenNames] switch
        {
            ComparisonLevel.NotCompared => 0,
            ComparisonLevel.InitialsEqual or ComparisonLevel.InitialsFirst or ComparisonLevel.InitialsDifferent => 0.1,
            _ => 0.2,
        };
        var numbers = Has(e, MatchField.KvkNumber) || Has(e, MatchField.BigNumber) || Has(e, MatchField.AgbCode) || Has(e, MatchField.OtherIdentifier);
        return Math.Min(1, date + given + (Has(e, MatchField.Surname) ? 0.25 : 0) + (Has(e, MatchField.Organisation) ? 0.45 : 0)
            + (Has(e, MatchField.Address) ? 0.2 : 0) + (Has(e, MatchField.Sex) ? 0.05 : 0) + (numbers ? 0.3 : 0));
    }

    private static bool HasEqualNumber(Evidence e) =>
        e[MatchField.KvkNumber] == ComparisonLevel.IdentifierEqual || e[MatchField.BigNumber] == ComparisonLevel.IdentifierEqual
        || e[MatchField.AgbCode] == ComparisonLevel.IdentifierEqual || e[MatchField.OtherIdentifier] == ComparisonLevel.IdentifierEqual;

    private static bool Has(Evidence e, MatchField field) => e[field] != ComparisonLevel.NotCompared;

    private static bool IsBarred(Evidence e)
    {
        var conflict = e[MatchField.KvkNumber] == ComparisonLevel.IdentifierDifferent || e[MatchField.BigNumber] == ComparisonLevel.IdentifierDifferent
            || e[MatchField.AgbCode] == ComparisonLevel.IdentifierDifferent;
        var named = e[MatchField.Surname] is not (ComparisonLevel.NotCompared or ComparisonLevel.SurnameDifferent)
            || e[MatchField.Organisation] is not (ComparisonLevel.NotCompared or ComparisonLevel.OrganisationDifferent);

        // The same given names, date of birth and address: one person under another surname.
        var sameButName = e[MatchField.BirthDate] == ComparisonLevel.DateEqual && e[MatchField.Address] == ComparisonLevel.AddressEqual
            && e[MatchField.GivenNames] is ComparisonLevel.GivenEqual or ComparisonLevel.GivenEveryday or ComparisonLevel.GivenSpelling;
        return conflict || (!named && !sameButName) || NameOnly(e) || e[MatchField.GivenNames] is ComparisonLevel.GivenRestDiffers
            || e[MatchField.Organisation] is ComparisonLevel.OrganisationSerialDiffers or ComparisonLevel.OrganisationFormDiffers;
    }

    // Nothing but the name is sure: no number, no address, and a date that is missing, incomplete or not the same. Only a rare
    // surname and a given name, with a date that a slip of the pen explains, are more than a namesake, unless that one is known to live
    // elsewhere. An organisation that is known to be elsewhere may well be another one of the same name.
    private static bool NameOnly(Evidence e)
    {
        var home = e[MatchField.Address] is >= ComparisonLevel.AddressEqual and <= ComparisonLevel.AddressNear;
        if (home || HasEqualNumber(e))
        {
            return false;
        }

        if (e[MatchField.Surname] == ComparisonLevel.NotCompared)
        {
            return Has(e, MatchField.Organisation) && Has(e, MatchField.Address);
        }

        var named = e[MatchField.GivenNames] is >= ComparisonLevel.GivenEqual and <= ComparisonLevel.GivenOtherPosition;
        return e[MatchField.BirthDate] switch
        {
            ComparisonLevel.DateEqual or ComparisonLevel.DateEqualDefault => false,
            ComparisonLevel.NotCompared => true,
            _ => e.Elsewhere || !named || e.Frequencies[(int)MatchField.Surname] > 1e-4,
        };
    }
}
