using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Instructor;

/// <summary>What a heading was taken for can be put right beside the text, by somebody who does not program.</summary>
public sealed class TeachingTests : IAsyncLifetime
{
    private const string Address = "/instructor/lectures/castle/edit";
    private const string Form = "form.edit";
    private const string Castle = "# The Castle\r\n\r\n## Sweeper of Halls\r\n\r\nKeeps the dust away.  \r\n\r\n### My week\r\n\r\n- Sweep the hall\r\n\r\n## Tricks\r\n\r\nNobody has any.\r\n";

    private readonly Site site = new(("castle.md", Castle));
    private Person ada = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => ada = await Person.SignedInAsync(site, name: "Ada");

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Choices_are_written_into_the_text_without_a_script()
    {
        var page = await CheckedAsync();
        Assert.Equal(["The Castle: the title", "Sweeper of Halls: text", "My week: text", "Tricks: text"], RowsOf(page));

        Choose(page, "Sweeper of Halls", "role");
        Choose(page, "My week", "responsibilities");
        var taught = await ApplyAsync(page);

        Assert.Equal("---\nreading:\n  \"Sweeper of Halls\": role\n  \"My week\": responsibilities\n---\n\n" + Castle.ReplaceLineEndings("\n"), TextOf(taught));
        Assert.Equal("Sweeper of Halls: a role: 1 responsibility, as this lecture says", RowsOf(taught)[1]);
        Assert.Contains("neither published nor kept", taught.QuerySelector(".edit-of-draft")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Sweeper", await site.TextAsync("/roles"), StringComparison.Ordinal);

        await ada.SendAsync(taught, Form, ("do", "publish"));
        Assert.Contains("Sweep the hall", await site.TextAsync("/roles/sweeper-of-halls"), StringComparison.Ordinal);
    }

    /// <summary>Roles that no heading names and that are no names of jobs: subjects of sentences, one point among jobs, a label in a quote.</summary>
    [Fact]
    public async Task Roles_in_the_points_of_lists_are_put_right_without_a_script()
    {
        (string Text, string[] Names)[] lectures =
        [
            ("# 스크럼 팀\n\n## 소개\n\n* 제품 책임자(Product Owner)는 제품을 담당\n  * 우선순위를 정한다\n* 스크럼 마스터(Scrum Master)는 회의를 담당\n* 개발팀(Development Team)은 만든다\n* PM(Project Manager)\n  * 일정 관리\n", ["제품 책임자", "스크럼 마스터", "개발팀", "PM"]),
            ("# Testing\n\n* Quality Engineer: answers for the whole of it;\n* Test Analyst: thinks of what nobody would try;\n* Test Manager: plans who tests what and when;\n* SDET (an engineer in test) - writes programs that test;\n* Helper (none of us) - tests now and then;\n", ["SDET"]),
            ("# El juego\n\n> ## Arte\n>\n> - Director de arte:\n>   - Dibuja el estilo\n> - Pruebas y calidad:\n>   - Prueban el juego\n> - Música y ruido:\n>   - Suenan\n>\n> ## Técnica\n>\n> - Programador de juegos:\n>   - Programa\n> - Diseñador de niveles:\n>   - Construye\n", ["Pruebas y calidad"]),
        ];

        foreach (var (text, names) in lectures)
        {
            var page = await Person.PageOfAsync(await ada.SendAsync(await ada.SeeAsync(Address), Form, ("markdown", text), ("do", "check")));

            foreach (var name in names)
                Choose(page, name, "role");

            var rows = RowsOf(await ApplyAsync(page));

            Assert.All(names, name => Assert.Contains(rows, row => row.StartsWith($"{name}: a role", StringComparison.Ordinal)));
            Assert.InRange(names.Length, 1, 5);
        }
    }

    [Fact]
    public async Task As_read_takes_a_choice_back()
    {
        var page = await CheckedAsync();
        Choose(page, "Tricks", "role");
        var taught = await ApplyAsync(page);
        Choose(taught, "Tricks", "");

        var untaught = await ApplyAsync(taught);

        Assert.Equal(Castle.ReplaceLineEndings("\n"), TextOf(untaught));
        Assert.Equal("Tricks: text", RowsOf(untaught)[3]);
    }

    [Fact]
    public async Task Nobody_can_write_anything_else_into_the_text_by_a_choice()
    {
        var page = await CheckedAsync();
        Choose(page, "Tricks", "role");
        page.QuerySelector<IHtmlOptionElement>("[data-reading='The Castle'] option:nth-child(1)")!.Value = "x\nslug: other";

        Assert.Equal("---\nreading:\n  \"Tricks\": role\n---\n\n" + Castle.ReplaceLineEndings("\n"), TextOf(await ApplyAsync(page)));
    }

    [Fact]
    public async Task The_script_gets_the_text_back_with_a_choice()
    {
        var page = await ada.SeeAsync(Address);
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Address}/teach")
        {
            Content = new FormUrlEncodedContent([new("markdown", "## A\n"), new("headings", "A"), new("readings", "role")]),
        };
        request.Headers.Add("RequestVerificationToken", page.QuerySelector<IHtmlInputElement>($"{Form} [name=__RequestVerificationToken]")!.Value);

        var answer = await ada.Client.SendAsync(request, Cancellation);

        Assert.Equal("---\nreading:\n  \"A\": role\n---\n\n## A\n", await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_wordings_of_the_site_are_written_like_a_lecture_and_hold_for_all()
    {
        var page = await ada.SeeAsync("/instructor/wordings");
        Assert.Equal("Wordings", page.QuerySelector("h1")!.TextContent);
        const string wordings = "# for all lectures\n\"Sweeper of Halls\": role\nMy week: responsibilities\nTricks: skils\n";

        var read = await Person.PageOfAsync(await ada.SendAsync(page, Form, ("markdown", wordings), ("do", "check")));
        Assert.Contains("Did you mean “skills”?", read.QuerySelector(".edit-hints")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("its responsibilities", read.QuerySelector(".edit-outline")!.TextContent, StringComparison.Ordinal);
        var rehearsed = await Person.PageOfAsync(await ada.SendAsync(read, Form, ("do", "rehearse")));
        Assert.Contains("New responsibility, Sweeper of Halls", rehearsed.QuerySelector(".edit-changes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ada.SendAsync(rehearsed, Form, ("do", "publish"))).StatusCode);

        Assert.Contains("Sweep the hall", await site.TextAsync("/roles/sweeper-of-halls"), StringComparison.Ordinal);
        Assert.Equal("My week: its responsibilities, as the wordings of this site say", RowsOf(await CheckedAsync())[2]);
        Assert.Contains("1 warning", (await ada.SeeAsync("/instructor")).QuerySelector("[aria-labelledby=wordings]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(wordings, TextOf(await ada.SeeAsync("/instructor/wordings")));
        Assert.Contains("Written here", (await ada.SeeAsync("/instructor/lectures/wordings/history")).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> CheckedAsync() => await Person.PageOfAsync(await ada.SendAsync(await ada.SeeAsync(Address), Form, ("do", "check")));

    private async Task<IHtmlDocument> ApplyAsync(IHtmlDocument page)
    {
        Assert.Equal("teach", page.QuerySelector<IHtmlButtonElement>(".edit-apply")!.Value);

        return await Person.PageOfAsync(await ada.SendAsync(page, Form, ("do", "teach")));
    }

    private static void Choose(IHtmlDocument page, string heading, string value) =>
        page.QuerySelector<IHtmlSelectElement>($"[data-reading='{heading}']")!.Value = value;

    private static List<string> RowsOf(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".edit-headings li").Select(row => $"{row.QuerySelector("a")!.TextContent}: {row.QuerySelector(".edit-small")!.TextContent}")];

    private static string TextOf(IHtmlDocument page) => page.QuerySelector<IHtmlTextAreaElement>($"{Form} textarea")!.Value;
}
