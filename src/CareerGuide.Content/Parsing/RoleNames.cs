using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Parsing;

/// <summary>The role that a name in a lecture means.</summary>
/// <param name="IsOfLecture">Whether this lecture describes it; otherwise another one of the site does.</param>
internal sealed record RoleReference(string Slug, string Name, bool IsOfLecture);

/// <summary>All names by which a lecture may refer to a role: names, abbreviations in brackets, initials, shortenings.</summary>
internal sealed class RoleNames
{
    private const int MaxWordsOfName = 12;

    /// <summary>Words that more roles than this have in common mean none of them.</summary>
    private const int MaxMeant = 500;

    private readonly LanguageLexicon wordings;
    private readonly RoleDirectory ofSite;
    private readonly List<LectureRole> roles = [];
    private readonly Dictionary<string, LectureRole?> byKey = [];
    private readonly Dictionary<string, LectureRole> bySlug = [];
    private readonly Dictionary<string, List<LectureRole>> byWord = [];
    private readonly UniqueSlugs slugs = new();

    public RoleNames(LanguageLexicon wordings, SiteVocabulary vocabulary)
    {
        this.wordings = wordings;
        ofSite = vocabulary.Roles;
    }

    public IReadOnlyList<LectureRole> Roles => roles;

    public LectureRole? OfLecture(string slug) => bySlug.GetValueOrDefault(slug);

    public LectureRole Add(string heading, int line, OutlineNode? node, string? slug = null) => Add(RoleTitle.Of(heading), line, node, slug);

    public LectureRole Add(RoleTitle title, int line, OutlineNode? node, string? slug = null)
    {
        var role = new LectureRole(title.Name, slug is null ? slugs.TakeName(title.Name, "role") : slugs.Reserve(slug), line, node) { Abbreviation = title.Abbreviation };
        roles.Add(role);
        bySlug.TryAdd(role.Slug, role);
        AddKey(title.Name, role);
        AddWords(role);

        if (title.Bracket is { } translation && (wordings.NamesJob(translation) || LanguageLexicon.For("en").NamesJob(translation)))
            AddAlias(role, translation);

        return role;
    }

    /// <summary>The address that a role of this name has by another lecture, which gives the name in brackets or otherwise as an alias.</summary>
    public string? SlugByAlias(string name) =>
        ofSite.Find(NormalizedName.Of(name)).Where(known => NormalizedName.Of(known.Name) != NormalizedName.Of(name)).Select(known => known.Slug).Distinct().Take(2).ToArray() is [var slug]
            ? slug : null;

    /// <summary>Gives a role that only another lecture describes a part in this one.</summary>
    public LectureRole AddOfSite(RoleReference role, int line) => Add(role.Name, line, node: null, role.Slug);

    /// <summary>Abbreviations, initials and shortenings, once all roles are known: what two roles share belongs to neither.</summary>
    public void AddAbbreviations(string markdown)
    {
        var abbreviations = roles.Where(role => role.Abbreviation is not null).ToLookup(role => role.Abbreviation!);
        AddUnambiguous(abbreviations.SelectMany(group => group.Select(role => (role, group.Key))));

        AddInitials(roles.Select(role => (role, ShortNames.Initials(WithoutArticle(role.Name))))
            .Where(r => r.Item2.Length > 1 && !abbreviations.Contains(r.Item2)));

        var shortenings = roles.SelectMany(role => Shortenings(role.Name).Select(shortening => (Role: role, shortening.Text, shortening.Initials))).ToArray();
        var written = WrittenOf(shortenings.SelectMany(shortening => new[] { shortening.Initials, shortening.Initials + "s" }), markdown);
        AddUnambiguous(shortenings
            .Where(s => (written.Contains(s.Initials) || written.Contains(s.Initials + "s")) && ContainsWords(markdown, s.Text))
            .Select(s => (s.Role, s.Text)));
    }

    /// <summary>Which of these the text has as words: looking at each of its words once, however many are sought.</summary>
    private static HashSet<string> WrittenOf(IEnumerable<string> sought, string text)
    {
        var (found, start) = (new HashSet<string>(), 0);
        var words = sought.ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();

        while (words.Set.Count > 0 && start < text.Length)
        {
            var length = LengthOfWord(text.AsSpan(start));

            if (length > 1 && words.TryGetValue(text.AsSpan(start, length), out var word))
                found.Add(word);

            start += length + 1;
        }

        return found;
    }

    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var length = 0;

        while (length < text.Length && (char.IsLetter(text[length]) || char.IsNumber(text[length])))
            length++;

