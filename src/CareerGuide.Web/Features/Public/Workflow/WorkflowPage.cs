using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Workflow;

/// <param name="HasComparison">Whether there are roles to compare.</param>
public sealed record WorkflowPage(IReadOnlyList<WorkflowLanes> Workflows, bool HasComparison) : Page
{
    public override string Title => Texts.Get("Workflow.Title");

    public override string Description => Workflows is [var first, ..]
        ? Summary.Of(Texts.Get("Workflow.DescriptionOf", ("steps", string.Join(Texts.Get("Workflow.Arrow"), first.Workflow.Steps.Select(s => s.Name)))))
        : Texts.Get("Workflow.Description");

    public override string Path => "/workflow";

    public override string EditAddress => Workflows is [var first, ..] ? InstructorAddresses.EditFrom(Path, first.Workflow.Lecture.Slug, first.Workflow.Steps[0].Line) : base.EditAddress;

    public override string StyleSheet => "workflow.css";
}
