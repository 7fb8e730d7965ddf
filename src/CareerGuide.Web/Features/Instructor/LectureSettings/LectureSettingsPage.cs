using CareerGuide.Web.Features.Instructor.Editor;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.LectureSettings;

public sealed record LectureSettingsPage(LectureSettingsForm Form, EditedDocument Document) : PrivatePage
{
    public override string Title => "Settings";

    public override string Description => "Give a lecture another address, or take it off the site.";

    public override string Path => InstructorAddresses.LectureAddress(Document.Slug);

    public override IReadOnlyList<Crumb> Trail => [new("Lectures", "/instructor"), new(Document.Title, InstructorAddresses.Edit(Document.Slug))];
}
