using System.Text.Json.Serialization;
using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.Model;

/// <summary>A parsed lecture. All texts are plain text; all line numbers are 1-based lines of the source.</summary>
public sealed record Lecture
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>BCP 47 tag of the lecture's language, <c>en</c> if the front matter names none.</summary>
    public required string Language { get; init; }

    /// <summary>The lecture's position among the others; lectures without one come last, by title.</summary>
    public int? Order { get; init; }

    /// <summary>Unknown front matter settings, kept as written.</summary>
    public required IReadOnlyDictionary<string, string> OtherFrontMatter { get; init; }

    /// <summary>The line, 1-based, by which the author keeps the lecture off the site: <c>draft: true</c>. Null for a lecture to publish.</summary>
    public int? DraftLine { get; init; }

    public bool IsDraft => DraftLine is not null;

    public required IReadOnlyList<Role> Roles { get; init; }

    public required IReadOnlyList<Comparison> Comparisons { get; init; }

    public required IReadOnlyList<WorkflowStep> Workflow { get; init; }

    /// <summary>Everything that belongs to no role, comparison or workflow, in the order of the document.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Every heading and label, in the order of the document: the lecture's table of contents.</summary>
    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>
    /// The whole lecture as safe HTML. Each block, list item and table row has the id <c>L</c> + its line;
    /// each heading holds an element whose id is the heading's slug.
    /// </summary>
    public required string Html { get; init; }
}

/// <summary>A lecture and the diagnostics of parsing it.</summary>
public sealed record ParsedLecture(Lecture Lecture, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Every heading and label, in document order, with its interpretation.</summary>
    public IReadOnlyList<OutlineEntry> Outline { get; init; } = [];

    /// <summary>The reading instructions in the lecture's own front matter.</summary>
    public ReadingInstructions Instructions { get; init; } = ReadingInstructions.Empty;

    /// <summary>The pictures from beside it that the lecture shows, in the order of the document.</summary>
    public IReadOnlyList<PictureReference> Pictures { get; init; } = [];

    /// <summary>The skills that the glossary lacks, in the order of the text.</summary>
    public IReadOnlyList<UnknownSkill> UnknownSkills { get; init; } = [];

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>A skill that a lecture asks for and the glossary lacks.</summary>
public sealed record UnknownSkill(string Name, int Line);

/// <param name="Text">The plain text of the heading or label.</param>
/// <param name="Depth">1 for the outermost headings, counted in the tree.</param>
/// <param name="TakenFor">One of <see cref="ReadAs.All"/>.</param>
/// <param name="IsInstructed">Whether a reading instruction of the lecture or the site decided it, not the parser.</param>
public sealed record OutlineEntry(string Text, int Line, int Depth, bool IsLabel, string TakenFor, bool IsInstructed);

/// <param name="Depth">1 for the outermost headings, counted in the tree, whatever level the author wrote.</param>
public sealed record Heading(string Text, string Slug, int Depth, int Line);

/// <summary>One role as one lecture describes it.</summary>
public sealed record Role
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>Other names by which the lecture itself calls this role and no other: <c>ML Engineer</c>.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Abbreviations that mean only this role in the lecture but are not shown as its name: <c>MLE</c>.</summary>
    public IReadOnlyList<string> Initials { get; init; } = [];

    public required int Line { get; init; }

    /// <summary>
    /// The parts whose items are text, in the order of <see cref="FacetTable"/>; last come those that only this lecture's roles share.
    /// </summary>
    public IReadOnlyList<FacetPart> Facets { get; init; } = [];

    public IReadOnlyList<SkillLine> Skills { get; init; } = [];

    public IReadOnlyList<Interest> Interests { get; init; } = [];

    /// <summary>Sections that belong to none of these, kept as written.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<Item> About => Facets.ItemsOf(Facet.About);

    [JsonIgnore]
    public IReadOnlyList<Item> Responsibilities => Facets.ItemsOf(Facet.Responsibilities);

    [JsonIgnore]
    public IReadOnlyList<Item> Focus => Facets.ItemsOf(Facet.Focus);

    /// <summary>Whether the lecture says more about the role than its name.</summary>
    public bool IsDescribed => Facets.Count + Skills.Count + Interests.Count + Sections.Count > 0;
}

/// <summary>A named part of a role.</summary>
/// <param name="Key">The facet's key, such as <c>pay</c>; null for a part that only this lecture's roles share.</param>
/// <param name="Heading">As the lecture writes it; null where the items are under several headings, or under none.</param>
/// <param name="Line">The line of the heading, otherwise of the first item.</param>
public sealed record FacetPart(string? Key, string? Heading, int Line, IReadOnlyList<Item> Items)
{
    /// <summary>Identifies the part within its role: its key, otherwise its heading.</summary>
    public string Name => Key ?? Heading ?? "";

    /// <summary>The row of the table; null for a part that only this lecture's roles share.</summary>
    [JsonIgnore]
    public FacetKind? Kind => Key is null ? null : FacetTable.Of(Key);
}

/// <summary>An item with its part's key and heading: a facet as the database stores it.</summary>
public sealed record FacetLine(string? Key, string? Heading, int HeadingLine, Item Item);

public static class FacetPartLists
{
    /// <summary>Groups the lines into their parts, in order.</summary>
    public static IReadOnlyList<FacetPart> Parts(this IEnumerable<FacetLine> lines) =>
        [.. lines.GroupBy(line => (line.Key, line.Heading, line.HeadingLine), (part, own) => new FacetPart(part.Key, part.Heading, part.HeadingLine, [.. own.Select(line => line.Item)]))];

