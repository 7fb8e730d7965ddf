using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.MarkdownParsing.Source;

/// <summary>
/// Callouts as Docusaurus, pandoc, Quarto, MyST, MkDocs, GitHub and Obsidian write them become quotes that begin with
/// their title. Containers that only lay out a page (<c>::: {.columns}</c>) leave their content where it stands.
/// </summary>
internal static partial class CalloutLines
{
    private const int WidthOfContent = 4;

    /// <summary>Callouts that stand deeper are shown at this depth. Each level lengthens every line in it.</summary>
    private const int MaxDepth = 10;

    private const string Kinds = "note|tip|info|warning|caution|danger|important|success|hint|attention|error|seealso|admonition|abstract|summary|todo|question|quote|example|bug|failure|tldr|faq|check|cite|details";

    public static void Apply(SourceText source)
    {
        if (source.Has(":::") || source.Has("```{") || source.Has("!!!") || source.Has("???") || source.Has("=== \"") || source.Has("[!"))
            source.Replace(new Writer(source).Written());
    }

    /// <param name="Line">The line that opens it.</param>
    /// <param name="IsIndented">Whether its content is what stands further in, without a line that closes it.</param>
    private sealed record Frame(SourceLine Line, bool IsQuote, bool IsIndented);

    private sealed class Writer(SourceText source)
    {
        private readonly List<SourceLine> written = [];
        private readonly Stack<Frame> frames = new();
        private int quotes;
        private int indented;

        public List<SourceLine> Written()
        {
            var scan = new SourceText.RawScan();

            foreach (var line in source.Lines)
            {
                CloseIndented(line);
                var inner = Inner(line);

                if (scan.AwaitedEnd is null && (OpensCallout(line, inner) || ClosesFence(line, inner)))
                    continue;

                scan.IsRaw(inner);
                Write(line, inner);
            }

            WarnOfUnclosed();
            return written;
        }

        private void WarnOfUnclosed()
        {
            if (frames.LastOrDefault(frame => !frame.IsIndented) is { } outermost)
                source.Warn(DiagnosticCodes.NeverClosed.As("Container"), outermost.Line, ("mark", outermost.Line.Text.Trim()));
        }

        private void Push(Frame frame)
        {
            frames.Push(frame);
            Count(frame, 1);
        }

        private void Pop() => Count(frames.Pop(), -1);

        private void Count(Frame frame, int one)
        {
            quotes += frame.IsQuote ? one : 0;
            indented += frame.IsIndented ? one : 0;
        }

        private void CloseIndented(SourceLine line)
        {
            while (!line.IsBlank && frames.TryPeek(out var frame) && frame.IsIndented && line.Indent < frame.Line.Indent + WidthOfContent)
            {
                Pop();
                Write(line, "");
            }
        }

        /// <summary>The line without the indentation of what it is in.</summary>
        private string Inner(SourceLine line)
        {
            if (indented == 0)
                return line.Text;

            var width = indented * WidthOfContent;
            var text = line.Text.Replace("\t", "    ", StringComparison.Ordinal);

            return text[Math.Min(width, text.Length - text.AsSpan().TrimStart(' ').Length)..];
        }

        private bool OpensCallout(SourceLine line, string inner)
        {
            if (OfQuote().Match(inner) is { Success: true } quoted)
                return OpenQuoted(line, quoted);

            if (OfMkDocs().Match(inner) is { Success: true } indented)
                return Open(line, indented, isCallout: indented.Groups["sign"].Value != "===", isIndented: true);

            if (OfColons().Match(inner) is not { Success: true } fence || fence.Groups["info"].Value.Trim().Length == 0)
                return false;

            var isCallout = Kind().IsMatch(fence.Groups["info"].Value);

            return (isCallout || fence.Groups["fence"].Value[0] == ':') && Open(line, fence, isCallout, isIndented: false);
        }

        private bool OpenQuoted(SourceLine line, Match quoted)
        {
            var (kind, title) = (quoted.Groups["kind"].Value, quoted.Groups["title"].Value.Trim());
            var prefix = quoted.Groups["prefix"].Value;
            AddTitle(line, prefix, kind, title);

            return true;
        }

        private bool Open(SourceLine line, Match opening, bool isCallout, bool isIndented)
        {
            var info = opening.Groups["info"].Value.Trim();
            Write(line, "");
            Push(new Frame(line, isCallout, isIndented));

            if (isCallout)
                AddTitle(line, Prefix(), Kind().Match(info) is { Success: true } kind ? kind.Groups["kind"].Value : "note", TitleOf(info));
            else if (isIndented)
                Write(line, $"**{info.Trim('"')}:**");
            else
                source.WarnOnce(DiagnosticCodes.MarksOfOtherPrograms.As("Layout"), line, ("mark", line.Text.Trim()));

            return true;
        }

        private void AddTitle(SourceLine line, string prefix, string kind, string title)
        {
            source.Places.AddCallout(line.Number, title.Length > 0);
            written.Add(line with { Text = $"{prefix}**{(title.Length > 0 ? title : char.ToUpperInvariant(kind[0]) + kind[1..].ToLowerInvariant())}**" });
            written.Add(line with { Text = prefix.TrimEnd() });
        }

        private static string TitleOf(string info)
        {
            if (Quoted().Match(info) is { Success: true } quoted)
                return quoted.Groups["title"].Value;

            var rest = Kind().Replace(info, "", 1).Trim();

            return rest.StartsWith('{') ? "" : rest.Trim('[', ']', ' ');
        }

        private bool ClosesFence(SourceLine line, string inner)
        {
            if (OfColons().Match(inner) is not { Success: true } fence || fence.Groups["info"].Value.Trim().Length > 0
                || (fence.Groups["fence"].Value[0] == '`' && frames.Count == indented))
                return false;

            if (frames.TryPeek(out var frame) && !frame.IsIndented)
                Pop();

            Write(line, "");
            return true;
        }

        private void Write(SourceLine line, string inner) =>
            written.Add(line with { Text = string.IsNullOrWhiteSpace(inner) ? Prefix().TrimEnd() : Prefix() + inner });

        private string Prefix() => string.Concat(Enumerable.Repeat("> ", Math.Min(quotes, MaxDepth)));
    }

    [GeneratedRegex(@"^(?<prefix>[ \t]{0,12}(>[ ]?){1,5})\[!(?<kind>[A-Za-z][A-Za-z-]{0,30})(\|[^\]]{0,60})?\][-+]?[ \t]*(?<title>.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex OfQuote();

    [GeneratedRegex(@"^[ \t]{0,12}(?<sign>!!!|\?\?\?\+?|===)[ \t]+(?<info>[A-Za-z""].*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex OfMkDocs();

    [GeneratedRegex(@"^[ \t]{0,12}(?<fence>(?>:{3,})|(?>`{3,})(?=\{|[ \t]*$))(?>[ \t]*)(?<info>(?>[^`]*))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex OfColons();

    [GeneratedRegex(@"^\{?[ \t]*\.?(callout-)?(?<kind>" + Kinds + @")\b\}?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout.Infinite)]
    private static partial Regex Kind();

    [GeneratedRegex(@"""(?<title>[^""]{1,200})""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Quoted();
}
