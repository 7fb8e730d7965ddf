using System.Buffers;
using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.MarkdownParsing.Source;

/// <summary>
/// Marks within a line that other programs act on and readers never see: attributes of pandoc and kramdown, links, ids,
/// tags and comments of Obsidian, shortcodes of Hugo, imports of MDX, roles of MyST. And bold text that CommonMark alone does not see.
/// </summary>
internal static partial class InlineDialects
{
    private const int MaxWordsBeforeTag = 6;

    private static readonly SearchValues<char> Marks = SearchValues.Create("{[%^#*_=");

    public static void Apply(SourceText source)
    {
        if (source.Has("%%"))
            source.RemoveHiddenLines();

        if (!source.Has("{") && !source.Has("[[") && !source.Has("%%") && !source.Has("^") && !source.Has(" #") && !source.Has("**") && !source.Has("__") && !source.Has("import ") && !source.Has(")=") && !source.Has("=="))
            return;

        var dropped = new HashSet<int>();

        foreach (var i in source.Prose())
        {
            var line = source.Lines[i];

            if (!line.Text.AsSpan().ContainsAny(Marks) && !line.Text.StartsWith("import ", StringComparison.Ordinal))
                continue;

            var text = source.Mended(i);

            if (text == line.Text)
                continue;

            source.Set(i, text);

            if (string.IsNullOrWhiteSpace(text.AsSpan().Trim("> \t").ToString()))
                dropped.Add(i);
        }

        if (dropped.Count > 0)
            source.Replace([.. source.Lines.Where((_, i) => !dropped.Contains(i))]);
    }

    private static string Mended(this SourceText source, int index)
    {
        var line = source.Lines[index];
        var code = new CodeSpans(line.Text);
        var text = code.Masked;

        if (text.Contains('{', StringComparison.Ordinal))
            text = source.WithoutAttributes(source.WithoutShortcodes(text, line, code), index);

        if (text.Contains("[[", StringComparison.Ordinal))
            text = source.Left(WikiLink(), text, line, match => match.Groups["text"] is { Success: true } shown ? shown.Value : match.Groups["target"].Value.TrimStart('#'));

        if (text.Contains("%%", StringComparison.Ordinal))
            text = Hidden().Replace(text, "");

        if (text.Contains('^', StringComparison.Ordinal))
            text = source.WithoutBlockId(text, line);

        if (text.Contains(" #", StringComparison.Ordinal))
            text = source.WithoutTags(text, line);

        if (text.Contains("==", StringComparison.Ordinal))
            text = source.Left(Highlight(), text, line, match => match.Groups["text"].Value);

        if (text.StartsWith("import ", StringComparison.Ordinal) || text.EndsWith(")=", StringComparison.Ordinal))
            text = source.WithoutTargets(text, index);

        if (text.Contains("**", StringComparison.Ordinal) || text.Contains("__", StringComparison.Ordinal))
            text = BoldBesideSigns.Mended(LabelWithSpace().Replace(text, "**${label}** "));

        return code.Unmasked(text);
    }

    private static string WithoutShortcodes(this SourceText source, string text, SourceLine line, CodeSpans code)
    {
        text = source.Left(Shortcode(), text, line, _ => "");

        return code.HasAny ? source.Left(RoleOfMyst(), text, line, match => TextOfRole(code.Content(match.Groups["code"].Value))) : text;
    }

    private static string TextOfRole(string content) =>
        content.EndsWith('>') && content.LastIndexOf('<') is > 0 and var target ? content[..target].TrimEnd() : content;

    private static string WithoutAttributes(this SourceText source, string text, int index)
    {
        var line = source.Lines[index];
        var isHeading = HeadingLines.Hashes(line.Text) > 0 || (index + 1 < source.Lines.Count && HeadingLines.IsUnderline(source.Lines[index + 1].Text));
        var isAlone = text.AsSpan().TrimStart(" \t>") is ['{', ..];

        return (isHeading ? AttributesOfHeading() : Attributes()).Replace(text, match =>
        {
            foreach (Capture id in match.Groups["id"].Captures)
                source.Places.Add(id.Value, isAlone && index > 0 ? source.Lines[index - 1].Number : line.Number);

            if (!isHeading)
                source.WarnOnce(DiagnosticCodes.MarksOfOtherPrograms, line, ("mark", Shortened(match.Value.Trim())));

            return "";
        });
    }

    private static string WithoutBlockId(this SourceText source, string text, SourceLine line) => BlockId().Replace(text, match =>
    {
        source.Places.Add("^" + match.Groups["id"].Value, line.Number);

        return "";
    });

    private static string WithoutTags(this SourceText source, string text, SourceLine line)
    {
        if (!ItemOrHeading().IsMatch(text) || Tags().Match(text) is not { Success: true } tags || text.AsSpan(0, tags.Index).Trim().Count(' ') > MaxWordsBeforeTag)
            return text;

        source.WarnOnce(DiagnosticCodes.MarksOfOtherPrograms, line, ("mark", Shortened(tags.Value.Trim())));

        return text[..tags.Index];
    }

