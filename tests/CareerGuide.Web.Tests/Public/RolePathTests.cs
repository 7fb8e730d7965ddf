using CareerGuide.Web.Catalog;
using CareerGuide.Web.Tests.Support;
using CsCheck;

namespace CareerGuide.Web.Tests.Public;

/// <summary>What holds for every way from role to role.</summary>
public sealed class RolePathTests
{
    private const int Times = 500;

    [Fact]
    public void Each_need_of_the_role_arrived_at_is_counted_once() => ForAllPairs((needs, from, to) =>
    {
        var way = RoleTransition.Between(needs, from, to);
        var items = way.CarriesOver.Concat(way.Higher).Concat(way.New).ToList();

        Assert.Equal(to.Counted.Select(n => n.Key).Order(), items.Select(i => i.Need.Key).Order());
        Assert.Equal(items.Count, way.Needs);
        Assert.Equal(items.Sum(i => i.Cost), way.Cost);
    });

    [Fact]
    public void What_carries_over_costs_nothing_and_everything_else_something() => ForAllPairs((needs, from, to) =>
    {
        var way = RoleTransition.Between(needs, from, to);

        Assert.All(way.CarriesOver, i => Assert.True(i is { Has: not null, Cost: 0 }));
        Assert.All(way.Higher, i => Assert.True(i is { Has: not null, Cost: > 0 }));
        Assert.All(way.New, i => Assert.True(i is { Has: null, Cost: > 0 }));
    });

    [Fact]
    public void A_need_is_new_exactly_where_the_first_role_asks_for_none_of_its_skills() => ForAllPairs((needs, from, to) =>
    {
        var had = from.Counted.SelectMany(n => n.Skills).Select(s => s.Slug).ToHashSet();

        Assert.All(RoleTransition.Between(needs, from, to).New, i => Assert.False(i.Need.MetBy(had)));
        Assert.All(RoleTransition.Between(needs, from, to).CarriesOver, i => Assert.True(i.Need.MetBy(had)));
    });

    [Fact]
    public void What_two_roles_have_in_common_is_the_same_from_both_ends() => ForAllPairs((needs, from, to) =>
    {
        var (there, back) = (RoleTransition.Between(needs, from, to), RoleTransition.Between(needs, to, from));

        Assert.Equal(Common(there), Common(back));
        Assert.Equal(there.PointsInCommon, back.PointsInCommon);
        Assert.Equal(there.InCommon.Count > 0, there.New.Count < there.Needs);
    });

    [Fact]
    public void A_role_leads_to_itself_for_nothing() => ForAllPairs((needs, start, _) =>
    {
        var way = RoleTransition.Between(needs, start, start);

        Assert.Equal(0, way.Cost);
        Assert.Equal(way.Needs, way.CarriesOver.Count);
    });

    [Fact]
    public void The_nearest_roles_are_those_that_looking_at_every_pair_finds() => ForAllPairs((needs, start, _) =>
    {
        var own = needs.InCommon(start, start).Sum(s => s.Points);
        var expected =
            from other in needs.Roles
            where other != start
            let common = needs.InCommon(start, other).Sum(s => s.Points)
            where common > 0
            let either = own + needs.InCommon(other, other).Sum(s => s.Points) - common
            orderby (double)common / either descending
            select new NearRole(other, common, either);

        Assert.Equal(expected, needs.Nearest(start, needs.Roles.Count));
        Assert.Equal(expected.Take(2), needs.Nearest(start, 2));
    });

    private static void ForAllPairs(Action<SiteNeeds, RoleNeeds, RoleNeeds> check) => RandomSite.Needs.Sample(needs =>
    {
        foreach (var from in needs.Roles)
        {
            foreach (var to in needs.Roles.Where(to => to != from))
                check(needs, from, to);
        }
    }, iter: Times);

    private static IEnumerable<(string Skill, int Points)> Common(RoleTransition way) =>
        way.InCommon.Select(s => (s.Skill.Slug, s.Points)).Order();
}
