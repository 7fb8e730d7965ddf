using System.Globalization;
using System.Xml.Linq;
using CareerGuide.Web.Infrastructure;

namespace CareerGuide.Web.Features.Workflow;

/// <summary>
/// The workflows as one picture that needs no stylesheet: steps below each other, an arrow from each to the next.
/// Attributes only, since the site's policy forbids styles within a document.
/// </summary>
public sealed class WorkflowDrawing
{
    private const int Width = 720;
    private const int Margin = 32;
    private const int TextLeft = 112;
    private const int LineHeight = 24;
    private const int Gap = 40;
    private const int NameColumns = 40;
    private const int ActivityColumns = 58;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Hues = ["#1f5fae", "#9c4a08", "#1b6e4b", "#7a3f9a", "#0b6a7d", "#a02a55"];

    private readonly List<XElement> drawn = [];
    private int y = Margin;

    public static string Of(IReadOnlyList<LectureWorkflow> workflows)
    {
        var drawing = new WorkflowDrawing();

        foreach (var workflow in workflows)
            drawing.Draw(workflow, titled: workflows.Count > 1);

        return drawing.Finished(workflows).ToString();
    }

    private XElement Finished(IReadOnlyList<LectureWorkflow> workflows)
    {
        var height = y + Margin - Gap;

        return new(
            Svg + "svg",
            new XAttribute("viewBox", Invariant($"0 0 {Width} {height}")),
            new XAttribute("width", Width),
            new XAttribute("height", height),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "title description"),
            new XAttribute("font-family", "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"),
            new XElement(Svg + "title", new XAttribute("id", "title"), "How the roles work together"),
            new XElement(Svg + "desc", new XAttribute("id", "description"), string.Join(" ", workflows.Select(InWords))),
            new XElement(Svg + "rect", new XAttribute("width", Width), new XAttribute("height", height), new XAttribute("fill", "#fbfaf7")),
            drawn);
    }

    private static string InWords(LectureWorkflow workflow) =>
        string.Join(", then ", workflow.Steps.Select(s => s.Activity is null ? s.Name : $"{s.Name}: {s.Activity}")) + ".";

    private void Draw(LectureWorkflow workflow, bool titled)
    {
        if (titled)
            DrawTitle(workflow.Lecture.Title);

        foreach (var step in workflow.Steps)
        {
            if (step.Number > 1)
                DrawArrow();

            DrawStep(step);
        }
    }

    private void DrawTitle(string title)
    {
        foreach (var line in Wrapped(title, NameColumns))
            drawn.Add(TextAt(Margin, y += LineHeight, 20, "#1d2530", line, bold: true));

        y += LineHeight;
    }

    private void DrawArrow()
    {
        var (from, to) = (y - Gap + 6, y - 8);

        drawn.Add(new(
            Svg + "path",
            new XAttribute("d", Invariant($"M{TextLeft - 40} {from}V{to}m-7 -8l7 8l7 -8")),
            new XAttribute("fill", "none"),
            new XAttribute("stroke", "#5a6472"),
            new XAttribute("stroke-width", 2.5),
            new XAttribute("stroke-linecap", "round"),
            new XAttribute("stroke-linejoin", "round")));
    }

    private void DrawStep(RoleStep step)
    {
        var hue = step.Role is { } role ? Hues[(role.Hue - 1) % Hues.Length] : "#5a6472";
        var name = Wrapped(step.Name, NameColumns);
        var activity = Wrapped(step.Activity ?? "", ActivityColumns);
        var height = ((name.Count + activity.Count) * LineHeight) + 36;

        var shapes = new List<XElement>
        {
            Box(hue, height),
            Disc(hue, height),
            TextAt(TextLeft - 40, y + (height / 2) + 7, 20, "#ffffff", step.Number.ToString(CultureInfo.InvariantCulture), bold: true, centred: true),
        };

        var line = y + 14;
        shapes.AddRange(name.Select(text => TextAt(TextLeft, line += LineHeight, 20, "#1d2530", text, bold: true)));
        shapes.AddRange(activity.Select(text => TextAt(TextLeft, line += LineHeight, 17, "#414b5a", text)));

        drawn.Add(step.Role is null
            ? new(Svg + "g", shapes)
            : new(Svg + "a", new XAttribute("href", Addresses.Role(step.Role.Slug)), shapes));

        y += height + Gap;
    }

    private XElement Box(string hue, int height) => new(
        Svg + "rect",
        new XAttribute("x", Margin),
        new XAttribute("y", y),
        new XAttribute("width", Width - (2 * Margin)),
        new XAttribute("height", height),
        new XAttribute("rx", 12),
        new XAttribute("fill", "#ffffff"),
        new XAttribute("stroke", hue),
        new XAttribute("stroke-width", 2));

    private XElement Disc(string hue, int height) => new(
        Svg + "circle",
        new XAttribute("cx", TextLeft - 40),
        new XAttribute("cy", y + (height / 2)),
        new XAttribute("r", 20),
        new XAttribute("fill", hue));

    private static XElement TextAt(int x, int baseline, int size, string colour, string text, bool bold = false, bool centred = false) => new(
        Svg + "text",
        new XAttribute("x", x),
        new XAttribute("y", baseline),
        new XAttribute("font-size", size),
        new XAttribute("fill", colour),
        bold ? new XAttribute("font-weight", 700) : null,
        centred ? new XAttribute("text-anchor", "middle") : null,
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
