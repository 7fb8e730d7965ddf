namespace CareerGuide.Web.Catalog;

/// <summary>A workflow step as shown on a page, with the transition to the next step.</summary>
/// <param name="Here">Whether the page is about the step's role.</param>
/// <param name="IsCutOff">Whether the next step is not shown: then no arrow points at what is not there.</param>
public sealed record WorkflowStepView(LectureWorkflow Workflow, RoleStep Step, bool Here = false, bool IsCutOff = false)
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

        if (IsCutOff)
            yield return "goes-on";

        if (Here)
            yield return "is-this";
    }
}
