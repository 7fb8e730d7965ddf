using CareerGuide.Content;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.Model;
using CareerGuide.Content.Quality;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;

namespace CareerGuide.Web.Commands;

/// <param name="Lecture">What was read; null for what is no lecture.</param>
internal sealed record CheckedFile(string Path, ParsedLecture? Lecture, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Its links to other sites.</summary>
    public IReadOnlyList<OutsideLink> Links { get; init; } = Lecture is null ? [] : [.. OutsideLinks.In(Lecture.Lecture)];

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>Reads files as their import would: with the glossary and the wordings, and with the other lectures of the site in mind.</summary>
internal static class FileCheck
{
    public static IReadOnlyList<CheckedFile> Run(IReadOnlyList<ContentFile> found, IReadOnlyList<ContentFile> site)
    {
        var lectures = found.Where(file => file.IsLecture).DistinctBy(file => Path.GetFullPath(file.Path)).Select(Decoded).ToArray();
        var glossary = GlossaryParser.Parse(TextOf(DocumentKind.Glossary));
        var wordings = SiteWordings.Parse(TextOf(DocumentKind.Wordings));

        return
        [
            .. Checked(DocumentKind.Glossary, glossary.Diagnostics).Select(check => check with { Links = [.. OutsideLinks.In(glossary.Glossary)] }),
            .. Checked(DocumentKind.Wordings, wordings.Diagnostics),
            .. Read(lectures, glossary.Glossary, wordings.Instructions, site),
        ];

        string TextOf(DocumentKind kind) => found.Concat(site).FirstOrDefault(file => file.Kind == kind)?.Decode().Text ?? "";

        IEnumerable<CheckedFile> Checked(DocumentKind kind, IReadOnlyList<Diagnostic> diagnostics) => found
            .Where(file => file.Kind == kind)
            .Take(1)
            .Select(file => new CheckedFile(file.Path, null, [.. file.Decode().Diagnostics, .. diagnostics]));
    }

    private sealed record DecodedFile(string Path, TextDecoder Text, PictureSource Beside)
    {
        public LectureSource Source => new(Path, Text.Text ?? "") { Pictures = Beside.Shown(LectureParser.PicturesOf(Text.Text ?? "")) };

        public string Slug => LectureParser.Parse(Text.Text ?? "", Path, SiteVocabulary.Empty).Lecture.Slug;
    }

    private static DecodedFile Decoded(ContentFile file) => new(file.Path, file.Decode(), file.Beside);

    private static IEnumerable<CheckedFile> Read(
        DecodedFile[] files, Glossary glossary, ReadingInstructions wordings, IReadOnlyList<ContentFile> site)
    {
        var slugs = files.Select(file => file.Slug).ToHashSet();
        var others = site.Where(file => file.IsLecture).Select(Decoded).Where(file => !slugs.Contains(file.Slug));
        var lectures = LectureSet.Read(glossary, [.. files.Concat(others).Select(file => file.Source)], instructions: wordings);
        var paths = new Dictionary<string, string>();

        foreach (var (file, lecture) in files.Zip(lectures))
        {
            var slug = lecture.Lecture.Slug;
            IEnumerable<Diagnostic> taken = paths.TryAdd(slug, file.Path) ? [] : [LectureSlug.TakenBy(paths[slug], slug)];
            Diagnostic[] diagnostics = [.. file.Text.Diagnostics, .. taken, .. file.Text.Text is null ? [] : lecture.Diagnostics];

            yield return new CheckedFile(file.Path, lecture with { Diagnostics = diagnostics }, diagnostics);
        }
    }
}
