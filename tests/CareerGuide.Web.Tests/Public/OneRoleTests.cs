using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

/// <summary>A site whose first lecture describes a single role: nothing on it speaks of several, or leads to a page without anything.</summary>
public sealed class OneRoleTests(OneRoleTests.OneRoleSite site) : IClassFixture<OneRoleTests.OneRoleSite>
{
    private const string Baker = """
        # Work in a bakery

        ## Baker

        ### Responsibilities

        - Knead the dough
        - Bake the bread

        ### Skills

        - Kneading
        - Food hygiene

        ### Suits you if you enjoy

        - Early mornings
        """;

    public sealed class OneRoleSite() : Site(("bakery.md", Baker));

    public static TheoryData<string> Pages => new("/", "/roles", "/roles/baker", "/skills", "/skills/kneading", "/guidance", "/guidance?like=early-mornings", "/plan/baker", "/lectures");

    [Theory, MemberData(nameof(Pages))]
    public async Task No_page_leads_to_what_needs_two_roles(string address)
    {
        var page = await site.PageAsync(address);

        Assert.Empty(page.QuerySelectorAll("a[href='/compare'], a[href='/workflow'], a[href='/paths']"));
    }

    [Theory]
    [InlineData("/compare")]
    [InlineData("/workflow")]
    [InlineData("/paths")]
    public async Task The_pages_that_need_two_roles_say_so(string address) => Assert.NotNull((await site.PageAsync(address)).QuerySelector("main .empty"));

    [Fact]
    public async Task Skills_of_a_single_role_are_not_called_often_needed_together() =>
        Assert.Null((await site.PageAsync("/skills/kneading")).GetElementById("goes-with"));

    [Fact]
    public async Task A_skill_that_a_lecture_only_names_is_not_said_twice_of_its_role()
    {
        var role = (await site.PageAsync("/skills/kneading")).QuerySelector(".skill-roles > li")!;

        Assert.Null(role.QuerySelector(".lines"));
        Assert.Equal("/lectures/bakery#L12", role.QuerySelector("h3 .line-link")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Signs_that_no_skill_bears_are_not_explained() => Assert.Empty((await site.PageAsync("/skills")).QuerySelectorAll(".use-legend"));

    [Fact]
    public async Task The_menu_leads_to_what_the_lectures_have()
    {
        await using var two = new Site(("bakery.md", Baker), ("ward.md", Baker.Replace("Baker", "Nurse", StringComparison.Ordinal).Replace("Work in a bakery", "Work on a ward", StringComparison.Ordinal)));
        var menu = (await two.PageAsync("/")).QuerySelectorAll("#menu a:not(.language-link)").Select(link => link.GetAttribute("href"));

        Assert.Equal(["/roles", "/compare", "/skills", "/guidance", "/lectures"], menu);
    }
}
