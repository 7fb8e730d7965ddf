using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Admin.Purge;

public sealed record PurgePage(PurgeForm Form, KeptDocument Document, int Drafts) : InstructorPage
{
    public override string Title => Texts.Get("Purge.Title", ("name", Document.Name));

    public override string Path => InstructorAddresses.Purge(Document.Slug);

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), InstructorAddresses.Desk)];
}
