using CareerGuide.Content.Model;

namespace CareerGuide.Web.Catalog;

/// <summary>A workflow with what each of its roles does and what neighbours share.</summary>
public sealed record WorkflowLanes(LectureWorkflow Workflow, IReadOnlyList<WorkflowLane> Lanes)
{
    /// <summary>As many lanes as can begin further in than the one before, like stairs; more begin below each other.</summary>
    private const int MaxStairs = 6;

    /// <summary>As many lanes as have room for three responsibilities each; in a longer workflow each shows two.</summary>
    private const int FewLanes = 8;

    public bool AreStairs => Lanes.Count <= MaxStairs;

    public static WorkflowLanes Of(LectureWorkflow workflow, ILookup<string, RolePartView> parts, SiteNeeds needs)
    {
        var responsibilities = workflow.Steps.Count <= FewLanes ? 3 : 2;

        return new(workflow, [.. workflow.Steps.Select(step => new WorkflowLane(
            step,
            workflow.After(step),
            [.. ResponsibilitiesOf(step.Role, workflow.Lecture, parts).Take(responsibilities)],
            SharedWith(step.Role, workflow.After(step)?.Role, needs)))]);
    }

    /// <summary>What this lecture says first; what another says where this one says nothing.</summary>
    private static List<string> ResponsibilitiesOf(RoleLink? role, LectureLink lecture, ILookup<string, RolePartView> parts) => role is null
        ? []
        : parts[role.Slug]
            .OrderBy(part => part.Lecture.Slug != lecture.Slug)
            .Select(part => part.Facets.ItemsOf(Facet.Responsibilities).Select(item => item.Text).Where(text => text.Length > 0).ToList())
            .FirstOrDefault(texts => texts.Count > 0) ?? [];

    private static IReadOnlyList<SkillLink> SharedWith(RoleLink? role, RoleLink? next, SiteNeeds needs) =>
        role != next && needs.Find(role?.Slug) is { } one && needs.Find(next?.Slug) is { } other
            ? [.. needs.InCommon(one, other).Select(common => new SkillLink(common.Skill.Slug, common.Skill.Name))]
            : [];
}

/// <summary>A step of a workflow as a lane of its diagram.</summary>
/// <param name="Next">Null at the end of the workflow.</param>
/// <param name="Responsibilities">The first that the lecture names.</param>
/// <param name="Shared">The skills that both this role and the next one need, the rarest first.</param>
public sealed record WorkflowLane(RoleStep Step, RoleStep? Next, IReadOnlyList<string> Responsibilities, IReadOnlyList<SkillLink> Shared)
{
    /// <summary>As many shared skills as are named.</summary>
    private const int MaxNamed = 5;

    public IEnumerable<SkillLink> Named => Shared.Take(MaxNamed);

    public int Unnamed => Math.Max(0, Shared.Count - MaxNamed);

    public string Classes => string.Join(' ', new[]
    {
        "lane",
        Step.Role is { } role ? $"hue-{role.Hue}" : null,
        Next is null ? "is-last" : null,
        Next?.Role is { } next ? $"next-{next.Hue}" : null,
    }.OfType<string>());
}
