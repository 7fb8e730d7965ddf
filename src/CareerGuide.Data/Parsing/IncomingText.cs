using CareerGuide.Content;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Model;
using CareerGuide.Data.Entities;
using CareerGuide.Data.TextDiff;

namespace CareerGuide.Data.Parsing;

/// <summary>A text to be published: the document it belongs to, and whether it may be published.</summary>
/// <param name="Text">Normalized; null when the diagnostics contain an error.</param>
internal sealed record IncomingText(string Path, string Slug, DocumentKind Kind, string? Text, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The line that marks the text as a draft; null when no line does.</summary>
    public int? DraftLine { get; init; }

    /// <summary>The pictures that the text shows from beside it.</summary>
    public IReadOnlyList<PictureReference> Pictures { get; init; } = [];

    public PictureSource Beside { get; init; } = PictureSource.None;

    /// <summary>
    /// Parses files in order, as the site parses them once they are published: it then finds the results in the cache. What makes no
    /// difference to most texts is left out: their pictures, and other lectures.
    /// </summary>
    public static List<IncomingText> InOrder(IReadOnlyList<ContentFile> files, LectureParseCache memory)
    {
        var glossary = memory.Glossary(TextOf(DocumentKind.Glossary));
        var instructions = memory.Wordings(TextOf(DocumentKind.Wordings));

        return InOrder(files, file => file.IsLecture && file.Decode() is { Text: { } decoded } read && SourceText.Normalize(decoded) is var text
            && !FrontMatterText.Has(text, "slug") && !MayShowPictures(text)
                ? Of(file, read, Of(file.Path, text, memory.ParseAlone(glossary, instructions, SourceOf(file, text))))
                : null);

        string? TextOf(DocumentKind kind) => files.FirstOrDefault(file => file.Kind == kind)?.Decode().Text is { } text ? SourceText.Normalize(text) : null;
    }

    /// <summary>Parses files in order. When two have the same slug, the first one wins.</summary>
    /// <param name="known">Gives what is known of a file without parsing it; null if it must be parsed.</param>
    public static List<IncomingText> InOrder(IEnumerable<ContentFile> files, Func<ContentFile, IncomingText?>? known = null)
    {
        var paths = new Dictionary<string, string>();
        var texts = new List<IncomingText>();

        foreach (var text in files.Select(file => known?.Invoke(file) ?? Of(file)))
        {
            var first = paths.GetValueOrDefault(text.Slug);
            texts.Add(first is null ? text : text.Refused(LectureSlug.TakenBy(first, text.Slug)));
            paths.TryAdd(text.Slug, text.Path);
        }

        return texts;
    }

    /// <param name="formerly">Other slugs that the text may give as its own.</param>
    public static IncomingText For(string slug, DocumentKind kind, string text, IReadOnlyCollection<string> formerly) =>
        Of(SiteDocument.Of(kind)?.File ?? FileName(slug), kind, SourceText.Normalize(text)).For(slug, formerly);

    /// <param name="parsed">What the text says. Whether it may be published depends on no other text.</param>
    /// <param name="formerly">Other slugs that the text may give as its own.</param>
    public static IncomingText ForLecture(string slug, string text, ParsedLecture parsed, IReadOnlyCollection<string> formerly) =>
        Of(FileName(slug), SourceText.Normalize(text), parsed).For(slug, formerly);

    public static bool MayShowPictures(string text) => text.Contains("![", StringComparison.Ordinal) || text.Contains("<img", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file name for the lecture that yields the same slug when read.</summary>
    public static string FileName(string slug) =>
        LectureSlug.SlugOf(settings: null, $"{slug}.md") == slug ? $"{slug}.md" : $"00-{slug}.md";

    private static IncomingText Of(ContentFile file)
    {
        var decoded = file.Decode();

        if (decoded.Text is null)
            return Faulty(file, decoded.Diagnostics);

        var text = SourceText.Normalize(decoded.Text);

        return Of(file, decoded, Of(file.Path, file.Kind, text));
    }

    private static IncomingText Of(ContentFile file, TextDecoder decoded, IncomingText read) =>
        read with { Diagnostics = [.. decoded.Diagnostics, .. read.Diagnostics], Beside = file.Beside };

    private static LectureSource SourceOf(ContentFile file, string text) => new(FileName(LectureSlug.SlugOf(settings: null, file.Path)), text);

    private static IncomingText Of(string path, DocumentKind kind, string text) => kind switch
    {
        DocumentKind.Glossary => Of(path, SiteDocument.Glossary, text, GlossaryParser.Parse(text).Diagnostics),
        DocumentKind.Wordings => Of(path, SiteDocument.Wordings, text, SiteWordings.Parse(text).Diagnostics),
        _ => Of(path, text, LectureParser.Parse(text, path, SiteVocabulary.Empty)),
    };

    private static IncomingText Of(string path, SiteDocument document, string text, IReadOnlyList<Diagnostic> diagnostics) =>
        new(path, document.Slug, document.Kind, diagnostics.Any(d => d.Severity == Severity.Error) ? null : text, diagnostics);

    private static IncomingText Of(string path, string text, ParsedLecture parsed)
    {
        var found = new IncomingText(path, parsed.Lecture.Slug, DocumentKind.Lecture, parsed.HasErrors ? null : text, parsed.Diagnostics)
        {
            DraftLine = parsed.Lecture.DraftLine,
            Pictures = parsed.Pictures,
        };

        return SiteDocument.Of(found.Slug) is { } taken ? found.Refused(LectureSlug.TakenBy(taken.File, found.Slug)) : found;
    }

    private static IncomingText Faulty(ContentFile file, IReadOnlyList<Diagnostic> diagnostics) =>
        new(file.Path, SiteDocument.Of(file.Kind)?.Slug ?? LectureSlug.SlugOf(settings: null, file.Path), file.Kind, null, diagnostics);

    private IncomingText For(string slug, IReadOnlyCollection<string> formerly)
    {
        if (DraftLine is { } line)
            return Refused(new Diagnostic(DiagnosticCodes.IsDraft.As("Refused") with { Severity = Severity.Error }, line, 1));

        return Slug == slug || formerly.Contains(Slug)
            ? this
            : Refused(new Diagnostic(DiagnosticCodes.LectureSlugTaken.As("OtherName"), 1, 1, ("given", Slug), ("slug", slug)));
    }

    private IncomingText Refused(Diagnostic error) => this with { Text = null, Diagnostics = [.. Diagnostics, error] };
}
