namespace CareerGuide.Content.Lexicon;

/// <summary>
/// The words within lines and tables that say how to read them. A language without them has none.
/// Only the serializer sets them: of properties that can be set but once, its code would lose the empty lists.
/// </summary>
internal sealed record LineWords
{
    public static readonly LineWords None = new();

    /// <summary>Stand before skills and belong to none: <c>Proficiency in</c>.</summary>
    public IReadOnlyList<string> LeadIns { get; set; } = [];

    /// <summary>May stand before a lead-in, besides the words for levels: <c>hands-on</c>.</summary>
    public IReadOnlyList<string> LeadInAdjectives { get; set; } = [];

    /// <summary>Lead to members of what stands before them: <c>such as</c>.</summary>
    public IReadOnlyList<string> Examples { get; set; } = [];

    /// <summary>Begin a paragraph that sums up, and is no point of the list above it: <c>Overall</c>.</summary>
    public IReadOnlyList<string> Closings { get; set; } = [];

    /// <summary>In a reason that is never cut: <c>both early and late shifts</c>.</summary>
    public IReadOnlyList<string> Inseparable { get; set; } = [];

    /// <summary>Begin the rest of a sentence, and no phrase of its own: <c>with</c>.</summary>
    public IReadOnlyList<string> Continuations { get; set; } = [];

    /// <summary>Begin a reason that says what one does: <c>Love streets and people</c>.</summary>
    public IReadOnlyList<string> Verbs { get; set; } = [];

    /// <summary>In front of the number of a step: <c>Step 1</c>.</summary>
    public IReadOnlyList<string> Steps { get; set; } = [];

    /// <summary>In the heading of a table that compares.</summary>
    public IReadOnlyList<string> Comparing { get; set; } = [];

    /// <summary>In the heading of an exercise, whose tables and lists are to be filled in or put right.</summary>
    public IReadOnlyList<string> Exercises { get; set; } = [];

    /// <summary>The head of a column of roles.</summary>
    public IReadOnlyList<string> RoleHeads { get; set; } = [];

    /// <summary>Stems in the heading of a list of what is asked for, degrees and skills together: <c>qualif</c>.</summary>
    public IReadOnlyList<string> Qualifications { get; set; } = [];

    /// <summary>Stems in a point of such a list that asks for a degree, years of work or papers, and no skill: <c>bachelor</c>.</summary>
    public IReadOnlyList<string> Credentials { get; set; } = [];

    /// <summary>The levels of a ladder, from the lowest: <c>Junior</c>.</summary>
    public IReadOnlyList<string> Ladder { get; set; } = [];

    /// <summary>The heads of the columns of a table under a facet.</summary>
    public ColumnWords Columns { get; set; } = new();
}

/// <summary>What the columns of a table of skills, responsibilities or the like are headed.</summary>
internal sealed record ColumnWords
{
    /// <summary>A column of the points themselves: <c>Skill</c>, <c>Responsibility</c>.</summary>
    public IReadOnlyList<string> Items { get; set; } = [];

    /// <summary>A column of several skills a cell: <c>Specific skills</c>, <c>Tools</c>.</summary>
    public IReadOnlyList<string> Members { get; set; } = [];

    /// <summary>A column of what the points belong to: <c>Category</c>.</summary>
    public IReadOnlyList<string> Groups { get; set; } = [];

    /// <summary>A column of levels.</summary>
    public IReadOnlyList<string> Levels { get; set; } = [];

    /// <summary>A column that says whether a skill is optional, and one that says whether it is required.</summary>
    public IReadOnlyList<string> Optional { get; set; } = [];

    public IReadOnlyList<string> Required { get; set; } = [];

    /// <summary>A column that explains the points.</summary>
    public IReadOnlyList<string> Descriptions { get; set; } = [];

    /// <summary>A column that only counts the rows.</summary>
    public IReadOnlyList<string> Numbers { get; set; } = [];

    public IReadOnlyList<string> Yes { get; set; } = [];

    public IReadOnlyList<string> No { get; set; } = [];
}
