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

    public static TheoryData<string> Pages => new("/", "/roles", "/roles/baker", "/skills", "/skills/kneading", "/guidance", "/guidance?like=early-mornings", "/plan/baker", "/lectures", "/about");

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
    public async Task The_menu_leads_to_what_the_lectures_have()
    {
        await using var two = new Site(("bakery.md", Baker), ("ward.md", Baker.Replace("Baker", "Nurse", StringComparison.Ordinal).Replace("Work in a bakery", "Work on a ward", StringComparison.Ordinal)));
        var menu = (await two.PageAsync("/")).QuerySelectorAll("#menu a").Select(link => link.GetAttribute("href"));

        Assert.Equal(["/roles", "/compare", "/skills", "/guidance", "/lectures"], menu);
    }
}
