namespace CareerGuide.Content;

/// <summary>A line of skills before its grammar is read.</summary>
/// <param name="Category">The bold words before a colon: the <c>Databases</c> of <c>**Databases**: a, b</c>.</param>
/// <param name="IsList">Whether the line stood behind a label (<c>- **Tools:** a, b</c>): then all its parts are names.</param>
/// <param name="Nested">The items nested under the line.</param>
internal sealed record RawSkillLine(
    string Text, int Line, string? Group, string? Category = null, bool IsList = false, string? DetailsHtml = null, IReadOnlyList<string>? Nested = null);

/// <summary>
/// Reads the grammar of skill lines: <c>Name</c>, then at most one bracket with a level, members or a remark;
/// <c>A / B</c> for a choice, <c>A &amp; B</c> for all. A line is split only where each side is known to be a skill.
/// </summary>
internal sealed class SkillLineReader
{
    private const int MaxWordsOfMember = 5;

    private readonly Wordings wordings;
    private readonly Glossary glossary;
    private readonly NearName nearGlossary;
    private readonly DiagnosticList diagnostics;
    private readonly Dictionary<string, string> namesOfLecture = [];
    private readonly HashSet<string> standingAlone = [];
    private readonly HashSet<string> noted = [];

    public SkillLineReader(Wordings wordings, Glossary glossary, DiagnosticList diagnostics)
    {
        this.wordings = wordings;
        this.glossary = glossary;
        nearGlossary = new NearName(glossary.Names);
        this.diagnostics = diagnostics;
    }

    /// <summary>Learns which names stand alone in the lecture, so that <c>A &amp; B</c> elsewhere may be split.</summary>
    public void Learn(IEnumerable<RawSkillLine> lines)
    {
        foreach (var line in lines)
        {
            var (name, bracket) = SkillText.SplitBracket(wordings.WithoutEtc(line.Category ?? line.Text));
            var alone = wordings.Levels.SplitLevel(name).Name;

            if (Sides(alone, out _).Count < 2)
                standingAlone.Add(NameKey.Of(alone));

            if (bracket is not null && ReadBracket(bracket, name) is { Members.Count: > 0 } read)
                standingAlone.UnionWith(read.Members.Select(m => NameKey.Of(m.Name)));
        }
    }

    public SkillLine Read(RawSkillLine raw)
    {
        var line = raw switch
        {
            { Category: { } category } => ReadCategory(raw, category),
            { IsList: true } when SkillText.Parts(raw.Text).Count > 1 => ReadList(raw),
            _ => ReadNames(raw),
        };

        foreach (var name in line.Names.Concat(line.Members.Select(m => m.Name)))
            NoteUnknown(name, raw.Line);

        return line;
    }

    /// <summary><c>**Databases**: PostgreSQL, MySQL (basic)</c>; where nothing follows the colon, the members are nested under it.</summary>
    private SkillLine ReadCategory(RawSkillLine raw, string category)
    {
        var colon = raw.Text.IndexOf(':', StringComparison.Ordinal);
        var parts = SkillText.Parts(wordings.WithoutEtc(raw.Text[(colon + 1)..]));

        if (parts.Count == 0)
            parts = [.. raw.Nested ?? []];

        var (level, name) = wordings.Levels.SplitLevel(category);
        var members = parts.Select(ReadMember).Where(m => m.Name.Length > 0).ToArray();

        // A sentence behind the colon explains the skill; it names none.
        return members.All(m => IsNameLike(m.Name))
            ? Line(raw, [name]) with { Level = level, Members = [.. members.Select(Spelled)] }
            : Line(raw, [name]) with { Level = level, Remark = raw.Text[(colon + 1)..].Trim() };
    }

    private SkillLine ReadList(RawSkillLine raw)
    {
        var names = SkillText.Parts(wordings.WithoutEtc(raw.Text))
            .SelectMany(part => Whole(part) is not null ? [part] : KnownSides(part) ?? [part])
            .Select(part => ReadMember(SkillText.WithoutLeading(part, wordings.WordsForAll)).Name)
            .Where(name => name.Length > 0);

        return Line(raw, [.. names]) with { Choice = Choice.All };
    }

    private SkillLine ReadNames(RawSkillLine raw)
    {
        var text = wordings.WithoutEtc(raw.Text);

        if (Whole(text) is not null || text.Length == 0)
            return Line(raw, [text.Length == 0 ? raw.Text : text]);

        var (main, bracket) = SkillText.SplitBracket(WithLevelInBracket(text));
        var (level, name) = Whole(main) is null ? wordings.Levels.SplitLevel(main) : (null, main);
        var read = bracket is null ? new Bracket([], null, false, null) : ReadBracket(bracket, name);
        var names = SplitNames(name, raw.Line, out var choice);

        return Line(raw, names) with
        {
            Choice = choice,
            Level = read.Level ?? level,
            Optional = read.Optional,
            Members = [.. read.Members.Select(Spelled)],
            Remark = read.Remark,
        };
    }

    /// <summary><c>SQL – advanced</c> says the same as <c>SQL (advanced)</c>.</summary>
    private string WithLevelInBracket(string text)
    {
        foreach (var dash in new[] { " – ", " — ", " - ", ": " })
        {
            if (text.LastIndexOf(dash, StringComparison.Ordinal) is > 0 and var at
                && text[(at + dash.Length)..] is var words && (wordings.Levels.LevelOf(words) is not null || wordings.Levels.MeansOptional(words)))
                return $"{text[..at].TrimEnd()} ({words.Trim()})";
        }

        return text;
    }

