using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Tests.Procedures;

/// <summary>
/// What every act does in every kind of state, written out: each finding with its values, what happened, what was written down, where it
/// leads and what falls due there. Acts that get the same answer stand on one line, and an answer that was given before is named by its
/// number. Read it as one reads a change to a rule: a line that moved is an answer that changed.
/// </summary>
internal sealed partial class ActTable
{
    private readonly StringBuilder text = new();
    private readonly List<(string Act, int Number, string Answer)> attempts = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> answers = new(StringComparer.Ordinal);
    private LocalDate today;

    /// <summary>Begins the acts of one state on one day.</summary>
    public void In(string state, LocalDate day)
    {
        Close();
        today = day;
        text.Append('\n').Append(state).Append(" on ").Append(Describe(day)).Append('\n');
    }

    /// <summary>Adds what one act came to; the acts of one name are told apart by their number.</summary>
    public void Add<TEvent>(string act, ProcedureOutcome<TEvent> outcome, Func<IEnumerable<TEvent>, string> follow)
    {
        var number = counts[act] = counts.GetValueOrDefault(act) + 1;
        var answer = new StringBuilder();
        foreach (var finding in outcome.Findings)
        {
            answer.Append("\n        ").Append(Of(finding));
        }

        if (outcome.IsAccepted(out var accepted))
        {
            foreach (var happened in accepted.Events)
            {
                answer.Append("\n        * ").Append(Describe(happened));
            }

            foreach (var record in accepted.Records)
            {
                answer.Append("\n        \" ").Append(record.Kind).Append(": ").Append(record.Kind.StartsWith("registration-data", StringComparison.Ordinal) ? "..." : Plain(record.Text));
            }

            answer.Append("\n        > ").Append(follow(accepted.Events));
        }

        attempts.Add((act, number, (accepted is null ? "refused" : "done") + answer));
    }

    public override string ToString()
    {
        Close();
        return text.ToString();
    }

    /// <summary>The state an act leads to, what falls due in it, and what is late.</summary>
    public static string Leads<TState>(TState next, Func<TState, IEnumerable<Obligation>> due, Func<TState, IEnumerable<string>>? late = null) => Describe(next)
        + string.Concat(due(next).Select(o => $"\n            due {Describe(o.DueOn)} {o.Code}"))
        + string.Concat((late?.Invoke(next) ?? []).Select(f => $"\n            late {f}"));

    /// <summary>A finding with its status and values; its article belongs to its code.</summary>
    public static string Of(Finding finding) =>
        $"{finding.Status} {finding.Code}{string.Concat(finding.Arguments.Select(a => $" {a.Name}={Plain(a.Value)}"))}";

    /// <summary>A value with everything in it. What differs from run to run, hashes and ids made of them, stands as a sign.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "-",
        string s => Plain(s),
        LocalDate d => LocalDatePattern.Iso.Format(d),
        bool or Enum or int => value.ToString()!,
        Guid => "id",
        IEnumerable many => $"[{string.Join(", ", many.Cast<object>().Select(Describe))}]",
        _ when value.GetType().Namespace?.StartsWith("Zorgfraude", StringComparison.Ordinal) == true => Members(value),
        _ => Plain(value.ToString()!),
    };

    private static string Members(object value)
    {
        var members = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0)
            .OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        return members is [var only]
            ? $"{value.GetType().Name}({Describe(only.GetValue(value))})"
            : $"{value.GetType().Name}({string.Join(' ', members.Select(p => $"{p.Name}={Describe(p.GetValue(value))}"))})";
    }

    private static string Plain(string value) => Varying().Replace(value, "#").ReplaceLineEndings(" / ");

    private void Close()
    {
        foreach (var same in attempts.GroupBy(a => a.Answer, StringComparer.Ordinal))
        {
            var answer = same.Key.Replace(Describe(today), "today", StringComparison.Ordinal).Replace(Describe(today.PlusDays(1)), "tomorrow", StringComparison.Ordinal);
            var known = answers.TryGetValue(answer, out var number);
            if (!known)
            {
                answers[answer] = number = answers.Count + 1;
            }

            text.Append("    ").AppendJoin(", ", same.GroupBy(a => a.Act, StringComparer.Ordinal).Select(g => $"{g.Key} {Numbers([.. g.Select(a => a.Number)])}")).Append(CultureInfo.InvariantCulture, $": #{number}")
                .Append(known ? "" : " " + answer).Append('\n');
        }

        attempts.Clear();
        counts.Clear();
    }

    private static string Numbers(List<int> numbers) => numbers.Count > 2 && numbers[^1] - numbers[0] == numbers.Count - 1
        ? string.Create(CultureInfo.InvariantCulture, $"{numbers[0]}-{numbers[^1]}")
        : string.Join(' ', numbers);

    [GeneratedRegex("[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.CultureInvariant)]
    private static partial Regex Varying();
}
