using CareerGuide.Content;
using CareerGuide.Data.Entities;

namespace CareerGuide.Web.Features.Editor;

/// <summary>How the editor speaks of changes.</summary>
public static class EditorWords
{
    public static string TextOf(EditedDocument document) => SiteDocument.KindOf(document.Slug) switch
    {
        DocumentKind.Glossary => "The glossary, in Markdown",
        DocumentKind.Wordings => "The wordings, one on a line: \"heading\": what it is",
        _ => "The lecture, in Markdown",
    };

    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "New",
        ChangeKind.Changed => "Changed",
        _ => "Gone",
    };

    /// <summary>What a heading is read as, in the words of those who write: one of <see cref="ReadAs.All"/>.</summary>
    public static string OfReading(string value) => value switch
    {
        ReadAs.Title => "the lecture's title",
        ReadAs.Role => "a role",
        ReadAs.Section => "text, shown as written",
        ReadAs.Group => "a group of what stands around it",
        ReadAs.Comparison => "a comparison",
        ReadAs.Workflow => "a workflow",
        ReadAs.Guidance => "guidance: what leads to which role",
        "about" => "what the role is",
        "day" => "its typical day",
        "responsibilities" => "its responsibilities",
        "skills" => "its skills",
        "focus" => "its main focus",
        "interests" => "whom it suits",
        "education" => "its education",
        "certifications" => "its certifications",
        "experience" => "the experience it needs",
        "pay" => "its pay",
        "outlook" => "its outlook",
        "career" => "the career it opens",
        "challenges" => "its challenges",
        "projects" => "its projects",
        "interview" => "interviewing for it",
        "resources" => "where to learn it",
        "environment" => "its working environment",
        "works-with" => "whom it works with",
        _ => value,
    };

    public static string Of(ContentPart part) => part switch
    {
        ContentPart.WorkflowStep => "workflow step",
        ContentPart.GlossaryEntry => "skill of the glossary",
        ContentPart.About => "text about the role",
        ContentPart.Focus => "focus point",
        _ => part.ToString().ToLowerInvariant(),
    };
}
