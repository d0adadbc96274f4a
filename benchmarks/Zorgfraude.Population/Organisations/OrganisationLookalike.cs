using System.Globalization;

namespace Zorgfraude.Population.Organisations;

/// <summary>What a query resembles that is about no organisation in the register.</summary>
public enum OrganisationLookalike
{
    /// <summary>Nothing: one made as those of the register are.</summary>
    Stranger,

    /// <summary>The next one of a series: II beside one without a number, III beside II.</summary>
    Serial,

    /// <summary>Another company of the group: Holding, Beheer, Vastgoed.</summary>
    Company,

    /// <summary>The same words with another legal form and another number, elsewhere.</summary>
    OtherForm,

    /// <summary>The same name in another town, with another number.</summary>
    SameNameElsewhere,

    /// <summary>The same words but for the town at the end.</summary>
    OtherTown,

    /// <summary>The same words with a region behind them, or another one: Noord, Zuid.</summary>
    Region,

    /// <summary>Another organisation at the same address, such as that of an accountant.</summary>
    SameAddress,
}

/// <summary>Which sisters an organisation has.</summary>
[Flags]
internal enum Sisters
{
    Serial = 1,
    Company = 2,
    OtherForm = 4,
    Branch = 8,
}

/// <summary>Makes another organisation that resembles one.</summary>
internal static class OrganisationSister
{
    private static readonly string[] Companies = Tables.Words("organisation.company");
    private static readonly string[] Regions = Tables.Words("organisation.region");

    public static Organisation Make(Sisters kind, Dice dice, OrganisationRates rates, IReadOnlyList<Organisation> group) => kind switch
    {
        Sisters.Serial => Serial(dice, rates, group),
        Sisters.Company => Company(dice, rates, group),
        Sisters.OtherForm => OtherForm(dice, rates, group, group[0].Address),
        Sisters.Branch => OtherTown(dice, group),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Organisation Make(OrganisationLookalike kind, Dice dice, OrganisationRegister register, IReadOnlyList<Organisation> group) => kind switch
    {
        OrganisationLookalike.Stranger => register.Outsider(dice),
        OrganisationLookalike.Serial => Serial(dice, register.Rates, group),
        OrganisationLookalike.Company => Company(dice, register.Rates, group),
        OrganisationLookalike.OtherForm => OtherForm(dice, register.Rates, group, Address.Random(dice)),
        OrganisationLookalike.SameNameElsewhere => New(group[0], dice) with { Address = Elsewhere(dice, group) },
        OrganisationLookalike.OtherTown => OtherTown(dice, group),
        OrganisationLookalike.Region => New(group[0], dice) with { Place = Other(dice, Regions, group.Select(static o => o.Place)), Address = Elsewhere(dice, group) },
        OrganisationLookalike.SameAddress => register.Outsider(dice) with { Address = group[0].Address },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The parts that tell the two apart. No error is made in them, or nobody could say that the two are not one.</summary>
    public static OrganisationPart Tells(OrganisationLookalike kind) => kind switch
    {
        OrganisationLookalike.OtherForm => OrganisationPart.Form | OrganisationPart.Number,
        OrganisationLookalike.SameNameElsewhere => OrganisationPart.Number | OrganisationPart.Address,
        OrganisationLookalike.Stranger or OrganisationLookalike.SameAddress => 0,
        _ => OrganisationPart.Name,
    };

    private static Organisation Serial(Dice dice, OrganisationRates rates, IReadOnlyList<Organisation> group) =>
        SetUpTogether(dice, rates, group) with { Serial = Math.Max(2, group.Max(static o => o.Serial) + 1) };

    private static Organisation Company(Dice dice, OrganisationRates rates, IReadOnlyList<Organisation> group) =>
        SetUpTogether(dice, rates, group) with { Company = Other(dice, Companies, group.Select(static o => o.Company)), Form = LegalForm.Bv };

    private static Organisation OtherForm(Dice dice, OrganisationRates rates, IReadOnlyList<Organisation> group, Address address)
    {
        var form = Other(dice, [LegalForm.Bv, LegalForm.Stichting, LegalForm.Cooperatie, LegalForm.Vof], group.Select(static o => o.Form));
        return SetUpTogether(dice, rates, group) with { Form = form, Address = address };
    }

    private static Organisation OtherTown(Dice dice, IReadOnlyList<Organisation> group)
    {
        var address = Elsewhere(dice, group);
        return New(group[0], dice) with { Place = address.City, Address = address };
    }

    private static Organisation New(Organisation like, Dice dice) => like with { Kvk = Organisation.RandomKvk(dice), Agb = null, TradeName = null };

    private static Organisation SetUpTogether(Dice dice, OrganisationRates rates, IReadOnlyList<Organisation> group)
    {
        var next = (int.Parse(group[0].Kvk, CultureInfo.InvariantCulture) + group.Count).ToString("00000000", CultureInfo.InvariantCulture);
        return dice.Chance(rates.NextNumber) ? New(group[0], dice) with { Kvk = next } : New(group[0], dice);
    }

    private static Address Elsewhere(Dice dice, IReadOnlyList<Organisation> group)
    {
        while (true)
        {
            var address = Address.Random(dice);
            if (group.All(o => o.Address.City != address.City && o.Place != address.City))
            {
                return address;
            }
        }
    }

    private static T Other<T>(Dice dice, T[] from, IEnumerable<T?> taken) => dice.Pick(from.Except(taken.OfType<T>()).ToArray());
}
