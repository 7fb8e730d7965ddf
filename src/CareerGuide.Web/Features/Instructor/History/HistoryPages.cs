using System.Globalization;
using CareerGuide.Content.Comparing;
using CareerGuide.Data.TextDiff;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.History;

/// <param name="Drafts">Texts of this person that were put away without being published.</param>
/// <param name="Number">Of this page of the list, from 1.</param>
public sealed record HistoryPage(
    KeptDocument Document, IReadOnlyList<RevisionEntry> Revisions, IReadOnlyList<EarlierDraft> Drafts, int Number, int Count) : InstructorPage
{
    public const int Size = 50;

    public override string Title => Texts.Get("History.Title", ("name", Document.Name));

    public override string Path => InstructorAddresses.History(Document.Slug);

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), InstructorAddresses.Desk)];

    public int Pages => Math.Max(1, (Count + Size - 1) / Size);

    public string PageAt(int number) => string.Create(CultureInfo.InvariantCulture, $"{Path}?page={number}");

    /// <summary>Of the two revisions that are compared unless others are chosen.</summary>
    public int? ComparedFrom => Revisions.Count > 1 ? Revisions[1].Number : null;

    public int? ComparedTo => Revisions.Count > 1 ? Revisions[0].Number : null;
}

/// <param name="SavedAt">In UTC.</param>
public sealed record EarlierDraft(Guid Window, int StartedFrom, DateTime SavedAt, DateTime? ClosedAt)
{
    public string Address(string slug) => $"{InstructorAddresses.Lecture(slug)}/drafts/{Window:D}.md";
}

/// <summary>The content of one revision and the actions available for it.</summary>
public sealed record RevisionPage(KeptDocument Document, RevisionEntry Revision, string Markdown, Guid Submission) : InstructorPage
{
    public override string Title => Texts.Get("History.RevisionTitle", ("number", Revision.Number), ("name", Document.Name));

    public override string Path => InstructorAddresses.Revision(Document.Slug, Revision.Number);

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), InstructorAddresses.Desk), new(Texts.Get("Desk.History"), InstructorAddresses.History(Document.Slug))];

    public bool IsNewest => Revision.Number == Document.Newest;

    public bool IsPublished => IsNewest && !Document.IsArchived;

    public bool CanBeRestored => !IsPublished;

    /// <summary>There was nothing before the first; and what is off the site has nothing to keep beside it.</summary>
    public bool CanBeUndone => Revision.Number > 1 && !Document.IsArchived;

    public IEnumerable<string> Lines => Markdown.TrimEnd('\n').Split('\n');
}

/// <param name="Source">The texts line by line.</param>
/// <param name="Changes">What readers see changed.</param>
public sealed record DifferencePage(
    KeptDocument Document,
    RevisionEntry From,
    RevisionEntry To,
    TextDifference Source,
    IReadOnlyList<ContentChange> Changes) : InstructorPage
{
    public override string Title => Texts.Get("History.DifferenceTitle", ("name", Document.Name), ("from", From.Number), ("to", To.Number));

    public override string Path => InstructorAddresses.Difference(Document.Slug, From.Number, To.Number);

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), InstructorAddresses.Desk), new(Texts.Get("Desk.History"), InstructorAddresses.History(Document.Slug))];
}
