using System.Text.Json;
using CareerGuide.Browser.Tests.Support;
using CareerGuide.Content;
using CareerGuide.Content.Model;

namespace CareerGuide.Browser.Tests.Public;

/// <summary>Style alone writes the numbers of a role's numbered points, so a browser has to be asked what they are.</summary>
public sealed class NumberedLinesTests(Chromium chromium, CrowdedSite site)
{
    private static readonly string Role = LectureParser.Parse(BurstingLecture.Markdown, "bursting.md", SiteVocabulary.Empty).Lecture.Roles[0].Slug;

    [Fact]
    public async Task Numbered_points_count_on_from_the_number_that_their_author_gave_the_first()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/roles/{Role}");

        var numbers = (await TextsAsync(await window.NewCDPSessionAsync(page), "[aria-labelledby=career] ol.lines")).Where(text => text.All(char.IsAsciiDigit));

        Assert.Equal(["8", "9"], numbers);
    }

    /// <summary>The texts within an element as a screen reader has them, with what style adds.</summary>
    private static async Task<IEnumerable<string>> TextsAsync(ICDPSession session, string selector)
    {
        var element = await session.SendAsync("Runtime.evaluate", new() { ["expression"] = $"document.querySelector('{selector}')" });
        var objectId = element!.Value.GetProperty("result").GetProperty("objectId").GetString()!;
        var tree = await session.SendAsync("Accessibility.queryAXTree", new() { ["objectId"] = objectId, ["role"] = "StaticText" });

        return tree!.Value.GetProperty("nodes").EnumerateArray().Select(NameOf);
    }

    private static string NameOf(JsonElement node) => node.GetProperty("name").GetProperty("value").GetString()!;
}
