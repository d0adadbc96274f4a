using System.Security.Cryptography;
using System.Text;
using Zorgfraude.Collections;
using Zorgfraude.Identity;
using Zorgfraude.Matching.Register;

namespace Zorgfraude.Sdk.Registers;

/// <summary>The keyed pseudonyms under which the consultation log names a subject (reading C3).</summary>
internal static class SubjectPseudonyms
{
    internal static ValueList<string> Of(Subject subject, ReadOnlySpan<byte> key)
    {
        var pseudonyms = new List<string>();
        Span<byte> hash = stackalloc byte[32];
        foreach (var name in SubjectKeys.Of(subject))
        {
            HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(name), hash);
            pseudonyms.Add(Convert.ToHexStringLower(hash));
        }

        return pseudonyms.ToValueList();
    }
}
