using System.Collections.Frozen;
using System.Text;

namespace Zorgfraude.Matching.Normalisation;

/// <summary>Reads an address: street abbreviations, number with addition, postbox, postal code and the names of towns.</summary>
internal static class AddressNormaliser
{
    private const int MaximumStreet = 64;

    private static readonly FrozenDictionary<ulong, byte[]> StreetWords = Pairs(
        "str=straat|ln=laan|wg=weg|pl=plein|sngl=singel|gr=gracht|plnts=plantsoen|burg=burgemeester|bgm=burgemeester|burgem=burgemeester|dr=dokter|"
        + "doctor=dokter|prof=professor|ds=dominee|pres=president|min=minister|gen=generaal|kon=koningin|pr=prins|st=sint|past=pastoor|mgr=monseigneur|"
        + "kap=kapelaan|wilh=wilhelmina|jul=juliana|v=van|vd=vande|d=de|t=het|nwe=nieuwe|nw=nieuwe|gr=groote|kl=kleine|adm=admiraal|ing=ingenieur|ir=ingenieur|"
        + "wethouder=wethouder|weth=wethouder|th=theodoor|joh=johannes");

    private static readonly FrozenDictionary<ulong, byte[]> Towns = Pairs(
        "sgravenhage=denhaag|gravenhage=denhaag|thehague=denhaag|lahaye=denhaag|haag=denhaag|shertogenbosch=denbosch|hertogenbosch=denbosch|bosch=denbosch|"
        + "bolduc=denbosch|ljouwert=leeuwarden|snits=sneek|boalsert=bolsward|frjentsjer=franeker|harns=harlingen|drylts=ylst|starum=stavoren|warkum=workum|"
        + "hylpen=hindeloopen|itheerenveen=heerenveen|ithearrenfean=heerenveen|drachten=drachten|maestricht=maastricht|mestreech=maastricht|valkenswaard=valkenswaard|"
        + "nimwegen=nymegen|nijmegen=nymegen|flushing=vlissingen|dordt=dordrecht|mokum=amsterdam|adam=amsterdam|rdam=rotterdam|amsterdamzuidoost=amsterdam|"
        + "hoekvanholland=hoekvanholland|bergenopzoom=bergenopzoom|boz=bergenopzoom|capelleadyssel=capelleaandenyssel|capelleaandeyssel=capelleaandenyssel|"
        + "krimpenadyssel=krimpenaandenyssel|krimpenaandeyssel=krimpenaandenyssel|alphenadryn=alphenaandenryn|alphenaanderyn=alphenaandenryn|"
        + "nieuwerkerkadyssel=nieuwerkerkaandenyssel|nieuwerkerkaandeyssel=nieuwerkerkaandenyssel|sheerenberg=sheerenberg|sgravenzande=sgravenzande");

    private static readonly FrozenSet<ulong> Provinces =
        Set("nh zh gld nb lb lim ut ov ovs fr frl gn dr zld zl fl nl");

    private static readonly FrozenDictionary<ulong, byte[]> Additions = Pairs(
        "huis=hs|i=1|ii=2|iii=3|iv=4|hoog=|eerste=1|tweede=2|derde=3|vierde=4|bov=boven|bovenwoning=boven|bened=beneden|benedenwoning=beneden|bgg=bg|begane=bg|grond=|zwart=zw|rood=rd|"
        + "toev=|nr=|etage=|verdieping=|appartement=app|apt=app|kamer=kmr");

    public static void Read(RecordForm form, MatchRecord record)
    {
        Span<byte> buffer = stackalloc byte[MatchRecord.MaximumFieldLength * Fold.Expansion];
        Span<Token> tokens = stackalloc Token[Tokens.Maximum];
        PostalCode(form, record.PostalCode, buffer);
        Span<byte> addition = stackalloc byte[32];
        var additionLength = 0;
        Number(form, record.HouseNumber, buffer, tokens, addition, ref additionLength);
        Street(form, record.Street, buffer, tokens, addition, ref additionLength);
        Addition(record.HouseNumberAddition, buffer, tokens, addition, ref additionLength);
        form.Addition = form.Arena.Write(addition[..additionLength]);
        Town(form, record.City, buffer, tokens);
    }

