namespace CareerGuide.Data.Search;

/// <summary>How far what was typed is from a word.</summary>
internal static class EditDistance
{
    /// <summary>Slips that are forgiven: one in a word of four letters or more, two in one of eight.</summary>
    public static int Forgiven(string typed) => typed.Length switch
    {
        < 4 => 0,
        < 8 => 1,
        _ => 2,
    };

    /// <summary>
    /// The fewest slips between them: a letter left out, put in, changed, or two neighbours swapped
    /// (optimal string alignment). Null where there are more than <paramref name="most"/>.
    /// </summary>
    public static int? Distance(string typed, string word, int most) =>
        Math.Abs(typed.Length - word.Length) <= most && Row(typed, word, most) is { } last && last[^1] <= most ? last[^1] : null;

    /// <summary>The fewest slips to any beginning of the word: what is typed is not finished yet.</summary>
    public static int? SlipsToBeginning(string typed, string word, int most)
    {
        if (word.Length < typed.Length - most || Row(typed, word[..Math.Min(word.Length, typed.Length + most)], most) is not { } last)
            return null;

        var fewest = last.Min();

        return fewest <= most ? fewest : null;
    }

    /// <summary>The last row of the table of distances: one for each beginning of the word. Null as soon as none can be small enough.</summary>
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
