using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Storage;

/// <summary>Part of a list that is read in pieces.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
/// <param name="Items">The items, in order.</param>
/// <param name="Position">Where to go on: pass it as the position to read after. Equal to the one passed when there were no items.</param>
/// <param name="HasMore">Whether there were more items when this page was read.</param>
[DutchTerm("bladzijde")]
public sealed record Page<T>(ValueList<T> Items, long Position, bool HasMore);
