using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

public sealed class RolesPageTests(DataRolesSite few, RolesPageTests.ManyRolesSite many) : IClassFixture<DataRolesSite>, IClassFixture<RolesPageTests.ManyRolesSite>
{
    /// <summary>Two lectures of 100 roles each.</summary>
    public sealed class ManyRolesSite() : Site(("builders.md", LectureOf("Builders", "Builder")), ("cooks.md", LectureOf("Cooks", "Éclair Cook")));

    [Fact]
    public async Task A_few_roles_have_a_card_each_and_no_index() =>
        Assert.Empty((await few.PageAsync("/roles")).QuerySelectorAll(".roles-index, .letters"));

    [Fact]
    public async Task Links_above_many_cards_lead_to_each_field()
    {
        await using var site = new Site(("bakers.md", LectureOf("Bakers", "Baker", 8)), ("cooks.md", LectureOf("Cooks", "Cook", 8)));
        var page = await site.PageAsync("/roles");

        Assert.Equal(["#lecture-bakers", "#lecture-cooks"], page.QuerySelectorAll("main nav a").Select(link => link.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("main nav a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Empty((await few.PageAsync("/roles")).QuerySelectorAll("main nav a"));
    }

    [Theory]
    [InlineData("/roles", 90, "200 roles")]
    [InlineData("/roles?page=3", 20, "200 roles")]
    [InlineData("/roles?page=99", 20, "200 roles")]
    [InlineData("/roles?page=-1", 90, "200 roles")]
    [InlineData("/roles?field=cooks", 90, "100 roles")]
    [InlineData("/roles?letter=E", 90, "100 roles")]
    [InlineData("/roles?q=eclair+cook+7", 11, "11 roles")]
    [InlineData("/roles?q=builder+7&field=cooks", 0, null)]
    [InlineData("/roles?q=nobody", 0, null)]
    public async Task Many_roles_are_an_index_that_the_address_narrows(string address, int shown, string? count)
    {
        var page = await many.PageAsync(address);

        Assert.Equal(shown, page.QuerySelectorAll(".roles-index > li").Length);
        Assert.Equal(count, page.QuerySelector("main .legend")?.FirstChild!.TextContent.Trim());
        Assert.Equal(shown == 0, page.QuerySelector(".empty") is not null);
    }

    [Fact]
    public async Task The_index_has_the_letters_and_fields_that_there_are_and_pages_that_follow_each_other()
    {
        var page = await many.PageAsync("/roles?page=2");

        Assert.Equal(["B", "E"], page.QuerySelectorAll(".letters > a").Select(a => a.TextContent));
        Assert.Equal(["/roles", "/roles?field=builders", "/roles?field=cooks"], page.QuerySelectorAll(".fields > a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["/roles", "/roles?page=3"], page.QuerySelectorAll(".pager > a").Select(a => a.GetAttribute("href")));
    }

    private static string LectureOf(string title, string name, int count = 100) => $"# {title}\n\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"## {name} {i}\n\n### Responsibilities\n\n- Do it {i} times\n\n"));
}
