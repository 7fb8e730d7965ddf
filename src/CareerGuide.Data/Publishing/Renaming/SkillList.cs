using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing.Renaming;

/// <summary>The skills that a lecture lists for a role, line by line.</summary>
internal sealed record SkillList(string Lecture, string Role, IReadOnlyList<SkillListLine> Lines)
{
    /// <summary>Longer lists are not compared, because the time grows quadratically.</summary>
    private const int MaxLines = 2_000;

    public static SkillList Of(string lecture, Role role) => new(lecture, role.Slug, [.. role.Skills.Select(line => new SkillListLine(
        line.Text, [.. line.Names.Select(SkillSlug.Of)], [.. line.Members.Select(m => SkillSlug.Of(m.Name))]))]);

    /// <summary>Loads the stored lists that contain any of these skills.</summary>
    public static async Task<IReadOnlyList<SkillList>> LoadAsync(CareerGuideDb db, IReadOnlyList<int> skills, CancellationToken cancellation)
    {
        var lists = await db.RoleParts
            .Where(p => p.Skills.Any(l => l.Names.Any(n => EF.Parameter(skills).Contains(n.SkillId))))
            .Select(p => new
            {
                Lecture = p.Document.Slug,
                Role = p.Role.Slug,
                Lines = p.Skills.OrderBy(l => l.Position).Select(l => new
                {
                    l.Text,
                    Names = l.Names.OrderBy(n => n.Position).Select(n => new { n.Skill.Slug, n.IsMember }).ToList(),
                }).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancellation);

        return lists.ConvertAll(list => new SkillList(list.Lecture, list.Role, list.Lines.ConvertAll(line => new SkillListLine(
            line.Text,
            [.. line.Names.Where(n => !n.IsMember).Select(n => n.Slug)],
            [.. line.Names.Where(n => n.IsMember).Select(n => n.Slug)]))));
    }

    /// <summary>
    /// Maps each skill of this list to the skill in its place in the other list, or to null. Unchanged lines correspond to each other, and
    /// so do changed lines between them when their number is the same.
    /// </summary>
    public IEnumerable<(string Skill, string? Now, bool SameMembers)> ComparedWith(SkillList other)
    {
        var places = Lines.Count <= MaxLines && other.Lines.Count <= MaxLines
            ? LineAlignment.Of(Lines.Select(l => l.Text), other.Lines.Select(l => l.Text)).ToDictionary()
            : [];

        return Lines.SelectMany((line, at) => places.TryGetValue(at, out var there) ? line.ComparedWith(other.Lines[there]) : line.Alone());
    }
}

/// <param name="Names">Slugs of the named skills.</param>
/// <param name="Members">Slugs of the members listed with them.</param>
internal sealed record SkillListLine(string Text, IReadOnlyList<string> Names, IReadOnlyList<string> Members)
{
    public IEnumerable<(string Skill, string? Now, bool SameMembers)> ComparedWith(SkillListLine other)
    {
        var sameMembers = Members.Count > 0 && Members.SequenceEqual(other.Members);

        return InPlace(Names, other.Names).Select(p => (p.Skill, p.Now, sameMembers))
            .Concat(InPlace(Members, other.Members).Select(p => (p.Skill, p.Now, false)));
    }

    public IEnumerable<(string Skill, string? Now, bool SameMembers)> Alone() =>
        Names.Concat(Members).Select(skill => (skill, (string?)null, false));

    private static IEnumerable<(string Skill, string? Now)> InPlace(IReadOnlyList<string> old, IReadOnlyList<string> now) =>
        old.Select((skill, at) => (skill, old.Count == now.Count ? now[at] : null));
}
