using System.Globalization;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Binding;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerGuide.Web.Features.Public.Skills;

/// <summary>The filters of the skill list in the address. If nothing matches, the list is empty.</summary>
/// <param name="Name">A part of the skill's name, or of another name that it has; empty for any.</param>
/// <param name="Kind">Null for any.</param>
/// <param name="Role">The slug of a role that asks for it; null for any.</param>
public sealed record SkillsQuery(string Name, string? Kind, string? Role)
{
    public const int MaxNameLength = 100;

    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    public bool IsNarrowing => Name.Length > 0 || Kind is not null || Role is not null;

    public static SkillsQuery From(IQueryCollection query) => new(Shortened(query.One("name") ?? ""), query.One("kind"), query.One("role"));

    public string Address() => QueryHelpers.AddQueryString("/skills", new Dictionary<string, string?>
    {
        ["name"] = Name.Length > 0 ? Name : null,
        ["kind"] = Kind,
        ["role"] = Role,
    }.Where(part => part.Value is not null));

    public bool Matches(SkillUse skill) =>
        (Name.Length == 0 || skill.Aliases.Prepend(skill.Skill.Name).Any(Holds))
        && (Kind is null || skill.Kind == Kind)
        && (Role is null || skill.Roles.ContainsKey(Role));

    private bool Holds(string name) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(name, Name, Loosely) >= 0;

    private static string Shortened(string name) => name.Length <= MaxNameLength ? name : name[..MaxNameLength];
}
