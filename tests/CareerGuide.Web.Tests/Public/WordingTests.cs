using AngleSharp.Dom;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

/// <summary>Sentences that readers stumbled over stay away, and the warm ones are where they belong.</summary>
public sealed class WordingTests(DataRolesSite site, EmptySite empty) : IClassFixture<DataRolesSite>, IClassFixture<EmptySite>
{
    private static readonly string[] Pages =
    [
        "/", "/roles", "/roles/data-engineer", "/roles/machine-learning-engineer", "/compare", "/compare?roles=data-engineer,data-scientist",
        "/compare?roles=data-engineer", "/workflow", "/skills", "/skills?name=nosuchskill", "/skills/python", "/skills/pandas", "/guidance",
        "/guidance?know=python,sql", "/guidance?want.statistics=any", "/paths", "/paths/data-analyst/data-scientist", "/lectures",
        "/lectures/data-roles", "/print", "/search", "/search?q=pyhton", "/search?q=nosuchword", "/about", "/accessibility", "/privacy",
    ];

    private static readonly string[] Stumbled =
    [
        "What the roles of a field do, which skills they need",
        "What each one does, needs and cares about.",
        "The same questions asked of each, the greatest differences first.",
        "it counts for every role",
        "Where every line on this site comes from.",
        "Everything here comes from the lectures, line by line.",
        "Tick what is true of you and see how each role fits",
        "What do you know already?",
        "Does not matter",
        "Nothing is stored: your answers stand in the address",
        "Each score is the sum of the points below it.",
        "Every role begins with this",
        "What speaks for it",
        "What speaks against it",
        "skills that are asked for.",
        "asks for it too",
        "have no higher score than the last of these",
        "The skills in this address are not all ticked",
        "Some of the answers could not be used",
        "Boxes show a word",
        "steps apart",
        "What they ask for",
        "Show everything again",
        "Order of the lecture",
        "For a spreadsheet (CSV)",
        "For a program (JSON)",
        "Until you choose another one, all of them are shown",
        "Where it stands",
        "Where this could lead",
        "The ways between all roles",
        "Sort and choose in the whole comparison",
        "the small ones are the others",
        "What roles ask for, and who asks for it.",
        "Take in a file",
        "Forget everything",
        "No skill is like that.",
        "Who asks for it",
        "What belongs to it",
        "What goes with it",
        "Also written",
        "Points to learn on each way",
        "Follow a number to its bill.",
        "You bring this along, so it costs nothing.",
        "Nothing that your role asks for stands for this.",
        "Welcome, not asked for",
        "In common, from either end",
        "All ways from role to role",
        "Who takes over from whom",
        "The same as a picture (SVG)",
        "A slip of the pen is forgiven.",
        "Nothing has just these words.",
        "Nothing in the lectures has",
        "Or begin with a role",
        "What this site is made from, to read whole.",
        "to keep for a place without a network",
        "Beside each point stands the line of the lecture",
        "It adds no opinion of its own.",
        "Everything that can be pressed",
        "What is known to be missing",
        "stands in its address and nowhere else",
        "Perhaps one of these",
        "Follow any line number to its source.",
        "Search everything again",
        "Their skills side by side",
        "Asked for by all",
        "Roles as rows",
        "Compare the roles that ask for it",
        "I know this: which role fits?",
        "Taken in:",
        "This file holds no skills.",
        "Everything is forgotten.",
        "Copying is not allowed here.",
        "are not listed here; narrow the list",
        "It stands in the glossary.",
        "From, down · to, across",
        "A way costs more the higher the level",
        "I would like to do this",
        "Show me what is nearest",
        "Show the way",
        "The way back, from",
        "Each cost is how rare the skill is",
        "The ways between",
        "or what was there has another name by now",
        "The reader adapts to the lecture",
        "Everything stands on one page",
        "Movement is kept out where you ask for that",
        "on the page of skills",
        "Marked the highest",
        "No other role asks for anything that this one asks for.",
        "Tick what you know: it counts",
        "Begin with what you enjoy.",
        "Show which roles fit",
        "What you ticked, held against what the lectures say.",
        "Tick these here too",
        "Kept. These skills are ticked",
        "The large sign is this role",
        "From role to role",
        "Skip to the content",
        "Dark colours",
    ];

    [Fact]
    public async Task No_page_shows_a_sentence_that_readers_stumbled_over()
    {
        foreach (var path in Pages)
        {
            var text = Shown(await site.PageAsync(path));

            Assert.All(Stumbled, sentence => Assert.False(text.Contains(sentence, StringComparison.Ordinal), $"{path} shows “{sentence}”"));
        }
    }

    [Theory]
    [InlineData("/", "Nothing here yet.")]
    [InlineData("/skills", "No skills yet.")]
    [InlineData("/guidance", "The questions appear once a lecture says who each role suits.")]
    public async Task An_empty_page_tells_students_nothing_of_files(string path, string sentence)
    {
        var main = (await empty.PageAsync(path)).QuerySelector("main")!.TextContent;

        Assert.Contains(sentence, main, StringComparison.Ordinal);
        Assert.DoesNotContain("content/lectures", main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/guidance?want.statistics=any", "Nothing ticked yet")]
    [InlineData("/guidance?like=nosuchinterest", "We could not use some of your answers")]
    public async Task The_summary_of_errors_says_what_happened(string path, string heading) =>
        Assert.Equal(heading, (await site.PageAsync(path)).QuerySelector(".error-summary h2")?.TextContent);

    [Theory]
    [InlineData("data-engineer")]
    [InlineData("data-analyst")]
    [InlineData("data-scientist")]
    public async Task The_next_roles_are_in_the_order_of_the_numbers_beside_them(string role)
    {
        var parts = (await site.PageAsync($"/roles/{role}")).QuerySelectorAll(".leads > li")
            .Select(li => (Over: Number(li, ".leads-over"), Left: Number(li, ".leads-left")))
            .Select(n => (double)n.Over / (n.Over + n.Left)).ToList();

        Assert.NotEmpty(parts);
        Assert.Equal(parts.OrderDescending(), parts);
    }

    private static int Number(IElement line, string selector) =>
        int.Parse(line.QuerySelector(selector)!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a page shows or reads out, with single spaces.</summary>
    private static string Shown(IDocument page) => string.Join(' ', string.Join(' ', page.QuerySelectorAll("[aria-label]")
        .Select(e => e.GetAttribute("aria-label")).Append(page.Body!.TextContent)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
