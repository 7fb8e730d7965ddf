using System.Text.RegularExpressions;
using CareerGuide.Content.MarkdownParsing;
using CareerGuide.Content.MarkdownParsing.Source;

namespace CareerGuide.Content.Conversion.Markdown;

/// <summary>
/// Slides written in Markdown (Marp, reveal.js, Slidev): the lines between slides go, and so do a speaker's notes; a heading that only goes on
/// with the one before is not repeated, so that its points stay together.
/// </summary>
internal static partial class SlideMarkdown
{
    private const int FewestSlides = 3;

    /// <summary>Whether a program for slides is named, or nearly each part between rules begins with a heading and one goes on with another.</summary>
    public static bool IsDeck(string markdown)
    {
        if (SettingsText.Of(markdown) is { } settings && SlideSetting().IsMatch(settings.Text))
            return true;

        if (SlideComment().IsMatch(markdown))
            return true;

        var firsts = Slides(Lines(markdown)).Select(slide => slide.Find(line => line.Trim().Length > 0)).OfType<string>().Select(line => Heading().Match(line)).ToList();

        return firsts.Count >= FewestSlides && firsts.Count(first => first.Success) >= firsts.Count - 1
            && firsts.Zip(firsts.Skip(1)).Any(pair => pair.First.Success && pair.Second.Success && KeyOf(pair.First) == KeyOf(pair.Second));
    }

    public static string Joined(string markdown, ConversionNotes notes)
    {
        var lines = Lines(markdown);
        var start = SettingsText.Of(markdown)?.End ?? 0;
        List<string> written = [.. lines.Take(start).Select(line => line.Text)];
        var headings = new string[7];

        foreach (var slide in Slides(lines.Skip(start)))
            Add(WithoutNotes(slide, notes), written, headings);

        return string.Join('\n', written) + "\n";
    }

    private sealed record Line(string Text, bool IsRaw);

    private static List<Line> Lines(string markdown)
    {
        var scan = new SourceText.RawScan();

        return [.. markdown.Split('\n').Select(line => new Line(line, scan.IsRaw(line)))];
    }

    private static IEnumerable<List<string>> Slides(IEnumerable<Line> lines)
    {
        List<string> slide = [];

        foreach (var line in lines)
        {
            if (!line.IsRaw && Separator().IsMatch(line.Text) && (slide.Count == 0 || slide[^1].Trim().Length == 0))
            {
                yield return slide;
                slide = [];
            }
            else
            {
                slide.Add(line.Text);
            }
        }

        yield return slide;
    }

    /// <summary>What is said behind <c>Note:</c>, in a last comment, and in a part of its own.</summary>
    private static List<string> WithoutNotes(List<string> slide, ConversionNotes notes)
    {
        var text = string.Join('\n', slide);
        var shown = NotePart().Replace(NoteComment().Replace(NoteLine().Replace(text, ""), match => IsDirective(match.Value) ? match.Value : ""), "");

        if (shown != text)
            notes.Add(ConversionNoteKind.SpeakerNotes);

        return [.. WordsForLayout().Replace(Directive().Replace(shown, ""), "").Split('\n')];
    }

    private static bool IsDirective(string comment) => Directive().IsMatch(comment);

    /// <param name="headings">The last heading of each level, by which the next slide may begin again.</param>
    private static void Add(List<string> slide, List<string> written, string[] headings)
    {
        List<string> own = [];
        var goesOn = false;

        foreach (var line in slide)
        {
            var heading = Heading().Match(line);

            if (heading.Success && own.Count == 0 && headings[LevelOf(heading)] == KeyOf(heading))
                goesOn = true;
            else if (own.Count > 0 || line.Trim().Length > 0)
                own.Add(line);

            if (heading.Success && own.Count > 0)
                Remember(heading, headings);
        }

        while (own.Count > 0 && own[^1].Trim().Length == 0)
            own.RemoveAt(own.Count - 1);

        if (own.Count > 0 && written.Count > 0 && !(goesOn && IsPoint(own[0]) && IsPoint(written[^1])))
            written.Add("");

        written.AddRange(own);
    }

    private static bool IsPoint(string line) => Point().IsMatch(line);

    private static int LevelOf(Match heading) => heading.Groups["sign"].Length;

    private static void Remember(Match heading, string[] headings)
    {
        headings[LevelOf(heading)] = KeyOf(heading);
        Array.Clear(headings, LevelOf(heading) + 1, headings.Length - LevelOf(heading) - 1);
    }

    /// <summary>A heading without what says that it goes on: <c>(cont.)</c>, <c>(2/3)</c>.</summary>
    private static string KeyOf(Match heading) => Continued().Replace(heading.Groups["text"].Value, "").Trim().ToLowerInvariant();

    [GeneratedRegex(@"^\s*(marp|slideshow|revealOptions|highlightTheme|verticalSeparator|transition|slideNumber|revealjs|drawings|paginate)\s*:", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SlideSetting();

    [GeneratedRegex(@"<!--\s*(\.slide:|_class:|_paginate:)|^Notes?:[ \t]*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SlideComment();

    [GeneratedRegex(@"^[ \t]*([-*+]|\d{1,3}[.)])[ \t]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Point();

    [GeneratedRegex(@"^(-{2,}|\*{3,}|_{3,})[ \t]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<sign>#{1,6})[ \t]+(?<text>.+?)[ \t#]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s*[(\[](cont(inued|\.|’d|'d|d)?|\d{1,2}(\s*(/|of)\s*\d{1,2})?|…|\.\.\.)[)\]]\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Continued();

    [GeneratedRegex(@"^(Notes?|Speaker notes?):(?=[ \t]*$|[ \t]).*\z", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoteLine();

    [GeneratedRegex(@"<!--.*?-->", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoteComment();

    [GeneratedRegex(@"^:{3,}[ \t]*\{?\.?notes\}?[ \t]*$.*?^:{3,}[ \t]*$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotePart();

    /// <summary>How a slide looks, and not what it says.</summary>
    [GeneratedRegex(@"[ \t]*<!--\s*(\.(slide|element):|_?(class|paginate|header|footer|theme|style|backgroundColor|backgroundImage|backgroundPosition|backgroundSize|color|size|math|headingDivider|fit|transition)\b).*?-->", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Directive();

    /// <summary>Where a picture stands and how large it is: <c>![bg right:40%](oven.png)</c>.</summary>
    [GeneratedRegex(@"(?<=!\[)((bg|fit|auto|cover|contain|vertical|(left|right)(:\d{1,3}%)?|\d{1,3}%|(w|h|width|height):[^\s\]]+|(blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(:[^\s\]]+)?)([ \t]+|(?=\]\()))+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordsForLayout();
}
