using CareerGuide.Content.Comparing;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Catalog;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>The editor's wording for changes.</summary>
public static class EditorText
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

    public static string Of(ContentChange change) => change.Part switch
    {
        ContentPart.Facet => FacetText.Find(change.Facet!)?.One ?? $"line of “{change.Facet}”",
        ContentPart.WorkflowStep => "workflow step",
        ContentPart.GlossaryEntry => "skill of the glossary",
        _ => change.Part.ToString().ToLowerInvariant(),
    };
}
