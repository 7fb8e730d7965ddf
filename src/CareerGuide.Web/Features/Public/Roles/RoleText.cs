using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Model;
using CareerGuide.Web.Catalog;

namespace CareerGuide.Web.Features.Public.Roles;

/// <summary>Converts a role's page back to the parser's model of a role, as if one lecture described it.</summary>
public static class RoleText
{
    /// <summary>If several lectures describe the role, their lines follow one another.</summary>
    public static Role Of(RolePage page) => new()
    {
        Slug = page.Role.Slug,
        Name = page.Role.Name,
        Aliases = page.Aliases,
        Line = 1,
        Facets = [.. page.Parts.SelectMany(p => p.Facets)],
        Skills = [.. page.Parts.SelectMany(p => p.Skills).Select(Of)],
        Interests = [.. page.Parts.SelectMany(p => p.Interests).Select(i => new Interest(i.Text, i.Phrases, i.Line, i.DetailsHtml))],
        Sections = [.. page.Parts.SelectMany(p => p.Sections).Select(s => new Section(s.Heading, "", s.Line, s.Html))],
    };

    /// <summary>The role alone, as a file.</summary>
    public static string FileOf(RolePage page)
    {
        var language = page.Parts.Select(p => p.Lecture.Language).FirstOrDefault() ?? "en";
        var lectures = page.Parts.Select(p => p.Lecture.Slug).Distinct();

        return MarkdownText.FrontMatter(
            ("title", page.Role.Name), ("language", language), ("aliases", string.Join(", ", page.Aliases)), ("lectures", string.Join(", ", lectures)))
            + "\n\n" + RoleMarkdown.Of(Of(page), language);
    }

    private static SkillLine Of(SkillEntry line) => new()
    {
        Text = line.Text,
        Line = line.Line,
        Group = line.Group,
        Names = [.. line.Named.Where(n => !n.IsMember).Select(n => n.Name)],
        Choice = line.Choice,
        Level = line.Level,
        Optional = line.Optional,
        Members = [.. line.Named.Where(n => n.IsMember).Select(n => new SkillMember(n.Name, n.Level, n.Remark))],
        Qualified = [.. line.Named.Where(n => !n.IsMember && (n.Level is not null || n.Remark is not null)).Select(n => new SkillMember(n.Name, n.Level, n.Remark))],
        Remark = line.Remark,
        DetailsHtml = line.DetailsHtml,
    };
}
