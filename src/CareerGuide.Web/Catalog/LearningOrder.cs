namespace CareerGuide.Web.Catalog;

/// <summary>
/// The order in which to learn: as given, except that a skill comes before what is part of it, by the glossary's <em>Part of</em> and by the
/// lines that list members of a skill.
/// </summary>
internal sealed class LearningOrder
{
    private readonly SiteNeeds needs;
    private readonly ILookup<string, PlanItem> naming;
    private readonly ILookup<string, PlanItem> listing;
    private readonly HashSet<string> visited = [];
    private readonly List<PlanItem> ordered = [];

    private LearningOrder(IReadOnlyList<PlanItem> items, SiteNeeds needs)
    {
        this.needs = needs;
        naming = items.SelectMany(item => item.Need.Main, (item, skill) => (item, skill.Slug)).ToLookup(pair => pair.Slug, pair => pair.item);
        listing = items.SelectMany(item => item.Need.Members, (item, skill) => (item, skill.Slug)).ToLookup(pair => pair.Slug, pair => pair.item);
    }

    /// <param name="items">What is to learn, the first first.</param>
    public static IReadOnlyList<PlanItem> WholesFirst(IReadOnlyList<PlanItem> items, SiteNeeds needs)
    {
        var order = new LearningOrder(items, needs);

        foreach (var item in items)
            order.Visit(item);

        return order.ordered;
    }

    /// <summary>Skills that are part of each other keep the given order.</summary>
    private void Visit(PlanItem item)
    {
        if (!visited.Add(item.Need.Key))
            return;

        foreach (var whole in item.Need.Main.SelectMany(skill => listing[skill.Slug].Concat(WholesOf(skill.Slug).SelectMany(slug => naming[slug]))))
            Visit(whole);

        ordered.Add(item);
    }

    /// <summary>What the skill is part of, and what that is part of, whether or not a role asks for it.</summary>
    private HashSet<string> WholesOf(string skill)
    {
        var wholes = new HashSet<string>();
        var open = new Queue<string>(needs.Wholes[skill]);

        while (open.TryDequeue(out var whole))
        {
            if (!wholes.Add(whole))
                continue;

            foreach (var larger in needs.Wholes[whole])
                open.Enqueue(larger);
        }

        return wholes;
    }
}
