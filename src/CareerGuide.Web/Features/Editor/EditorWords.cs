using CareerGuide.Content;

namespace CareerGuide.Web.Features.Editor;

/// <summary>How the editor speaks of changes.</summary>
public static class EditorWords
{
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
