using System.Globalization;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Roles;

/// <summary>All roles: lecture by lecture with a card for each, or as an index where they are many.</summary>
/// <param name="OnlyNamed">Roles that a table or a workflow names and no lecture describes.</param>
/// <param name="HasLectures">Whether there is a lecture, though it may describe no role.</param>
/// <param name="IsStatic">Whether there is no server to ask for a part of the index: then it is whole.</param>
public sealed record RolesPage(IReadOnlyList<LectureRoles> Lectures, IReadOnlyList<RoleLink> OnlyNamed, RolesQuery Query, bool IsStatic, bool HasLectures) : Page
{
    /// <summary>As many roles as have a card each.</summary>
    private const int MaxCards = 60;

    /// <summary>As many roles as one page of the index lists.</summary>
    private const int MaxOnPage = 90;

    /// <summary>As many roles as are looked through without links to their fields.</summary>
    private const int MaxWithoutFieldLinks = 12;

    /// <summary>Whether links above the cards lead to those of each lecture.</summary>
    public bool LeadsToFields => Lectures.Count > 1 && Count > MaxWithoutFieldLinks;

    public override string Title => Texts.Get("Frame.Roles");

    public override string Description => IsEmpty
        ? Texts.Get("Roles.Description")
        : Summary.Of(Texts.Get("Roles.DescriptionList", ("count", Count), ("roles", Texts.List(All.Select(r => r.Name)))));

    public override string Path => "/roles";

    public override string? StyleSheet => IsIndex ? "roles.css" : null;

    public override bool Listed => !Query.IsNarrowing && Query.Page == 1;

    public bool IsEmpty => Count == 0;

    public int Count => All.Count;

    public bool IsIndex => IsIndexOf(Count, Query);

    public static bool IsIndexOf(int roles, RolesQuery query) => roles > MaxCards || query.IsNarrowing;

    /// <summary>In the order of the alphabet.</summary>
    public IReadOnlyList<RoleLink> Found { get; } = [.. RolesOf(Lectures, OnlyNamed, Query.Field).Where(Query.Matches).OrderBy(role => role.Name, Alphabetical)];

    public IEnumerable<RoleLink> OnPage => IsStatic ? Found : Found.Skip((ShownPage - 1) * MaxOnPage).Take(MaxOnPage);

    public int Pages => IsStatic ? 1 : Math.Max(1, (Found.Count + MaxOnPage - 1) / MaxOnPage);

    public int ShownPage => Math.Min(Query.Page, Pages);

    public string? Before => ShownPage > 1 ? (Query with { Page = ShownPage - 1 }).Address() : null;

    public string? After => ShownPage < Pages ? (Query with { Page = ShownPage + 1 }).Address() : null;

    /// <summary>The letters that names of the field begin with.</summary>
    public IEnumerable<RolesLetter> Letters =>
        from letter in RolesOf(Lectures, OnlyNamed, Query.Field).Select(RolesQuery.LetterOf).Distinct().Order(Alphabetical)
        select new RolesLetter(letter, (Query with { Letter = letter, Page = 1, Name = "" }).Address(), letter == Query.Letter);

    private IReadOnlyList<RoleLink> All { get; } = RolesOf(Lectures, OnlyNamed, field: null);

    private static StringComparer Alphabetical { get; } = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);

    private static IReadOnlyList<RoleLink> RolesOf(IReadOnlyList<LectureRoles> lectures, IReadOnlyList<RoleLink> onlyNamed, string? field) =>
    [
        .. lectures.Where(l => field is null || l.Lecture.Slug == field).SelectMany(l => l.Roles).Select(r => r.Role)
            .Concat(field is null ? onlyNamed : [])
            .Distinct(),
    ];
}

/// <summary>A letter of the index.</summary>
public sealed record RolesLetter(string Letter, string Address, bool IsCurrent);
