using System.Globalization;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Binding;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerGuide.Web.Features.Public.Roles;

/// <summary>What the address asks of the list of roles. What it asks in vain narrows nothing, or to nothing.</summary>
/// <param name="Name">A part of the role's name; empty for any.</param>
/// <param name="Field">The slug of a lecture that describes the role; null for any.</param>
/// <param name="Letter">What the role's name begins with, as <see cref="LetterOf"/> has it; null for any.</param>
/// <param name="Page">From 1.</param>
public sealed record RolesQuery(string Name, string? Field, string? Letter, int Page)
{
    public const int MaxNameLength = 100;

    /// <summary>Under which names stand that begin with no letter.</summary>
    public const string NoLetter = "#";

    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    public bool IsNarrowing => Name.Length > 0 || Field is not null || Letter is not null;

    public static RolesQuery From(IQueryCollection query)
    {
        var name = (query.One("q") ?? "").Trim();

        return new(
            name.Length <= MaxNameLength ? name : name[..MaxNameLength],
            query.One("field"),
            query.One("letter"),
            query.PageNumber());
    }

    /// <summary>The first letter of a name without its accent, in capitals.</summary>
    public static string LetterOf(RoleLink role)
    {
        var first = StringInfo.GetNextTextElement(role.Name.TrimStart()).Normalize(System.Text.NormalizationForm.FormD);

        return first.Length > 0 && char.IsLetter(first, 0) ? (char.IsHighSurrogate(first[0]) ? first : first[..1]).ToUpperInvariant() : NoLetter;
    }

    public bool Matches(RoleLink role) =>
        (Name.Length == 0 || CultureInfo.InvariantCulture.CompareInfo.IndexOf(role.Name, Name, Loosely) >= 0)
        && (Letter is null || LetterOf(role) == Letter);

    public string Address() => QueryHelpers.AddQueryString("/roles", new Dictionary<string, string?>
    {
        ["q"] = Name.Length > 0 ? Name : null,
        ["field"] = Field,
        ["letter"] = Letter,
        ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(part => part.Value is not null));
}
