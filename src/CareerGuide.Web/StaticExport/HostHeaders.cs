using System.Text;
using CareerGuide.Web.Infrastructure.Security;

namespace CareerGuide.Web.StaticExport;

/// <summary>The response headers of the site, in the format of Netlify and Cloudflare Pages.</summary>
internal static class HostHeaders
{
    private const string Forever = "public, max-age=31536000, immutable";

    /// <param name="lasting">Paths whose content never changes.</param>
    public static byte[] File(IEnumerable<string> lasting)
    {
        var always = SecurityHeaders.BesidesPolicy.Prepend(new("Content-Security-Policy", SecurityHeaders.Policy));
        var lines = new StringBuilder("/*\n");

        foreach (var (name, value) in always)
            lines.Append("  ").Append(name).Append(": ").Append(value).Append('\n');

        // Both hosts join two values of one header with a comma. Browsers take such a value of this header for none, which allows embedding too.
        foreach (var ending in SecurityHeaders.EndingsForOtherSites)
            lines.Append("/*").Append(ending).Append("\n  Cross-Origin-Resource-Policy: cross-origin\n");

        foreach (var path in lasting.Order(StringComparer.Ordinal))
            lines.Append(path).Append("\n  Cache-Control: ").Append(Forever).Append('\n');

        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}
