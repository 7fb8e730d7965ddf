using System.Globalization;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Drawing;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Skills;

/// <summary>How many skills each two roles share, as a picture: the more of what either needs, the darker.</summary>
public static class SharedSkillsDrawing
{
    private const int Margin = 24;
    private const int Cell = 40;
    private const int NameWidth = 300;
    private const int Sign = 20;
    private const int TextSize = 16;

    /// <returns>Null where there are no two roles to compare, or more of them than a picture has room for.</returns>
    public static string? Of(SkillsPage page)
    {
        var shared = page.SharedSkills;

        if (shared.Roles.Count < 2)
            return null;

        var canvas = new SvgCanvas((2 * Margin) + NameWidth + (Cell * shared.Roles.Count)) { IsMirrored = TextDirection.IsRightToLeft(TextDirection.PageLang) };

        foreach (var (index, role) in shared.Roles.Index())
            canvas.Sign(role, Margin + NameWidth + (index * Cell) + ((Cell - Sign) / 2), Margin + ((Cell - Sign) / 2), Sign);

        foreach (var (index, role) in shared.Roles.Index())
            DrawRow(canvas, shared, role, Margin + Cell + (index * Cell));

        return canvas.Finished((2 * Margin) + (Cell * (shared.Roles.Count + 1)), Texts.Get("Skills.SharedSkills"), InWords(shared));
    }

    private static string InWords(SharedSkills shared) => string.Join(" ",
        from one in shared.Roles
        from other in shared.Roles
        where one.Number < other.Number && shared.Shared(one, other) > 0
        select Texts.Get("Skills.SharedSkillsOf", ("one", one.Name), ("other", other.Name), ("count", shared.Shared(one, other))));

    private static void DrawRow(SvgCanvas canvas, SharedSkills shared, RoleLink one, int y)
    {
        canvas.Linked(Addresses.Role(one.Slug), () =>
        {
            canvas.Sign(one, Margin, y + ((Cell - Sign) / 2), Sign);
            canvas.Text(Margin + Sign + 10, y + 26, TextSize, SvgCanvas.HueOf(one), SvgText.Shortened(one.Name, NameWidth - Sign - 24, TextSize), bold: true);
        });

        foreach (var (index, other) in shared.Roles.Index())
        {
            var x = Margin + NameWidth + (index * Cell);
            var shade = one == other ? 0 : shared.Shade(one, other);
            canvas.Box(x + 2, y + 2, Cell - 4, Cell - 4, SvgCanvas.Ink, 0.02 + (shade * 0.17), round: 4);
            canvas.CentredText(
                x + (Cell / 2), y + 26, TextSize, shade > 2 ? SvgCanvas.Surface : SvgCanvas.Ink,
                shared.Shared(one, other).ToString(CultureInfo.InvariantCulture));
        }
    }
}
