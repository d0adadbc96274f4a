using System.Security.Cryptography;
using System.Text;

namespace Zorgfraude.Protocol.Procedures;

/// <summary>What is derived from the UTF-8 bytes of a text by SHA-256: a fingerprint, and an id that is the same for the same text.</summary>
internal static class TextHash
{
    /// <summary>The fingerprint, in lower-case hexadecimal.</summary>
    internal static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A name-based UUID: stable, and it tells nothing of the name.</summary>
    internal static Guid NamedId(string name)
    {
        Span<byte> id = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), id);
        // Version 8 of RFC 9562: an id whose bits its maker chose.
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new(id[..16], bigEndian: true);
    }
}
