using System.CommandLine;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Occupations;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Commands;

/// <summary><c>import-onet FOLDER</c>: keeps the occupations of a release of O*NET, for instructors to say which roles they are.</summary>
internal static class ImportOnetCommand
{
    private static readonly Author Server = new(null, AccountNames.CommandLine);

    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The unpacked text files of O*NET's database: https://www.onetcenter.org/database.html" };
        var release = new Option<string>("--release") { Description = "The number of the release, where neither the folder's name nor its Read Me.txt says it: 31.0" };
        var command = new Command("import-onet", "Keeps O*NET's occupations beside the lectures. A role shows one of them once an instructor has confirmed that it is the same.") { folder, release };

        command.SetAction((result, cancellation) =>
        {
            var console = result.InvocationConfiguration;
            return RunAsync(result.GetValue(folder)!, result.GetValue(release), console.Output, console.Error, cancellation);
        });

        return command;
    }

    private static async Task<int> RunAsync(string folder, string? number, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            error.WriteLine($"There is no folder “{folder}”.");
            return CommandLine.Misused;
        }

        OnetRelease release;

        try
        {
            release = OnetFolder.Read(folder, number);
        }
        catch (OnetException e)
        {
            error.WriteLine(e.Message);
            return CommandLine.Faulty;
        }

        var lost = await CommandHost.WithDatabaseAsync(
            services => services.GetRequiredService<OccupationRegister>().ImportAsync(release, Server, cancellation),
            cancellation);

        foreach (var confirmed in lost)
            error.WriteLine($"{confirmed.RoleSlug}: occupation {confirmed.Code} is not in this release, so the role shows none. Confirm another one.");

        output.WriteLine($"O*NET {release.Number}: {release.Occupations.Count} occupations. Confirm which roles they are at {InstructorAddresses.Occupations}.");

        return CommandLine.Done;
    }
}
