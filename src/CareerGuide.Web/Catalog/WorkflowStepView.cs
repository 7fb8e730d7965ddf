namespace CareerGuide.Web.Catalog;

/// <summary>A workflow step as shown on a page, with the transition to the next step.</summary>
/// <param name="Here">Whether the page is about the step's role.</param>
/// <param name="GoesOn">Whether the workflow goes on and the page does not show how.</param>
public sealed record WorkflowStepView(LectureWorkflow Workflow, RoleStep Step, bool Here = false, bool GoesOn = false)
{
    public string Classes => string.Join(' ', Names());

    private IEnumerable<string> Names()
    {
        yield return "step";

        if (Step.Role is { Hue: var hue })
            yield return $"hue-{hue}";

        if (Workflow.After(Step) is not { } next)
            yield return "is-last";
        else if (next.Role is { Hue: var nextHue })
            yield return $"next-{nextHue}";

        if (GoesOn)
            yield return "goes-on";

        if (Here)
            yield return "is-this";
    }
}
