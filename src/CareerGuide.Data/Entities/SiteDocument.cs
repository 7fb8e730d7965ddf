namespace CareerGuide.Data.Entities;

/// <summary>A document that exists once per site, stored, published and edited like a lecture.</summary>
/// <param name="Slug">Reserved: no lecture can have it.</param>
/// <param name="File">File name, directly in the content folder.</param>
/// <param name="Title">The title shown to authors.</param>
public sealed record SiteDocument(DocumentKind Kind, string Slug, string File, string Title)
{
    public static SiteDocument Glossary { get; } = new(DocumentKind.Glossary, Document.GlossarySlug, "glossary.md", "Glossary");

    public static SiteDocument Wordings { get; } = new(DocumentKind.Wordings, Document.WordingsSlug, "wordings.yaml", "Wordings");

    public static IReadOnlyList<SiteDocument> All { get; } = [Glossary, Wordings];

    /// <summary>Null for lectures.</summary>
    public static SiteDocument? Of(DocumentKind kind) => All.FirstOrDefault(document => document.Kind == kind);

    /// <summary>The document with this slug; null for a lecture's slug.</summary>
    public static SiteDocument? Of(string slug) => All.FirstOrDefault(document => document.Slug == slug);

    public static DocumentKind KindOf(string slug) => Of(slug)?.Kind ?? DocumentKind.Lecture;

    public static DocumentKind KindOfFile(string name) => All.FirstOrDefault(document => document.File == name)?.Kind ?? DocumentKind.Lecture;
}
