using Zorgfraude.Matching;

namespace Zorgfraude.Benchmarks.Peers;

/// <summary>An engine that looks for a person in a register, ours or somebody else's. One thread uses it.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>What it is called in the tables.</summary>
    string Name { get; }

    /// <summary>What it does with a query, in a sentence.</summary>
    string Does { get; }

    /// <summary>Takes the register in. Comes once, before the first query.</summary>
    /// <param name="register">Ids and data, made or read as they are asked for; they can be asked for once.</param>
    /// <returns>How long it took by the clock of the peer itself, or null when the clock of the caller will do.</returns>
    /// <exception cref="PeerUnavailableException">It is not there, or it does not work.</exception>
    TimeSpan? Build(IEnumerable<KeyValuePair<string, MatchRecord>> register);

    /// <summary>Answers one query.</summary>
    /// <param name="query">Whom to look for.</param>
    /// <exception cref="PeerUnavailableException">It has stopped working.</exception>
    PeerAnswer Find(MatchRecord query);
}

/// <summary>What a peer says of one query.</summary>
/// <param name="Ids">The entries that it finds, the best one first, ten at most.</param>
/// <param name="Same">Whether it says that the first of them is the one asked about; null when it only lists and leaves that to its user.</param>
/// <param name="Took">How long it took by the clock of the peer itself, or null when the clock of the caller will do.</param>
internal sealed record PeerAnswer(IReadOnlyList<string> Ids, bool? Same = null, TimeSpan? Took = null)
{
    /// <summary>The most entries in an answer.</summary>
    public const int MaximumIds = 10;

    /// <summary>Counts only.</summary>
    public override string ToString() => $"PeerAnswer ({Ids.Count} ids)";
}

/// <summary>A peer cannot take part. The message says why in one line, without anything of the register or of a connection string.</summary>
internal sealed class PeerUnavailableException(string why) : Exception(why.ReplaceLineEndings(" "));