    /// <summary>All items of a facet, whether under one heading or several.</summary>
    public static IReadOnlyList<Item> ItemsOf(this IEnumerable<FacetPart> parts, Facet facet)
    {
        var key = FacetTable.Of(facet).Key;

        return [.. parts.Where(part => part.Key == key).SelectMany(part => part.Items)];
    }

    /// <summary>The parts that have no property of their own in JSON, such as <c>responsibilities</c> has.</summary>
    public static IEnumerable<FacetPart> WithoutOwnProperty(this IEnumerable<FacetPart> parts) =>
        parts.Where(part => part.Kind is null or { Items: FacetItems.Blocks });
}

/// <summary>One point of a list, one paragraph, or another block such as a table.</summary>
/// <param name="Text">Plain text; empty for a block that is neither point nor paragraph.</param>
/// <param name="Group">The sub-heading above it, if any.</param>
/// <param name="DetailsHtml">What is nested under the point, or the whole block where there is no text, as safe HTML.</param>
public sealed record Item(string Text, int Line, string? Group = null, string? DetailsHtml = null)
{
    /// <summary>The text with its links and emphasis, as safe HTML; null where it has none, or where only plain text is kept.</summary>
    public string? Html { get; init; }

    /// <summary>Whether it is a paragraph outside any list.</summary>
    public bool IsParagraph { get; init; }

    /// <summary>Its number in an ordered list.</summary>
    public int? Number { get; init; }
}

/// <summary>A reason to choose a role.</summary>
/// <param name="Text">As written: <c>business insights &amp; dashboards</c>.</param>
/// <param name="Phrases">The parts of it that are on their own: <c>business insights</c>, <c>dashboards</c>.</param>
public sealed record Interest(string Text, IReadOnlyList<string> Phrases, int Line, string? DetailsHtml = null);

/// <summary>A part of the lecture that belongs nowhere else, kept as written.</summary>
/// <param name="Heading">Its heading; null for text that stands before any.</param>
/// <param name="Html">Safe HTML; headings within it begin at <c>h4</c>.</param>
public sealed record Section(string? Heading, string Slug, int Line, string Html);

/// <summary>The level at which a skill is required, from lowest to highest.</summary>
public enum SkillLevel
{
    Basic = 1,
    Intermediate,
    Advanced,
    Expert,
}

/// <summary>How the names of a <see cref="SkillLine"/> are combined.</summary>
public enum Choice
{
    /// <summary>There is one name.</summary>
    One,

    /// <summary>Any one of the names will do: <c>Python / Scala</c>.</summary>
    Any,

    /// <summary>All of the names are required: <c>Docker &amp; Kubernetes</c>.</summary>
    All,
}

/// <summary>One line of a role's skills: the verbatim text and the skills parsed from it.</summary>
public sealed record SkillLine
{
    public required string Text { get; init; }

    public required int Line { get; init; }

    public string? Group { get; init; }

    /// <summary>The skills named, spelled as the glossary spells them; never empty.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public Choice Choice { get; init; }

    public SkillLevel? Level { get; init; }

    public bool Optional { get; init; }

    /// <summary>Skills that belong to the named one: the <c>Pandas, NumPy</c> of <c>Python (Pandas, NumPy)</c>.</summary>
    public IReadOnlyList<SkillMember> Members { get; init; } = [];

    /// <summary>Those of several names that have their own level or remark: the SQL of <c>SQL (advanced), Excel, R</c>.</summary>
    public IReadOnlyList<SkillMember> Qualified { get; init; } = [];

    /// <summary>The text in brackets if it is neither a level nor members: <c>any provider</c>.</summary>
    public string? Remark { get; init; }

    public string? DetailsHtml { get; init; }
}

public sealed record SkillMember(string Name, SkillLevel? Level = null, string? Remark = null);

/// <summary>A table in which one axis names roles.</summary>
public sealed record Comparison
{
    /// <summary>The nearest heading above the table; null where there is none.</summary>
    public required string? Heading { get; init; }

    public required string Slug { get; init; }

    public required int Line { get; init; }

    /// <summary>Whether the author wrote the roles across the top. Rows below are roles either way.</summary>
    public required bool RolesWereColumns { get; init; }

    public required IReadOnlyList<Criterion> Criteria { get; init; }

    public required IReadOnlyList<ComparisonRow> Rows { get; init; }
}

/// <param name="Ordinal">Whether all its values lie on the scale from None to Very High.</param>
public sealed record Criterion(string Name, string Slug, bool Ordinal, int Line);

/// <param name="Label">The name as the table writes it.</param>
/// <param name="RoleSlug">The role meant; null if the role is unknown.</param>
/// <param name="Ratings">One for each criterion, in their order.</param>
public sealed record ComparisonRow(string Label, string? RoleSlug, int Line, IReadOnlyList<Rating> Ratings);

/// <param name="Text">As written; empty for an empty cell.</param>
/// <param name="Rank">0 (None) to 6 (Very High), halves between; null where the criterion is not ordinal or the cell is empty.</param>
public sealed record Rating(string Text, double? Rank, int Line);

/// <param name="RoleSlug">The role meant; null if the step names no known role.</param>
/// <param name="Name">The role as the step writes it.</param>
public sealed record WorkflowStep(string? RoleSlug, string Name, string? Activity, int Line);
