namespace CareerGuide.Data.Search;

/// <summary>The edit distance between typed text and a word.</summary>
internal static class EditDistance
{
    /// <summary>The number of mistakes tolerated: one from four letters on, two from eight.</summary>
    public static int Forgiven(string typed) => typed.Length switch
    {
        < 4 => 0,
        < 8 => 1,
        _ => 2,
    };

    /// <summary>
    /// The smallest number of insertions, deletions, substitutions and swaps of adjacent letters between the two (optimal string
    /// alignment). Null when it exceeds <paramref name="most"/>.
    /// </summary>
    public static int? Distance(string typed, string word, int most) =>
        Math.Abs(typed.Length - word.Length) <= most && Row(typed, word, most) is { } last && last[^1] <= most ? last[^1] : null;

    /// <summary>The smallest edit distance to any prefix of the word, for words still being typed.</summary>
    public static int? SlipsToBeginning(string typed, string word, int most)
    {
        if (word.Length < typed.Length - most || Row(typed, word[..Math.Min(word.Length, typed.Length + most)], most) is not { } last)
            return null;

        var fewest = last.Min();

        return fewest <= most ? fewest : null;
    }

    /// <summary>The last row of the distance matrix: one entry per prefix of the word. Null as soon as every entry exceeds the limit.</summary>
    private static int[]? Row(string typed, string word, int most)
    {
        var (twoBefore, before, row) = (new int[word.Length + 1], new int[word.Length + 1], new int[word.Length + 1]);

        for (var at = 0; at <= word.Length; at++)
            row[at] = at;

        for (var i = 1; i <= typed.Length; i++)
        {
            (twoBefore, before, row) = (before, row, twoBefore);
            row[0] = i;
            var fewest = i;

            for (var j = 1; j <= word.Length; j++)
            {
                var changed = before[j - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, 1 + Math.Min(before[j], row[j - 1]));

                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                    row[j] = Math.Min(row[j], twoBefore[j - 2] + 1);

                fewest = Math.Min(fewest, row[j]);
            }

            if (fewest > most)
                return null;
        }

        return row;
    }
}
