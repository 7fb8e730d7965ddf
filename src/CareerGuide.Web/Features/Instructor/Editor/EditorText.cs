using System.Text.Encodings.Web;
using System.Text.Json;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>The editor's wording.</summary>
public static class EditorText
{
    private static readonly JsonSerializerOptions ReadableJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The messages of the editor's scripts as JSON, which <c>texts.js</c> reads from a <c>data-</c> attribute; Razor encodes it there.</summary>
    public static string ForScripts => JsonSerializer.Serialize(Texts.Sources("Editor.Js."), ReadableJson);

    public static string TextOf(EditedDocument document) => Texts.Get($"Editor.Text.{SiteDocument.KindOf(document.Slug)}");
}
