using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Binding;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Print;

/// <summary>Which roles are to be printed: all of them where none that there is has been named.</summary>
/// <param name="Slugs">The roles named, in the order of the site.</param>
/// <param name="Notes">What the reader asked for and did not get.</param>
public sealed record PrintQuery(IReadOnlyList<string> Slugs, IReadOnlyList<string> Notes)
{
    private const int MaxNotes = 5;

    /// <summary>The roles that the query names, by former slugs and other names too.</summary>
    public static async Task<PrintQuery> FromAsync(
        IQueryCollection query, CareerGuideDb db, SiteRoles roles, CancellationToken cancellation)
    {
        var present = await db.PresentRolesAsync(query.Several("roles"), cancellation);

        return new(
            [.. roles.InOrder.Select(r => r.Slug).Where(present.Known.ToHashSet().Contains)],
            [.. present.Unknown.Take(MaxNotes).Select(slug => Texts.Get("Roles.NoSuch", ("name", QueryValues.Quote(slug))))]);
    }

    public bool IsNarrowed => Slugs.Count > 0;

    public bool Has(string slug) => !IsNarrowed || Slugs.Contains(slug);

    /// <summary>A workflow is whole or it is none: it is printed where it has one of the roles.</summary>
    public bool Has(LectureWorkflow workflow) => !IsNarrowed || workflow.Steps.Any(s => s.Role is { } role && Has(role.Slug));

    /// <summary>The table with the rows of these roles.</summary>
    public ComparisonTable Of(ComparisonTable table) =>
        IsNarrowed ? table with { Rows = [.. table.Rows.Where(row => row.Role is { } role && Has(role.Slug))] } : table;

    /// <summary>The address of the same choice.</summary>
    public string Address(string path) => IsNarrowed ? $"{path}?roles={string.Join(',', Slugs.Select(Uri.EscapeDataString))}" : path;
}
