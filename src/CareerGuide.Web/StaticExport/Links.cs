using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerGuide.Web.StaticExport;

/// <summary>Finds the resources that the site's pages, style sheets and scripts refer to.</summary>
internal static partial class Links
{
    private static readonly Uri Site = new("https://site.invalid/");

    /// <summary>The paths within the site that a file refers to, percent-encoded, without query and fragment.</summary>
    public static IEnumerable<string> Of(string path, string type, byte[] body)
    {
        var pattern = type.Split(';')[0] switch
        {
            "text/html" => InHtml(),
            "text/css" => InCss(),
            "text/javascript" => InScript(),
            _ => null,
        };

        if (pattern is null)
            return [];

        var here = new Uri(Site, path);

        return pattern.Matches(Encoding.UTF8.GetString(body))
            .Select(link => Within(here, WebUtility.HtmlDecode(link.Groups["to"].Value)))
            .OfType<string>()
            .Distinct();
    }

    /// <summary>A percent-encoded path.</summary>
    public static string Written(string path) => new Uri(Site, path).AbsolutePath;

    private static string? Within(Uri here, string link) =>
        Uri.TryCreate(here, link, out var target) && target.Scheme == Site.Scheme && target.Host == Site.Host ? target.AbsolutePath : null;

    [GeneratedRegex("""\s(?:href|src)="(?<to>[^"]*)["]""", RegexOptions.NonBacktracking)]
    private static partial Regex InHtml();

    [GeneratedRegex("""url\("?(?<to>[^")]*)""", RegexOptions.NonBacktracking)]
    private static partial Regex InCss();

    [GeneratedRegex("""(?:import\(|from |import |fetch\()'(?<to>[./][^']*)'""", RegexOptions.NonBacktracking)]
    private static partial Regex InScript();
}
