using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Quality;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.ContentChecks;

/// <param name="Lectures">What the reading of each published text has to say, of those about which it has.</param>
public sealed record ContentChecksPage(IReadOnlyList<FindingGroup> Findings, IReadOnlyList<LectureFaults> Lectures) : InstructorPage
{
    public override string Title => "Worth a look";

    public override string Path => InstructorAddresses.Health;

    public override IReadOnlyList<Crumb> Trail => [new("Lectures", InstructorAddresses.Desk)];
}

/// <param name="Titles">Of lectures, by their slugs.</param>
public sealed record FindingGroup(FindingKind Kind, IReadOnlyList<Finding> Findings, IReadOnlyDictionary<string, string> Titles)
{
    /// <summary>The maximum number of findings of one kind that are shown. Authors with more can start with these.</summary>
    public const int MaxShown = 100;

    public FindingWords Words => FindingWords.Of(Kind);
}

public sealed record LectureFaults(string Slug, string Title, IReadOnlyList<Diagnostic> Faults);

/// <param name="Why">Why somebody might look at it, and that it may be right.</param>
public sealed record FindingWords(string Id, string Heading, string Why)
{
    public static FindingWords Of(FindingKind kind) => kind switch
    {
        FindingKind.BrokenLink => new("links", "Links that lead nowhere", "Readers who follow them find nothing."),
        FindingKind.RoleWithoutResponsibilities => new("responsibilities", "Roles without responsibilities", "A reader asks first what one does all day."),
        FindingKind.UnansweredCell => new("cells", "Tables with open answers", "A comparison is fairest where every role has an answer."),
        FindingKind.DoubtfulRating => new("ratings", "Ratings beside the text", "Table and text seem to say different things. They may both be right: look at this."),
        FindingKind.SkillNearlyTheSame => new("spellings", "Skills in two spellings", "Each spelling has a page of its own, so readers find half of what they look for."),
        FindingKind.SkillNotInGlossary => new("glossary", "Skills that the glossary does not know", "They work all the same; with an entry the site can say what they are."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
