using System.Collections.Immutable;
using System.Globalization;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Anonymisation.Scanning;

namespace Zorgfraude.Protocol.Anonymisation;

/// <summary>
/// Takes out of a submission what identifies the subject or anybody else in the file (Act 2.2(3), protocol 3.11 and 3.13). It knows
/// the parties it is given, in every spelling and notation, and the numbers and addresses that identify by their form alone. What it
/// cannot decide it asks a human. No key is kept, so this is anonymisation and not pseudonymisation: the same person gets an
/// unrelated placeholder in the next submission.
/// </summary>
[DutchTerm("anonimiseren")]
public static class Anonymiser
{
    /// <summary>Replaces what identifies and lists what a human must look at. The same input always gives the same draft.</summary>
    /// <param name="input">The parties and the documents.</param>
    public static AnonymisationDraft Scan(AnonymisationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var file = new FileIndex(input);
        var segments = Segment.Of(input, file);
        var finds = new List<Find>();
        foreach (var segment in segments)
        {
            finds.AddRange(segment.Scan());
        }

        return new(input, file, [.. segments], [.. finds], Number(finds));
    }

    private static ImmutableArray<ResidueItem> Number(List<Find> finds)
    {
        var items = new List<(ResidueItem First, List<TextPosition> Positions)>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var find in finds.Where(f => f.Hit.Residue is not null))
        {
            var kind = find.Hit.Residue!.Value;
            var key = kind == ResidueKind.CommonWordName
                ? items.Count.ToString(CultureInfo.InvariantCulture)
                : $"{kind}\n{find.Normalised}";
            if (!known.TryGetValue(key, out var at))
            {
                at = items.Count;
                known[key] = at;
                var id = string.Create(CultureInfo.InvariantCulture, $"R{at + 1}");
                items.Add((new(id, kind, find.Text, find.Excerpt, []), []));
            }

            find.ResidueId = items[at].First.Id;
            items[at].Positions.Add(find.Position);
        }

        return [.. items.Select(i => i.First with { Positions = [.. i.Positions] })];
    }
}
