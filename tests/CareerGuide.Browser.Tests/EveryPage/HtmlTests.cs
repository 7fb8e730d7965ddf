using System.Diagnostics;
using System.Text.RegularExpressions;
using CareerGuide.Browser.Tests.Instructor;
using CareerGuide.Browser.Tests.Support;
using CareerGuide.Data.Entities;
using CareerGuide.Tests;

namespace CareerGuide.Browser.Tests.EveryPage;

/// <summary>
/// The HTML of every page by html-validate, which npm brings. Its rules on how HTML is written, rather than what it means,
/// are off in html-validate.json: Razor leaves blank lines, Markdig closes void elements, lectures may have long titles.
/// </summary>
public sealed class HtmlTests(DataRolesSite site, CrowdedSite crowd)
{
    private const string Validator = "html-validate@9.7.1";

    [Fact]
    public async Task No_page_has_a_fault_in_its_html()
    {
        var npm = OnPath("npm");

        if (npm is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail("This test needs npm: install it (apt-get install npm).");

        Assert.SkipWhen(npm is null, "This test needs npm: install it (apt-get install npm).");

        var folder = Directory.CreateTempSubdirectory("careerguide-html-");

        try
        {
            await SaveAsync(site, [.. await site.KindsOfPagesAsync(), .. DataRolesSite.Answers], folder.FullName);
            await SaveAsync(crowd, ["/", "/roles", "/compare", "/workflow", "/guidance", "/lectures/arabic", "/print"], folder.FullName);
            await SaveDeskAsync(folder.FullName);
            File.Copy(Repository.PathTo("tests", "CareerGuide.Browser.Tests", "html-validate.json"), Path.Combine(folder.FullName, ".htmlvalidate.json"));

            var faults = await FaultsAsync(npm, folder.FullName);
            Assert.True(faults.Length == 0, faults);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The pages of those who write, and those before anybody has signed in.</summary>
    private static async Task SaveDeskAsync(string folder)
    {
        await using var desk = new DeskSite();
        await desk.LiveAsync(TestContext.Current.CancellationToken);
        var session = await desk.SessionAsync(await desk.NewAccountAsync("Root", AccountRole.Administrator));

        await SaveAsync(desk, ["/account/sign-in", "/account/setup/0123456789abcdef0123456789abcdef"], folder);
        await SaveErrorsAsync(desk, "/account/sign-in", folder);
        await SaveAsync(desk, [.. DeskPagesTests.Pages, .. DeskPagesTests.PagesOfTheEditor], folder, $"{session.Name}={session.Value}");
    }

    /// <summary>The page that answers its form where nothing was typed.</summary>
    private static async Task SaveErrorsAsync(Site site, string path, string folder)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        using var page = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var token = Regex.Match(
            await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)", RegexOptions.None, TimeSpan.FromSeconds(1));
        client.DefaultRequestHeaders.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token.Groups["token"].Value)]);
        using var answer = await client.PostAsync(path, form, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("There is a problem", html, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, "errors.html"), html, TestContext.Current.CancellationToken);
    }

    /// <param name="cookie">Of whoever looks; null for nobody in particular.</param>
    private static async Task SaveAsync(Site site, IEnumerable<string> paths, string folder, string? cookie = null)
    {
        using var client = new HttpClient { BaseAddress = site.Address };

        if (cookie is not null)
            client.DefaultRequestHeaders.Add("Cookie", cookie);

        foreach (var path in paths)
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            var name = $"{site.GetType().Name}{string.Concat(path.Select(c => char.IsLetterOrDigit(c) ? c : '_'))}.html";
            await File.WriteAllTextAsync(Path.Combine(folder, name), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    private static async Task<string> FaultsAsync(string npm, string folder)
    {
        using var validate = Process.Start(new ProcessStartInfo(
            npm, ["exec", "--yes", $"--package={Validator}", "--", "html-validate", "--formatter=text", "*.html"])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        var said = await Task.WhenAll(
            validate.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            validate.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await validate.WaitForExitAsync(TestContext.Current.CancellationToken);

        return validate.ExitCode == 0 ? "" : string.Concat(said);
    }

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
