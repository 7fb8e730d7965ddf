namespace CareerGuide.Data.Search;

/// <summary>The names of all roles, to find those that a search text names among other words.</summary>
internal sealed class RoleNames
{
    /// <summary>A shorter name by itself, as the initials DE, is more often another word.</summary>
    private const int ShortestSingleName = 3;

    private readonly SearchLexicon lexicon;
    private readonly ILookup<string, Name> byFirstStem;
    private readonly Dictionary<string, FoundEntry> bySlug;

    public RoleNames(IEnumerable<FoundEntry> roles, SearchLexicon lexicon)
    {
        this.lexicon = lexicon;
        var all = roles.ToList();
        bySlug = all.Where(role => role.Slug is not null).ToDictionary(role => role.Slug!);
        byFirstStem = all
            .SelectMany(role => role.Names.Split('\n').Prepend(role.Title), (role, name) => new Name(role, [.. Tokenizer.Of(name).Select(w => w.Folded)]))
            .Where(name => name.Words.Count > 1 || (name.Words is [var word] && word.Length >= ShortestSingleName))
            .SelectMany(name => lexicon.StemsOf(name.Words[0]), (name, stem) => (stem, name))
            .ToLookup(pair => pair.stem, pair => pair.name);
    }

    public FoundEntry? Find(string? slug) => slug is null ? null : bySlug.GetValueOrDefault(slug);

    /// <summary>The roles named, in the order in which the text names them; of names within each other the longest counts.</summary>
    public IReadOnlyList<NamedRole> In(IReadOnlyList<string> words)
    {
        List<NamedRole> named = [];

        for (var at = 0; at < words.Count; at++)
        {
            var begin = at;
            var longest = lexicon.StemsOf(words[at])
                .SelectMany(stem => byFirstStem[stem])
                .Where(name => Stands(name.Words, words, begin))
                .OrderByDescending(name => name.Words.Count).ThenByDescending(name => name.Words.SequenceEqual(words.Skip(begin).Take(name.Words.Count))).ThenBy(name => name.Role.Id)
                .FirstOrDefault();

            if (longest is null)
                continue;

            named.Add(new NamedRole(longest.Role, [.. words.Skip(at).Take(longest.Words.Count)]));
            at += longest.Words.Count - 1;
        }

        return [.. named.DistinctBy(role => role.Entry.Id)];
    }

    private bool Stands(IReadOnlyList<string> name, IReadOnlyList<string> words, int at) =>
        at + name.Count <= words.Count && name.Index().All(word => lexicon.HaveSameStem(word.Item, words[at + word.Index]));

    private sealed record Name(FoundEntry Role, IReadOnlyList<string> Words);
}

/// <param name="Words">The words of the search text that name it.</param>
internal sealed record NamedRole(FoundEntry Entry, IReadOnlyList<string> Words);
