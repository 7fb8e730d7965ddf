using CareerGuide.Web.Features.Shared.Diff;

namespace CareerGuide.Web.Features.Instructor.Files;

/// <summary>Limits how many differences one page shows: comparing takes time and memory, and nobody reads more.</summary>
internal sealed class DifferenceBudget
{
    public const int MaxLines = 10_000;

    public const int MaxCharacters = 1024 * 1024;

    private int linesLeft = MaxLines;
    private int charactersLeft = MaxCharacters;

    /// <returns>Null if the two together are more than is left.</returns>
    public DifferenceView? Between(string? before, string? after)
    {
        var (lines, characters) = (LinesIn(before) + LinesIn(after), (before?.Length ?? 0) + (after?.Length ?? 0));

        if (lines > linesLeft || characters > charactersLeft)
            return null;

        linesLeft -= lines;
        charactersLeft -= characters;

        return DifferenceView.Between(before, after);
    }

    private static int LinesIn(string? text) => text.AsSpan().Count('\n');
}
