using System.Text;
using System.Text.RegularExpressions;

namespace Zorgfraude.Protocol.Tests.Worklists;

/// <summary>
/// A reader of iCalendar text written from RFC 5545, sections 3.1 and 3.3.11, that accepts nothing doubtful. It shares no code with the
/// writer.
/// </summary>
internal static partial class StrictCalendar
{
    /// <summary>The properties in order, lines unfolded and texts unescaped.</summary>
    public static List<(string Name, string Parameters, string Value)> Read(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var physical = text[..^2].Split("\r\n");
        var logical = new List<byte[]>();
        foreach (var line in physical)
        {
            Assert.DoesNotContain('\r', line);
            Assert.DoesNotContain('\n', line);
            var octets = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(line);
            Assert.InRange(octets.Length, 1, 75);
            if (octets[0] == ' ')
            {
                Assert.NotEmpty(logical);
                logical[^1] = [.. logical[^1], .. octets[1..]];
            }
            else
            {
                logical.Add(octets);
            }
        }

        return [.. logical.Select(octets => Property(new UTF8Encoding(false, true).GetString(octets)))];
    }

    /// <summary>The entries of one kind, each as its properties; also checks that components are nested rightly.</summary>
    public static List<Dictionary<string, string>> Entries(string text, string component)
    {
        var entries = new List<Dictionary<string, string>>();
        var open = new Stack<string>();
        foreach (var (name, parameters, value) in Read(text))
        {
            switch (name)
            {
                case "BEGIN":
                    Assert.Equal(open.Count == 0 ? "VCALENDAR" : component, value);
                    Assert.InRange(open.Count, 0, 1);
                    open.Push(value);
                    if (open.Count == 2)
                    {
                        entries.Add([]);
                    }

                    break;
                case "END":
                    Assert.Equal(open.Pop(), value);
                    break;
                default:
                    Assert.NotEmpty(open);
                    if (open.Count == 2)
                    {
                        // Adding twice throws: none of these properties may occur more than once.
                        entries[^1].Add(name + parameters, value);
                    }

                    break;
            }
        }

        Assert.Empty(open);
        return entries;
    }

    private static (string, string, string) Property(string line)
    {
        Assert.DoesNotContain(line, c => (c < ' ' && c != '\t') || c == '\u007f');
        var match = Shape().Match(line);
        Assert.True(match.Success, line);
        var (name, value) = (match.Groups[1].Value, match.Groups[3].Value);
        return (name, match.Groups[2].Value, name is "SUMMARY" or "DESCRIPTION" or "CATEGORIES" or "NAME" or "X-WR-CALNAME" ? Unescape(value) : value);
    }

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            Assert.False(value[i] is ';' or ',', "A bare separator in a text: " + value);
            if (value[i] != '\\')
            {
                text.Append(value[i]);
                continue;
            }

            i++;
            Assert.True(i < value.Length && value[i] is '\\' or ';' or ',' or 'n', "No such escape: " + value);
            text.Append(value[i] == 'n' ? '\n' : value[i]);
        }

        return text.ToString();
    }

    [GeneratedRegex("^([A-Z-]+)((?:;[A-Z-]+=[A-Z]+)*):(.*)$", RegexOptions.Singleline)]
    private static partial Regex Shape();
}
