using System.Globalization;
using System.Runtime.InteropServices;

namespace Zorgfraude.Protocol.Anonymisation.Scanning;

/// <summary>Part of a name a word can be.</summary>
[Flags]
internal enum NameRoles
{
    None = 0,
    Surname = 1,
    Given = 2,
    Glued = 4,
    Trade = 8,
    WeakTrade = 16,
    Street = 32,
}

/// <summary>What a word means in this file.</summary>
internal sealed class NameEntry
{
    internal NameRoles Roles { get; private set; }

    internal int Level { get; private set; } = Lexicon.Name;

    /// <summary>Persons this is a name of, in order.</summary>
    internal SortedSet<int> Surnames { get; } = [];

    internal SortedSet<int> Others { get; } = [];

    internal string? TradeEntity { get; private set; }

    internal Phrase? Street { get; private set; }

    internal bool IsPerson => (Roles & (NameRoles.Surname | NameRoles.Given | NameRoles.Glued)) != 0;

    internal IEnumerable<int> Parties => Surnames.Union(Others);

    internal void Add(NameRoles role, int party, int level, string? trade = null, Phrase? street = null)
    {
        Roles |= role;
        Level = Math.Max(Level, level);
        TradeEntity ??= trade;
        Street ??= street;
        if (role == NameRoles.Surname)
        {
            Surnames.Add(party);
        }
        else if (role is NameRoles.Given or NameRoles.Glued)
        {
            Others.Add(party);
        }
    }
}

internal enum PhraseKind
{
    TradeName,
    Street,
    City,
    Stream,
}

/// <summary>Several words in a row that belong together.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Parts">For each place the canonical forms that fit; for a stream one part, the whole string.</param>
/// <param name="Entity">Which placeholder they share.</param>
/// <param name="Replacement">Kind to report.</param>
/// <param name="Ordinary">Whether every word is an ordinary word as well.</param>
internal sealed record Phrase(PhraseKind Kind, string[][] Parts, string Entity, ReplacementKind Replacement, bool Ordinary = false);

/// <summary>What is known of one party, prepared for comparison.</summary>
internal sealed class PartyNames
{
    /// <summary>Skeletons of prefixes.</summary>
    internal HashSet<string> Prefixes { get; } = new(StringComparer.Ordinal);

    internal HashSet<string> PrefixWords { get; } = new(StringComparer.Ordinal);

    /// <summary>First letters of given names and initials.</summary>
    internal HashSet<char> Initials { get; } = [];
}

internal sealed record KnownNumber(ReplacementKind Kind, string Entity, int Length);

internal sealed record KnownAddress(int? Number, string? Addition, string? Postcode, string Entity);

/// <summary>Everything that identifies the parties of one file, prepared for lookup by word and by digits.</summary>
internal sealed class FileIndex
{
    private const int ShortestTypo = 6;

    private static readonly string[][] WordForms =
    [
        ["burgemeester", "burg", "burgm"], ["professor", "prof"], ["dokter", "doctor", "dr"], ["meester", "mr"], ["prins", "pr"], ["prinses", "pr", "prs"], ["koningin", "kon"],
        ["koning", "kon"], ["sint", "st"], ["generaal", "gen"], ["minister", "min"], ["president", "pres"], ["pastoor", "past"], ["kardinaal", "kard"], ["jonkheer", "jhr"],
        ["admiraal", "adm"], ["van", "v"], ["der", "d"], ["den", "d"], ["de", "d"], ["noord", "n"], ["zuid", "z"], ["oost", "o"], ["west", "w"], ["grote", "gr"], ["kleine", "kl"],
    ];

    private static readonly string[][] Suffixes =
    [
        ["straat", "str", "st"], ["laan", "ln"], ["plein", "pln", "pl"], ["weg", "wg"], ["singel", "sngl", "sgl"], ["gracht", "gr"], ["kade", "kd"], ["dyk", "dk"], ["dreef", "dr"],
        ["hof", "hf"], ["park", "pk"], ["steeg", "stg"], ["boulevard", "blvd", "bd"],
    ];

    private static readonly string[][] LegalFormTails =
    [
        ["b", "v"], ["n", "v"], ["v", "o", "f"], ["c", "v"], ["u", "a"], ["h", "o", "d", "n"], ["b", "v", "i", "o"], ["i", "o"],
    ];

