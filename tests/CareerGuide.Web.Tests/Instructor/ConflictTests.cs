using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Instructor;

/// <summary>Two people change the same lines: whoever publishes second chooses piece by piece.</summary>
public sealed class ConflictTests : IAsyncLifetime
{
    private const string Form = "form.edit";
    private const string Storage = "- Optimize data storage and processing systems\n", Datasets = "- Analyze datasets";

    private readonly DataRolesSite site = new();
    private Person ada = null!, grace = null!;

    public async ValueTask InitializeAsync() =>
        (ada, grace) = (await Person.SignedInAsync(site, name: "Ada"), await Person.SignedInAsync(site, name: "Grace"));

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("mine", "theirs", "- Tune data storage\n", "- Ada reads datasets")]
    [InlineData("theirs", "mine", "- Improve data storage\n", "- Grace reads datasets")]
    [InlineData("both", "both", "- Improve data storage\n- Tune data storage\n", "- Grace reads datasets")]
    public async Task Each_piece_is_taken_from_one_of_the_two_or_both(string first, string second, string storage, string datasets)
    {
        var page = await ConflictAsync();

        var settled = await Person.PageOfAsync(await grace.SendAsync(page, Form, ("do", "settle"), ("pieces[0]", first), ("pieces[1]", second)));

        Assert.Contains(storage, TextOf(settled));
        Assert.Contains(datasets, TextOf(settled));
        Assert.Contains("One more line of Ada", TextOf(settled)); // what only the other has changed stays
        Assert.NotNull(settled.QuerySelector(".edit-confirm"));

        var answer = await grace.SendAsync(settled, Form, ("do", "publish"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(TextOf(settled), TextOf(await grace.OpenAsync()));
    }

    [Fact]
    public async Task Pieces_show_both_sides_with_the_words_that_differ()
    {
        var page = await ConflictAsync();

        var pieces = page.QuerySelectorAll(".edit-piece");
        Assert.Equal(2, pieces.Length);
        Assert.Contains("Piece 1 of 2", pieces[0].QuerySelector("legend")!.TextContent);
        Assert.Contains("What Ada wrote", pieces[0].TextContent);
        Assert.Equal(["Improve", "Tune"], pieces[0].QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Empty(page.QuerySelectorAll(".edit-piece del"));
        Assert.Equal(["mine", "mine"], page.QuerySelectorAll<IHtmlInputElement>(".edit-piece input").Where(input => input.IsChecked).Select(input => input.Value));
    }

    [Fact]
    public async Task Choices_for_another_text_are_asked_again()
    {
        var page = await ConflictAsync();
        var other = TextOf(page).Replace("- Tune data storage", "- Tune all storage", StringComparison.Ordinal);

        var again = await Person.PageOfAsync(await grace.SendAsync(page, Form, ("do", "settle"), ("markdown", other), ("pieces[0]", "theirs")));

        Assert.Contains("You have changed your text since you looked", again.Body!.TextContent);
        Assert.Equal(other, TextOf(again));
        Assert.Contains("Improve data storage", TextOf(await Person.PageOfAsync(await grace.SendAsync(again, Form, ("do", "settle"), ("pieces[0]", "theirs")))));
    }

    private async Task<IHtmlDocument> ConflictAsync()
    {
        var (hers, his) = (await ada.OpenAsync(), await grace.OpenAsync());
        await ada.PublishAsync(hers, Changed(TextOf(hers), "Improve", "Ada") + "\nOne more line of Ada.\n");
        var answer = await grace.PublishAsync(his, Changed(TextOf(his), "Tune", "Grace"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);

        return await Person.PageOfAsync(answer);
    }

    private static string Changed(string text, string verb, string name)
    {
        Assert.Contains(Storage, text);
        Assert.Contains(Datasets, text);

        return text.Replace(Storage, $"- {verb} data storage\n", StringComparison.Ordinal).Replace(Datasets, $"- {name} reads datasets", StringComparison.Ordinal);
    }

    private static string TextOf(IHtmlDocument page) => ((IHtmlTextAreaElement)page.QuerySelector("form.edit textarea")!).Value;
}
