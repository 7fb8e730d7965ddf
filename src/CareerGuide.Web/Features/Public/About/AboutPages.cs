using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.About;

public sealed record AboutPage(IReadOnlyList<LectureLink> Lectures) : Page
{
    public override string Title => Texts.Get("About.Title");

    public override string Description => Texts.Get("About.Description");

    public override string Path => "/about";
}

public sealed record AccessibilityPage : Page
{
    public override string Title => Texts.Get("Frame.Accessibility");

    public override string Description => Texts.Get("Accessibility.Description");

    public override string Path => "/accessibility";
}

public sealed record PrivacyPage : Page
{
    public override string Title => Texts.Get("Frame.Privacy");

    public override string Description => Texts.Get("Privacy.Description");

    public override string Path => "/privacy";
}