    /// <summary>The sides of <c>A / B</c> where each is a skill; else the whole, with a note that says which are.</summary>
    private List<string> SplitNames(string name, int line, out Choice choice)
    {
        choice = Choice.One;

        if (Whole(name) is not null)
            return [name];

        var sides = Sides(name, out var kind);

        if (sides.Count < 2)
            return [name];

        var known = sides.Where(IsSkill).ToArray();

        if (known.Length == sides.Count)
        {
            choice = kind;
            return sides;
        }

        if (known.Length > 0)
        {
            diagnostics.Add(Codes.SkillLineWhole, line,
                $"“{name}” is kept as one skill, because of its sides only {Quoted(known)} {(known.Length == 1 ? "is" : "are")} known. To have them apart, add the others to the glossary, or write a line for each.");
        }

        return [name];
    }

    private List<string>? KnownSides(string text) =>
        Sides(text, out _) is { Count: > 1 } sides && sides.TrueForAll(IsSkill) ? sides : null;

    private List<string> Sides(string text, out Choice choice)
    {
        var commas = SkillText.Parts(text);

        if (commas.Count > 1)
        {
            var last = commas[^1];
            choice = SkillText.StartsWith(last, wordings.WordsForAny) || SkillText.SplitAtWords(last, wordings.WordsForAny).Count > 1 ? Choice.Any : Choice.All;
            var bare = SkillText.WithoutLeading(SkillText.WithoutLeading(last, wordings.WordsForAny), wordings.WordsForAll);

            return [.. commas.Take(commas.Count - 1), .. IsSkill(bare) ? [bare] : SkillText.SplitAtWords(bare, [.. wordings.WordsForAny, .. wordings.WordsForAll, "&", "/"])];
        }

        choice = Choice.Any;

        if (SkillText.Split(text, "/") is { Count: > 1 } slashes)
            return slashes;

        if (SkillText.SplitAtWords(text, wordings.WordsForAny) is { Count: > 1 } alternatives)
            return alternatives;

        choice = Choice.All;
        return SkillText.SplitAtWords(text, [.. wordings.WordsForAll, "&", "+"]);
    }

    private bool IsSkill(string name) =>
        glossary.Find(name) is not null || standingAlone.Contains(NameKey.Of(name));

    private GlossaryEntry? Whole(string text) => glossary.Find(text);

    private sealed record Bracket(IReadOnlyList<SkillMember> Members, SkillLevel? Level, bool Optional, string? Remark);

    private Bracket ReadBracket(string inside, string name)
    {
        if (wordings.Levels.LevelOf(inside) is { } only)
            return new Bracket([], only, false, null);

        var parts = SkillText.Parts(wordings.WithoutEtc(inside)).SelectMany(part => SkillText.Split(part, "/")).Select(wordings.WithoutEtc).Where(p => p.Length > 0).ToArray();
        var level = parts.Select(wordings.Levels.LevelOf).FirstOrDefault(l => l is not null);
        var optional = parts.Any(wordings.Levels.MeansOptional);
        var rest = parts.Where(p => wordings.Levels.LevelOf(p) is null && !wordings.Levels.MeansOptional(p)).ToArray();
        var members = rest.Length > 1 ? rest.All(IsNameLike) : rest.All(part => IsMember(part, name));

        return members
            ? new Bracket([.. rest.Select(ReadMember)], level, optional, null)
            : new Bracket([], level, optional, inside.Trim());
    }

    /// <summary>A single word in a bracket is a member if it is a name, and none of the skill itself: not the KPI of Key Performance Indicator.</summary>
    private bool IsMember(string part, string name)
    {
        if (glossary.Find(part) is { } entry)
            return entry != glossary.Find(name);

        var initials = string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0])));

        return char.IsUpper(part[0]) && part.Split(' ').Length <= 2 && !part.TrimEnd('s').Equals(initials, StringComparison.Ordinal);
    }

    private SkillMember ReadMember(string part)
    {
        var text = wordings.WithoutEtc(part);

        if (Whole(text) is not null)
            return new SkillMember(text);

        var (main, bracket) = SkillText.SplitBracket(text);
        var (level, name) = Whole(main) is null ? wordings.Levels.SplitLevel(main) : (null, main);

        if (bracket is null)
            return new SkillMember(name, level);

        return wordings.Levels.LevelOf(bracket) is { } own ? new SkillMember(name, own) : new SkillMember(name, level, bracket);
    }

    private SkillLine Line(RawSkillLine raw, IReadOnlyList<string> names) => new()
    {
        Text = raw.Text,
        Line = raw.Line,
        Group = raw.Group,
        Names = [.. names.Select(Spelled).Distinct()],
        DetailsHtml = raw.DetailsHtml,
    };

    private SkillMember Spelled(SkillMember member) => member with { Name = Spelled(member.Name) };

    /// <summary>As the glossary spells it, else as the lecture did first.</summary>
    private string Spelled(string name)
    {
        if (glossary.Find(name) is { } entry)
            return entry.Name;

        var key = NameKey.Of(name);
        namesOfLecture.TryAdd(key, name);

        return namesOfLecture[key];
    }

    private void NoteUnknown(string name, int line)
    {
        if (glossary.Find(name) is not null || !noted.Add(NameKey.Of(name)))
            return;

        if (nearGlossary.To(name) is { } near)
            diagnostics.Add(Codes.SkillNearlyKnown, line, $"“{name}” is not in the glossary. Did you mean “{near}”? Else add it there.");
        else
            diagnostics.Add(Codes.SkillNotInGlossary, line, $"“{name}” is not in the glossary. Add it there, so that it has an explanation.");
    }

    private static bool IsNameLike(string text) =>
        text.Split(' ').Length <= MaxWordsOfMember && text.Any(char.IsLetterOrDigit);

    private static string Quoted(IEnumerable<string> names) => string.Join(" and ", names.Select(n => $"“{n}”"));
}
