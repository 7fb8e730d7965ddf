using CareerGuide.Content.Model;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Catalog;

/// <summary>The words of the interface for a facet, in the language of the page.</summary>
/// <param name="Title">What heads it on a role's page.</param>
/// <param name="Hint">What a heading means that is read as it: “its pay”.</param>
/// <param name="One">One of its items.</param>
public sealed record FacetText(string Title, string Hint, string One)
{
    /// <summary>The words for the facet with this key; null where there is none.</summary>
    public static FacetText? Find(string key) => KindOf(key) is { } facet ? Of(facet) : null;

    public static FacetText Of(FacetKind facet) => new(
        Texts.Get($"Facet.{facet.Key}.Title"), Texts.Get($"Facet.{facet.Key}.Hint"), Texts.Get($"Facet.{facet.Key}.One"));

    /// <summary>How many items of the facet with this key there are; null where there is no such facet.</summary>
    public static string? CountOf(string key, int count) => KindOf(key) is { } facet ? CountOf(facet, count) : null;

    /// <summary>How many of its items there are: “3 responsibilities”.</summary>
    public static string CountOf(FacetKind facet, int count) => Texts.Get($"Facet.{facet.Key}.Count", ("count", count));

    private static FacetKind? KindOf(string key) => FacetTable.Kinds.FirstOrDefault(kind => kind.Key == key);
}
