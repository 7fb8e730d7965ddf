using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using CareerGuide.Data.Entities;
using Interest = CareerGuide.Data.Entities.Interest;

namespace CareerGuide.Data.Publishing.Transactions;

internal static class LectureRows
{
    public static IEnumerable<object> Of(Lecture lecture, int documentId, NameIds names) =>
    [
        new LecturePage { DocumentId = documentId, Html = lecture.Html },
        .. lecture.Headings.Select((heading, position) => Heading(heading, position, documentId)),
        .. lecture.Roles.Select((role, position) => Part(role, position, documentId, names)),
        .. lecture.Comparisons.Select((comparison, position) => Comparison(comparison, position, documentId, names)),
        .. lecture.Workflow.Select((step, position) => Step(step, position, documentId, names)),
        .. lecture.Sections.Select((section, position) => Section(section, position, documentId)),
    ];

    private static LectureHeading Heading(Heading heading, int position, int documentId) => new()
    {
        DocumentId = documentId,
        Position = position,
        Text = heading.Text,
        Slug = heading.Slug,
        Depth = heading.Depth,
        Line = heading.Line,
    };

    private static RolePart Part(CareerGuide.Content.Model.Role role, int position, int documentId, NameIds names) => new()
    {
        RoleId = names.RoleId(role.Slug)!.Value,
        DocumentId = documentId,
        Position = position,
        Name = role.Name,
        Line = role.Line,
        Aliases =
        [
            .. role.Aliases.Select(alias => new RoleAlias { Name = alias, Slug = Slug.OfName(alias) }),
            .. role.Initials.Select(initials => new RoleAlias { Name = "", Slug = Slug.OfName(initials) }),
        ],
        FacetItems = [.. role.Facets.SelectMany(part => part.Items, (part, item) => (part, item)).Select((own, at) => FacetItem(own.part, own.item, at))],
        Interests = [.. role.Interests.Select((interest, at) => new Interest
        {
            Position = at,
            Text = interest.Text,
            Line = interest.Line,
            DetailsHtml = interest.DetailsHtml,
            Phrases = interest.Phrases,
        })],
        Skills = [.. role.Skills.Select((line, at) => SkillLine(line, at, names))],
        Sections = [.. role.Sections.Select((section, at) => Section(section, at, documentId))],
    };

    private static FacetItem FacetItem(FacetPart part, Item item, int position) => new()
    {
        Position = position,
        Facet = part.Key,
        Heading = part.Heading,
        HeadingLine = part.Line,
        Text = item.Text,
        Line = item.Line,
        Group = item.Group,
        DetailsHtml = item.DetailsHtml,
        Html = item.Html,
        IsParagraph = item.IsParagraph,
        Number = item.Number,
    };

    private static RoleSkill SkillLine(SkillLine line, int position, NameIds names) => new()
    {
        Position = position,
        Text = line.Text,
        Line = line.Line,
        DetailsHtml = line.DetailsHtml,
        Group = line.Group,
        Choice = line.Choice,
        Level = line.Level,
        Optional = line.Optional,
        Remark = line.Remark,
        Names =
        [
            .. line.Names.Select((name, at) => new RoleSkillName
            {
                SkillId = names.SkillId(name),
                Position = at,
                IsMember = false,
                Level = line.Qualified.FirstOrDefault(own => own.Name == name)?.Level,
                Remark = line.Qualified.FirstOrDefault(own => own.Name == name)?.Remark,
            }),
            .. line.Members.Select((member, at) => new RoleSkillName
            {
                SkillId = names.SkillId(member.Name),
                Position = line.Names.Count + at,
                IsMember = true,
                Level = member.Level,
                Remark = member.Remark,
            }),
        ],
    };

    private static CareerGuide.Data.Entities.Comparison Comparison(CareerGuide.Content.Model.Comparison comparison, int position, int documentId, NameIds names) => new()
    {
        DocumentId = documentId,
        Position = position,
        Slug = comparison.Slug,
        Heading = comparison.Heading,
        Line = comparison.Line,
        RolesWereColumns = comparison.RolesWereColumns,
        Criteria = [.. comparison.Criteria.Select((criterion, at) => new CareerGuide.Data.Entities.Criterion
        {
            Position = at,
            Name = criterion.Name,
            Slug = criterion.Slug,
            Ordinal = criterion.Ordinal,
            Line = criterion.Line,
        })],
        Rows = [.. comparison.Rows.Select((row, at) => new CareerGuide.Data.Entities.ComparisonRow
        {
            Position = at,
            Label = row.Label,
            RoleId = names.RoleId(row.RoleSlug),
            Line = row.Line,
            Ratings = [.. row.Ratings.Select((rating, column) => new CareerGuide.Data.Entities.Rating
            {
                Position = column,
                Text = rating.Text,
                Rank = rating.Rank,
                Line = rating.Line,
            })],
        })],
    };

    private static CareerGuide.Data.Entities.WorkflowStep Step(CareerGuide.Content.Model.WorkflowStep step, int position, int documentId, NameIds names) => new()
    {
        DocumentId = documentId,
        Position = position,
        RoleId = names.RoleId(step.RoleSlug),
        Name = step.Name,
        Activity = step.Activity,
        Line = step.Line,
    };

    private static CareerGuide.Data.Entities.Section Section(CareerGuide.Content.Model.Section section, int position, int documentId) => new()
    {
        DocumentId = documentId,
        Position = position,
        Heading = section.Heading,
        Slug = section.Slug,
        Line = section.Line,
        Html = section.Html,
    };
}
