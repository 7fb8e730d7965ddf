using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Parsing;

/// <summary>A table of steps: <c>Step | Role | What</c>.</summary>
internal static class WorkflowTable
{
    /// <summary>The column of roles beside one that counts the steps; -1 where the table is none of steps.</summary>
    public static int RoleColumn(List<List<Cell>> cells, LanguageLexicon wordings)
    {
        var counts = wordings.Lines.Steps.Contains(WordKey.Of(cells[0][0].Text)) || cells.Skip(1).All(row => IsCount(row[0].Text, wordings));

        return cells[0].Count > 1 && counts ? cells[0].FindIndex(1, head => wordings.HeadsRoles(head.Text)) : -1;
    }

    public static IEnumerable<WorkflowStep> Steps(List<List<Cell>> cells, int roleColumn, Func<string, string?> slugOf) =>
        from row in cells.Skip(1)
        where row[roleColumn].Text.Length > 0
        select new WorkflowStep(slugOf(row[roleColumn].Text), HeadingText.Plain(row[roleColumn].Text), Activity(row, cells[0], roleColumn), row[0].Line);

    private static bool IsCount(string text, LanguageLexicon wordings) =>
        text.Length > 0 && StepCount.Off(text, wordings).Length == 0;

    /// <summary>What is done: the first column that says so, and the others under their heads.</summary>
    private static string? Activity(List<Cell> row, List<Cell> heads, int roleColumn)
    {
        var others = Enumerable.Range(1, row.Count - 1).Where(column => column != roleColumn && row[column].Text.Length > 0).ToArray();
        var said = others.Select((column, at) => at == 0 || heads[column].Text.Length == 0 ? row[column].Text : $"{heads[column].Text}: {row[column].Text}");

        return others.Length == 0 ? null : string.Join("; ", said);
    }
}

/// <summary>The count in front of a step: <c>1.</c>, <c>Step 1:</c>.</summary>
internal static class StepCount
{
    /// <summary>The text behind the count; the text itself where it has none.</summary>
    public static string Off(string text, LanguageLexicon wordings)
    {
        var word = wordings.Lines.Steps.FirstOrDefault(step => text.StartsWith(step + " ", StringComparison.OrdinalIgnoreCase));
        var rest = word is null ? text : text[(word.Length + 1)..];
        var digits = rest.TakeWhile(char.IsAsciiDigit).Count();

        return digits == 0 || (rest.Length > digits && word is null && rest[digits] is not ('.' or ')')) ? text
            : rest[digits..].TrimStart(':', '.', ')', '–', '—', '-', ' ');
    }
}
