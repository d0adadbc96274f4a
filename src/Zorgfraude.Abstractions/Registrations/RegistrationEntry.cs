using System.Security.Cryptography;
using System.Text.Json;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Registrations;

/// <summary>
/// Registration data as one employee entered them, for another to check (protocol 4.3), with the salt of their fingerprint. The
/// history keeps the fingerprint for good and the salt goes with the entry; so once the entry is gone, nobody can find out from the
/// history whether a guess about the data was right.
/// </summary>
/// <param name="Data">The data.</param>
/// <param name="Salt">The salt: <see cref="SaltLength"/> lower-case hexadecimal digits, drawn at random.</param>
/// <exception cref="ArgumentException">The salt has another form.</exception>
[DutchTerm("invoer van een registratie")]
public sealed record RegistrationEntry(RegistrationData Data, string Salt)
{
    /// <summary>Length of a salt, in hexadecimal digits.</summary>
    public const int SaltLength = 64;

    /// <summary>The data.</summary>
    public RegistrationData Data { get; } = Data ?? throw new ArgumentNullException(nameof(Data));

    /// <summary>The salt: <see cref="SaltLength"/> lower-case hexadecimal digits, drawn at random.</summary>
    public string Salt { get; } = IsSalt(Salt)
        ? Salt
        : throw new ArgumentException("ZF0104: a salt has 64 lower-case hexadecimal digits. Call RegistrationEntry.Of to have one drawn.", nameof(Salt));

    /// <summary>An entry of these data, with a salt drawn at random.</summary>
    /// <param name="data">The data.</param>
    public static RegistrationEntry Of(RegistrationData data) => new(data, RandomNumberGenerator.GetHexString(SaltLength, lowercase: true));

    /// <summary>Reads what <see cref="ToUtf8Json"/> wrote.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <exception cref="JsonException">The text is no entry; the message does not repeat it.</exception>
    public static RegistrationEntry FromUtf8Json(ReadOnlySpan<byte> utf8Json) =>
        ClosedJson.Read(utf8Json, RegistrationDataJsonContext.Default.RegistrationEntry, "entry");

    /// <summary>The entry as UTF-8 JSON, always the same bytes for equal entries.</summary>
    public ValueList<byte> ToUtf8Json() =>
        ValueList.Create<byte>(JsonSerializer.SerializeToUtf8Bytes(this, RegistrationDataJsonContext.Default.RegistrationEntry));

    /// <summary>SHA-256 of <see cref="ToUtf8Json"/>, in lower-case hexadecimal: what a second employee confirms.</summary>
    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(ToUtf8Json().AsSpan()));

    /// <summary>The kind of the subject only.</summary>
    public override string ToString() => $"RegistrationEntry ({Data.SubjectKind})";

    private static bool IsSalt(string? salt) =>
        salt is { Length: SaltLength } && salt.All(char.IsAsciiHexDigitLower);
}
