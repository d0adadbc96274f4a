namespace Zorgfraude.Matching.Scoring;

/// <summary>
/// Writes a folded Dutch name the way it sounds, so that spellings that clerks mix up fall together: ei and ij, ou and au, c and k,
/// ph and f, dt and t, doubled letters, z and s, v and f, th and t, oe and u, tj and ch, ue and u.
/// </summary>
internal static class Sounds
{
    public static int Write(ReadOnlySpan<byte> name, Span<byte> output)
    {
        var written = 0;
        for (var i = 0; i < name.Length && written < output.Length - 2; i++)
        {
            var c = name[i];
            var next = i + 1 < name.Length ? name[i + 1] : (byte)0;
            var skip = 0;
            var o = c;
            switch (c)
            {
                case (byte)'e' when next is (byte)'i' or (byte)'y':
                    o = (byte)'y';
                    skip = 1;
                    break;
                case (byte)'o' when next is (byte)'u':
                    o = (byte)'w';
                    skip = 1;
                    break;
                case (byte)'a' when next is (byte)'u':
                    o = (byte)'w';
                    skip = 1;
                    break;
                case (byte)'o' when next is (byte)'e':
                case (byte)'u' when next is (byte)'e':
                    o = (byte)'u';
                    skip = 1;
                    break;
                case (byte)'a' when next is (byte)'e':
                    o = (byte)'a';
                    skip = 1;
                    break;
                case (byte)'p' when next is (byte)'h':
                    o = (byte)'f';
                    skip = 1;
                    break;
                case (byte)'t' when next is (byte)'h':
                case (byte)'d' when next is (byte)'t':
                    o = (byte)'t';
                    skip = 1;
                    break;
                case (byte)'t' when next is (byte)'j':
                    o = (byte)'x';
                    skip = 1;
                    break;
                case (byte)'s' when next is (byte)'c' && i + 2 < name.Length && name[i + 2] == (byte)'h':
                    o = (byte)'s';
                    skip = 2;
                    break;
                case (byte)'c' when next is (byte)'h':
                    o = (byte)'x';
                    skip = 1;
                    break;
                case (byte)'c' when next is (byte)'k':
                    o = (byte)'k';
                    skip = 1;
                    break;
                case (byte)'c':
                    o = (byte)'k';
                    break;
                case (byte)'q':
                    o = (byte)'k';
                    break;
                case (byte)'z':
                    o = (byte)'s';
                    break;
                case (byte)'v':
                    o = (byte)'f';
                    break;
                case (byte)'j':
                    o = (byte)'y';
                    break;
                case (byte)'g' when next is (byte)'h':
                    skip = 1;
                    break;
                case (byte)'d' when i == name.Length - 1:
                    o = (byte)'t';
                    break;
            }

            i += skip;
            if (written == 0 || output[written - 1] != o)
            {
                output[written++] = o;
            }
        }

        return written;
    }
}
