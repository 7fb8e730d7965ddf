using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Catalog;

/// <summary>Where a role is in a lecture's workflow.</summary>
public sealed record PlaceInWorkflow(LectureWorkflow Workflow, RoleStep Here)
{
    public RoleStep? Before => Workflow.Before(Here);

    public RoleStep? After => Workflow.After(Here);

    public IEnumerable<RoleStep> Shown => new[] { Before, Here, After }.OfType<RoleStep>();

    /// <summary>The roles just before and after it, as far as there are any.</summary>
    public IEnumerable<WorkflowNeighbour> Neighbours
    {
        get
        {
            if (Before?.Role is { } before)
                yield return new(before, Where: Texts.Get("Roles.Before"), Class: "before");

            if (After?.Role is { } after)
                yield return new(after, Where: Texts.Get("Roles.After"), Class: "after");
        }
    }
}

public sealed record WorkflowNeighbour(RoleLink Role, string Where, string Class);
