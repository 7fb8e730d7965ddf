using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Drawing;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Skills;

/// <summary>The skills of roles as a picture: a row for each skill, a column for each role, a cell shaded by the level.</summary>
public static class SkillsDrawing
{
    /// <summary>As many skills as a picture has rows for; those that most roles need.</summary>
    private const int MaxRows = 60;

    private const int Margin = 24;
    private const int Cell = 30;
    private const int NameWidth = 260;
    private const int Sign = 18;
    private const int MaxHead = 270;
    private const int TextSize = 16;

    /// <returns>Null where the site has no roles with skills, or more of them than a picture has columns for.</returns>
    public static string? Of(SkillsPage page)
    {
        if (page.Columns.Count == 0)
            return null;

        List<SkillUse> rows = [.. page.All.OrderByDescending(use => use.Roles.Count).Take(MaxRows)];
        var canvas = new SvgCanvas((2 * Margin) + NameWidth + (Cell * page.Columns.Count)) { IsMirrored = TextDirection.IsRightToLeft(TextDirection.PageLang) };

        var head = Cell + (int)Math.Min(MaxHead, page.Columns.Max(role => SvgText.WidthOf(role.Name, TextSize)));

        DrawHead(canvas, page.Columns, head);

        foreach (var (index, use) in rows.Index())
            DrawRow(canvas, page.Columns, use, Margin + head + (index * Cell));

        return canvas.Finished(
            (2 * Margin) + head + (rows.Count * Cell),
            Texts.Get("Skills.TableLabel"),
            string.Join(" ", rows.Select(use => $"{use.Skill.Name}: {Texts.List(use.Roles.Values.OrderBy(r => r.Role.Number).Select(r => $"{r.Role.Name} ({r.InWords})"))}.")));
    }

    private static void DrawHead(SvgCanvas canvas, IReadOnlyList<RoleLink> columns, int head)
    {
        foreach (var (index, role) in columns.Index())
        {
            var x = Margin + NameWidth + (index * Cell);

            canvas.Linked(Addresses.Role(role.Slug), () =>
            {
                canvas.UprightText(x + (Cell / 2) + 6, Margin + head - Cell - 4, TextSize, SvgCanvas.HueOf(role), SvgText.Shortened(role.Name, MaxHead, TextSize));
                canvas.Sign(role, x + ((Cell - Sign) / 2), Margin + head - Cell + 4, Sign);
            });
        }
    }

    private static void DrawRow(SvgCanvas canvas, IReadOnlyList<RoleLink> columns, SkillUse use, int y)
    {
        canvas.Line($"M{Margin} {y}H{Margin + NameWidth + (columns.Count * Cell)}", SvgCanvas.Rule, strokeWidth: 1);
        canvas.Linked(Addresses.Skill(use.Skill.Slug), () =>
            canvas.Text(Margin, y + 21, TextSize, SvgCanvas.Ink, SvgText.Shortened(use.Skill.Name, NameWidth - 12, TextSize)));

        foreach (var (index, role) in columns.Index())
        {
            if (use.By(role) is { } asked)
                DrawUse(canvas, asked, Margin + NameWidth + (index * Cell), y);
        }
    }

    private static void DrawUse(SvgCanvas canvas, RoleUse use, int x, int y)
    {
        var isFilled = use.Strength == UseStrength.Needed;
        canvas.Box(x + 2, y + 2, Cell - 4, Cell - 4, SvgCanvas.HueOf(use.Role), Opacity(use.Shade), round: 4, stroke: isFilled ? null : SvgCanvas.HueOf(use.Role));
    }

    private static double Opacity(int shade) => shade switch { 0 => 0, 1 => 0.2, 2 => 0.45, 3 => 0.75, _ => 0.999 };
}
