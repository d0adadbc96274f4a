using Zorgfraude.Law;

namespace Zorgfraude.Matching;

/// <summary>Why a snapshot file was refused. Nothing of a refused file is used; rebuild the index from the register.</summary>
[DutchTerm("reden van weigering")]
public enum SnapshotRefusal
{
    /// <summary>There is no such file.</summary>
    [DutchTerm("ontbreekt")]
    Missing,

    /// <summary>The file is no snapshot of an index at all.</summary>
    [DutchTerm("geen momentopname")]
    NoSnapshot,

    /// <summary>Another version of this library wrote the file, in a layout that this one does not read.</summary>
    [DutchTerm("andere versie")]
    OtherVersion,

    /// <summary>The end of the file is missing.</summary>
    [DutchTerm("onvolledig")]
    Incomplete,

    /// <summary>The content is not what was written: a checksum differs.</summary>
    [DutchTerm("beschadigd")]
    Damaged,
}

/// <summary>What became of opening a snapshot file: an engine that is ready, or the reason why not.</summary>
[DutchTerm("opening van een momentopname")]
public abstract record SnapshotOpening
{
    private SnapshotOpening()
    {
    }

    /// <summary>The file is whole and its index answers.</summary>
    /// <param name="Engine">The engine. It reads the file where it lies, as long as the engine or an answer in progress refers to it.</param>
    [DutchTerm("geopend")]
    public sealed record Opened(MatchingEngine Engine) : SnapshotOpening;

    /// <summary>The file was not used.</summary>
    /// <param name="Reason">Why.</param>
    [DutchTerm("geweigerd")]
    public sealed record Refused(SnapshotRefusal Reason) : SnapshotOpening;
}
