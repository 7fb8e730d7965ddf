namespace CareerGuide.Content;

/// <summary>Something of a lecture that a reader sees, by itself.</summary>
/// <param name="Where">What it belongs to.</param>
/// <param name="Key">Tells it from its like: equal where it is the same thing though it may say something else now.</param>
/// <param name="Text">What it says.</param>
internal sealed record Piece(ContentPart Part, string? Where, string Key, string Text, int Line)
{
    public static IEnumerable<Piece> Of(Lecture lecture) =>
    [
        new(ContentPart.Title, null, "", lecture.Title, 1),
        .. lecture.Roles.SelectMany(Of),
        .. lecture.Comparisons.SelectMany(Of),
        .. lecture.Workflow.Select(step => new Piece(
            ContentPart.WorkflowStep, null, step.RoleSlug ?? step.Name, step.Activity is null ? step.Name : $"{step.Name}: {step.Activity}", step.Line)),
        .. lecture.Sections.Select(section => Of(section, where: null)),
    ];

    public static IEnumerable<Piece> Of(Glossary glossary) => glossary.Entries.Select(entry => new Piece(
        ContentPart.GlossaryEntry,
        null,
        NameKey.Of(entry.Name),
        string.Join(" | ", entry.Name, entry.Kind, string.Join(", ", entry.Aliases), string.Join(", ", entry.PartOf), entry.About,
            string.Join("; ", entry.Learn.Select(link => $"{link.Title} {link.Address} {link.Remark}")), string.Join(", ", entry.Translations.Values)).TrimEnd(' ', '|'),
        entry.Line));

    private static IEnumerable<Piece> Of(Role role) =>
    [
        new(ContentPart.Role, null, role.Slug, role.Name, role.Line),
        .. role.About.Select(item => Of(ContentPart.About, role, item)),
        .. role.Responsibilities.Select(item => Of(ContentPart.Responsibility, role, item)),
        .. role.Skills.Select(line => new Piece(ContentPart.Skill, role.Name, string.Join('/', line.Names.Select(NameKey.Of)), line.Text, line.Line)),
        .. role.Focus.Select(item => Of(ContentPart.Focus, role, item)),
        .. role.Interests.Select(interest => new Piece(ContentPart.Interest, role.Name, interest.Text, interest.Text, interest.Line)),
        .. role.Sections.Select(section => Of(section, role.Name)),
    ];

    private static IEnumerable<Piece> Of(Comparison comparison) =>
        from row in comparison.Rows
        from cell in comparison.Criteria.Zip(row.Ratings)
        select new Piece(
            ContentPart.Rating, $"{row.Label}, {cell.First.Name}", comparison.Slug, cell.Second.Text, cell.Second.Line);

    private static Piece Of(ContentPart part, Role role, Item item) => new(part, role.Name, item.Text, item.Text, item.Line);

    private static Piece Of(Section section, string? where) =>
        new(ContentPart.Section, where, section.Slug, MarkdownText.OfHtml(section.Html) ?? "", section.Line);
}
