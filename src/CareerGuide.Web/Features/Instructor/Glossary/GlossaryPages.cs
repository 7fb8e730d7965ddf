using CareerGuide.Content;
using CareerGuide.Content.Model;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Shared.Diff;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.Glossary;

/// <summary>The skills of the glossary, to find one and to change it.</summary>
/// <param name="Skills">Those that were searched for.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Unknown">Skills that lectures ask for and the glossary lacks.</param>
public sealed record GlossaryPage(GlossaryQuery Query, IReadOnlyList<GlossaryRow> Skills, int Count, IReadOnlyList<UsedSkill> Unknown) : InstructorPage
{
    /// <summary>The maximum number of unknown skills that are listed.</summary>
    public const int MaxUnknown = 50;

    public override string Title => Texts.Get("Glossary.Title");

    public override string Path => InstructorAddresses.Glossary;

    /// <summary>What was just published, to take back; null otherwise.</summary>
    public GlossaryPublication? Published { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = [];
}

/// <param name="Number">The revision of the glossary.</param>
public sealed record GlossaryPublication(int Number, bool WasOffSite);

/// <param name="Q">What a name or the explanation contains.</param>
public sealed record GlossaryQuery(string? Q, string? Kind, string? Only)
{
    /// <summary>Values of <see cref="Only"/>.</summary>
    public const string Unused = "unused", Unexplained = "unexplained";

    public bool IsNarrowed => Q is { Length: > 0 } || Kind is { Length: > 0 } || Only is { Length: > 0 };
}

/// <param name="Uses">How many lines of lectures ask for it.</param>
public sealed record GlossaryRow(GlossaryEntry Entry, int Uses);

public sealed record UsedSkill(string Name, int Uses);

/// <summary>The form of one skill.</summary>
/// <param name="Entry">As the glossary has it; null for a new skill.</param>
public sealed record GlossarySkillPage(GlossarySkillForm Form, GlossaryEntry? Entry) : InstructorPage
{
    private const int FreeRows = 2;

    public override string Title => Entry?.Name ?? Texts.Get("Glossary.New");

    public override string Path => InstructorAddresses.GlossarySkill;

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Glossary.Title"), InstructorAddresses.Glossary)];

    /// <summary>Where lectures ask for it.</summary>
    public IReadOnlyList<SkillUse> Uses { get; init; } = [];

    /// <summary>The names of the other skills, to be part of or to be merged into.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>The address of the skill's page; null where it has none.</summary>
    public string? PublicPage { get; init; }

    /// <summary>What would change, once asked for; null before.</summary>
    public ChangeSummary? Review { get; init; }

    /// <summary>Tells the text that was reviewed.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>What somebody else made of the skill meanwhile; null where nobody did.</summary>
    public GlossaryEntry? Theirs { get; init; }

    public IReadOnlyList<string> Kinds => Form.Kind.Length == 0 || GlossaryParser.Kinds.Contains(Form.Kind) ? GlossaryParser.Kinds : [Form.Kind, .. GlossaryParser.Kinds];

    /// <summary>The links, and some free rows.</summary>
    public IEnumerable<(string? Title, string? Address, string? Remark)> LearnRows => Enumerable.Range(0, (Form.Links ?? []).Count(link => link is { Length: > 0 }) + FreeRows)
        .Select(row => (Form.Titles?.ElementAtOrDefault(row), Form.Links?.ElementAtOrDefault(row), Form.Remarks?.ElementAtOrDefault(row)));

    /// <summary>The names in other languages, and some free rows.</summary>
    public IEnumerable<(string? Language, string? Name)> TranslationRows => Enumerable.Range(0, (Form.Translations ?? []).Count(name => name is { Length: > 0 }) + FreeRows)
        .Select(row => (Form.Languages?.ElementAtOrDefault(row), Form.Translations?.ElementAtOrDefault(row)));

    public static string InWords(string kind) => SkillKindText.One(kind);
}

/// <param name="Text">The line as its author wrote it.</param>
public sealed record SkillUse(string Slug, string Lecture, string Role, int Line, string Text);