        return length;
    }

    private void AddUnambiguous(IEnumerable<(LectureRole Role, string Alias)> aliases)
    {
        foreach (var group in aliases.GroupBy(a => a.Alias).Where(g => g.Count() == 1).ToArray())
            AddAlias(group.Single().Role, group.Key);
    }

    private void AddInitials(IEnumerable<(LectureRole Role, string Initials)> initials)
    {
        foreach (var (role, letters) in initials.GroupBy(i => i.Initials).Where(g => g.Count() == 1).Select(g => g.Single()).ToArray())
        {
            if (byKey.TryAdd(NormalizedName.Of(letters), role))
                role.Initials.Add(letters);
        }
    }

    /// <summary>The role that the words mean; null if they mean none, or more than one.</summary>
    public RoleReference? Resolve(string text)
    {
        var name = Bare(text);

        if (name.Length is 0 or > 200)
            return null;

        foreach (var key in ShortNames.Keys(name))
        {
            if (byKey.GetValueOrDefault(key) is { } role)
                return Own(role);
        }

        var words = ShortNames.Words(name);
        var alike = WithWordsOf(name).Where(role => ShortNames.Aligns(words, ShortNames.Words(role.Name))).Take(2).ToArray();

        if (alike.Length == 1 && IsShortening(name, alike[0].Name))
        {
            AddAlias(alike[0], name);
            return Own(alike[0]);
        }

        return alike.Length < 2 ? OfSite(name) : null;
    }

    private static RoleReference Own(LectureRole role) => new(role.Slug, role.Name, IsOfLecture: true);

    /// <summary>Roles with one address are one role, however each lecture writes it.</summary>
    private RoleReference? OfSite(string name)
    {
        var keys = ShortNames.Keys(name).ToArray();
        var meant = keys.SelectMany(ofSite.Find)
            .OrderByDescending(role => keys.Contains(NormalizedName.Of(role.Name)))
            .FirstOrDefault();

        return meant is null ? null
            : OfLecture(meant.Slug) is { } own ? Own(own)
            : new RoleReference(meant.Slug, meant.Name, IsOfLecture: false);
    }

    private void AddAlias(LectureRole role, string alias)
    {
        if (byKey.TryGetValue(NormalizedName.Of(alias), out var owner) && owner != role)
            return;

        AddKey(alias, role);

        if (!role.Aliases.Contains(alias, StringComparer.OrdinalIgnoreCase) && !alias.Equals(role.Name, StringComparison.OrdinalIgnoreCase))
            role.Aliases.Add(alias);
    }

    /// <summary>The roles that a shortening may mean: they have its rarest word, or initials that are that word.</summary>
    private List<LectureRole> WithWordsOf(string shortName)
    {
        var rarest = ShortNames.Words(shortName).Select(word => byWord.GetValueOrDefault(NormalizedName.Of(word)) ?? []).MinBy(found => found.Count);

        return rarest is { Count: <= MaxMeant } ? rarest : [];
    }

    private void AddWords(LectureRole role)
    {
        var words = ShortNames.Words(role.Name).Take(MaxWordsOfName).ToArray();
        var runs = from start in Enumerable.Range(0, words.Length)
                   from end in Enumerable.Range(start + 2, Math.Max(0, words.Length - start - 1))
                   select ShortNames.Initials(words[start..end]);

        foreach (var key in words.SelectMany(word => new[] { word, word + "s" }).Concat(runs).Select(NormalizedName.Of).Distinct())
        {
            if (!byWord.TryGetValue(key, out var found))
                byWord[key] = found = [];

            found.Add(role);
        }
    }

    private void AddKey(string name, LectureRole role) => byKey.TryAdd(NormalizedName.Of(name), role);

    /// <summary>The words without bracket, article, decoration and punctuation at the ends.</summary>
    private string Bare(string words)
    {
        return WithoutArticle(LanguageLexicon.WithoutBracket(HeadingText.Plain(words)).Trim().TrimEnd('.', '!', '?', ',', ';'));
    }

    private string WithoutArticle(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && wordings.IsArticle(name[..space]) ? name[(space + 1)..] : name;
    }

    /// <summary>A shortening keeps the word for the job or the word that the name begins with: Analyst, DevOps.</summary>
    private bool IsShortening(string shortName, string fullName) =>
        !wordings.NamesJob(fullName) || wordings.NamesJob(shortName)
        || ShortNames.Words(shortName)[0].Equals(ShortNames.Words(fullName)[0], StringComparison.OrdinalIgnoreCase);

    /// <summary>The name with two or more of its words, but not all, as their initials: ML Engineer.</summary>
    private static IEnumerable<(string Text, string Initials)> Shortenings(string name)
    {
        var words = ShortNames.Words(name);

        for (var start = 0; start < words.Length && words.Length is >= 3 and <= 8; start++)
        {
            for (var end = start + 2; end <= words.Length && end - start < words.Length; end++)
            {
                var initials = ShortNames.Initials(words[start..end]);
                yield return (string.Join(' ', [.. words[..start], initials, .. words[end..]]), initials);
            }
        }
    }

    private static bool ContainsWords(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            var isPlural = end < text.Length && text[end] == 's';

            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end + (isPlural ? 1 : 0) >= text.Length || !char.IsLetterOrDigit(text[end + (isPlural ? 1 : 0)])))
                return true;
        }

        return false;
    }
}
