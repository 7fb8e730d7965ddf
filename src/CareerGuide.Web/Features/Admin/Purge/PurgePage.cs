using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Admin.Purge;

public sealed record PurgePage(PurgeForm Form, KeptDocument Document, int Drafts) : InstructorPage
{
    public override string Title => $"Delete {Document.Name} for good";

    public override string Path => InstructorAddresses.Purge(Document.Slug);

    public override IReadOnlyList<Crumb> Trail => [new("Lectures", InstructorAddresses.Desk)];
}
