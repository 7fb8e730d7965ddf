using CareerGuide.Content.Text;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Binding;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Transitions;

/// <summary>What the address asks of the ways between roles. What there is not is left out and noted.</summary>
/// <param name="Roles">Those that the table is narrowed to; none means all.</param>
/// <param name="From">The role whose nearest are asked for.</param>
public sealed record TransitionsQuery(IReadOnlyList<RoleNeeds> Roles, RoleNeeds? From, RoleNeeds? To, IReadOnlyList<string> Notes)
{
    /// <summary>A table of more roles than this is not read by anyone.</summary>
    public const int MaxRoles = 12;

    private const int MaxNotes = 5;

    /// <summary>The slugs of roles that the address names, by whatever name.</summary>
    public static IReadOnlyList<string> RolesIn(IQueryCollection query) =>
        [.. query.Several("roles").Concat([Typed(query, "from"), Typed(query, "to")]).OfType<string>().Distinct()];

    /// <summary>The slug that the address has, or that of the name that somebody typed.</summary>
    private static string? Typed(IQueryCollection query, string name) =>
        query.One(name) is { } role && role.Any(c => char.IsWhiteSpace(c) || char.IsUpper(c)) ? Slug.OfName(role) : query.One(name);

    /// <param name="roles">What <see cref="RolesIn"/> means today.</param>
    public static TransitionsQuery Read(IQueryCollection query, SiteNeeds needs, PresentSlugs roles)
    {
        var known = query.Several("roles").Select(slug => needs.Find(roles.Of(slug))).OfType<RoleNeeds>().Distinct().ToList();

        List<string> notes =
        [
            .. roles.Unknown.Take(MaxNotes).Select(slug => Texts.Get("Paths.NoSuch", ("name", QueryValues.Quote(slug)))),
        ];

        if (known.Count == 1)
            notes.Add(Texts.Get("Paths.PickTwo"));

        if (known.Count > MaxRoles)
            notes.Add(Texts.Get("Paths.Room", ("max", MaxRoles)));

        return new(known.Count < 2 ? [] : [.. known.Take(MaxRoles)], Find(Typed(query, "from")), Find(Typed(query, "to")), notes);

        RoleNeeds? Find(string? slug) => slug is null ? null : needs.Find(roles.Of(slug));
    }
}
