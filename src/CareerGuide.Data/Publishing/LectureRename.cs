using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing.Transactions;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing;

public enum RenameOutcome
{
    Renamed,

    /// <summary>The lecture does not exist.</summary>
    Unknown,

    /// <summary>The new slug is invalid: slugs are lower-case letters, digits and hyphens.</summary>
    NoSlug,

    /// <summary>Another document has the new slug.</summary>
    Taken,
}

internal static class LectureRename
{
    public static RenameOutcome Apply(ContentTransaction change, string slug, string newSlug)
    {
        if (change.Find(slug) is not { IsLecture: true } document)
            return RenameOutcome.Unknown;

        if (newSlug.Length == 0 || Slug.From(newSlug) != newSlug)
            return RenameOutcome.NoSlug;

        if (change.Find(newSlug) is not null || SiteDocument.Of(newSlug) is not null)
            return RenameOutcome.Taken;

        change.Rename(document, newSlug);

        // A text that contains its slug gets the new one. Otherwise the slug comes from the file name, and the text stays.
        if (document.Published is { } text && FrontMatterText.Has(text, "slug"))
            change.Publish(document, FrontMatterText.With(text, "slug", newSlug), RevisionOrigin.Browser);

        return RenameOutcome.Renamed;
    }

    public static async Task MoveDraftsAsync(CareerGuideDb db, string slug, string newSlug, CancellationToken cancellation)
    {
        await db.Drafts.Where(d => d.Slug == slug)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Slug, newSlug), cancellation);
        await db.Presences.Where(p => p.Slug == slug || p.Slug == newSlug).ExecuteDeleteAsync(cancellation);
    }
}
