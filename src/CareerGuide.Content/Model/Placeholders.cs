using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Model;

/// <summary>Words of examples that an author is to write over. A line that still has them is noted.</summary>
public sealed class Placeholders
{
    /// <summary>So many words stand nowhere by chance, so they count inside a line too.</summary>
    private const int MinWordsInside = 4;

    private static readonly char[] Marks = ['#', '-', '*', '+', '>', '|', ' ', '\t'];

    private readonly Dictionary<string, string> words;

    private Placeholders(IEnumerable<string> words) => this.words = words.DistinctBy(NormalizedName.Of).ToDictionary(NormalizedName.Of);

    public static Placeholders None { get; } = new([]);

    public static Placeholders Of(IEnumerable<string> words) => new(words);

    public bool Include(string name) => words.ContainsKey(NormalizedName.Of(name));

    /// <summary>One note for each line that still has such words.</summary>
    internal void Note(string body, DiagnosticList diagnostics)
    {
        if (words.Count == 0)
            return;

        foreach (var (index, line) in body.Split('\n').Index())
        {
            if (FoundIn(line) is { } found)
                diagnostics.Add(DiagnosticCodes.Placeholder, index + 1, ("words", found));
        }
    }

    private string? FoundIn(string line) =>
        words.Values.FirstOrDefault(word => word.Count(character => character == ' ') >= MinWordsInside - 1 && line.Contains(word.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
        ?? PartsOf(line).Select(part => words.GetValueOrDefault(NormalizedName.Of(part))).FirstOrDefault(found => found is not null);

    /// <summary>What stands alone in a line: all of it, the cells of a row, and both sides of an arrow; each also without a bracket at its end.</summary>
    private static IEnumerable<string> PartsOf(string line) => line.Split(['|', '→'])
        .Select(part => part.Trim(Marks))
        .Where(part => part.Length > 0)
        .SelectMany(part => new[] { part, part.Split(" (")[0] });
}