    private static void PostalCode(RecordForm form, string? value, Span<byte> buffer)
    {
        var text = buffer[..Fold.ToAscii(value, buffer)];
        var output = form.Arena.Reserve(16);
        var length = 0;
        foreach (var b in text)
        {
            if (Tokens.IsWord(b) && length < 12)
            {
                output[length++] = b;
            }
        }

        // "NL-3811 CV"
        if (length == 8 && output[0] == 'n' && output[1] == 'l' && char.IsAsciiDigit((char)output[2]))
        {
            output[2..8].CopyTo(output);
            length = 6;
        }

        form.PostalCode = form.Arena.Commit(length);
    }

    private static void Number(RecordForm form, string? value, Span<byte> buffer, Span<Token> tokens, Span<byte> addition, ref int additionLength)
    {
        var text = buffer[..Fold.ToAscii(value, buffer)];
        var count = Tokens.Split(text, tokens);
        for (var i = 0; i < count; i++)
        {
            var word = Tokens.Of(text, tokens[i]);
            if (form.HouseNumber == 0)
            {
                if (char.IsAsciiDigit((char)word[0]))
                {
                    word = word[TakeNumber(form, word)..];
                }
                else
                {
                    continue;
                }
            }

            AddAddition(word, addition, ref additionLength);
        }
    }

    private static int TakeNumber(RecordForm form, ReadOnlySpan<byte> word)
    {
        var digits = 0;
        var number = 0;
        while (digits < word.Length && char.IsAsciiDigit((char)word[digits]))
        {
            number = digits < 7 ? (number * 10) + (word[digits] - '0') : number;
            digits++;
        }

        form.HouseNumber = number;
        return digits;
    }

    private static void Street(RecordForm form, string? value, Span<byte> buffer, Span<Token> tokens, Span<byte> addition, ref int additionLength)
    {
        var text = buffer[..Fold.ToAscii(value, buffer)];
        var count = Tokens.Split(text, tokens);
        if (count == 0)
        {
            return;
        }

        var box = PostBoxWords(text, tokens[..count]);
        form.PostBox = box > 0;

        // A number behind the name is the house number when there is no field for it.
        var end = count;
        for (var i = Math.Max(1, box); i < count && form.HouseNumber == 0; i++)
        {
            var word = Tokens.Of(text, tokens[i]);
            if (char.IsAsciiDigit((char)word[0]) && !(word.Length > 1 && word[^1] == 'e'))
            {
                AddAddition(word[TakeNumber(form, word)..], addition, ref additionLength);
                for (var k = i + 1; k < count; k++)
                {
                    AddAddition(Tokens.Of(text, tokens[k]), addition, ref additionLength);
                }

                end = i;
            }
        }

        if (form.PostBox)
        {
            form.Street = form.Arena.Write("postbus"u8);
            return;
        }

        var output = form.Arena.Reserve(MaximumStreet + 32);
        var length = 0;
        for (var i = 0; i < end && length < MaximumStreet; i++)
        {
            var word = Tokens.Of(text, tokens[i]);
            ReadOnlySpan<byte> tail = default;
            if (StreetWords.TryGetValue(Hashing.Of(word), out var longer))
            {
                word = longer;
            }
            else if (word.Length > 4 && word.EndsWith("str"u8))
            {
                tail = "aat"u8;
            }
            else if (word.Length > 4 && word.EndsWith("ln"u8))
            {
                word = word[..^2];
                tail = "laan"u8;
            }
            else if (word.Length > 4 && word.EndsWith("wg"u8))
            {
                word = word[..^2];
                tail = "weg"u8;
            }

            word = word[..Math.Min(word.Length, MaximumStreet - length)];
            length += Tokens.CopyName(word, output[length..]);
            tail.CopyTo(output[length..]);
            length += tail.Length;
        }

        form.Street = form.Arena.Commit(length);
    }

