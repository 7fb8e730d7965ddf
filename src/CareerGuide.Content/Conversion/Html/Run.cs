namespace CareerGuide.Content.Conversion.Html;

[Flags]
internal enum RunStyles
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Struck = 4,
    Subscript = 8,
    Superscript = 16,
    Code = 32,
}

internal enum RunKind
{
    Text,
    LineBreak,
    Picture,
    NoteMark,
    CheckBox,
}

/// <summary>A piece of running text whose characters all look alike.</summary>
/// <param name="Text">The words; of a picture its alternative text, of a note its sign, of a check box <c>x</c> where it is ticked.</param>
/// <param name="Link">Where it leads.</param>
/// <param name="Picture">The name of the picture that is here.</param>
internal sealed record Run(RunKind Kind, string Text, RunStyles Styles = RunStyles.None, string? Link = null, string? Picture = null)
{
    public static readonly Run LineBreak = new(RunKind.LineBreak, "\n");

    public bool IsBlank => Kind == RunKind.Text && string.IsNullOrWhiteSpace(Text);

    public bool LooksLike(Run other) => Kind == RunKind.Text && other.Kind == RunKind.Text && Styles == other.Styles && Link == other.Link;
}
