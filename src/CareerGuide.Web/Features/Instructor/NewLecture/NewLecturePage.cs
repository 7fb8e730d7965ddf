using CareerGuide.Web.Features.Shared.Layouts;

namespace CareerGuide.Web.Features.Instructor.NewLecture;

public sealed record NewLecturePage(NewLectureForm Form) : PrivatePage
{
    public override string Title => "New lecture";

    public override string Description => "Begin a lecture.";

    public override string Path => "/instructor/lectures/new";

    public override IReadOnlyList<Crumb> Trail => [new("Lectures", "/instructor")];
}
