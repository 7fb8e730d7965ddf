using System.Text.RegularExpressions;
using CareerGuide.Content;
using CareerGuide.Content.Model;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.Help;

/// <summary>A page of the documentation, rendered from the very file that the repository has.</summary>
/// <param name="Name">The end of its address, and the name of its file without the ending.</param>
/// <param name="Sections">What it is about, one after the other.</param>
/// <param name="Html">Safe HTML, made by the reader of lectures.</param>
public sealed partial record HelpDocument(string Name, string Title, IReadOnlyList<Heading> Sections, string Html)
{
    private const string Resources = "Help.";

    /// <summary>What writers need of the documentation, in the order in which they need it.</summary>
    public static IReadOnlyList<string> Names { get; } = ["first-lecture", "authoring", "lecture-format", "documents"];

    private static readonly Dictionary<string, Lazy<HelpDocument>> All = Names.ToDictionary(name => name, name => new Lazy<HelpDocument>(() => Read(name)));

    /// <summary>Null where there is no such page.</summary>
    public static HelpDocument? Find(string name) => All.GetValueOrDefault(name)?.Value;

    private static HelpDocument Read(string name)
    {
        var lecture = LectureParser.Parse(ForSite(TextOf(name)), $"{name}.md", SiteVocabulary.Empty).Lecture;
        var depth = lecture.Headings.Min(heading => heading.Depth) + 1;

        return new HelpDocument(name, lecture.Title, [.. lecture.Headings.Where(heading => heading.Depth == depth)], lecture.Html);
    }

    private static string TextOf(string name)
    {
        using var stream = typeof(HelpDocument).Assembly.GetManifestResourceStream($"{Resources}{name}.md")!;
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string TitleOf(string name) => TextOf(name).Split('\n')[0].TrimStart('#', ' ');

    /// <summary>
    /// Pictures of the repository and what only developers need are left out; links lead to the pages of the site, by their titles, or are words
    /// where it has none.
    /// </summary>
    private static string ForSite(string markdown) => Links().Replace(Pictures().Replace(ForDevelopers().Replace(markdown, ""), ""), link =>
        Names.Contains(link.Groups["file"].Value)
            ? $"[{TextOf(link)}]({InstructorAddresses.HelpOn(link.Groups["file"].Value)}{link.Groups["place"].Value})"
            : link.Groups["text"].Value);

    private static string TextOf(Match link) => link.Groups["text"].Value == $"{link.Groups["file"].Value}.md" ? TitleOf(link.Groups["file"].Value) : link.Groups["text"].Value;

    /// <summary>What is marked, and what programs read of an example.</summary>
    [GeneratedRegex(@"^<!-- for developers -->\n.*?^<!-- end -->\n|^```json\n.*?^```\n", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline, Timeout.Infinite)]
    private static partial Regex ForDevelopers();

    [GeneratedRegex(@"^!\[[^\]]*\]\(images/[^)]*\)\n", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Multiline, Timeout.Infinite)]
    private static partial Regex Pictures();

    [GeneratedRegex(@"\[(?<text>[^\]\n]*)\]\((?!https?:|#)(\.\./)*((?<file>[\w-]+)\.md|[\w./-]+)(?<place>#[\w-]+)?\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Links();
}
