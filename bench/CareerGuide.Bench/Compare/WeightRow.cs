using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace CareerGuide.Bench.Compare;

/// <summary>
/// What a first visit to the home page asks for until it is shown, as far as HTML, style sheets and imports tell: bytes as sent by
/// Brotli, headers included. A browser knows better (<c>bench/lighthouse.sh</c>).
/// </summary>
internal static partial class WeightRow
{
    public static async Task<IEnumerable<Reading>> MeasureAsync(Build build)
    {
        await using var site = await build.StartAsync(build.Lab.TwoTexts, await build.ImportedAsync(build.Lab.TwoTexts));
        var (bytes, asked) = (0L, new HashSet<Uri>());
        var waiting = new Queue<Uri>([new Uri(site.Client.BaseAddress!, "/")]);

        while (waiting.TryDequeue(out var address))
        {
            if (!asked.Add(address))
                continue;

            var (size, needed) = await AskAsync(site.Client, address);
            bytes += size;

            foreach (var next in needed)
                waiting.Enqueue(next);
        }

        return [new("a first visit to the home page", "B", bytes), new("requests of a first visit", "", asked.Count)];
    }

    private static async Task<(long Bytes, IEnumerable<Uri> Needed)> AskAsync(HttpClient client, Uri address)
    {
        using var answer = (await client.GetAsync(address)).EnsureSuccessStatusCode();
        var body = await answer.Content.ReadAsByteArrayAsync();
        var text = Encoding.UTF8.GetString(answer.Content.Headers.ContentEncoding.Contains("br") ? Unpacked(body) : body);
        var needed = answer.Content.Headers.ContentType?.MediaType switch
        {
            "text/html" => OfPage(text),
            "text/css" => Addresses(text, CssAddress()),
            "text/javascript" => Addresses(text, Import()),
            _ => [],
        };

        return (body.Length + SizeOf(answer.Headers) + SizeOf(answer.Content.Headers), needed.Select(n => new Uri(address, n)));
    }

    private static IEnumerable<string> OfPage(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var links = page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload]:not([media=\"not all\"]), link[rel=modulepreload]").Select(link => link.GetAttribute("href"));
        var sources = page.QuerySelectorAll("script[src], img[src]").Select(element => element.GetAttribute("src"));

        return [.. links.Concat(sources).OfType<string>()];
    }

    /// <summary>But for what stands in the text itself.</summary>
    private static IEnumerable<string> Addresses(string text, Regex pattern) =>
        pattern.Matches(text).Select(match => match.Groups["address"].Value).Where(found => !found.StartsWith("data:", StringComparison.Ordinal));

    private static byte[] Unpacked(byte[] body)
    {
        using var unpacked = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(body), CompressionMode.Decompress))
            brotli.CopyTo(unpacked);

        return unpacked.ToArray();
    }

    private static int SizeOf(HttpHeaders headers) => headers.ToString().Length;

    /// <summary>A typeface is asked for where the page preloads it, else only once something is set in it.</summary>
    [GeneratedRegex("""url\(["']?(?<address>[^"')]+)["']?\)(?!\s*format)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CssAddress();

    [GeneratedRegex("""^import\s[^"']*["'](?<address>[^"']+)["']""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Import();
}
