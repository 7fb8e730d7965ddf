using CareerGuide.Content;
using CareerGuide.Content.Model;

namespace OrdinarySite;

internal static class Seed
{
    public static async Task ReadAsync(OrdinaryDb db, string file)
    {
        var lecture = LectureParser.Parse(await File.ReadAllTextAsync(file), Path.GetFileName(file), SiteVocabulary.Empty).Lecture;
        var skills = new Dictionary<string, Skill>(StringComparer.OrdinalIgnoreCase);
        db.Roles.AddRange(lecture.Roles.Select(role => new Role
        {
            Slug = role.Slug,
            Name = role.Name,
            About = [.. role.About.Select(l => new About { Text = l.Text })],
            Responsibilities = [.. role.Responsibilities.Select(l => new Responsibility { Text = l.Text })],
            Focus = [.. role.Focus.Select(l => new Focus { Text = l.Text })],
            Interests = [.. role.Interests.Select(l => new Interest { Text = l.Text })],
            Skills = [.. role.Skills.Select(l => new RoleSkill { Text = l.Text, Skills = [.. l.Names.Distinct(StringComparer.OrdinalIgnoreCase).Select(Named)] })],
            Ratings =
            [
                .. from comparison in lecture.Comparisons
                   from row in comparison.Rows
                   where row.Label == role.Name
                   from cell in comparison.Criteria.Zip(row.Ratings)
                   select new Rating { Criterion = cell.First.Name, Text = cell.Second.Text },
            ],
        }));
        await db.SaveChangesAsync();

        Skill Named(string name) => skills.TryGetValue(name, out var skill) ? skill : skills[name] = new Skill { Name = name };
    }
}
