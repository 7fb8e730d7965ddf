using CareerGuide.Browser.Tests.Support;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Publishing;
using CareerGuide.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Browser.Tests.Public;

/// <summary>A site whose content changes while someone reads it.</summary>
public sealed class ChangingSite : Site
{
    public ChangingSite()
    {
        var lectures = Directory.CreateDirectory(Path.Combine(ContentFolder, "lectures"));
        File.Copy(Repository.PathTo("content", "glossary.md"), Path.Combine(ContentFolder, "glossary.md"));
        File.Copy(Repository.PathTo("content", "lectures", "data-roles.md"), Path.Combine(lectures.FullName, "data-roles.md"));
    }

    protected override string ContentFolder => Path.Combine(Folder.FullName, "content");

    public async Task RewriteAsync(string slug, Func<string, string> change)
    {
        var file = slug == "glossary" ? Path.Combine(ContentFolder, "glossary.md") : Path.Combine(ContentFolder, "lectures", $"{slug}.md");
        await using var scope = Services.CreateAsyncScope();

        var outcome = await scope.ServiceProvider.GetRequiredService<Publisher>()
            .PublishAsync(slug, change(await File.ReadAllTextAsync(file)), startedFrom: 1, new Author(AccountId: null, "Ada Writer"), TestContext.Current.CancellationToken);

        Assert.IsType<PublishOutcome.Published>(outcome);
    }
}

public sealed class RenamedSkillTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_skill_and_a_role_that_get_another_name_stay_ticked_and_keep_their_old_addresses(bool glossaryFirst)
    {
        await using var site = new ChangingSite();
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/roles/data-analyst");
        await page.GetByRole(AriaRole.Button, new() { Name = "I know Tableau", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-progress]")).ToContainTextAsync("You have 1 of 9");

        if (glossaryFirst)
            await RenameInGlossaryAsync(site);

        await site.RewriteAsync("data-roles", text => text
            .Replace("Tableau", "Tableau Desktop", StringComparison.Ordinal)
            .Replace("Data Analyst", "Insight Analyst", StringComparison.Ordinal));

        if (!glossaryFirst)
            await RenameInGlossaryAsync(site);

        await page.GotoAsync("/roles/data-analyst");
        Assert.EndsWith("/roles/insight-analyst", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "I know Tableau Desktop", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.Locator("[data-progress]")).ToContainTextAsync("You have 1 of 9");

        await page.GotoAsync("/skills/tableau");
        Assert.EndsWith("/skills/tableau-desktop", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/guidance?know=tableau&step=know");
        Assert.True(await page.Locator("input[name=know][value=tableau-desktop]").IsCheckedAsync());
    }

    private static Task RenameInGlossaryAsync(ChangingSite site) =>
        site.RewriteAsync("glossary", text => text.Replace("| Tableau  ", "| Tableau Desktop  ", StringComparison.Ordinal));
}
