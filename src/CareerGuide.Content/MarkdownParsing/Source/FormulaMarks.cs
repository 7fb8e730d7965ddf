using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.MarkdownParsing.Source;

/// <summary>Formulas in LaTeX, which readers see as they are written: an author is told of the first.</summary>
internal static partial class FormulaMarks
{
    public static void Tell(SourceText source)
    {
        if (!source.Has("$") && !source.Has("\\(") && !source.Has("\\["))
            return;

        foreach (var i in source.Prose())
        {
            var line = source.Lines[i];

            if (Formula().Match(new CodeSpans(line.Text).Masked) is not { Success: true } formula)
                continue;

            source.WarnOnce(DiagnosticCodes.MarksOfOtherPrograms.As("Formula"), line, ("mark", InlineDialects.Shortened(formula.Value.Trim())));
            return;
        }
    }

    /// <summary>
    /// <c>$$ … $$</c> on one line or around several; <c>$ … $</c>, <c>\( … \)</c> and <c>\[ … \]</c> only with a command, an index or a
    /// power between them, because prices, variables and escaped brackets are written with the same signs.
    /// </summary>
    [GeneratedRegex(@"(?<!\\)\$\$[^$]{1,300}\$\$|^[ \t>]{0,20}\$\$[ \t]*$|(?<![\\$\w])\$(?=[^\s$({])[^$]{0,200}?(\\[A-Za-z]{2,}|[\w)}][_^][\w{(\\])[^$]{0,200}(?<=[^\s$\\])\$(?![\w$])|\\\([^$]{0,200}\\[A-Za-z]{2,}.{0,200}?\\\)|\\\[[^$]{0,200}\\[A-Za-z]{2,}.{0,200}?\\\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Formula();
}
