using CareerGuide.Content.Localization;

namespace CareerGuide.Content.Diagnostics;

/// <summary>A kind of diagnostic. Codes are stable; <c>docs/lecture-format.md</c> explains each with its fix.</summary>
/// <param name="Case">Which of the code's texts is meant; null for the one that is called as the code is.</param>
public sealed record DiagnosticCode(string Code, Severity Severity, string? Case = null)
{
    /// <summary>Another text of the same code: <c>CG084.RepeatedHead</c>.</summary>
    public DiagnosticCode As(string name) => this with { Case = name };

    public Message With(params ReadOnlySpan<MessageArgument> arguments) => new(Case is null ? Code : $"{Code}.{Case}", arguments);
}

/// <summary>All kinds of diagnostics of lectures and glossary.</summary>
public static class DiagnosticCodes
{
    public static readonly DiagnosticCode NotUtf8 = new("CG001", Severity.Warning);
    public static readonly DiagnosticCode Utf16 = new("CG002", Severity.Note);
    public static readonly DiagnosticCode NotText = new("CG003", Severity.Error);
    public static readonly DiagnosticCode TooLarge = new("CG004", Severity.Error);
    public static readonly DiagnosticCode DamageRepaired = new("CG005", Severity.Warning);
    public static readonly DiagnosticCode DamageLost = new("CG006", Severity.Warning);
    public static readonly DiagnosticCode Empty = new("CG007", Severity.Error);
    public static readonly DiagnosticCode TooComplicated = new("CG008", Severity.Error);
    public static readonly DiagnosticCode FrontMatter = new("CG009", Severity.Warning);

    public static readonly DiagnosticCode RoleTwice = new("CG010", Severity.Warning);
    public static readonly DiagnosticCode SlugTwice = new("CG011", Severity.Warning);
    public static readonly DiagnosticCode ScriptDropped = new("CG012", Severity.Warning);
    public static readonly DiagnosticCode LinkDropped = new("CG013", Severity.Warning);
    public static readonly DiagnosticCode PictureLinked = new("CG014", Severity.Note);
    public static readonly DiagnosticCode TagsDropped = new("CG015", Severity.Note);
    public static readonly DiagnosticCode DeadLink = new("CG016", Severity.Warning);

    public static readonly DiagnosticCode NearlyRole = new("CG017", Severity.Note);
    public static readonly DiagnosticCode RoleJoined = new("CG018", Severity.Note);
    public static readonly DiagnosticCode Unreadable = new("CG019", Severity.Error);
    public static readonly DiagnosticCode LectureSlugTaken = new("CG020", Severity.Error);
    public static readonly DiagnosticCode NoTitle = new("CG021", Severity.Note);
    public static readonly DiagnosticCode OtherLanguage = new("CG022", Severity.Note);
    public static readonly DiagnosticCode NoRole = new("CG023", Severity.Note);
    public static readonly DiagnosticCode RoleByShape = new("CG024", Severity.Note);
    public static readonly DiagnosticCode NearFacet = new("CG025", Severity.Warning);
    public static readonly DiagnosticCode ReadingValueUnknown = new("CG026", Severity.Warning);
    public static readonly DiagnosticCode ReadingHeadingUnknown = new("CG027", Severity.Warning);
    public static readonly DiagnosticCode ReadingLineUnreadable = new("CG028", Severity.Warning);
    public static readonly DiagnosticCode ReadingTwice = new("CG029", Severity.Warning);

    public static readonly DiagnosticCode SkillNotInGlossary = new("CG030", Severity.Note);
    public static readonly DiagnosticCode SkillNearlyKnown = new("CG031", Severity.Warning);
    public static readonly DiagnosticCode SkillLineWhole = new("CG032", Severity.Note);
    public static readonly DiagnosticCode FacetPartKept = new("CG033", Severity.Note);

    public static readonly DiagnosticCode RatingsOnly = new("CG040", Severity.Note);
    public static readonly DiagnosticCode UnknownRoleRow = new("CG041", Severity.Warning);
    public static readonly DiagnosticCode SurplusCell = new("CG042", Severity.Warning);
    public static readonly DiagnosticCode MissingCell = new("CG043", Severity.Warning);
    public static readonly DiagnosticCode CriterionTwice = new("CG044", Severity.Warning);
    public static readonly DiagnosticCode OffTheScale = new("CG045", Severity.Note);
    public static readonly DiagnosticCode NoComparison = new("CG046", Severity.Warning);

    public static readonly DiagnosticCode NotInWorkflow = new("CG050", Severity.Note);
    public static readonly DiagnosticCode UnknownRoleInWorkflow = new("CG051", Severity.Warning);
    public static readonly DiagnosticCode UnknownRoleInGuidance = new("CG060", Severity.Warning);

    public static readonly DiagnosticCode GlossarySurplusCell = new("CG061", Severity.Warning);
    public static readonly DiagnosticCode GlossaryUnknownKind = new("CG062", Severity.Warning);
    public static readonly DiagnosticCode GlossaryUnknownColumn = new("CG063", Severity.Warning);

    public static readonly DiagnosticCode GlossaryWithoutTable = new("CG070", Severity.Error);
    public static readonly DiagnosticCode GlossaryNameTwice = new("CG071", Severity.Warning);
    public static readonly DiagnosticCode GlossaryPartOfUnknown = new("CG072", Severity.Warning);
    public static readonly DiagnosticCode GlossaryRowIncomplete = new("CG073", Severity.Warning);
    public static readonly DiagnosticCode GlossaryLearnWithoutLink = new("CG074", Severity.Warning);

    public static readonly DiagnosticCode WholeTextRepaired = new("CG080", Severity.Warning);
    public static readonly DiagnosticCode SentenceAboveRule = new("CG081", Severity.Warning);
    public static readonly DiagnosticCode HeadingWithoutSpace = new("CG082", Severity.Note);
    public static readonly DiagnosticCode NeverClosed = new("CG083", Severity.Warning);
    public static readonly DiagnosticCode TableMended = new("CG084", Severity.Note);
    public static readonly DiagnosticCode TextInAngleBrackets = new("CG085", Severity.Note);
    public static readonly DiagnosticCode MarksOfOtherPrograms = new("CG086", Severity.Note);
    public static readonly DiagnosticCode NothingRefersTo = new("CG087", Severity.Warning);
    public static readonly DiagnosticCode HeadingInList = new("CG088", Severity.Note);
    public static readonly DiagnosticCode PointByCharacter = new("CG089", Severity.Note);
    public static readonly DiagnosticCode OtherSettings = new("CG090", Severity.Warning);
    public static readonly DiagnosticCode IsDraft = new("CG091", Severity.Note);
    public static readonly DiagnosticCode MergedCells = new("CG092", Severity.Warning);
    public static readonly DiagnosticCode HeadingJoined = new("CG093", Severity.Warning);
    public static readonly DiagnosticCode PictureMissing = new("CG094", Severity.Warning);
    public static readonly DiagnosticCode PictureWithoutText = new("CG095", Severity.Warning);
    public static readonly DiagnosticCode ControlCharacter = new("CG096", Severity.Warning);
    public static readonly DiagnosticCode Placeholder = new("CG097", Severity.Note);
}
