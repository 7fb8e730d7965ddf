using System.Text;

namespace CareerGuide.Content;

/// <summary>Writes a role as a lecture would, so that <see cref="LectureParser"/> reads the same role from it.</summary>
public sealed class RoleMarkdown
{
    private readonly Wordings wordings;
    private readonly int level;
    private readonly StringBuilder markdown = new();

    private RoleMarkdown(Wordings wordings, int level)
    {
        this.wordings = wordings;
        this.level = level;
    }

    /// <param name="language">Says in which words the parts of the role are headed.</param>
    /// <param name="level">The level of the heading with the role's name.</param>
    public static string Of(Role role, string language, int level = 1)
    {
        var writer = new RoleMarkdown(Wordings.For(language), level);
        writer.Write(role);

        return writer.markdown.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>What to head a list of steps with, so that it is understood as a workflow.</summary>
    public static string WorkflowHeading(string language) => Wordings.For(language).Headings.Workflow;

    private void Write(Role role)
    {
        var headings = wordings.Headings;
        Heading(role.Name, level);

        foreach (var section in role.Sections.Where(s => s.Heading is null))
            Block(MarkdownText.OfHtml(section.Html, level + 2));

        About(role.About, headings.About);
        Lines(role.Responsibilities, headings.Responsibilities, r => r.Group, r => Item(MarkdownText.Escaped(r.Text), r.DetailsHtml));
        Lines(role.Skills, headings.Skills, s => s.Group, s => Item(Skill(s), s.DetailsHtml));
        Lines(role.Focus, headings.Focus, f => f.Group, f => Item(MarkdownText.Escaped(f.Text), f.DetailsHtml));
        Lines(role.Interests, headings.Interests, _ => null, i => Item(MarkdownText.Escaped(i.Text), i.DetailsHtml));

        foreach (var section in role.Sections.Where(s => s.Heading is not null))
            Section(section, role.Name);
    }

    private void About(IReadOnlyList<Item> about, string heading)
    {
        if (about.Count == 0)
            return;

        Heading(heading, level + 1);

        foreach (var item in about)
            Block(item.DetailsHtml is null ? MarkdownText.Escaped(item.Text) : Item(MarkdownText.Escaped(item.Text), item.DetailsHtml));
    }

    /// <summary>A line without a group cannot stand behind a group, so the heading comes again for it.</summary>
    private void Lines<TLine>(IEnumerable<TLine> lines, string heading, Func<TLine, string?> groupOf, Func<TLine, string> write)
    {
        var group = "";

        foreach (var line in lines)
        {
            if (group == "" || (groupOf(line) is null && group is not null))
                Heading(heading, level + 1);

            if (group != groupOf(line) && groupOf(line) is { } name)
                Heading(name, level + 2);
            else if (group == groupOf(line))
                markdown.Length--;

            group = groupOf(line);
            Block(write(line));
        }
    }

    /// <summary>
    /// Bold words before a colon name the skill, and what follows are its members; so where that was read, they are bold again.
    /// </summary>
    private string Skill(SkillLine skill)
    {
        if (CategoryOf(skill) is not { } category)
            return MarkdownText.Escaped(skill.Text);

        return $"**{MarkdownText.Escaped(category)}**: {MarkdownText.Escaped(skill.Text[(category.Length + 1)..])}".TrimEnd();
    }

    private string? CategoryOf(SkillLine skill)
    {
        var colon = skill.Text.IndexOf(':', StringComparison.Ordinal);

        if (colon <= 0 || skill.Names is not [var name] || name.Contains(':', StringComparison.Ordinal) || skill is { Members: [], Remark: null })
            return null;

        return IsFacet(skill.Text[..colon], roleName: "") ? null : skill.Text[..colon];
    }

    /// <summary>A list goes right below the item that it is nested under; other blocks need a line between.</summary>
    private static string Item(string text, string? detailsHtml)
    {
        if (MarkdownText.OfHtml(detailsHtml) is not { } details)
            return $"- {text}";

        return $"- {text}\n{(details.StartsWith("- ", StringComparison.Ordinal) || text.Length == 0 ? "" : "\n")}{MarkdownText.Indented(details, 2)}";
    }

    /// <summary>What was kept of a part that is understood goes under another heading, else it would be understood now.</summary>
    private void Section(Section section, string roleName)
    {
        Heading(IsFacet(section.Heading!, roleName) ? $"{wordings.Headings.Also}: {section.Heading}" : section.Heading!, level + 1);
        Block(MarkdownText.OfHtml(section.Html, level + 2));
    }

    private bool IsFacet(string words, string roleName) =>
        wordings.FacetOf(words, name => wordings.NamesJob(name) || NameKey.Of(name) == NameKey.Of(roleName)) is not null;

    private void Heading(string text, int at) => Block($"{new string('#', Math.Min(at, 6))} {MarkdownText.Escaped(text)}");

    private void Block(string? block)
    {
        if (block is not null)
            markdown.Append(block).Append("\n\n");
    }
}
