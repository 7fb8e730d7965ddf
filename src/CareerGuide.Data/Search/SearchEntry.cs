using System.Net;
using System.Text.RegularExpressions;
using CareerGuide.Content.Model;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using Comparison = CareerGuide.Content.Model.Comparison;
using Role = CareerGuide.Content.Model.Role;
using Section = CareerGuide.Content.Model.Section;
using Skill = CareerGuide.Data.Entities.Skill;

namespace CareerGuide.Data.Search;

/// <summary>A search entry: one thing that a search can find.</summary>
/// <param name="Slug">The slug of its role or skill; null when it belongs to neither.</param>
/// <param name="Title">Its name, or its text as written.</param>
/// <param name="Names">Its other names.</param>
/// <param name="Text">Further text about it.</param>
/// <param name="Context">The text above it. Its words count only when the entry's own words matched as well.</param>
/// <param name="Lecture">The slug of the first lecture that contains it; null when none does.</param>
internal sealed record SearchEntry(
    SearchKind Kind, string? Slug, string Title, string? Lecture, int? Line, string Text = "", string Context = "")
{
    public IReadOnlyList<string> Names { get; init; } = [];

    public string NamesInLines => string.Join('\n', Names);
}

/// <summary>Derives search entries from a lecture, and from all lectures together.</summary>
internal static partial class SearchEntries
{
    /// <summary>The maximum number of wordings and of roles indexed per skill. Hundreds of roles may list the same skill.</summary>
    private const int MaxOfSkill = 20;

    public static IEnumerable<SearchEntry> Of(ParsedSiteLecture reading)
    {
        var (slug, lecture) = (reading.Slug, reading.Lecture);

        return
        [
            new SearchEntry(SearchKind.Lecture, Slug: null, lecture.Title, slug, Line: null),
            .. Headings(lecture).Select(h => new SearchEntry(SearchKind.Lecture, null, h.Text, slug, h.Line, Context: lecture.Title)),
            .. lecture.Roles.SelectMany(role => OfRole(role, slug)),
            .. lecture.Comparisons.SelectMany(comparison => OfComparison(comparison, slug)),
            .. lecture.Workflow.Where(s => s.Activity is not null).Select(s =>
                new SearchEntry(SearchKind.Step, s.RoleSlug, s.Activity!, slug, s.Line, Context: s.Name)),
            .. lecture.Sections.Select(s => OfSection(s, role: null, lecture.Title, slug)),
        ];
    }

    /// <summary>Entries of roles in lecture order, then of skills, most listed first.</summary>
    /// <param name="isWanted">Whether the role with this slug is wanted; null where all are.</param>
    public static IEnumerable<SearchEntry> OfSite(ParsedSite reading, IEnumerable<Skill> skills, Func<string, bool>? isWanted = null)
    {
        var wanted = skills.Select(s => s.Slug).ToHashSet();
        var slugs = new Dictionary<string, string>(); // few names, each repeated many times
        var roles = reading.Lectures
            .SelectMany(l => l.Outline.Roles, (lecture, role) => (lecture.Slug, Role: role))
            .Where(r => isWanted?.Invoke(r.Role.Slug) != false)
            .GroupBy(r => r.Role.Slug, (slug, described) => OfRole(slug, [.. described]));
        var wordings = reading.Lectures
            .SelectMany(l => l.Outline.Roles, (lecture, role) => (lecture.Slug, Role: role))
            .SelectMany(said => said.Role.Skills.Where(NamesWanted), (said, line) => new SkillWording(said.Slug, said.Role.Name, line))
            .SelectMany(
                said => said.Line.Names.Concat(said.Line.Members.Select(m => m.Name)),
                (said, name) => (Slug: SlugOf(name), said))
            .Where(w => wanted.Contains(w.Slug))
            .ToLookup(w => w.Slug, w => w.said);

        return roles.Concat(skills
            .OrderByDescending(s => wordings[s.Slug].Count()).ThenBy(s => s.Slug, StringComparer.Ordinal)
            .Select(s => OfSkill(s, wordings[s.Slug])));

        bool NamesWanted(SkillLine line) => line.Names.Any(IsWanted) || line.Members.Any(member => IsWanted(member.Name));

        bool IsWanted(string name) => wanted.Contains(SlugOf(name));

        string SlugOf(string name) => slugs.TryGetValue(name, out var slug) ? slug : slugs[name] = SkillSlug.Of(name);
    }

    private static SearchEntry OfRole(string slug, IReadOnlyList<(string Lecture, Role Role)> described)
    {
        var (lecture, first) = described[0];

        return new SearchEntry(
            SearchKind.Role, slug, first.Name, lecture, first.Line,
            described.SelectMany(d => d.Role.About).Select(a => a.Text).FirstOrDefault() ?? "")
        {
            Names = [.. described.SelectMany(d => d.Role.Aliases.Concat(d.Role.Initials).Prepend(d.Role.Name)).Where(n => n != first.Name).Distinct()],
        };
    }

