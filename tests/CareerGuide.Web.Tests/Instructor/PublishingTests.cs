using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Instructor;

/// <summary>What is told before and after a publication, and how it is taken back.</summary>
public sealed class PublishingTests : IAsyncLifetime
{
    private const string Form = "form.edit";
    private const string WithoutAnalyst = "# Data Roles\n\n## Data Engineer\n\n### Responsibilities\n\n- Optimize data storage\n";

    private readonly DataRolesSite site = new();
    private Person ada = null!;

    public async ValueTask InitializeAsync() => ada = await Person.SignedInAsync(site, name: "Ada");

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Publish_first_tells_what_changes_for_readers_and_asks()
    {
        var page = await ada.OpenAsync();

        var asked = await PressAsync(page, "form.edit .btn-primary", TextOf(page).Replace("- Optimize data storage and processing systems\n", "", StringComparison.Ordinal));

        Assert.Contains("Optimize data storage", await site.TextAsync("/roles/data-engineer"));
        var counts = asked.QuerySelector(".change-counts")!.TextContent;
        Assert.Contains("Gone", counts);
        Assert.Contains("1 responsibility", counts);

        var after = await FollowAsync(await ada.SendAsync(asked, Form, ("do", "publish"), ("note", "Tidied")));

        Assert.Contains("Published as revision 2", after.Body!.TextContent);
        Assert.DoesNotContain("Optimize data storage", await site.TextAsync("/roles/data-engineer"));
        Assert.Contains("1 responsibility", after.QuerySelector(".edit-published .change-counts")!.TextContent);
    }

    [Fact]
    public async Task Nothing_is_asked_where_nothing_changes()
    {
        var page = await ada.OpenAsync();

        var asked = await PressAsync(page, "form.edit .btn-primary", TextOf(page));

        Assert.Contains("The published text says just that", asked.QuerySelector(".edit-changes")!.TextContent);
        Assert.Null(asked.QuerySelector(".edit-confirm"));
    }

