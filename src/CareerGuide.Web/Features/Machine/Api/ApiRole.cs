using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Model;
using CareerGuide.Web.Catalog;

namespace CareerGuide.Web.Features.Machine.Api;

/// <summary>A role in a list.</summary>
public sealed record ApiRoleInList
{
    /// <summary>The slug in the role's addresses: `/api/v1/roles/{slug}` for programs, `/roles/{slug}` for people.</summary>
    public required string Slug { get; init; }

    /// <summary>The name of the role.</summary>
    public required string Name { get; init; }

    /// <summary>Other names that mean this role.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>What the role is mainly about, a few words each.</summary>
    public required IReadOnlyList<string> Focus { get; init; }

    /// <summary>The slugs of the lectures that describe the role; none where only a table or a workflow names it.</summary>
    public required IReadOnlyList<string> Lectures { get; init; }
}

/// <summary>Everything that lectures say of one role. Where several describe it, all their lines are here, lecture after lecture.</summary>
public sealed record ApiRole
{
    /// <summary>The slug in the role's addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>The name of the role.</summary>
    public required string Name { get; init; }

    /// <summary>Other names that mean this role.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The slug of the first lecture that describes the role; null if only a table or a workflow names it.</summary>
    public required string? Lecture { get; init; }

    /// <summary>The line of the role's heading in that lecture, from 1.</summary>
    public required int? Line { get; init; }

    /// <summary>The heading of the role in each lecture that describes it.</summary>
    public required IReadOnlyList<ApiPlace> Chapters { get; init; }

    /// <summary>Descriptions of the role, one entry for each paragraph.</summary>
    public required IReadOnlyList<string> About { get; init; }

    /// <summary>The responsibilities of the role.</summary>
    public required IReadOnlyList<ApiLine> Responsibilities { get; init; }

    /// <summary>The required skills, one entry for each line of the lecture.</summary>
    public required IReadOnlyList<ApiSkillLine> Skills { get; init; }

    /// <summary>What the role is mainly about.</summary>
    public required IReadOnlyList<ApiLine> Focus { get; init; }

    /// <summary>Reasons to choose the role.</summary>
    public required IReadOnlyList<ApiInterest> Interests { get; init; }

    /// <summary>The other parts of the role that are known, such as pay or education, in the order of its page; last come parts that only the roles of a lecture share.</summary>
    public required IReadOnlyList<ApiFacet> Facets { get; init; }

    /// <summary>What else the lectures say of the role, kept as written.</summary>
    public required IReadOnlyList<ApiSection> Sections { get; init; }

    /// <summary>What one lecture says of a role.</summary>
    public static ApiRole Of(RolePartView part)
    {
        var lecture = part.Lecture.Slug;

        return new()
        {
            Slug = part.Role,
            Name = part.Name,
            Aliases = part.Aliases,
            Lecture = lecture,
            Line = part.Line,
            Chapters = [new() { Lecture = lecture, Line = part.Line }],
            About = [.. part.Facets.ItemsOf(Facet.About).Select(a => a.Text)],
            Responsibilities = [.. part.Facets.ItemsOf(Facet.Responsibilities).Select(line => ApiLine.Of(line, lecture))],
            Skills = [.. part.Skills.Select(line => ApiSkillLine.Of(line, lecture))],
            Focus = [.. part.Facets.ItemsOf(Facet.Focus).Select(line => ApiLine.Of(line, lecture))],
            Interests = [.. part.Interests.Select(line => ApiInterest.Of(line, lecture))],
            Facets = [.. part.Facets.WithoutOwnProperty().Select(facet => ApiFacet.Of(facet, lecture))],
            Sections = [.. part.Sections.Select(section => ApiSection.Of(section, lecture))],
        };
    }

