using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.NewLecture;

public sealed record NewLecturePage(NewLectureForm Form) : PrivatePage
{
    public override string Title => Texts.Get("NewLecture.Title");

    public override string Description => Texts.Get("NewLecture.Description");

    public override string Path => "/instructor/lectures/new";

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), "/instructor")];
}
