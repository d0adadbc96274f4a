using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Matching.Linkage;

/// <summary>
/// Somebody decided that two records are not the same person or organisation. It holds a keyed fingerprint and no personal data: without
/// the key nobody can tell, or try out, whom it is about.
/// </summary>
/// <param name="Fingerprint">64 lower-case hexadecimal characters over both references and all data of both sides.</param>
/// <param name="Reference">Where the decision stands with its reasons, such as the id of an event; no personal data.</param>
[DutchTerm("besluit dat het niet dezelfde is")]
public sealed record NotTheSameDecision(string Fingerprint, string Reference);

/// <summary>
/// Keeps pairs from coming up again of which somebody decided that they are not the same, for as long as the data of neither side change.
/// Every change counts, also one of spelling; only case, spacing and the way in which a character is encoded do not. An immutable value.
/// </summary>
[DutchTerm("onderdrukte paren")]
public sealed class PairSuppressions
{
    /// <summary>The least number of bytes of the key.</summary>
    public const int MinimumKeyLength = 32;

    private readonly byte[] key;
    private readonly ImmutableSortedDictionary<string, NotTheSameDecision> decisions;

    /// <summary>Suppressions by the decisions that were taken so far.</summary>
    /// <param name="key">Secret key, of at least <see cref="MinimumKeyLength"/> bytes: another key makes old decisions void.</param>
    /// <param name="decisions">The decisions.</param>
    /// <exception cref="ArgumentException">The key is too short, or a decision has no fingerprint of the right form.</exception>
    public PairSuppressions(ReadOnlySpan<byte> key, IEnumerable<NotTheSameDecision> decisions)
        : this(Checked(key), Index(decisions))
    {
    }

    private PairSuppressions(byte[] key, ImmutableSortedDictionary<string, NotTheSameDecision> decisions)
    {
        this.key = key;
        this.decisions = decisions;
    }

    /// <summary>The decisions, in the order of their fingerprints.</summary>
    public ValueList<NotTheSameDecision> Decisions => decisions.Values.ToValueList();

    /// <summary>The decision that these two are not the same, to be recorded and given to <see cref="With"/>. The order of the two does not matter.</summary>
    /// <param name="oneReference">Reference of one record, such as the id of its registration.</param>
    /// <param name="one">The data of that record as they are now.</param>
    /// <param name="otherReference">Reference of the other record.</param>
    /// <param name="other">The data of the other record as they are now.</param>
    /// <param name="reference">Where the decision stands with its reasons; no personal data.</param>
    public NotTheSameDecision Decide(string oneReference, MatchRecord one, string otherReference, MatchRecord other, string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return new(Fingerprint(oneReference, one, otherReference, other), reference);
    }

    /// <summary>With one more decision, or a newer one on the same data.</summary>
    /// <param name="decision">The decision.</param>
    /// <exception cref="ArgumentException">The fingerprint does not have the right form.</exception>
    public PairSuppressions With(NotTheSameDecision decision) => new(key, decisions.SetItem(Checked(decision).Fingerprint, decision));

    /// <summary>Without a decision that was withdrawn.</summary>
    /// <param name="decision">The decision.</param>
    public PairSuppressions Without(NotTheSameDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new(key, decisions.Remove(decision.Fingerprint));
    }

    /// <summary>Whether it was decided that these two, with exactly these data, are not the same. The order of the two does not matter.</summary>
    /// <param name="oneReference">Reference of one record.</param>
    /// <param name="one">The data of that record as they are now.</param>
    /// <param name="otherReference">Reference of the other record.</param>
    /// <param name="other">The data of the other record as they are now.</param>
    public bool Suppresses(string oneReference, MatchRecord one, string otherReference, MatchRecord other) =>
        !decisions.IsEmpty && decisions.ContainsKey(Fingerprint(oneReference, one, otherReference, other));

    /// <summary>The number of decisions only.</summary>
    public override string ToString() => $"PairSuppressions ({decisions.Count})";

    private static byte[] Checked(ReadOnlySpan<byte> key) => key.Length >= MinimumKeyLength
        ? key.ToArray()
        : throw new ArgumentException($"ZF0958: The key of suppressions has at least {MinimumKeyLength} bytes.", nameof(key));

    private static NotTheSameDecision Checked(NotTheSameDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Fingerprint is { Length: 64 } text && text.All(char.IsAsciiHexDigitLower)
            ? decision
            : throw new ArgumentException("ZF0959: The fingerprint of a decision has 64 lower-case hexadecimal characters.", nameof(decision));
    }

    private static ImmutableSortedDictionary<string, NotTheSameDecision> Index(IEnumerable<NotTheSameDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var index = ImmutableSortedDictionary.CreateBuilder<string, NotTheSameDecision>(StringComparer.Ordinal);
        foreach (var decision in decisions)
        {
            index[Checked(decision).Fingerprint] = decision;
        }

        return index.ToImmutable();
    }

    private string Fingerprint(string oneReference, MatchRecord one, string otherReference, MatchRecord other)
    {
        Span<byte> both = stackalloc byte[64];
        Side(oneReference, one, both[..32]);
        Side(otherReference, other, both[32..]);
        if (both[..32].SequenceCompareTo(both[32..]) > 0)
        {
            Span<byte> first = stackalloc byte[32];
            both[..32].CopyTo(first);
            both[32..].CopyTo(both);
            first.CopyTo(both[32..]);
        }

        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(key, both, hash);
        return Convert.ToHexStringLower(hash);
    }

    private void Side(string reference, MatchRecord record, Span<byte> hash)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(record);
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        Add(mac, reference);
        foreach (var field in Fields(record))
        {
            Add(mac, Normal(field));
        }

        mac.GetHashAndReset(hash);
    }

    // With its length in front, so that no two lists of fields run together; -1 for nothing.
    private static void Add(IncrementalHash mac, string? text)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, text?.Length ?? -1);
        mac.AppendData(length);
        if (text is not null)
        {
            // As UTF-16, little end first on every machine that .NET runs on.
            mac.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    private static string? Normal(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Join(' ', words);

        // A broken surrogate cannot be normalised, nor can U+FFFE: such text counts as it stands.
        return joined.Length == 0 ? null : IsWhole(joined) ? joined.Normalize(NormalizationForm.FormKC).ToUpperInvariant() : joined;
    }

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFFFE')
            {
                return false;
            }

            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }

    private static string?[] Fields(MatchRecord r) =>
    [
        r.GivenNames, r.Initials, r.Prefix, r.Surname, r.PartnerPrefix, r.PartnerSurname, r.BirthDate, r.Sex, r.Street, r.HouseNumber,
        r.HouseNumberAddition, r.PostalCode, r.City, r.Organisation, r.KvkNumber, r.BigNumber, r.AgbCode, r.OtherIdentifier,
    ];
}
