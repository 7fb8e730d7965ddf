using CareerGuide.Data.TextDiff;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.Proposals;

/// <summary>A pending text from a file, beside the site's text and their common base.</summary>
/// <param name="Proposal">Its id.</param>
/// <param name="Since">In UTC.</param>
/// <param name="Base">What file and site last had in common; null if they never did.</param>
/// <param name="FileText">Null if the file was deleted.</param>
/// <param name="SiteText">Null if the lecture is off the site.</param>
public sealed record ProposalPage(
    KeptDocument Document, int Proposal, DateTime Since, string? Base, string? FileText, string? SiteText, Guid Submission) : InstructorPage
{
    public override string Title => Texts.Get("Proposal.Title", ("name", Document.Name));

    public override string Path => InstructorAddresses.Proposal(Document.Slug);

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), InstructorAddresses.Desk)];

    /// <summary>What somebody wrote here and could not publish; it is shown again instead of <see cref="Together"/>.</summary>
    public string? Written { get; init; }

    public IReadOnlyList<MergeRegion> Regions => FileText is null || SiteText is null ? [] : ThreeWayMerge.Regions(Base, SiteText, FileText);

    /// <summary>A merge of the site's and the file's changes; a conflict contains the site's lines and then the file's.</summary>
    public string Together => Written ?? string.Concat(Regions.SelectMany(region => region.Together));

    /// <summary>The regions, with the lines that each begins at in the common text and in the one that changed it.</summary>
    public IEnumerable<(MergeRegion Region, int OriginFrom, int ChangedFrom)> NumberedRegions
    {
        get
        {
            var (origin, ours, theirs) = (1, 1, 1);

            foreach (var region in Regions)
            {
                yield return (region, origin, region.Kind == MergeRegionKind.Theirs ? theirs : ours);
                (origin, ours, theirs) = (origin + region.Origin.Count, ours + region.Ours.Count, theirs + region.Theirs.Count);
            }
        }
    }

    /// <summary>The lines of <see cref="Together"/> that somebody has to choose from.</summary>
    public IEnumerable<(int From, int Middle, int To)> ToChoose
    {
        get
        {
            var line = 1;

            foreach (var region in Regions)
            {
                if (region.Kind == MergeRegionKind.Both)
                    yield return (line, line + region.Ours.Count, line + region.Ours.Count + region.Theirs.Count - 1);

                line += region.Together.Count;
            }
        }
    }
}

/// <summary>A decision that came too late, with the text that was written for it.</summary>
public sealed record DecidedPage(LectureLink Lecture, string? Written) : InstructorPage
{
    public override string Title => Texts.Get("Proposal.DecidedTitle", ("name", Lecture.Title));

    public override string Path => InstructorAddresses.Proposal(Lecture.Slug);

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), InstructorAddresses.Desk)];
}

/// <param name="Proposal">The id of the proposal that was looked at.</param>
/// <param name="StartedFrom">The number of the revision that stood beside it.</param>
/// <param name="Decision">What was decided: <c>site</c>, <c>file</c>, <c>archive</c>, or <c>text</c> for <paramref name="Markdown"/>.</param>
public sealed record ProposalForm(int Proposal, int StartedFrom, string? Decision, string? Markdown, Guid Submission);
