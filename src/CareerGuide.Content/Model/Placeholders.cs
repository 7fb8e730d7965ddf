using System.Globalization;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Model;

/// <summary>Words of examples that an author is to write over. A line that still has them is noted.</summary>
public sealed class Placeholders
{
    /// <summary>So many words stand nowhere by chance, so they count inside a line too.</summary>
    private const int MinWordsInside = 4;

    private const int MaxNotes = 3;

    private static readonly char[] Marks = ['#', '-', '*', '+', '>', '|', ' ', '\t'];

    private readonly Dictionary<string, string> words;
    private readonly string[] inside;

    private Placeholders(IEnumerable<string> words)
    {
        this.words = words.DistinctBy(NormalizedName.Of).ToDictionary(NormalizedName.Of);
        inside = [.. this.words.Values.Where(word => word.Count(character => character == ' ') >= MinWordsInside - 1)];
    }

    public static Placeholders None { get; } = new([]);

    public static Placeholders Of(IEnumerable<string> words) => new(words);

    public bool Include(string name) => words.ContainsKey(NormalizedName.Of(name));

    /// <summary>Whether some line has such words.</summary>
    internal bool AreIn(string text) => words.Count > 0 && text.Split('\n').Any(line => FoundIn(line) is not null);

    /// <summary>A note for each line that still has such words, or one for all if there are many.</summary>
    internal void Note(string body, DiagnosticList diagnostics)
    {
        if (words.Count == 0)
            return;

        var found = body.Split('\n').Index().Select(line => (Number: line.Index + 1, Words: FoundIn(line.Item))).Where(line => line.Words is not null).ToArray();

        if (found.Length > MaxNotes)
        {
            diagnostics.Add(DiagnosticCodes.Placeholder.As("Many"), found[0].Number, ("lines", found.Select(line => line.Number.ToString(CultureInfo.InvariantCulture)).ToArray()));
            return;
        }

        foreach (var (number, words) in found)
            diagnostics.Add(DiagnosticCodes.Placeholder, number, ("words", words!.TrimEnd('.')));
    }

    private string? FoundIn(string line) =>
        Array.Find(inside, word => line.Contains(word.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
        ?? PartsOf(line).Select(part => words.GetValueOrDefault(NormalizedName.Of(part))).FirstOrDefault(found => found is not null);

    /// <summary>What stands alone in a line: all of it, the cells of a row, and both sides of an arrow; each also without a bracket at its end.</summary>
    private static IEnumerable<string> PartsOf(string line) => line.Split(['|', '→'])
        .Select(part => part.Trim(Marks))
        .Where(part => part.Length > 0)
        .SelectMany(part => new[] { part, part.Split(" (")[0] });
}
