using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Indexing;

/// <summary>The keys under which an entry is found other than by its surname, as 32-bit hashes; a collision costs a comparison.</summary>
internal static class Keys
{
    public const int Maximum = 40;

    /// <summary>The digits of a postal code, which stand for a part of a town.</summary>
    private const int Area = 4;

    /// <summary>Characters at either end of another number by which a mistyped one is found.</summary>
    private const int End = 6;

    public static int Of(RecordForm form, Span<uint> keys)
    {
        var count = 0;
        if (form.Birth.IsFull)
        {
            keys[count++] = Date(form.Birth);
        }

        if (form.HouseNumber != 0)
        {
            if (!form.PostalCode.IsEmpty)
            {
                keys[count++] = Code(form);
            }

            if (!form.Street.IsEmpty)
            {
                keys[count++] = Street(form);
            }
        }

        // For when the date is wrong, and so is the surname or the house number. A name is the same key in either place.
        if (form.PostalCode.Length >= Area)
        {
            var area = Hashing.Mix(Hashing.Of(form.PostalCode.Span[..Area]));
            if (!form.Street.IsEmpty)
            {
                keys[count++] = Make(10, area ^ Hashing.Of(form.Street.Span));
            }

            for (var i = 0; i < form.SurnameCount; i++)
            {
                keys[count++] = Make(11, area ^ Hashing.Of(form.Surnames[i].Core.Span));
            }

            if (form.GivenCount > 0)
            {
                keys[count++] = Make(11, area ^ Hashing.Of(form.Given[0].Span));
            }
        }

        if (form.Kvk != 0)
        {
            keys[count++] = Number(1, form.Kvk);
        }

        if (form.Big != 0)
        {
            keys[count++] = Number(2, form.Big);
        }

        for (var i = 0; i < form.AgbCount; i++)
        {
            keys[count++] = Number(3, form.Agb[i]);
        }

        if (!form.Other.IsEmpty)
        {
            keys[count++] = Make(4, Hashing.Of(form.Other.Span));
            if (form.Other.Length > End)
            {
                // A slip in one end leaves the other.
                keys[count++] = Make(12, Hashing.Of(form.Other.Span[..End]));
                keys[count++] = Make(13, Hashing.Of(form.Other.Span[^End..]));
            }
        }

        for (var i = 0; i < form.OrganisationCount; i++)
        {
            foreach (var range in form.Organisations[i].Words.Span.Split((byte)' '))
            {
                if (count == Maximum)
                {
                    return count;
                }

                // By the first five letters, so that a typing error in the tail or another ending still finds the name.
                var word = form.Organisations[i].Words.Span[range];
                keys[count++] = Make(5, Hashing.Of(word[..Math.Min(word.Length, 5)]));
            }
        }

        return count;
    }

    public static uint Date(BirthDateForm date) => Make(6, (ulong)date.Packed);

    public static uint Identity(ReadOnlySpan<char> id)
    {
        var hash = Hashing.Seed;
        foreach (var c in id)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return Make(9, hash);
    }

    private static uint Code(RecordForm form) => Make(7, Hashing.Of(form.PostalCode.Span) ^ (ulong)form.HouseNumber);

    private static uint Street(RecordForm form) => Make(8, Hashing.Of(form.Street.Span) ^ ((ulong)form.HouseNumber << 40));

    private static uint Number(ulong kind, ulong number) => Make(kind, number);

    private static uint Make(ulong kind, ulong value) => (uint)Hashing.Mix((value * 16) + kind);
}
