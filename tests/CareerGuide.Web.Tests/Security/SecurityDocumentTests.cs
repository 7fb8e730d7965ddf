using System.Globalization;
using System.Text.RegularExpressions;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Security;

/// <summary><c>docs/security.md</c> answers each requirement, and every test that it names is there.</summary>
public sealed class SecurityDocumentTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Levels 1 and 2 of OWASP ASVS 5.0.0.</summary>
    private const string Requirements =
        "1.1.1-2 1.2.1-9 1.3.1-11 1.4.1-3 1.5.1-2 2.1.1-3 2.2.1-3 2.3.1-4 2.4.1-1 3.2.1-2 3.3.1-4 3.4.1-6 3.5.1-5 3.7.1-2 4.1.1-3 4.2.1-1 4.3.1-2 4.4.1-4 "
        + "5.1.1-1 5.2.1-3 5.3.1-2 5.4.1-3 6.1.1-3 6.2.1-12 6.3.1-4 6.4.1-4 6.5.1-5 6.6.1-3 6.8.1-4 7.1.1-3 7.2.1-4 7.3.1-2 7.4.1-5 7.5.1-2 7.6.1-2 8.1.1-2 "
        + "8.2.1-3 8.3.1-1 8.4.1-1 9.1.1-3 9.2.1-4 10.1.1-2 10.2.1-2 10.3.1-4 10.4.1-11 10.5.1-5 10.6.1-2 10.7.1-3 11.1.1-2 11.2.1-3 11.3.1-3 11.4.1-4 11.5.1-1 "
        + "11.6.1-1 12.1.1-3 12.2.1-2 12.3.1-4 13.1.1-1 13.2.1-5 13.3.1-2 13.4.1-5 14.1.1-2 14.2.1-4 14.3.1-3 15.1.1-3 15.2.1-3 15.3.1-7 16.1.1-1 16.2.1-5 "
        + "16.3.1-4 16.4.1-3 16.5.1-3 17.1.1-1 17.2.1-4 17.3.1-2";

    private static readonly string Document = File.ReadAllText(Repository.PathTo("docs/security.md"));

    [Fact]
    public void Every_requirement_has_one_answer()
    {
        var answered = Rows(exceptGaps: true).SelectMany(row => row.Split(", ").SelectMany(Numbers)).ToList();

        Assert.Equal(Requirements.Split(' ').SelectMany(Numbers).Order(), answered.Order());
    }

    [Fact]
    public void The_gaps_are_those_that_the_tables_admit()
    {
        var admitted = Regex.Matches(Document, @"^\| (?<numbers>[0-9., –]+) \| \*\*Gap\*\*", RegexOptions.Multiline, Patience).SelectMany(m => m.Groups["numbers"].Value.Split(", ").SelectMany(Numbers));
        var listed = Rows(exceptGaps: false).SelectMany(row => row.Split(", ").SelectMany(Numbers));

        Assert.Equal(admitted.Order(), listed.Order());
    }

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var sources = Directory.EnumerateFiles(Repository.PathTo("tests"), "*Tests.cs", SearchOption.AllDirectories).ToLookup(Path.GetFileNameWithoutExtension, File.ReadAllText);
        var named = Regex.Matches(Document, @"`(?<class>\w+Tests)\.(?<method>\w+)`", RegexOptions.None, Patience);

        Assert.True(named.Count > 50);
        Assert.All(named, test => Assert.Contains(
            sources[test.Groups["class"].Value], source => source.Contains($" {test.Groups["method"].Value}(", StringComparison.Ordinal)));
    }

    /// <summary>The first cells of the tables of answers, or of the one of gaps.</summary>
    private static IEnumerable<string> Rows(bool exceptGaps) => Document.Split("\n## ")
        .Where(section => section.StartsWith("Gaps", StringComparison.Ordinal) != exceptGaps)
        .SelectMany(section => Regex.Matches(section, @"^\| (?<numbers>\d[0-9., –]+) \|", RegexOptions.Multiline, Patience))
        .Select(row => row.Groups["numbers"].Value);

    /// <summary>Of <c>1.2.3–5</c> three.</summary>
    private static IEnumerable<string> Numbers(string range)
    {
        var parts = range.Trim().Split('–', '-');
        var (section, first) = (parts[0][..parts[0].LastIndexOf('.')], Number(parts[0][(parts[0].LastIndexOf('.') + 1)..]));

        return Enumerable.Range(first, (parts.Length > 1 ? Number(parts[1]) : first) - first + 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"{section}.{n}"));
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
