using CareerGuide.Content;
using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Parsing;

/// <summary>Combines the glossary and the wordings that apply to all lectures.</summary>
internal static class SiteVocabularies
{
    /// <param name="glossary">The text of the glossary; null when there is none.</param>
    /// <param name="wordings">The text of the wordings; null when there are none.</param>
    public static SiteVocabulary Of(string? glossary, string? wordings) => SiteVocabulary.Empty with
    {
        Glossary = glossary is null ? Glossary.Empty : GlossaryParser.Parse(glossary).Glossary,
        Instructions = wordings is null ? ReadingInstructions.Empty : SiteWordings.Parse(wordings).Instructions,
    };

    /// <summary>The published text of a site document; null when there is none.</summary>
    public static Task<string?> PublishedTextAsync(this CareerGuideDb db, DocumentKind kind, CancellationToken cancellation) => db.Documents
        .Where(d => d.Kind == kind && d.ArchivedAt == null)
        .SelectMany(d => d.Revisions.Where(r => r.Number == d.PublishedNumber).Select(r => r.Markdown))
        .SingleOrDefaultAsync(cancellation);
}
