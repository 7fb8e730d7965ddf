using CareerGuide.Web.Features.History;
using CareerGuide.Web.Features.Shared;
using CareerGuide.Web.Infrastructure;

namespace CareerGuide.Web.Features.Purge;

public sealed record PurgePage(PurgeForm Form, KeptDocument Document, int Drafts) : DeskPage
{
    public override string Title => $"Delete {Document.Name} for good";

    public override string Path => DeskAddresses.Purge(Document.Slug);

    public override IReadOnlyList<Crumb> Trail => [new("Lectures", DeskAddresses.Desk)];
}