    /// <summary>What each lecture says of a role, put together; a role that no lecture describes has its name and nothing else.</summary>
    /// <param name="parts">In the order of the lectures.</param>
    public static ApiRole Of(RoleLink role, IEnumerable<RolePartView> parts)
    {
        List<ApiRole> all = [.. parts.Select(Of)];

        return new()
        {
            Slug = role.Slug,
            Name = role.Name,
            Aliases = [.. all.SelectMany(p => p.Aliases).Distinct(StringComparer.OrdinalIgnoreCase)],
            Lecture = all.FirstOrDefault()?.Lecture,
            Line = all.FirstOrDefault()?.Line,
            Chapters = [.. all.SelectMany(p => p.Chapters)],
            About = [.. all.SelectMany(p => p.About)],
            Responsibilities = [.. all.SelectMany(p => p.Responsibilities)],
            Skills = [.. all.SelectMany(p => p.Skills)],
            Focus = [.. all.SelectMany(p => p.Focus)],
            Interests = [.. all.SelectMany(p => p.Interests)],
            Facets = [.. all.SelectMany(p => p.Facets).OrderBy(f => f.Place)],
            Sections = [.. all.SelectMany(p => p.Sections)],
        };
    }
}

/// <summary>A line of a lecture: `/lectures/{lecture}#L{line}` shows it.</summary>
public sealed record ApiPlace
{
    /// <summary>The lecture's slug.</summary>
    public required string Lecture { get; init; }

    /// <summary>The line within the lecture's Markdown, from 1.</summary>
    public required int Line { get; init; }
}

/// <summary>One point of a list, or one paragraph where there is no list.</summary>
public sealed record ApiLine
{
    /// <summary>Plain text, as written.</summary>
    public required string Text { get; init; }

    /// <summary>The slug of the lecture that contains it.</summary>
    public required string Lecture { get; init; }

    /// <summary>The line within that lecture, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The sub-heading above it; null if there is none.</summary>
    public required string? Group { get; init; }

    /// <summary>The nested content, as Markdown; null if there is none.</summary>
    public required string? Details { get; init; }

    public static ApiLine Of(Item line, string lecture) => new()
    {
        Text = line.Text,
        Lecture = lecture,
        Line = line.Line,
        Group = line.Group,
        Details = MarkdownText.OfHtml(line.DetailsHtml),
    };
}

/// <summary>A known part of a role, under one heading of one lecture.</summary>
public sealed record ApiFacet
{
    /// <summary>What the part is: `pay`, `education` and so on; null if only the roles of its lecture share it.</summary>
    public required string? Key { get; init; }

    /// <summary>The heading as written in the lecture.</summary>
    public required string Heading { get; init; }

    /// <summary>The slug of the lecture that contains it.</summary>
    public required string Lecture { get; init; }

    /// <summary>The line of the heading within that lecture, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Its points, paragraphs and tables, in their order.</summary>
    public required IReadOnlyList<ApiFacetItem> Items { get; init; }

    /// <summary>Its place among the facets of a page.</summary>
    internal int Place { get; init; }

    public static ApiFacet Of(FacetPart part, string lecture) => new()
    {
        Key = part.Key,
        Heading = part.Heading ?? "",
        Lecture = lecture,
        Line = part.Line,
        Items = [.. part.Items.Select(ApiFacetItem.Of)],
        Place = FacetTable.PlaceOf(part),
    };
}

/// <summary>A point, a paragraph, or a table.</summary>
public sealed record ApiFacetItem
{
    /// <summary>Plain text; empty for a table.</summary>
    public required string Text { get; init; }

    /// <summary>The line within the lecture, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The sub-heading above it; null if there is none.</summary>
    public required string? Group { get; init; }

    /// <summary>The text with its links and emphasis, as Markdown.</summary>
    public required string Markdown { get; init; }

    /// <summary>The nested content, or the table itself, as Markdown; null if there is neither.</summary>
    public required string? Details { get; init; }

