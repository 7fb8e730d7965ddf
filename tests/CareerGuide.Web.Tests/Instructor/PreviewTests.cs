using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Instructor;

/// <summary>The preview is the page: byte for byte.</summary>
public sealed class PreviewTests
{
    private static readonly string Tests = Repository.PathTo("tests", "CareerGuide.Content.Tests");

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
    public async Task A_preview_parses_the_text_once_and_the_published_one_once()
    {
        await using var site = new DataRolesSite();
        var ada = await Person.SignedInAsync(site);
        await ada.SeeAsync("/instructor");
        var editor = await ada.SeeAsync("/instructor/lectures/data-roles/edit");
        var memory = site.Services.GetRequiredService<SiteParseCache>().Lectures;
        var before = memory.Misses;

        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(HttpStatusCode.OK, (await ada.SendAsync(editor, "form.edit", ("do", "rehearse"), ("markdown", await EditedAsync()))).StatusCode);

        Assert.InRange(memory.Misses - before, 1, 2);

        async Task<string> EditedAsync() => await File.ReadAllTextAsync(Repository.PathTo("content", "lectures", "data-roles.md"), Cancellation) + "\nOne more sentence.\n";
    }

    [Fact]
    public async Task Whatever_the_text_the_preview_is_what_is_published()
    {
        await using var site = new EmptySite();
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerGuideDb>();
        var texts = Texts().Select((text, n) => (Slug: $"text-{n}", Text: text)).ToList();
        var files = texts.Select(t => new ContentFile($"{ContentFolder.LecturesFolder}/{t.Slug}.md", DocumentKind.Lecture, Encoding.UTF8.GetBytes(t.Text)));

        await scope.ServiceProvider.GetRequiredService<Publisher>().ImportAsync(new ContentFiles([.. files], IsWhole: false), Cancellation);

        var published = await PublishedTexts.LoadAsync(db, new SiteParseCache(), Cancellation);
        var pages = await db.LecturePages.Join(db.Documents, p => p.DocumentId, d => d.Id, (p, d) => new { d.Slug, p.Html })
            .ToDictionaryAsync(p => p.Slug, p => p.Html, Cancellation);
        var compared = texts.Where(t => pages.ContainsKey(t.Slug)).ToList();

        Assert.All(compared, t => Assert.Equal(pages[t.Slug], published.Read(t.Slug, t.Text).Lecture!.Html));
        Assert.True(compared.Count > 100, $"Only {compared.Count} texts could be published.");
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
