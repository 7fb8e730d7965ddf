using CareerGuide.Content.Text;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Matching;

namespace CareerGuide.Web.Features.Public.Home;

/// <summary>The first question of the questionnaire, on the home page: interests to tick, and the roles that they light up.</summary>
/// <param name="Roles">Those that the interests lead to, in the order of the site.</param>
public sealed record HeroInterests(IReadOnlyList<HeroInterest> Interests, IReadOnlyList<RoleLink> Roles)
{
    private const int MaxInterests = 12;

    /// <summary>As many as the style sheet has rules to light up.</summary>
    private const int MaxRoles = 8;

    public bool IsEmpty => Interests.Count == 0;

    public static HeroInterests Of(IReadOnlyList<RoleInterests> said)
    {
        var roles = said.Select(r => r.Role).Distinct().Take(MaxRoles).ToList();
        var byRole = roles.ConvertAll(role => said.Where(r => r.Role == role).SelectMany(PhrasesOf).ToList());
        var leadsTo = byRole.Zip(roles).SelectMany(r => r.First, (r, phrase) => (phrase.Slug, Role: r.Second)).ToLookup(p => p.Slug, p => p.Role);
        var mixed = MatchingForm.Mixed(byRole).Take(MaxInterests).ToList();

        return new(
            [.. mixed.Select(phrase => new HeroInterest(phrase, [.. leadsTo[phrase.Slug].Distinct().Select(role => roles.IndexOf(role) + 1)]))],
            roles);
    }

    /// <summary>The number by which a role is lit up.</summary>
    public int NumberOf(RoleLink role) => Roles.Index().First(r => r.Item == role).Index + 1;

    private static IEnumerable<Phrase> PhrasesOf(RoleInterests role) =>
        from interest in role.Interests
        from text in interest.Phrases.DefaultIfEmpty(interest.Text)
        let phrase = new Phrase(Slug.From(text), text, [new(role.Lecture, interest.Line)])
        where phrase.Slug.Length > 0
        select phrase;
}

/// <param name="Roles">The numbers of the roles that it leads to.</param>
public sealed record HeroInterest(Phrase Phrase, IReadOnlyList<int> Roles)
{
    public string Classes => string.Join(' ', Roles.Select(number => $"for-{number}"));
}
