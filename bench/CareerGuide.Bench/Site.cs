using System.Diagnostics;
using CareerGuide.Data;

namespace CareerGuide.Bench;

/// <summary>The site as a process of its own, as it runs in production.</summary>
internal static class Site
{
    public static Process Start(string content, DatabaseProvider provider, string database)
    {
        var site = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CareerGuide.Web.dll"), "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        site.Environment["Content__Path"] = content;
        site.Environment["Database__Provider"] = provider.ToString();
        site.Environment["ConnectionStrings__CareerGuide"] = database;
        site.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";

        return Process.Start(site)!;
    }

    public static async Task<Uri> ServedAtAsync(Process site)
    {
        while (await site.StandardOutput.ReadLineAsync() is { } line)
        {
            Console.WriteLine("  " + line);

            if (line.StartsWith("Serving on ", StringComparison.Ordinal))
                return new Uri(line.Split(' ', ',')[2]);
        }

        throw new InvalidOperationException("The site ended instead of serving.");
    }
}
