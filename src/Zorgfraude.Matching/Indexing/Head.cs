using System.Runtime.InteropServices;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Indexing;

/// <summary>
/// The part of an entry that tells whether the rest is worth reading, 32 bytes in one place: numbers of names in the value tables,
/// the date of birth, and hashes of the address. A hash can make two values look equal, never different.
/// </summary>
/// <param name="Surname">Number of the core of the first surname, 0 when there is none.</param>
/// <param name="Full">Number of the first surname with its prefix.</param>
/// <param name="OtherSurname">Number of the core of the second surname, 0 when there is none.</param>
/// <param name="Given">Number of the first given name, 0 when there is none.</param>
/// <param name="SecondGiven">Number of the second given name, 0 when there is none.</param>
/// <param name="Address">Hashes of postal code, street and house number; see <see cref="AddressOf"/>.</param>
/// <param name="Traits">Date of birth, first initial, number of given names and flags.</param>
/// <param name="Tail">Where the rest of the entry stands.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Head(int Surname, int Full, int OtherSurname, int Given, int SecondGiven, uint Address, uint Traits, uint Tail)
{
    private const uint CodeMask = 0x3FF;
    private const uint StreetMask = 0x3FF << 10;
    private const uint NumberMask = 0xFFFu << 20;
    private const int LetterShift = 21;
    private const int GivenShift = 26;
    private const uint Prefix = 1u << 28;
    private const uint Many = 1u << 29;
    private const uint Organisation = 1u << 30;
    private const uint Numbers = 1u << 31;

    public BirthDateForm Birth => BirthDateForm.FromPacked((int)(Traits & ((1u << LetterShift) - 1)));

    /// <summary>1 to 26 for the first initial, 0 when it is no letter or unknown.</summary>
    public int Letter => (int)(Traits >> LetterShift) & 31;

    /// <summary>0, 1, 2, or 3 for three and more.</summary>
    public int GivenCount => (int)(Traits >> GivenShift) & 3;

    /// <summary>Whether the first surname has a prefix.</summary>
    public bool HasPrefix => (Traits & Prefix) != 0;

    /// <summary>Whether there is a surname that the head does not tell in full: a third one, or a second one with a prefix.</summary>
    public bool HasMoreSurnames => (Traits & Many) != 0;

    public bool HasOrganisation => (Traits & Organisation) != 0;

    public bool HasNumbers => (Traits & Numbers) != 0;

    /// <summary>Initial and year of birth in 16 bits: 0 where unknown.</summary>
    public ushort Signature => SignatureOf(Letter, Birth.Year);

    public static ushort SignatureOf(RecordForm form) => SignatureOf(LetterOf(form), form.Birth.Year);

    public static int LetterOf(RecordForm form) => form.Initials.First is >= (byte)'a' and <= (byte)'z' ? form.Initials.First - 'a' + 1 : 0;

    public static uint TraitsOf(RecordForm form)
    {
        var more = form.SurnameCount > 2 || (form.SurnameCount == 2 && form.Surnames[1].PrefixClass != 0);
        return (uint)form.Birth.Packed | ((uint)LetterOf(form) << LetterShift) | ((uint)Math.Min(3, form.GivenCount) << GivenShift)
            | (form.SurnameCount > 0 && form.Surnames[0].PrefixClass != 0 ? Prefix : 0) | (more ? Many : 0)
            | (form.OrganisationCount > 0 ? Organisation : 0) | (form.HasNumbers ? Numbers : 0);
    }

    /// <summary>Hashes of postal code, street and house number in 10, 10 and 12 bits; 0 where unknown.</summary>
    public static uint AddressOf(RecordForm form)
    {
        var code = form.PostalCode.IsEmpty ? 0 : 1 + (uint)(Hashing.Mix(Hashing.Of(form.PostalCode.Span)) % CodeMask);
        var street = form.Street.IsEmpty ? 0 : 1 + (uint)(Hashing.Mix(Hashing.Of(form.Street.Span)) % CodeMask);
        var number = form.HouseNumber == 0 ? 0 : 1 + ((uint)form.HouseNumber % 0xFFF);
        return code | (street << 10) | (number << 20);
    }

    /// <summary>Whether both have this part and it may be the same.</summary>
    public static bool MayShareCode(uint a, uint b) => ((a ^ b) & CodeMask) == 0 && (a & CodeMask) != 0;

    /// <inheritdoc cref="MayShareCode"/>
    public static bool MayShareStreet(uint a, uint b) => ((a ^ b) & StreetMask) == 0 && (a & StreetMask) != 0;

    /// <inheritdoc cref="MayShareCode"/>
    public static bool MayShareNumber(uint a, uint b) => ((a ^ b) & NumberMask) == 0 && (a & NumberMask) != 0;

    private static ushort SignatureOf(int letter, int year) => (ushort)((letter << 9) | (year is >= 1800 and <= 2199 ? year - 1800 + 1 : 0));
}
