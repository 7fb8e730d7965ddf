using Markdig.Syntax;

namespace CareerGuide.Content;

/// <summary>Finds the wordings to read a lecture by: its own language's, which its front matter names.</summary>
internal static class LanguageFinder
{
    /// <summary>A lecture that names no language, and has facets only in another one than English, is read by that, with a note.</summary>
    public static Wordings Find(MarkdownDocument document, string? language, DiagnosticList diagnostics)
    {
        if (language is not null)
        {
            if (!Wordings.Knows(language))
                diagnostics.Add(Codes.OtherLanguage, 1, $"The wordings of the language “{language}” are not known; headings are understood as English ones.");

            return Wordings.For(language);
        }

        var best = Wordings.StartingWith("en").MaxBy(wordings => Facets(document, wordings))!;

        if (best.Language != "en")
            diagnostics.Add(Codes.OtherLanguage, 1, $"The headings are not English. Say so in the first lines: ---, language: {best.Language}, ---.");

        return best;
    }

    private static int Facets(MarkdownDocument document, Wordings wordings) =>
        document.OfType<LeafBlock>().Where(block => block is HeadingBlock or ParagraphBlock)
            .Count(block => PlainText.Of(block) is { Length: < 100 } text && wordings.Facets.Of(HeadingText.Plain(text), _ => true) is not null);
}
