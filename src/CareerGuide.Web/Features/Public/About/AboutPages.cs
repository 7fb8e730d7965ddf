
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;

namespace CareerGuide.Web.Features.Public.About;

public sealed record AboutPage(IReadOnlyList<LectureLink> Lectures) : Page
{
    public override string Title => "About this site";

    public override string Description => "Where the content of this site comes from and how to check every line of it.";

    public override string Path => "/about";
}

public sealed record AccessibilityPage : Page
{
    public override string Title => "Accessibility";

    public override string Description => "What we do so that everybody can use this site, how we test it, and the known gaps.";

    public override string Path => "/accessibility";
}

public sealed record PrivacyPage : Page
{
    public override string Title => "Privacy";

    public override string Description => "These pages set no cookies, run no scripts of others and tell nobody what you read or know.";

    public override string Path => "/privacy";
}
