
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;

namespace CareerGuide.Web.Features.Public.Workflow;

public sealed record WorkflowPage(IReadOnlyList<LectureWorkflow> Workflows) : Page
{
    public override string Title => "How the roles work together";

    public override string Description => Workflows is [var first, ..]
        ? Summary.Of($"Who takes over from whom: {string.Join(" → ", first.Steps.Select(s => s.Name))}.")
        : "Who takes over from whom, step by step.";

    public override string Path => "/workflow";
}
