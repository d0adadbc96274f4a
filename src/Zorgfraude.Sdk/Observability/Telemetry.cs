using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Zorgfraude.Sdk.Observability;

/// <summary>
/// Traces and metrics under one name, <c>Zorgfraude</c>. Tags are names of acts and outcomes: no participant, no employee, no subject.
/// </summary>
public static class Telemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Zorgfraude";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Acts = Meter.CreateCounter<long>("zorgfraude.acts", description: "Acts, by name and outcome.");
    private static readonly Counter<long> Consultations = Meter.CreateCounter<long>(
        "zorgfraude.consultations", description: "Consultations, answered or refused. Whether they hit is in the log alone.");

    internal static Activity? Start(string act) => Activities.StartActivity(act);

    internal static void Acted(string act, string outcome) =>
        Acts.Add(1, new KeyValuePair<string, object?>("act", act), new KeyValuePair<string, object?>("outcome", outcome));

    internal static void Consulted(string outcome, int count) =>
        Consultations.Add(count, new KeyValuePair<string, object?>("outcome", outcome));
}
