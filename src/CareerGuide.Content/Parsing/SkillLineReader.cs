using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Parsing;

/// <summary>An unparsed skill line.</summary>
/// <param name="Category">The words before a colon or dash that name the skill: the <c>Databases</c> of <c>**Databases**: a, b</c>.</param>
/// <param name="IsList">Whether the line stood behind a label (<c>- **Tools:** a, b</c>): then all its parts are names.</param>
/// <param name="Nested">The items nested under the line.</param>
internal sealed record RawSkillLine(
    string Text, int Line, string? Group, string? Category = null, bool IsList = false, string? DetailsHtml = null, IReadOnlyList<string>? Nested = null);

/// <summary>
/// Reads the grammar of skill lines: <c>Name</c>, then at most one bracket with a level, members or a remark;
/// <c>A / B</c> for a choice, <c>A &amp; B</c> for all. A line is split only where each side is known to be a skill,
/// or where the line is plainly a list.
/// </summary>
internal sealed class SkillLineReader(LanguageLexicon wordings, SiteVocabulary vocabulary, DiagnosticList diagnostics)
{
    /// <summary>A longer text behind a lead-in is a sentence, and names nothing.</summary>
    private const int MaxWordsOfName = 6;

    private readonly SkillSides sides = new(wordings, vocabulary.Glossary);
    private readonly UnknownSkills unknown = new(vocabulary, diagnostics);
    private readonly Dictionary<string, string> namesOfLecture = [];

    /// <summary>Learns which names are alone in the lecture, so that <c>A &amp; B</c> elsewhere may be split.</summary>
    public void Learn(IEnumerable<RawSkillLine> lines)
    {
        foreach (var line in lines)
        {
            var text = SkillText.WithoutLeadIn(line.Category ?? wordings.WithoutEtc(Decoration.Off(line.Text)), wordings).Text;
            var (name, bracket) = SkillText.SplitBracket(text);
            var alone = wordings.Levels.SplitLevel(name).Name;

            if (sides.Of(alone, out _).Count < 2)
                sides.Learn(alone);

            if (bracket is not null && sides.ReadBracket(bracket, name) is { Members.Count: > 0 } read)
                sides.Learn(read.Members.Select(m => m.Name));
        }
    }

    public SkillLine Read(RawSkillLine raw)
    {
        var line = raw.Category is { } category ? ReadCategory(raw, category) : ReadNames(raw);

        foreach (var name in line.Names.Concat(line.Members.Select(m => m.Name)))
            unknown.Add(name, raw.Line);

        return line;
    }

    /// <summary>Reports the skills that the glossary lacks, and returns them. Call it after all lines are read.</summary>
    public IReadOnlyList<UnknownSkill> NoteUnknown()
    {
        unknown.Note();

        return unknown.All;
    }

    /// <summary><c>**Databases**: PostgreSQL, MySQL (basic)</c>; where nothing follows the colon, the members are nested under it.</summary>
    private SkillLine ReadCategory(RawSkillLine raw, string category)
    {
        var rest = SkillText.Behind(category, raw.Text);
        var (main, bracket) = SkillText.SplitBracket(category);
        var (level, name) = wordings.Levels.SplitLevel(main);
        var read = bracket is null ? SkillBracket.None : sides.ReadBracket(bracket, name);
        var line = Line(raw, [name]) with { Level = read.Level ?? level, Optional = read.Optional, Remark = read.Remark };
        var members = rest.Length == 0 ? raw.Nested ?? [] : sides.Listed(wordings.WithoutEtc(rest));

        if (wordings.Levels.LevelOf(rest) is { } only)
            return line with { Level = only };

        if (wordings.Levels.MeansOptional(rest))
            return line with { Optional = true };

        return AreMembers(members, name)
            ? line with { Members = [.. read.Members.Concat(members.SelectMany(sides.ReadMembers)).Where(m => m.Name.Length > 0).Select(Spelled)] }
            : line with { Members = [.. read.Members.Select(Spelled)], Remark = rest };
    }

