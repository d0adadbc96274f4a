using System.Reflection;
using System.Runtime.Loader;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Zorgfraude.MutationSurvey;

/// <summary>The tests of one assembly, run one after the other in this process.</summary>
internal sealed class TestRun : IDisposable
{
    private static readonly Options Settings = new();
    private readonly XunitTestFramework framework;
    private readonly Assembly assembly;
    private readonly ITestFrameworkExecutor executor;
    private readonly SilentSink silent = new();

    public TestRun(string tests)
    {
        var folder = Path.GetDirectoryName(tests)!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", folder + Path.DirectorySeparatorChar);
        Environment.CurrentDirectory = folder;
        framework = new XunitTestFramework(silent);
        assembly = Assembly.LoadFrom(tests);
        executor = framework.GetExecutor(assembly.GetName());
    }

    public void Dispose()
    {
        executor.Dispose();
        framework.Dispose();
        silent.Dispose();
    }

    /// <summary>Every case there is, or every case of one class, by its identifier.</summary>
    public Dictionary<string, ITestCase> Discover(string? ofClass = null)
    {
        using var discoverer = framework.GetDiscoverer(new ReflectionAssemblyInfo(assembly));
        using var sink = new SilentSink();
        if (ofClass is null)
        {
            discoverer.Find(false, sink, Settings);
        }
        else
        {
            discoverer.Find(ofClass, false, sink, Settings);
        }

        sink.Wait();
        return sink.Cases.GroupBy(c => c.UniqueID, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    /// <summary>Runs cases until one fails; the identifier of that one, or null.</summary>
    public string? FirstFailure(IEnumerable<ITestCase> cases)
    {
        using var sink = new SilentSink();
        executor.RunTests(cases, sink, Settings);
        sink.Wait();
        return sink.Failed;
    }

    private sealed class SilentSink : IMessageSink, IDisposable
    {
        private readonly ManualResetEvent finished = new(false);

        public List<ITestCase> Cases { get; } = [];

        public string? Failed { get; private set; }

        public void Wait() => finished.WaitOne();

        public void Dispose() => finished.Dispose();

        public bool OnMessage(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestCaseDiscoveryMessage discovered:
                    Cases.Add(discovered.TestCase);
                    break;
                case ITestFailed failed:
                    Failed ??= failed.TestCase.UniqueID;
                    break;
                case IErrorMessage:
                    Failed ??= "outside a test";
                    break;
                case IDiscoveryCompleteMessage or ITestAssemblyFinished:
                    finished.Set();
                    break;
            }

            return Failed is null;
        }
    }

    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal)
        {
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
            ["xunit.execution.StopOnTestFail"] = true,
            ["xunit.discovery.PreEnumerateTheories"] = true,
            ["xunit.discovery.SynchronousMessageReporting"] = true,
        };

        public TValue GetValue<TValue>(string name) => values.TryGetValue(name, out var value) && value is TValue typed ? typed : default!;

        public void SetValue<TValue>(string name, TValue value) => values[name] = value;
    }
}