    private readonly Dictionary<string, NameEntry> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> neighbours = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> wordsBySpan;
    private readonly Dictionary<string, bool> knownInText = new(StringComparer.Ordinal);
    private readonly HashSet<string> typoKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> handles = new(StringComparer.Ordinal);
    private readonly List<string> longKeys = [];

    internal FileIndex(AnonymisationInput input)
    {
        wordsBySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < input.Parties.Count; i++)
        {
            Parties.Add(new PartyNames());
            AddPerson(i, input.Parties[i]);
            AddAddresses(input.Parties[i]);
            AddIdentifiers(i, input.Parties[i]);
            for (var t = 0; t < input.Parties[i].TradeNames.Count; t++)
            {
                AddTradeName(input.Parties[i].TradeNames[t], i, string.Create(CultureInfo.InvariantCulture, $"T{i}.{t}"));
            }

            if (input.Parties[i].BirthDate is { } birth)
            {
                BirthDates.Add(birth);
            }
        }

        longKeys = [.. names.Where(n => n.Key.Length >= 5 && n.Value.Level == Lexicon.Name && (n.Value.Roles & NameRoles.Street) == 0).Select(n => n.Key)];
        NumberLengths = [.. Numbers.Keys.Select(k => k.Length).Where(l => l >= 7).Distinct().OrderDescending()];
    }

    internal List<PartyNames> Parties { get; } = [];

    internal Dictionary<string, KnownNumber> Numbers { get; } = new(StringComparer.Ordinal);

    internal int[] NumberLengths { get; }

    internal Dictionary<string, string> Postcodes { get; } = new(StringComparer.Ordinal);

    internal List<KnownAddress> Addresses { get; } = [];

    internal List<FileBirthDate> BirthDates { get; } = [];

    internal HashSet<string> Domains { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the submission has this word in lower case so far.</summary>
    internal bool HasLowerCase(Word word) => !word.IsNumber && words.ContainsKey(word.Form.ToLowerInvariant());

    /// <summary>The word that is written this way.</summary>
    internal Word Describe(ReadOnlySpan<char> form)
    {
        if (wordsBySpan.TryGetValue(form, out var known))
        {
            return known;
        }

        var text = form.ToString();
        var key = Words.Canonical(text);
        var other = Words.WithE(text);
        var entry = Find(key) ?? (other is null ? null : Find(other));
        var approximate = false;
        var level = Lexicon.Level(key);
        if (entry is null && level != Lexicon.Function && !char.IsAsciiDigit(text[0]))
        {
            entry = Nearest(key) ?? (other is null ? null : Nearest(other));
            approximate = entry is not null;
        }

        List<Phrase> starts = [.. phrases.GetValueOrDefault(key) ?? [], .. (other is null ? null : phrases.GetValueOrDefault(other)) ?? []];
        var word = new Word
        {
            Form = text,
            Key = key,
            OtherKey = other,
            IsNumber = char.IsAsciiDigit(text[0]),
            Level = level,
            PrefixForm = Lexicon.Prefix(key),
            Names = entry,
            IsApproximate = approximate,
            Phrases = starts,
        };
        words[text] = word;
        return word;
    }

    /// <summary>What these canonical letters mean exactly, without allowing a typing error.</summary>
    internal NameEntry? Find(string key) => names.GetValueOrDefault(key);

    /// <summary>Whether a web address or user name holds a known name.</summary>
    internal bool HoldsName(string text)
    {
        ref var answer = ref CollectionsMarshal.GetValueRefOrAddDefault(knownInText, text, out var exists);
        if (exists)
        {
            return answer;
        }

        var parts = Words.Split(text);
        var keys = parts.ConvertAll(Words.Canonical);
        var joined = string.Concat(keys);
        answer = keys.Exists(k => names.TryGetValue(k, out var n) && n.Level == Lexicon.Name && k.Length > 2)
            || keys.Exists(handles.Contains) || handles.Contains(joined)
            || longKeys.Exists(k => joined.Contains(k, StringComparison.Ordinal))
            || Domains.Any(d => text.Contains(d, StringComparison.OrdinalIgnoreCase))
            || keys.Exists(k => k.Length >= 7 && char.IsAsciiDigit(k[0]) && Numbers.ContainsKey(k.TrimStart('0')));
        return answer;
    }

    internal static string PhoneKey(string digits, bool plus)
    {
        var key = digits;
        if (key.StartsWith("00", StringComparison.Ordinal))
        {
            key = key[2..];
            plus = true;
        }

        if (key.StartsWith("31", StringComparison.Ordinal) && (plus || key.Length is 11 or 12))
        {
            key = key[2..];
        }

        return key.TrimStart('0');
    }

    internal static bool IsLegalFormTail(List<string> keys, int from, int count)
    {
        if (count == 1)
        {
            return Lexicon.IsLegalForm(keys[from]);
        }

        foreach (var tail in LegalFormTails)
        {
            if (tail.Length == count && tail.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(keys).Slice(from, count)))
            {
                return true;
            }
        }

        return false;
    }

    // For two forms that are equal once a letter is taken from one of them or from each.
    private static bool WithinOne(string a, string b)
    {
        if (a.Length > b.Length)
        {
            (a, b) = (b, a);
        }

        var i = 0;
        while (i < a.Length && a[i] == b[i])
        {
            i++;
        }

        if (a.Length != b.Length)
        {
            return a.AsSpan(i).SequenceEqual(b.AsSpan(i + 1));
        }

        return i == a.Length || a.AsSpan(i + 1).SequenceEqual(b.AsSpan(i + 1))
            || (a[i] == b[i + 1] && a[i + 1] == b[i] && a.AsSpan(i + 2).SequenceEqual(b.AsSpan(i + 2)));
    }

    private NameEntry? Nearest(string key)
    {
        string? best = null;
        Try(key, ref best);
        for (var i = 0; i < key.Length && best is null; i++)
        {
            Try(key.Remove(i, 1), ref best);
        }

        return best is null ? null : names[Words.Canonical(best)];

        void Try(string form, ref string? found)
        {
            foreach (var candidate in neighbours.GetValueOrDefault(form) ?? [])
            {
                if (found is null && WithinOne(candidate, key))
                {
                    found = candidate;
                }
            }
        }
    }

    private void AddName(string joined, NameRoles role, int party, bool typos, string? trade = null, Phrase? street = null)
    {
        // Two parts put together may bring an i and a j together.
        var key = Words.Canonical(joined);
        var level = Lexicon.Level(key);
        Entry(key).Add(role, party, level, trade, street);
        if (role is NameRoles.Surname or NameRoles.Given && key.Length >= 3)
        {
            Entry(key + "s").Add(role, party, Math.Max(level, Lexicon.Level(key + "s")));
        }

        if (typos && key.Length >= ShortestTypo && typoKeys.Add(key))
        {
            // An error between the i and the j of a name undoes the folding to y, so the long form is compared as well.
            foreach (var form in (HashSet<string>)[key, key.Replace("y", "ij", StringComparison.Ordinal)])
            {
                Neighbour(form, form);
                for (var i = 0; i < form.Length; i++)
                {
                    Neighbour(form.Remove(i, 1), form);
                }
            }
        }

        NameEntry Entry(string k) => CollectionsMarshal.GetValueRefOrAddDefault(names, k, out _) ??= new NameEntry();

        void Neighbour(string form, string k) => (CollectionsMarshal.GetValueRefOrAddDefault(neighbours, form, out _) ??= []).Add(k);
    }

    private void AddPerson(int party, FileParty data)
    {
        var info = Parties[party];
        List<string> given = [];
        foreach (var name in data.EverydayName is { } everyday ? data.GivenNames.Add(everyday) : data.GivenNames)
        {
            AddSpellings(Words.Split(name), NameRoles.Given, party, given);
        }

        foreach (var name in data.OtherNames)
        {
            var parts = Words.Split(name);
            if (parts.Count > 1 || parts.Exists(p => char.IsAsciiDigit(p[0])))
            {
                AddStream(name, PersonEntity(party), ReplacementKind.PersonName);
            }

            AddSurname(name, party, info);
        }

        AddPrefix(Words.Split(data.Prefix).ConvertAll(Words.Canonical), info);
        AddPrefix(Words.Split(data.PartnerPrefix).ConvertAll(Words.Canonical), info);
        var surnames = AddSurname(data.Surname, party, info).Concat(AddSurname(data.PartnerSurname, party, info)).Distinct(StringComparer.Ordinal).ToList();
        List<string> initials = [];
        foreach (var part in Words.Split(data.Initials))
        {
            var letters = Words.IsAllUpper(part) && part != "IJ" ? part.Select(c => c.ToString()) : [part];
            initials.AddRange(letters.Select(Words.Canonical));
        }

        foreach (var name in given.Concat(initials))
        {
            info.Initials.Add(name[0]);
        }

        // A name written without spaces, as in an e-mail address or a user name.
        HashSet<string> firsts = [.. given.Take(8), .. initials, .. given.Take(8).Select(g => g[..1]), string.Concat(initials), ""];
        HashSet<string> whole = [.. surnames, Joined(data.Surname), Joined(data.PartnerSurname)];
        HashSet<string> tails = [.. whole.Where(s => s.Length > 0).SelectMany(s => Glued(s, info))];
        foreach (var tail in tails)
        {
            foreach (var first in firsts)
            {
                foreach (var key in (string[])[Words.Canonical(first + tail), Words.Canonical(tail + first)])
                {
                    if (key.Length == 4)
                    {
                        // Too short for running text, where it may be a word; long enough for a user name.
                        handles.Add(key);
                    }
                    else if (key.Length >= 5 && Lexicon.Level(key) == Lexicon.Name)
                    {
                        AddName(key, NameRoles.Glued, party, false);
                    }
                }
            }
        }

        if (surnames.Count > 1)
        {
            AddName(string.Concat(surnames), NameRoles.Glued, party, false);
            AddName(surnames[^1] + surnames[0], NameRoles.Glued, party, false);
        }

        if (given.Count > 1)
        {
            AddName(given[0] + given[1], NameRoles.Glued, party, false);
        }
    }

    private static string Joined(string? name) => string.Concat(Words.Split(name).Select(Words.Canonical));

    private static IEnumerable<string> Glued(string surname, PartyNames info)
    {
        yield return surname;
        foreach (var skeleton in info.Prefixes)
        {
            yield return skeleton + surname;
            if (skeleton is "vd")
            {
                foreach (var form in (string[])["vande", "vanden", "vander", "vdr", "vdn", "vder", "vden"])
                {
                    yield return form + surname;
                }
            }
            else if (skeleton is "d")
            {
                foreach (var form in (string[])["de", "den", "der", "du", "dos", "da"])
                {
                    yield return form + surname;
                }
            }
            else if (skeleton is "v")
            {
                yield return "van" + surname;
                yield return "von" + surname;
            }
            else if (skeleton is "t")
            {
                foreach (var form in (string[])["te", "ter", "ten", "het"])
                {
                    yield return form + surname;
                }
            }
            else if (skeleton is "e")
            {
                yield return "el" + surname;
                yield return "al" + surname;
            }
        }

        yield return string.Concat(info.PrefixWords) + surname;
    }

    private List<string> AddSurname(string? text, int party, PartyNames info)
    {
        var significant = new List<string>();
        var forms = Words.Split(text);
        var parts = forms.ConvertAll(Words.Canonical);
        var run = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            var isPrefix = (Lexicon.Prefix(parts[i]) is not null || parts[i].Length == 1) && (i < parts.Count - 1 || significant.Count > 0);
            if (isPrefix)
            {
                run.Add(parts[i]);
                continue;
            }

            AddPrefix(run, info);
            run.Clear();
            AddSpellings([forms[i]], NameRoles.Surname, party, significant);
        }

        AddPrefix(run, info);
        AddName(string.Concat(parts), NameRoles.Glued, party, false);
        return significant;
    }

    private void AddSpellings(List<string> forms, NameRoles role, int party, List<string> keys)
    {
        foreach (var form in forms)
        {
            var key = Words.Canonical(form);
            AddName(key, role, party, true);
            keys.Add(key);
            if (Words.WithE(form) is { } other)
            {
                AddName(other, role, party, true);
            }
        }

        AddName(string.Concat(forms.Select(Words.Canonical)), NameRoles.Glued, party, false);
    }

    private static void AddPrefix(List<string> keys, PartyNames info)
    {
        if (keys.Count == 0)
        {
            return;
        }

        info.Prefixes.Add(string.Concat(keys.Select(k => Lexicon.Prefix(k) ?? k)));
        info.PrefixWords.UnionWith(keys);
    }

    internal static string PersonEntity(int party) => string.Create(CultureInfo.InvariantCulture, $"P{party}");

    private void AddPhrase(Phrase phrase)
    {
        foreach (var first in phrase.Parts[0].Distinct(StringComparer.Ordinal))
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(phrases, first, out _) ??= []).Add(phrase);
        }
    }

    private void AddStream(string text, string entity, ReplacementKind kind)
    {
        var parts = Words.Split(text).ConvertAll(Words.Canonical);
        var whole = string.Concat(parts);
        if (whole.Length >= 4)
        {
            AddPhrase(new(PhraseKind.Stream, [[parts[0]], [whole]], entity, kind));
        }
    }

    private void AddTradeName(string name, int party, string entity)
    {
        foreach (var plain in Words.WithE(name) is { } other ? [name, other] : new[] { name })
        {
            var keys = Words.Split(plain).ConvertAll(Words.Canonical);
            var lead = "";
            while (true)
            {
                var cut = Enumerable.Range(1, 4).LastOrDefault(n => n < keys.Count && IsLegalFormTail(keys, keys.Count - n, n));
                if (cut > 0)
                {
                    keys.RemoveRange(keys.Count - cut, cut);
                }
                else if (Enumerable.Range(1, 4).LastOrDefault(n => n < keys.Count && IsLegalFormTail(keys, 0, n)) is > 0 and var head)
                {
                    lead += string.Concat(keys.Take(head));
                    keys.RemoveRange(0, head);
                }
                else
                {
                    break;
                }
            }

            var whole = string.Concat(keys);
            var written = lead + whole;
            keys.RemoveAll(k => k is "en" or "and" && keys.Count > 2);
            if (keys.Count == 0)
            {
                continue;
            }

            var ordinary = keys.TrueForAll(k => Lexicon.Level(k) != Lexicon.Name || Lexicon.IsSectorWord(k));
            AddPhrase(new(PhraseKind.TradeName, [.. keys.Select(k => new[] { k })], entity, ReplacementKind.TradeName, ordinary));
            foreach (var glued in (string[])[string.Concat(keys), whole, written])
            {
                if (glued.Length >= 5 && glued != keys[0])
                {
                    AddName(glued, NameRoles.Trade, party, true, entity);
                }
            }

            foreach (var key in keys)
            {
                if (key.Length >= 4 && Lexicon.Level(key) == Lexicon.Name && !Lexicon.IsSectorWord(key) && !char.IsAsciiDigit(key[0]))
                {
                    AddName(key, NameRoles.Trade, party, true, entity);
                }
                else if (key.Length >= 3 && Lexicon.Level(key) == Lexicon.Common && !Lexicon.IsSectorWord(key))
                {
                    AddName(key, NameRoles.WeakTrade, party, false, entity);
                }
            }
        }
    }

    private void AddAddresses(FileParty data)
    {
        foreach (var address in data.Addresses)
        {
            var street = Words.Split(address.Street).ConvertAll(Words.Canonical);
            var postcode = string.Concat(Words.Split(address.Postcode)).ToUpperInvariant();
            var entity = string.Create(CultureInfo.InvariantCulture, $"A{Addresses.Count}");
            Addresses.Add(new(address.HouseNumber, address.Addition, postcode, entity));
            Postcodes.TryAdd(postcode, entity);
            if (street.Count > 0)
            {
                AddStreet(street, entity);
            }

            var city = Words.Split(address.City).ConvertAll(Words.Canonical);
            if (city.Count > 0)
            {
                AddPhrase(new(PhraseKind.City, [.. city.Select(k => new[] { k })], entity, ReplacementKind.Address));
            }
        }
    }

    private void AddStreet(List<string> street, string entity)
    {
        var parts = street.ConvertAll(k => (WordForms.FirstOrDefault(f => f[0] == k) ?? [k]).ToArray());
        var last = street[^1];
        var ordinary = street.TrueForAll(k => Lexicon.Level(k) != Lexicon.Name);
        var suffix = Suffixes.FirstOrDefault(s => last.EndsWith(s[0], StringComparison.Ordinal));
        if (suffix is not null)
        {
            var stem = last[..^suffix[0].Length];
            parts[^1] = [.. suffix.Select(s => stem + s)];
            if (stem.Length > 1)
            {
                Add([.. parts.Take(parts.Count - 1), [stem], suffix]);
            }
        }

        var phrase = Add([.. parts]);
        if (street.Count == 1)
        {
            AddName(last, NameRoles.Street, -1, true, null, phrase);
        }
        else
        {
            Add([[string.Concat(street)]]);
            for (var i = 0; i + 1 < street.Count - 1; i++)
            {
                if (Lexicon.Prefix(street[i]) is { } a && Lexicon.Prefix(street[i + 1]) is { } b)
                {
                    Add([.. parts.Take(i), [a + b, street[i] + street[i + 1], "vdr", "vdn"], .. parts.Skip(i + 2)]);
                }
            }

            if (street[0] is "eerste" or "tweede" or "derde")
            {
                Add([[street[0] == "eerste" ? "1" : street[0] == "tweede" ? "2" : "3"], ["e", "ste", "de"], .. parts.Skip(1)]);
            }
        }

        Phrase Add(string[][] forms)
        {
            var made = new Phrase(PhraseKind.Street, forms, entity, ReplacementKind.Address, ordinary);
            AddPhrase(made);
            return made;
        }
    }

    private void AddIdentifiers(int party, FileParty data)
    {
        for (var i = 0; i < data.Identifiers.Count; i++)
        {
            var (kind, value) = (data.Identifiers[i].Kind, data.Identifiers[i].Value);
            var entity = string.Create(CultureInfo.InvariantCulture, $"I{party}.{i}");
            var replacement = kind switch
            {
                FileIdentifierKind.KvkNumber => ReplacementKind.KvkNumber,
                FileIdentifierKind.BigNumber => ReplacementKind.BigNumber,
                FileIdentifierKind.AgbCode => ReplacementKind.AgbCode,
                FileIdentifierKind.CitizenServiceNumber => ReplacementKind.CitizenServiceNumber,
                FileIdentifierKind.BankAccount => ReplacementKind.BankAccount,
                FileIdentifierKind.Phone => ReplacementKind.Phone,
                FileIdentifierKind.Email => ReplacementKind.Email,
                FileIdentifierKind.Website => ReplacementKind.Website,
                _ => ReplacementKind.Number,
            };
            var digits = Words.Digits(value);
            switch (kind)
            {
                case FileIdentifierKind.Email:
                    AddStream(value, entity, replacement);
                    var domain = value[(value.IndexOf('@', StringComparison.Ordinal) + 1)..].Trim().ToLowerInvariant();
                    if (domain.Length > 3 && !FreeMail.Contains(domain) && domain.Length < value.Length)
                    {
                        Domains.Add(domain);
                    }

                    break;
                case FileIdentifierKind.Website:
                    var site = value.Trim().ToLowerInvariant();
                    site = site[(site.IndexOf("//", StringComparison.Ordinal) is >= 0 and var slashes ? slashes + 2 : 0)..];
                    site = (site.StartsWith("www.", StringComparison.Ordinal) ? site[4..] : site).TrimEnd('/');
                    if (site.Length > 3)
                    {
                        Domains.Add(site);
                    }

                    AddStream(site, entity, replacement);
                    break;
                case FileIdentifierKind.Phone:
                    AddNumber(PhoneKey(digits, value.Contains('+', StringComparison.Ordinal)), digits.Length, replacement, entity);
                    break;
                case FileIdentifierKind.BankAccount when value.Any(char.IsAsciiLetter):
                    AddStream(value, entity, replacement);
                    if (string.Concat(Words.Split(value)) is { Length: 18 } iban)
                    {
                        AddNumber(iban[8..], 10, replacement, entity);
                    }

                    break;
                case FileIdentifierKind.Other when value.Any(char.IsLetter):
                    AddStream(value, entity, replacement);
                    break;
                default:
                    AddNumber(digits, digits.Length, replacement, entity);
                    break;
            }
        }
    }

    private static readonly HashSet<string> FreeMail = new(StringComparer.Ordinal)
    {
        "gmail.com", "hotmail.com", "hotmail.nl", "outlook.com", "outlook.nl", "live.nl", "live.com", "yahoo.com", "icloud.com", "ziggo.nl", "kpnmail.nl", "kpnplanet.nl", "planet.nl", "xs4all.nl", "home.nl", "upcmail.nl",
    };

    private void AddNumber(string digits, int length, ReplacementKind kind, string entity)
    {
        var key = digits.TrimStart('0');
        if (key.Length >= 4)
        {
            Numbers.TryAdd(key, new(kind, entity, length));
        }
    }
}
