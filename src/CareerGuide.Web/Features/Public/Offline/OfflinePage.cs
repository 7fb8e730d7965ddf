using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Offline;

public sealed record OfflinePage : Page
{
    public override string Title => Texts.Get("Offline.Title");

    public override string Description => Texts.Get("Offline.Lead");

    public override string Path => "/offline";

    public override bool Listed => false;
}
