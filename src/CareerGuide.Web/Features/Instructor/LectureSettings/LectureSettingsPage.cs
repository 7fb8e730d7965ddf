using CareerGuide.Web.Features.Instructor.Editor;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.LectureSettings;

/// <param name="OwnRoles">The names of roles that no other lecture describes.</param>
public sealed record LectureSettingsPage(LectureSettingsForm Form, EditedDocument Document, IReadOnlyList<string> OwnRoles) : PrivatePage
{
    public override string Title => Texts.Get("Settings.Title");

    public override string Description => Texts.Get("Settings.Description");

    public override string Path => InstructorAddresses.LectureAddress(Document.Slug);

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), "/instructor"), new(Document.Title, InstructorAddresses.Edit(Document.Slug))];
}
