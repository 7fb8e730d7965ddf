using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using CareerGuide.Data;
using CareerGuide.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests;

/// <summary>The preview is the page: byte for byte.</summary>
public sealed class PreviewTests
{
    private static readonly string Tests = Repository.PathTo("tests", "CareerGuide.Content.Tests");
    private static readonly Authorship Ada = new(null, "Ada");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> LectureFiles =>
        [.. Directory.GetFiles(Path.Combine(Tests, "Lectures"), "*.md").Append(Path.Combine(Tests, "Samples", "data-roles.damaged.md")).Select(f => Path.GetRelativePath(Tests, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(LectureFiles))]
    public async Task The_preview_of_a_lecture_is_its_published_page(string file)
    {
        await using var site = new DataRolesSite();
        var ada = await Person.SignedInAsync(site);
        var begun = await ada.SendAsync(
            await ada.SeeAsync("/instructor/lectures/new"), "form.edit-plain",
            ("markdown", await File.ReadAllTextAsync(Path.Combine(Tests, file), Cancellation)), ("slug", SlugIn(file)));
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        var editor = await ada.SeeAsync(begun.Headers.Location!.ToString());

        var preview = await (await ada.SendAsync(editor, "form.edit", ("do", "check"))).Content.ReadAsStringAsync(Cancellation);
        var published = await ada.SendAsync(editor, "form.edit", ("do", "publish"));

        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        var address = editor.QuerySelector("form.edit")!.GetAttribute("data-slug");
        Assert.Equal(ArticleOf(await site.TextAsync($"/lectures/{address}")), ArticleOf(preview));
    }

    [Fact]
    public async Task Whatever_the_text_the_preview_is_what_is_published()
    {
        await using var site = new DataRolesSite();
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerGuideDb>();
        var publisher = scope.ServiceProvider.GetRequiredService<Publisher>();
        var others = await PublishedTexts.LoadAsync(db, Cancellation);
        var (number, compared) = (0, 0);

        foreach (var text in Texts())
        {
            var preview = others.Read("preview", text);

            switch (await publisher.PublishAsync("preview", text, number, Ada, Cancellation))
            {
                case PublishOutcome.Refused:
                    Assert.True(preview.HasErrors, text);
                    continue;
                case PublishOutcome.Published published:
                    number = published.Number;
                    break;
            }

            var page = await db.LecturePages
                .Where(p => db.Documents.Any(d => d.Id == p.DocumentId && d.Slug == "preview"))
                .Select(p => p.Html).SingleOrDefaultAsync(Cancellation);
            Assert.False(preview.HasErrors, text);
            Assert.Equal(page ?? "", preview.Lecture!.Html);
            compared++;
        }

        Assert.True(compared > 100, $"Only {compared} texts could be published.");
    }

    /// <summary>Strings of the samples, and of the corpora where they are there.</summary>
    private static IEnumerable<string> Texts()
    {
        var samples = Directory.GetFiles(Path.Combine(Tests, "Samples"), "*.json").Where(f => Path.GetFileName(f) is not ("pathological.json" or "malformed.json"));
        var corpora = Repository.Corpora is { } folder
            ? Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Where(f => !f.Contains("pathological", StringComparison.Ordinal))
            : [];
        var whole = Repository.Corpora is { } all ? Directory.GetFiles(all, "*.txt", SearchOption.AllDirectories).Select(File.ReadAllText) : [];

        return samples.Concat(corpora).SelectMany(file => Strings(JsonDocument.Parse(File.ReadAllText(file)).RootElement)).Concat(whole).Distinct();
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.TryGetProperty("markdown", out var markdown) ? Strings(markdown) : element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };

    /// <summary>A text that names its slug keeps it; the lecture of the content folder is there already.</summary>
    private static string SlugIn(string file) => Path.GetFileNameWithoutExtension(file) switch
    {
        "data-roles" or "data-roles.damaged" => "preview",
        _ => "",
    };

    private static string ArticleOf(string page)
    {
        var start = page.IndexOf('>', page.IndexOf("<article class=\"lecture\"", StringComparison.Ordinal)) + 1;

        return page[start..page.IndexOf("</article>", start, StringComparison.Ordinal)].Trim();
    }
}