    /// <summary>Indexes the lectures' wordings of a skill that differ from its names.</summary>
    private static SearchEntry OfSkill(Skill skill, IEnumerable<SkillWording> wordings)
    {
        var names = skill.Aliases.Select(a => a.Name).ToList();
        var known = names.Prepend(skill.Name).Select(Tokenizer.Phrase).ToHashSet();
        var others = wordings.Select(w => w.Line.Text).Distinct().Where(w => known.Add(Tokenizer.Phrase(w))).Take(MaxOfSkill);
        var first = wordings.FirstOrDefault();
        var roles = wordings.Select(w => w.Role).Distinct().Take(MaxOfSkill);

        return new SearchEntry(
            SearchKind.Skill, skill.Slug, skill.Name, first?.Lecture, first?.Line.Line,
            string.Join('\n', others.Prepend(skill.About ?? "").Where(t => t.Length > 0)),
            string.Join('\n', roles))
        {
            Names = names,
        };
    }

    private sealed record SkillWording(string Lecture, string Role, SkillLine Line);

    private static IEnumerable<SearchEntry> OfRole(Role role, string lecture) =>
    [
        .. role.Facets.SelectMany(part => OfFacet(part, role, lecture)),
        .. role.Interests.Select(i => new SearchEntry(
            SearchKind.Interest, role.Slug, i.Text, lecture, i.Line, PlainText(i.DetailsHtml), role.Name)),
        .. role.Sections.Select(s => OfSection(s, role, role.Name, lecture)),
    ];

    /// <summary>Indexes the facet's heading, if it has one, and each item. A block without text is indexed under its heading.</summary>
    private static IEnumerable<SearchEntry> OfFacet(FacetPart part, Role role, string lecture)
    {
        var kind = part.Kind is { Facet: Facet.Responsibilities } ? SearchKind.Responsibility : SearchKind.About;

        if (part.Heading is not null)
            yield return new SearchEntry(SearchKind.Section, role.Slug, part.Heading, lecture, part.Line, Context: role.Name);

        foreach (var item in part.Items)
        {
            yield return new SearchEntry(
                kind, role.Slug, item.Text.Length > 0 ? item.Text : item.Group ?? part.Heading!, lecture, item.Line, PlainText(item.DetailsHtml),
                string.Join(' ', new[] { role.Name, part.Heading }.OfType<string>()));
        }
    }

    private static SearchEntry OfSection(Section section, Role? role, string above, string lecture) => new(
        SearchKind.Section, role?.Slug, section.Heading ?? above, lecture, section.Line, PlainText(section.Html), role?.Name ?? "");

    /// <summary>Indexes criteria and ratings in words. Ranks alone are not worth finding.</summary>
    private static IEnumerable<SearchEntry> OfComparison(Comparison comparison, string lecture) =>
    [
        .. comparison.Criteria.Select(c => new SearchEntry(
            SearchKind.Lecture, null, c.Name, lecture, c.Line, Context: comparison.Heading ?? "")),
        .. comparison.Rows.Where(row => row.RoleSlug is not null).SelectMany(row => row.Ratings
            .Where((rating, at) => rating.Text.Length > 0 && !comparison.Criteria[at].Ordinal)
            .Select(rating => new SearchEntry(SearchKind.About, row.RoleSlug, rating.Text, lecture, rating.Line, Context: row.Label))),
    ];

    /// <summary>Headings that are not indexed elsewhere as roles, facets, sections or the title.</summary>
    private static IEnumerable<Heading> Headings(Lecture lecture)
    {
        var elsewhere = lecture.Roles.Select(r => r.Line)
            .Concat(lecture.Roles.SelectMany(r => r.Facets).Where(part => part.Heading is not null).Select(part => part.Line))
            .Concat(lecture.Roles.SelectMany(r => r.Sections).Concat(lecture.Sections).Select(s => s.Line))
            .ToHashSet();

        return lecture.Headings
            .Where(h => !elsewhere.Contains(h.Line) && h.Text != lecture.Title)
            .DistinctBy(h => Tokenizer.Phrase(h.Text));
    }

    /// <summary>List items, cells and headings are lines of their own, so that they are told apart where the text is shown.</summary>
    private static string PlainText(string? safeHtml)
    {
        if (safeHtml is null)
            return "";

        var lines = ItemEnds().Replace(Spaces().Replace(safeHtml, " "), "\n").Split('\n');

        return string.Join('\n', lines.Select(line => WebUtility.HtmlDecode(Spaces().Replace(Tags().Replace(line, " "), " ")).Trim()).Where(line => line.Length > 0));
    }

    [GeneratedRegex("</(?:li|t[dh]|h[1-6])>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ItemEnds();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
