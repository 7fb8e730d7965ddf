using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content.Parsing;

/// <summary>A table oriented so that each row is a compared item, named by its first cell.</summary>
internal sealed record ComparedTable(List<List<Cell>> Cells, bool RolesWereColumns);

/// <summary>Finds the axis of a table that names roles, or the levels of a ladder.</summary>
internal sealed class ComparisonAxis(ParseContext reading)
{
    private const int MaxNamesLookedUp = 300;

    private int lookedUp;

    /// <summary>The tables under a heading, including those in quotes and lists.</summary>
    public static IEnumerable<Table> Tables(OutlineNode node) =>
        node.Blocks.SelectMany(block => block is Table table ? [table] : block is ContainerBlock container ? container.Descendants<Table>() : []).Where(table => table.Count > 1);

    /// <summary>The table by what it compares; null, with a warning where one was meant, where it is no comparison.</summary>
    public ComparedTable? Of(Table table, OutlineNode node)
    {
        var cells = TableGrid.Of(table);

        if (node.InstructedAs is not ReadAs.Comparison && (node.InstructedAs is not null || IsExercise(node)))
            return null;

        if (node.InstructedAs is null && reading.Lexicon.SpeaksOfWorkflow(node.Text) && WorkflowTable.RoleColumn(cells, reading.Lexicon) > 0)
            return null;

        var (inColumns, inRows) = (CountRoles(cells[0].Skip(1)), CountRoles(cells.Skip(1).Select(row => row[0])));

        if (HasOnlyRolesAsHead(cells, inRows) && node.InstructedAs is not ReadAs.Comparison)
        {
            reading.Diagnostics.Add(DiagnosticCodes.NoComparison.As("OnlyRoles"), cells[0][0].Line);

            return null;
        }

        if (Math.Max(inColumns, inRows) >= 2 || node.InstructedAs is ReadAs.Comparison)
            return new ComparedTable(inColumns > inRows ? TableGrid.Transposed(cells) : cells, inColumns > inRows);

        return WithNamesInSecondColumn(cells) ?? OfLadder(cells, node) ?? OfMisspelt(cells, node);
    }

    /// <summary>A column under each role and none that names criteria: the first role's words would be taken for them.</summary>
    private bool HasOnlyRolesAsHead(List<List<Cell>> cells, int inRows) =>
        inRows == 0 && cells[0].Count > 2 && cells[0].TrueForAll(cell => IsRole(NameIn(cell)));

    private bool IsExercise(OutlineNode node) => reading.Lexicon.SpeaksOfExercise(node.Text)
        || node.Ancestors.Any(above => above != reading.Title && reading.Lexicon.SpeaksOfExercise(above.Text));

    private int CountRoles(IEnumerable<Cell> axis) => axis.Select(NameIn).Where(IsRole).Distinct().Count();

    private static string NameIn(Cell cell) => HeadingText.Plain(cell.Text);

    private bool IsRole(string name) => name.Length > 0 && (reading.Lexicon.NamesJob(name) || reading.Roles.Resolve(name) is not null);

    /// <summary><c>Level | Title | Scope</c>: the title is the name, and the level stands with it.</summary>
    private ComparedTable? WithNamesInSecondColumn(List<List<Cell>> cells)
    {
        if (cells[0].Count < 3 || !reading.Lexicon.HeadsRoles(cells[0][1].Text) || CountRoles(cells.Skip(1).Select(row => row[1])) < 2)
            return null;

        var first = cells.Skip(1).Select(row => row[0].Text).ToArray();

        return first.All(text => reading.Lexicon.IsLadderLevel(text) || text.TrimEnd('.', ')').All(char.IsDigit))
            ? new ComparedTable([.. cells.Select((row, at) => at == 0 ? row[1..] : [WithLevel(row[1], row[0].Text), .. row.Skip(2)])], RolesWereColumns: false)
            : null;
    }

    private static Cell WithLevel(Cell title, string level) =>
        level.TrimEnd('.', ')').All(char.IsDigit) || title.Text.Contains('(', StringComparison.Ordinal) ? title : title with { Text = $"{title.Text} ({level})" };

    /// <summary>Junior, Mid, Senior; L1, L2, L3. Under a role or a part of one such a table says what it pays, or the like.</summary>
    private ComparedTable? OfLadder(List<List<Cell>> cells, OutlineNode node)
    {
        if (node.IsWithinFacet || node.IsRole || node.Ancestors.Any(above => above.IsRole) || cells[0].Count < 2)
            return null;

        if (IsLadder(cells.Skip(1).Select(row => row[0])))
            return new ComparedTable(cells, RolesWereColumns: false);

        return IsLadder(cells[0].Skip(1)) ? new ComparedTable(TableGrid.Transposed(cells), RolesWereColumns: true) : null;
    }

    private bool IsLadder(IEnumerable<Cell> axis)
    {
        var names = axis.Select(NameIn).Where(name => name.Length > 0).ToArray();

        return names.Length >= 2 && names.All(name => reading.Lexicon.IsLadderLevel(name) || IsRole(name));
    }

    /// <summary>Two names that are known or nearly so make a comparison; fewer, where one was plainly meant, a warning.</summary>
    private ComparedTable? OfMisspelt(List<List<Cell>> cells, OutlineNode node)
    {
        var (inColumns, inRows) = (Meant(cells[0].Skip(1)), Meant(cells.Skip(1).Select(row => row[0])));

        if (Math.Max(inColumns, inRows) >= 2)
            return new ComparedTable(inColumns > inRows ? TableGrid.Transposed(cells) : cells, inColumns > inRows);

        var isHeaded = reading.Lexicon.HeadsRoles(cells[0][0].Text);

        if (reading.Roles.Roles.Count > 0 && !node.IsWithinFacet && (reading.Lexicon.SpeaksOfComparing(node.Text) ? isHeaded || inColumns + inRows > 0 : isHeaded && inRows > 0))
            WarnOfNoNames(cells, inColumns > inRows ? cells[0].Skip(1) : cells.Skip(1).Select(row => row[0]));

        return null;
    }

    private int Meant(IEnumerable<Cell> axis) => axis.Select(NameIn).Where(name => IsRole(name) || NearRole(name) is not null).Distinct().Count();

    private string? NearRole(string name) =>
        name.Length > 0 && lookedUp++ < MaxNamesLookedUp ? reading.NearRole(name) : null;

    private void WarnOfNoNames(List<List<Cell>> cells, IEnumerable<Cell> axis)
    {
        var unknown = axis.Where(cell => cell.Text.Length > 0 && !IsRole(NameIn(cell))).Take(3).Select(cell => cell.Text).ToArray();

        if (unknown.Length == 0)
            reading.Diagnostics.Add(DiagnosticCodes.NoComparison.As("OneRole"), cells[0][0].Line);
        else
            reading.Diagnostics.Add(DiagnosticCodes.NoComparison, cells[0][0].Line, ("names", unknown));
    }
}
