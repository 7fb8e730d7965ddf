using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content;

/// <summary>Reads the glossary's table: Skill | Kind | Also written | Part of | About.</summary>
public static class GlossaryParser
{
    private static readonly string[] Columns = ["skill", "kind", "also written", "part of", "about"];

    public static ParsedGlossary Parse(string markdown)
    {
        var diagnostics = new DiagnosticList();
        var document = LectureMarkdown.Parse(NameKey.WellFormed(markdown).Replace("\r\n", "\n").TrimStart('\uFEFF'), diagnostics);

        if (document is null)
            return new ParsedGlossary(Glossary.Empty, diagnostics.InOrder());

        SafeTree.Clean(document, diagnostics);
        var tables = document.OfType<Table>().Where(IsGlossary).ToArray();

        if (tables.Length == 0)
            diagnostics.Add(Codes.GlossaryWithoutTable, 1, "The glossary needs a table with the columns Skill | Kind | Also written | Part of | About.");

        var glossary = new Glossary(WithoutRepeats(tables.SelectMany(table => Entries(table, diagnostics)), diagnostics));
        WarnOfUnknownWholes(glossary, diagnostics);

        return new ParsedGlossary(glossary, diagnostics.InOrder());
    }

    private static bool IsGlossary(Table table) =>
        table.OfType<TableRow>().FirstOrDefault()?.FirstOrDefault() is TableCell first && NameKey.Of(PlainText.Of(first)) == Columns[0];

    private static IEnumerable<GlossaryEntry> Entries(Table table, DiagnosticList diagnostics)
    {
        var headers = ((TableRow)table[0]).OfType<TableCell>().Select(cell => NameKey.Of(PlainText.Of(cell))).ToArray();

        foreach (var row in table.OfType<TableRow>().Skip(1))
        {
            var cells = row.OfType<TableCell>().Select(PlainText.Of).ToArray();
            string Of(int column) => cells.ElementAtOrDefault(Array.IndexOf(headers, Columns[column])) ?? "";

            if (Of(0).Length == 0)
            {
                diagnostics.Add(Codes.GlossaryRowIncomplete, row.Line + 1, "This row names no skill, so it is left out. Write the skill into its first cell.");
                continue;
            }

            yield return new GlossaryEntry(Of(0), Of(1), Names(Of(2)), Names(Of(3)), Of(4), row.Line + 1);
        }
    }

    private static string[] Names(string cell) =>
        cell.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static List<GlossaryEntry> WithoutRepeats(IEnumerable<GlossaryEntry> entries, DiagnosticList diagnostics)
    {
        var (names, kept) = (new Dictionary<string, GlossaryEntry>(), new List<GlossaryEntry>());

        foreach (var entry in entries)
        {
            if (names.TryAdd(NameKey.Of(entry.Name), entry))
                kept.Add(entry);
            else
                diagnostics.Add(Codes.GlossaryNameTwice, entry.Line, $"“{entry.Name}” is in the glossary already, on line {names[NameKey.Of(entry.Name)].Line}; that line counts. Put the two together.");
        }

        return kept.ConvertAll(entry => entry with { Aliases = [.. entry.Aliases.Where(alias => IsFree(alias, entry, names, diagnostics))] });
    }

    private static bool IsFree(string alias, GlossaryEntry entry, Dictionary<string, GlossaryEntry> names, DiagnosticList diagnostics)
    {
        if (names.TryAdd(NameKey.Of(alias), entry))
            return true;

        if (names[NameKey.Of(alias)].Name is var owner && owner != entry.Name)
            diagnostics.Add(Codes.GlossaryNameTwice, entry.Line, $"“{alias}” means “{owner}” already, so it cannot mean “{entry.Name}” too. Remove it from one of them.");

        return false;
    }

    private static void WarnOfUnknownWholes(Glossary glossary, DiagnosticList diagnostics)
    {
        foreach (var (entry, whole) in glossary.Entries.SelectMany(entry => entry.PartOf.Select(whole => (entry, whole))))
        {
            if (glossary.Find(whole) is null)
                diagnostics.Add(Codes.GlossaryPartOfUnknown, entry.Line, $"“{entry.Name}” is part of “{whole}”, which is not in the glossary. Add it, or correct its spelling.");
        }
    }
}

public sealed record ParsedGlossary(Glossary Glossary, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
