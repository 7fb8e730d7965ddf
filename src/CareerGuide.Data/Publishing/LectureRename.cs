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

    /// <summary>There is no such lecture.</summary>
    Unknown,

    /// <summary>The new slug is none: lower case letters, digits and hyphens.</summary>
    NoSlug,

    /// <summary>Another document has the new slug.</summary>
    Taken,
}

/// <summary>Gives a lecture another slug.</summary>
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

        // A text that names its slug names the new one. One that does not is called after its file, and stays as it is.
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
