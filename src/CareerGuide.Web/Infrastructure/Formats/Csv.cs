using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerGuide.Web.Infrastructure.Formats;

/// <summary>Tables in CSV (RFC 4180) with a byte order mark. Without it spreadsheets do not recognize UTF-8.</summary>
public static partial class Csv
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\"\r\n\t");

    /// <param name="rows">The names of the columns first.</param>
    public static byte[] Of(IEnumerable<IEnumerable<string>> rows)
    {
        var csv = new StringBuilder();

        foreach (var row in rows)
            csv.AppendJoin(',', row.Select(c => Quoted(Neutral(c)))).Append("\r\n");

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(NeedsQuotes) || cell.AsSpan().Trim().Length != cell.Length
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    /// <summary>
    /// A spreadsheet would run a cell that begins as a formula does, whatever stands before it that it overlooks or takes
    /// for the end of a cell. An apostrophe in front makes it text.
    /// </summary>
    public static string Neutral(string cell)
    {
        var begin = 0;

        while (begin < cell.Length && IsOverlooked(cell[begin]))
            begin++;

        var isFormula = begin < cell.Length && BeginsFormula(cell[begin]);

        return (isFormula && !SignedNumber().IsMatch(cell)) || StartsWithControl(cell) ? "'" + cell : cell;
    }

    private static bool IsOverlooked(char character) =>
        char.IsWhiteSpace(character)
        || character is '"' or ';' or ','
        || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format;

    /// <summary>Spreadsheets in Chinese or Japanese convert the full-width forms to plain ones.</summary>
    private static bool BeginsFormula(char character) =>
        character is '=' or '+' or '-' or '@' or '|' or '%' or '＝' or '＋' or '－' or '＠';

    private static bool StartsWithControl(string cell) => cell.Length > 0 && char.IsControl(cell[0]);

    /// <summary>A signed number on its own, such as <c>-5%</c>, is not a formula.</summary>
    [GeneratedRegex(@"\A[-+]\d{1,15}([.,]\d{1,15}){0,5}\s?%?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SignedNumber();
}
