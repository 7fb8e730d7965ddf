using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

/// <summary>From what somebody knows to a role.</summary>
public sealed partial class PlanPageTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    [Fact]
    public async Task A_plan_says_what_one_has_where_to_go_deeper_and_what_is_new()
    {
        var page = await site.PageAsync("/plan/data-scientist?know=sql,pandas");

        Assert.Equal("Your way to Data Scientist", page.QuerySelector("h1")?.TextContent);
        Assert.Equal("You know 2 of the 8 skills; one of them needs more depth.", page.QuerySelector(".lead")?.TextContent);
        Assert.Equal(["1 You have", "1 Go deeper", "6 New"], page.QuerySelectorAll(".counts li").Select(c => c.TextContent.Trim()));
        Assert.Equal(["SQL"], Skills(page, "have"));
        Assert.Equal(["Python"], Skills(page, "deeper"));
        Assert.Equal(["numpy", "scikit-learn"], page.QuerySelectorAll("[aria-labelledby=deeper] [data-skill]").Select(t => t.GetAttribute("data-skill")));
        Assert.Equal("R (optional)", page.QuerySelector("[aria-labelledby=optional] .line-text")?.TextContent);
    }

    [Theory]
    [InlineData("/plan/data-engineer?know=sql", "deeper", "SQL")]
    [InlineData("/plan/data-analyst?know=excel,tableau", "deeper", "Excel")]
    public async Task What_a_role_needs_at_a_high_level_is_for_going_deeper(string path, string part, string skill) =>
        Assert.Contains(skill, Skills(await site.PageAsync(path), part));

    [Fact]
    public async Task What_most_other_roles_need_too_is_the_first_new_thing()
    {
        var page = await site.PageAsync("/plan/machine-learning-engineer");

        Assert.Equal("Python", Skills(page, "new").First());
        Assert.Equal(["0 You have", "0 Go deeper", "13 New"], page.QuerySelectorAll(".counts li").Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public async Task The_order_and_the_names_of_skills_make_no_other_plan() =>
        Assert.Equal(
            (await site.PageAsync("/plan/machine-learning-engineer?know=kubernetes,git")).QuerySelector("main")!.TextContent,
            (await site.PageAsync("/plan/machine-learning-engineer?know=git,k8s")).QuerySelector("main")!.TextContent);

    [Fact]
    public async Task What_is_no_skill_is_said_and_left_out() =>
        Assert.Contains("“cobol”", (await site.PageAsync("/plan/data-analyst?know=cobol,sql")).QuerySelector(".note")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_plan_is_no_page_for_search_engines() =>
        Assert.Equal("noindex", (await site.PageAsync("/plan/data-analyst")).QuerySelector("meta[name=robots]")?.GetAttribute("content"));

    [Theory]
    [InlineData("/plan/ml-engineer?know=sql", HttpStatusCode.MovedPermanently)]
    [InlineData("/plan/astronaut", HttpStatusCode.NotFound)]
    [InlineData("/plan/data-analyst?know=%00,%ff,💣,<b>", HttpStatusCode.OK)]
    public async Task Other_names_lead_to_the_role_and_nothing_breaks_the_page(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await site.GetAsync(path)).StatusCode);

    [Fact]
    public async Task A_plan_for_several_roles_has_one_address_in_whatever_order_they_are_asked_for()
    {
        var one = await site.PageAsync("/plan/data-analyst?with=data-engineer,data-scientist");
        var other = await site.PageAsync("/plan/data-analyst?with=data-scientist,data-engineer");

        Assert.Equal("Your way to Data Analyst, Data Engineer and Data Scientist", other.QuerySelector("h1")?.TextContent);
        Assert.Equal(Canonical(one), Canonical(other));

        static string? Canonical(IHtmlDocument page) => page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
    }

    [Fact]
    public async Task A_plan_for_several_roles_has_each_skill_once_and_says_for_which_roles()
    {
        var page = await site.PageAsync("/plan/data-analyst?with=data-engineer,data-engineer,nobody&know=excel");
        var sql = page.QuerySelectorAll(".path-items > li").Single(item => item.QuerySelector(".skill-name")!.TextContent == "SQL");

        Assert.Equal("Your way to Data Analyst and Data Engineer", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("for Data Analyst and Data Engineer", sql.TextContent, StringComparison.Ordinal);
        Assert.Equal(Skills(page, "new").Distinct().Count(), Skills(page, "new").Count());
        Assert.DoesNotContain(page.QuerySelectorAll(".plan-roles a"), link => link.TextContent is "Data Analyst" or "Data Engineer");
        Assert.Equal("/plan/data-analyst?with=data-engineer,data-scientist&know=excel", page.QuerySelectorAll(".plan-roles a").Single(link => link.TextContent == "Data Scientist").GetAttribute("href"));
    }

    [Fact]
    public async Task What_another_role_would_add_is_what_the_plan_for_both_has_more()
    {
        var page = await site.PageAsync("/plan/data-analyst?know=sql");
        var added = page.QuerySelectorAll(".plan-roles li").Select(li => (Address: li.QuerySelector("a")!.GetAttribute("href")!, Count: Number(li.QuerySelector(".from")!.TextContent)));

        foreach (var (address, count) in added)
            Assert.Equal(Skills(page, "new").Count() + count, Skills(await site.PageAsync(address), "new").Count());
    }

    [Fact]
    public async Task What_is_being_learned_is_apart_and_a_level_of_ones_own_counts()
    {
        var page = await site.PageAsync("/plan/data-engineer?know=sql&learning=python&level=sql.advanced");

        Assert.Contains("SQL", Skills(page, "have"));
        Assert.Equal(["Python / Scala"], Skills(page, "learning"));
        Assert.Contains("SQL", Skills(await site.PageAsync("/plan/data-engineer?know=sql&level=sql.basic"), "deeper"));
    }

    [Theory]
    [InlineData("s.sql=done&s.python=learning&s.pandas=", "know=sql&learning=python")]
    [InlineData("know=sql,python&s.sql=", "know=python")]
    [InlineData("know=sql&l.sql=expert&s.sql=done", "know=sql&level=sql.expert")]
    [InlineData("know=sql&level=sql.expert&l.sql=&s.sql=done", "know=sql")]
    [InlineData("learning=sql&s.sql=done", "know=sql")]
    [InlineData("s.nothing=done&s.%00=learning&s.sql=learning", "learning=sql")]
    public async Task The_form_leads_to_the_one_address_of_the_plan(string sent, string query)
    {
        var answer = await site.GetAsync($"/plan/data-scientist?{sent}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/plan/data-scientist?{query}", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_time_of_a_plan_is_the_sum_of_the_times_beside_its_skills()
    {
        var page = await site.PageAsync("/plan/data-scientist");
        var times = page.QuerySelectorAll("[aria-labelledby=new] .path-items > li")
            .Select(item => item.QuerySelectorAll(".learning-links li").Select(link => Hours().Match(link.TextContent)).FirstOrDefault(match => match.Success))
            .OfType<Match>().Select(match => double.Parse(match.Groups["hours"].Value, CultureInfo.InvariantCulture)).ToList();

        Assert.NotEmpty(times);
        Assert.Equal($"Time is known for {times.Count} of {Skills(page, "new").Count()} skills: about {times.Sum()} h.", page.QuerySelector(".plan-time")?.TextContent);
    }

    [Theory]
    [InlineData("Frying", "Cooking", "Cooking", "Frying")]
    [InlineData("Frying", "Heat", "Cooking", "Frying")] // Heat, which no role asks for, is part of Cooking
    [InlineData("Cooking", "Frying", "Frying", "Cooking")]
    public async Task A_skill_comes_before_its_parts_even_where_more_roles_need_these(string part, string whole, string first, string second)
    {
        await using var kitchen = new Site(
            ("jobs.md", "# Jobs\n\n## Cook\n\n### Skills\n\n- Frying\n- Cooking (Advanced)\n- Tasting\n\n## Waiter\n\n### Skills\n\n- Frying\n- Tasting\n"));
        kitchen.Know($"| Skill | Part of |\n|---|---|\n| {part} | {whole} |\n| Heat | Cooking |\n");
        var skills = Skills(await kitchen.PageAsync("/plan/cook"), "new").ToList();

        Assert.Equal(3, skills.Count);
        Assert.True(skills.IndexOf(first) < skills.IndexOf(second), string.Join(", ", skills));
    }

    [Fact]
    public async Task Skills_that_are_part_of_each_other_are_all_in_the_plan()
    {
        await using var kitchen = new Site(
            ("jobs.md", "# Jobs\n\n## Cook\n\n### Skills\n\n- Frying\n- Cooking\n\n## Waiter\n\n### Skills\n\n- Tasting\n"));
        kitchen.Know("| Skill | Part of |\n|---|---|\n| Frying | Cooking |\n| Cooking | Frying |\n");

        Assert.Equal(2, Skills(await kitchen.PageAsync("/plan/cook"), "new").Count());
    }

    [Fact]
    public async Task What_the_lectures_say_of_where_to_learn_is_on_the_plan_and_on_the_pages_of_the_skills_that_it_names()
    {
        await using var kitchen = new Site(("jobs.md", """
            # Jobs

            ## Cook

            ### Skills

            - Frying
            - R

            ### Where to learn

            - The Frying School, *evenings*
            - Research in libraries

            ## Waiter

            ### Skills

            - Serving
            """));
        var plan = (await kitchen.PageAsync("/plan/cook?with=waiter")).QuerySelector("[aria-labelledby=resources]")!;

        Assert.Equal(["The Frying School, evenings", "Research in libraries"], plan.QuerySelectorAll(".line-text").Select(line => line.TextContent.Trim()));
        Assert.Equal(["/lectures/jobs#L12", "/lectures/jobs#L13"], plan.QuerySelectorAll(".line-link").Select(link => link.GetAttribute("href")));
        Assert.Equal("For Cook, in “Jobs”", plan.QuerySelector(".from")?.TextContent);
        Assert.Null((await kitchen.PageAsync("/plan/waiter")).QuerySelector("[aria-labelledby=resources]"));
        Assert.Equal(
            ["The Frying School, evenings"],
            (await kitchen.PageAsync("/skills/frying")).QuerySelectorAll("[aria-labelledby=learn] .line-text").Select(line => line.TextContent.Trim()));
        Assert.Null((await kitchen.PageAsync("/skills/r")).QuerySelector("[aria-labelledby=learn]"));
        Assert.Null((await kitchen.PageAsync("/skills/serving")).QuerySelector("[aria-labelledby=learn]"));
    }

    [Theory]
    [InlineData("/plan/data-scientist")]
    [InlineData("/plan/data-scientist?know=sql,pandas&learning=git")]
    [InlineData("/plan/data-analyst?with=data-engineer,data-scientist&know=sql&level=sql.basic")]
    [InlineData("/plan/machine-learning-engineer?with=data-analyst&know=python,docker&learning=sql,excel")]
    public async Task Every_number_of_a_plan_can_be_recomputed_from_what_stands_beside_it(string address)
    {
        var page = await site.PageAsync(address);
        var sections = page.QuerySelectorAll("section:has(.path-items)").ToDictionary(s => s.GetAttribute("aria-labelledby")!, s => s.QuerySelectorAll(".path-items > li").ToList());
        var (known, toLearn) = (CountIn("have", "deeper"), CountIn("learning", "new"));

        var deeper = CountIn("deeper") switch { 0 => "", 1 => "; one of them needs more depth", var more => $"; {more} of them need more depth" };

        Assert.Equal(known + toLearn > 0 ? $"You know {known} of the {known + toLearn} skills{deeper}." : null, page.QuerySelector(".lead")?.TextContent);
        Assert.All(page.QuerySelectorAll(".counts li > *"), count => Assert.Equal(CountIn(count.GetAttribute("href")?.TrimStart('#') ?? ""), Number(count.QuerySelector("b")!.TextContent)));

        var hours = InSections("learning", "new").Select(HoursBeside).ToList();
        Assert.Equal(
            [hours.Count(h => h is not null), hours.Count, hours.Sum(h => h ?? 0)],
            Numbers().Matches(page.QuerySelector(".plan-time")!.TextContent).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture)));

        foreach (var item in InSections("learning", "new"))
            await AssertOtherRolesAsync(page, item);

        int CountIn(params string[] names) => InSections(names).Count();
        IEnumerable<IElement> InSections(params string[] names) => names.SelectMany(name => sections.GetValueOrDefault(name) ?? []);
    }

    private static double? HoursBeside(IElement item) => item.QuerySelectorAll(".learning-links li").Select(link => Hours().Match(link.TextContent)).FirstOrDefault(match => match.Success) is { } match
        ? double.Parse(match.Groups["hours"].Value, CultureInfo.InvariantCulture)
        : null;

    /// <summary>“Useful in 2 other roles too”: two roles that the plan is not for, on the page of the skill.</summary>
    private async Task AssertOtherRolesAsync(IHtmlDocument page, IElement item)
    {
        var said = item.QuerySelectorAll(".from").Select(from => from.TextContent).FirstOrDefault(text => text.StartsWith("Useful in", StringComparison.Ordinal));
        var title = page.QuerySelector("h1")!.TextContent;
        var others = 0;

        foreach (var skill in item.QuerySelectorAll(".plan-state input").Select(input => input.GetAttribute("name")![2..]).Distinct())
        {
            var needing = (await site.PageAsync($"/skills/{skill}")).QuerySelectorAll("[aria-labelledby=roles] .skill-roles > li")
                .Where(role => role.QuerySelectorAll(".lines > li").Any(line => line.QuerySelector(".badge-optional") is null));
            others = Math.Max(others, needing.Count(role => !title.Contains(role.QuerySelector(".role-name")!.TextContent, StringComparison.Ordinal)));
        }

        Assert.Equal(others, said is null ? 0 : double.Parse(Numbers().Match(said).Value, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_skill_that_two_roles_of_a_plan_need_counts_neither_of_them_as_another()
    {
        var alone = await site.PageAsync("/plan/data-analyst");
        var both = await site.PageAsync("/plan/data-analyst?with=data-engineer");

        Assert.Contains("Useful in 2 other roles", Item(alone).TextContent, StringComparison.Ordinal);
        Assert.Contains("Useful in 1 other role", Item(both).TextContent, StringComparison.Ordinal);

        static IElement Item(IHtmlDocument page) => page.QuerySelectorAll(".path-items > li").Single(item => item.QuerySelector(".skill-name")!.TextContent == "SQL");
    }

    [Fact]
    public async Task A_plan_is_a_calendar_of_whole_days_one_after_another()
    {
        var page = await site.PageAsync("/plan/data-scientist?know=sql&learning=python");
        var answer = await site.GetAsync("/plan/data-scientist.ics?know=sql&learning=python&start=2027-01-04&hours=7");
        var calendar = Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var events = calendar.Events.OrderBy(e => e.Start).ToList();

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Skills(page, "learning").Concat(Skills(page, "new")).Select(skill => $"Learn {skill}"), events.Select(e => e.Summary));
        Assert.Equal(new DateOnly(2027, 1, 4), DateOnly.FromDateTime(events[0].Start!.Value));
        Assert.All(events, e => Assert.True(e.IsAllDay));
        Assert.All(events.Zip(events.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.Equal(events.Count, events.Select(e => e.Uid).Distinct().Count());
        Assert.Contains("http://localhost/plan/data-scientist?know=sql&learning=python", events[0].Description, StringComparison.Ordinal);
        Assert.Contains(events, e => e.Description!.Contains("How long this takes is not known.", StringComparison.Ordinal));
        Assert.All(events, e => Assert.DoesNotContain("glossary", e.Description, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_calendar_without_a_first_day_begins_on_the_day_on_which_it_is_asked_for()
    {
        await using var dated = new PeopleSite();
        var today = await FirstDayAsync();
        dated.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(today.AddDays(1), await FirstDayAsync());

        async Task<DateOnly> FirstDayAsync() => DateOnly.FromDateTime(
            Ical.Net.Calendar.Load(await dated.TextAsync("/plan/data-scientist.ics"))!.Events.Min(e => e.Start!.Value));
    }

    [Theory]
    [InlineData("/plan/data-scientist.ics?start=nonsense&hours=-1")]
    [InlineData("/plan/data-scientist.ics?hours=99999999999")]
    [InlineData("/plan/data-scientist.ics?start=9999-12-31")]
    public async Task A_calendar_takes_what_cannot_be_read_for_the_usual(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(address)).StatusCode);

    private static int Number(string text) => text.StartsWith("nothing", StringComparison.Ordinal) ? 0 : int.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<hours>[0-9]+([.][0-9]+)?) h\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hours();

    [GeneratedRegex("[0-9]+([.][0-9]+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();

    private static IEnumerable<string> Skills(IHtmlDocument page, string part) =>
        page.QuerySelectorAll($"[aria-labelledby={part}] .path-items .skill-name").Select(s => s.TextContent.Trim());
}
