using CareerGuide.Content;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Quality;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing;

/// <summary>Diagnostics and findings for authors, from parsing all published texts together.</summary>
/// <param name="Diagnostics">By slug, for every published text including the glossary and the wordings.</param>
public sealed record SiteHealth(IReadOnlyDictionary<string, IReadOnlyList<Diagnostic>> Diagnostics, IReadOnlyList<Finding> Findings)
{
    /// <param name="answers">Whether the site has a page at a path.</param>
    public static async Task<SiteHealth> LoadAsync(
        CareerGuideDb db, LectureParseCache memory, Func<string, bool> answers, CancellationToken cancellation = default)
    {
        var texts = await (
            from document in db.Documents
            join revision in db.Revisions
                on new { document.Id, Number = document.PublishedNumber } equals new { Id = revision.DocumentId, revision.Number }
            where document.ArchivedAt == null
            orderby document.Id
            select new { document.Kind, document.Slug, revision.Markdown }).ToListAsync(cancellation);
        var glossary = texts.Find(text => text.Kind == DocumentKind.Glossary)?.Markdown;
        var wordings = texts.Find(text => text.Kind == DocumentKind.Wordings)?.Markdown;
        var pictures = await db.PicturesAsync(slug: null, cancellation);
        var reading = ParsedSite.Of(
            glossary,
            wordings,
            texts.Where(text => text.Kind == DocumentKind.Lecture).Select(text => (text.Slug, text.Markdown)),
            memory,
            slug => pictures.GetValueOrDefault(slug, LecturePictures.None));

        var diagnostics = reading.Lectures.ToDictionary(lecture => lecture.Slug, lecture => lecture.Diagnostics);

        if (glossary is not null)
            diagnostics[Document.GlossarySlug] = GlossaryParser.Parse(glossary).Diagnostics;

        if (wordings is not null)
            diagnostics[Document.WordingsSlug] = SiteWordings.Parse(wordings).Diagnostics;

        var lectures = reading.Lectures.Select(lecture => new ReadLecture(lecture.Slug, lecture.Lecture)).ToList();

        return new SiteHealth(diagnostics, ContentHealth.Of(reading.Glossary, lectures, answers));
    }
}
