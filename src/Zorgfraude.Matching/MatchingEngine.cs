using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Unicode;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Matching.Distance;
using Zorgfraude.Matching.Frequencies;
using Zorgfraude.Matching.Indexing;
using Zorgfraude.Matching.Normalisation;
using Zorgfraude.Matching.Scoring;

namespace Zorgfraude.Matching;

/// <summary>
/// Answers whether a person or organisation is among the entries of a register. Readers work on an immutable snapshot and never
/// wait; writers take turns. Every method may be called from any thread.
/// </summary>
[DutchTerm("vergelijkingsmachine")]
public sealed class MatchingEngine
{
    /// <summary>The most characters in the id of an entry.</summary>
    public const int MaximumIdLength = 128;

    /// <summary>The most candidates in one answer.</summary>
    public const int MaximumCandidates = 20;

    // Of somebody known to live elsewhere nothing but name and date of birth agree, and those of two people do so once in a while.
    private const double LeastElsewhere = 0.995;

    // Segments this small are rebuilt together on every change; larger ones are merged when one of their size comes beside them.
    private const int SmallSegment = 1024;
    private const int Growth = 8;

    private readonly CompiledModel model;
    private readonly Lock writing = new();
    private readonly ConcurrentBag<Scratch> scratches = [];
    private volatile IndexState state = IndexState.Empty;

    /// <summary>An empty index.</summary>
    /// <param name="model">The model; the shipped Dutch one when null.</param>
    /// <exception cref="ArgumentException">The model has a value that is out of range.</exception>
    public MatchingEngine(MatchingModel? model = null)
    {
        model ??= MatchingModel.Dutch;
        if (model.Problem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(model));
        }

