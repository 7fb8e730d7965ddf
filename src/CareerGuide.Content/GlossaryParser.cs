using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.MarkdownParsing;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content;

/// <summary>Reads the glossary's table: Skill | Kind | Also written | Part of | About | Learn, plus one column per language, in any order.</summary>
public static class GlossaryParser
{
    private static readonly string[] Columns = ["skill", "kind", "also written", "part of", "about", "learn"];

    /// <summary>The kinds of skills that the site knows.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "language", "library", "framework", "tool", "database", "platform", "practice", "concept", "method", "service", "standard", "format", "hardware",
        "soft skill", "domain",
    ];

    public static ParsedGlossary Parse(string markdown)
    {
        var diagnostics = new DiagnosticList();
        var text = ControlCharacters.Remove(NormalizedName.WellFormed(markdown).Replace("\r\n", "\n").Replace('\r', '\n').TrimStart('\uFEFF'), diagnostics);
        var document = LectureMarkdown.Parse(text, diagnostics);

        if (document is null)
            return new ParsedGlossary(Glossary.Empty, diagnostics.InOrder());

        HtmlSanitizer.Clean(document, pictures: null, diagnostics);
        var tables = document.OfType<Table>().Where(IsGlossary).ToArray();

        if (tables.Length == 0)
            diagnostics.Add(DiagnosticCodes.GlossaryWithoutTable, 1);

        var glossary = new Glossary(WithoutRepeats(tables.SelectMany(table => Entries(table, diagnostics)), diagnostics));
        WarnOfUnknownWholes(glossary, diagnostics);
        WarnOfUnknownKinds(glossary, diagnostics);

        return new ParsedGlossary(glossary, diagnostics.InOrder());
    }

    private static bool IsGlossary(Table table) =>
        table.OfType<TableRow>().FirstOrDefault()?.OfType<TableCell>().Any(head => NormalizedName.Of(PlainText.Of(head)) == Columns[0]) is true;

    private static IEnumerable<GlossaryEntry> Entries(Table table, DiagnosticList diagnostics)
    {
        var heads = ((TableRow)table[0]).OfType<TableCell>().Select(cell => NormalizedName.Of(PlainText.Of(cell))).ToArray();
        WarnOfUnknownColumns(heads, table.Line + 1, diagnostics);

        foreach (var row in table.OfType<TableRow>().Skip(1))
        {
            var cells = row.OfType<TableCell>().ToArray();
            WarnOfSurplusCells(heads, cells, row.Line + 1, diagnostics);
            string Of(int column) => CellOf(Columns[column]) is { } cell ? PlainText.Of(cell) : "";
            TableCell? CellOf(string head) => cells.ElementAtOrDefault(Array.IndexOf(heads, head));

            if (Of(0).Length == 0)
            {
                diagnostics.Add(DiagnosticCodes.GlossaryRowIncomplete, row.Line + 1);
                continue;
            }

            yield return new GlossaryEntry(Of(0), Of(1), Names(Of(2)), Names(Of(3)), Of(4), row.Line + 1)
            {
                Learn = CellOf(Columns[5]) is { } learn ? LinksIn(learn, Of(0), row.Line + 1, diagnostics) : [],
                Translations = heads.Where(IsLanguage).Distinct().Select(language => (language, Name: PlainText.Of(CellOf(language)!)))
                    .Where(name => name.Name.Length > 0).ToDictionary(name => name.language, name => name.Name),
            };
        }
    }

    /// <summary>The language code heads the column of names in that language: <c>de</c>, <c>pt-br</c>.</summary>
    private static bool IsLanguage(string head) =>
        head.Split('-') is [{ Length: 2 } primary, .. var rest] && primary.All(char.IsAsciiLetter) && rest.All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    private static IReadOnlyList<LearningLink> LinksIn(TableCell cell, string skill, int line, DiagnosticList diagnostics)
    {
        var links = LearningLinks.In(cell);

        if (links.Count == 0 && PlainText.Of(cell).Length > 0)
            diagnostics.Add(DiagnosticCodes.GlossaryLearnWithoutLink, line, ("skill", skill));

        return links;
    }

    private static void WarnOfUnknownColumns(string[] heads, int line, DiagnosticList diagnostics)
    {
        foreach (var head in heads.Where(head => head.Length > 0 && !Columns.Contains(head) && !IsLanguage(head)))
            diagnostics.Add(DiagnosticCodes.GlossaryUnknownColumn, line, ("column", head));
    }

    private static void WarnOfSurplusCells(string[] heads, TableCell[] cells, int line, DiagnosticList diagnostics)
    {
        var width = Array.FindLastIndex(heads, head => head.Length > 0) + 1;

        if (cells.Skip(width).Any(cell => PlainText.Of(cell).Length > 0))
            diagnostics.Add(DiagnosticCodes.GlossarySurplusCell, line, ("cells", cells.Length), ("columns", width));
    }

    /// <summary>Reports each unknown kind once.</summary>
    private static void WarnOfUnknownKinds(Glossary glossary, DiagnosticList diagnostics)
    {
        foreach (var entry in glossary.Entries.Where(entry => entry.Kind.Length > 0 && !Kinds.Contains(NormalizedName.Of(entry.Kind))).DistinctBy(entry => NormalizedName.Of(entry.Kind)))
        {
            if (NearName.Of(entry.Kind, Kinds) is { } near)
                diagnostics.Add(DiagnosticCodes.GlossaryUnknownKind.As("Near"), entry.Line, ("kind", entry.Kind), ("near", near));
            else
                diagnostics.Add(DiagnosticCodes.GlossaryUnknownKind, entry.Line, ("kind", entry.Kind), ("known", Kinds));
        }
    }

    private static string[] Names(string cell) =>
        cell.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static List<GlossaryEntry> WithoutRepeats(IEnumerable<GlossaryEntry> entries, DiagnosticList diagnostics)
    {
        var (names, kept) = (new Dictionary<string, GlossaryEntry>(), new List<GlossaryEntry>());

        foreach (var entry in entries)
        {
            if (names.TryAdd(NormalizedName.Of(entry.Name), entry))
                kept.Add(entry);
            else
                diagnostics.Add(DiagnosticCodes.GlossaryNameTwice, entry.Line, ("name", entry.Name), ("line", names[NormalizedName.Of(entry.Name)].Line));
        }

        return kept.ConvertAll(entry => entry with { Aliases = [.. entry.Aliases.Where(alias => IsFree(alias, entry, names, diagnostics))] });
    }

    private static bool IsFree(string alias, GlossaryEntry entry, Dictionary<string, GlossaryEntry> names, DiagnosticList diagnostics)
    {
        if (names.TryAdd(NormalizedName.Of(alias), entry))
            return true;

        if (names[NormalizedName.Of(alias)].Name is var owner && owner != entry.Name)
            diagnostics.Add(DiagnosticCodes.GlossaryNameTwice.As("Alias"), entry.Line, ("alias", alias), ("owner", owner), ("name", entry.Name));

        return false;
    }

    private static void WarnOfUnknownWholes(Glossary glossary, DiagnosticList diagnostics)
    {
        foreach (var (entry, whole) in glossary.Entries.SelectMany(entry => entry.PartOf.Select(whole => (entry, whole))))
        {
            if (glossary.Find(whole) is null)
                diagnostics.Add(DiagnosticCodes.GlossaryPartOfUnknown, entry.Line, ("name", entry.Name), ("whole", whole));
        }
    }
}

public sealed record ParsedGlossary(Glossary Glossary, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
