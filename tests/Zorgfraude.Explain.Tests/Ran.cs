using System.Text.Json.Nodes;
using Zorgfraude.Samples.Explain;

namespace Zorgfraude.Explain.Tests;

/// <summary>What a run printed and how it ended.</summary>
internal sealed record Ran(int ExitCode, string Output, string Error)
{
    public JsonNode Json => JsonNode.Parse(Output)!;

    public IEnumerable<JsonNode> Findings => Json["decisions"]!.AsArray().SelectMany(d => d!["findings"]!.AsArray()).Select(f => f!);

    public static Ran Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = ExplainCommand.Run(args, output, error);
        return new(code, output.ToString(), error.ToString());
    }

    public static Ran Example(string name, params string[] args) => Of([Repository.ExamplePath(name), .. args]);

    public JsonNode Decision(string question) => Json["decisions"]!.AsArray().Single(d => d!["question"]!.GetValue<string>() == question)!;
}
