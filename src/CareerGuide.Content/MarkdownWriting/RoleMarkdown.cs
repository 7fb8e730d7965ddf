using System.Text;
using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.MarkdownWriting;

/// <summary>Writes a role as a lecture would, so that <see cref="LectureParser"/> reads the same role from it.</summary>
public sealed class RoleMarkdown
{
    private readonly LanguageLexicon wordings;
    private readonly int level;
    private readonly StringBuilder markdown = new();

    private RoleMarkdown(LanguageLexicon wordings, int level)
    {
        this.wordings = wordings;
        this.level = level;
    }

    /// <param name="language">The language of the headings.</param>
    /// <param name="level">The level of the heading with the role's name.</param>
    public static string Of(Role role, string language, int level = 1)
    {
        var writer = new RoleMarkdown(LanguageLexicon.For(language), level);
        writer.Write(role);

        return writer.markdown.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The heading that marks a list of steps as a workflow.</summary>
    public static string WorkflowHeading(string language) => LanguageLexicon.For(language).WorkflowHeading;

    private void Write(Role role)
    {
        Heading(role.Name, level);

        foreach (var section in role.Sections.Where(s => s.Heading is null))
            Block(MarkdownText.OfHtml(section.Html, level + 2));

        foreach (var kind in FacetTable.Kinds)
            Facet(kind, role);

        foreach (var part in role.Facets.Where(part => part.Key is null))
            Blocks(part.Items, Unmistakable(part.Heading!, role.Name));

        foreach (var section in role.Sections.Where(s => s.Heading is not null))
            Section(section, role.Name);
    }

    private void Facet(FacetKind kind, Role role)
    {
        switch (kind.Items)
        {
            case FacetItems.Prose:
                Prose(role.Facets.ItemsOf(kind.Facet), wordings.HeadingOf(kind));
                break;
            case FacetItems.Points:
                Lines(role.Facets.ItemsOf(kind.Facet), wordings.HeadingOf(kind), p => p.Group, p => ItemMarkdown.Point(MarkdownText.Escaped(p.Text), p.DetailsHtml));
                break;
            case FacetItems.Skills:
                Lines(role.Skills, wordings.HeadingOf(kind), s => s.Group, s => ItemMarkdown.Point(Skill(s), s.DetailsHtml));
                break;
            case FacetItems.Interests:
                Lines(role.Interests, wordings.HeadingOf(kind), _ => null, i => ItemMarkdown.Point(MarkdownText.Escaped(i.Text), i.DetailsHtml));
                break;
            case FacetItems.Blocks:
                foreach (var part in role.Facets.Where(part => part.Key == kind.Key))
                    Blocks(part.Items, FacetOf(part.Heading!, role.Name) == kind.Facet ? part.Heading! : wordings.HeadingOf(kind));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null);
        }
    }

    private void Prose(IReadOnlyList<Item> items, string heading)
    {
        if (items.Count == 0)
            return;

        Heading(heading, level + 1);

        foreach (var item in items)
            Block(item.DetailsHtml is null ? MarkdownText.Escaped(item.Text) : ItemMarkdown.Point(MarkdownText.Escaped(item.Text), item.DetailsHtml));
    }

    /// <summary>Points of one list stand right below each other; all else has a line between.</summary>
    private void Blocks(IReadOnlyList<Item> items, string heading)
    {
        Heading(heading, level + 1);
        Item? before = null;

        foreach (var item in items)
        {
            if (item.Group is null && before is { Group: not null })
                Heading(heading, level + 1);
            else if (item.Group is { } group && group != before?.Group)
                Heading(group, level + 2);
            else if (before is { IsParagraph: false } && !item.IsParagraph && before.Number is null == item.Number is null)
                markdown.Length--;

            Block(ItemMarkdown.Of(item, level + 2));
            before = item;
        }
    }

    /// <summary>Repeats the heading for a line without a group that follows a group, since it would join that group.</summary>
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

    /// <summary>What was kept of a part that is understood goes under another heading, otherwise it would be understood now.</summary>
    private void Section(Section section, string roleName)
    {
        Heading(Unmistakable(section.Heading!, roleName), level + 1);
        Block(MarkdownText.OfHtml(section.Html, level + 2));
    }

    private string Unmistakable(string heading, string roleName) => IsFacet(heading, roleName) ? $"{wordings.Also}: {heading}" : heading;

    private bool IsFacet(string words, string roleName) => FacetOf(words, roleName) is not null;

    private Facet? FacetOf(string words, string roleName) =>
        wordings.FacetOf(words, name => wordings.NamesJob(name) || NormalizedName.Of(name) == NormalizedName.Of(roleName))?.Facet;

    private void Heading(string text, int at) => Block($"{new string('#', Math.Min(at, 6))} {MarkdownText.Escaped(text)}");

    private void Block(string? block)
    {
        if (block is not null)
            markdown.Append(block).Append("\n\n");
    }
}
