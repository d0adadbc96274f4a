using System.Collections.Frozen;
using System.Text;

namespace Zorgfraude.Matching.Normalisation;

/// <summary>Legal forms that Dutch organisations carry in their name.</summary>
internal enum LegalForm : byte
{
    None,
    Bv,
    Nv,
    Stichting,
    Vereniging,
    Cooperatie,
    Vof,
    Cv,
    Maatschap,
    Eenmanszaak,
    Onderling,
    Foreign,
}

/// <summary>Reads the name of an organisation: legal form, trade names, serial number, words that are spelled in several ways.</summary>
internal static class OrganisationNormaliser
{
    // Longest first: the first phrase that fits at a place wins.
    private static readonly (byte[][] Words, LegalForm Form)[] Forms = BuildForms(
        "besloten vennootschap met beperkte aansprakelijkheid=Bv|coop ua=Cooperatie|cooperatie ua=Cooperatie|uitgesloten aansprakelijkheid=Cooperatie|"
        + "wettelijke aansprakelijkheid=Cooperatie|beperkte aansprakelijkheid=Cooperatie|besloten vennootschap=Bv|naamloze vennootschap=Nv|vennootschap onder firma=Vof|"
        + "commanditaire vennootschap=Cv|onderlinge waarborgmaatschappij=Onderling|b v=Bv|n v=Nv|v o f=Vof|c v=Cv|u a=Cooperatie|w a=Cooperatie|b a=Cooperatie|b v b a=Foreign|"
        + "v z w=Foreign|e m z=Eenmanszaak|bv=Bv|nv=Nv|vof=Vof|cv=Cv|ua=Cooperatie|stichting=Stichting|stg=Stichting|sticht=Stichting|st=Stichting|vereniging=Vereniging|ver=Vereniging|"
        + "veren=Vereniging|cooperatie=Cooperatie|cooperatieve=Cooperatie|coop=Cooperatie|maatschap=Maatschap|mts=Maatschap|eenmanszaak=Eenmanszaak|bvba=Foreign|vzw=Foreign|gmbh=Foreign|ltd=Foreign|"
        + "limited=Foreign|inc=Foreign|plc=Foreign|llc=Foreign|ag=Foreign|sa=Foreign|sarl=Foreign|sprl=Foreign|owm=Onderling");

    // Words that say nothing about which organisation it is.
    private static readonly FrozenSet<ulong> Dropped = Set("io de het een t the");

    private static readonly FrozenDictionary<ulong, byte[]> Spelled = Pairs(
        "gebr=gebroeders|fa=firma|handelmij=handelmaatschappij|mij=maatschappij|maatsch=maatschappij|int=international|intern=international|"
        + "internationaal=international|ned=nederland|nederlandse=nederland|nederlands=nederland|ziekenh=ziekenhuis|centr=centrum|center=centrum|centre=centrum|med=medisch|medische=medisch|"
        + "fysio=fysiotherapie|prakt=praktijk|bedr=bedrijf|techn=technisch|grp=groep|group=groep|dienst=diensten|beh=beheer|hold=holding|admin=administratie|"
        + "adm=administratie|exploit=exploitatie|en=en|zn=zoon|zonen=zoon|bros=gebroeders");

    public static void Read(RecordForm form, ReadOnlySpan<char> value)
    {
        Span<byte> buffer = stackalloc byte[MatchRecord.MaximumFieldLength * Fold.Expansion];
        value = value.Length > MatchRecord.MaximumFieldLength ? value[..MatchRecord.MaximumFieldLength] : value;
        var text = buffer[..Fold.ToAscii(value, buffer)];
        Span<Token> tokens = stackalloc Token[Tokens.Maximum];
        var count = Tokens.Split(text, tokens);
        var start = 0;
        while (start < count)
        {
            var end = start;
            var skip = 0;
            while (end < count && (skip = TradeName(text, tokens[end..count])) == 0)
            {
                end++;
            }

            Add(form, text, tokens[start..end]);
            start = end + skip;
        }
    }

    // The number of tokens of "h.o.d.n.", "handelend onder de naam", "t.h.o.d.n.", "ook genaamd".
    private static int TradeName(ReadOnlySpan<byte> text, ReadOnlySpan<Token> tokens)
    {
        if (tokens.IsEmpty)
        {
            return 0;
        }

        var word = Tokens.Of(text, tokens[0]);
        if (word.SequenceEqual("hodn"u8) || word.SequenceEqual("thodn"u8))
        {
            return 1;
        }

        if (tokens.Length >= 4 && word is [(byte)'h'] && Tokens.Of(text, tokens[1]) is [(byte)'o'] && Tokens.Of(text, tokens[2]) is [(byte)'d']
            && Tokens.Of(text, tokens[3]) is [(byte)'n'])
        {
            return 4;
        }

        if (word.SequenceEqual("handelend"u8) || word.SequenceEqual("handelende"u8) || word.SequenceEqual("ook"u8))
        {
            for (var i = 1; i < Math.Min(5, tokens.Length); i++)
            {
                var last = Tokens.Of(text, tokens[i]);
                if (last.SequenceEqual("naam"u8) || last.SequenceEqual("namen"u8) || last.SequenceEqual("genaamd"u8))
                {
                    return i + 1;
                }
            }
        }

        return 0;
    }

