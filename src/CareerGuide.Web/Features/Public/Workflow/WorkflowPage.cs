using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Workflow;

public sealed record WorkflowPage(IReadOnlyList<WorkflowLanes> Workflows) : Page
{
    public override string Title => Texts.Get("Workflow.Title");

    public override string Description => Workflows is [var first, ..]
        ? Summary.Of(Texts.Get("Workflow.DescriptionOf", ("steps", string.Join(Texts.Get("Workflow.Arrow"), first.Workflow.Steps.Select(s => s.Name)))))
        : Texts.Get("Workflow.Description");

    public override string Path => "/workflow";

    public override bool ShowsPictures => true;
}
