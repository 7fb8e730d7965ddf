using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing.Renaming;

/// <summary>
/// Detects renamed skills among those that no lecture lists any more. The evidence is an alias in the glossary, a glossary row in which
/// only the name changed, or the skill's position in the lectures' lists. Ambiguous evidence is ignored. Skills that the site has listed
/// separately are merged only when the glossary says so.
/// </summary>
internal sealed class SkillRenames
{
    private readonly IReadOnlyDictionary<string, Skill> present;
    private readonly HashSet<string> askedForBefore;
    private readonly ParsedSite reading;

    private SkillRenames(IReadOnlyDictionary<string, Skill> present, HashSet<string> askedForBefore, ParsedSite reading)
    {
        this.present = present;
        this.askedForBefore = askedForBefore;
        this.reading = reading;
    }

    /// <param name="renamedRoles">Old slug to new slug of the roles renamed by the same parse.</param>
    /// <returns>Old slug to new slug.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> FindAsync(
        CareerGuideDb db,
        IReadOnlyDictionary<string, Skill> present,
        ParsedSite reading,
        IReadOnlyDictionary<string, string> renamedRoles,
        CancellationToken cancellation)
    {
        var asked = (await db.RoleSkillNames.Select(n => n.SkillId).Distinct().ToListAsync(cancellation)).ToHashSet();
        var renames = new SkillRenames(present, [.. present.Values.Where(s => asked.Contains(s.Id)).Select(s => s.Slug)], reading);
        var notAskedFor = present.Values.Where(s => !renames.IsAskedFor(s.Slug)).Select(s => s.Id).ToList();
        var before = notAskedFor.Count > 0 && reading.LectureSkills.Keys.Any(renames.IsNewlyAskedFor)
            ? await SkillList.LoadAsync(db, notAskedFor, cancellation)
            : [];

        return RenameCandidate.Undisputed([.. renames.ByName(), .. renames.ByRow(), .. renames.ByPlace(before, renamedRoles)]);
    }

    private IEnumerable<Skill> Gone => present.Values.Where(s => !IsAskedFor(s.Slug) && !IsInGlossary(s.Slug));

    private bool IsAskedFor(string slug) => reading.LectureSkills.ContainsKey(slug);

    private bool IsInGlossary(string slug) => reading.GlossarySkills.ContainsKey(slug);

    private bool IsNew(string slug) => !present.ContainsKey(slug);

    /// <summary>Whether no lecture listed it before, although the glossary may have.</summary>
    private bool IsNewlyAskedFor(string slug) => !askedForBefore.Contains(slug);

    /// <summary>The glossary lists the old name as an alias of the new skill, or did the reverse before.</summary>
    private IEnumerable<RenameCandidate> ByName()
    {
        foreach (var skill in Gone)
        {
            if (reading.Glossary.Find(skill.Name) is { } entry)
                yield return new RenameCandidate(skill.Slug, SkillSlug.Of(entry.Name));

            foreach (var alias in skill.Aliases.Where(a => IsNew(a.Slug) && (IsAskedFor(a.Slug) || IsInGlossary(a.Slug))))
                yield return new RenameCandidate(skill.Slug, alias.Slug);
        }
    }

    /// <summary>A new glossary row has the same description as a removed one, or the same aliases.</summary>
    private IEnumerable<RenameCandidate> ByRow()
    {
        var rows = reading.Glossary.Entries
            .Where(e => present.GetValueOrDefault(SkillSlug.Of(e.Name))?.GlossaryLine is null)
            .SelectMany(e => Marks(e.About, e.Aliases.Select(SkillSlug.Of)), (entry, mark) => (mark, Slug: SkillSlug.Of(entry.Name)))
            .ToLookup(r => r.mark, r => r.Slug);

        return RenameCandidate.OneToOne(
            from skill in Gone
            from mark in Marks(skill.About, skill.Aliases.Select(a => a.Slug))
            from slug in rows[mark]
            select new RenameCandidate(skill.Slug, slug));
    }

    private static IEnumerable<string> Marks(string? about, IEnumerable<string> aliases)
    {
        if (!string.IsNullOrEmpty(about))
            yield return "about " + NormalizedName.Of(about);

        if (string.Join(' ', aliases.Order(StringComparer.Ordinal)) is { Length: > 0 } names)
            yield return "also " + names;
    }

    /// <summary>In every remaining list, the same newly listed skill took the old skill's place and resembles it.</summary>
    private IEnumerable<RenameCandidate> ByPlace(IReadOnlyList<SkillList> before, IReadOnlyDictionary<string, string> renamedRoles)
    {
        var now = reading.Lectures
            .SelectMany(l => l.Outline.Roles, (lecture, role) => (lecture.Slug, Role: role))
            .ToDictionary(r => (r.Slug, r.Role.Slug), r => r.Role);

        var places =
            from list in before
            let role = now.GetValueOrDefault((list.Lecture, renamedRoles.GetValueOrDefault(list.Role, list.Role)))
            where role is not null
            from place in list.ComparedWith(SkillList.Of(list.Lecture, role))
            where !IsAskedFor(place.Skill)
            group place by place.Skill;

        return RenameCandidate.OneToOne(
            from skill in places
            where skill.Select(p => p.Now).Distinct().Count() == 1
            let claim = new RenameCandidate(skill.Key, skill.First().Now ?? skill.Key)
            where IsNewlyAskedFor(claim.To) && !(IsInGlossary(claim.From) && IsInGlossary(claim.To))
            where Similarity.Of(claim.From, claim.To) || skill.Any(p => p.SameMembers)
            select claim);
    }
}
