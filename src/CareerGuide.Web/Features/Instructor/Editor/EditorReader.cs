using CareerGuide.Content;
using CareerGuide.Content.Authoring;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Model;
using CareerGuide.Content.Quality;
using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>What a text means, and what can be written into it. Keeps nothing.</summary>
public sealed class EditorReader(CareerGuideDb db, PerContentVersion<PublishedTexts> published, PerContentVersion<PublishedPaths> paths)
{
    /// <summary>What is understood of a text, for the page to show beside it.</summary>
    public async Task<ReadingView> ReadAsync(string slug, string markdown, CancellationToken cancellation)
    {
        var reading = (await published.ReadAsync(db, cancellation)).Read(slug, markdown, await db.PicturesOfAsync(slug, cancellation), BlockText.Placeholders);

        if (reading.Lecture is not { } lecture)
            return ReadingView.Of(slug, reading);

        var broken = ContentHealth.BrokenLinks(new ReadLecture(slug, lecture), (await paths.ReadAsync(db, cancellation)).Answers);

        return ReadingView.Of(slug, reading with { Diagnostics = [.. reading.Diagnostics, .. broken] });
    }

    /// <summary>The text with what its headings are to be read as. Only what was chosen otherwise than the text says is written: a heading may be in the outline more than once.</summary>
    public static string Taught(EditorForm form)
    {
        var said = LectureParser.InstructionsOf(form.Markdown);

        return (form.Headings ?? []).Zip(form.Readings ?? [])
            .Where(choice => choice.First is { Length: > 0 } && (choice.Second ?? "") is var value && (value.Length == 0 || ReadAs.All.Contains(value)))
            .Where(choice => (choice.Second ?? "") != (said.For(choice.First!)?.Value ?? ""))
            .Aggregate(form.Markdown, (text, choice) => ReadingText.With(text, choice.First!, choice.Second is { Length: > 0 } value ? value : null));
    }

    /// <summary>A block that fits the text.</summary>
    public static string BlockFor(string slug, EditorForm form)
    {
        var (block, facet) = form.Inserted!.Value;
        var parsed = LectureParser.Parse(form.Markdown, $"{slug}.md", SiteVocabulary.Empty);

        return BlockText.Of(block, BlockPlace.In(form.Markdown, parsed), facet);
    }
}
