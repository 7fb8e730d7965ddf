using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Instructor;

public sealed class GlossaryFormTests : IAsyncLifetime
{
    private const string List = "/instructor/glossary", Text = "/instructor/glossary/text", Form = "form.glossary-form";

    private readonly SeveralLecturesSite site = new();
    private Person ada = null!;

    public async ValueTask InitializeAsync()
    {
        site.Know("""
            # Glossary

            | Skill      | Kind     | Also written | Part of | About |
            | ---------- | -------- | ------------ | ------- | ----- |
            | Docker     | tool     |              |         | Packs programs. |
            | Kubernetes | tool     | k8s          | Docker  | Runs many of them. |
            | Linux      | platform |              |         |       |

            """);
        ada = await Person.SignedInAsync(site, name: "Ada");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_list_is_searched_and_filtered()
    {
        Assert.Equal(["Docker", "Kubernetes", "Linux"], NamesOn(await ada.SeeAsync(List)));
        Assert.Equal(["Kubernetes"], NamesOn(await ada.SeeAsync($"{List}?q=K8S")));
        Assert.Equal(["Linux"], NamesOn(await ada.SeeAsync($"{List}?kind=platform")));
        Assert.Equal(["Linux"], NamesOn(await ada.SeeAsync($"{List}?only=unexplained")));
    }

    [Fact]
    public async Task A_skill_says_where_lectures_ask_for_it()
    {
        var page = await ada.SeeAsync($"{List}/skill?name=Kubernetes");

        var use = page.QuerySelectorAll("[aria-labelledby=uses] li").Single(li => li.TextContent.Contains("Roles around the Cloud", StringComparison.Ordinal));
        Assert.Contains("Docker & Kubernetes", use.TextContent);
        Assert.Equal("/instructor/lectures/cloud-roles/edit?line=22", use.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_change_is_shown_first_then_published_and_touches_its_row_alone()
    {
        var before = await TextAsync();

        var asked = await SaveAsync("Linux", ("about", "An operating system."), ("kind", "tool"));
        Assert.Contains("1 skill of the glossary", asked.QuerySelector(".change-counts")!.TextContent);
        Assert.Equal(before, await TextAsync());

        await ConfirmAsync(asked);

        var changed = await TextAsync();
        Assert.Equal([before.Split('\n').ToList().FindIndex(line => line.StartsWith("| Linux", StringComparison.Ordinal))], LinesThatDiffer(before, changed));
        Assert.Contains("An operating system.", await site.TextAsync("/skills/linux"));
    }

    [Fact]
    public async Task A_renamed_skill_keeps_its_old_name_and_no_line_of_a_lecture_falls_apart()
    {
        var asked = await SaveAsync("Docker", ("name", "Docker Engine"));

        var told = asked.QuerySelectorAll(".change-details")[^1];
        Assert.Contains("line 22", told.TextContent);
        Assert.Contains("Docker Engine, Kubernetes", told.TextContent);
        await ConfirmAsync(asked);

        Assert.Contains("| Docker Engine | tool     | Docker       |", await TextAsync());
        Assert.Contains("| Docker Engine | Runs many of them. |", await TextAsync());
        Assert.Contains("/skills/docker-engine", await site.TextAsync("/roles/cloud-engineer"));
        Assert.Equal(HttpStatusCode.MovedPermanently, (await site.GetAsync("/skills/docker")).StatusCode);
    }

    [Fact]
    public async Task The_text_editor_tells_which_lines_a_renaming_without_the_old_name_takes_apart()
    {
        var page = await ada.SeeAsync(Text);
        var asked = await Person.PageOfAsync(await ada.SendAsync(page, "form.edit", ("do", "rehearse"), ("markdown", (await TextAsync()).Replace("| Docker     |", "| Container runtime |", StringComparison.Ordinal))));

        Assert.Contains("Docker & Kubernetes", asked.QuerySelectorAll(".change-details")[^1].QuerySelector("ins")!.TextContent);
        Assert.Contains("Roles around the Cloud, line 22", asked.QuerySelectorAll(".change-details")[^1].TextContent);
    }

    [Fact]
    public async Task Skills_that_lectures_ask_for_are_offered_and_added_with_all_that_is_known()
    {
        var known = await ada.SeeAsync(List);
        Assert.DoesNotContain(known.QuerySelectorAll("[aria-labelledby=unknown] li"), li => li.TextContent.Contains("Linux", StringComparison.Ordinal));
        var offered = known.QuerySelectorAll("[aria-labelledby=unknown] a").First(a => a.TextContent.Contains("SQL", StringComparison.Ordinal));

        var page = await ada.SeeAsync(offered.GetAttribute("href")!);
        var asked = await Person.PageOfAsync(await ada.SendAsync(
            page, Form, ("do", "save"), ("kind", "language"), ("aliases", "Structured Query Language"), ("titles[0]", "SQL in a day"), ("links[0]", "https://example.org/sql"), ("remarks[0]", "free"), ("languages[0]", "de"), ("translations[0]", "SQL-Abfragen")));
        await ConfirmAsync(asked);

        Assert.Contains("[SQL in a day](https://example.org/sql) (free)", await TextAsync());
        Assert.Contains("SQL-Abfragen", await TextAsync());
    }

    [Fact]
    public async Task Two_skills_become_one()
    {
        var page = await ada.SeeAsync($"{List}/skill?name=Linux");
        await ConfirmAsync(await Person.PageOfAsync(await ada.SendAsync(page, Form, ("do", "merge"), ("into", "Docker"))));

        Assert.Contains("| Docker     | tool     | Linux        |", await TextAsync());
        Assert.Equal(["Docker", "Kubernetes"], NamesOn(await ada.SeeAsync(List)));
    }

    [Fact]
    public async Task A_skill_is_removed_and_that_is_taken_back()
    {
        var before = await TextAsync();
        var page = await ada.SeeAsync($"{List}/skill?name=Linux");

        var after = await ConfirmAsync(await Person.PageOfAsync(await ada.SendAsync(page, Form, ("do", "remove"))));
        Assert.Equal(["Docker", "Kubernetes"], NamesOn(after));

        await ada.SendAsync(after, "form.take-back");
        Assert.Equal(before, await TextAsync());
    }

    [Theory]
    [InlineData("name", "", "Write the name")]
    [InlineData("name", "k8s", "is a name of “Kubernetes” already")]
    [InlineData("aliases", "Docker", "is a name of “Docker” already")]
    [InlineData("kind", "evil|kind", "Choose one of the kinds")]
    [InlineData("links[0]", "javascript:alert(1)", "is no web address")]
    public async Task What_cannot_be_is_said_and_nothing_is_lost(string field, string value, string why)
    {
        var refused = await SaveAsync("Linux", HttpStatusCode.UnprocessableEntity, (field, value), ("about", "Kept."));

        Assert.Contains(why, refused.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("Kept.", ((IHtmlInputElement)refused.QuerySelector("[name=about]")!).Value);
    }

    [Fact]
    public async Task Others_rows_are_merged_and_the_same_row_is_shown_as_they_wrote_it()
    {
        var grace = await Person.SignedInAsync(site, name: "Grace");
        var mine = await ada.SeeAsync($"{List}/skill?name=Linux");
        var other = await ada.SeeAsync($"{List}/skill?name=Kubernetes");
        await ConfirmAsync(await Person.PageOfAsync(await grace.SendAsync(await grace.SeeAsync($"{List}/skill?name=Linux"), Form, ("do", "save"), ("about", "A kernel."))), grace);

        await ConfirmAsync(await Person.PageOfAsync(await ada.SendAsync(other, Form, ("do", "save"), ("about", "Runs containers."))));
        var refused = await Person.PageOfAsync(await ada.SendAsync(mine, Form, ("do", "save"), ("about", "A penguin.")));

        Assert.Contains("A kernel.", refused.QuerySelector(".glossary-theirs")!.TextContent);
        Assert.Equal("A penguin.", ((IHtmlInputElement)refused.QuerySelector("[name=about]")!).Value);
        await ConfirmAsync(await Person.PageOfAsync(await ada.SendAsync(refused, Form, ("do", "save"))));
        Assert.Contains("A penguin.", await TextAsync());
        Assert.Contains("Runs containers.", await TextAsync());
    }

    [Fact]
    public async Task A_site_without_a_glossary_gets_one_with_its_first_skill()
    {
        await using var empty = new EmptySite();
        var root = await Person.SignedInAsync(empty);

        var asked = await Person.PageOfAsync(await root.SendAsync(await root.SeeAsync($"{List}/skill"), Form, ("do", "save"), ("name", "SQL"), ("about", "Asks.")));
        var after = await ConfirmAsync(asked, root);

        Assert.Equal(["SQL"], NamesOn(after));
    }

    private Task<IHtmlDocument> SaveAsync(string name, params (string Name, string Value)[] fields) => SaveAsync(name, HttpStatusCode.OK, fields);

    private async Task<IHtmlDocument> SaveAsync(string name, HttpStatusCode status, params (string Name, string Value)[] fields)
    {
        var answer = await ada.SendAsync(await ada.SeeAsync($"{List}/skill?name={name}"), Form, [("do", "save"), .. fields]);
        Assert.Equal(status, answer.StatusCode);

        return await Person.PageOfAsync(answer);
    }

    private async Task<IHtmlDocument> ConfirmAsync(IHtmlDocument asked, Person? who = null)
    {
        var confirm = (IHtmlButtonElement)asked.QuerySelector(".edit-confirm button")!;
        var answer = await (who ?? ada).SendAsync(asked, Form, ("do", confirm.Value));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        return await (who ?? ada).SeeAsync(answer.Headers.Location!.ToString());
    }

    private async Task<string> TextAsync() => ((IHtmlTextAreaElement)(await ada.SeeAsync(Text)).QuerySelector("form.edit textarea")!).Value;

    private static IEnumerable<string> NamesOn(IHtmlDocument page) => page.QuerySelectorAll(".glossary-skills a").Select(a => a.TextContent);

    private static IEnumerable<int> LinesThatDiffer(string one, string other)
    {
        var (a, b) = (one.Split('\n'), other.Split('\n'));
        Assert.Equal(a.Length, b.Length);

        return Enumerable.Range(0, a.Length).Where(line => a[line] != b[line]);
    }
}
