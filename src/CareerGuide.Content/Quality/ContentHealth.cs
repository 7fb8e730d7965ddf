using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Quality;

/// <summary>
/// Looks over all lectures for what their authors may have overlooked. Each finding follows from the texts alone and says
/// why it is one; what is doubtful is called worth a look, never wrong.
/// </summary>
public static class ContentHealth
{
    private static readonly string[] NoAnswers = ["", "?", "??", "???", "…", "...", "tbd", "todo", "tba"];

    /// <param name="answers">Whether the site has a page at that path, which is absolute and has no query.</param>
    public static IReadOnlyList<Finding> Of(Glossary glossary, IReadOnlyList<ReadLecture> lectures, Func<string, bool> answers)
    {
        var roles = lectures.SelectMany(lecture => lecture.Lecture.Roles).ToLookup(role => role.Slug);

        return Of(glossary, [.. lectures.Select(lecture =>
            new CheckedLecture(lecture.Slug, lecture.Lecture, Check(lecture), DoubtfulRatings(glossary, lecture, slug => roles[slug])))], answers);
    }

    /// <param name="lectures">Lectures that were checked on their own, for instance when they were published.</param>
    /// <param name="answers">Whether the site has a page at that path, which is absolute and has no query.</param>
    public static IReadOnlyList<Finding> Of(Glossary glossary, IReadOnlyList<CheckedLecture> lectures, Func<string, bool> answers)
    {
        var read = lectures.Select(lecture => new ReadLecture(lecture.Slug, lecture.Lecture)).ToList();
        var named = NamedSkill.In(read);

        return
        [
            .. lectures.SelectMany(lecture => SiteLinks.Broken(lecture.Slug, lecture.Checks.Links, answers)),
            .. RolesWithoutResponsibilities(read),
            .. lectures.SelectMany(lecture => lecture.Checks.UnansweredCells),
            .. lectures.SelectMany(lecture => lecture.DoubtfulRatings),
            .. NearSkills.In(glossary, named),
            .. SkillsNotInGlossary(glossary, named),
        ];
    }

    /// <summary>Checks that need no other lecture.</summary>
    public static LectureChecks Check(ReadLecture lecture) => new([.. SiteLinks.Of(lecture)], [.. UnansweredCells(lecture)]);

    /// <param name="parts">What all lectures, this one among them, say of the role with this slug.</param>
    public static IReadOnlyList<Finding> DoubtfulRatings(Glossary glossary, ReadLecture lecture, Func<string, IEnumerable<Role>> parts) =>
        [.. Quality.DoubtfulRatings.In(glossary, lecture, parts)];

    /// <summary>The slugs of the roles whose descriptions <see cref="DoubtfulRatings"/> compares with the lecture's ratings.</summary>
    public static IReadOnlyList<string> RatedRoles(Lecture lecture) => Quality.DoubtfulRatings.RatedRoles(lecture);

    /// <summary>The links of one lecture that lead to no page of the site. Those to its own roles lead somewhere, published or not.</summary>
    /// <param name="answers">As for <see cref="Of"/>.</param>
    public static IReadOnlyList<Diagnostic> BrokenLinks(ReadLecture lecture, Func<string, bool> answers)
    {
        var own = lecture.Lecture.Roles.Select(role => $"/roles/{role.Slug}").ToHashSet();

        return
        [
            .. from finding in SiteLinks.Broken(lecture.Slug, SiteLinks.Of(lecture), path => own.Contains(path) || answers(path))
               select new Diagnostic(DiagnosticCodes.DeadLink.Code, DiagnosticCodes.DeadLink.Severity, finding.Line, 1, finding.Message),
        ];
    }

    private static IEnumerable<Finding> RolesWithoutResponsibilities(IReadOnlyList<ReadLecture> lectures) =>
        from part in lectures.SelectMany(lecture => lecture.Lecture.Roles, (lecture, role) => (Lecture: lecture.Slug, Role: role))
        group part by part.Role.Slug into role
        where role.All(part => part.Role.Responsibilities.Count == 0)
        let first = role.First()
        select new Finding(
            FindingKind.RoleWithoutResponsibilities,
            first.Lecture,
            first.Role.Line,
            new Message("Finding.RoleWithoutResponsibilities", ("name", first.Role.Name)));

    private static IEnumerable<Finding> UnansweredCells(ReadLecture lecture) =>
        from comparison in lecture.Lecture.Comparisons
        from row in comparison.Rows
        from cell in comparison.Criteria.Zip(row.Ratings)
        where NoAnswers.Contains(cell.Second.Text.Trim().ToLowerInvariant())
        select new Finding(
            FindingKind.UnansweredCell,
            lecture.Slug,
            cell.Second.Line,
            new Message("Finding.UnansweredCell", ("criterion", cell.First.Name), ("row", row.Label)));

    private static IEnumerable<Finding> SkillsNotInGlossary(Glossary glossary, IReadOnlyList<NamedSkill> named) =>
        from skill in named
        where glossary.Find(skill.Name) is null
        select new Finding(
            FindingKind.SkillNotInGlossary,
            skill.Lecture,
            skill.Line,
            new Message("Finding.SkillNotInGlossary", ("name", skill.Name)));
}

/// <summary>A skill that a role requires, and the place where the lecture names it.</summary>
internal sealed record NamedSkill(string Name, string Lecture, int Line)
{
    /// <summary>Each skill once, where it is named first.</summary>
    public static IReadOnlyList<NamedSkill> In(IEnumerable<ReadLecture> lectures)
    {
        var said = new HashSet<string>(); // few names, each repeated many times

        return
        [
            .. (from lecture in lectures
                from role in lecture.Lecture.Roles
                from line in role.Skills
                from name in line.Names.Concat(line.Members.Select(member => member.Name))
                where said.Add(name)
                select new NamedSkill(name, lecture.Slug, line.Line)).DistinctBy(skill => NormalizedName.Of(skill.Name)),
        ];
    }
}
