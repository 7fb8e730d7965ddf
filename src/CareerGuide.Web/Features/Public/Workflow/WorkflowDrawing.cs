using System.Globalization;
using System.Xml.Linq;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Workflow;

/// <summary>
/// The workflows as an SVG document that is alone: each role's sign, the way to the next, and what it hands on, read in
/// the direction of its lecture, row by row. Attributes only, since the site's policy forbids styles within a document.
/// </summary>
public sealed class WorkflowDrawing
{
    private const int StepsInRow = 4;
    private const int Margin = 40;
    private const int Column = 280;
    private const int Width = (2 * Margin) + (StepsInRow * Column) - RoomAfterText;
    private const int RoomAfterText = 24;
    private const int Sign = 44;
    private const int LineHeight = 25;
    private const int NameColumns = 22;
    private const int ActivityColumns = 28;
    private const int BetweenRows = 64;

    private const string Paper = "#faf8f3";
    private const string Ink = "#18212c";
    private const string Soft = "#7f7868";

    /// <summary>The roles' colours of the light theme, as in the style sheet.</summary>
    private static readonly string[] Hues = ["#1a3a8f", "#7a3503", "#12744f", "#8c3dbe", "#116b92", "#ab3263"];

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly List<XElement> drawn = [];
    private int y = Margin;

    /// <summary>Whether the workflow being drawn is read from right to left, so that everything is the other way round.</summary>
    private bool isMirrored;

    public static string Of(IReadOnlyList<LectureWorkflow> workflows)
    {
        var drawing = new WorkflowDrawing();

        foreach (var workflow in workflows)
            drawing.Draw(workflow, titled: workflows.Count > 1);

        return drawing.Finished(workflows).ToString();
    }

    private XElement Finished(IReadOnlyList<LectureWorkflow> workflows)
    {
        var height = y - BetweenRows + Margin;

        return new(
            Svg + "svg",
            new XAttribute("viewBox", Invariant($"0 0 {Width} {height}")),
            new XAttribute("width", Width),
            new XAttribute("height", height),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "title description"),
            new XAttribute("font-family", "'Atkinson Hyperlegible Next', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"),
            new XElement(Svg + "title", new XAttribute("id", "title"), Texts.Get("Workflow.Title")),
            new XElement(Svg + "desc", new XAttribute("id", "description"), string.Join(" ", workflows.Select(InWords))),
            new XElement(Svg + "rect", new XAttribute("width", Width), new XAttribute("height", height), new XAttribute("fill", Paper)),
            drawn);
    }

    private static string InWords(LectureWorkflow workflow) =>
        string.Join(Texts.Get("Workflow.Then"), workflow.Steps.Select(s => s.Activity is null ? s.Name : $"{s.Name}: {s.Activity}")) + ".";

    private void Draw(LectureWorkflow workflow, bool titled)
    {
        isMirrored = TextDirection.IsRightToLeft(workflow.Lecture.Language);

        if (titled)
            DrawTitle(workflow.Lecture.Title);

        foreach (var row in workflow.Steps.Chunk(StepsInRow))
            DrawRow(workflow, row);
    }

    private void DrawTitle(string title)
    {
        foreach (var line in Wrapped(title, 3 * NameColumns))
            drawn.Add(TextAt(Margin, y += LineHeight, 20, Ink, line, bold: true));

        y += LineHeight;
    }

    private void DrawRow(LectureWorkflow workflow, RoleStep[] steps)
    {
        var signs = y + (steps.Max(s => Wrapped(s.Name, NameColumns).Count) * LineHeight) + 14;
        var bottom = signs + Sign + 14 + (steps.Max(s => Wrapped(s.Activity ?? "", ActivityColumns).Count) * LineHeight);

        foreach (var (step, column) in steps.Select((step, column) => (step, column)))
        {
            var x = Margin + (column * Column);
            drawn.Add(Step(step, x, signs));

            if (workflow.After(step) is not null)
                drawn.Add(Way(step, x, signs + (Sign / 2), turns: column == StepsInRow - 1, bottom));
        }

        y = bottom + BetweenRows;
    }

    private XElement Step(RoleStep step, int x, int signs)
    {
        var name = Wrapped(step.Name, NameColumns);
        var nameTop = signs - 14 - (name.Count * LineHeight);
        var activityTop = signs + Sign + 12;

        XElement[] shapes =
        [
            .. name.Select((line, index) => TextAt(x, nameTop + ((index + 1) * LineHeight), 20, Hue(step), line, bold: true)),
            new(
                Svg + "path",
                new XAttribute("transform", Invariant($"translate({(isMirrored ? Width - x - Sign : x)} {signs}) scale({Sign / (double)RoleShape.Size:0.###})")),
                new XAttribute("d", RoleShape.PathOf(step.Role)),
                new XAttribute("fill", Hue(step))),
            .. Wrapped(step.Activity ?? "", ActivityColumns)
                .Select((line, index) => TextAt(x, activityTop + ((index + 1) * LineHeight), 17, Ink, line)),
        ];

        return step.Role is null
            ? new(Svg + "g", shapes)
            : new(Svg + "a", new XAttribute("href", Addresses.Role(step.Role.Slug)), shapes);
    }

    /// <summary>The arrow to the next sign; at the end of a row it turns and comes down on the first sign of the next.</summary>
    private XElement Way(RoleStep step, int x, int middle, bool turns, int bottom)
    {
        var start = x + Sign + 12;
        var way = turns
            ? Invariant($"M{start} {middle}H{Width - Margin}V{bottom + 18}H{Margin + (Sign / 2)}v14m-8 -9l8 9l8 -9")
            : Invariant($"M{start} {middle}H{x + Column - 12}m-10 -9l10 9l-10 9");

        return new(
            Svg + "path",
            isMirrored ? new XAttribute("transform", $"translate({Width} 0) scale(-1 1)") : null,
            new XAttribute("d", way),
            new XAttribute("fill", "none"),
            new XAttribute("stroke", Hue(step)),
            new XAttribute("stroke-width", 3),
            new XAttribute("stroke-linecap", "round"),
            new XAttribute("stroke-linejoin", "round"));
    }

    private static string Hue(RoleStep step) => step.Role is { } role ? Hues[role.Hue - 1] : Soft;

    private XElement TextAt(int x, int baseline, int size, string colour, string text, bool bold = false) => new(
        Svg + "text",
        new XAttribute("x", isMirrored ? Width - x : x),
        isMirrored ? new XAttribute("direction", "rtl") : null,
        new XAttribute("y", baseline),
        new XAttribute("font-size", size),
        new XAttribute("fill", colour),
        bold ? new XAttribute("font-weight", 700) : null,
        XmlText.Valid(text));

    private static List<string> Wrapped(string text, int columns)
    {
        List<string> lines = [];

        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => w.Chunk(columns)).Select(c => new string(c)))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < columns)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        return lines;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
