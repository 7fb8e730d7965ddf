using CareerGuide.Content;
using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Parsing;

/// <summary>A published text, which is loaded when it is needed.</summary>
/// <param name="Number">The number of the revision.</param>
internal sealed record PublishedText(int DocumentId, string Slug, DocumentKind Kind, int Number, Func<string> Load)
{
    /// <summary>Identifies the text, because a revision never changes.</summary>
    public string Key => $"{DocumentId}.{Number}";
}

/// <summary>All published texts and what is stored about the lectures among them.</summary>
/// <param name="Pictures">By the slug of the lecture; null where they do not matter.</param>
/// <param name="Summaries">By the id of the document.</param>
internal sealed record SiteTexts(
    IReadOnlyList<PublishedText> All, Func<string, LecturePictures>? Pictures, IReadOnlyDictionary<int, StoredSummary> Summaries)
{
    private readonly string shared = string.Join('|',
        ParsedSite.Build,
        All.SingleOrDefault(text => text.Kind == DocumentKind.Glossary)?.Key,
        All.SingleOrDefault(text => text.Kind == DocumentKind.Wordings)?.Key);

    public string? Glossary => All.SingleOrDefault(text => text.Kind == DocumentKind.Glossary)?.Load();

    public string? Wordings => All.SingleOrDefault(text => text.Kind == DocumentKind.Wordings)?.Load();

    /// <summary>In the order of their slugs.</summary>
    public IEnumerable<PublishedText> Lectures =>
        All.Where(text => text.Kind == DocumentKind.Lecture).OrderBy(text => text.Slug, StringComparer.Ordinal);

    public static async Task<SiteTexts> LoadAsync(CareerGuideDb db, SiteParseCache memory, CancellationToken cancellation)
    {
        var rows = await db.Documents.Where(d => d.ArchivedAt == null)
            .Select(d => new { d.Id, d.Slug, d.Kind, d.PublishedNumber }).ToListAsync(cancellation);
        var pictures = await db.PicturesAsync(slug: null, cancellation);

        return new SiteTexts(
            rows.ConvertAll(d => new PublishedText(d.Id, d.Slug, d.Kind, d.PublishedNumber, () => db.TextOf(d.Id, d.PublishedNumber)!)),
            slug => pictures.GetValueOrDefault(slug, LecturePictures.None),
            await memory.SummariesAsync(db, cancellation));
    }

    /// <summary>Identifies everything that parsing the lecture depends on, except other lectures.</summary>
    public string KeyOf(PublishedText lecture) => StoredSummaries.SourceKey(
        string.Join('|', shared, IncomingText.FileName(lecture.Slug), lecture.Key, Pictures?.Invoke(lecture.Slug).Key));

    public LectureSource SourceOf(PublishedText lecture)
    {
        var text = lecture.Load();

        return new(IncomingText.FileName(lecture.Slug), text) { Pictures = IncomingText.MayShowPictures(text) ? Pictures?.Invoke(lecture.Slug) : null };
    }
}
