using System.Globalization;
using System.Text.Json;
using CareerGuide.Tests;

namespace CareerGuide.Web.Tests.Support;

/// <summary>
/// Texts that have broken other sites. By default a few of each kind, from the samples beside the tests of the reader, always the
/// same; with <c>CAREERGUIDE_BAD_INPUT=all</c> each text of the samples and of the large collections, where those are; with <c>3/20</c>
/// the third of twenty parts of them.
/// </summary>
public static class HostileTexts
{
    private const int FewOfEachSample = 4;

    private static readonly string[] Folders = ["naughty", "xss", "path-traversal", "open-redirect", "csv-injection", "http"];

    /// <summary>Never left out: each is hostile in a way of its own.</summary>
    private static readonly string[] Always =
    [
        "", " ", "\0", "\u202e\ufeff\u200b", "\ud800", "%00", "%%0000", "%", "../../secret.txt", "..%2f..%2fsecret.txt", "/etc/passwd", "-1", "9999999999999999999",
        "NaN", "null", "{{7*7}}", "${7*7}", "'; DROP TABLE Roles; --", "\" onfocus=alert(1) x=\"", "'><script>alert(1)</script>",
        "</textarea><img src=x onerror=alert(1)>", "javascript:alert(1)", "//evil.example/", "/\\evil.example", "https://evil.example/",
        "\r\nX-Injected: 1", "İıßﬁ💣", "=1+1", new string('x', 10_000), string.Concat(Enumerable.Repeat("a,", 2_000)),
    ];

    private static readonly string? Asked = Environment.GetEnvironmentVariable("CAREERGUIDE_BAD_INPUT");

    /// <summary>Whether each text goes everywhere.</summary>
    public static bool All => Asked is not null;

    public static IReadOnlyList<string> Texts { get; } = [.. Always.Concat(All ? Part() : Samples(FewOfEachSample)).Distinct()];

    private static IEnumerable<string> Part()
    {
        var (part, parts) = Asked!.Split('/') is [var which, var of]
            ? (int.Parse(which, CultureInfo.InvariantCulture), int.Parse(of, CultureInfo.InvariantCulture))
            : (1, 1);

        return Samples(int.MaxValue).Concat(Corpora()).Distinct().Where((_, n) => n % parts == part - 1);
    }

    private static IEnumerable<string> Samples(int most) => new[] { "naughty.json", "xss.json" }.SelectMany(name =>
    {
        var texts = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Repository.PathTo("tests", "CareerGuide.Content.Tests", "Samples", name)))!;

        return texts.Where((_, n) => n % Math.Max(1, texts.Length / most) == 0);
    });

    private static IEnumerable<string> Corpora() => Repository.Corpora is not { } corpora
        ? []
        : Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(corpora, folder), "*", SearchOption.AllDirectories)).SelectMany(TextsOf);

    private static IEnumerable<string> TextsOf(string file) => Path.GetExtension(file) == ".json"
        ? JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray().SelectMany(Strings)
        : File.ReadLines(file);

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        _ => [],
    };
}
