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

/// <param name="Role">A role for the examples; null where the site has none.</param>
public sealed record ApiPage(string? Role) : Page
{
    public const string Address = "/about/api";

    public override string Title => Texts.Get("Api.Title");

    public override string Description => Texts.Get("Api.Lead");

    public override string Path => Address;

    public override string StyleSheet => "lecture.css";

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("About.Title"), "/about")];

    /// <summary>What can be asked for, with what it gives.</summary>
    public IEnumerable<(string Address, string Gives)> Calls =>
    [
        ("/api/v1/roles", Texts.Get("Api.Roles")),
        .. Role is null ? Array.Empty<(string, string)>() : [($"/api/v1/roles/{Uri.EscapeDataString(Role)}", Texts.Get("Api.Role"))],
        ("/api/v1/skills", Texts.Get("Api.Skills")),
        ("/api/v1/comparisons", Texts.Get("Api.Comparisons")),
        ("/api/v1/workflow", Texts.Get("Api.Workflow")),
        ("/api/v1/lectures", Texts.Get("Api.Lectures")),
    ];
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
