using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Tests;
using CareerGuide.Web.Features.Public.Matching;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

/// <summary>Which role fits me, as a page shows it.</summary>
public sealed partial class GuidanceTests(DataRolesSite site, SeveralLecturesSite several, EmptySite empty)
    : IClassFixture<DataRolesSite>, IClassFixture<SeveralLecturesSite>, IClassFixture<EmptySite>
{
    [Theory]
    [InlineData("/guidance?like=mathematics", "It asks for 8 skills.")]
    [InlineData("/guidance?like=mathematics&know=sql", "You know 1 of the 8 skills.")]
    [InlineData("/es/guidance?like=mathematics", "Pide 8 habilidades.")]
    public async Task A_match_speaks_of_skills_one_has_only_where_there_are_some(string address, string said)
    {
        var page = await site.PageAsync(address);

        Assert.Equal(said, page.QuerySelector(".best > .from")?.TextContent);
        Assert.DoesNotContain("You know 0", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_answers_the_page_asks_first_what_one_enjoys()
    {
        var page = await site.PageAsync("/guidance");

        Assert.Empty(page.QuerySelectorAll(".fit, .error-summary"));
        Assert.Equal("http://localhost/guidance", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal("Step 1 of 3", page.QuerySelector(".steps")?.TextContent.Trim());
        Assert.Equal(
            ["working-with-databases", "business-insights", "mathematics", "coding", "backend-systems", "dashboards", "ml-modeling", "system-design", "deployment"],
            Values(page, ".chip-tick input[name=like]"));
        Assert.Equal(["know", "matches"], page.QuerySelectorAll("button[name=step]").Select(b => b.GetAttribute("value")));
        Assert.Equal(4, page.QuerySelectorAll(".interest-key .guidance > li h2").Length);
    }

    [Fact]
    public async Task The_page_asks_whether_one_would_enjoy_real_tasks_of_all_roles()
    {
        var tasks = (await site.PageAsync("/guidance")).QuerySelectorAll(".tasks label").Select(l => l.TextContent.Trim()).ToList();

        Assert.Equal(12, tasks.Count);
        Assert.Equal(["Design and build data pipelines (ETL/ELT)", "Analyze datasets", "Data preprocessing and cleaning", "Deploy ML models"], tasks.Take(4));
    }

    [Theory]
    [InlineData("know", "input[name=know]", "Step 2 of 3", new[] { "want", "matches", "enjoy" })]
    [InlineData("want", "input[name='want.statistics']", "Step 3 of 3", new[] { "matches", "know" })]
    public async Task Each_step_asks_one_thing_and_leads_on_and_back(string step, string asked, string progress, string[] buttons)
    {
        var page = await site.PageAsync($"/guidance?like=coding,dashboards&step={step}");

        Assert.NotEmpty(page.QuerySelectorAll(asked));
        Assert.Equal(progress, page.QuerySelector(".steps")?.TextContent.Trim());
        Assert.Equal(buttons, page.QuerySelectorAll("button[name=step]").Select(b => b.GetAttribute("value")));
        Assert.Equal("coding,dashboards", page.QuerySelector<IHtmlInputElement>("input[type=hidden][name=like]")?.Value);
        Assert.Empty(page.QuerySelectorAll(".fit"));
    }

    [Fact]
    public async Task Roles_that_no_answer_concerns_are_one_list_where_they_are_many()
    {
        var few = await site.PageAsync("/guidance?like=mathematics");
        var many = await several.PageAsync("/guidance?like=mathematics");
        var untouched = many.QuerySelectorAll("main .fit-legend ~ .plain-links .role-name").Select(role => role.TextContent.Trim()).ToList();

        Assert.Equal(4, few.QuerySelectorAll(".fit").Length);
        Assert.Empty(few.QuerySelectorAll("main .fit-legend ~ .plain-links"));
        Assert.True(untouched.Count > 3, $"{untouched.Count} roles are listed");
        Assert.All(many.QuerySelectorAll(".fit"), fit => Assert.NotEmpty(fit.QuerySelectorAll(".point")));
        Assert.Empty(untouched.Intersect(many.QuerySelectorAll(".fit .role-name").Select(role => role.TextContent.Trim())));
    }

    [Fact]
    public async Task With_several_lectures_the_field_comes_first_and_narrows_questions_and_matches()
    {
        var first = await several.PageAsync("/guidance");
        var field = Values(first, "input[name=field]").First(f => f != "" && f != "data-roles");
        var enjoy = await several.PageAsync($"/guidance?field={field}&step=enjoy");
        var matches = await several.PageAsync($"/guidance?field={field}&like={Values(enjoy, "input[name=like]")[0]}");

        Assert.Contains("data-roles", Values(first, "input[name=field]"));
        Assert.DoesNotContain("dashboards", Values(enjoy, "input[name=like]"));
        Assert.DoesNotContain("Data Analyst", matches.QuerySelectorAll(".fit .role-name").Select(r => r.TextContent.Trim()));
        Assert.NotEmpty(matches.QuerySelectorAll(".fit"));
    }

    [Fact]
    public async Task A_field_that_is_not_there_is_said_and_left_out()
    {
        var page = await several.PageAsync("/guidance?field=alchemy&like=dashboards");

        Assert.Contains("“alchemy”", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".fit"));
    }

    [Theory]
    [InlineData("", "What you enjoy: dashboards, coding|What you know: Python, SQL|What you want more or less of: More Business Interaction, Less Coding Level")]
    [InlineData("/es", "Lo que te gusta: dashboards, coding|Lo que sabes: Python, SQL|Lo que quieres más o menos: Más Business Interaction, Menos Coding Level")]
    public async Task The_matches_say_in_words_what_was_answered(string language, string answers)
    {
        var page = await site.PageAsync($"{language}/guidance?like=coding,dashboards&know=sql,python&less=coding-level&more=business-interaction");

        Assert.Equal(answers.Split('|'), page.QuerySelectorAll(".answered > div")
            .Select(question => $"{question.QuerySelector("dt")!.TextContent}: {string.Join(", ", question.QuerySelectorAll("dd").Select(answer => answer.TextContent.Trim()))}"));
        Assert.Empty((await site.PageAsync("/guidance")).QuerySelectorAll(".answered"));
    }

    [Fact]
    public async Task The_field_is_one_of_the_answers()
    {
        var answered = (await several.PageAsync("/guidance?field=data-roles&know=sql")).QuerySelector(".answered")!;

        Assert.Equal("Field", answered.QuerySelector("dt")?.TextContent);
        Assert.Contains("Lecture 10", answered.QuerySelector("dd")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_best_match_says_in_one_sentence_why()
    {
        var best = (await site.PageAsync("/guidance?like=dashboards,analyze-datasets&know=sql,python&more=business-interaction")).QuerySelector(".best")!;

        Assert.Equal("Your best match", best.QuerySelector(".best-label")?.TextContent);
        Assert.Equal("Data Analyst", best.QuerySelector("h2")?.TextContent.Trim());
        Assert.Equal(
            "A strong match, because you enjoy “dashboards”, you would like to “Analyze datasets”, you know SQL and Python, and you want more Business Interaction.",
            best.QuerySelector(".best-why")?.TextContent);
        Assert.Equal(
            ["/plan/data-analyst?know=python,sql", "/compare?roles=data-analyst,data-scientist"],
            best.QuerySelectorAll("a.btn").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("like=dashboards", "Your best match")]
    [InlineData("like=dashboards,coding&less=coding-level&more=statistics", "Your best match")]
    [InlineData("less=statistics&more=statistics&know=python", "One of your best matches")]
    public async Task A_tie_is_called_one(string query, string heading) =>
        Assert.Equal(heading, (await site.PageAsync($"/guidance?{query}")).QuerySelector(".best-label")?.TextContent);

    [Fact]
    public async Task Nothing_is_asked_without_something_to_tick_and_one_role_is_not_compared()
    {
        await using var bakery = new Site(("bakery.md", "# Bakery\n\n## Baker\n\n### Responsibilities\n\n- Knead the dough\n\n### Skills\n\n- Dough making\n"));

        Assert.All((await bakery.PageAsync("/guidance")).QuerySelectorAll("fieldset"), asked => Assert.NotNull(asked.QuerySelector("input")));
        Assert.Null((await bakery.PageAsync("/")).QuerySelector("main a[href='/compare']"));
    }

    [Fact]
    public async Task What_most_roles_ask_for_comes_first_and_each_skill_once()
    {
        var page = await site.PageAsync("/guidance?step=know");
        var first = page.QuerySelector("#know .chip-ticks")!.QuerySelectorAll("input").Select(box => box.GetAttribute("value")).ToList();
        var all = page.QuerySelectorAll("#know input").Select(box => box.GetAttribute("value")).ToList();

        Assert.Equal("python", first[0]);
        Assert.InRange(first.Count, 2, 12);
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Empty(page.QuerySelectorAll("#know details[open]"));
    }

    [Fact]
    public async Task Roles_that_fit_as_well_are_named()
    {
        var page = await site.PageAsync("/guidance?less=statistics&more=statistics&know=python");
        var tied = page.QuerySelectorAll(".fit:has(.fit-rank)").Where(fit => fit.QuerySelector(".fit-rank")!.TextContent.EndsWith("1=", StringComparison.Ordinal))
            .Select(fit => fit.QuerySelector(".role-name")!.TextContent.Trim()).ToList();

        Assert.True(tied.Count > 1);
        Assert.Contains($"Just as good a match: {string.Join(" and ", tied.Skip(1))}.", page.QuerySelector(".best")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "What only one of them asks for: Sourdough and Rye (Baker), Frying (Cook).")]
    [InlineData("/es", "Lo que solo pide uno de ellos: Sourdough y Rye (Baker), Frying (Cook).")]
    public async Task What_tells_roles_apart_that_fit_equally_well_is_said(string language, string apart)
    {
        await using var kitchen = new Site(("kitchen.md", "# Kitchen\n\n## Baker\n\n### Skills\n\n- Hygiene\n- Rye (Basic)\n- Sourdough (Advanced)\n\n## Cook\n\n### Skills\n\n- Hygiene\n- Frying (Expert)\n- Knives (Basic, optional)\n"));
        var page = await kitchen.PageAsync($"{language}/guidance?know=hygiene");

        Assert.Equal(apart, page.QuerySelector(".best-apart")?.TextContent);
    }

    [Fact]
    public async Task A_task_that_is_quoted_leaves_its_full_stop_to_the_sentence()
    {
        await using var kitchen = new Site(("kitchen.md", "# Kitchen\n\n## Baker\n\n### Responsibilities\n\n- Bake bread before dawn.\n\n### Skills\n\n- Rye\n\n## Cook\n\n### Responsibilities\n\n- Plan menus.\n\n### Skills\n\n- Frying\n"));
        var best = (await kitchen.PageAsync("/guidance?like=bake-bread-before-dawn")).QuerySelector(".best")!.TextContent;

        Assert.Contains("“Bake bread before dawn”.", best, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/guidance?know=sourdough")]
    [InlineData("/guidance?know=hygiene")]
    public async Task Nothing_is_said_to_tell_roles_apart_that_do_not_tie_or_do_not_differ(string address)
    {
        await using var kitchen = new Site(("kitchen.md", "# Kitchen\n\n## Baker\n\n### Skills\n\n- Hygiene\n- Sourdough\n\n## Cook\n\n### Skills\n\n- Hygiene\n- Sourdough\n\n## Smith\n\n### Skills\n\n- Forging\n"));

        Assert.Null((await kitchen.PageAsync(address)).QuerySelector(".best-apart"));
    }

    [Theory]
    [InlineData("", "How is this counted?")]
    [InlineData("/es", "¿Cómo se cuenta esto?")]
    public async Task Points_lead_to_how_they_are_counted(string language, string link)
    {
        var page = await site.PageAsync($"{language}/guidance?know=sql");

        Assert.All(
            [page.QuerySelector(".fit-legend a")!, .. page.QuerySelectorAll(".fit-why > .from > a")],
            counted => Assert.Equal((link, $"{language}/about#counting"), (counted.TextContent, counted.GetAttribute("href"))));
        Assert.NotNull((await site.PageAsync($"{language}/about")).QuerySelector("#counting"));
    }

    [Fact]
    public async Task Each_point_names_the_answer_and_the_line_of_the_lecture()
    {
        var page = await site.PageAsync("/guidance?like=dashboards,analyze-datasets&know=sql,pandas&less=coding-level&more=business-interaction");
        var fit = page.QuerySelector(".fit")!;

        Assert.Equal("Data Analyst", fit.QuerySelector("h3 .role-name")?.TextContent.Trim());
        Assert.Equal(
            [
                "+76 You like dashboards L188",
                "+38 You would enjoy: Analyze datasets L56",
                "+8 You know SQL L66",
                "+3 You know Pandas, which counts toward Python L68",
                "+33 You want more of Business Interaction; this role: High L170",
                "−17 You want less of Coding Level; this role: Medium L170",
            ],
            fit.QuerySelectorAll(".points > li").Select(Said));
        Assert.Equal(fit.QuerySelectorAll(".points .point").Sum(Number), Score(fit));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task What_speaks_against_a_role_stands_apart()
    {
        var fits = (await site.PageAsync("/guidance?less=coding-level")).QuerySelectorAll(".fit");
        var last = fits[^1];

        Assert.Equal("Machine Learning Engineer", last.QuerySelector(".role-name")?.TextContent.Trim());
        Assert.Equal(["−50 You want less of Coding Level; this role: Very High L172"], last.QuerySelectorAll(".points-against > li").Select(Said));
        Assert.Equal(-50, Score(last));
        Assert.Equal("Little match", last.QuerySelector(".fit-word")?.TextContent);
    }

    [Fact]
    public async Task Answers_that_no_role_gains_by_are_no_match()
    {
        var best = (await site.PageAsync("/guidance?less=coding-level")).QuerySelector(".best")!;

        Assert.Equal("No clear match yet", best.QuerySelector(".best-label")?.TextContent);
    }

    [Fact]
    public async Task Roles_with_one_score_share_their_rank()
    {
        var ranks = (await site.PageAsync("/guidance?less=coding-level")).QuerySelectorAll(".fit-rank");

        Assert.Equal(["Rank 1", "Shared rank 2=", "Shared rank 2=", "Rank 4"], ranks.Select(r => r.TextContent));
    }

    [Fact]
    public async Task What_to_learn_first_is_what_most_roles_ask_for()
    {
        var fit = (await site.PageAsync("/guidance?like=deployment")).QuerySelector(".fit")!;

        Assert.Equal(
            ["Python", "Cloud Platforms", "TensorFlow / PyTorch", "FastAPI / Flask", "Docker"],
            fit.QuerySelectorAll(".to-learn .skill-name").Select(s => s.TextContent));
        Assert.Equal("Useful in 3 other roles too", fit.QuerySelector(".to-learn .badges")?.TextContent.Trim());
        Assert.Equal("/roles/machine-learning-engineer#skills", fit.QuerySelector(".more a")?.GetAttribute("href"));
        Assert.Equal("8 more skills", fit.QuerySelector(".more a")?.TextContent);
    }

    [Fact]
    public async Task Each_step_keeps_what_was_answered()
    {
        const string Answers = "like=coding,dashboards&know=git&less=statistics";
        var (enjoy, know, want) = (
            await site.PageAsync($"/guidance?{Answers}&step=enjoy"), await site.PageAsync($"/guidance?{Answers}&step=know"), await site.PageAsync($"/guidance?{Answers}&step=want"));

        Assert.Equal(["coding", "dashboards"], Values(enjoy, "input[name=like][checked]"));
        Assert.Equal(["git"], Values(know, "input[name=know][checked]"));
        Assert.Equal("less", want.QuerySelector<IHtmlInputElement>("input[name='want.statistics'][checked]")?.Value);
        Assert.Equal("any", want.QuerySelector<IHtmlInputElement>("input[name='want.coding-level'][checked]")?.Value);
        Assert.True(know.QuerySelector("input[value=git]")!.Closest("details")!.HasAttribute("open"));
        Assert.Equal(["know=git", "less=statistics"], enjoy.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => $"{i.Name}={i.Value}"));
    }

    [Theory]
    [InlineData("like=dashboards&step=matches", "/guidance?like=dashboards")]
    [InlineData("like=dashboards&like=coding&step=know", "/guidance?like=coding,dashboards&step=know")]
    [InlineData("field=&like=dashboards&want.statistics=any&step=know", "/guidance?like=dashboards&step=know")]
    public async Task What_a_step_sends_becomes_one_short_address(string sent, string address) =>
        Assert.Equal(address, (await site.GetAsync($"/guidance?{sent}")).Headers.Location?.ToString());

    [Fact]
    public async Task What_the_form_sends_becomes_one_short_address()
    {
        var answer = await site.GetAsync("/guidance?like=dashboards&like=coding&know=sql&want.coding-level=more&want.statistics=any");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/guidance?like=coding,dashboards&know=sql&more=coding-level", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Answers_are_no_page_of_their_own_for_search_engines()
    {
        var answer = await site.GetAsync("/guidance?like=coding");

        Assert.Equal("<http://localhost/guidance>; rel=\"canonical\"", answer.Headers.GetValues("Link").Single());
        Assert.Equal("noindex", (await site.PageAsync("/guidance?like=coding")).QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task A_form_sent_empty_is_asked_for_a_first_answer()
    {
        var page = await site.PageAsync("/guidance?want.coding-level=any&step=matches");

        Assert.Contains("at least one thing", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById(page.QuerySelector(".error-summary a")!.GetAttribute("href")![1..]));
    }

    [Fact]
    public async Task Another_name_of_a_skill_is_the_skill()
    {
        Assert.Equal(await FitsAsync("know=kubernetes,postgresql"), await FitsAsync("know=postgres,k8s"));
    }

    [Fact]
    public async Task The_order_of_answers_makes_no_other_page()
    {
        Assert.Equal(
            await FitsAsync("like=coding,dashboards&know=sql,python&more=statistics,coding-level"),
            await FitsAsync("more=coding-level,statistics&know=python,sql&like=dashboards,coding"));
    }

    [Fact]
    public async Task Faults_are_said_above_and_lead_to_the_question_and_the_rest_still_counts()
    {
        const string Query = "like=dashboards,skydiving&know=cobol&more=coding-level,glamour&less=coding-level";
        var page = await site.PageAsync($"/guidance?{Query}");
        var faults = page.QuerySelectorAll(".error-summary a");

        Assert.Equal(
            ["/guidance?like=dashboards&step=enjoy", "/guidance?like=dashboards&step=know", "/guidance?like=dashboards&step=want", "/guidance?like=dashboards&step=want"],
            faults.Select(f => f.GetAttribute("href")));
        Assert.Contains("“skydiving”", faults[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("Data Analyst", page.QuerySelector(".best h2")?.TextContent.Trim());
    }

    [Theory]
    [InlineData("like=skydiving&step=enjoy", "like")]
    [InlineData("know=cobol&step=know", "know")]
    [InlineData("more=glamour&step=want", "want")]
    [InlineData("more=coding-level&less=coding-level&step=want", "want-coding-level")]
    public async Task A_fault_is_said_beside_its_question(string query, string field)
    {
        var page = await site.PageAsync($"/guidance?{query}");
        var fault = page.QuerySelector(".error-summary a")!;
        var question = page.GetElementById(field)!;

        Assert.Equal($"#{field}", fault.GetAttribute("href"));
        Assert.Contains(fault.TextContent, page.GetElementById(question.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_number_shown_follows_from_the_items_beside_it_for_1000_sets_of_answers()
    {
        var page = await site.PageAsync("/guidance");
        var random = new Random(20260101);
        var likes = Values(page, "input[name=like]");
        var knows = Values(await site.PageAsync("/guidance?step=know"), "input[name=know]");
        var wants = (await site.PageAsync("/guidance?step=want")).QuerySelectorAll<IHtmlInputElement>("input[value=more]").Select(i => i.Name!["want.".Length..]).ToArray();

        for (var i = 0; i < 1000; i++)
        {
            var wished = Some(random, wants).ToLookup(_ => random.Next(2) == 0);
            var query = $"like={string.Join(',', Some(random, likes))}&know={string.Join(',', Some(random, knows))}&more={string.Join(',', wished[true])}&less={string.Join(',', wished[false])}";

            AssertNumbersFollow(query, Fits(await site.TextAsync($"/guidance?{query}")));
        }
    }

    [Fact]
    public async Task Lectures_of_several_kinds_are_matched_together()
    {
        var fits = (await several.PageAsync("/guidance?like=quiet-nights,dashboards&know=docker&more=on-call")).QuerySelectorAll(".fit");

        Assert.Equal(["Cloud Engineer", "Data Analyst"], fits.Take(2).Select(f => f.QuerySelector(".role-name")!.TextContent.Trim()));
        Assert.Contains("+45 You want more of On Call; this role: High L50", fits[0].QuerySelectorAll(".points > li").Select(Said));
    }

    [Fact]
    public async Task An_empty_site_says_how_to_begin_whatever_is_asked()
    {
        var page = await empty.PageAsync("/guidance?like=x&know=y&more=z");

        Assert.NotNull(page.QuerySelector(".empty"));
        Assert.Equal(3, page.QuerySelectorAll(".error-summary li").Length);
    }

    [Fact]
    public async Task More_answers_than_anyone_gives_are_left_out_and_said()
    {
        var page = await site.PageAsync($"/guidance?know={string.Join(',', Enumerable.Range(0, 900))}");

        Assert.Equal(6, page.QuerySelectorAll(".error-summary li").Length);
        Assert.Contains("895 more answers", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_query_breaks_the_page()
    {
        foreach (var text in Hostile())
        {
            foreach (var query in new[] { $"like={text}&know=sql,{text}", $"more={text}&less={text}&{text}", $"want.{text}=more" })
                Assert.Contains((await site.GetAsync($"/guidance?{query}")).StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Redirect]);
        }
    }

    private static IEnumerable<string> Hostile()
    {
        string[] sample = ["%00", "%ff%fe", "'; DROP TABLE Skills;--", "<script>alert(1)</script>", "İ", "💣", "%ed%a0%80", ",,,,", "%2C%2C", new string('x', 3000), "like", "&&==", "%"];
        var corpus = Repository.Corpus("naughty", "blns.json") is { } file ? JsonSerializer.Deserialize<string[]>(File.ReadAllText(file))! : [];

        return sample.Concat(corpus.Where(t => t.Length < 1000 && IsWellFormed(t)).Select(Uri.EscapeDataString).Where((_, i) => i % 8 == 0));
    }

    private static bool IsWellFormed(string text) => !text.Any(char.IsSurrogate);

    private static string[] Values(IHtmlDocument page, string selector) =>
        [.. page.QuerySelectorAll<IHtmlInputElement>(selector).Select(i => i.Value)];

    private static IEnumerable<string> Some(Random random, string[] all)
    {
        var share = random.NextDouble();

        return all.Where(_ => random.NextDouble() < share);
    }

    /// <summary>The results alone: the form around them need not be read a thousand times.</summary>
    private static IReadOnlyList<IElement> Fits(string html)
    {
        var start = html.IndexOf("<ol class=\"fits\">", StringComparison.Ordinal);
        var end = html.IndexOf("</ol>\n  <p class=\"legend", start < 0 ? 0 : start, StringComparison.Ordinal);

        return start < 0 ? [] : [.. new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html[start..end]).QuerySelectorAll(".fit")];
    }

    private static void AssertNumbersFollow(string query, IReadOnlyList<IElement> fits)
    {
        var scores = fits.Select(Score).ToList();

        foreach (var (fit, score) in fits.Zip(scores))
        {
            Assert.True(fit.QuerySelectorAll(".points .point").Sum(Number) == score, $"{query}: {score} is not the sum");
            Assert.InRange(score, -RoleMatcher.ForWishes, RoleMatcher.ForInterests + RoleMatcher.ForSkills + RoleMatcher.ForWishes);

            var tied = scores.Count(s => s == score) > 1;
            Assert.EndsWith($"ank {1 + scores.Count(s => s > score)}{(tied ? "=" : "")}", fit.QuerySelector(".fit-rank")!.TextContent, StringComparison.Ordinal);

            AssertNeedsAddUp(query, fit);
        }

        Assert.Equal(scores.OrderDescending(), scores);
    }

    private static void AssertNeedsAddUp(string query, IElement fit)
    {
        if (fit.QuerySelector(".before-lines") is not { } counted)
            return;

        var numbers = Numbers().Matches(counted.TextContent).Select(number => int.Parse(number.Value, null)).ToArray();
        var (met, all) = numbers switch { [var a, var b] => (a, b), [var asked] => (0, asked), _ => (-1, -1) };
        var notShown = fit.QuerySelector(".more") is { } more ? int.Parse(Numbers().Match(more.TextContent).Value, null) : 0;

        Assert.True(met == fit.QuerySelectorAll(".points .skill-name").Length, $"{query}: {met} skills are not those shown");
        Assert.True(all == met + fit.QuerySelectorAll(".to-learn > li").Length + notShown, $"{query}: {all} skills are not those shown");
    }

    private async Task<IEnumerable<string>> FitsAsync(string query) =>
        Fits(await site.TextAsync($"/guidance?{query}")).Select(f => Spaces().Replace(f.TextContent, " "));

    private static int Score(IElement fit) => int.Parse(fit.QuerySelector(".fit-sum b")!.TextContent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static int Number(IElement point) => int.Parse(point.TextContent.Replace('−', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string Said(IElement item)
    {
        var lines = item.QuerySelectorAll(".line-link").Select(l => l.GetAttribute("href")!.Split('#')[1]);

        return Spaces().Replace($"{item.QuerySelector(".point")!.TextContent} {item.QuerySelector(".line-text")!.TextContent} {string.Join(' ', lines)}", " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Numbers();
}
