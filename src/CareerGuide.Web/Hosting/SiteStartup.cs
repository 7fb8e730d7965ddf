using System.Diagnostics;
using System.Globalization;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Startup;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Logging;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Hosting;

/// <summary>Makes the content ready before the site answers, and says what was done in a few lines.</summary>
public static partial class SiteStartup
{
    private const int MaxErrorsShown = 4;

    public static async Task PrepareAsync(this WebApplication site)
    {
        var began = Stopwatch.GetTimestamp();
        site.StartObserving();
        var write = StartupLog(site);
        await ImportContentAsync(site.Services, write);
        var first = await InviteFirstAdministratorAsync(site.Services);

        site.Lifetime.ApplicationStarted.Register(() =>
        {
            if (first is not null)
                Console.WriteLine(first.Describe(site.Urls)); // never into a log: it lets in

            write($"Serving on {string.Join(", ", site.Urls)}, ready after {Seconds(began)}. Press Ctrl+C to stop.");
        });
    }

    /// <summary>Brings the database up to date and takes the content folder in.</summary>
    /// <param name="write">Tells what was done, a line at a time.</param>
    public static async Task ImportContentAsync(IServiceProvider services, Action<string> write)
    {
        var report = await ImportAsync(services);
        services.GetRequiredService<ImportNotices>().Note(report.Import);

        foreach (var line in Lines(report, services.GetRequiredService<IOptions<ContentOptions>>().Value.Path))
            write(line);
    }

    /// <summary>Whoever starts it reads plain lines; where the log is kept as JSON, all lines are.</summary>
    private static Action<string> StartupLog(WebApplication site) =>
        site.Configuration["Logging:Console:FormatterName"] == ConsoleFormatterNames.Json
            ? line => LogStart(site.Logger, line)
            : Console.WriteLine;

    private static async Task<FirstAdministrator.Invitation?> InviteFirstAdministratorAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();

        try
        {
            return await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().InviteAsync();
        }
        catch (Exception e) when (DatabaseError.Of(e) is { Kind: not DatabaseErrorKind.CannotRead } fault)
        {
            return new FirstAdministrator.Invitation(_ => $"There is no account yet, and no link for the first administrator. {fault.Message}");
        }
    }

    private static async Task<StartupReport> ImportAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var folder = services.GetRequiredService<IOptions<ContentOptions>>().Value.Path;

        return await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().RunAsync(folder);
    }

    private static IEnumerable<string> Lines(StartupReport report, string folder)
    {
        if (report.Migrations > 0)
            yield return "Database brought up to date.";

        if (report.OpenToOthers.Count > 0)
            yield return $"Other accounts of this machine may read or change {string.Join(", ", report.OpenToOthers)}. Who reads the keys in it can sign in as anybody: run chmod 600 on it.";

        if (report.Fault is { } fault)
        {
            yield return $"The content folder was not taken in; the site shows what it has. {fault.Message}";
            yield break;
        }

        yield return $"Content of {folder}: {Outcomes(report.Import)}.";

        foreach (var rename in report.Import.Renames)
            yield return rename.Describe();

        if (report.Import.Guard is { } guard)
            yield return guard.InEnglish;

        var faults = Errors(report.Import).ToList();

        foreach (var line in faults.Take(MaxErrorsShown))
            yield return line;

        if (faults.Count > MaxErrorsShown)
            yield return $"… and {faults.Count - MaxErrorsShown} errors more; the verb “check” lists them all.";
    }

    private static string Outcomes(ImportReport import)
    {
        var counts = import.Documents.GroupBy(d => d.Outcome).OrderBy(g => g.Key).Select(g => Texts(g.Count(), g.Key));

        return import switch
        {
            { FilesAsBefore: > 0 } => Texts(import.FilesAsBefore, ImportOutcome.Unchanged),
            { Documents: [] } => "no texts found",
            _ => string.Join(", ", counts),
        };
    }

    private static string Texts(int count, ImportOutcome outcome) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "text" : "texts")} {outcome.ToString().ToLowerInvariant()}");

    private static IEnumerable<string> Errors(ImportReport import) =>
        from document in import.Documents
        where document.Outcome == ImportOutcome.Refused
        from diagnostic in document.Diagnostics
        where diagnostic.Severity == Severity.Error
        select diagnostic.ToString(document.Path ?? document.Slug);

    private static string Seconds(long began) =>
        string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");

    [LoggerMessage(LogEvents.Start, LogLevel.Information, "{Line}")]
    private static partial void LogStart(ILogger log, string line);
}
