using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.Lexicon;
using CareerGuide.Content.MarkdownParsing;
using CareerGuide.Content.MarkdownParsing.Source;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Parsing;
using CareerGuide.Content.Rendering;
using CareerGuide.Content.Text;
using Markdig.Syntax;

namespace CareerGuide.Content;

/// <summary>
/// Reads a lecture: Markdown in, <see cref="Lecture"/> and diagnostics out. Never throws on what a text says.
/// </summary>
public static class LectureParser
{
    /// <summary>Ids that the page layout already uses.</summary>
    private static readonly string[] IdsOfPages = ["content", "contents", "menu", "find", "find-list"];

    /// <param name="markdown">The text. Mojibake is repaired; line numbers do not change.</param>
    /// <param name="path">The file's name or path: gives the slug, and the title where the text gives none.</param>
    /// <param name="vocabulary">What the lecture may refer to without saying it itself.</param>
    public static ParsedLecture Parse(string markdown, string path, SiteVocabulary vocabulary)
    {
        var diagnostics = new DiagnosticList();
        var text = Readable(markdown, diagnostics);
        var settings = FrontMatter.Read(text, diagnostics);
        var body = WithoutLines(text, settings.Lines);
        var lecture = Empty(settings, path);

        if (LectureMarkdown.Parse(body, diagnostics) is not { } document)
            return new ParsedLecture(lecture, diagnostics.InOrder());

        var pictures = Clean(document, vocabulary.Pictures, diagnostics);

        if (document.Count == 0 || !HtmlWriter.HasText(document))
        {
            diagnostics.Add(DiagnosticCodes.Empty, 1);
            return new ParsedLecture(lecture, diagnostics.InOrder());
        }

        QuoteParts.Open(document);
        var (read, outline, unknown) = Read(document, body, lecture, settings, vocabulary, diagnostics);
        vocabulary.Placeholders.Note(body, diagnostics);

        return new ParsedLecture(read, diagnostics.InOrder()) { Outline = outline, UnknownSkills = unknown, Instructions = settings.Reading, Pictures = pictures };
    }

    internal static ParsedLecture Parse(LectureSource source, SiteVocabulary vocabulary) =>
        Parse(source.Markdown, source.Path, vocabulary with { Pictures = source.Pictures });

    /// <summary>The reading instructions in the lecture's own front matter.</summary>
    public static ReadingInstructions InstructionsOf(string markdown)
    {
        var unheard = new DiagnosticList();

        return FrontMatter.Read(Readable(markdown, unheard), unheard).Reading;
    }

    private static (Lecture Lecture, IReadOnlyList<OutlineEntry> Outline, IReadOnlyList<UnknownSkill> UnknownSkills) Read(
        MarkdownDocument document, string body, Lecture lecture, FrontMatter settings, SiteVocabulary vocabulary, DiagnosticList diagnostics)
    {
        var (wordings, language) = LanguageFinder.Find(document, settings.Language, diagnostics);
        var links = FragmentLinks.In(document);
        LabelledQuotes.Open(document, wordings);
        LabelLines.SplitFacets(document, wordings);
        var instructions = settings.Reading.WithDefaults(vocabulary.Instructions);
        var labels = new LabelReader(document, wordings, instructions, settings.Title);
        var lists = new ListLabels(labels);
        var root = OutlineBuilder.Build(document, wordings, labels);
        TaughtPoints.MakeHeadings(root, instructions);
        var elsewhere = new Lazy<NamesElsewhere>(() => NamesElsewhere.Of(root, wordings, vocabulary));
        var evidences = new RoleEvidences(wordings, lists, name => elsewhere.Value.Contains(name));
        RoleFinder.Find(root, NamesOf(settings, lecture), evidences, lists, diagnostics);
        NearFacets.Warn(root, wordings, diagnostics);
        UnusedInstructions.Warn(settings.Reading, root, diagnostics);
        var reading = new ParseContext(root, wordings, RolePlaces.Gather(root, body, wordings, vocabulary, diagnostics), diagnostics)
        {
            Title = TitleOf(root),
        };
        var nodes = WithSlugs(root);
        new FragmentLinks(nodes, NamedPlaces.Of(document), diagnostics).Resolve(links, $"/lectures/{lecture.Slug}");

        var comparisons = new ComparisonReader(reading).Read();
        new GuidanceReader(reading).Read();
        var workflow = new WorkflowReader(reading).Read();
        var reader = new RoleReader(reading, vocabulary);
        var roles = reader.Read();

        NoteMissedRoles(root, roles, evidences, diagnostics);

        return (lecture with
        {
            Language = language,
            Title = settings.Title ?? TitleFromHeading(reading.Title, diagnostics) ?? ImpliedIn(root)?.Text ?? TitleFromFile(lecture, diagnostics),
            Roles = roles,
            Comparisons = comparisons,
            Workflow = workflow,
            Sections = OtherSections.OfLecture(reading),
            Headings = [.. nodes.Where(node => node.Text.Length > 0).Select(node => new Heading(node.Text, node.Slug, node.Depth, node.Line))],
            Html = HtmlOf(document, wordings, nodes, settings.Title is null || settings.Title == reading.Title?.Text ? reading.Title : null, vocabulary.Pictures),
        }, OutlineEntries.Of(root, nodes, reading), reader.UnknownSkills);
    }

