using System.Globalization;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>What several pages say of what became of a lecture.</summary>
internal static class InstructorMessages
{
    public const string Stale =
        "Somebody else was faster: this lecture has changed since you opened the page. Nothing was done. Look at what is there now, then decide again.";

    public const string Archived = "Taken off the site. All its revisions stay, and you can put it back.";

    /// <param name="what">What was done, without its full stop.</param>
    public static string AsRevision(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what} as revision {number}.");
}
