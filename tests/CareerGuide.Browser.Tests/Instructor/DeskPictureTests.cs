using CareerGuide.Browser.Tests.EveryPage;
using CareerGuide.Browser.Tests.Support;
using CareerGuide.Data.Entities;

namespace CareerGuide.Browser.Tests.Instructor;

/// <summary>The pages of those who write, as they see them; kept and shown like those of <see cref="PictureTests"/>.</summary>
public sealed class DeskPictureTests(Chromium chromium)
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("desk", "/instructor"),
        ("desk-editor", "/instructor/lectures/data-roles/edit"),
        ("desk-glossary", "/instructor/glossary"),
        ("desk-glossary-skill", "/instructor/glossary/skill?name=Python"),
        ("desk-glossary-text", "/instructor/glossary/text"),
        ("desk-help", "/instructor/help"),
        ("desk-new", "/instructor/lectures/new"),
        ("desk-history", "/instructor/lectures/data-roles/history"),
        ("desk-difference", "/instructor/lectures/data-roles/diff?from=1&to=2"),
        ("desk-proposal", "/instructor/lectures/data-roles/proposal"),
        ("desk-files", "/instructor/files"),
        ("desk-health", "/instructor/health"),
        ("desk-people", "/admin/users"),
        ("desk-audit", "/admin/audit"),
        ("desk-account", "/account"),
        ("desk-second-factor", "/account/second-factor"),
        ("desk-passkeys", "/account/passkeys"),
        ("desk-conflict", "/instructor/lectures/data-roles/edit"),
    ];

    [Fact]
    public async Task The_pages_of_those_who_write_fit_every_screen_in_both_themes()
    {
        chromium.RequireBrowser();
        await using var site = new DeskSite();
        await site.LiveAsync(TestContext.Current.CancellationToken);
        await using var window = await chromium.WindowAsync(site);
        await window.SignInAsync(site, await site.NewAccountAsync("Ada Lovelace", AccountRole.Administrator));
        var page = await window.NewPageAsync();

        foreach (var (name, path) in Pages)
        {
            await page.GotoAsync(path);

            if (name is "desk-editor" or "desk-glossary-text" or "desk-conflict")
                await page.EditorReadyAsync();

            if (name is "desk-conflict")
                await DisagreeAsync(page);

            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });

                foreach (var width in new[] { 360, 768, 1280 })
                {
                    await page.SetViewportSizeAsync(width, 800);
                    Assert.Null(await page.WhatIsTooWideAsync());
                    await PictureTests.KeepAsync(page, $"{name}-{width}-{scheme}", whole: name is not ("desk-editor" or "desk-difference"));
                }
            }
        }
    }

    /// <summary>Publishes a line that somebody has changed meanwhile.</summary>
    private static async Task DisagreeAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelector('form.edit').elements.startedFrom.value = 1");
        await page.FillTextAsync((await page.InputValueAsync(Editing.Field)).Replace("Data Explainer", "Data Reader", StringComparison.Ordinal));
        await page.PressPublishAsync();
        await page.Locator(".edit-conflict").WaitForAsync();
    }
}
