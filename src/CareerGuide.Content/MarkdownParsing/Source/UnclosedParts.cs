using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.MarkdownParsing.Source;

/// <summary>Warns of comments, code and scripts that are never closed and so hide the rest of the text.</summary>
internal static class UnclosedParts
{
    public static void Warn(SourceText source)
    {
        if (!source.Has("<") && !source.Has("```") && !source.Has("~~~"))
            return;

        var scan = new SourceText.RawScan();
        var opening = 0;

        foreach (var (index, line) in source.Lines.Index())
        {
            var wasOpen = scan.AwaitedEnd is not null;
            scan.IsRaw(line.Text);

            if (!wasOpen && scan.AwaitedEnd is not null)
                opening = index;
        }

        if (scan.AwaitedEnd is { } end)
            source.Warn(end[0] == '<' ? DiagnosticCodes.NeverClosed.As("Tag") : DiagnosticCodes.NeverClosed, source.Lines[opening], ("end", end[0] == '<' ? $"{end}>" : end));
    }
}
