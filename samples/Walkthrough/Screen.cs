using System.Globalization;
using Spectre.Console;

namespace Zorgfraude.Samples.Walkthrough;

/// <summary>How a line is meant. It gives a colour on a terminal and nothing elsewhere.</summary>
public enum LineStyle
{
    /// <summary>Ordinary.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Something was done.</summary>
    Good,

    /// <summary>Something was refused or broken.</summary>
    Bad,

    /// <summary>Detail.</summary>
    Faint,
}

/// <summary>Where the run is told. On a terminal in colour and with a progress bar; elsewhere as plain lines without control codes.</summary>
/// <param name="output">Where plain lines go.</param>
/// <param name="isTerminal">Whether a terminal reads along.</param>
public sealed class Screen(TextWriter output, bool isTerminal)
{
    private readonly IAnsiConsole? terminal = isTerminal
        && AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }) is { Profile.Capabilities.Ansi: true } console
            ? console
            : null;

    /// <summary>Writes a line.</summary>
    /// <param name="text">The text; control characters in it are shown as a replacement mark.</param>
    /// <param name="style">How it is meant.</param>
    public void Line(string text = "", LineStyle style = LineStyle.Plain)
    {
        var safe = string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
        if (terminal is null || style == LineStyle.Plain)
        {
            // Not wrapped, so that a path can be copied.
            output.WriteLine(safe);
            return;
        }

        terminal.Write(new Text(safe + "\n", style switch
        {
            LineStyle.Heading => new Style(Color.Aqua, decoration: Decoration.Bold),
            LineStyle.Good => new Style(Color.Green),
            LineStyle.Bad => new Style(Color.Red),
            LineStyle.Faint => new Style(Color.Grey),
            _ => Style.Plain,
        }));
    }

    /// <summary>Does work with a progress bar, or with a line for every tenth part.</summary>
    /// <param name="label">What is done.</param>
    /// <param name="work">The work; it reports which part is done, from 0 to 1.</param>
    public async Task ProgressAsync(string label, Func<Action<double>, Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (terminal is not null)
        {
            await terminal.Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
                .StartAsync(async context =>
                {
                    var task = context.AddTask(Markup.Escape(label), maxValue: 1);
                    await work(part => task.Value = Math.Clamp(part, 0, 1)).ConfigureAwait(false);
                }).ConfigureAwait(false);
            return;
        }

        var told = 0;
        await output.WriteLineAsync(label).ConfigureAwait(false);
        await work(part =>
        {
            var tenth = (int)Math.Floor((Math.Clamp(part, 0, 1) * 10) + 1e-9);
            if (tenth > told)
            {
                told = tenth;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {told * 10} %"));
                output.Flush();
            }
        }).ConfigureAwait(false);
    }
}
