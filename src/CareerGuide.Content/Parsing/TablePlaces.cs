using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content.Parsing;

/// <summary>
/// What a comparison says of a role where the lecture describes its roles in tables alone: under criteria that are the names of parts
/// (<c>Responsibilities</c>, <c>Skills</c>) stand this role's parts.
/// </summary>
internal static class TablePlaces
{
    /// <summary>The place of a role in a table; null where no criterion is a part.</summary>
    /// <param name="cells">The cells of the role with their criteria.</param>
    public static RolePlace? Of(string name, int line, IEnumerable<(Criterion Criterion, Cell Cell)> cells, LanguageLexicon wordings)
    {
        var node = new OutlineNode { Text = name, Line = line, Level = 1, IsLabel = true, IsRole = true };

        foreach (var (criterion, cell) in cells.Where(of => !of.Criterion.Ordinal && of.Cell is { Block: not null } && of.Cell.Text.Any(char.IsLetterOrDigit)))
        {
            if (wordings.FacetOf(criterion.Name, wordings.NamesJob) is { RoleName: null } facet)
                node.Add(Part(criterion, cell, HoldsPoints(cell.Block!) ? facet.AboveList : facet, node.Level + 1));
        }

        return node.Children.Count > 0 ? new RolePlace(name, node, null) : null;
    }

    private static OutlineNode Part(Criterion criterion, Cell cell, FacetWording facet, int level)
    {
        var part = new OutlineNode { Text = criterion.Name, Line = criterion.Line, Level = level, IsLabel = true, HasOwnText = true, Facet = facet };
        part.Blocks.AddRange(cell.Block!);

        return part;
    }

    private static bool HoldsPoints(TableCell cell) => cell.Any(block => block is ListBlock || (block is ParagraphBlock paragraph && ParagraphLines.Points(paragraph).Count > 0));
}
