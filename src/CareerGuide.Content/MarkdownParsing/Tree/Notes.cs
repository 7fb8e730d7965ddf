using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>The footnotes of a lecture, as a numbered list behind everything else. They belong to no role.</summary>
internal sealed partial class Notes : ContainerBlock
{
    private Notes()
        : base(null)
    {
    }

    /// <summary>The id of the note with a number.</summary>
    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"fn-{number}");

    public static void Gather(MarkdownDocument document)
    {
        if (document.LastChild is FootnoteGroup group)
            Replace(document, group);

        if (document.LastChild is ListBlock list && list.Any() && list.All(item => item is ListItemBlock { Count: > 0 } each && IsNote(each)))
            Replace(document, list);
    }

    private static void Replace(MarkdownDocument document, ListBlock list)
    {
        document.Remove(list);
        document.Add(Of(list));
    }

    private static void Replace(MarkdownDocument document, FootnoteGroup group)
    {
        document.Remove(group);

        if (group.Count == 0)
            return;

        var list = new ListBlock(null!) { IsOrdered = true, BulletType = '1', OrderedStart = "1", Line = group[0].Line };

        foreach (var note in group.OfType<Footnote>().ToArray())
            list.Add(ItemOf(note));

        document.Add(Of(list));
    }

    private static ListItemBlock ItemOf(Footnote note)
    {
        var item = new ListItemBlock(null!) { Line = note.Line };
        var blocks = note.ToArray();
        note.Clear();

        foreach (var block in blocks)
            item.Add(block);

        return item;
    }

    private static Notes Of(ListBlock list) => new() { list };

    /// <summary>Whether the item is named as the notes of converted Word files are.</summary>
    private static bool IsNote(ListItemBlock item) =>
        item[0] is ParagraphBlock { Inline.FirstChild: HtmlInline anchor } && HtmlTags.Of(anchor.Tag).Id is { } id && NameOfNote().IsMatch(id);

    public static bool IsAddressOfNote(string? url) => url is ['#', ..] && NameOfNote().IsMatch(url[1..]);

    [GeneratedRegex(@"^(footnote|endnote|_?ftn|_?edn|fn|note|cite_note)[-:_]?\d{1,4}$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex NameOfNote();
}

/// <summary>The mark of a footnote: a page shows it, a name does not hold it.</summary>
internal sealed partial class NoteMark : LinkInline
{
    public NoteMark(FootnoteLink link)
        : this(link.Footnote.Order.ToString(CultureInfo.InvariantCulture), "#" + Notes.IdOf(link.Footnote.Order)) => Line = link.Line;

    public NoteMark(string sign, string? url)
    {
        Sign = sign;
        Url = url;
    }

    public string Sign { get; }

    /// <summary>The mark that a raised piece of text is; null where it is a power or part of a word.</summary>
    public static string? Signs(HtmlInline opening, List<Inline> inner)
    {
        var text = string.Concat(inner.Select(PlainText.Of)).Trim().Trim('[', ']');
        var before = opening.PreviousSibling is { } previous ? PlainText.Of(previous) : "";
        var word = before[(before.LastIndexOf(' ') + 1)..];

        return NoteSign().IsMatch(text) && word.Length > 2 && !char.IsDigit(word[^1]) ? text : null;
    }

    [GeneratedRegex(@"^(\d{1,3}|[*†‡§]{1,3}|[a-z])$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex NoteSign();
}
