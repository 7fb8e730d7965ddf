using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Browser.Tests;

/// <summary>A site whose lecture was changed on the site and in its file, and another one that was taken off it.</summary>
public sealed class DeskSite : Site
{
    public DeskSite()
    {
        var lectures = Directory.CreateDirectory(Path.Combine(ContentFolder, "lectures"));
        File.Copy(Repository.PathTo("content", "glossary.md"), Path.Combine(ContentFolder, "glossary.md"));
        File.Copy(Repository.PathTo("content", "lectures", "data-roles.md"), Path.Combine(lectures.FullName, "data-roles.md"));
        File.WriteAllText(Path.Combine(lectures.FullName, "bursting.md"), BurstingLecture.Markdown);
        File.WriteAllText(Path.Combine(lectures.FullName, "arabic.md"), ArabicLecture.Markdown);
    }

    protected override string ContentFolder => Path.Combine(Folder.FullName, "content");

    /// <summary>Makes a history, a proposal, an archived lecture and a changed file.</summary>
    public async Task LiveAsync(CancellationToken cancellation)
    {
        _ = Address;
        var file = Path.Combine(ContentFolder, "lectures", "data-roles.md");
        var first = await File.ReadAllTextAsync(file, cancellation);
        await using var scope = Services.CreateAsyncScope();
        var publisher = scope.ServiceProvider.GetRequiredService<Publisher>();
        var by = new Authorship(AccountId: null, "Grace Hopper") { Note = "A plainer word for what they do, and [a link](/roles/nobody)" };

        await publisher.PublishAsync("data-roles", first.Replace("Data Analyst", "Data Explainer", StringComparison.Ordinal), 1, by, cancellation);
        await File.WriteAllTextAsync(file, first.Replace("Data Analyst", "Data Teller", StringComparison.Ordinal) + "\nSee [nobody](/roles/nobody).\n", cancellation);
        await publisher.ImportAsync(Data.Publishing.ContentFolder.Read(ContentFolder), cancellation);
        await publisher.ArchiveAsync("arabic", 1, by, cancellation);
        await File.AppendAllTextAsync(Path.Combine(ContentFolder, "lectures", "bursting.md"), "\nOne line more.\n", cancellation);
    }
}

/// <summary>The pages around the editor: for eyes, ears, fingers and narrow screens.</summary>
public sealed class DeskPagesTests(Chromium chromium)
{
    private static readonly string[] Pages =
    [
        "/instructor",
        "/instructor/health",
        "/instructor/files",
        "/instructor/lectures/data-roles/history",
        "/instructor/lectures/data-roles/history/1",
        "/instructor/lectures/data-roles/diff?from=1&to=2&told=conflict",
        "/instructor/lectures/data-roles/proposal",
        "/instructor/lectures/bursting/proposal",
        "/instructor/lectures/arabic/history",
        "/admin/audit",
        "/admin/lectures/arabic/purge",
    ];

    [Fact]
    public async Task No_page_of_the_desk_breaks_a_rule_or_scrolls_sideways()
    {
        await using var site = new DeskSite();
        await site.LiveAsync(TestContext.Current.CancellationToken);
        await using var window = await chromium.WindowAsync(site);
        await window.SignInAsync(site, await site.NewAccountAsync("Root", AccountRole.Administrator));
        var page = await window.NewPageAsync();
        List<string> broken = [];

        foreach (var path in Pages)
        {
            var answer = await page.GotoAsync(path);
            Assert.Equal(200, answer!.Status);
            Assert.EndsWith(path, page.Url, StringComparison.Ordinal);

            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                foreach (var width in new[] { 320, 360, 768, 1280 })
                {
                    await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    await page.SetViewportSizeAsync(width, 900);

                    if (Environment.GetEnvironmentVariable("CAREERGUIDE_PICTURES") is { Length: > 0 } folder && (width is 360 or 1280))
                        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{string.Concat(path.Select(c => char.IsLetterOrDigit(c) ? c : '-'))}-{width}-{scheme}.png"), FullPage = true });

                    broken.AddRange((await page.BrokenRulesAsync(AxeRules.All)).Select(rule => $"{path} {scheme} {width}: {rule}"));

                    if (width == 320 && await page.WhatIsTooWideAsync() is { } what)
                        broken.Add($"{path}: too wide: {what}");
                }
            }
        }

        Assert.True(broken.Count == 0, string.Join("\n", broken.Distinct()));
    }
}
