using System.Text.RegularExpressions;
using CareerGuide.Content;
using CareerGuide.Content.Model;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.Help;

/// <summary>A page of the documentation, rendered from the very file that the repository has.</summary>
/// <param name="Name">The end of its address, and the name of its file without the ending.</param>
/// <param name="Html">Safe HTML, made by the reader of lectures.</param>
public sealed partial record HelpDocument(string Name, string Title, string Html)
{
    private const string Resources = "Help.";

    /// <summary>What writers need of the documentation, in the order in which they need it.</summary>
    public static IReadOnlyList<string> Names { get; } = ["authoring", "lecture-format", "documents"];

    private static readonly Dictionary<string, Lazy<HelpDocument>> All = Names.ToDictionary(name => name, name => new Lazy<HelpDocument>(() => Read(name)));

    /// <summary>Null where there is no such page.</summary>
    public static HelpDocument? Find(string name) => All.GetValueOrDefault(name)?.Value;

    private static HelpDocument Read(string name)
    {
        using var stream = typeof(HelpDocument).Assembly.GetManifestResourceStream($"{Resources}{name}.md")!;
        using var reader = new StreamReader(stream);
        var lecture = LectureParser.Parse(ForSite(reader.ReadToEnd()), $"{name}.md", SiteVocabulary.Empty).Lecture;

        return new HelpDocument(name, lecture.Title, lecture.Html);
    }

    /// <summary>Pictures of the repository are left out; links lead to the pages of the site, or are words where it has none.</summary>
    private static string ForSite(string markdown) => Links().Replace(Pictures().Replace(markdown.ReplaceLineEndings("\n"), ""), link =>
        Names.Contains(link.Groups["file"].Value)
            ? $"[{link.Groups["text"].Value}]({InstructorAddresses.HelpOn(link.Groups["file"].Value)}{link.Groups["place"].Value})"
            : link.Groups["text"].Value);

    [GeneratedRegex(@"^!\[[^\]]*\]\(images/[^)]*\)\n", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Multiline, Timeout.Infinite)]
    private static partial Regex Pictures();

    [GeneratedRegex(@"\[(?<text>[^\]\n]*)\]\((?!https?:|#)(\.\./)*((?<file>[\w-]+)\.md|[\w./-]+)(?<place>#[\w-]+)?\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Links();
}
