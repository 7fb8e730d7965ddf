using System.Globalization;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Skills;

/// <summary>One skill and everyone who asks for it.</summary>
/// <param name="Roles">All of them, in the order of the site.</param>
/// <param name="GoesWith">What the same roles ask for.</param>
/// <param name="Resources">What lectures say of where to learn, if they name the skill there.</param>
public sealed record SkillPage(
    SkillView Skill, IReadOnlyList<RoleLines> Roles, IReadOnlyList<CompanionSkill> GoesWith, IReadOnlyList<RoleResources> Resources) : Page
{
    /// <summary>As many roles as one page shows; files have no other pages, so they show all.</summary>
    public required int RolesOnPage { get; init; }

    /// <summary>From 1, as the address has it.</summary>
    public int Number { get; init; } = 1;

    public int Pages => Math.Max(1, ((Roles.Count - 1) / RolesOnPage) + 1);

    public int ShownPage => Math.Clamp(Number, 1, Pages);

    public IEnumerable<RoleLines> ShownRoles => Roles.Skip((ShownPage - 1) * RolesOnPage).Take(RolesOnPage);

    public string? Before => ShownPage == 1 ? null : AddressOf(ShownPage - 1);

    public string? After => ShownPage == Pages ? null : AddressOf(ShownPage + 1);

    public override string Title => Skill.Link.Name;

    public override string Kind => Texts.Get("Skills.KindOfPage");

    public override string Description => Summary.Of(string.Join(' ', new[]
    {
        Skill.About,
        Roles.Count == 0
            ? Texts.Get("Skills.DescriptionGlossary", ("skill", Skill.Link.Name))
            : Texts.Get("Skills.DescriptionOf", ("skill", Skill.Link.Name), ("roles", Texts.List(Roles.Select(r => r.Role.Name)))),
    }.OfType<string>()));

    public override string Path => Addresses.Skill(Skill.Link.Slug);

    public override string EditAddress => InstructorAddresses.GlossarySkillOf(Skill.Link.Name);

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Skills"), "/skills")];

    /// <summary>What only the glossary knows is no page for search engines.</summary>
    public override bool Listed => Roles.Count > 0;

    /// <summary>Whether each line says which lecture has it.</summary>
    public bool NamesLectures { get; } = Roles.SelectMany(r => r.Lines).Select(l => l.Lecture).AreSeveral();

    /// <summary>Whether all that the lectures say of the skill in this role is its name, which stands above already.</summary>
    public bool IsNamedOnly(RoleLines role) =>
        !NamesLectures && role.Lines is [{ Level: null, Optional: false, Group: null } only] && only.Text == Skill.Link.Name;

    /// <summary>The kind as a word by itself; null where the glossary does not know the skill.</summary>
    public string? KindInWords => Skill.Kind is { Length: > 0 } kind ? SkillKindText.One(kind) : null;

    private string AddressOf(int page) => page == 1 ? Path : string.Create(CultureInfo.InvariantCulture, $"{Path}?page={page}");

    public override object StructuredData => new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "DefinedTerm",
        ["name"] = Skill.Link.Name,
        ["alternateName"] = Skill.Aliases.Count > 0 ? Skill.Aliases : null,
        ["description"] = Skill.About,
    };
}

/// <summary>A section of a skill's page that links to other skills.</summary>
/// <param name="Id">What others link to.</param>
public sealed record SkillLinks(string Id, string Heading, IReadOnlyList<SkillLink> Skills);