    private static string WithoutTargets(this SourceText source, string text, int index)
    {
        if (Target().Match(text) is { Success: true } target)
        {
            source.Places.Add(target.Groups["id"].Value, source.Lines.Skip(index + 1).FirstOrDefault(line => !line.IsBlank, source.Lines[index]).Number);
            return "";
        }

        return source.Left(Import(), text, source.Lines[index], _ => "");
    }

    private static string Left(this SourceText source, Regex mark, string text, SourceLine line, Func<Match, string> kept) => mark.Replace(text, match =>
    {
        source.WarnOnce(DiagnosticCodes.MarksOfOtherPrograms, line, ("mark", Shortened(match.Value.Trim().Replace("\u0001", "`", StringComparison.Ordinal))));

        return kept(match);
    });

    internal static string Shortened(string mark) => mark.Length > 60 ? mark[..60] + "…" : mark;

    /// <summary>Whole lines between two lines that begin and end a comment: <c>%%</c>, <c>{/*</c>.</summary>
    private static void RemoveHiddenLines(this SourceText source)
    {
        int? opening = null;

        foreach (var i in source.Prose().ToArray())
        {
            var text = source.Lines[i].Text.Trim();

            if (text.Length < 2 || text != "%%")
                continue;

            for (var line = opening ?? i; opening is not null && line <= i; line++)
                source.Set(line, "");

            opening = opening is null ? i : null;
        }
    }

    private const string Id = @"#(?<id>[^\s{}|]{1,100})";
    private const string Class = @"\.-?[a-z_][^\s{}|]{0,100}";
    private const string Setting = "[A-Za-z][A-Za-z0-9_:-]{0,40}=(\"[^\"{}|]{0,200}\"|'[^'{}|]{0,200}'|[^\\s\"'{}|]{1,100})";

    [GeneratedRegex(@"[ \t]{0,20}(?<!\\)\{(:[ \t]{0,5}(" + Id + "|" + Class + "|" + Setting + ")|" + Id + "|" + Class + @")([ \t]{1,5}(" + Id + "|" + Class + "|" + Setting + @")){0,20}[ \t]{0,5}\}(?=[ \t]*(\||\\?$)|(?<=[)\]*_`\u0001]\{[^{}]*\}))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"[ \t]{0,20}(?<!\\)\{:?[ \t]{0,5}(" + Id + "|" + Class + "|" + Setting + @"|-)([ \t]{1,5}(" + Id + "|" + Class + "|" + Setting + @")){0,20}[ \t]{0,5}\}(?=[ \t]*#*[ \t]*\\?$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex AttributesOfHeading();

    [GeneratedRegex(@"(?<!\\)\{\{[%<][^{}]{0,300}[%>]\}\}|^[ \t]*\{%-?[^{}]{1,300}%\}[ \t]*$|(?<!\\)\{/\*[^*]{0,1000}\*/\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"(?<!\\)\{[A-Za-z][A-Za-z0-9_:+.-]{0,40}\}(?<code>\u0001\d+\u0001)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex RoleOfMyst();

    [GeneratedRegex(@"(?<![\w)\]])!?\[\[(?=[^\[\]|]{0,200}\p{L})(?<target>[^\[\]|\\]{1,200})(\\?\|(?<text>[^\[\]]{1,200}))?\]\](?![(\[:])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"[ \t]?(?<![\w%\\])%%(?!%)[^%]{1,500}%%", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"(?<![\w=\\])==(?=[^\s=])(?<text>[^=]{1,200})(?<=[^\s=])==(?![\w=])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"(^|[ \t])\^(?=[\w-]{0,60}[A-Za-z])(?<id>[A-Za-z0-9-]{2,60})[ \t]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex BlockId();

    [GeneratedRegex(@"^\s{0,20}(#{1,6}|[-*+•]|\d{1,3}[.)])\s+\S", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex ItemOrHeading();

    [GeneratedRegex(@"([ \t]#\p{L}[\w/-]{1,60}){1,50}[ \t]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^\((?<id>[A-Za-z][\w:.-]{0,100})\)=$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Target();

    [GeneratedRegex(@"^import\s{1,20}(?=\S)[^'""]{1,200}?\s{1,20}from\s{1,20}(""[^""]{1,200}""|'[^']{1,200}');?\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Import();

    /// <summary><c>**Focus: **x</c>, which is no bold text by CommonMark.</summary>
    [GeneratedRegex(@"(?<![*_\w\\])(?<mark>\*\*|__)(?=[^\s*_])(?<label>[^*_]{1,100}[:：])(\s|&#x20;|&nbsp;){1,10}\k<mark>(?!\s|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex LabelWithSpace();
}
