namespace CareerGuide.Content;

/// <summary>Reads a lecture: Markdown in, <see cref="Lecture"/> and diagnostics out. Never throws on what a text says.</summary>
public static class LectureParser
{
    /// <param name="markdown">The text; mojibake in it is repaired, its lines stay what they are.</param>
    /// <param name="path">The file's name or path: gives the slug, and the title where the text gives none.</param>
    /// <param name="vocabulary">What the lecture may refer to without saying it itself.</param>
    public static ParsedLecture Parse(string markdown, string path, SiteVocabulary vocabulary) =>
        throw new NotSupportedException();
}
