using CareerGuide.Content;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing;

/// <summary>What readers of the site see changed between two texts of one document, read with what else is published now.</summary>
public static class RevisionDifference
{
    public static async Task<IReadOnlyList<ContentChange>> BetweenAsync(
        CareerGuideDb db, string slug, string before, string after, CancellationToken cancellation = default)
    {
        if (slug == Document.GlossarySlug)
            return LectureDifference.Between(GlossaryParser.Parse(before).Glossary, GlossaryParser.Parse(after).Glossary);

        var vocabulary = await VocabularyAsync(db, slug, cancellation);

        return LectureDifference.Between(Read(before), Read(after));

        Lecture Read(string text) => LectureParser.Parse(text, FoundText.FileName(slug), vocabulary).Lecture;
    }

    private static async Task<SiteVocabulary> VocabularyAsync(CareerGuideDb db, string slug, CancellationToken cancellation)
    {
        var glossary = await db.Documents
            .Where(d => d.Kind == DocumentKind.Glossary && d.ArchivedAt == null)
            .SelectMany(d => d.Revisions.Where(r => r.Number == d.PublishedNumber).Select(r => r.Markdown))
            .SingleOrDefaultAsync(cancellation);
        var roles = await db.RoleParts
            .Where(p => p.Document.Slug != slug)
            .OrderBy(p => p.Id)
            .Select(p => new { p.Role.Slug, p.Name, Aliases = p.Aliases.Where(a => a.Name != "").Select(a => a.Name).ToList() })
            .ToListAsync(cancellation);

        return new SiteVocabulary(
            glossary is null ? Glossary.Empty : GlossaryParser.Parse(glossary).Glossary,
            [.. roles.Select(r => new RoleName(r.Slug, r.Name, r.Aliases))]);
    }
}
