using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Localization;
using Markdig.Syntax;

namespace CareerGuide.Content.MarkdownParsing.Source;

/// <summary>
/// A lecture's lines on their way from the dialect that they are written in to the Markdown that is parsed.
/// Lines may be added and removed: each knows the line of the file that it came from.
/// </summary>
internal sealed class SourceText
{
    private static readonly string[] RawElements = ["pre", "script", "style"];

    private readonly string original;
    private readonly DiagnosticList diagnostics;
    private readonly HashSet<string> told = [];
    private int? firstText;
    private bool isMoved;
    private bool isChanged;

    private SourceText(string original, DiagnosticList diagnostics)
    {
        this.original = original;
        this.diagnostics = diagnostics;
        Lines = [.. original.Split('\n').Select((text, number) => new SourceLine(text, number))];
    }

    public List<SourceLine> Lines { get; private set; }

    /// <summary>The ids that the author gave to places, for links to them.</summary>
    public NamedPlaces Places { get; } = new();

    public static Prepared Prepare(string markdown, DiagnosticList diagnostics)
    {
        var source = new SourceText(markdown, diagnostics);

        CalloutLines.Apply(source);
        InlineDialects.Apply(source);
        FormulaMarks.Tell(source);
        HeadingLines.Apply(source);
        BulletLines.Apply(source);
        TableLines.Apply(source);
        NoteLines.Apply(source);
        UnclosedParts.Warn(source);

        return source.Result();
    }

    /// <summary>The index of the first non-blank line.</summary>
    public int FirstText => firstText ??= Lines.FindIndex(line => !line.IsBlank);

    /// <summary>Whether the text as written holds the sign: what a dialect asks before it looks at each line.</summary>
    public bool Has(string sign) => original.Contains(sign, StringComparison.Ordinal);

    public void Set(int index, string text)
    {
        Lines[index] = Lines[index] with { Text = text };
        isChanged = true;
    }

    /// <summary>Replaces all lines; each new line carries its line number in the file.</summary>
    public void Replace(List<SourceLine> lines)
    {
        Lines = lines;
        firstText = null;
        isMoved = isChanged = true;
    }

    public void Warn(DiagnosticCode code, SourceLine line, params ReadOnlySpan<MessageArgument> arguments) => diagnostics.Add(code, line.Number + 1, arguments);

    /// <summary>For warnings that would apply to many lines: reports the first one only.</summary>
    public void WarnOnce(DiagnosticCode code, SourceLine line, params ReadOnlySpan<MessageArgument> arguments)
    {
        if (told.Add($"{code.Code}{code.Case}"))
            Warn(code, line, arguments);
    }

    /// <summary>The indexes of the lines that are text: outside of code, comments and scripts.</summary>
    public IEnumerable<int> Prose()
    {
        var scan = new RawScan();

        for (var i = 0; i < Lines.Count; i++)
        {
            if (!scan.IsRaw(Lines[i].Text))
                yield return i;
        }
    }

    private Prepared Result() => new(
        isChanged ? string.Join('\n', Lines.Select(line => line.Text)) : original,
        isMoved ? [.. Lines.Select(line => line.Number)] : null,
        Places);

    /// <summary>Tracks fences, comments and elements with raw content from line to line.</summary>
    internal sealed class RawScan
    {
        private string? end;
        private bool isFence;

        /// <summary>The text that closes the raw part around the last line, such as <c>```</c>; null in prose.</summary>
        public string? AwaitedEnd => end;

        public bool IsRaw(string line)
        {
            if (end is not null)
            {
                if (isFence ? Closes(line) : line.Contains(end, StringComparison.OrdinalIgnoreCase))
                    end = null;

                return true;
            }

            return Opens(line);
        }

        private bool Closes(string line)
        {
            var text = line.AsSpan().TrimStart(" \t>");

            return text.StartsWith(end) && text.TrimEnd().Trim(end![0]).IsEmpty;
        }

        private bool Opens(string line)
        {
            var text = line.AsSpan().TrimStart(" \t>");

            if (text.Length < 3 || text[0] is not ('`' or '~' or '<' or '-' or '*' or '+'))
                return false;

            if (text[0] is '-' or '*' or '+' && text[1] is ' ')
                text = text[1..].TrimStart(' ');

            if (text.StartsWith("```") || text.StartsWith("~~~"))
                return OpensFence(text);

            if (text.StartsWith("<!--"))
                return Awaits("-->", text[4..]);

            return text is ['<', ..] && OpensRawElement(text);
        }

        private bool OpensRawElement(ReadOnlySpan<char> text)
        {
            foreach (var name in RawElements)
            {
                if (text[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length + 1 || text[name.Length + 1] is '>' or ' '))
                    return Awaits($"</{name}", text[name.Length..]);
            }

            return false;
        }

        private bool OpensFence(ReadOnlySpan<char> text)
        {
            var length = text.IndexOfAnyExcept(text[0]) is var run and >= 0 ? run : text.Length;

            if (text[0] == '`' && text[length..].Contains('`'))
                return false;

            end = new string(text[0], length);
            return isFence = true;
        }

        private bool Awaits(string closing, ReadOnlySpan<char> rest)
        {
            isFence = false;
            end = rest.Contains(closing, StringComparison.OrdinalIgnoreCase) ? null : closing;

            return true;
        }
    }
}

/// <param name="Number">The line of the file, counted from 0.</param>
internal readonly record struct SourceLine(string Text, int Number)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>How many spaces it begins with; a tab counts as four.</summary>
    public int Indent
    {
        get
        {
            var width = 0;

            foreach (var character in Text)
            {
                if (character is not (' ' or '\t'))
                    break;

                width += character == '\t' ? 4 : 1;
            }

            return width;
        }
    }
}

/// <summary>The text to parse.</summary>
/// <param name="Lines">For each line of the text its line in the file, from 0; null where they are the same.</param>
internal sealed record Prepared(string Text, int[]? Lines, NamedPlaces Places)
{
    public int LineOf(int line) => Lines is null ? line : Lines[Math.Clamp(line, 0, Lines.Length - 1)];
}

/// <summary>The ids that an author gave to places of a lecture (<c>{#id}</c>, <c>&lt;a id="…"&gt;</c>, <c>^id</c>), each with its line from 0.</summary>
internal sealed class NamedPlaces
{
    private readonly Dictionary<string, int> lines = [];
    private readonly Dictionary<int, bool> callouts = [];

    public IReadOnlyDictionary<string, int> Lines => lines;

    /// <summary>The ids that the author gave to places of the document.</summary>
    public static NamedPlaces Of(MarkdownDocument document) => (NamedPlaces)document.GetData(typeof(NamedPlaces))!;

    /// <summary>The lines of callouts; whether each has a title that its author wrote.</summary>
    public IReadOnlyDictionary<int, bool> Callouts => callouts;

    public void Add(string id, int line) => lines.TryAdd(id, line);

    public void AddCallout(int line, bool hasOwnTitle) => callouts.TryAdd(line, hasOwnTitle);
}
