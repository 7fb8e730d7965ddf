using CareerGuide.Browser.Tests.Support;
using CareerGuide.Content.Model;

namespace CareerGuide.Browser.Tests.Public;

/// <summary>Everything the lecture says can be read off the pages by someone whose browser runs no script.</summary>
public sealed class ReadingTests(Chromium chromium, DataRolesSite site) : IAsyncLifetime
{
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        window = await chromium.WindowAsync(site, script: false);
        page = await window.NewPageAsync();
    }

    public ValueTask DisposeAsync() => window?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public void The_lecture_has_what_the_pages_are_read_for()
    {
        var lecture = DataRolesLecture.Read;

        Assert.Equal(4, lecture.Roles.Count);
        Assert.Equal(23, lecture.Roles.Sum(r => r.Responsibilities.Count));
        Assert.Equal(41, lecture.Roles.Sum(r => r.Skills.Count));
        Assert.Equal(8, lecture.Roles.Sum(r => r.Focus.Count));
        Assert.Equal(4, lecture.Roles.Sum(r => r.Interests.Count));
        Assert.Equal(20, lecture.Comparisons.Sum(c => c.Rows.Sum(r => r.Ratings.Count)));
        Assert.Equal(4, lecture.Workflow.Count);
    }

    [Fact]
    public async Task A_role_page_shows_all_that_the_lecture_says_of_the_role()
    {
        foreach (var role in DataRolesLecture.Read.Roles)
        {
            await page.GotoAsync($"/roles/{role.Slug}");

            Assert.Equal([role.Name], await page.TextsAsync("h1"));
            Assert.All(
                role.About.Zip(await page.TextsAsync("[aria-labelledby=about] p"), (item, shown) => (item.Text, shown)),
                about => Assert.StartsWith(about.Text, about.shown, StringComparison.Ordinal));
            Assert.Equal(role.Responsibilities.Select(r => r.Text), await page.TextsAsync("[aria-labelledby=responsibilities] .line-text"));
            Assert.Equal(role.Skills.Select(s => s.Text), await page.TextsAsync("[aria-labelledby=skills] .skill"));
            Assert.Equal(role.Skills.Select(s => s.Group).Distinct(), await page.TextsAsync("[aria-labelledby=skills] h3"));
            Assert.Equal(role.Focus.Select(f => f.Text), await page.TextsAsync("[aria-labelledby=focus] .line-text"));
            Assert.Equal(role.Interests.Select(i => i.Text), await page.TextsAsync("[aria-labelledby=interests] .interest"));
        }
    }

    [Fact]
    public async Task A_role_page_shows_its_ratings()
    {
        foreach (var row in Table.Rows)
        {
            await page.GotoAsync($"/roles/{row.RoleSlug}");

            Assert.Equal(Table.Criteria.Select(c => c.Name), await page.TextsAsync("[aria-labelledby=comparison] dt"));
            Assert.Equal(row.Ratings.Select(r => r.Text), await page.TextsAsync("[aria-labelledby=comparison] .rated-value"));
        }
    }

    [Fact]
    public async Task The_comparison_shows_every_rating()
    {
        await page.GotoAsync("/compare?view=rows");
        var headers = await page.TextsAsync("table thead th > :first-child");

        foreach (var (row, index) in Table.Rows.Select((row, index) => (row, index)))
        {
            var shown = page.Locator("table tbody tr").Nth(index);

            Assert.Equal([row.Label], await shown.Locator("th .role-name").TextsAsync());
            Assert.Equal(
                Table.Criteria.Zip(row.Ratings, (criterion, rating) => $"Sort by {criterion.Name}: {rating.Text}").Order(),
                headers.Skip(1).Zip(await shown.Locator("td").TextsAsync(), (header, value) => $"{header}: {value}").Order());
        }
    }

    [Fact]
    public async Task The_workflow_shows_every_step_in_order()
    {
        await page.GotoAsync("/workflow");

        Assert.Equal(
            DataRolesLecture.Read.Workflow.Select(s => DataRolesLecture.Read.Roles.Single(r => r.Slug == s.RoleSlug).Name),
            await page.TextsAsync("ol.lanes > li .role-name"));
        Assert.Equal(DataRolesLecture.Read.Workflow.Select(s => s.Activity), await page.TextsAsync("ol.lanes > li .step-activity"));
    }

    [Fact]
    public async Task Guidance_shows_what_to_enjoy_for_every_role()
    {
        await page.GotoAsync("/guidance");
        await page.Locator(".interest-key > summary").ClickAsync();

        Assert.Equal(DataRolesLecture.Read.Roles.Select(r => r.Name), await page.TextsAsync(".guidance > li h2"));
        Assert.Equal(DataRolesLecture.Read.Roles.SelectMany(r => r.Interests).Select(i => i.Text), await page.TextsAsync(".guidance .interest"));
    }

    [Fact]
    public async Task Every_line_of_a_role_page_leads_to_its_line_of_the_lecture()
    {
        var lines = await LinesOfLectureAsync();

        foreach (var role in DataRolesLecture.Read.Roles)
        {
            await page.GotoAsync($"/roles/{role.Slug}");
            var links = await page.Locator("a.line-link").EvaluateAllAsync<LineLink[]>(WhatLeadsWhere);

            Assert.True(links.Length > role.About.Count + role.Responsibilities.Count + role.Skills.Count + role.Focus.Count, role.Name);
            Assert.All(links, link => AssertLeadsToItsWords(link, lines));
        }
    }

    private static Comparison Table => Assert.Single(DataRolesLecture.Read.Comparisons);

    private async Task<Dictionary<string, string>> LinesOfLectureAsync()
    {
        await page.GotoAsync("/lectures/data-roles");

        return await page.Locator("[id^=L]").EvaluateAllAsync<Dictionary<string, string>>(
            "lines => Object.fromEntries(lines.map(line => [line.id, line.innerText]))");
    }

    private static void AssertLeadsToItsWords(LineLink link, Dictionary<string, string> lines)
    {
        Assert.StartsWith("/lectures/data-roles#", link.Href, StringComparison.Ordinal);
        var line = Assert.Contains(link.Href.Split('#')[1], (IDictionary<string, string>)lines);

        Assert.All(link.Words, words => Assert.Contains(VisibleText.Plain(words), VisibleText.Plain(line), StringComparison.Ordinal));
    }

    /// <summary>The words beside each link, for a role’s ratings all of them; a table's name stands above the table, so of a caption only the place is looked at.</summary>
    private const string WhatLeadsWhere = """
        links => links.map(link => {
          const item = link.parentElement;
          const from = item.matches('.profile-name') ? item.nextElementSibling : item;
          const parts = [...from.querySelectorAll('.skill, .interest, .role-name, .step-activity, .rated-value')].map(part => part.innerText);
          const words = item.matches('caption') ? [] : parts.length ? parts : [item.innerText.replace(link.innerText, '')];
          return { href: link.getAttribute('href'), words };
        })
        """;

    private sealed record LineLink
    {
        public string Href { get; init; } = "";

        public string[] Words { get; init; } = [];
    }
}