    private static void Add(RecordForm form, ReadOnlySpan<byte> text, ReadOnlySpan<Token> tokens)
    {
        if (form.OrganisationCount == RecordForm.MaximumOrganisationNames || tokens.IsEmpty)
        {
            return;
        }

        var output = form.Arena.Reserve(text.Length + (tokens.Length * 16));
        var length = 0;
        var legal = LegalForm.None;
        byte serial = 0;
        var at = 0;
        while (at < tokens.Length)
        {
            var (taken, found) = FormAt(text, tokens[at..]);
            if (taken > 0)
            {
                legal = legal == LegalForm.None || found != LegalForm.Cooperatie ? found : legal;
                at += taken;
                continue;
            }

            // "i.o.": in oprichting.
            if (at + 1 < tokens.Length && Tokens.Of(text, tokens[at]) is [(byte)'i'] && Tokens.Of(text, tokens[at + 1]) is [(byte)'o']
                && tokens[at].After.HasFlag(Gap.Dot))
            {
                at += 2;
                continue;
            }

            if (tokens[at].Before.HasFlag(Gap.Ampersand) && length > 0)
            {
                Append("en"u8, output, ref length);
            }

            var word = Tokens.Of(text, tokens[at]);
            var number = at > 0 ? Serial(word) : (byte)0;
            at++;
            if (number > 0)
            {
                serial = number;
                continue;
            }

            if (Dropped.Contains(Hashing.Of(word)))
            {
                continue;
            }

            Append(Spelled.TryGetValue(Hashing.Of(word), out var other) ? other : word, output, ref length);
        }

        if (length > 0)
        {
            form.Organisations[form.OrganisationCount++] = new(form.Arena.Commit(length), legal, serial);
        }
    }

    private static void Append(ReadOnlySpan<byte> word, Span<byte> output, ref int length)
    {
        if (length > 0)
        {
            output[length++] = (byte)' ';
        }

        length += Tokens.CopyName(word, output[length..]);
    }

    // "I", "II", "2": one of a series of sister organisations.
    private static byte Serial(ReadOnlySpan<byte> word)
    {
        if (word.Length <= 2 && char.IsAsciiDigit((char)word[0]) && char.IsAsciiDigit((char)word[^1]))
        {
            return (byte)(word.Length == 1 ? word[0] - '0' : ((word[0] - '0') * 10) + word[1] - '0');
        }

        ReadOnlySpan<string> roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
        for (var i = 0; i < roman.Length; i++)
        {
            if (word.Length == roman[i].Length && Ascii.Equals(word, roman[i]))
            {
                return (byte)(i + 1);
            }
        }

        return 0;
    }

    private static (int Taken, LegalForm Form) FormAt(ReadOnlySpan<byte> text, ReadOnlySpan<Token> tokens)
    {
        foreach (var (words, legal) in Forms)
        {
            if (words.Length > tokens.Length)
            {
                continue;
            }

            var fits = true;
            for (var i = 0; i < words.Length && fits; i++)
            {
                fits = Tokens.Of(text, tokens[i]).SequenceEqual(words[i]);

                // Single letters make a legal form only when written together: "B.V.", "B V".
                fits &= i == 0 || words[i].Length > 1 || (tokens[i].Before & ~(Gap.Dot | Gap.Space)) == 0;
            }

            if (fits)
            {
                return (words.Length, legal);
            }
        }

        return (0, LegalForm.None);
    }

    private static (byte[][] Words, LegalForm Form)[] BuildForms(string table) =>
        [.. table.Split('|').Select(static e => e.Split('=')).Select(static e =>
            (e[0].Split(' ').Select(Encoding.ASCII.GetBytes).ToArray(), Enum.Parse<LegalForm>(e[1])))];

    private static FrozenDictionary<ulong, byte[]> Pairs(string table) => table.Split('|').Select(static e => e.Split('='))
        .ToFrozenDictionary(static e => Hashing.Of(Encoding.ASCII.GetBytes(e[0])), static e => Encoding.ASCII.GetBytes(e[1]));

    private static FrozenSet<ulong> Set(string words) => words.Split(' ').Select(static w => Hashing.Of(Encoding.ASCII.GetBytes(w))).ToFrozenSet();
}
