using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

/// <summary>Which role fits me, as a page shows it.</summary>
public sealed partial class GuidanceTests(DataRolesSite site, SeveralLecturesSite several, EmptySite empty)
    : IClassFixture<DataRolesSite>, IClassFixture<SeveralLecturesSite>, IClassFixture<EmptySite>
{
    [Fact]
    public async Task Without_answers_the_page_asks_and_shows_where_each_interest_leads()
    {
        var page = await site.PageAsync("/guidance");

        Assert.Empty(page.QuerySelectorAll(".fit, .error-summary"));
        Assert.Equal(4, page.QuerySelectorAll(".guidance > li h2").Length);
        Assert.Equal("http://localhost/guidance", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal(
            ["working-with-databases", "backend-systems", "business-insights", "dashboards", "mathematics", "ml-modeling", "coding", "system-design", "deployment"],
            page.QuerySelectorAll<IHtmlInputElement>("input[name=like]").Select(i => i.Value));
        Assert.Equal(
            ["want.coding-level", "want.statistics", "want.ml-knowledge", "want.business-interaction"],
            page.QuerySelectorAll<IHtmlInputElement>("input[value=more]").Select(i => i.Name));
        Assert.Contains("sql", page.QuerySelectorAll<IHtmlInputElement>("input[name=know]").Select(i => i.Value));
    }

    [Fact]
    public async Task Each_point_names_the_answer_and_the_line_of_the_lecture()
    {
        var page = await site.PageAsync("/guidance?like=dashboards&know=sql,pandas&less=coding-level&more=business-interaction");
        var fit = page.QuerySelector(".fit")!;

        Assert.Equal("Data Analyst", fit.QuerySelector("h2 .role-name")?.TextContent);
        Assert.Equal(
            [
                "+20 Same start for every role",
                "+15 You like dashboards L188",
                "+2 You know SQL L66",
                "+1 You know Pandas, which counts toward Python L68",
                "+3 You want more of Business Interaction; this role: High L170",
                "−2 You want less of Coding Level; this role: Medium L170",
            ],
            fit.QuerySelectorAll(".points > li").Select(Said));
        Assert.Equal(39, Score(fit));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task What_speaks_against_a_role_stands_apart()
    {
        var fits = (await site.PageAsync("/guidance?less=coding-level")).QuerySelectorAll(".fit");
        var last = fits[^1];

        Assert.Equal("Machine Learning Engineer", last.QuerySelector(".role-name")?.TextContent);
        Assert.Equal(["−5 You want less of Coding Level; this role: Very High L172"], last.QuerySelectorAll(".points-against > li").Select(Said));
        Assert.Equal(15, Score(last));
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
    public async Task The_form_keeps_what_was_answered()
    {
        var page = await site.PageAsync("/guidance?like=coding,dashboards&know=git&less=statistics");

        Assert.Equal(["dashboards", "coding"], page.QuerySelectorAll<IHtmlInputElement>("input[name=like][checked]").Select(i => i.Value));
        Assert.Equal(["git"], page.QuerySelectorAll<IHtmlInputElement>("input[name=know][checked]").Select(i => i.Value));
        Assert.Equal("less", page.QuerySelector<IHtmlInputElement>("input[name='want.statistics'][checked]")?.Value);
        Assert.Equal("any", page.QuerySelector<IHtmlInputElement>("input[name='want.coding-level'][checked]")?.Value);
        Assert.True(page.QuerySelector("input[value=git]")!.Closest("details")!.HasAttribute("open"));
    }

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
        var page = await site.PageAsync("/guidance?want.coding-level=any");

        Assert.Contains("at least one thing", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.QuerySelectorAll(".guidance > li").Length);
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
    public async Task Faults_are_said_above_and_beside_the_question_and_the_rest_still_counts()
    {
        var page = await site.PageAsync("/guidance?like=dashboards,skydiving&know=cobol&more=coding-level,glamour&less=coding-level");
        var faults = page.QuerySelectorAll(".error-summary a");

        Assert.Equal(["#like", "#know", "#want", "#want-coding-level"], faults.Select(f => f.GetAttribute("href")));
        Assert.Contains("“skydiving”", faults[0].TextContent, StringComparison.Ordinal);
        Assert.All(faults, fault =>
        {
            var field = page.GetElementById(fault.GetAttribute("href")![1..])!;
            Assert.Contains(fault.TextContent, page.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
        });
        Assert.Equal(35, Score(page.QuerySelector(".fit")!));
    }

    [Fact]
    public async Task Every_number_shown_follows_from_the_items_beside_it_for_1000_sets_of_answers()
    {
        var page = await site.PageAsync("/guidance");
        var random = new Random(20260101);
        var likes = Values(page, "input[name=like]");
        var knows = Values(page, "input[name=know]");
        var wants = page.QuerySelectorAll<IHtmlInputElement>("input[value=more]").Select(i => i.Name!["want.".Length..]).ToArray();

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

        Assert.Equal(["Cloud Engineer", "Data Analyst"], fits.Take(2).Select(f => f.QuerySelector(".role-name")!.TextContent));
        Assert.Contains("+7 You want more of On Call; this role: High L50", fits[0].QuerySelectorAll(".points > li").Select(Said));
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
        var end = html.IndexOf("<form", start < 0 ? 0 : start, StringComparison.Ordinal);

        return start < 0 ? [] : [.. new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html[start..end]).QuerySelectorAll(".fit")];
    }

    private static void AssertNumbersFollow(string query, IReadOnlyList<IElement> fits)
    {
        var scores = fits.Select(Score).ToList();

        foreach (var (fit, score) in fits.Zip(scores))
        {
            Assert.True(fit.QuerySelectorAll(".points .point").Sum(Number) == score, $"{query}: {score} is not the sum");
            Assert.InRange(score, 0, 100);

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

        var (met, all) = Numbers().Matches(counted.TextContent) is [var a, var b] ? (int.Parse(a.Value, null), int.Parse(b.Value, null)) : (-1, -1);
        var notShown = fit.QuerySelector(".more") is { } more ? int.Parse(Numbers().Match(more.TextContent).Value, null) : 0;

        Assert.True(met == fit.QuerySelectorAll(".points .skill-name").Length, $"{query}: {met} skills are not those shown");
        Assert.True(all == met + fit.QuerySelectorAll(".to-learn > li").Length + notShown, $"{query}: {all} skills are not those shown");
    }

    private async Task<IEnumerable<string>> FitsAsync(string query) =>
        Fits(await site.TextAsync($"/guidance?{query}")).Select(f => Spaces().Replace(f.TextContent, " "));

    private static int Score(IElement fit) => int.Parse(fit.QuerySelector(".fit-score b")!.TextContent, CultureInfo.InvariantCulture);

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
