using System.Text.RegularExpressions;
using CareerGuide.Content.Tests.Support;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests;

/// <summary><c>docs/decisions/README.md</c> lists each record once, in order, under the title that it has.</summary>
public sealed class DecisionIndexTests
{
    [Fact]
    public void The_index_lists_every_decision_under_its_title_with_a_status()
    {
        var folder = Repository.PathTo("docs/decisions");
        var records = Directory.EnumerateFiles(folder, "0*.md").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadLines(file).First()));
        var rows = Regex.Matches(
            File.ReadAllText(Path.Combine(folder, "README.md")),
            @"^\| (?<number>\d+) \| \[(?<title>.+)\]\((?<file>.+)\) \| (accepted|replaced by \d+) \|$",
            RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

        Assert.Equal(records, rows.Select(row => (row.Groups["file"].Value, $"# {row.Groups["number"].Value}. {row.Groups["title"].Value}")));
    }
}
