using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Comparing;

/// <summary>Something of a lecture that a reader sees, by itself.</summary>
/// <param name="Where">What it belongs to.</param>
/// <param name="Key">Tells it from its like: equal where it is the same thing though it may say something else now.</param>
/// <param name="Text">What it says.</param>
/// <param name="Facet">The facet that it is an item of, as <see cref="ContentChange.Facet"/> has it.</param>
internal sealed record Piece(ContentPart Part, string? Where, string Key, string Text, int Line, string? Facet = null)
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
        NormalizedName.Of(entry.Name),
        InWords(entry),
        entry.Line));

    private static string InWords(GlossaryEntry entry) => string.Join(" · ", new[]
    {
        entry.Name, entry.Kind, string.Join(", ", entry.Aliases), string.Join(", ", entry.PartOf), entry.About,
        string.Join("; ", entry.Learn.Select(link => $"{link.Title} {link.Address} {link.Remark}".TrimEnd())), string.Join(", ", entry.Translations.Values),
    }.Where(part => part.Length > 0));

    private static IEnumerable<Piece> Of(Role role) =>
    [
        new(ContentPart.Role, null, role.Slug, role.Name, role.Line),
        .. role.Facets.SelectMany(part => part.Items.Select(item => Of(role, part.Name, item))),
        .. role.Skills.Select(line => new Piece(ContentPart.Facet, role.Name, string.Join('/', line.Names.Select(NormalizedName.Of)), line.Text, line.Line, FacetTable.Of(CareerGuide.Content.Model.Facet.Skills).Key)),
        .. role.Interests.Select(interest => new Piece(ContentPart.Facet, role.Name, interest.Text, interest.Text, interest.Line, FacetTable.Of(CareerGuide.Content.Model.Facet.Interests).Key)),
        .. role.Sections.Select(section => Of(section, role.Name)),
    ];

    private static IEnumerable<Piece> Of(Comparison comparison) =>
        from row in comparison.Rows
        from cell in comparison.Criteria.Zip(row.Ratings)
        select new Piece(
            ContentPart.Rating, $"{row.Label}, {cell.First.Name}", comparison.Slug, cell.Second.Text, cell.Second.Line);

    /// <summary>A block that is neither point nor paragraph says what its Markdown does.</summary>
    private static Piece Of(Role role, string facet, Item item)
    {
        var text = item.Text.Length > 0 ? item.Text : MarkdownText.OfHtml(item.DetailsHtml) ?? "";

        return new(ContentPart.Facet, role.Name, text, text, item.Line, facet);
    }

    private static Piece Of(Section section, string? where) =>
        new(ContentPart.Section, where, section.Slug, MarkdownText.OfHtml(section.Html) ?? "", section.Line);
}
