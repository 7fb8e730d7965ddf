using System.Globalization;
using System.Xml.Linq;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Formats;

namespace CareerGuide.Web.Features.Shared.Drawing;

/// <summary>
/// An SVG document that needs nothing else, for slides and for pages of other sites. It has attributes only, since the site's policy
/// forbids styles within a document, and the colours of the light theme.
/// </summary>
/// <param name="width">In pixels.</param>
public sealed class SvgCanvas(int width)
{
    public const string Paper = "#faf8f3";
    public const string Surface = "#ffffff";
    public const string Ink = "#18212c";
    public const string InkSoft = "#4d5764";
    public const string Rule = "#e2ddd1";
    public const string RuleStrong = "#7f7868";
    public const string Marked = "#ffe88a";

    /// <summary>The colours of roles in the light theme, as in the style sheet.</summary>
    private static readonly string[] Hues = ["#1a3a8f", "#7a3503", "#12744f", "#8c3dbe", "#116b92", "#ab3263"];

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly XElement drawn = new(Svg + "g");
    private XElement? group;

    public int Width { get; } = width;

    /// <summary>Whether what is drawn next is read from right to left: its positions then count from the right.</summary>
    public bool IsMirrored { get; set; }

    private XElement Group => group ??= drawn;

    public static string HueOf(RoleLink? role) => role is null ? RuleStrong : Hues[role.Hue - 1];

    public void Text(double x, double baseline, int size, string colour, string text, bool bold = false, bool isAtEnd = false) => Group.Add(new XElement(
        Svg + "text",
        new XAttribute("x", Number(FromStart(x))),
        new XAttribute("y", Number(baseline)),
        new XAttribute("font-size", size),
        new XAttribute("fill", colour),
        IsMirrored ? new XAttribute("direction", "rtl") : null,
        bold ? new XAttribute("font-weight", 700) : null,
        isAtEnd ? new XAttribute("text-anchor", "end") : null,
        XmlText.Valid(text)));

    public void CentredText(double x, double baseline, int size, string colour, string text) => Group.Add(new XElement(
        Svg + "text",
        new XAttribute("x", Number(FromStart(x))),
        new XAttribute("y", Number(baseline)),
        new XAttribute("font-size", size),
        new XAttribute("fill", colour),
        new XAttribute("text-anchor", "middle"),
        text));

    /// <summary>Text that is read from bottom to top, beginning at <paramref name="bottom"/>.</summary>
    public void UprightText(double x, double bottom, int size, string colour, string text) => Group.Add(new XElement(
        Svg + "text",
        new XAttribute("transform", $"translate({Number(FromStart(x))} {Number(bottom)}) rotate(-90)"),
        new XAttribute("font-size", size),
        new XAttribute("fill", colour),
        XmlText.Valid(text)));

    /// <summary>Lines below each other, the first with its top at <paramref name="top"/>.</summary>
    public void Lines(double x, double top, int size, string colour, IEnumerable<string> lines, bool bold = false)
    {
        foreach (var (index, line) in lines.Index())
            Text(x, top + (index * SvgText.LineHeight(size)) + size, size, colour, line, bold);
    }

    public void Sign(RoleLink? role, double x, double y, double size) => Group.Add(new XElement(
        Svg + "path",
        new XAttribute("transform", $"translate({Number(IsMirrored ? Width - x - size : x)} {Number(y)}) scale({Number(size / RoleShape.Size)})"),
        new XAttribute("d", RoleShape.PathOf(role)),
        new XAttribute("fill", HueOf(role))));

    /// <param name="opacity">How much of the colour covers what is below.</param>
    public void Box(double x, double y, double width, double height, string fill, double opacity = 1, double round = 0, string? stroke = null) => Group.Add(new XElement(
        Svg + "rect",
        new XAttribute("x", Number(IsMirrored ? Width - x - width : x)),
        new XAttribute("y", Number(y)),
        new XAttribute("width", Number(width)),
        new XAttribute("height", Number(height)),
        new XAttribute("fill", fill),
        opacity < 1 ? new XAttribute("fill-opacity", Number(opacity)) : null,
        round > 0 ? new XAttribute("rx", Number(round)) : null,
        stroke is null ? null : new XAttribute("stroke", stroke)));

    /// <param name="path">In the commands of SVG paths, as if read from left to right.</param>
    public void Line(FormattableString path, string stroke, double strokeWidth = 3) => Group.Add(new XElement(
        Svg + "path",
        IsMirrored ? new XAttribute("transform", $"translate({Width} 0) scale(-1 1)") : null,
        new XAttribute("d", path.ToString(CultureInfo.InvariantCulture)),
        new XAttribute("fill", "none"),
        new XAttribute("stroke", stroke),
        new XAttribute("stroke-width", Number(strokeWidth)),
        new XAttribute("stroke-linecap", "round"),
        new XAttribute("stroke-linejoin", "round")));

    /// <summary>What <paramref name="draw"/> draws becomes a link; there is none without an address.</summary>
    public void Linked(string? address, Action draw)
    {
        if (address is null)
        {
            draw();
            return;
        }

        var link = new XElement(Svg + "a", new XAttribute("href", address));
        Group.Add(link);
        group = link;
        draw();
        group = drawn;
    }

    /// <summary>The document.</summary>
    /// <param name="description">The same in words, for those who do not see it.</param>
    public string Finished(int height, string title, string description) => new XElement(
        Svg + "svg",
        new XAttribute("viewBox", $"0 0 {Width} {height}"),
        new XAttribute("width", Width),
        new XAttribute("height", height),
        new XAttribute("role", "img"),
        new XAttribute("aria-labelledby", "title description"),
        new XAttribute("font-family", "'Atkinson Hyperlegible Next', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"),
        new XElement(Svg + "title", new XAttribute("id", "title"), XmlText.Valid(title)),
        new XElement(Svg + "desc", new XAttribute("id", "description"), XmlText.Valid(description)),
        new XElement(Svg + "rect", new XAttribute("width", Width), new XAttribute("height", height), new XAttribute("fill", Paper)),
        drawn.Elements()).ToString();

    private double FromStart(double x) => IsMirrored ? Width - x : x;

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
