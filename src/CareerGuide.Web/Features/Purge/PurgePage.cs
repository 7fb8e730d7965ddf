using CareerGuide.Web.Features.History;
using CareerGuide.Web.Infrastructure;

namespace CareerGuide.Web.Features.Purge;

/// <param name="IsMistyped">Whether something else than the slug was typed to confirm.</param>
public sealed record PurgePage(KeptDocument Document, int Drafts, bool IsMistyped) : DeskPage
{
    public override string Title => $"Delete {Document.Name} for good";

    public override bool HasErrors => IsMistyped;

    public override string Path => DeskAddresses.Purge(Document.Slug);

    public override IReadOnlyList<Crumb> Trail => [new("Lectures", DeskAddresses.Desk)];

    public string Heading => $"Delete {Document.Name} for good";
}