    /// <summary>Possible names for the lecture's only role: the title in its front matter, otherwise the file name.</summary>
    private static string[] NamesOf(FrontMatter settings, Lecture lecture)
    {
        var name = lecture.Slug.Replace('-', ' ');

        return [settings.Title ?? "", $"{char.ToUpperInvariant(name[0])}{name[1..]}"];
    }

    private static OutlineNode? ImpliedIn(OutlineNode root) => root.Children.Find(node => node.IsImplied);

    private static void NoteMissedRoles(OutlineNode root, IReadOnlyList<Role> roles, RoleEvidences evidences, DiagnosticList diagnostics)
    {
        if (roles.Count > 0)
            NearestMiss.NoteLeftOut(root, evidences, diagnostics);
        else if (NearestMiss.Of(root, evidences) is var (nearest, message))
            diagnostics.Add(DiagnosticCodes.NoRole, nearest.Line, () => message);
        else
            diagnostics.Add(DiagnosticCodes.NoRole, 1);
    }

    /// <summary>Normalises line breaks, replaces lone surrogates and NULs, removes other control characters, and repairs damaged text.</summary>
    internal static string Readable(string markdown, DiagnosticList diagnostics)
    {
        var text = NormalizedName.WellFormed(markdown).Replace("\r\n", "\n").Replace('\r', '\n').Replace('\0', '\uFFFD').TrimStart('\uFEFF');
        var repaired = Mojibake.Repair(text);
        diagnostics.AddRange(repaired.Diagnostics);

        return WholeText.Repaired(ControlCharacters.Remove(repaired.Text, diagnostics), diagnostics);
    }

    /// <summary>Blanks the lines instead of removing them, so that line numbers do not change.</summary>
    private static string WithoutLines(string text, int lines) =>
        lines == 0 ? text : new string('\n', lines) + string.Join('\n', text.Split('\n').Skip(lines));

    /// <summary>The pictures from beside the lecture that it shows, one after the other.</summary>
    public static IReadOnlyList<PictureReference> PicturesOf(string markdown)
    {
        var unheard = new DiagnosticList();
        var text = Readable(markdown, unheard);
        var body = WithoutLines(text, FrontMatter.Read(text, unheard).Lines);

        return LectureMarkdown.Parse(body, unheard) is { } document ? HtmlSanitizer.Clean(document, pictures: null, unheard) : [];
    }

    private static IReadOnlyList<PictureReference> Clean(MarkdownDocument document, LecturePictures? known, DiagnosticList diagnostics)
    {
        var pictures = HtmlSanitizer.Clean(document, known, diagnostics);
        LabelLines.Split(document);

        return pictures;
    }

    private static Lecture Empty(FrontMatter settings, string path)
    {
        var slug = LectureSlug.SlugOf(settings.Slug, path);

        return new Lecture
        {
            Slug = slug,
            Title = settings.Title ?? slug,
            Language = settings.Language ?? "en",
            Order = settings.Order,
            OtherFrontMatter = settings.Others,
            DraftLine = settings.DraftLine,
            Roles = [],
            Comparisons = [],
            Workflow = [],
            Sections = [],
            Headings = [],
            Html = "",
        };
    }

    /// <summary>The heading that the author marks as title, otherwise the first one above the roles; without roles, the first heading.</summary>
    private static OutlineNode? TitleOf(OutlineNode root)
    {
        if (root.Descendants().FirstOrDefault(node => node.Instruction is { Value: ReadAs.Title }) is { } named)
            return named;

        if (ImpliedIn(root) is { } role && role == root.Children[0])
            return null;

        var first = root.Descendants().Where(node => node.Block?.Parent is MarkdownDocument).MinBy(node => node.Line);

        if (first is { IsFacetOfNamedRole: true } && root.Children is [var only] && only == first)
            return first;

        return first is null or { IsRole: true } or { IsFacetOfNamedRole: true } or { Instruction: not null } || root.Descendants().Any(node => node.IsRole && node.Line < first.Line) ? null : first;
    }

    /// <summary>All headings in document order, each with its slug.</summary>
    private static OutlineNode[] WithSlugs(OutlineNode root)
    {
        var slugs = new UniqueSlugs();

        foreach (var id in IdsOfPages)
            slugs.Reserve(id);

        var nodes = root.Descendants().Where(node => !node.IsImplied).OrderBy(node => node.Line).ToArray();

        foreach (var node in nodes)
            node.Slug = slugs.Take(node.Text, "section");

        return nodes;
    }

    /// <summary>Renders a copy of the tree, because the readers modify theirs.</summary>
    private static string HtmlOf(MarkdownDocument read, LanguageLexicon wordings, OutlineNode[] nodes, OutlineNode? title, LecturePictures? pictures)
    {
        var unheard = new DiagnosticList();
        var document = LectureMarkdown.Copy(read);
        Clean(document, pictures, unheard);
        LabelLines.SplitFacets(document, wordings);

        new FragmentLinks(nodes, NamedPlaces.Of(document), unheard).Resolve(FragmentLinks.In(document), page: "");

        return LectureHtml.Write(document, nodes, title);
    }

    private static string? TitleFromHeading(OutlineNode? title, DiagnosticList diagnostics) =>
        title is null ? null : ControlCharacters.RemoveFromTitle(title.Text, title.Line, diagnostics);

    private static string TitleFromFile(Lecture lecture, DiagnosticList diagnostics)
    {
        diagnostics.Add(DiagnosticCodes.NoTitle, 1, ("title", lecture.Title));
        return lecture.Title;
    }
}
