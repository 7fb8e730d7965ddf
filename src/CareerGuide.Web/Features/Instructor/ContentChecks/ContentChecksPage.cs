using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Quality;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.ContentChecks;

/// <param name="Lectures">What the reading of each published text has to say, of those about which it has.</param>
public sealed record ContentChecksPage(IReadOnlyList<FindingGroup> Findings, IReadOnlyList<LectureFaults> Lectures) : InstructorPage
{
    public override string Title => Texts.Get("Checks.Title");

    public override string Path => InstructorAddresses.Health;

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), InstructorAddresses.Desk)];
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
    public static FindingWords Of(FindingKind kind) =>
        new(IdOf(kind), Texts.Get($"Checks.Heading.{kind}"), Texts.Get($"Checks.Why.{kind}"));

    private static string IdOf(FindingKind kind) => kind switch
    {
        FindingKind.BrokenLink => "links",
        FindingKind.RoleWithoutResponsibilities => "responsibilities",
        FindingKind.UnansweredCell => "cells",
        FindingKind.DoubtfulRating => "ratings",
        FindingKind.SkillNearlyTheSame => "spellings",
        FindingKind.SkillNotInGlossary => "glossary",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
