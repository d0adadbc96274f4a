using System.Diagnostics;

namespace Zorgfraude.Benchmarks.Peers.Engines;

/// <summary>Splink, the Python package for linking records, in the program <c>splink/splink_peer.py</c>.</summary>
internal static class SplinkPeer
{
    /// <summary>One record against the register, scored.</summary>
    /// <param name="python">The Python to start.</param>
    public static IPeer NewRecord(string python) => new LinePeer(
        "Splink",
        "The whole decision: one new record against the register by probability, taken for the same at .95",
        () => new(python, [Path.Combine(AppContext.BaseDirectory, "splink", "splink_peer.py")]));
}