    public static ApiFacetItem Of(Item item) => new()
    {
        Text = item.Text,
        Line = item.Line,
        Group = item.Group,
        Markdown = ItemMarkdown.TextOf(item),
        Details = MarkdownText.OfHtml(item.DetailsHtml),
    };
}

/// <summary>A reason to choose a role.</summary>
public sealed record ApiInterest
{
    /// <summary>Plain text, as written.</summary>
    public required string Text { get; init; }

    /// <summary>The parts of the text that are on their own.</summary>
    public required IReadOnlyList<string> Phrases { get; init; }

    /// <summary>The slug of the lecture that contains it.</summary>
    public required string Lecture { get; init; }

    /// <summary>The line within that lecture, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The nested content, as Markdown; null if there is none.</summary>
    public required string? Details { get; init; }

    public static ApiInterest Of(InterestEntry interest, string lecture) => new()
    {
        Text = interest.Text,
        Phrases = interest.Phrases,
        Lecture = lecture,
        Line = interest.Line,
        Details = MarkdownText.OfHtml(interest.DetailsHtml),
    };
}

/// <summary>One line of a role's skills, and what is read from it.</summary>
public sealed record ApiSkillLine
{
    /// <summary>Plain text, as written.</summary>
    public required string Text { get; init; }

    /// <summary>The slug of the lecture that contains it.</summary>
    public required string Lecture { get; init; }

    /// <summary>The line within that lecture, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The sub-heading above it; null if there is none.</summary>
    public required string? Group { get; init; }

    /// <summary>The skills that the line names, as the glossary spells them.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The slugs of those skills, in the same order.</summary>
    public required IReadOnlyList<string> Slugs { get; init; }

    /// <summary>`one` where there is a single name, `any` where one of them is enough, `all` where all are asked for.</summary>
    public required Choice Choice { get; init; }

    /// <summary>The required level: `Basic`, `Intermediate`, `Advanced` or `Expert`; null if the line does not say.</summary>
    public required string? Level { get; init; }

    /// <summary>Whether the skill is optional.</summary>
    public required bool Optional { get; init; }

    /// <summary>Skills that the line lists with the named one: the `Pandas`, `NumPy` of `Python (Pandas, NumPy)`.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>The slugs of those members, in the same order.</summary>
    public required IReadOnlyList<string> MemberSlugs { get; init; }

    /// <summary>What a bracket says where it is neither level nor members; null if there is none.</summary>
    public required string? Remark { get; init; }

    /// <summary>The nested content, as Markdown; null if there is none.</summary>
    public required string? Details { get; init; }

    public static ApiSkillLine Of(SkillEntry line, string lecture)
    {
        var named = line.Named.ToLookup(n => n.IsMember);

        return new()
        {
            Text = line.Text,
            Lecture = lecture,
            Line = line.Line,
            Group = line.Group,
            Names = [.. named[false].Select(n => n.Name)],
            Slugs = [.. named[false].Select(n => n.Slug)],
            Choice = line.Choice,
            Level = line.Level?.ToString(),
            Optional = line.Optional,
            Members = [.. named[true].Select(n => n.Name)],
            MemberSlugs = [.. named[true].Select(n => n.Slug)],
            Remark = line.Remark,
            Details = MarkdownText.OfHtml(line.DetailsHtml),
        };
    }
}

/// <summary>A part of a lecture that is kept as written.</summary>
public sealed record ApiSection
{
    /// <summary>Plain text; null for text that stands before any heading.</summary>
    public required string? Heading { get; init; }

    /// <summary>The slug of the lecture that contains it.</summary>
    public required string Lecture { get; init; }

    /// <summary>The line within that lecture, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The content, as Markdown.</summary>
    public required string Markdown { get; init; }

    public static ApiSection Of(OtherSection section, string lecture) => new()
    {
        Heading = section.Heading,
        Lecture = lecture,
        Line = section.Line,
        Markdown = MarkdownText.OfHtml(section.Html) ?? "",
    };
}
