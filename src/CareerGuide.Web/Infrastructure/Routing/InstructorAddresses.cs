using System.Globalization;
using CareerGuide.Data.Entities;

namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>The paths that instructor pages link to, encoded for use in an HTML attribute.</summary>
public static class InstructorAddresses
{
    public const string Desk = "/instructor";

    private const string PublicLectures = "/lectures/";

    public const string NewLecture = "/instructor/lectures/new";

    /// <summary>The glossary as a list of skills.</summary>
    public const string Glossary = "/instructor/glossary";

    /// <summary>The form of a new skill.</summary>
    public const string GlossarySkill = "/instructor/glossary/skill";

    public const string Help = "/instructor/help";

    public const string Files = "/instructor/files";

    public const string Health = "/instructor/health";

    public const string Occupations = "/instructor/occupations";

    public const string Audit = "/admin/audit";

    /// <summary>Asks whether an account is to be deleted.</summary>
    public static string DeleteAccount(int id) => string.Create(CultureInfo.InvariantCulture, $"/admin/users/{id}/delete");

    /// <summary>Where somebody who reads a public page signs in, to go on at once: in the editor of that lecture, or on the desk.</summary>
    /// <param name="path">Of the public page; a path.</param>
    public static string SignInFrom(string path) => $"/account/sign-in?back={Uri.EscapeDataString(EditorOf(path) ?? Desk)}";

    private static string? EditorOf(string path) =>
        path.StartsWith(PublicLectures, StringComparison.Ordinal) ? $"{Desk}{path}/edit" : null;

    public static string Lecture(string slug) => $"{Desk}/lectures/{Uri.EscapeDataString(slug)}";

    /// <summary>A page of the documentation for writers.</summary>
    public static string HelpOn(string name) => $"{Help}/{name}";

    /// <summary>The form of a skill of the glossary; of a new one where the glossary lacks it.</summary>
    public static string GlossarySkillOf(string name) => $"{GlossarySkill}?name={Uri.EscapeDataString(name)}";

    /// <summary>The editor of a document.</summary>
    public static string Edit(string slug) => SiteDocument.Of(slug) switch
    {
        null => $"{Lecture(slug)}/edit",
        { Kind: DocumentKind.Glossary } => $"{Glossary}/text",
        var document => $"{Desk}/{document.Slug}",
    };

    /// <summary>The editor at a line.</summary>
    public static string Edit(string slug, int line) => string.Create(CultureInfo.InvariantCulture, $"{Edit(slug)}?line={line}");

    /// <summary>The editor of what a public page shows, which leads back to that page.</summary>
    public static string EditFrom(string path, string slug, int? line = null) =>
        $"{(line is { } number ? Edit(slug, number) + "&" : Edit(slug) + "?")}from={Uri.EscapeDataString(path)}";

    /// <summary>The history of a document.</summary>
    public static string History(string slug) => $"{Lecture(slug)}/history";

    public static string Revision(string slug, int number) => string.Create(CultureInfo.InvariantCulture, $"{History(slug)}/{number}");

    public static string Difference(string slug, int from, int to) =>
        string.Create(CultureInfo.InvariantCulture, $"{Lecture(slug)}/diff?from={from}&to={to}");

    /// <summary>The page that changes a lecture's address or removes the lecture from the site.</summary>
    public static string LectureAddress(string slug) => $"{Lecture(slug)}/address";

    /// <summary>Takes back the newest publication.</summary>
    public static string TakeBack(string slug) => $"{Lecture(slug)}/take-back";

    public static string Proposal(string slug) => $"{Lecture(slug)}/proposal";

    public static string Purge(string slug) => $"/admin/lectures/{Uri.EscapeDataString(slug)}/purge";
}
