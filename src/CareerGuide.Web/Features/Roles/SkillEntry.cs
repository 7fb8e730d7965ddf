using CareerGuide.Content;

namespace CareerGuide.Web.Features.Roles;

/// <summary>A line of a role's skills, verbatim, with what was read from it.</summary>
public sealed record SkillEntry(
    string Text,
    int Line,
    string? Group,
    Choice Choice,
    SkillLevel? Level,
    bool Optional,
    IReadOnlyList<NamedSkill> Named,
    string? DetailsHtml)
{
    /// <summary>What the line asks for beyond its words; null where it asks for one skill.</summary>
    public string? ChoiceInWords => Choice switch
    {
        Choice.Any => "any one of these",
        Choice.All => "all of these",
        _ => null,
    };

    /// <summary>Skills that the line names otherwise than the site spells them.</summary>
    public IEnumerable<NamedSkill> SpelledOtherwise => Named.Where(n => !Text.Contains(n.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Members with a level of their own.</summary>
    public IEnumerable<NamedSkill> LevelledMembers => Named.Where(n => n.IsMember && n.Level is not null);

    /// <summary>The text cut where a skill begins or ends; the pieces together are the text.</summary>
    public IEnumerable<TextRun> Runs()
    {
        var from = 0;

        foreach (var (start, length, isMember) in Marks())
        {
            if (start > from)
                yield return new(Text[from..start], RunKind.Plain);

            yield return new(Text.Substring(start, length), isMember ? RunKind.Member : RunKind.Name);
            from = start + length;
        }

        if (from < Text.Length)
            yield return new(Text[from..], RunKind.Plain);
    }

    private IEnumerable<(int Start, int Length, bool IsMember)> Marks()
    {
        var from = 0;

        foreach (var named in Named)
        {
            var start = Text.IndexOf(named.Name, from, StringComparison.OrdinalIgnoreCase);

            if (start < 0)
                continue;

            yield return (start, named.Name.Length, named.IsMember);
            from = start + named.Name.Length;
        }
    }
}

public enum RunKind
{
    Plain,
    Name,
    Member,
}

public sealed record TextRun(string Text, RunKind Kind);
