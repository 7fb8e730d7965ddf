using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Drawing;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Workflow;

/// <summary>
/// The workflows as one picture, read from top to bottom in the direction of their lectures: a lane for each step with the role's sign and
/// responsibilities, and on the arrow to the next lane what the lecture says that the role does, with the skills that both need.
/// </summary>
public sealed class WorkflowDrawing
{
    private const int Margin = 32;
    private const int Width = 1160;
    private const int Stair = 44;
    private const int Sign = 40;
    private const int Padding = 20;
    private const int NameSize = 22;
    private const int TextSize = 17;
    private const int SmallSize = 16;
    private const int TasksAt = Margin + 440;
    private const int Gap = 16;
    private const double Tint = 0.07;

    private readonly SvgCanvas canvas = new(Width);
    private double y = Margin;

    public static string Of(IReadOnlyList<WorkflowLanes> workflows)
    {
        var drawing = new WorkflowDrawing();

        foreach (var workflow in workflows)
            drawing.Draw(workflow, isTitled: workflows.Count > 1);

        return drawing.canvas.Finished((int)drawing.y, Texts.Get("Workflow.Title"), string.Join(" ", workflows.Select(w => InWords(w.Workflow))));
    }

    private static string InWords(LectureWorkflow workflow) =>
        string.Join(Texts.Get("Workflow.Then"), workflow.Steps.Select(s => s.Activity is null ? s.Name : $"{s.Name}: {s.Activity}")) + ".";

    private void Draw(WorkflowLanes workflow, bool isTitled)
    {
        canvas.IsMirrored = TextDirection.IsRightToLeft(workflow.Workflow.Lecture.Language);

        if (isTitled)
            DrawTitle(workflow.Workflow.Lecture.Title);

        foreach (var (index, lane) in workflow.Lanes.Index())
        {
            var (here, next) = workflow.AreStairs ? (Margin + (index * Stair), Margin + ((index + 1) * Stair)) : (Margin, Margin);
            DrawLane(lane, here);
            DrawHandover(lane, lane.Next is null ? here : next);
        }

        y += Margin;
    }

    private void DrawTitle(string title)
    {
        var lines = SvgText.Wrapped(title, Width - (2 * Margin), NameSize);
        canvas.Lines(Margin, y, NameSize, SvgCanvas.Ink, lines, bold: true);
        y += (lines.Count * SvgText.LineHeight(NameSize)) + Gap;
    }

    private void DrawLane(WorkflowLane lane, double x)
    {
        var nameAt = x + Padding + Sign + Gap;
        var name = SvgText.Wrapped(lane.Step.Name, TasksAt - Gap - nameAt, NameSize);
        var tasks = lane.Responsibilities.SelectMany(text => Point(text, Width - Margin - Padding - TasksAt)).ToList();
        var (nameHeight, tasksHeight) = (name.Count * SvgText.LineHeight(NameSize), tasks.Count * SvgText.LineHeight(TextSize));
        var height = (2 * Padding) + new[] { Sign, nameHeight, tasksHeight }.Max();

        canvas.Linked(lane.Step.Role is { } role ? Addresses.Role(role.Slug) : null, () =>
        {
            canvas.Box(x, y, Width - Margin - x, height, SvgCanvas.Surface, round: 12);
            canvas.Box(x, y, Width - Margin - x, height, SvgCanvas.HueOf(lane.Step.Role), Tint, round: 12);
            canvas.Box(x, y, 6, height, SvgCanvas.HueOf(lane.Step.Role), round: 3);
            canvas.Sign(lane.Step.Role, x + Padding, y + ((height - Sign) / 2), Sign);
            canvas.Lines(nameAt, y + ((height - nameHeight) / 2), NameSize, SvgCanvas.HueOf(lane.Step.Role), name, bold: true);
            canvas.Lines(TasksAt, y + ((height - tasksHeight) / 2), TextSize, SvgCanvas.Ink, tasks);
        });
        y += height;
    }

    /// <summary>The lines of a point of a list.</summary>
    private static IEnumerable<string> Point(string text, double width) =>
        SvgText.Wrapped(text, width - SvgText.WidthOf("• ", TextSize), TextSize, maxLines: 2).Select((line, index) => index == 0 ? $"• {line}" : $"\u2003{line}");

    /// <summary>The arrow down to the next lane; after the last lane there is only what the role does.</summary>
    /// <param name="x">Where the next lane begins.</param>
    private void DrawHandover(WorkflowLane lane, double x)
    {
        var middle = x + Padding + (Sign / 2.0);
        var textAt = x + Padding + Sign + Gap;
        var activity = SvgText.Wrapped(lane.Step.Activity ?? "", Width - Margin - textAt, TextSize);
        var shared = lane.Shared.Count == 0 ? [] : SvgText.Wrapped(SharedInWords(lane), Width - Margin - textAt, SmallSize, maxLines: 2);
        var height = (2 * Gap) + (activity.Count * SvgText.LineHeight(TextSize)) + (shared.Count * SvgText.LineHeight(SmallSize));

        if (lane.Next is not null)
            canvas.Line($"M{middle} {y + 8}V{y + height - 6}m-9 -10l9 10l9 -10", SvgCanvas.HueOf(lane.Step.Role));
        else if (activity.Count > 0)
            canvas.Line($"M{middle} {y + 8}v{Gap}h{(Sign / 2.0) + 4}", SvgCanvas.HueOf(lane.Step.Role));

        canvas.Lines(textAt, y + Gap, TextSize, SvgCanvas.Ink, activity, bold: true);
        canvas.Lines(textAt, y + Gap + (activity.Count * SvgText.LineHeight(TextSize)), SmallSize, SvgCanvas.InkSoft, shared);
        y += height;
    }

    private static string SharedInWords(WorkflowLane lane)
    {
        var names = Texts.List(lane.Named.Select(s => s.Name));
        var rest = lane.Unnamed > 0 ? $" {Texts.Get("Workflow.MoreShared", ("count", lane.Unnamed))}" : "";

        return $"{Texts.Get("Workflow.BothNeed")} {names}{rest}";
    }
}
