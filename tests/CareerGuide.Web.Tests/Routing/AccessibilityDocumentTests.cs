using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Routing;

/// <summary>docs/accessibility.md speaks of every criterion of WCAG 2.2 A and AA, and of tests that there are.</summary>
public sealed class AccessibilityDocumentTests
{
    private const string Criteria =
        "1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 "
        + "2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 "
        + "3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3";

    private static readonly string[][] Rows = [.. File.ReadLines(Repository.PathTo("docs", "accessibility.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsDigit(line[2]))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

    [Fact]
    public void Every_criterion_stands_in_the_table_once()
    {
        Assert.Equal(Criteria.Split(' '), Rows.Select(row => row[0].Split(' ')[0]));
        Assert.Equal(55, Rows.Length);
    }

    [Fact]
    public void Every_test_that_the_table_names_is_there()
    {
        var sources = Directory.GetFiles(Repository.PathTo("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

        Assert.All(Rows.Where(row => !row[3].StartsWith("Looked at: ", StringComparison.Ordinal)), row =>
        {
            var name = row[3].Trim('`').Split('.');
            var source = Assert.Single(sources[name[0]]);

            Assert.Contains(name.Length == 1 ? "[Fact]" : $" {name[1]}(", source, StringComparison.Ordinal);
        });
    }
}
