using System.Net;
using System.Text.RegularExpressions;
using CareerGuide.Content.Model;

namespace CareerGuide.Web.Catalog;

/// <summary>Where a lecture says one can learn for a role.</summary>
/// <param name="Items">Never empty.</param>
public sealed partial record RoleResources(RoleLink Role, LectureLink Lecture, IReadOnlyList<Item> Items)
{
    /// <summary>Shorter names are also words, so their case counts.</summary>
    private const int ShortName = 3;

    internal static readonly string Key = FacetTable.Of(Facet.Resources).Key;

    /// <summary>At most one.</summary>
    public static IEnumerable<RoleResources> Of(RoleLink role, RolePartView part)
    {
        List<Item> items = [.. part.Facets.Where(facet => facet.Key == Key).SelectMany(facet => facet.Items)];

        return items.Count > 0 ? [new RoleResources(role, part.Lecture, items)] : [];
    }

    /// <summary>The resources with only the items that mention one of these names; null where none does.</summary>
    public RoleResources? Mentioning(IEnumerable<string> names)
    {
        var mentions = names.Select(name => new Regex(
            $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(name)}(?![\p{{L}}\p{{N}}+#])",
            name.Length > ShortName ? RegexOptions.IgnoreCase | RegexOptions.CultureInvariant : RegexOptions.None,
            TimeSpan.FromSeconds(1))).ToList();
        List<Item> items = [.. Items.Where(item => mentions.Any(mention => mention.IsMatch(TextOf(item))))];

        return items.Count > 0 ? this with { Items = items } : null;
    }

    private static string TextOf(Item item) => $"{item.Text} {WebUtility.HtmlDecode(Tag.Replace(item.DetailsHtml ?? "", " "))}";

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag { get; }
}
