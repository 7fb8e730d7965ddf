namespace CareerGuide.Data.Entities;

/// <summary>A document that a site has one of, beside its lectures: kept, published and edited like them.</summary>
/// <param name="Slug">No lecture can have it.</param>
/// <param name="File">Its file, directly in the content folder.</param>
/// <param name="Title">What its authors call it.</param>
public sealed record SiteDocument(DocumentKind Kind, string Slug, string File, string Title)
{
    public static SiteDocument Glossary { get; } = new(DocumentKind.Glossary, Document.GlossarySlug, "glossary.md", "Glossary");

    public static SiteDocument Wordings { get; } = new(DocumentKind.Wordings, Document.WordingsSlug, "wordings.yaml", "Wordings");

    public static IReadOnlyList<SiteDocument> All { get; } = [Glossary, Wordings];

    /// <summary>Null for lectures.</summary>
    public static SiteDocument? Of(DocumentKind kind) => All.FirstOrDefault(document => document.Kind == kind);

    /// <summary>The document with this slug; null where that is a lecture's.</summary>
    public static SiteDocument? Of(string slug) => All.FirstOrDefault(document => document.Slug == slug);

    /// <summary>The kind of the document with this slug.</summary>
    public static DocumentKind KindOf(string slug) => Of(slug)?.Kind ?? DocumentKind.Lecture;

    /// <summary>The kind of the document in a file of that name.</summary>
    public static DocumentKind KindOfFile(string name) => All.FirstOrDefault(document => document.File == name)?.Kind ?? DocumentKind.Lecture;
}
