namespace CareerGuide.Content.Conversion.Word;

internal enum VerticalPosition
{
    Baseline,
    Superscript,
    Subscript,
}

/// <summary>How a piece of text looks, as far as that means something.</summary>
/// <param name="Size">In half points; null if nothing says.</param>
internal readonly record struct TextFormat(bool Bold, bool Italic, bool Struck, bool Hidden, VerticalPosition Position, int? Size);
