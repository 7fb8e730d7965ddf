namespace CareerGuide.Content.Conversion.Word;

/// <summary>A piece of a paragraph.</summary>
/// <param name="Link">Where it leads; null for most.</param>
internal abstract record Inline(string? Link)
{
    /// <summary>What a reader sees.</summary>
    public abstract string PlainText { get; }
}

internal sealed record TextInline(string Text, TextFormat Format, string? Link = null) : Inline(Link)
{
    public override string PlainText => Text;
}

/// <summary>A line break within the paragraph.</summary>
internal sealed record BreakInline() : Inline(Link: null)
{
    public override string PlainText => " ";
}

/// <summary>What is Markdown already: a picture, the mark of a note.</summary>
internal sealed record MarkdownInline(string Markdown, string? Link = null) : Inline(Link)
{
    public override string PlainText => "";
}

/// <summary>A box to tick.</summary>
internal sealed record BoxInline(bool Ticked) : Inline(Link: null)
{
    public override string PlainText => Ticked ? "[x]" : "[ ]";
}
