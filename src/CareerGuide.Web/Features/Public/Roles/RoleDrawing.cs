using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Drawing;
using CareerGuide.Web.Features.Shared.TagHelpers;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Roles;

/// <summary>The profile of a role as a picture: its sign and name, its ratings among those of the others, and its skills with their levels.</summary>
public sealed class RoleDrawing
{
    private const int Margin = 32;
    private const int Width = 800;
    private const int Inner = Width - (2 * Margin);
    private const int Sign = 52;
    private const int NameSize = 32;
    private const int HeadingSize = 20;
    private const int TextSize = 16;
    private const int RatingsAt = 400;
    private const int Columns = 2;
    private const int Pip = 9;
    private const int MaxSkills = 40;
    private const double Large = 19;
    private const double Small = 11;

    private readonly SvgCanvas canvas = new(Width);
    private readonly RolePage page;
    private readonly IReadOnlyList<Need> needs;
    private double y = Margin;

    private RoleDrawing(RolePage page, IReadOnlyList<Need> needs)
    {
        this.page = page;
        this.needs = [.. needs.Where(need => !need.Optional).Take(MaxSkills)];
        canvas.IsMirrored = page.Parts is [{ Lecture.Language: var language }, ..] && TextDirection.IsRightToLeft(language);
    }

    /// <param name="needs">What the role needs, from all lectures.</param>
    public static string Of(RolePage page, IReadOnlyList<Need> needs)
    {
        var drawing = new RoleDrawing(page, needs);
        drawing.DrawHead();
        drawing.DrawRatings();
        drawing.DrawSkills();

        return drawing.canvas.Finished((int)drawing.y + Margin, page.Role.Name, drawing.InWords());
    }

    private IEnumerable<RatedCriterion> Rated => page.Profiles.SelectMany(profile => profile.Criteria).Where(rated => rated is { Criterion.Ordinal: true, Score.Rank: not null });

    private string InWords() => string.Join(" ",
    [
        page.Description,
        .. Rated.Select(rated => $"{rated.Criterion.Name}: {rated.Score.Text}."),
        .. needs.Select(need => need.Level is { } level ? $"{need.Label}: {LevelText.Of(level)}." : $"{need.Label}."),
    ]);

    private void DrawHead()
    {
        var name = SvgText.Wrapped(page.Role.Name, Inner - Sign - 20, NameSize, maxLines: 2);
        canvas.Sign(page.Role, Margin, y, Sign);
        canvas.Lines(Margin + Sign + 20, y + 4, NameSize, SvgCanvas.HueOf(page.Role), name, bold: true);
        y += Math.Max(Sign, name.Count * SvgText.LineHeight(NameSize)) + 14;

        var about = SvgText.Wrapped(page.Description, Inner, TextSize, maxLines: 3);
        canvas.Lines(Margin, y, TextSize, SvgCanvas.Ink, about);
        y += about.Count * SvgText.LineHeight(TextSize);
    }

    private void DrawHeading(string heading)
    {
        y += 28;
        canvas.Text(Margin, y + HeadingSize, HeadingSize, SvgCanvas.Ink, heading, bold: true);
        y += SvgText.LineHeight(HeadingSize) + 10;
    }

    private void DrawRatings()
    {
        var rated = Rated.ToList();

        if (rated.Count == 0)
            return;

        DrawHeading(Texts.Get("Roles.Section.Comparison"));

        foreach (var rating in rated)
            DrawRating(rating);
    }

    private void DrawRating(RatedCriterion rated)
    {
        var others = SignStacks.Of(
            rated.Others.Where(other => other[rated.Criterion].Rank is not null).Select(other => new SignAtRank(other.Role, other[rated.Criterion].Rank!.Value)), Small);
        var axis = y + others.Height + (Large / 2) + 2;

        canvas.Lines(Margin, axis - 26, TextSize, SvgCanvas.InkSoft, [SvgText.Shortened(rated.Criterion.Name, RatingsAt - Margin - 16, TextSize)]);
        canvas.Lines(Margin, axis - 6, TextSize, SvgCanvas.Ink, [SvgText.Shortened(rated.Score.Text, RatingsAt - Margin - 16, TextSize)], bold: true);
        canvas.Line($"M{RatingsAt + RatingAxis.At(0)} {axis}h{RatingAxis.Highest * RatingAxis.Step}", SvgCanvas.RuleStrong, strokeWidth: 1.5);

        foreach (var rank in Enumerable.Range(0, RatingAxis.Highest + 1))
            canvas.Line($"M{RatingsAt + RatingAxis.At(rank)} {axis - 4}v8", SvgCanvas.RuleStrong, strokeWidth: 1.5);

        foreach (var (role, x, middle) in others.At(y + others.Height))
            canvas.Sign(role, RatingsAt + x - (Small / 2), middle - (Small / 2), Small);

        canvas.Sign(page.Role, RatingsAt + RatingAxis.At(rated.Score.Rank!.Value) - (Large / 2), axis - (Large / 2), Large);
        y = axis + (Large / 2) + 18;
    }

    private void DrawSkills()
    {
        if (needs.Count == 0)
            return;

        DrawHeading(Texts.Get("Frame.Skills"));
        var rows = (needs.Count + Columns - 1) / Columns;

        foreach (var (index, need) in needs.Index())
            DrawSkill(need, Margin + ((index / rows) * (Inner / Columns)), y + ((index % rows) * SvgText.LineHeight(HeadingSize)));

        y += rows * SvgText.LineHeight(HeadingSize);
    }

    private void DrawSkill(Need need, double x, double top)
    {
        var pipsAt = x + (Inner / Columns) - (4 * (Pip + 4)) - 20;
        canvas.Lines(x, top, TextSize, SvgCanvas.Ink, [SvgText.Shortened(need.Label, pipsAt - x - 12, TextSize)]);

        if (need.Level is not { } level)
            return;

        foreach (var pip in Enumerable.Range(0, 4))
            canvas.Box(pipsAt + (pip * (Pip + 4)), top + 5, Pip, Pip, pip < (int)level ? SvgCanvas.HueOf(page.Role) : SvgCanvas.Surface, round: 2, stroke: SvgCanvas.HueOf(page.Role));
    }
}
