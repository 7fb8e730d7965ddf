using CareerGuide.Tests;

namespace CareerGuide.Web.Tests.Support;

/// <summary>Addresses made to lead off a site: some of each kind, and a whole collection where it stands in a folder <c>shared</c> above.</summary>
internal static class OpenRedirects
{
    private static readonly string[] Sample =
    [
        "https://evil.example", "//evil.example", "///evil.example", "////evil.example/%2f%2e%2e", "/\\evil.example", "\\\\evil.example", "/\\/evil.example",
        "https:evil.example", "http:/\\evil.example", "javascript:alert(1)", "java%0d%0ascript%0d%0a:alert(0)", "data:text/html,x", "/%09/evil.example",
        "/\t/evil.example", "/\r\n/evil.example", "/.evil.example", "https://localhost@evil.example", "https://localhost.evil.example", "〱evil.example",
        "//google%E3%80%82com", "//%5cevil.example", "/%5cevil.example", "~//evil.example", "~/\\evil.example", "https://localhost;@evil.example", "\u0000//evil.example",
        "//\u0000/evil.example", "?https://evil.example", "/./\\/./evil.example", "/.\\..\\evil.example", "evil.example", "/https:/%5cevil.example/", "x:1///%01javascript:alert(1)/", "",
    ];

    public static IEnumerable<string> All() => Sample.Concat(Collection()).Distinct();

    private static IEnumerable<string> Collection() =>
        Repository.Corpora is { } folder && Path.Combine(folder, "open-redirect") is var payloads && Directory.Exists(payloads)
            ? Directory.GetFiles(payloads, "*.txt", SearchOption.AllDirectories).SelectMany(File.ReadLines)
            : [];
}