        this.model = new(model);
    }

    /// <summary>The model that decides.</summary>
    [DutchTerm("vergelijkingsmodel")]
    public MatchingModel Model => model.Model;

    /// <summary>Number of entries.</summary>
    [DutchTerm("aantal registraties")]
    public int Count => state.Live;

    /// <summary>Bytes that the index holds, all in.</summary>
    [DutchTerm("geheugengebruik")]
    public long Bytes => state.Views.Sum(static v => v.Bytes);

    /// <summary>Adds an entry, or replaces the one with the same id.</summary>
    /// <param name="entryId">Id of the entry, from 1 to <see cref="MaximumIdLength"/> characters.</param>
    /// <param name="record">Its data.</param>
    /// <exception cref="ArgumentException">The id is empty, too long or no well-formed text, or a field is too long.</exception>
    public void Put(string entryId, MatchRecord record) => Put([KeyValuePair.Create(entryId, record)]);

    /// <summary>Adds or replaces many entries; readers see all of them at once. When an id comes twice the last one counts.</summary>
    /// <param name="entries">Ids and data.</param>
    /// <exception cref="ArgumentException">An id is empty, too long or no well-formed text, or a field is too long. Nothing is then changed.</exception>
    public void Put(IEnumerable<KeyValuePair<string, MatchRecord>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Change(entries.Select(static e => KeyValuePair.Create(e.Key, (MatchRecord?)(e.Value ?? throw new ArgumentNullException(nameof(entries))))));
    }

    /// <summary>Adds, replaces and, where there is no record, removes entries; readers see all of it at once.</summary>
    internal void Change(IEnumerable<KeyValuePair<string, MatchRecord?>> entries)
    {
        lock (writing)
        {
            var builder = new Segment.Builder();
            var form = new RecordForm();
            var last = new Dictionary<string, int>(StringComparer.Ordinal);
            var repeated = new List<int>();
            var views = state.Views.ToList();
            foreach (var (id, record) in entries)
            {
                Check(id);
                if (last.TryGetValue(id, out var earlier) && earlier >= 0)
                {
                    repeated.Add(earlier);
                }

                last[id] = -1;
                if (record is not null)
                {
                    Check(record);
                    Normaliser.Read(record, form);
                    last[id] = builder.Count;
                    builder.Add(id, form);
                }
            }

            if (state.Live > 0)
            {
                Remove(views, last.Keys);
            }

            if (builder.Count > 0)
            {
                views.Add(SegmentView.Of(builder.Build()).Without(repeated));
            }

            state = new(Compact(views));
        }
    }

    /// <summary>Removes an entry.</summary>
    /// <param name="entryId">Its id.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string entryId)
    {
        ArgumentNullException.ThrowIfNull(entryId);
        lock (writing)
        {
            var views = state.Views.ToList();
            if (entryId.Length > MaximumIdLength || !Remove(views, [entryId]))
            {
                return false;
            }

            state = new(Compact(views));
            return true;
        }
    }

    /// <summary>Whether there is an entry with this id.</summary>
    /// <param name="entryId">The id.</param>
    public bool Contains(string entryId)
    {
        ArgumentNullException.ThrowIfNull(entryId);
        return entryId.Length <= MaximumIdLength && state.Find(entryId).View >= 0;
    }

    /// <summary>Holds a record against the register.</summary>
    /// <param name="query">The data of the person or organisation asked about.</param>
    /// <param name="reveal">Whether the explanations hold the normalised values in full; by default they do not.</param>
    /// <exception cref="ArgumentException">A field is too long.</exception>
    public MatchResult Find(MatchRecord query, bool reveal = false) => Find(query, reveal, MaximumCandidates);

    /// <summary>The same with another limit to the candidates, for linkage: one person may stand in a file more than twenty times.</summary>
    internal MatchResult Find(MatchRecord query, bool reveal, int most)
    {
        Check(query);
        var scratch = Rent();
        try
        {
            return Find(scratch, query, reveal, true, most);
        }
        finally
        {
            scratches.Add(scratch);
        }
    }

    /// <summary>
    /// Answers a stream of queries, in their order, several at a time. Items are read no further ahead than
    /// <see cref="BatchOptions.InFlight"/>; each is answered from the index as it is at that moment. When the reader of the answers
    /// stops or the token is cancelled, work in progress ends after the query at hand.
    /// </summary>
    /// <param name="items">What to ask, with whatever the caller wants back beside the answer.</param>
    /// <param name="record">The record of an item.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <typeparam name="T">What the caller streams.</typeparam>
    /// <exception cref="ArgumentException">An option is out of range, or a field of a record is too long.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IAsyncEnumerable<BatchAnswer<T>> FindAll<T>(
        IAsyncEnumerable<T> items, Func<T, MatchRecord> record, BatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(record);
        options ??= new();
        return options.Problem() is { } problem ? throw new ArgumentException(problem, nameof(options))
            : new Batch<T>(this, items, record, options).Run(cancellationToken);
    }

    /// <summary>As <see cref="Find(MatchRecord, bool)"/>, but every candidate is compared in full, whatever the bound says of it.</summary>
    internal MatchResult FindUnbounded(MatchRecord query)
    {
        Check(query);
        return Find(new(model), query, true, false, MaximumCandidates);
    }

    /// <summary>Holds two records against each other, as if one of them were asked about in a register of the assumed size.</summary>
    /// <param name="one">One record.</param>
    /// <param name="other">The other record.</param>
    /// <param name="reveal">Whether the explanation holds the normalised values in full; by default it does not.</param>
    /// <exception cref="ArgumentException">A field is too long.</exception>
    public MatchCandidate Compare(MatchRecord one, MatchRecord other, bool reveal = false)
    {
        Check(one);
        Check(other);
        var scratch = Rent();
        try
        {
            Normaliser.Read(one, scratch.Query);
            Normaliser.Read(other, scratch.Entry);
            scratch.Comparer.Compare(scratch.Query, scratch.Entry, scratch.National, scratch.Evidence);
            Scorer.Score(model, Model.AssumedSize, scratch.Evidence);
            return Describe(scratch, string.Empty, reveal);
        }
        finally
        {
            scratches.Add(scratch);
        }
    }

    /// <summary>Writes the index to a file-like stream, with a version and checksums.</summary>
    /// <param name="output">Where to.</param>
    public void Save(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var now = state;
        var writer = new SnapshotWriter();
        writer.Section(new Store<long>([now.Views.Length, .. now.Views.Select(static v => (long)v.DeadCount)]));
        foreach (var view in now.Views)
        {
            view.Segment.Write(writer);
            writer.Section(new Store<ulong>(view.Dead));
        }

        writer.Finish(output);
        now.KeepMapped();
    }

    /// <summary>
    /// Writes the index to a file that <see cref="Open"/> maps. The file appears under its name only when it is whole; one that stood
    /// there is replaced.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path);
        var beside = Path.Combine(Path.GetDirectoryName(full)!, Path.GetRandomFileName());
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                Save(stream);
                stream.Flush(true);
            }

            File.Move(beside, full, true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Reads an index that <see cref="Save(Stream)"/> wrote into memory of its own.</summary>
    /// <param name="input">Where from.</param>
    /// <param name="model">The model; the shipped Dutch one when null.</param>
    /// <exception cref="InvalidDataException">The data are damaged, incomplete, or of another version.</exception>
    public static MatchingEngine Load(Stream input, MatchingModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        try
        {
            return Read(() => SnapshotReader.From(input), model);
        }
        catch (SnapshotRefusedException)
        {
            throw new InvalidDataException("ZF0910: The snapshot is damaged, of another version or no snapshot; rebuild the index from the register.");
        }
    }

    /// <summary>
    /// Maps a file that <see cref="Save(string)"/> wrote and answers from it where it lies, so that several processes share one copy
    /// in memory. Every checksum is verified first. Changes are kept in memory and never written back. The file must stay as it is
    /// while it is mapped: replace it by another one, do not write into it.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="model">The model; the shipped Dutch one when null.</param>
    /// <returns>The engine, or why the file was refused.</returns>
    /// <exception cref="IOException">The file cannot be read for a reason that has nothing to do with its content.</exception>
    public static SnapshotOpening Open(string path, MatchingModel? model = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            return new SnapshotOpening.Refused(SnapshotRefusal.Missing);
        }

        MappedFile? file = null;
        try
        {
            file = new MappedFile(path);
            var mapped = file;
            return new SnapshotOpening.Opened(Read(() => SnapshotReader.From(mapped), model));
        }
        catch (SnapshotRefusedException refused)
        {
            file?.Dispose();
            return new SnapshotOpening.Refused(refused.Reason);
        }
    }

    private static MatchingEngine Read(Func<SnapshotReader> open, MatchingModel? model)
    {
        var engine = new MatchingEngine(model);
        try
        {
            var reader = open();
            var meta = reader.Section<long>();
            SnapshotReader.Require(meta.Length > 0 && meta[0] == meta.Length - 1);
            var views = new SegmentView[meta.Length - 1];
            for (var i = 0; i < views.Length; i++)
            {
                var segment = Segment.Read(reader);
                var dead = reader.Section<ulong>();
                SnapshotReader.Require(dead.Length == 0 || dead.Length == (segment.Count + 63) / 64);
                views[i] = SegmentView.Of(segment, dead.Span);
                SnapshotReader.Require(views[i].DeadCount == meta[i + 1]);
            }

            reader.Finish();
            engine.state = new(views);
            return engine;
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            // The checksums are right and the content still contradicts itself: a writer that was wrong.
            throw new SnapshotRefusedException(SnapshotRefusal.Damaged);
        }
    }

    private static void Check(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.Length > MaximumIdLength)
        {
            throw new ArgumentException($"ZF0909: The id of an entry has at most {MaximumIdLength} characters.", nameof(id));
        }

        // Ids are kept as UTF-8, in which half a surrogate pair would come back as another character.
        Span<byte> utf8 = stackalloc byte[MaximumIdLength * 3];
        if (Utf8.FromUtf16(id, utf8, out _, out _, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            throw new ArgumentException("ZF0912: The id of an entry is well-formed text; this one has half a surrogate pair.", nameof(id));
        }
    }

    private static void Check(MatchRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Problem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(record));
        }
    }

    // All of one view at once: each makes a copy of its bits.
    private static bool Remove(List<SegmentView> views, IEnumerable<string> ids)
    {
        var gone = views.ConvertAll(static _ => new List<int>());
        foreach (var id in ids)
        {
            for (var i = 0; i < views.Count; i++)
            {
                var entry = views[i].Segment.FindId(id, views[i].Dead);
                if (entry >= 0)
                {
                    gone[i].Add(entry);
                    break;
                }
            }
        }

        for (var i = 0; i < views.Count; i++)
        {
            views[i] = views[i].Without(gone[i]);
        }

        return gone.Exists(static g => g.Count > 0);
    }

    // Largest first; neighbours are merged while the later one is not much smaller, or when half of one is gone.
    private static SegmentView[] Compact(List<SegmentView> views)
    {
        views.RemoveAll(static v => v.Live == 0);
        views.Sort(static (a, b) => b.Segment.Count.CompareTo(a.Segment.Count));
        while (views.Count > 1)
        {
            var last = views[^1];
            var before = views[^2];
            if (before.Live > SmallSegment && before.Live > last.Live * Growth)
            {
                break;
            }

            views.RemoveRange(views.Count - 2, 2);
            views.Add(Merge(before, last));
        }

        for (var i = 0; i < views.Count; i++)
        {
            if (views[i].DeadCount * 2 > views[i].Segment.Count)
            {
                views[i] = Merge(views[i]);
            }
        }

        return [.. views];
    }

    private static SegmentView Merge(params ReadOnlySpan<SegmentView> views)
    {
        var builder = new Segment.Builder();
        var form = new RecordForm();
        foreach (var view in views)
        {
            for (var entry = 0; entry < view.Segment.Count; entry++)
            {
                if (!Segment.IsDead(view.Dead, entry))
                {
                    view.Segment.Load(entry, form);
                    builder.Add(view.Segment.IdOf(entry), form);
                }
            }
        }

        return SegmentView.Of(builder.Build());
    }

    private Scratch Rent() => scratches.TryTake(out var scratch) ? scratch : new(model);

    private MatchResult Find(Scratch scratch, MatchRecord query, bool reveal, bool bounded, int most)
    {
        var now = state;
        Normaliser.Read(query, scratch.Query);
        if (scratch.Query.IsEmpty || now.Live == 0)
        {
            return MatchResult.None;
        }

        scratch.Register.Reset(now, Model.NationalWeight, 1000);
        scratch.Kept.Clear();
        var least = ((Math.Log(Model.PossibleThreshold / (1 - Model.PossibleThreshold)) - Model.CalibrationShift) / Model.CalibrationSlope)
            - Math.Log(Model.PriorInRegister) + Math.Log(scratch.Register.Size);
        for (var v = 0; v < now.Views.Length; v++)
        {
            var view = now.Views[v];
            scratch.Finder.Find(scratch.Query, view.Segment, view.Dead, NameScan.Best);
            scratch.Bound.Begin(scratch.Query, view.Segment, scratch.Register, least);
            var heads = view.Segment.Heads;
            foreach (var entry in scratch.Finder.Found.Span)
            {
                if (bounded && !scratch.Bound.MayReach(heads[entry]))
                {
                    continue;
                }

                view.Segment.Load(entry, scratch.Entry);
                scratch.Comparer.Compare(scratch.Query, scratch.Entry, scratch.Register, scratch.Evidence);
                Scorer.Score(model, scratch.Register.Size, scratch.Evidence);
                if (scratch.Evidence.Probability >= Model.PossibleThreshold)
                {
                    scratch.Kept.Add((scratch.Evidence.LogOdds, v, entry));
                }
            }
        }

        var answer = scratch.Kept.Count == 0 ? MatchResult.None : Answer(scratch, now, reveal, most);
        now.KeepMapped();
        return answer;
    }

    private MatchResult Answer(Scratch scratch, IndexState now, bool reveal, int most)
    {
        var kept = scratch.Kept;
        kept.Sort(static (a, b) => b.LogOdds.CompareTo(a.LogOdds));
        var described = Math.Max(most, MaximumCandidates * 8);
        if (kept.Count > described)
        {
            kept.RemoveRange(described, kept.Count - described);
        }

        var candidates = ImmutableArray.CreateBuilder<MatchCandidate>();
        foreach (var (_, v, entry) in kept)
        {
            var segment = now.Views[v].Segment;
            segment.Load(entry, scratch.Entry);
            scratch.Comparer.Compare(scratch.Query, scratch.Entry, scratch.Register, scratch.Evidence);
            Scorer.Score(model, scratch.Register.Size, scratch.Evidence);
            candidates.Add(Describe(scratch, segment.IdOf(entry), reveal));
        }

        // By the odds: probabilities close to 1 are equal to the last digit. Equal odds stand in the order of their ids, whatever order the entries
        // came in.
        candidates.Sort(static (a, b) => b.Band != a.Band ? b.Band.CompareTo(a.Band)
            : b.Explanation.LogOdds != a.Explanation.LogOdds ? b.Explanation.LogOdds.CompareTo(a.Explanation.LogOdds)
            : string.CompareOrdinal(a.EntryId, b.EntryId));
        return new(candidates[0].Band, candidates.Take(most).ToValueList());
    }

    private MatchCandidate Describe(Scratch scratch, string id, bool reveal)
    {
        var e = scratch.Evidence;
        var fields = ImmutableArray.CreateBuilder<FieldEvidence>();
        for (var i = 0; i < Evidence.Fields; i++)
        {
            if (e.Levels[i] != ComparisonLevel.NotCompared)
            {
                var field = (MatchField)i;
                fields.Add(new(field, e.Levels[i], e.Weights[i], e.Frequencies[i],
                    reveal ? Values.Of(field, scratch.Query, e.QuerySurname) : null,
                    reveal ? Values.Of(field, scratch.Entry, e.EntrySurname) : null));
            }
        }

        var least = e.Elsewhere ? Math.Max(Model.MatchThreshold, LeastElsewhere) : Model.MatchThreshold;
        var band = e.Probability >= least && !e.Barred ? ConfidenceBand.Match
            : e.Probability >= Model.PossibleThreshold ? ConfidenceBand.Possible
            : ConfidenceBand.NoMatch;
        return new(id, band, e.Probability, e.Compared, new(e.Prior, fields.ToValueList(), e.JointAdjustment, e.LogOdds));
    }

    /// <summary>What one thread needs for one query, used again and again.</summary>
    private sealed class Scratch
    {
        public Scratch(CompiledModel model)
        {
            Comparer = new(model);
            Bound = new(model, Comparer);
            National = new(model.Model.AssumedSize);
        }

        public RecordForm Query { get; } = new();

        public RecordForm Entry { get; } = new();

        public Comparer Comparer { get; }

        public Bound Bound { get; }

        public Evidence Evidence { get; } = new();

        public CandidateFinder Finder { get; } = new();

        public RegisterFrequencies Register { get; } = new();

        public NationalOnly National { get; }

        public List<(double LogOdds, int View, int Entry)> Kept { get; } = [];
    }
}
