using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Lectures;

public sealed record LecturesPage(IReadOnlyList<LectureCard> Lectures) : Page
{
    public override string Title => Texts.Get("Frame.Lectures");

    public override string Description => Lectures.Count == 0
        ? Texts.Get("Lectures.Description")
        : Summary.Of(Texts.Get("Lectures.DescriptionOf", ("lectures", Texts.List(Lectures.Select(l => l.Lecture.Title)))));

    public override string Path => "/lectures";
}

/// <param name="Roles">The names of all roles that it describes.</param>
public sealed record LectureCard(LectureLink Lecture, IReadOnlyList<string> Roles)
{
    private const int MaxNames = 8;

    public IEnumerable<string> Names => Roles.Take(MaxNames);

    public int MoreRoles => Math.Max(0, Roles.Count - MaxNames);
}

/// <param name="Html">Safe HTML, made by the lecture's reader.</param>
/// <param name="Headings">All of them, the title too if it is one.</param>
/// <param name="Roles">The roles that it describes.</param>
/// <param name="HasNamesake">Whether another lecture has the same title.</param>
public sealed record LecturePage(
    LectureLink Lecture, string Html, IReadOnlyList<ContentsEntry> Headings, IReadOnlyList<RoleLink> Roles, bool HasNamesake) : Page
{
    /// <summary>The headings below the title, the outermost of them at depth 1.</summary>
    public IReadOnlyList<ContentsEntry> Contents { get; } = Below(Lecture.Title, Headings);

    public override string Title => Lecture.Title;

    public override string Kind => HasNamesake ? Texts.Get("Lectures.KindOf", ("slug", Lecture.Slug)) : Texts.Get("Lectures.Kind");

    public override string Description => Summary.Of(Contents.Count == 0
        ? Texts.Get("Lectures.Whole", ("title", Lecture.Title))
        : Texts.Get("Lectures.WholeOf", ("headings", Texts.List(Contents.Where(c => c.Depth == 1).Select(c => c.Text)))));

    public override string Path => Addresses.Lecture(Lecture.Slug);

    public override string StyleSheet => "lecture.css";

    public override string EditAddress => InstructorAddresses.EditFrom(Path, Lecture.Slug);

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), "/lectures")];

    private static List<ContentsEntry> Below(string title, IReadOnlyList<ContentsEntry> headings)
    {
        var below = headings.Skip(headings is [var first, ..] && first.Text == title ? 1 : 0).ToList();
        var outermost = below.Select(heading => heading.Depth).DefaultIfEmpty().Min();

        return below.ConvertAll(heading => heading with { Depth = heading.Depth - outermost + 1 });
    }
}

public sealed record ContentsEntry(string Text, string Slug, int Depth);
