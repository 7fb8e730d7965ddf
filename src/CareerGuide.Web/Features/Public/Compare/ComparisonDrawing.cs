using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Drawing;
using CareerGuide.Web.Features.Shared.TagHelpers;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Compare;

/// <summary>A comparison as a picture: its roles with their signs, and a strip for each criterion; beside it the values in words.</summary>
public sealed class ComparisonDrawing
{
    private const int Margin = 32;
    private const int Width = 800;
    private const int Inner = Width - (2 * Margin);
    private const int NameSize = 28;
    private const int TextSize = 16;
    private const int StripsAt = 400;
    private const int LegendColumns = 2;
    private const double Sign = 17;

    private readonly SvgCanvas canvas = new(Width);
    private readonly ComparisonTable table;
    private double y = Margin;

    private ComparisonDrawing(ComparisonTable table)
    {
        this.table = table;
        canvas.IsMirrored = TextDirection.IsRightToLeft(table.Lecture.Language);
    }

    public static string Of(ComparisonView view)
    {
        var drawing = new ComparisonDrawing(view.Table);
        drawing.DrawHead();
        drawing.DrawRoles();

        foreach (var strip in new ComparisonChart(view).Strips)
            drawing.DrawStrip(strip);

        return drawing.canvas.Finished((int)drawing.y + Margin, view.Table.Name, drawing.InWords());
    }

    private string InWords() => string.Join(" ", table.Rows.Select(row =>
        $"{row.Name}: {string.Join(", ", table.Criteria.Where(c => row[c].Text.Length > 0).Select(c => $"{c.Name}: {row[c].Text}"))}."));

    private void DrawHead()
    {
        var name = SvgText.Wrapped(table.Name, Inner, NameSize, maxLines: 2);
        canvas.Lines(Margin, y, NameSize, SvgCanvas.Ink, name, bold: true);
        y += (name.Count * SvgText.LineHeight(NameSize)) + 14;
    }

    private void DrawRoles()
    {
        var rows = (table.Rows.Count + LegendColumns - 1) / LegendColumns;
        var height = SvgText.LineHeight(TextSize) + 6;

        foreach (var (index, row) in table.Rows.Index())
            DrawRole(row, Margin + (index / rows * (Inner / LegendColumns)), y + (index % rows * height), (Inner / LegendColumns) - 16);

        y += (rows * height) + 8;
    }

    private void DrawRole(ComparedRole row, double x, double top, double width)
    {
        var textAt = Sign + 8;
        canvas.Sign(row.Role, x, top + 3, Sign);
        canvas.Lines(x + textAt, top, TextSize, SvgCanvas.HueOf(row.Role), [SvgText.Shortened(row.Name, width - textAt, TextSize)], bold: true);
    }

    private void DrawStrip(ChartStrip strip)
    {
        canvas.Line($"M{Margin} {y}h{Inner}", SvgCanvas.Rule, strokeWidth: 1);
        y += 12;

        var ends = y + DrawCriterion(strip);
        var signs = strip.Signs.Count > 0 ? DrawSigns(strip.Signs) : DrawValues(strip);
        y = Math.Max(ends, signs) + 12;
    }

    /// <summary>The name of the criterion and, below it, its values from the lowest to the highest.</summary>
    /// <returns>How high both are.</returns>
    private double DrawCriterion(ChartStrip strip)
    {
        const int width = StripsAt - Margin - 16;
        canvas.Lines(Margin, y, TextSize, SvgCanvas.Ink, [SvgText.Shortened(strip.Header.Sort.Text, width, TextSize)], bold: true);

        if (strip.Signs.Count == 0)
            return SvgText.LineHeight(TextSize);

        var range = strip.Values.Where(value => value.Score.Rank is not null).Select(value => value.Score.Text).Reverse().ToList();
        var words = range.Count > 1 ? $"{range[0]} – {range[^1]}" : range[0];
        canvas.Lines(Margin, y + SvgText.LineHeight(TextSize), TextSize, SvgCanvas.InkSoft, [SvgText.Shortened(words, width, TextSize)]);

        return 2 * SvgText.LineHeight(TextSize);
    }

    private double DrawSigns(IReadOnlyList<SignAtRank> signs)
    {
        var stacks = SignStacks.Of(signs, Sign);
        var axis = y + stacks.Height + 4;
        canvas.Line($"M{StripsAt + RatingAxis.At(0)} {axis}h{RatingAxis.Highest * RatingAxis.Step}", SvgCanvas.RuleStrong, strokeWidth: 1.5);

        foreach (var rank in Enumerable.Range(0, RatingAxis.Highest + 1))
            canvas.Line($"M{StripsAt + RatingAxis.At(rank)} {axis - 4}v8", SvgCanvas.RuleStrong, strokeWidth: 1.5);

        foreach (var (role, x, middle) in stacks.At(axis - 4))
            canvas.Sign(role, StripsAt + x - (Sign / 2), middle - (Sign / 2), Sign);

        return axis + 6;
    }

    /// <summary>Values without ranks: each in words, behind the signs of the roles that have it.</summary>
    private double DrawValues(ChartStrip strip)
    {
        var top = y;

        foreach (var value in strip.Values.Where(value => value.Score.Text.Length > 0))
            top += DrawValue(value, strip.SameForAll is null, top);

        return top;
    }

    private double DrawValue(ChartValue value, bool hasSigns, double top)
    {
        const int mostSigns = 6;
        var x = StripsAt + RatingAxis.At(0);

        foreach (var row in hasSigns ? value.Roles.Take(mostSigns) : [])
        {
            canvas.Sign(row.Role, x, top + 3, Sign);
            x += Sign + 4;
        }

        var lines = SvgText.Wrapped(value.Score.Text, Width - Margin - x - 4, TextSize, maxLines: 3);
        canvas.Lines(x + 4, top, TextSize, SvgCanvas.Ink, lines);

        return (lines.Count * SvgText.LineHeight(TextSize)) + 6;
    }
}
