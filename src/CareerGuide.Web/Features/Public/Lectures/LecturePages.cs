using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Lectures;

public sealed record LecturesPage(IReadOnlyList<LectureCard> Lectures) : Page
{
    public override string Title => "Lectures";

    public override string Description => Lectures.Count == 0
        ? "The lectures that this site is made from."
        : Summary.Of($"The lectures that this site is made from, to read whole: {string.Join(", ", Lectures.Select(l => l.Lecture.Title))}.");

    public override string Path => "/lectures";
}

public sealed record LectureCard(LectureLink Lecture, IReadOnlyList<string> Roles);

/// <param name="Html">Safe HTML, made by the lecture's reader.</param>
/// <param name="Roles">The roles that it describes.</param>
/// <param name="HasNamesake">Whether another lecture has the same title.</param>
public sealed record LecturePage(
    LectureLink Lecture, string Html, IReadOnlyList<ContentsEntry> Contents, IReadOnlyList<RoleLink> Roles, bool HasNamesake) : Page
{
    public override string Title => Lecture.Title;

    public override string Kind => HasNamesake ? $"lecture {Lecture.Slug}" : "lecture";

    public override string Description => Summary.Of(Contents.Count == 0
        ? $"The whole lecture {Lecture.Title}."
        : $"The whole lecture: {string.Join(", ", Contents.Where(c => c.Depth <= Outermost + 1).Select(c => c.Text))}.");

    public override string Path => Addresses.Lecture(Lecture.Slug);

    public override IReadOnlyList<Crumb> Trail => [new("Lectures", "/lectures")];

    private int Outermost => Contents.Min(c => c.Depth);
}

public sealed record ContentsEntry(string Text, string Slug, int Depth);
