using System.Text;
using CareerGuide.Content.Comparing;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.TextDiff;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>The database queries of the editor.</summary>
internal static class EditorQueries
{
    /// <summary>The document of that slug, or that had it before it was renamed; null if there is none.</summary>
    public static async Task<EditedDocument?> EditedAsync(this CareerGuideDb db, string slug, CancellationToken cancellation) =>
        await db.DocumentAsync(slug, cancellation)
        ?? (await db.FormerAddresses
            .Where(f => f.Kind == AddressKind.Lecture && f.Slug == slug)
            .Select(f => f.LeadsTo)
            .SingleOrDefaultAsync(cancellation) is { } present ? await db.DocumentAsync(present, cancellation) : null);

    /// <summary>The document; one that this person, or nobody, has begun has no revision yet. Null for what cannot be one.</summary>
    public static async Task<EditedDocument?> EditedOrBegunAsync(this CareerGuideDb db, string slug, CancellationToken cancellation) =>
        await db.EditedAsync(slug, cancellation)
        ?? (Slug.From(slug) == slug ? new EditedDocument(slug, slug, 0, "", IsArchived: false) : null);

    /// <summary>The texts that differ from what is published, the newest first.</summary>
    public static IReadOnlyList<DraftOffer> OffersOver(this IEnumerable<Draft> drafts, EditedDocument document) =>
    [
        .. from draft in drafts
           where !document.Says(draft.Markdown)
           select new DraftOffer(InstructorAddresses.Edit(document.Slug), draft.Window, draft.SavedAt, draft.StartedFrom, DifferenceOf(document, draft)),
    ];

    private static TextDifference? DifferenceOf(EditedDocument document, Draft draft) =>
        Encoding.UTF8.GetByteCount(draft.Markdown) > TextDecoder.MaxBytes ? null : TextDifference.OfLines(document.Markdown, draft.Markdown);

    /// <summary>This text beside the one that was published in the meantime.</summary>
    /// <param name="mergeBase">The number of the revision that both were made from.</param>
    /// <param name="number">The number of the revision that was published.</param>
    public static async Task<EditConflict> ConflictAsync(
        this CareerGuideDb db, string slug, string markdown, int mergeBase, int number, string? theirText, int me, CancellationToken cancellation)
    {
        var revisions = await db.Revisions
            .Where(r => db.Documents.Any(d => d.Id == r.DocumentId && d.Slug == slug) && (r.Number == number || r.Number == mergeBase))
            .ToDictionaryAsync(r => r.Number, cancellation);
        var theirs = revisions.GetValueOrDefault(number);
        var began = mergeBase == number ? null : revisions.GetValueOrDefault(mergeBase)?.Markdown;

        return new EditConflict(
            number,
            theirText,
            theirs?.Author ?? "",
            theirs?.CreatedAt,
            theirText is not null && began is not null ? TextDifference.OfLines(began, theirText) : null,
            mergeBase,
            theirText is null ? [] : ThreeWayMerge.Regions(began, SourceText.Normalize(markdown), theirText))
        {
            IsMine = theirs?.AuthorId == me,
        };
    }

    /// <summary>The text of a revision; null where there is none.</summary>
    public static Task<string?> RevisionTextAsync(this CareerGuideDb db, string slug, int number, CancellationToken cancellation) => db.Revisions
        .Where(r => db.Documents.Any(d => d.Id == r.DocumentId && d.Slug == slug) && r.Number == number)
        .Select(r => r.Markdown)
        .SingleOrDefaultAsync(cancellation);

    /// <summary>Those of these former addresses that lead to others.</summary>
    public static async Task<IReadOnlyList<MovedAddress>> MovedAsync(this CareerGuideDb db, IReadOnlyList<string> former, CancellationToken cancellation)
    {
        if (former.Count == 0)
            return [];

        var moved = await db.FormerAddresses
            .Where(f => f.Kind != AddressKind.Lecture && EF.Parameter(former).Contains(f.Slug))
            .Select(f => new
            {
                f.Kind,
                f.Slug,
                f.LeadsTo,
                Name = f.Kind == AddressKind.Role
                    ? db.Roles.Where(r => r.Slug == f.LeadsTo).Select(r => r.Name).FirstOrDefault()
                    : db.Skills.Where(s => s.Slug == f.LeadsTo).Select(s => s.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellation);

        return [.. moved.Select(m => m.Kind == AddressKind.Role
            ? new MovedAddress(Addresses.Role(m.Slug), Addresses.Role(m.LeadsTo), m.Name ?? m.LeadsTo)
            : new MovedAddress(Addresses.Skill(m.Slug), Addresses.Skill(m.LeadsTo), m.Name ?? m.LeadsTo))];
    }

    /// <summary>The names by slug of all roles that lectures describe.</summary>
    public static Task<Dictionary<string, string>> RoleNamesAsync(this CareerGuideDb db, CancellationToken cancellation) =>
        db.Roles.Where(role => role.Parts.Count > 0).ToDictionaryAsync(role => role.Slug, role => role.Name, cancellation);

    /// <summary>What this revision changed for readers.</summary>
    public static async Task<IReadOnlyList<ContentChange>> ChangesOfAsync(this CareerGuideDb db, string slug, int number, bool wasOffSite, CancellationToken cancellation)
    {
        var texts = await db.Revisions
            .Where(r => db.Documents.Any(d => d.Id == r.DocumentId && d.Slug == slug) && (r.Number == number || r.Number == number - 1))
            .ToDictionaryAsync(r => r.Number, r => r.Markdown, cancellation);
        var before = wasOffSite ? "" : texts.GetValueOrDefault(number - 1) ?? "";
        var changes = await RevisionDifference.BetweenAsync(db, slug, before, texts.GetValueOrDefault(number) ?? "", cancellation);

        return wasOffSite ? [.. changes.Where(change => change.Part != ContentPart.Title)] : changes; // an empty text is called by its slug
    }

    private static Task<EditedDocument?> DocumentAsync(this CareerGuideDb db, string slug, CancellationToken cancellation) => (
        from document in db.Documents
        join revision in db.Revisions
            on new { document.Id, Number = document.PublishedNumber } equals new { Id = revision.DocumentId, revision.Number }
        where document.Slug == slug
        select new EditedDocument(document.Slug, document.Title, document.PublishedNumber, revision.Markdown, document.ArchivedAt != null))
        .SingleOrDefaultAsync(cancellation);
}
