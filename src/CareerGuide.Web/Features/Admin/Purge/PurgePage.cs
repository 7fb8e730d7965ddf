using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Admin.Purge;

public sealed record PurgePage(PurgeForm Form, KeptDocument Document, int Drafts) : DeskPage
{
    public override string Title => $"Delete {Document.Name} for good";

    public override string Path => DeskAddresses.Purge(Document.Slug);

    public override IReadOnlyList<Crumb> Trail => [new("Lectures", DeskAddresses.Desk)];
}