    /// <summary>
    /// Whether what follows a name belongs to it, or explains it: <c>scripting</c> is no part of Python, Pandas is;
    /// and a sentence names nothing.
    /// </summary>
    private bool AreMembers(IReadOnlyList<string> parts, string name)
    {
        var names = parts.SelectMany(sides.ReadMembers).Select(member => member.Name).ToArray();

        if (!names.All(SkillText.IsNameLike))
            return false;

        if (names.Any(sides.IsSkill))
            return true;

        if (names.Length == 1)
            return !names[0].Contains(' ', StringComparison.Ordinal) && vocabulary.Glossary.Find(name) is null || char.IsUpper(names[0][0]);

        return vocabulary.Glossary.Find(name) is null || names.All(part => !char.IsLower(part[0]));
    }

    private SkillLine ReadNames(RawSkillLine raw)
    {
        var text = wordings.WithoutEtc(Decoration.Off(raw.Text));

        if (text.Length == 0 || vocabulary.Glossary.Find(text) is not null)
            return Line(raw, [text.Length == 0 ? raw.Text : text]);

        if (!raw.IsList && NameInFront(text) is { } known)
            return ReadCategory(raw, known);

        var (level, rest) = SkillText.WithoutLeadIn(text, wordings);
        var isLed = rest.Length < text.Length;
        var (main, examples) = sides.SplitAtExamples(rest);
        var line = sides.List(main, raw.IsList ? ListKind.Labelled : isLed ? ListKind.Led : ListKind.Plain) is { } list
            ? ReadList(raw, list)
            : ReadOne(raw, isLed && SkillText.WordsIn(main) > MaxWordsOfName ? text : main);

        return line with { Level = line.Level ?? level, Members = [.. line.Members, .. examples.Select(Spelled)] };
    }

    /// <summary>The known skill of <c>SQL – querying databases</c>, or the category of <c>Languages: SQL, Python, R</c>.</summary>
    private string? NameInFront(string text)
    {
        if (SkillText.SplitAtRemark(text) is not var (name, rest) || wordings.Levels.LevelOf(rest) is not null || wordings.Levels.MeansOptional(rest))
            return null;

        var bare = wordings.Levels.SplitLevel(SkillText.SplitBracket(name).Name).Name;

        return sides.IsSkill(bare) || (SkillText.IsCategory(name) && sides.List(rest, ListKind.Plain) is not null) ? name : null;
    }

    private SkillLine ReadList(RawSkillLine raw, SkillList list) => Line(raw, [.. list.Names.Select(name => name.Name)]) with
    {
        Choice = list.Choice,
        Members = [.. list.Members.Select(Spelled)],
        Qualified = [.. list.Names.Where(name => name.Level is not null || name.Remark is not null).Select(Spelled)],
    };

    private SkillLine ReadOne(RawSkillLine raw, string text)
    {
        var (main, bracket) = SkillText.SplitBracket(WithLevelInBracket(text));
        var (level, name) = vocabulary.Glossary.Find(main) is null ? wordings.Levels.SplitLevel(main) : (null, main);
        var read = bracket is null ? SkillBracket.None : sides.ReadBracket(bracket, name);
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
        foreach (var dash in SkillText.RemarkMarks)
        {
            if (text.LastIndexOf(dash, StringComparison.Ordinal) is > 0 and var at
                && text[(at + dash.Length)..] is var words && (wordings.Levels.LevelOf(words) is not null || wordings.Levels.MeansOptional(words)))
                return $"{text[..at].TrimEnd()} ({words.Trim()})";
        }

        return text;
    }

    /// <summary>The sides of <c>A / B</c> where each is a skill, or there are several short ones; otherwise the whole, with a note that says which are.</summary>
    private List<string> SplitNames(string name, int line, out Choice choice)
    {
        choice = Choice.One;

        if (vocabulary.Glossary.Find(name) is not null || sides.Of(name, out var kind) is not { Count: > 1 } split)
            return [name];

        var known = split.Where(sides.IsSkill).ToArray();

        if (known.Length == split.Count || SkillSides.IsChoiceOfTools(name))
        {
            choice = kind;
            return split;
        }

        if (known.Length > 0)
        {
            diagnostics.Add(DiagnosticCodes.SkillLineWhole, line, ("name", name), ("count", known.Length), ("known", known));
        }

        return [name];
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

    /// <summary>The glossary's spelling, otherwise the first spelling in the lecture.</summary>
    private string Spelled(string name)
    {
        if (vocabulary.Glossary.Find(name) is { } entry)
            return entry.Name;

        var key = NormalizedName.Of(name);
        namesOfLecture.TryAdd(key, name);

        return namesOfLecture[key];
    }

}
