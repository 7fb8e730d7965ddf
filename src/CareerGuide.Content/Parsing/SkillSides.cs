using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Parsing;

/// <summary>The evidence that a line is a list of skills.</summary>
internal enum ListKind
{
    /// <summary>Only the shape of the line.</summary>
    Plain,

    /// <summary>A lead-in such as <c>Proficiency in</c> precedes it.</summary>
    Led,

    /// <summary>A label such as <c>Tools:</c> precedes it: all its parts are names.</summary>
    Labelled,
}

/// <param name="Members">What is in brackets behind one of the names and belongs to it.</param>
internal sealed record SkillList(IReadOnlyList<SkillMember> Names, Choice Choice, IReadOnlyList<SkillMember> Members);

/// <summary>The meaning of a bracket after a name.</summary>
internal sealed record SkillBracket(IReadOnlyList<SkillMember> Members, SkillLevel? Level, bool Optional, string? Remark)
{
    public static readonly SkillBracket None = new([], null, false, null);
}

/// <summary>Cuts a line of skills into its sides, and knows which of them are skills.</summary>
internal sealed class SkillSides(LanguageLexicon wordings, Glossary glossary)
{
    /// <summary>A list of three or more names that are no longer than this is a line of tools.</summary>
    private const int MaxWordsOfTool = 3;

    private readonly HashSet<string> standingAlone = [];
    private readonly string[] conjunctions = [.. wordings.WordsForAny, .. wordings.WordsForAll, "&"];

    public void Learn(string name) => standingAlone.Add(NormalizedName.Of(name));

    public void Learn(IEnumerable<string> names) => standingAlone.UnionWith(names.Select(NormalizedName.Of));

    public bool IsSkill(string name) => glossary.Find(name) is not null || standingAlone.Contains(NormalizedName.Of(name));

    /// <summary>The parts of <c>A, B and C</c>, of <c>A / B</c>, <c>A or B</c>, or of <c>A &amp; B</c>; the whole where it has none.</summary>
    public List<string> Of(string text, out Choice choice)
    {
        var commas = SkillText.Parts(text);

        if (commas.Count > 1)
        {
            choice = IsChoice(commas[^1]) ? Choice.Any : Choice.All;
            return WithLastSplit(commas, [.. conjunctions, "/"]);
        }

        choice = Choice.Any;

        if (SkillText.Split(text, "/") is { Count: > 1 } slashes)
            return slashes;

        if (SkillText.SplitAtWords(text, wordings.WordsForAny) is { Count: > 1 } alternatives)
            return alternatives;

        choice = Choice.All;
        return SkillText.SplitAtWords(text, [.. wordings.WordsForAll, "&", "+"]);
    }

    /// <summary>The parts of what follows a category or a lead-in.</summary>
    public List<string> Listed(string text)
    {
        var parts = SkillText.Parts(text);

        return parts.Count > 1 ? WithLastSplit(parts, conjunctions) : parts;
    }

    /// <summary>The names of a line that is plainly a list; null if it may be one name.</summary>
    public SkillList? List(string text, ListKind kind)
    {
        var parts = kind is ListKind.Labelled && SkillText.Parts(text).Count < 2 ? [] : Listed(text);
        var choice = parts.Count > 1 && IsChoice(SkillText.Parts(text)[^1]) ? Choice.Any : Choice.All;

        if (parts.Count < 2)
            parts = SplitByKind(text, kind, out choice);

        if (parts.Count < 2)
            return null;

        var read = parts.Select(part => (Part: part, Own: ReadPart(part))).ToArray();
        var names = read.SelectMany(part => part.Own.Names).Where(name => name.Name.Length > 0).ToArray();

        return IsList(names, kind) ? new SkillList(names, choice, [.. read.SelectMany(part => part.Own.Members)]) : null;
    }

    /// <summary>Whether three or more short names stand between spaced slashes: <c>Photoshop / Figma / After Effects</c>.</summary>
    public static bool IsChoiceOfTools(string text) =>
        SkillText.Split(text, " / ") is { Count: > 2 } tools && tools.TrueForAll(IsTool);

    private static bool IsTool(string name) => SkillText.WordsIn(name) <= MaxWordsOfTool && name.Any(char.IsLetterOrDigit);

    /// <summary><c>Photoshop and Illustrator</c> behind a lead-in.</summary>
    private List<string> SplitByKind(string text, ListKind kind, out Choice choice)
    {
        choice = Choice.Any;

        if (kind is not ListKind.Led || glossary.Find(SkillText.SplitBracket(text).Name) is not null)
            return [];

        var alternatives = SkillText.SplitAtWords(text, wordings.WordsForAny);
        choice = alternatives.Count > 1 ? Choice.Any : Choice.All;
        var parts = alternatives.Count > 1 ? alternatives : SkillText.SplitAtWords(text, [.. wordings.WordsForAll, "&"]);

        return parts.TrueForAll(part => char.IsUpper(part[0]) || IsSkill(part)) ? parts : [];
    }

    private bool IsList(SkillMember[] names, ListKind kind) => kind switch
    {
        ListKind.Labelled => true,
        ListKind.Led => Array.TrueForAll(names, name => IsSkill(name.Name) || SkillText.WordsIn(name.Name) <= MaxWordsOfTool + 1),
        _ => Array.TrueForAll(names, name => IsSkill(name.Name))
            || (names.Length > 2 && Array.TrueForAll(names, name => IsTool(name.Name))),
    };

