namespace CareerGuide.Content.Text;

/// <summary>Finds the known name nearest to a misspelt one.</summary>
internal sealed class NearName(IEnumerable<string> known)
{
    private readonly (string Name, string Key)[] names = [.. known.Select(name => (name, NormalizedName.Of(name)))];

    public static string? Of(string name, IEnumerable<string> known) => new NearName(known).To(name);

    /// <summary>The nearest of the known names within one edit at four letters or more, two at eight; null if none is that near.</summary>
    public string? To(string name)
    {
        var key = NormalizedName.Of(name);
        var allowed = key.Length >= 8 ? 2 : key.Length >= 4 ? 1 : 0;

        if (allowed == 0 || key.Length > 100)
            return null;

        return names
            .Where(candidate => Math.Abs(candidate.Key.Length - key.Length) <= allowed && candidate.Key != key)
            .Select(candidate => (candidate.Name, Edits: Edits(key, candidate.Key)))
            .Where(candidate => candidate.Edits <= allowed)
            .OrderBy(candidate => candidate.Edits)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964).</summary>
    internal static int Edits(string a, string b)
    {
        var (beforePrevious, previous, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);

        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;

            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], previous[j]) + 1, previous[j - 1] + cost);

                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforePrevious[j - 2] + 1);
            }

            (beforePrevious, previous, row) = (previous, row, beforePrevious);
        }

        return previous[b.Length];
    }
}
