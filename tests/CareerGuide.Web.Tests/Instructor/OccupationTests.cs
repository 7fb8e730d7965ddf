using AngleSharp.Dom;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Occupations;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Instructor;

/// <summary>What O*NET says beside a lecture, once somebody has confirmed what a role is.</summary>
public sealed class OccupationTests : IAsyncLifetime
{
    private const string Address = "/instructor/occupations";

    private readonly DataRolesSite site = new();
    private readonly OnetSample sample = OnetSample.Now();
    private Person ada = null!;

    public async ValueTask InitializeAsync() => ada = await Person.SignedInAsync(site, AccountRole.Instructor, "Ada Writer");

    public async ValueTask DisposeAsync()
    {
        sample.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_of_O_NET_is_shown_before_it_was_confirmed_and_all_of_it_with_source_and_licence_after()
    {
        await ImportAsync();
        Assert.Null((await site.PageAsync("/roles/data-scientist")).QuerySelector(".evidence"));

        var choices = await ada.SeeAsync(Address);
        Assert.Equal(["Data Scientists 15-2051.00 · the same title"], OfferedTo(choices, "data-scientist"));
        Assert.Equal(["Data Scientists 15-2051.00 · also called “Data Analyst”"], OfferedTo(choices, "data-analyst"));
        await ada.SendAsync(choices, "form[action$='/data-scientist']", ("Code", "15-2051.00"));
        await ada.SendAsync(choices, "form[action$='/data-engineer']", ("Other", "15-1243.00"));

        var evidence = (await site.PageAsync("/roles/data-scientist")).QuerySelector(".evidence")!;
        Assert.Contains("In the United States this role is described as Data Scientists (15-2051.00).", evidence.TextContent, StringComparison.Ordinal);
        Assert.Contains("Extensive preparation", evidence.TextContent, StringComparison.Ordinal);
        Assert.Equal(["SAS"], evidence.QuerySelectorAll(".chip").Select(Text));
        Assert.Equal(["Data Engineer Database Architects", "Statisticians"], evidence.QuerySelectorAll(".related li").Select(Text));
        Assert.Equal("/roles/data-engineer", evidence.QuerySelector(".related a")?.GetAttribute("href"));
        Assert.Contains("O*NET 31.0 Database", evidence.TextContent, StringComparison.Ordinal);
        Assert.Contains("CC BY 4.0", evidence.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_confirmed_is_taken_back()
    {
        await ImportAsync();
        await ada.SendAsync(await ada.SeeAsync(Address), "form[action$='/data-scientist']", ("Code", "15-2051.00"));
        Assert.NotNull((await site.PageAsync("/roles/data-scientist")).QuerySelector(".evidence"));

        await ada.SendAsync(await ada.SeeAsync(Address), "form[action$='/data-scientist/withdraw']");

        Assert.Null((await site.PageAsync("/roles/data-scientist")).QuerySelector(".evidence"));
    }

    [Theory]
    [InlineData("", "Choose an occupation, or type its code.")]
    [InlineData("99-9999.99", "There is no occupation 99-9999.99")]
    public async Task What_cannot_be_confirmed_is_told(string code, string message)
    {
        await ImportAsync();

        await ada.SendAsync(await ada.SeeAsync(Address), "form[action$='/data-scientist']", ("Other", code));

        Assert.Contains(message, (await ada.SeeAsync(Address)).QuerySelector("main")?.TextContent, StringComparison.Ordinal);
        Assert.Null((await site.PageAsync("/roles/data-scientist")).QuerySelector(".evidence"));
    }

    [Fact]
    public async Task Without_a_release_the_page_says_how_to_get_one() =>
        Assert.Contains("import-onet", (await ada.SeeAsync(Address)).QuerySelector("main pre")?.TextContent, StringComparison.Ordinal);

    private async Task ImportAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OccupationRegister>()
            .ImportAsync(OnetFolder.Read(sample.Folder, release: null), new(null, "Command line"), TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> OfferedTo(IParentNode page, string role) => page.QuerySelectorAll($"form[action$='/{role}'] label.choice").Select(Text);

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
