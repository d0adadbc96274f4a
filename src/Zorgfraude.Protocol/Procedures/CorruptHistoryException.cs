namespace Zorgfraude.Protocol.Procedures;

/// <summary>A history that no sequence of accepted acts can have made. Says what does not fit and never holds data of a case.</summary>
public sealed class CorruptHistoryException : Exception
{
    /// <summary>A damaged history.</summary>
    public CorruptHistoryException()
        : this("unknown cause")
    {
    }

    /// <summary>A damaged history.</summary>
    /// <param name="what">What does not fit: names of types only.</param>
    public CorruptHistoryException(string what)
        : base($"ZF0110: the history is damaged: {what}. Restore the stream from a backup; do not repair it by hand.")
    {
    }

    /// <summary>A damaged history.</summary>
    /// <param name="what">What does not fit: names of types only.</param>
    /// <param name="innerException">What was thrown on reading it.</param>
    public CorruptHistoryException(string what, Exception innerException)
        : base($"ZF0110: the history is damaged: {what}. Restore the stream from a backup; do not repair it by hand.", innerException)
    {
    }
}
