using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Home;

/// <param name="Lectures">The first lectures that name roles.</param>
/// <param name="MoreLectures">How many more name roles.</param>
/// <param name="RoleCount">How many roles the site has.</param>
/// <param name="Hero">What can be ticked at once.</param>
public sealed record HomePage(string SiteDescription, IReadOnlyList<HomeLecture> Lectures, int MoreLectures, int RoleCount, HeroInterests Hero) : Page
{
    private const int FewLectures = 3;

    /// <summary>As many as leave the question below them on the first screen of a phone.</summary>
    private const int MaxFields = 4;

    public override string Title => Texts.Get("Home.Title");

    public override string Description => SiteDescription;

    public override string Path => "/";

    public bool IsEmpty => Lectures.Count == 0;

    public bool HasManyLectures => Lectures.Count > FewLectures;

    /// <summary>What the site is about, and for whom.</summary>
    public string Subject => LectureCount == 1
        ? Texts.Get("Home.Subject", ("count", RoleCount), ("title", Lectures[0].Lecture.Title))
        : Texts.Get("Home.SubjectOfSeveral", ("count", RoleCount), ("fields", LectureCount));

    /// <summary>
    /// The first lectures that name roles, by whose titles one sees what the site is about; none where there is only one, or where
    /// the lectures themselves come next.
    /// </summary>
    public IReadOnlyList<LectureLink> Fields => LectureCount > 1 && !Hero.IsEmpty ? [.. Lectures.Take(MaxFields).Select(l => l.Lecture)] : [];

    /// <summary>How many lectures that name roles are not among those.</summary>
    public int MoreFields => LectureCount - Fields.Count;

    private int LectureCount => Lectures.Count + MoreLectures;

    public bool HasOneWorkflow => Lectures is [{ Workflow: not null }];
}

/// <param name="Workflow">How its roles take over from each other; null where it does not say so of all of them.</param>
/// <param name="Roles">The first of its roles.</param>
/// <param name="More">How many roles of the lecture are not among those.</param>
public sealed record HomeLecture(LectureLink Lecture, LectureWorkflow? Workflow, IReadOnlyList<RoleCard> Roles, int More);

/// <summary>A lecture on a home page of few: with its workflow or its first roles.</summary>
/// <param name="IsTheWorkflow">Whether the site has no other lecture, and this one a workflow.</param>
public sealed record FeaturedLecture(HomeLecture Lecture, bool IsTheWorkflow);
