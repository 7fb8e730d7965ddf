using CareerGuide.Content;
using CareerGuide.Data.Publishing;

namespace CareerGuide.Web.Commands;

/// <param name="Lecture">What was read; null for the glossary.</param>
internal sealed record CheckedFile(string Path, ParsedLecture? Lecture, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>Reads files as their import would: with the glossary, and with the other lectures of the site in mind.</summary>
internal static class FileCheck
{
    public static IReadOnlyList<CheckedFile> Run(IReadOnlyList<ContentFile> found, IReadOnlyList<ContentFile> site)
    {
        var lectures = found.Where(file => !file.IsGlossary).DistinctBy(file => Path.GetFullPath(file.Path)).Select(Decoded).ToArray();
        var glossary = found.Concat(site).Where(file => file.IsGlossary).Select(Decoded).FirstOrDefault();
        var known = GlossaryParser.Parse(glossary?.Text.Text ?? "");

        return
        [
            .. found.Where(file => file.IsGlossary).Take(1).Select(file => new CheckedFile(file.Path, null, [.. glossary!.Text.Diagnostics, .. known.Diagnostics])),
            .. Read(lectures, known.Glossary, site),
        ];
    }

    private sealed record DecodedFile(string Path, LectureText Text)
    {
        public LectureSource Source => new(Path, Text.Text ?? "");

        public string Slug => LectureParser.Parse(Source.Markdown, Path, SiteVocabulary.Empty).Lecture.Slug;
    }

    private static DecodedFile Decoded(ContentFile file) => new(file.Path, file.Decode());

    private static IEnumerable<CheckedFile> Read(DecodedFile[] files, Glossary glossary, IReadOnlyList<ContentFile> site)
    {
        var slugs = files.Select(file => file.Slug).ToHashSet();
        var others = site.Where(file => !file.IsGlossary).Select(Decoded).Where(file => !slugs.Contains(file.Slug));
        var lectures = LectureSet.Read(glossary, [.. files.Concat(others).Select(file => file.Source)]);
        var paths = new Dictionary<string, string>();

        foreach (var (file, lecture) in files.Zip(lectures))
        {
            var slug = lecture.Lecture.Slug;
            IEnumerable<Diagnostic> taken = paths.TryAdd(slug, file.Path) ? [] : [LectureName.TakenBy(paths[slug], slug)];
            Diagnostic[] diagnostics = [.. file.Text.Diagnostics, .. taken, .. file.Text.Text is null ? [] : lecture.Diagnostics];

            yield return new CheckedFile(file.Path, lecture with { Diagnostics = diagnostics }, diagnostics);
        }
    }
}
