using Zorgfraude.Consultations;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Samples.Walkthrough.Generation;
using Zorgfraude.Samples.Walkthrough.Reports;
using Zorgfraude.Samples.Walkthrough.Screening;
using Zorgfraude.Samples.Walkthrough.Story;
using Zorgfraude.Storage.Sqlite;

namespace Zorgfraude.Samples.Walkthrough;

/// <summary>Walks through the whole procedure over frozen time and screens a file on the way.</summary>
public static class WalkthroughCommand
{
    internal const string RegisterFile = "register.db";
    private const string ShippedFile = "gecontracteerde-aanbieders.csv";
    private const int Interrupted = 130;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="screen">Where the run is told.</param>
    /// <param name="error">Where a complaint goes.</param>
    /// <param name="cancellationToken">Stops the run in an orderly way.</param>
    /// <returns>0 done, 1 went wrong, 2 wrong command line or unreadable file, 130 interrupted.</returns>
    public static async Task<int> RunAsync(string[] args, Screen screen, TextWriter error, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(screen);
        ArgumentNullException.ThrowIfNull(error);
        if (args is ["--help"] or ["-h"])
        {
            foreach (var line in Options.Usage.Split('\n'))
            {
                screen.Line(line.TrimEnd('\r'));
            }

            return 0;
        }

        if (!Options.TryParse(args, out var options, out var problem))
        {
            await error.WriteLineAsync(problem).ConfigureAwait(false);
            await error.WriteLineAsync(Options.Usage).ConfigureAwait(false);
            return 2;
        }

        try
        {
            if (options.Generate is { } path)
            {
                var file = File.Create(path);
                await using (file.ConfigureAwait(false))
                {
                    new ProviderFile(options.Seed).Write(file, options.Rows ?? 1000);
                }

                screen.Line(options.Tongue["Geschreven: ", "Wrote "] + path);
                return 0;
            }

            if (options.Scenario is { } scenario)
            {
                await Scenarios.RunAsync(scenario, screen, options.Tongue, cancellationToken).ConfigureAwait(false);
                return 0;
            }

            return await new Run(options, screen).WalkAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (UnreadableFileException e)
        {
            await error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return 2;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteStoreException or InvalidOperationException)
        {
            await error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return 1;
        }
    }

    private sealed class Run(Options options, Screen screen)
    {
        private readonly Tongue tongue = options.Tongue;
        private readonly Journal journal = new(screen, options.Tongue);
        private readonly Cast cast = new(options.Tongue);
        private string folder = "";
        private ScreeningTotals? screening;
        private bool hasResults;

        private string Input => options.Input ?? Path.Combine(AppContext.BaseDirectory, "data", ShippedFile);

        private string Results => Path.Combine(folder, tongue["resultaten.csv", "results.csv"]);

        private string Log => Path.Combine(folder, tongue["raadpleeglijst.csv", "consultation-log.csv"]);

        private string Report => Path.Combine(folder, tongue["verslag.html", "report.html"]);

        public async Task<int> WalkAsync(CancellationToken cancellationToken)
        {
            // A file that cannot be read is told before anything is made.
            var (source, reader) = Open(Input, options.Map);
            var registerFile = options.Register is { } path ? Open(path, options.RegisterMap) : default;
            folder = options.Output is { } given ? Directory.CreateDirectory(given).FullName : Directory.CreateTempSubdirectory("zorgfraude-walkthrough-").FullName;
            var interrupted = false;
            var world = await World.OpenAsync(Path.Combine(folder, RegisterFile), Walk.FirstDay, cancellationToken).ConfigureAwait(false);
            await using (world.ConfigureAwait(false))
            {
                try
                {
                    var teller = new Teller(world, journal, tongue, cancellationToken);
                    var walk = new Walk(teller, cast, journal, tongue);
                    await walk.BeforeScreeningAsync().ConfigureAwait(false);
                    var load = registerFile.Source is null ? null : await LoadAsync(world, registerFile.Source, registerFile.Reader, cancellationToken).ConfigureAwait(false);
                    await ScreenAsync(world, source, reader, teller, cancellationToken).ConfigureAwait(false);
                    cancellationToken.ThrowIfCancellationRequested();
                    await walk.AfterScreeningAsync(screening!.HitRows.Count > 0 ? screening.HitRows[^1].Consultation : (ConsultationId?)null).ConfigureAwait(false);
                    if (load is not null)
                    {
                        await screen.ProgressAsync(
                            tongue["Registraties uit het bestand, termijn om: verwijderen", "Registrations of the file, term over: removing"],
                            progress => new RegisterLoader(world, Roles, cancellationToken).RemoveEndedAsync(progress, load.Registered)).ConfigureAwait(false);
                    }
                }
                catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
                {
                    interrupted = true;
                }

                await ConsultationLog.WriteAsync(world.Store, cast.OtherConsults.Actor.Participant, Log, tongue).ConfigureAwait(false);
            }

            new HtmlReport(tongue).Write(Report, journal, screening, Path.GetFileName(Input), Walk.ScreeningDay);
            screen.Line();
            if (interrupted)
            {
                screen.Line(tongue[
                    "Onderbroken: wat was vastgelegd staat in het register, dat weer geopend kan worden.",
                    "Interrupted: what was recorded is in the register, which can be opened again."], LineStyle.Bad);
            }
            else
            {
                screen.Line(tongue["De rondgang is klaar.", "The walkthrough is done."], LineStyle.Good);
            }

            foreach (var file in new[] { hasResults ? Results : null, Log, Report, Path.Combine(folder, RegisterFile) }.OfType<string>())
            {
                screen.Line(tongue["Geschreven: ", "Wrote "] + file);
            }

            return interrupted ? Interrupted : 0;
        }

        private CaseRoles Roles => new(
            cast.MunicipalityDecides, cast.MunicipalityEnters, cast.MunicipalityChecks, ParticipantKind.MunicipalExecutive, CareDomain.SocialSupportAct);

        private (IRowSource Source, SubjectReader Reader) Open(string path, FieldMap map)
        {
            IRowSource source = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? JsonRows.Open(path, map, tongue) : CsvRows.Open(path, options.Delimiter, tongue);
            var places = map.Locate(source.Columns, tongue, out var problem) ?? throw new UnreadableFileException(problem!);
            return (source, new(places, tongue));
        }

        private async Task<LoadTotals> LoadAsync(World world, IRowSource source, SubjectReader reader, CancellationToken cancellationToken)
        {
            journal.Chapter(tongue["Register uit een bestand: ieder door de hele procedure", "Register from a file: everybody through the whole procedure"]);
            LoadTotals? load = null;
            await screen.ProgressAsync(tongue["Zaken behandelen en registreren", "Handling cases and registering"], async progress =>
                load = await new RegisterLoader(world, Roles, cancellationToken).LoadAsync(source, reader, options.Rows, progress).ConfigureAwait(false)).ConfigureAwait(false);
            screen.Line(tongue[
                $"Rijen: {tongue.Count(load!.Rows)}; geregistreerd: {tongue.Count(load.Registered)}; kapot: {tongue.Count(load.Broken)}; tijd: {tongue.Seconds(load.Elapsed)}",
                $"Rows: {tongue.Count(load.Rows)}; registered: {tongue.Count(load.Registered)}; broken: {tongue.Count(load.Broken)}; time: {tongue.Seconds(load.Elapsed)}"]);
            Tell(load.BrokenRows, load.Broken);
            return load;
        }

        private async Task ScreenAsync(World world, IRowSource source, SubjectReader reader, Teller teller, CancellationToken cancellationToken)
        {
            journal.Chapter(tongue["7. Gecontracteerde aanbieders screenen", "7. Screening contracted providers"]);
            hasResults = true;
            await screen.ProgressAsync(tongue["Screenen", "Screening"], async progress =>
                screening = await new Screener(world.Register, tongue)
                    .ScreenAsync(cast.OtherConsults.Actor, source, reader, Results, progress, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            var t = screening!;
            Tell(t.BrokenRows, t.Broken);
            screen.Line(tongue[
                $"Rijen: {tongue.Count(t.Rows)}; beantwoord: {tongue.Count(t.Answered)} (waarvan hits: {tongue.Count(t.Hits)}); geweigerd: {tongue.Count(t.Refused)}; kapot: {tongue.Count(t.Broken)}",
                $"Rows: {tongue.Count(t.Rows)}; answered: {tongue.Count(t.Answered)} (of which hits: {tongue.Count(t.Hits)}); refused: {tongue.Count(t.Refused)}; broken: {tongue.Count(t.Broken)}"]);
            screen.Line(tongue[$"Tijd van de screening: {tongue.Seconds(t.Elapsed)}", $"Time of the screening: {tongue.Seconds(t.Elapsed)}"]);
            teller.Say(
                cast.OtherConsults.Name,
                $"bestand gescreend op {tongue.Day(Walk.ScreeningDay)}: {tongue.Count(t.Hits)} ongecontroleerde hits",
                $"file screened on {tongue.Day(Walk.ScreeningDay)}: {tongue.Count(t.Hits)} unverified hits");
        }

        private void Tell(List<BrokenRow> rows, long all)
        {
            const int shown = 20;
            foreach (var row in rows.Take(shown))
            {
                screen.Line(tongue[$"  regel {row.Line} is kapot: {row.Reason}", $"  line {row.Line} is broken: {row.Reason}"], LineStyle.Bad);
            }

            if (all > shown)
            {
                screen.Line(tongue[$"  en nog {tongue.Count(all - shown)} kapotte rijen, zie de bestanden", $"  and {tongue.Count(all - shown)} more broken rows, see the files"], LineStyle.Bad);
            }
        }
    }
}