    /// <summary>One part of a list: a bracket belongs to the name before it; both sides of <c>Python/R</c> where both are known.</summary>
    private (IReadOnlyList<SkillMember> Names, IReadOnlyList<SkillMember> Members) ReadPart(string part)
    {
        if (glossary.Find(part) is not null)
            return ([new SkillMember(part)], []);

        var (main, bracket) = SkillText.SplitBracket(part);
        var (level, name) = glossary.Find(main) is null ? wordings.Levels.SplitLevel(main) : (null, main);
        var read = bracket is null ? SkillBracket.None : ReadBracket(bracket, name);
        var remark = read.Remark ?? (read.Optional ? bracket : null);

        return ([.. (KnownSides(name) ?? [name]).Select(side => new SkillMember(side, read.Level ?? level, remark))], read.Members);
    }

    /// <summary>One part of what belongs to a category; its bracket is its level or a remark.</summary>
    public IEnumerable<SkillMember> ReadMembers(string part)
    {
        var text = wordings.WithoutEtc(SkillText.WithoutLeading(part, wordings.WordsForAll));

        if (glossary.Find(text) is not null)
            return [new SkillMember(text)];

        var (main, bracket) = SkillText.SplitBracket(text);
        var (level, name) = glossary.Find(main) is null ? wordings.Levels.SplitLevel(main) : (null, main);
        var own = bracket is null ? null : wordings.Levels.LevelOf(bracket);

        return (KnownSides(name) ?? [name]).Select(side => new SkillMember(side, own ?? level, own is null ? bracket : null));
    }

    public SkillBracket ReadBracket(string inside, string name)
    {
        if (wordings.Levels.LevelOf(inside) is { } only)
            return SkillBracket.None with { Level = only };

        var listed = SkillText.WithoutExample(inside, wordings.Lines.Examples);
        var parts = SkillText.Parts(wordings.WithoutEtc(listed)).SelectMany(part => SkillText.Split(part, "/"))
            .Select(part => wordings.WithoutEtc(SkillText.WithoutLeading(part, conjunctions))).Where(p => p.Length > 0).ToArray();
        var levels = Array.ConvertAll(parts, wordings.Levels.LevelOf);
        var level = Array.Find(levels, l => l is not null);
        var areOptional = Array.ConvertAll(parts, wordings.Levels.MeansOptional);
        var optional = areOptional.Contains(true);
        var rest = parts.Where((_, at) => levels[at] is null && !areOptional[at]).ToArray();
        var members = rest.Length > 1 || listed.Length < inside.Length ? rest.All(SkillText.IsNameLike) : rest.All(part => IsMember(part, name));

        return members
            ? new SkillBracket([.. rest.SelectMany(ReadMembers)], level, optional, null)
            : new SkillBracket([], level, optional, inside.Trim());
    }

    /// <summary><c>Visualization tools such as Tableau and Power BI</c>: the name, and what belongs to it.</summary>
    public (string Name, IReadOnlyList<SkillMember> Members) SplitAtExamples(string text)
    {
        foreach (var word in wordings.Lines.Examples)
        {
            if (!text.Contains(word, StringComparison.OrdinalIgnoreCase) || SkillText.Split(text, $" {word} ") is not [var before, var after] || before is [.., ')' or '）'])
                continue;

            var listed = wordings.WithoutEtc(after.TrimStart(',', ':', ' '));
            var parts = SkillText.Parts(listed) is { Count: > 1 } commas ? WithLastSplit(commas, conjunctions) : SkillText.SplitAtWords(listed, conjunctions);

            if (parts.TrueForAll(IsExample))
                return (before.TrimEnd(',', ' '), [.. parts.SelectMany(ReadMembers)]);
        }

        return (text, []);
    }

    private bool IsExample(string part) =>
        SkillText.IsNameLike(part) && (IsSkill(part) || part.Any(char.IsUpper) || part.Any(char.IsDigit));

    /// <summary>A single word in a bracket is a member if it is a name, and none of the skill itself: not the KPI of Key Performance Indicator.</summary>
    private bool IsMember(string part, string name)
    {
        if (glossary.Find(part) is { } entry)
            return entry != glossary.Find(name);

        var initials = string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0])));

        return char.IsUpper(part[0]) && part.Split(' ').Length <= 2 && !part.TrimEnd('s').Equals(initials, StringComparison.Ordinal);
    }

    private List<string>? KnownSides(string text) =>
        Of(text, out _) is { Count: > 1 } sides && sides.TrueForAll(IsSkill) ? sides : null;

    private bool IsChoice(string last) =>
        SkillText.StartsWith(last, wordings.WordsForAny) || SkillText.SplitAtWords(last, wordings.WordsForAny).Count > 1;

    private List<string> WithLastSplit(List<string> commas, IReadOnlyList<string> words)
    {
        var bare = SkillText.WithoutLeading(SkillText.WithoutLeading(commas[^1], wordings.WordsForAny), wordings.WordsForAll);

        return [.. commas.Take(commas.Count - 1), .. IsSkill(bare) ? [bare] : SkillText.SplitAtWords(bare, words)];
    }
}
