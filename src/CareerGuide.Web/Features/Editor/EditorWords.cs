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

    public static string Of(ContentPart part) => part switch
    {
        ContentPart.WorkflowStep => "workflow step",
        ContentPart.GlossaryEntry => "skill of the glossary",
        ContentPart.About => "text about the role",
        ContentPart.Focus => "focus point",
        _ => part.ToString().ToLowerInvariant(),
    };
}