    [Fact]
    public async Task Role_pages_that_disappear_are_told_first()
    {
        var asked = await PressAsync(await ada.OpenAsync(), "form.edit .btn-primary", WithoutAnalyst);

        var first = asked.QuerySelector(".edit-changes h2")!.NextElementSibling!;
        Assert.Equal("change-loss", first.ClassName);
        Assert.Contains("Data Analyst", first.TextContent);
        Assert.DoesNotContain("Data Engineer", first.TextContent);

        var after = await FollowAsync(await ada.SendAsync(asked, Form, ("do", "publish")));
        Assert.Contains("Data Analyst", after.QuerySelector(".edit-published .change-loss")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/roles/data-analyst")).StatusCode);
    }

    [Fact]
    public async Task A_renamed_role_is_not_told_to_disappear()
    {
        var page = await ada.OpenAsync();

        var asked = await PressAsync(page, "form.edit .btn-primary", TextOf(page).Replace("Data Engineer", "Data Platform Engineer", StringComparison.Ordinal));

        Assert.Null(asked.QuerySelector(".change-loss"));
        Assert.Contains("“Data Engineer” becomes “Data Platform Engineer”", asked.QuerySelector(".edit-changes")!.TextContent);
    }

    [Fact]
    public async Task Links_and_pictures_that_lead_nowhere_are_told_before()
    {
        var page = await ada.OpenAsync();

        var asked = await PressAsync(page, "form.edit .btn-primary", TextOf(page) + "\n## More\n\n[plan](/roles/nobody) ![A map](images/map.png)\n");

        var told = asked.QuerySelector(".change-loss")!.TextContent;
        Assert.Contains("2 links or pictures lead nowhere", told);
        Assert.Contains("/roles/nobody", told);
        Assert.Contains("images/map.png", told);
    }

    [Fact]
    public async Task A_text_that_was_changed_after_the_summary_is_summed_up_again()
    {
        var page = await ada.OpenAsync();
        var asked = await PressAsync(page, "form.edit .btn-primary", TextOf(page) + "\nMore.\n");

        var again = await Person.PageOfAsync(await ada.SendAsync(asked, Form, ("do", "publish"), ("markdown", WithoutAnalyst)));

        Assert.Contains("You have changed the text since you looked", again.QuerySelector(".edit-changes")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/roles/data-analyst")).StatusCode);
        await FollowAsync(await ada.SendAsync(again, Form, ("do", "publish")));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/roles/data-analyst")).StatusCode);
    }

    [Fact]
    public async Task A_publication_is_taken_back_in_one_press_and_its_text_stays_a_draft()
    {
        var after = await FollowAsync(await ada.PublishAsync(WithoutAnalyst));

        var back = await FollowAsync(await ada.SendAsync(after, "form[action$=take-back]"));

        Assert.Contains("Taken back", back.Body!.TextContent);
        Assert.Equal(WithoutAnalyst, TextOf(back));
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/roles/data-analyst")).StatusCode);
        Assert.Equal(3, (await ada.SeeAsync("/instructor/lectures/data-roles/history")).QuerySelectorAll("a[href*='/history/']").Select(a => a.GetAttribute("href")).Distinct().Count(href => !href!.EndsWith(".md", StringComparison.Ordinal)));

        await FollowAsync(await ada.SendAsync(back, Form, ("do", "publish")));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/roles/data-analyst")).StatusCode);
    }

    [Fact]
    public async Task From_what_was_taken_back_one_starts_again_with_what_readers_see_and_the_history_has_the_text()
    {
        var before = TextOf(await ada.OpenAsync());
        var after = await FollowAsync(await ada.PublishAsync(WithoutAnalyst));
        var back = await FollowAsync(await ada.SendAsync(after, "form[action$=take-back]"));
        var again = back.QuerySelector<IHtmlButtonElement>(".edit-of-draft button")!;
        ((IHtmlFormElement)back.QuerySelector(Form)!).Action = again.GetAttribute("formaction")!;

        var started = await FollowAsync(await ada.SendAsync(back, Form, ("markdown", WithoutAnalyst + "- Sleep\n")));

        Assert.Equal("edit-form", again.GetAttribute("form"));
        Assert.Equal(before, TextOf(started));
        Assert.Null(started.QuerySelector(".edit-offer"));
        var history = await ada.SeeAsync("/instructor/lectures/data-roles/history");
        Assert.Contains("Revision 2 taken back", history.QuerySelector(".revisions")!.TextContent);
        var kept = await ada.SeeAsync(history.QuerySelector("[aria-labelledby=drafts] a")!.GetAttribute("href")!);
        Assert.EndsWith("- Sleep\n", TextOf(kept));
    }

    [Fact]
    public async Task A_reworded_line_is_told_as_changed_with_its_words_marked()
    {
        var page = await ada.OpenAsync();

        var asked = await PressAsync(page, "form.edit .btn-primary", TextOf(page).Replace("Optimize data storage and", "Mend data storage and", StringComparison.Ordinal));

        var change = Assert.Single(asked.QuerySelectorAll(".edit-change-list li"));
        Assert.StartsWith("Changed responsibility", change.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(["Optimize", "Mend"], change.QuerySelectorAll("mark").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task What_is_asked_before_publishing_is_where_the_page_opens()
    {
        var page = await ada.OpenAsync();

        var asked = await PressAsync(page, "form.edit .btn-primary", WithoutAnalyst);

        Assert.EndsWith("/edit#edit-changes", page.QuerySelector("form.edit .btn-primary")!.GetAttribute("formaction"));
        Assert.Equal("H2", asked.GetElementById("edit-changes")!.TagName);
        Assert.EndsWith("/edit#edit-check", page.QuerySelector("form.edit [data-do=check]")!.GetAttribute("formaction"));
        Assert.NotNull(asked.GetElementById("edit-check"));
    }

    [Fact]
    public async Task What_somebody_has_published_over_is_not_taken_back()
    {
        var after = await FollowAsync(await ada.PublishAsync(WithoutAnalyst));
        await ada.PublishAsync(WithoutAnalyst + "- Sleep\n");

        var refused = await FollowAsync(await ada.SendAsync(after, "form[action$=take-back]"));

        Assert.Contains("somebody has published since", refused.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/roles/data-analyst")).StatusCode);
    }

    [Fact]
    public async Task A_first_publication_is_taken_back_and_published_again()
    {
        const string text = "# Garden Roles\n\n## Gardener\n\n### Responsibilities\n\n- Water the roses\n\n## Beekeeper\n\n### Responsibilities\n\n- Keep the bees\n";
        var begun = await FollowAsync(await ada.SendAsync(await ada.SeeAsync("/instructor/lectures/new"), "form.edit-plain", ("title", "Garden Roles"), ("markdown", text)));
        var first = await PressAsync(begun, "form.edit .btn-primary", text);
        var after = await FollowAsync(await ada.SendAsync(first, Form, ("do", "publish")));
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/roles/gardener")).StatusCode);
        Assert.Equal(first.QuerySelector(".change-details summary")!.TextContent, after.QuerySelector(".change-details summary")!.TextContent);

        var back = await FollowAsync(await ada.SendAsync(after, "form[action$=take-back]"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/roles/gardener")).StatusCode);
        Assert.Equal(text, TextOf(back));

        var asked = await PressAsync(back, "form.edit .btn-primary", text);
        Assert.Contains("Publishing puts it back", asked.QuerySelector(".edit-changes")!.TextContent);
        await FollowAsync(await ada.SendAsync(asked, Form, ("do", "publish")));
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/roles/gardener")).StatusCode);
    }

    [Fact]
    public async Task Taking_a_lecture_off_the_site_tells_which_roles_go_with_it_and_offers_to_put_it_back()
    {
        var settings = await ada.SeeAsync("/instructor/lectures/data-roles/address");
        Assert.Contains("Data Analyst", settings.QuerySelector("#off-the-site ~ form .change-loss")!.TextContent);

        var after = await FollowAsync(await ada.SendAsync(settings, "form[action$=archive]"));
        Assert.Contains("Taken off the site", after.Body!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/roles/data-analyst")).StatusCode);

        await ada.SendAsync(after, "form[action$=restore]");
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/roles/data-analyst")).StatusCode);
    }

    private async Task<IHtmlDocument> PressAsync(IHtmlDocument page, string button, string text)
    {
        var pressed = page.QuerySelector<IHtmlButtonElement>(button)!;

        return await Person.PageOfAsync(await ada.SendAsync(page, Form, (pressed.Name!, pressed.Value), ("markdown", text)));
    }

    private async Task<IHtmlDocument> FollowAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        return await ada.SeeAsync(answer.Headers.Location!.ToString());
    }

    private static string TextOf(IHtmlDocument page) => page.QuerySelector<IHtmlTextAreaElement>("form.edit textarea")!.Value;
}
