using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.MarkdownWriting;

/// <summary>Writes Markdown that parses back to its source values.</summary>
public static partial class MarkdownText
{
    /// <summary>Plain text so that no character of it means anything in Markdown, but for those that need no escape where they stand.</summary>
    public static string Escaped(string plain)
    {
        var escaped = EscapedInline(plain);

        return Opening().Replace(escaped, match => match.Groups["before"].Value + (char.IsAscii(match.Groups["mark"].Value[0])
            ? @"\" + match.Groups["mark"].Value
            : string.Create(CultureInfo.InvariantCulture, $"&#{(int)match.Groups["mark"].Value[0]};")));
    }

    /// <summary>The same where no line begins: in a heading, in a cell, in a link.</summary>
    public static string EscapedInline(string plain) => Special().Replace(WhiteSpace.Collapse(plain), @"\$0");

    /// <summary>Safe HTML, as the reader of lectures writes it; null where there is nothing to see.</summary>
    /// <param name="firstLevel">The level that headings of a kept part begin at; null where they stay as they are.</param>
    public static string? OfHtml(string? safeHtml, int? firstLevel = null)
    {
        if (safeHtml is null || Parsed(safeHtml) is not { } root)
            return null;

        return new HtmlMarkdown(firstLevel).Blocks(root.Nodes()) is { Length: > 0 } markdown ? markdown : null;
    }

    /// <summary>Front matter with the settings; empty ones are omitted.</summary>
    public static string FrontMatter(params IEnumerable<(string Name, string Value)> settings) => string.Join('\n',
    [
        "---",
        .. settings.Where(s => s.Value.Length > 0).Select(s => $"{s.Name}: {JsonSerializer.Serialize(s.Value, LectureJson.Options)}"),
        "---",
    ]);

    /// <summary>Lines set in, as what belongs to a list's item is.</summary>
    internal static string Indented(string markdown, int columns) =>
        string.Join('\n', markdown.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', columns) + line));

    /// <summary>Our HTML is well-formed XML but may contain characters that XML forbids.</summary>
    private static XElement? Parsed(string html)
    {
        var known = string.Concat(html.EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? Rune.ReplacementChar : r));

        return XElement.Parse($"<html>{known}</html>", LoadOptions.PreserveWhitespace);
    }

    /// <summary>
    /// Emphasis, code, links, cells, tags, entities, and the marks of other programs: an underscore only at the edge of a word, <c>&lt;</c> and <c>&amp;</c> only
    /// where a tag or an entity could begin.
    /// </summary>
    [GeneratedRegex(@"[\\`*\[\]|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[\p{L}/!?])|&(?=#?\w+;)|~(?=~)|(?<=~)~|=(?==)|(?<==)=|%(?=%)|\^|\{(?=[#.:%<{/-]|[A-Za-z-]+[=}])|:(?=[\w+-]{1,40}:|//)|(?<=\bwww)\.|(?<=[ \t])#(?=\p{L})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Special();

    /// <summary>What makes a heading, a list, a quote, a rule or a fence at the beginning of a line.</summary>
    [GeneratedRegex(@"^(?<before>)(?<mark>#(?=[#\w\s*_\\(:]|$)|[-+](?=\s|$)|[•●▪◦‣⁃∙○■▸►➢➤·§–—]|:::|!!!|\?\?\?|>|~~~|-{3}|=+$)|^(?<before>\d{1,9})(?<mark>[.)])(?=\s|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Opening();
}
