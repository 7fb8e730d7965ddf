using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Public;

/// <summary>The picture opened by itself, as someone does who puts it into slides.</summary>
public abstract class WorkflowPictureTests(Chromium chromium, Site site)
{
    [Fact]
    public async Task The_picture_of_the_workflow_stands_alone()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        List<string> heard = [];
        page.Console += (_, said) => heard.Add(said.Text);
        page.PageError += (_, error) => heard.Add(error);

        await page.GotoAsync("/workflow.svg");

        Assert.Empty(heard);
        Assert.Equal("svg", await page.EvaluateAsync<string>("document.documentElement.localName"));
        Assert.NotEmpty(await page.Locator("svg > title").TextContentAsync() ?? "");
        Assert.NotEmpty(await page.Locator("svg > desc").TextContentAsync() ?? "");
        Assert.Empty(await page.EvaluateAsync<string[]>(TextsBeyondThePicture));
    }

    private const string TextsBeyondThePicture = """
        () => {
          const { width, height } = document.documentElement.viewBox.baseVal;
          const texts = [...document.querySelectorAll('text')];
          const isWithin = box => box.width > 0 && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
          return texts.length === 0 ? ['no text at all'] : texts.filter(text => !isWithin(text.getBBox())).map(text => text.textContent);
        }
        """;
}

public sealed class WorkflowPictureOfDataRolesTests(Chromium chromium, DataRolesSite site) : WorkflowPictureTests(chromium, site);

public sealed class WorkflowPictureOfCrowdTests(Chromium chromium, CrowdedSite site) : WorkflowPictureTests(chromium, site);
