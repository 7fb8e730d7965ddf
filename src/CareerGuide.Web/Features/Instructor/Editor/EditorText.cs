using CareerGuide.Content.Comparing;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>The editor's wording for changes.</summary>
public static class EditorText
{
    public static string TextOf(EditedDocument document) => Texts.Get($"Editor.Text.{SiteDocument.KindOf(document.Slug)}");

    public static string Of(ChangeKind kind) => Texts.Get($"Editor.Kind.{kind}");

    public static string Of(ContentChange change) => change.Part == ContentPart.Facet
        ? FacetText.Find(change.Facet!)?.One ?? Texts.Get("Editor.Part.LineOf", ("facet", change.Facet))
        : Texts.Get($"Editor.Part.{change.Part}");
}
