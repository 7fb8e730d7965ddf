using CareerGuide.Content;
using CareerGuide.Content.Comparing;
using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing;

/// <summary>The changes that readers see between two texts of one document, parsed with everything else that is published.</summary>
public static class RevisionDifference
{
    public static async Task<IReadOnlyList<ContentChange>> BetweenAsync(
        CareerGuideDb db, string slug, string before, string after, CancellationToken cancellation = default)
    {
        if (SiteDocument.KindOf(slug) == DocumentKind.Wordings)
            return await ByWordingsAsync(db, before, after, cancellation);

        if (SiteDocument.KindOf(slug) == DocumentKind.Glossary)
            return LectureDifference.Between(GlossaryParser.Parse(before).Glossary, GlossaryParser.Parse(after).Glossary);

        var vocabulary = await VocabularyAsync(db, slug, cancellation);

        return LectureDifference.Between(Read(before), Read(after));

        Lecture Read(string text) => LectureParser.Parse(text, IncomingText.FileName(slug), vocabulary).Lecture;
    }

    /// <summary>The changes in all lectures between two versions of the wordings.</summary>
    private static async Task<IReadOnlyList<ContentChange>> ByWordingsAsync(
        CareerGuideDb db, string before, string after, CancellationToken cancellation)
    {
        var glossary = await db.PublishedTextAsync(DocumentKind.Glossary, cancellation);
        var lectures = await (
            from document in db.Documents
            join revision in db.Revisions
                on new { document.Id, Number = document.PublishedNumber } equals new { Id = revision.DocumentId, revision.Number }
            where document.Kind == DocumentKind.Lecture && document.ArchivedAt == null
            orderby document.Id
            select new { document.Slug, revision.Markdown }).ToListAsync(cancellation);

        return Read(after).DifferenceFrom(Read(before), Document.WordingsSlug);

        ParsedSite Read(string wordings) => ParsedSite.Of(glossary, wordings, lectures.Select(l => (l.Slug, l.Markdown)), new LectureParseCache());
    }

    private static async Task<SiteVocabulary> VocabularyAsync(CareerGuideDb db, string slug, CancellationToken cancellation)
    {
        var known = SiteVocabularies.Of(
            await db.PublishedTextAsync(DocumentKind.Glossary, cancellation),
            await db.PublishedTextAsync(DocumentKind.Wordings, cancellation));
        var roles = await db.RoleParts
            .Where(p => p.Document.Slug != slug)
            .OrderBy(p => p.Id)
            .Select(p => new { p.Role.Slug, p.Name, Aliases = p.Aliases.Where(a => a.Name != "").Select(a => a.Name).ToList() })
            .ToListAsync(cancellation);

        return known with { Roles = RoleDirectory.Of(roles.Select(r => new RoleName(r.Slug, r.Name, r.Aliases))) };
    }
}
