namespace CareerGuide.Bench;

/// <summary>What people might look for among occupations: the same in each run.</summary>
internal static class SearchQueries
{
    /// <summary>Titles and skills as they are and with a slip, beginnings of two letters and more, and words of two lines.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Occupation> occupations, int count)
    {
        var titles = occupations.Select(o => o.Title).ToArray();
        var skills = occupations.SelectMany(o => o.Skills).Select(s => s.Name).Distinct().ToArray();
        var words = occupations.SelectMany(o => o.Tasks).SelectMany(task => task.Split([' ', ',', '.'])).Where(w => w.Length > 2).ToArray();
        var random = new Random(20260101);

        return [.. Enumerable.Range(0, count).Select(n => (n % 8) switch
        {
            0 => Any(titles),
            1 => Slip(Any(titles)),
            2 => Any(skills),
            3 => Slip(Any(skills)),
            4 => Any(words)[..2],
            5 => Begun(Any(titles)),
            6 => $"{Any(words)} {Any(words)}",
            _ => Slip(Any(words)),
        })];

        string Any(string[] from) => from[random.Next(from.Length)];

        string Begun(string text) => text[..Math.Min(text.Length, random.Next(1, 8))];

        string Slip(string text)
        {
            var at = random.Next(1, text.Length - 1);

            return random.Next(3) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, "e"),
                _ => $"{text[..(at - 1)]}{text[at]}{text[at - 1]}{text[(at + 1)..]}",
            };
        }
    }
}
