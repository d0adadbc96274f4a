using System.Diagnostics;

namespace Zorgfraude.Benchmarks.Peers.Engines;

/// <summary>RapidFuzz, the C++ library for comparing texts, by its Python package in the program <c>rapidfuzz/rapidfuzz_peer.py</c>.</summary>
internal static class RapidFuzzPeer
{
    /// <summary>A scan over full names.</summary>
    /// <param name="python">The Python to start.</param>
    /// <param name="program">Another program that drives the library and speaks the lines of <see cref="LinePeer"/>, or null for the one in Python.</param>
    public static IPeer JaroWinkler(string python, string? program) => new LinePeer(
        "RapidFuzz, Jaro-Winkler",
        "Compares the full name with every full name by Jaro-Winkler, .85 or more, best ten",
        () => program is null ? new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "rapidfuzz", "rapidfuzz_peer.py")]) : new(program));
}
