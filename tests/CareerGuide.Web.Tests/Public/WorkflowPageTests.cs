using System.Xml.Linq;
using AngleSharp.Dom;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

public sealed class WorkflowPageTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    private const string FiveRoles = """
        # Jobs in a kitchen

        ## Cook

        ### Responsibilities

        - Cook what is ordered
        - Taste it
        - Keep the stove clean
        - Order more salt

        ### Skills

        - Knives
        - Timing

        ## Waiter

        ### Responsibilities

        - Bring it to the table

        ### Skills

        - Timing
        - Smiling

        ## Cashier

        ### Skills

        - Counting

        ## Workflow

        1. Cook → Hands a full plate over
        2. Waiter
        3. Cook → Washes the plate
        4. Cashier → Takes the money
        5. Waiter → Clears the table
        6. Cook → Begins again
        """;

    private const string OneOfTwoRoles = """
        # Jobs in a kitchen

        ## Cook

        ### Skills

        - Knives

        ## Waiter

        ### Skills

        - Smiling

        ## Workflow

        1. Cook → Hands a full plate over
        2. Cook → Washes the plate
        """;

    [Fact]
    public async Task A_workflow_of_one_of_several_roles_leads_to_their_comparison()
    {
        await using var kitchen = new Site(("kitchen.md", OneOfTwoRoles));
        var main = (await kitchen.PageAsync("/workflow")).QuerySelector("main")!;

        Assert.All(main.QuerySelectorAll("ol.lanes h3 > a"), role => Assert.Equal("/roles/cook", role.GetAttribute("href")));
        Assert.NotNull(main.QuerySelector("a[href='/compare']"));
    }

    [Fact]
    public async Task A_lane_shows_the_first_responsibilities_of_its_role()
    {
        var lanes = (await site.PageAsync("/workflow")).QuerySelectorAll("ol.lanes > li");

        Assert.All(lanes, lane => Assert.InRange(lane.QuerySelectorAll(".lane-tasks > li").Length, 2, 3));
        Assert.Equal("/roles/data-engineer", lanes[0].QuerySelector("h3 > a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Neighbours_in_the_workflow_show_the_skills_that_both_need()
    {
        var lanes = (await site.PageAsync("/workflow")).QuerySelectorAll("ol.lanes > li");

        Assert.Contains("/skills/sql", Shared(lanes[0]));
        Assert.All(lanes.SkipLast(1), lane => Assert.NotEmpty(Shared(lane)));
        Assert.Empty(Shared(lanes[^1]));
    }

    [Fact]
    public async Task A_lane_claims_nothing_that_the_lecture_does_not_say()
    {
        await using var kitchen = new Site(("kitchen.md", FiveRoles));
        var lanes = (await kitchen.PageAsync("/workflow")).QuerySelectorAll("ol.lanes > li");

        Assert.Equal(["Hands a full plate over", null, "Washes the plate", "Takes the money", "Clears the table", "Begins again"], lanes.Select(l => l.QuerySelector(".step-activity")?.TextContent));
        Assert.Equal(["Cook what is ordered", "Taste it", "Keep the stove clean"], lanes[0].QuerySelectorAll(".lane-tasks > li").Select(task => task.TextContent));
        Assert.Empty(lanes[3].QuerySelectorAll(".lane-tasks"));
        Assert.Equal(["/skills/timing"], Shared(lanes[0]));
        Assert.Empty(Shared(lanes[2]));
    }

    [Fact]
    public async Task The_picture_shows_what_the_page_shows()
    {
        await using var kitchen = new Site(("kitchen.md", FiveRoles));
        var page = await kitchen.PageAsync("/workflow");
        var svg = XDocument.Parse(await kitchen.TextAsync("/workflow.svg")).Root!;
        var drawn = string.Join(' ', svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));

        Assert.All(
            page.QuerySelectorAll(".lanes :is(.role-name, .lane-tasks > li, .step-activity)").Select(e => e.TextContent.Trim()),
            text => Assert.Contains(text, drawn, StringComparison.Ordinal));
        Assert.Equal(5, svg.Descendants().Count(e => e.Name.LocalName == "path" && e.Attribute("stroke") is not null && e.Attribute("d")!.Value.Contains("l9 10", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_strip_of_many_steps_stands_in_rows_and_an_excerpt_points_at_nothing_that_is_not_there()
    {
        await using var kitchen = new Site(("kitchen.md", FiveRoles));

        Assert.True((await kitchen.PageAsync("/print")).QuerySelector("ol.flow")!.ClassList.Contains("rows-3"));

        var excerpt = (await site.PageAsync("/roles/data-engineer")).QuerySelectorAll("ol.flow > li");
        Assert.Equal(["step hue-1 next-2 is-this", "step hue-2 next-3 goes-on"], excerpt.Select(step => step.ClassName));
    }

    private static IEnumerable<string?> Shared(IElement lane) => lane.QuerySelectorAll(".shared > a").Select(a => a.GetAttribute("href"));
}
