using System.Globalization;
using System.Text.RegularExpressions;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

/// <summary>The colours of the style sheet, for every kind of eye.</summary>
public sealed partial class ColourTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    private const double Tint = 0.06;

    public static TheoryData<string> Themes => ["light", "dark"];

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Words_can_be_read_on_every_ground(string theme)
    {
        var colours = await ColoursAsync(theme);
        var grounds = new[] { "paper", "surface", "sunken" };
        string[] words = ["ink", "ink-soft", "accent", .. Hues];

        Assert.All(
            from word in words from ground in grounds select (word, ground),
            pair => Assert.True(
                Contrast(colours[pair.word], colours[pair.ground]) >= 4.5,
                $"{theme}: {pair.word} on {pair.ground} has a contrast of {Contrast(colours[pair.word], colours[pair.ground]):0.00}"));
        Assert.All(
            from hue in Hues from ground in grounds select (hue, ground),
            pair => Assert.True(Contrast(colours[pair.hue], Tinted(colours[pair.ground], colours[pair.hue])) >= 4.5, $"{theme}: {pair.hue} on its tint"));
        Assert.True(Contrast(colours["ink"], colours["marked"]) >= 7);
        Assert.True(Contrast(colours["on-accent"], colours["accent"]) >= 7);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Lines_that_mean_something_stand_out_from_every_ground(string theme)
    {
        var colours = await ColoursAsync(theme);

        Assert.All(["paper", "surface", "sunken"], ground =>
        {
            Assert.True(Contrast(colours["rule-strong"], colours[ground]) >= 3, $"{theme}: rule-strong on {ground}");
            Assert.True(Contrast(colours["focus"], colours[ground]) >= 3, $"{theme}: focus on {ground}");
        });
    }

    /// <summary>Distances in Oklab (Ottosson 2020), the eyes simulated after Machado, Oliveira and Fernandes (2009).</summary>
    [Theory]
    [MemberData(nameof(Themes))]
    public async Task The_first_four_roles_are_told_apart_by_every_kind_of_eye(string theme)
    {
        var colours = await ColoursAsync(theme);
        var hues = Hues.Take(4).Select(h => colours[h]).ToList();

        foreach (var (eye, sees) in Eyes)
        {
            var seen = hues.ConvertAll(h => Oklab(sees(h)));
            var nearest = (from one in Enumerable.Range(0, 4) from other in Enumerable.Range(0, one) select Distance(seen[one], seen[other])).Min();
            Assert.True(nearest >= 0.09, $"{theme}, {eye}: two roles are only {nearest:0.000} apart");
        }
    }

    [Fact]
    public void Two_roles_never_share_colour_and_shape_while_there_are_others()
    {
        var roles = Enumerable.Range(1, SiteRoles.Hues * SiteRoles.Hues).Select(number => new RoleLink("", "", number)).ToList();

        Assert.Equal(roles.Count, roles.DistinctBy(r => (r.Hue, r.Shape)).Count());
        Assert.Equal(SiteRoles.Hues, roles.Take(SiteRoles.Hues).DistinctBy(r => r.Shape).Count());
    }

    [Fact]
    public async Task The_picture_of_the_workflow_has_the_colours_of_the_pages()
    {
        var colours = await ColoursAsync("light");
        var drawn = HexColour().Matches(await site.TextAsync("/workflow.svg")).Select(m => Linear(m.Value)).Distinct().ToList();

        Assert.All(Hues.Take(4).Append("paper").Append("ink"), name => Assert.Contains(colours[name], drawn));
    }

    private static IEnumerable<string> Hues => Enumerable.Range(1, SiteRoles.Hues).Select(hue => $"hue-{hue}");

    private async Task<Dictionary<string, (double R, double G, double B)>> ColoursAsync(string theme) =>
        Token().Matches(await site.TextAsync("/css/site.css"))
            .ToDictionary(m => m.Groups["name"].Value, m => Linear(m.Groups[theme].Value));

    [GeneratedRegex(@"--(?<name>[\w-]+): light-dark\((?<light>#\w{6}), (?<dark>#\w{6})\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("#[0-9a-f]{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HexColour();

    private static (double R, double G, double B) Linear(string hex)
    {
        return (Channel(1), Channel(3), Channel(5));

        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;

            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
    }

    /// <summary>The ground with a breath of the colour: no more than this much, as the token says, mixed as sRGB.</summary>
    private static (double R, double G, double B) Tinted((double R, double G, double B) ground, (double R, double G, double B) colour)
    {
        return (Mixed(ground.R, colour.R), Mixed(ground.G, colour.G), Mixed(ground.B, colour.B));

        static double Mixed(double one, double other) => Math.Pow((Math.Pow(one, 1 / 2.2) * (1 - Tint)) + (Math.Pow(other, 1 / 2.2) * Tint), 2.2);
    }

    /// <summary>As WCAG 2.2 defines it: 1 to 21.</summary>
    private static double Contrast((double R, double G, double B) one, (double R, double G, double B) other)
    {
        var (a, b) = (Luminance(one) + 0.05, Luminance(other) + 0.05);

        return Math.Max(a, b) / Math.Min(a, b);
    }

    private static double Luminance((double R, double G, double B) colour) => (0.2126 * colour.R) + (0.7152 * colour.G) + (0.0722 * colour.B);

    private static readonly Dictionary<string, Func<(double R, double G, double B), (double R, double G, double B)>> Eyes = new()
    {
        ["all cones"] = colour => colour,
        ["no red cones"] = Seen([0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
        ["no green cones"] = Seen([0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]),
        ["no blue cones"] = Seen([1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]),
    };

    private static Func<(double R, double G, double B), (double R, double G, double B)> Seen(double[] m) => colour =>
    {
        return (Row(0), Row(3), Row(6));

        double Row(int at) => Math.Clamp((m[at] * colour.R) + (m[at + 1] * colour.G) + (m[at + 2] * colour.B), 0, 1);
    };

    private static (double L, double A, double B) Oklab((double R, double G, double B) c)
    {
        var l = Math.Cbrt((0.4122214708 * c.R) + (0.5363325363 * c.G) + (0.0514459929 * c.B));
        var m = Math.Cbrt((0.2119034982 * c.R) + (0.6806995451 * c.G) + (0.1073969566 * c.B));
        var s = Math.Cbrt((0.0883024619 * c.R) + (0.2817188376 * c.G) + (0.6299787005 * c.B));

        return (
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }

    private static double Distance((double L, double A, double B) one, (double L, double A, double B) other) =>
        Math.Sqrt(Math.Pow(one.L - other.L, 2) + Math.Pow(one.A - other.A, 2) + Math.Pow(one.B - other.B, 2));
}
