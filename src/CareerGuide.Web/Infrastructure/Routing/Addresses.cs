using System.Globalization;

namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>The paths that pages link to, encoded for use in an HTML attribute.</summary>
public static class Addresses
{
    public static string Role(string slug) => $"/roles/{Uri.EscapeDataString(slug)}";

    public static string Skill(string slug) => $"/skills/{Uri.EscapeDataString(slug)}";

    /// <summary>What someone who knows these skills is told.</summary>
    public static string Knowing(params IEnumerable<string> skills) => $"/guidance?know={string.Join(',', skills.Select(Uri.EscapeDataString))}";

    public static string Lecture(string slug) => $"/lectures/{Uri.EscapeDataString(slug)}";

    public static string LectureSource(string slug) => $"{Lecture(slug)}.md";

    /// <summary>The address of a line of a lecture. The lecture's page has an element with the id <c>L</c> + line number.</summary>
    public static string Line(string lectureSlug, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"{Lecture(lectureSlug)}#L{line}");

    /// <summary>The page about moving from one role to another.</summary>
    public static string Path(string from, string to) => $"/paths/{Uri.EscapeDataString(from)}/{Uri.EscapeDataString(to)}";

    /// <summary>What someone who knows these skills has and has yet to learn for a role.</summary>
    public static string Plan(string role, params IEnumerable<string> known) =>
        $"/plan/{Uri.EscapeDataString(role)}" + (string.Join(',', known.Select(Uri.EscapeDataString)) is { Length: > 0 } know ? $"?know={know}" : "");

    public static string Comparing(IEnumerable<string> roles) => $"/compare?roles={string.Join(',', roles.Select(Uri.EscapeDataString))}";

    public static string Comparison(string slug) => $"/compare/{Uri.EscapeDataString(slug)}";

    /// <summary>The page that hands on another, given by its path and query.</summary>
    public static string Share(string page) => $"/share{page}";
}
