using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Public;

/// <summary>Details that only a laid-out page can show.</summary>
public sealed class LayoutDetailTests(Chromium chromium, DataRolesSite site)
{
    private const int Phone = 360;
    private const int Desktop = 1280;

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task A_sign_of_a_role_is_on_the_line_of_the_first_word_of_its_name(int width)
    {
        await using var window = await chromium.WindowAsync(site, width);
        var page = await window.NewPageAsync();
        List<string> torn = [];

        foreach (var path in new[] { "/", "/compare", "/compare?view=rows", "/paths", "/guidance?like=dashboards&know=sql", "/search?q=sql", "/skills/sql", "/lectures/data-roles", "/roles/data-analyst" })
        {
            await page.GotoAsync(path);
            torn.AddRange((await page.EvaluateAsync<string[]>(TornSigns)).Select(name => $"{path}: {name}"));
        }

        Assert.Empty(torn);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_row_of_a_comparison_is_on_the_first_screen_of_a_phone(bool script)
    {
        await using var window = await chromium.WindowAsync(site, Phone, script);
        var page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(Phone, 740);
        await page.GotoAsync("/compare");

        var row = (await page.Locator(".comparison tbody tr").First.BoundingBoxAsync())!;
        Assert.True(row.Y + row.Height <= 740, $"The row ends at {row.Y + row.Height}.");

        await page.GetByText("Change what is shown").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Only differences" }).ClickAsync();
        await page.WaitForAddressAsync("/compare?only=differences#comparison");
    }

    [Fact]
    public async Task What_a_comparison_shows_is_changed_without_unfolding_anything_on_a_wide_screen()
    {
        await using var window = await chromium.WindowAsync(site, Desktop);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/compare");

        await Assertions.Expect(page.GetByText("Change what is shown")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Only differences" }).ClickAsync();
        await page.WaitForAddressAsync("/compare?only=differences#comparison");
    }

    [Theory]
    [InlineData("/plan/data-scientist?know=sql")]
    [InlineData("/skills")]
    [InlineData("/compare?roles=data-engineer,data-scientist")]
    [InlineData("/guidance?know=sql")]
    [InlineData("/roles/data-engineer")]
    [InlineData("/paths")]
    public async Task Only_long_words_break_on_the_narrowest_screen(string path)
    {
        await using var window = await chromium.WindowAsync(site, width: 320);
        var page = await window.NewPageAsync();

        foreach (var language in new[] { "", "/es" })
        {
            await page.GotoAsync(language + path);

            Assert.Empty(await page.EvaluateAsync<string[]>(BrokenWords));
            Assert.Equal("auto", await page.Locator("main").EvaluateAsync<string>("main => getComputedStyle(main).hyphens"));
        }
    }

    [Fact]
    public async Task The_filters_of_skills_are_as_wide_as_a_phone()
    {
        await using var window = await chromium.WindowAsync(site, Phone);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/skills");

        var free = await page.EvaluateAsync<int[]>(
            "() => [...document.querySelectorAll('.narrow > .field')].map(f => Math.round(f.parentElement.clientWidth - f.getBoundingClientRect().width))");

        Assert.Equal([0, 0, 0], free);
    }

    [Fact]
    public async Task Every_role_of_the_table_of_skills_is_within_a_phone()
    {
        await using var window = await chromium.WindowAsync(site, Phone);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/skills");

        Assert.True(await page.EvaluateAsync<int>("() => Math.ceil(document.querySelector('.matrix tbody td:last-child').getBoundingClientRect().right)") <= Phone);
    }

    [Fact]
    public async Task The_three_answers_to_what_one_wants_share_a_line_on_a_phone()
    {
        await using var window = await chromium.WindowAsync(site, Phone);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/guidance?like=dashboards&know=sql&step=want");

        var lines = await page.EvaluateAsync<int[]>(
            "() => [...document.querySelectorAll('.segments')].map(s => new Set([...s.querySelectorAll('label')].map(l => Math.round(l.getBoundingClientRect().top))).size)");

        Assert.NotEmpty(lines);
        Assert.All(lines, count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task How_many_other_roles_need_a_skill_is_a_badge_of_one_line()
    {
        await using var window = await chromium.WindowAsync(site, Phone);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/guidance?like=dashboards&know=sql");
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");

        var lines = await page.EvaluateAsync<int[]>(
            "() => [...document.querySelectorAll('.to-learn .badges > span')].map(b => { const r = document.createRange(); r.selectNodeContents(b); return new Set([...r.getClientRects()].map(c => Math.round(c.top))).size; })");

        Assert.NotEmpty(lines);
        Assert.All(lines, count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task The_contents_of_a_lecture_follow_the_reader()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/lectures/data-roles#L178");
        var current = page.Locator(".contents a[aria-current]");

        await Assertions.Expect(current).ToHaveCountAsync(1);
        await Assertions.Expect(current).ToContainTextAsync("Workflow");
        await Assertions.Expect(current).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("view=rows", "desc", "↓")]
    [InlineData("view=rows", "asc", "↑")]
    [InlineData("view=columns", "desc", "←")]
    [InlineData("view=columns", "asc", "→")]
    public async Task The_arrow_of_a_sorted_table_points_the_way_that_it_sorts(string view, string direction, string arrow)
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/compare?sort=statistics&dir={direction}&{view}");

        Assert.Contains(arrow, await page.EvaluateAsync<string>(
            $"() => getComputedStyle(document.querySelector('.sort-{direction}ending'), '::after').content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yellow_marks_words_and_is_no_ground_of_a_notice()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/search?q=pyhton");

        Assert.NotEqual(await ColourAsync(page, "mark"), await ColourAsync(page, ".note"));
    }

    private static Task<string> ColourAsync(IPage page, string selector) =>
        page.EvaluateAsync<string>($"() => getComputedStyle(document.querySelector('main {selector}')).backgroundColor");

    /// <summary>The words of four to eleven letters that begin on one line and end on another.</summary>
    private const string BrokenWords = """
        () => {
          const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          const broken = new Set();
          while (texts.nextNode()) {
            const text = texts.currentNode;
            if (!text.parentElement.checkVisibility() || text.parentElement.closest('.visually-hidden, .line-number, svg, code')) continue;
            for (const match of text.data.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]{4,11}(?![\p{L}\p{N}])/gu)) {
              const word = document.createRange();
              word.setStart(text, match.index);
              word.setEnd(text, match.index + match[0].length);
              const parts = [...word.getClientRects()].filter(part => part.width > 1);
              if (parts.length > 1 && parts.at(-1).top - parts[0].top > 4) broken.add(match[0]);
            }
          }
          return [...broken];
        }
        """;

    /// <summary>The text behind each sign that begins on another line than the sign is on.</summary>
    private const string TornSigns = """
        () => [...document.querySelectorAll('main svg.mark')].flatMap(mark => {
          const texts = document.createTreeWalker(mark.parentElement, NodeFilter.SHOW_TEXT);
          let text = null;
          while (texts.nextNode()) {
            const node = texts.currentNode;
            const follows = mark.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
            if (follows && !mark.contains(node) && node.data.trim()) { text = node; break; }
          }
          if (!text || text.parentElement.closest('.visually-hidden') || !mark.checkVisibility() || mark.closest('.step, .lane-card, .use, .score')) return [];
          const word = document.createRange();
          const from = text.data.search(/\S/);
          word.setStart(text, from);
          word.setEnd(text, from + 1);
          const sign = mark.getBoundingClientRect(), letter = word.getBoundingClientRect();
          const isOnLine = letter.top < sign.bottom && letter.bottom > sign.top;
          const name = document.createRange();
          name.selectNodeContents(text);
          const { top, bottom, left } = name.getBoundingClientRect();
          const isInOwnColumn = sign.right <= left && sign.top < bottom && sign.bottom > top;
          return letter.width === 0 || isOnLine || isInOwnColumn ? [] : [text.data.trim()];
        })
        """;
}
