using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Parsing;

/// <summary>Merges the places at which one lecture describes the same role.</summary>
internal sealed class RolePlaces
{
    private readonly RoleNames names;
    private readonly DiagnosticList diagnostics;
    private readonly Dictionary<string, LectureRole> byKey = [];
    private readonly HashSet<LectureRole> joined = [];
    private readonly Dictionary<LectureRole, HashSet<Facet>> facets = [];

    private RolePlaces(RoleNames names, DiagnosticList diagnostics)
    {
        this.names = names;
        this.diagnostics = diagnostics;
    }

    /// <summary>The roles of an outline, in document order.</summary>
    public static RoleNames Gather(OutlineNode root, string body, LanguageLexicon wordings, SiteVocabulary vocabulary, DiagnosticList diagnostics)
    {
        var places = new RolePlaces(new RoleNames(wordings, vocabulary), diagnostics);
        var nodes = root.Descendants().Where(node => node.IsRole || node.IsFacetOfNamedRole).OrderBy(node => node.Line).ToArray();
        var titles = Array.ConvertAll(nodes, node => RoleTitle.Of(node.IsFacetOfNamedRole ? node.Facet!.RoleName! : node.Name));
        var toldApart = NamesToldApart(titles);

        foreach (var (node, title) in nodes.Zip(titles))
            places.Add(node, WithRemark(title, toldApart));

        places.names.AddAbbreviations(body);
        return places.names;
    }

    /// <summary>A remark stays in the name where it alone tells one role from another: <c>Nurse (ward)</c>, <c>Nurse (school)</c>.</summary>
    private static RoleTitle WithRemark(RoleTitle title, HashSet<string> toldApart) =>
        RemarkOf(title) is { } remark && toldApart.Contains(NormalizedName.Of(title.Name)) ? new RoleTitle($"{title.Name} ({remark})", null, null) : title;

    /// <summary>The keys of the names that come with several remarks, and never without one.</summary>
    private static HashSet<string> NamesToldApart(RoleTitle[] titles) => [.. titles
        .GroupBy(title => NormalizedName.Of(title.Name), title => NormalizedName.Of(RemarkOf(title) ?? ""))
        .Where(remarks => remarks.Distinct().Take(2).Count() > 1 && !remarks.Contains(""))
        .Select(remarks => remarks.Key)];

    private static string? RemarkOf(RoleTitle title) => title.Bracket is { } bracket && !RoleTitle.PartsNoRoles(bracket) ? bracket : null;

    private void Add(OutlineNode node, RoleTitle title)
    {
        var place = node switch
        {
            { IsFacetOfNamedRole: true } => new RolePlace(title.Name, node, node.Facet),
            { Parent: { IsAspect: true, Facet: { } facet } } => new RolePlace(title.Name, node, facet),
            _ => new RolePlace(node.Name, node, null),
        };

        if (byKey.TryGetValue(NormalizedName.Of(title.Name), out var role))
            Join(role, place);
        else
            AddRole(title, place);
    }

    private void AddRole(RoleTitle title, RolePlace place)
    {
        var role = names.Add(title, place.Node.Line, place.Node, names.SlugByAlias(title.Name));
        role.Places.Add(place);
        facets[role] = [.. FacetsOf(place)];
        byKey[NormalizedName.Of(title.Name)] = role;

        if (title.Abbreviation is { } abbreviation)
            byKey.TryAdd(NormalizedName.Of(abbreviation), role);

        if (names.SlugByAlias(title.Name) is null && Slug.OfName(role.Name) != role.Slug)
            diagnostics.Add(DiagnosticCodes.SlugTwice, role.Line, ("name", role.Name), ("slug", role.Slug));
    }

    private void Join(LectureRole role, RolePlace place)
    {
        if (TwiceIn(role, place) is { } twice)
        {
            diagnostics.Add(DiagnosticCodes.RoleTwice, place.Node.Line, ("name", role.Name), ("heading", twice.Text), ("line", role.Places[0].Node.Line));
        }
        else if (joined.Add(role))
        {
            diagnostics.Add(DiagnosticCodes.RoleJoined, place.Node.Line, ("name", role.Name), ("line", role.Line));
        }

        var saysNothingKnown = place.Facet is null && !place.Facets.Any() && place.Node.Parent is { Text.Length: > 0 };
        role.Places.Add(saysNothingKnown ? place with { Aspect = place.Node.Parent } : place);
        facets[role].UnionWith(FacetsOf(place));
    }

    /// <summary>The facet at this place that the role has already.</summary>
    private OutlineNode? TwiceIn(LectureRole role, RolePlace place) => place.Facets
        .Where(facet => facet.Facet.Facet is not (Facet.About or Facet.SkillGroup) && facets[role].Contains(facet.Facet.Facet))
        .Select(facet => facet.Node).FirstOrDefault();

    private static IEnumerable<Facet> FacetsOf(RolePlace place) => place.Facets.Select(facet => facet.Facet.Facet);
}
