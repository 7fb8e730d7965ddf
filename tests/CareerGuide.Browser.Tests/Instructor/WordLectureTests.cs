using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Instructor;

/// <summary>Somebody who has a lecture in Word brings it to the site, on a phone.</summary>
public sealed class WordLectureTests(Chromium chromium) : IAsyncLifetime
{
    private readonly EditedSite site = new();
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        window = await chromium.WindowAsync(site, width: 360);
        await window.SignInAsync(site, await site.NewAccountAsync("Ada"));
        page = await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (window is not null)
            await window.DisposeAsync();

        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_lecture_that_was_pasted_from_Word_is_put_right_by_clicks_and_published()
    {
        await BeginAsync("Careers in the Port");
        await page.PasteOverAllAsync(PortInWord.Html, "Careers in the Port");
        await Assertions.Expect(page.Locator("[data-part=said]")).ToContainTextAsync("1 table");

        await Assertions.Expect(page.OutlineRow("Harbour Pilot").Locator(".edit-small")).ToContainTextAsync("a role");
        await Assertions.Expect(page.OutlineRow("The Examination").Locator(".edit-small")).ToContainTextAsync("a role");
        await page.ChooseReadingAsync("The Examination", "text");
        await page.ChooseReadingAsync("Between two tides", "its responsibilities");
        Assert.Null(await page.WhatIsTooWideAsync());

        await page.PublishAsync();

        await AssertRoleAsync("harbour-pilot", "Harbour Pilot", "Bring ships to the “long” quay", "Navigation", "Radio");
        await AssertRoleAsync("crane-operator", "Crane Operator", "Lift containers", "keep them level", "Load charts");
        await AssertRoleAsync("ship-chandler", "Ship Chandler", "Sell rope & paint", "Bookkeeping");
        Assert.Equal(404, await StatusAsync("/roles/the-examination"));
        await page.GotoAsync("/lectures/careers-in-the-port");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Careers in the Port");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Nobody is examined twice.");
        await page.GotoAsync("/compare");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Night work");
    }

    private async Task BeginAsync(string title)
    {
        await page.GotoAsync("/instructor/lectures/new");
        await page.FillAsync("#title", title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await page.EditorReadyAsync();
    }

    private async Task AssertRoleAsync(string slug, string name, params string[] says)
    {
        await page.GotoAsync($"/roles/{slug}");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(name);

        foreach (var words in says)
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);

        Assert.DoesNotContain("mso", await page.InnerTextAsync("main"), StringComparison.OrdinalIgnoreCase);
    }

    private Task<int> StatusAsync(string path) => page.EvaluateAsync<int>("path => fetch(path).then(answer => answer.status)", path);
}

/// <summary>A lecture as Word puts it on the clipboard: its own elements, styles and conditional comments around what was written.</summary>
internal static class PortInWord
{
    private static readonly string[] Lines =
    [
        "<p class=MsoTitle>Careers in the Port<o:p></o:p></p>",
        Text("Who keeps the ships moving – and “why”."),
        "<h1><a name=\"_Toc123\"></a><span lang=EN-GB>Harbour Pilot</span><o:p></o:p></h1>",
        Text("Knows every <i style='mso-bidi-font-style:normal'>sandbank</i> of the river."),
        "<h2>Responsibilities<o:p></o:p></h2>",
        Point("First", "Bring ships to the “long” quay"),
        Point("Last", "Talk to the bridge"),
        "<p class=MsoHeading2>Required Skills<o:p></o:p></p>",
        Point("First", "Navigation"),
        Point("Last", "Radio"),
        "<h1>Crane Operator<o:p></o:p></h1>",
        "<h2>Between two tides<o:p></o:p></h2>",
        Point("First", "Lift containers"),
        Point("Last", "keep them level", level: 2),
        "<h2>Required Skills<o:p></o:p></h2>",
        Point("", "Load charts"),
        "<h1>Ship Chandler<o:p></o:p></h1>",
        "<h2>Responsibilities<o:p></o:p></h2>",
        Point("", "Sell rope &amp; paint"),
        "<h2>Required Skills<o:p></o:p></h2>",
        Point("", "Bookkeeping"),
        "<h1>The Examination<o:p></o:p></h1>",
        Text("Nobody is examined twice."),
        "<h2>Required Skills<o:p></o:p></h2>",
        Point("", "A calm hand"),
        "<h1>Comparison<o:p></o:p></h1>",
        "<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>",
        Row("<b>Role</b>", "<b>Night work</b>"),
        Row("Harbour Pilot", "Often"),
        Row("Crane Operator", "Sometimes"),
        Row("Ship Chandler", "Never"),
        "</table>",
    ];

    public static string Html { get; } =
        "<html xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\" xmlns=\"http://www.w3.org/TR/REC-html40\">\r\n"
        + "<head><meta http-equiv=Content-Type content=\"text/html; charset=utf-8\"><meta name=Generator content=\"Microsoft Word 15\">\r\n"
        + "<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->\r\n"
        + "<style><!-- p.MsoNormal {margin:0cm; font-family:\"Calibri\",sans-serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>\r\n"
        + "<body lang=EN-GB style='tab-interval:35.4pt'><!--StartFragment-->\r\n"
        + string.Join("\r\n", Lines)
        + "\r\n<!--EndFragment--></body></html>";

    private static string Text(string html) => $"<p class=MsoNormal><span lang=EN-GB style='mso-ansi-language:EN-GB'>{html}<o:p></o:p></span></p>";

    /// <param name="place">Where in its list: First, Last, or alone.</param>
    private static string Point(string place, string html, int level = 1) =>
        $"<p class=MsoListParagraph{(place.Length > 0 ? "CxSp" + place : "")} style='text-indent:-18.0pt;mso-list:l0 level{level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>{html}<o:p></o:p></p>";

    private static string Row(params string[] cells) =>
        $"<tr style='mso-yfti-irow:0'>{string.Concat(cells.Select(cell => $"<td width=150 valign=top style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'><p class=MsoNormal>{cell}<o:p></o:p></p></td>"))}</tr>";
}
