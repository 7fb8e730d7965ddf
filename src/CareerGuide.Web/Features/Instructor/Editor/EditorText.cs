using System.Text.Encodings.Web;
using System.Text.Json;
using CareerGuide.Content.Comparing;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>The editor's wording.</summary>
public static class EditorText
{
    private static readonly JsonSerializerOptions ReadableJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The messages of the editor's scripts as JSON, which <c>texts.js</c> reads from a <c>data-</c> attribute; Razor encodes it there.</summary>
    public static string ForScripts => JsonSerializer.Serialize(Texts.Sources("Editor.Js."), ReadableJson);

    public static string TextOf(EditedDocument document) => Texts.Get($"Editor.Text.{SiteDocument.KindOf(document.Slug)}");

    public static string Of(ChangeKind kind) => Texts.Get($"Editor.Kind.{kind}");

    public static string Of(ContentChange change) => change.Part == ContentPart.Facet
        ? FacetText.Find(change.Facet!)?.One ?? Texts.Get("Editor.Part.LineOf", ("facet", change.Facet))
        : Texts.Get($"Editor.Part.{change.Part}");
}
