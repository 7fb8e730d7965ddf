using System.Globalization;
using System.Text;

namespace CareerGuide.Bench.Corpus;

/// <summary>
/// Scores as a table: <c>found/wanted +extra</c> for each document, for each language and in total, and the mean of the documents'
/// shares, in which a long document counts no more than a short one.
/// </summary>
internal static class ScoreTable
{
    private const int NameWidth = 30;

    private static readonly (string Head, Func<DocumentScore, Score> Of)[] Columns =
    [
        ("roles", score => score.Roles),
        ("responsibilities", score => score.Responsibilities),
        ("skill lines", score => score.Skills),
        ("guidance", score => score.Guidance),
        ("comparisons", score => score.Comparisons),
        ("workflow", score => score.Workflow),
    ];

    public static string Of(IReadOnlyList<MarkedDocument> documents)
    {
        var table = new StringBuilder();
        table.AppendLine(Line("", Columns.Select(column => column.Head)));

        foreach (var document in documents)
            table.AppendLine(Line($"{document.Key.Document} ({document.Key.Language})", Cells(document.Score)));

        if (documents.Count > 1)
            AppendTotals(table, documents);

        return table.ToString();
    }

    private static void AppendTotals(StringBuilder table, IReadOnlyList<MarkedDocument> documents)
    {
        table.AppendLine();

        foreach (var language in documents.GroupBy(document => document.Key.Language).OrderBy(language => language.Key, StringComparer.Ordinal))
            table.AppendLine(Line($"{language.Key}, {language.Count()} documents", Cells(Sum(language))));

        var total = Sum(documents);
        table.AppendLine().AppendLine(Line($"all, {documents.Count} documents", Cells(total)));
        table.AppendLine(Line("found of all", Columns.Select(column => Percent(column.Of(total).Share))));
        table.AppendLine(Line("mean of the documents", Columns.Select(column => Percent(Mean(documents, column.Of)))));
        table.AppendLine().AppendLine(Invented(total));
    }

    private static string Invented(DocumentScore total) => string.Create(
        CultureInfo.InvariantCulture,
        $"{total.Roles.Extra} roles invented, {Percent(total.Roles.Found == 0 ? null : (double)total.Roles.Extra / total.Roles.Found)} of those found; {total.Misnamed} misnamed");

    private static DocumentScore Sum(IEnumerable<MarkedDocument> documents) =>
        documents.Aggregate(DocumentScore.Nothing, (sum, document) => sum + document.Score);

    private static double? Mean(IEnumerable<MarkedDocument> documents, Func<DocumentScore, Score> of) =>
        documents.Select(document => of(document.Score).Share).Average();

    private static IEnumerable<string> Cells(DocumentScore score) => Columns.Select(column => Cell(column.Of(score)));

    private static string Cell(Score score) => score switch
    {
        { Wanted: 0, Extra: 0 } => "-",
        { Extra: 0 } => $"{score.Found}/{score.Wanted}",
        _ => $"{score.Found}/{score.Wanted} +{score.Extra}",
    };

    private static string Percent(double? share) => share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{100 * known:0.0} %") : "-";

    private static string Line(string name, IEnumerable<string> cells) =>
        $"{name,-NameWidth}{string.Concat(cells.Select(cell => $"{cell,18}"))}";
}
