using System.Globalization;
using Zorgfraude.Matching;
using Zorgfraude.Population.People;

namespace Zorgfraude.Population.Organisations;

/// <summary>Legal forms; each has a list of notations, of which the first is the official one.</summary>
internal enum LegalForm
{
    Bv,
    Nv,
    Stichting,
    Vereniging,
    Cooperatie,
    Vof,
    Cv,
    Maatschap,
    Sole,
}

/// <summary>An organisation with the parts of its name apart.</summary>
/// <param name="Name">The words of the name: what it does, and what it is called.</param>
/// <param name="Place">A town or region at the end of the name.</param>
/// <param name="Company">What kind of company in a group: Holding, Beheer.</param>
/// <param name="Serial">Its number in a series: 0 for none, 2 for II.</param>
/// <param name="Form">The legal form.</param>
/// <param name="TradeName">The name under which it also trades.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Kvk">Number in the trade register.</param>
/// <param name="Agb">Code of a care provider.</param>
internal sealed record Organisation(string Name, string? Place, string? Company, int Serial, LegalForm Form, string? TradeName, Address Address, string Kvk, string? Agb)
{
    private static readonly string[] Roman = ["", " I", " II", " III", " IV", " V", " VI"];
    private static readonly string[] Cares = Tables.Words("organisation.care");
    private static readonly string[] Others = Tables.Words("organisation.other");
    private static readonly string[] Fancies = Tables.Words("organisation.fancy");
    private static readonly string[] Coined = Tables.Words("organisation.coined");
    private static readonly string[] Endings = Tables.Words("organisation.ending");
    private static readonly string[] Behind = Tables.Words("organisation.behind");
    private static readonly string[][] Notations = [.. Enum.GetValues<LegalForm>().Select(static f => Tables.Words($"form.{f}"))];
    private static readonly Weighted<LegalForm> Forms = new(
    [
        (LegalForm.Bv, 45), (LegalForm.Stichting, 20), (LegalForm.Sole, 15), (LegalForm.Vof, 7), (LegalForm.Cooperatie, 4), (LegalForm.Maatschap, 4),
        (LegalForm.Vereniging, 2), (LegalForm.Nv, 2), (LegalForm.Cv, 1),
    ]);

    /// <summary>All words of the name but the legal form.</summary>
    public string Words => Name + (Place is null ? string.Empty : " " + Place) + (Company is null ? string.Empty : " " + Company) + Roman[Serial];

    /// <summary>The legal form as the trade register writes it, a pattern round the words.</summary>
    public string OfficialNotation => Notations[(int)Form][0];

    /// <summary>The data as the trade register has them.</summary>
    public MatchRecord ToRecord() => Address.PutIn(new()
    {
        Organisation = Written(OfficialNotation, Words) + (TradeName is null ? string.Empty : " h.o.d.n. " + TradeName),
        KvkNumber = Kvk,
        AgbCode = Agb,
    });

    public static Organisation Random(Dice dice, OrganisationRates rates, ulong seed)
    {
        var address = dice.Chance(rates.AtOffice) ? Address.Office(seed, dice.Next(rates.Offices)) : Address.Random(dice);
        var (name, place) = RandomName(dice, address.City);
        return new(name, place, null, 0, Forms.Pick(dice), dice.Chance(rates.TradeName) ? RandomTradeName(dice) : null, address, RandomKvk(dice),
            dice.Chance(rates.AgbCode) ? dice.Next(10).ToString(CultureInfo.InvariantCulture) + dice.Between(1_000_000, 9_999_999).ToString(CultureInfo.InvariantCulture) : null);
    }

    public static string RandomTradeName(Dice dice) => RandomName(dice, Address.RandomTown(dice)).Name;

    /// <summary>Old numbers begin with the number of a chamber, so often with a zero; new ones do not.</summary>
    public static string RandomKvk(Dice dice) => (dice.Chance(0.3) ? dice.Between(1_000_000, 41_999_999) : dice.Between(50_000_000, 98_999_999)).ToString("00000000", CultureInfo.InvariantCulture);

    /// <summary>Another notation of the legal form, or null when there is none.</summary>
    public static string? OtherNotation(LegalForm form, Dice dice) => Notations[(int)form] is { Length: > 1 } all ? all[dice.Between(1, all.Length - 1)] : null;

    public static string Written(string notation, string words) => notation.Replace("{0}", words, StringComparison.Ordinal);

    public static string RandomKind(Dice dice) => dice.Pick(dice.Chance(0.7) ? Cares : Others);

    private static (string Name, string? Place) RandomName(Dice dice, string town) => dice.Next(100) switch
    {
        < 25 => ($"{RandomKind(dice)} {dice.Pick(Fancies)}", null),
        < 40 => (RandomKind(dice), town),
        < 60 => ($"{RandomKind(dice)} {FamilyName(dice)}", null),
        < 80 => ($"{dice.Pick(Coined)}{dice.Pick(Endings)}{(dice.Chance(0.6) ? " " + dice.Pick(Behind) : string.Empty)}", null),
        < 84 => ($"Gebroeders {FamilyName(dice)}", null),
        < 87 => ($"{RandomKind(dice)} {FamilyName(dice)} & Zonen", null),
        < 90 => ($"{FamilyName(dice)} & {FamilyName(dice)}", null),
        _ => (dice.Pick(Fancies), dice.Chance(0.3) ? town : null),
    };

    private static string FamilyName(Dice dice)
    {
        var surname = Surname.Random(dice, Surname.RandomBackground(dice));
        return surname.Prefix is null ? surname.Core : char.ToUpperInvariant(surname.Prefix[0]) + surname.Prefix[1..] + " " + surname.Core;
    }
}
