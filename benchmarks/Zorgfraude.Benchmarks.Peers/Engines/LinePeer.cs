using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Zorgfraude.Matching;

namespace Zorgfraude.Benchmarks.Peers.Engines;

/// <summary>
/// A peer written in another language: a program that is started beside the run and is spoken to line by line, in UTF-8, values between
/// tabs. It measures its own time, so the pipe is not counted.
/// <list type="bullet">
/// <item><c>put</c>, id and <see cref="PeerText.Columns"/>: an entry; there is no answer.</item>
/// <item><c>build</c>: all entries have been put; the answer is <c>built</c> and the microseconds that taking them in has cost.</item>
/// <item><c>find</c>, nothing for the id and the columns: a query; the answer is <c>found</c>, the microseconds, <c>yes</c>, <c>no</c> or
/// nothing (is the first one the one asked about), and the ids, the best one first.</item>
/// </list>
/// Instead of any answer it can say <c>cannot</c> and why. It ends when its input ends.
/// </summary>
internal sealed class LinePeer(string name, string does, Func<ProcessStartInfo> program) : IPeer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private Process? process;
    private volatile string lastComplaint = string.Empty;

    public string Name => name;

    public string Does => does;

    public TimeSpan? Build(IEnumerable<KeyValuePair<string, MatchRecord>> register)
    {
        Start();
        foreach (var (id, record) in register)
        {
            Say("put\t" + PeerText.Line(id, record));
        }

        return Microseconds(Ask("build", "built")[1]);
    }

    public PeerAnswer Find(MatchRecord query) => Answer(Ask("find\t" + PeerText.Line(string.Empty, query), "found"));

    /// <summary>What a line after <c>found</c> says.</summary>
    /// <param name="parts">Its parts, the verb first.</param>
    /// <exception cref="PeerUnavailableException">It is not of that form.</exception>
    public static PeerAnswer Answer(string[] parts) => parts.Length < 3
        ? throw new PeerUnavailableException("its program gave an answer of too few parts")
        : new(parts[3..], parts[2] switch { "yes" => true, "no" => false, _ => null }, Microseconds(parts[1]));

    /// <summary>The parts of a line that answers.</summary>
    /// <param name="line">The line.</param>
    /// <param name="verb">The verb that it must begin with.</param>
    /// <exception cref="PeerUnavailableException">It says that the program cannot take part, or something else.</exception>
    public static string[] Parts(string line, string verb)
    {
        var parts = line.Split('\t');
        return parts[0] == verb && parts.Length > 1 ? parts
            : parts is ["cannot", var why] ? throw new PeerUnavailableException(why)
            : throw new PeerUnavailableException($"its program gave no answer that begins with {verb}");
    }

    public void Dispose()
    {
        if (process is null)
        {
            return;
        }

        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has already gone.
        }

        if (!process.WaitForExit(5000))
        {
            process.Kill(true);
        }

        process.Dispose();
        process = null;
    }

    private static TimeSpan Microseconds(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and < 1e13
            ? TimeSpan.FromMicroseconds(value)
            : throw new PeerUnavailableException("its program gave a time that is no number");

    private void Start()
    {
        var start = program();
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = start.StandardOutputEncoding = new UTF8Encoding(false);
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new PeerUnavailableException($"there is no program {Path.GetFileName(start.FileName)} to start");
        }

        process.ErrorDataReceived += (_, line) =>
        {
            if (!string.IsNullOrWhiteSpace(line.Data))
            {
                lastComplaint = line.Data;
            }
        };
        process.BeginErrorReadLine();
        process.StandardInput.AutoFlush = false;
    }

    private string[] Ask(string line, string verb)
    {
        Say(line);
        Flush();
        string? said;
        try
        {
            said = process!.StandardOutput.ReadLineAsync().WaitAsync(Patience).GetAwaiter().GetResult();
        }
        catch (TimeoutException)
        {
            process!.Kill(true);
            throw new PeerUnavailableException($"its program said nothing for {Patience.TotalMinutes:F0} minutes");
        }

        return Parts(said ?? throw Ended(), verb);
    }

    private void Say(string line)
    {
        try
        {
            process!.StandardInput.Write(line + "\n");
        }
        catch (IOException)
        {
            throw WhatItSaid();
        }
    }

    private void Flush()
    {
        try
        {
            process!.StandardInput.Flush();
        }
        catch (IOException)
        {
            throw WhatItSaid();
        }
    }

    // A program that has gone may have said why before it went.
    private PeerUnavailableException WhatItSaid() =>
        process!.StandardOutput.ReadLine()?.Split('\t') is ["cannot", var why] ? new(why) : Ended();

    private PeerUnavailableException Ended()
    {
        // Also waits until everything that it complained of has been read.
        process!.WaitForExit(5000);
        return new(lastComplaint.Length > 0 ? $"its program ended: {lastComplaint}" : "its program ended");
    }
}