    // How many tokens at the start name a postbox.
    private static int PostBoxWords(ReadOnlySpan<byte> text, ReadOnlySpan<Token> tokens)
    {
        var first = Tokens.Of(text, tokens[0]);
        if (first.SequenceEqual("postbus"u8) || first.SequenceEqual("pobox"u8) || first.SequenceEqual("pb"u8))
        {
            return 1;
        }

        if (tokens.Length > 1 && first.SequenceEqual("po"u8) && Tokens.Of(text, tokens[1]).SequenceEqual("box"u8))
        {
            return 2;
        }

        return tokens.Length > 2 && first is [(byte)'p'] && Tokens.Of(text, tokens[1]) is [(byte)'o']
            && Tokens.Of(text, tokens[2]).SequenceEqual("box"u8) ? 3 : 0;
    }

    private static void Addition(string? value, Span<byte> buffer, Span<Token> tokens, Span<byte> addition, ref int additionLength)
    {
        var text = buffer[..Fold.ToAscii(value, buffer)];
        var count = Tokens.Split(text, tokens);
        for (var i = 0; i < count; i++)
        {
            AddAddition(Tokens.Of(text, tokens[i]), addition, ref additionLength);
        }
    }

    private static void AddAddition(ReadOnlySpan<byte> word, Span<byte> addition, ref int length)
    {
        if (word.Length > 5 && word.EndsWith("hoog"u8))
        {
            word = word[..^4];
        }
        else if (word is [>= (byte)'1' and <= (byte)'9', (byte)'h' or (byte)'e'] || word is [>= (byte)'1' and <= (byte)'9', (byte)'h', (byte)'g'])
        {
            word = word[..1];
        }
        else if (word.Length == 5 && word.EndsWith("hoog"u8))
        {
            word = word[..1];
        }

        if (Additions.TryGetValue(Hashing.Of(word), out var known))
        {
            word = known;
        }

        word = word[..Math.Min(word.Length, Math.Max(0, 8 - length))];
        word.CopyTo(addition[length..]);
        length += word.Length;
    }

    private static void Town(RecordForm form, string? value, Span<byte> buffer, Span<Token> tokens)
    {
        var text = buffer[..Fold.ToAscii(value, buffer)];
        var count = Tokens.Split(text, tokens);
        while (count > 1 && Provinces.Contains(Hashing.Of(Tokens.Of(text, tokens[count - 1]))))
        {
            count--;
        }

        var output = form.Arena.Reserve(MaximumStreet);
        var length = 0;
        for (var i = 0; i < count && length < MaximumStreet; i++)
        {
            var word = Tokens.Of(text, tokens[i]);
            word = word[..Math.Min(word.Length, MaximumStreet - length)];
            length += Tokens.CopyName(word, output[length..]);
        }

        if (Towns.TryGetValue(Hashing.Of(output[..length]), out var known))
        {
            known.CopyTo(output);
            length = known.Length;
        }

        form.City = form.Arena.Commit(length);
    }

    private static FrozenDictionary<ulong, byte[]> Pairs(string table)
    {
        var map = new Dictionary<ulong, byte[]>();
        foreach (var pair in table.Split('|'))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            map.TryAdd(Hashing.Of(Encoding.ASCII.GetBytes(pair[..at])), Encoding.ASCII.GetBytes(pair[(at + 1)..]));
        }

        return map.ToFrozenDictionary();
    }

    private static FrozenSet<ulong> Set(string words) => words.Split(' ').Select(static w => Hashing.Of(Encoding.ASCII.GetBytes(w))).ToFrozenSet();
}
