using System.Text.Json;
using System.Text.RegularExpressions;
using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests;

/// <summary>What docs/lecture-format.md tells instructors is what happens: each of its examples is read.</summary>
public sealed partial class FormatExamplesTests
{
    private static readonly string document = Repository.Text("docs/lecture-format.md");

    /// <summary>The line on which each example begins, to find it by.</summary>
    public static TheoryData<int> Examples => [.. Example().Matches(document).Select(LineOf)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_read_as_the_document_says(int line)
    {
        var example = Example().Matches(document).Single(match => LineOf(match) == line);
        var expected = JsonDocument.Parse(example.Groups["json"].Value).RootElement;

        var parsed = LectureParser.Parse(example.Groups["markdown"].Value, "example.md", DefaultContent.Vocabulary);

        var differences = Expected.Differences(expected, JsonSerializer.SerializeToElement(LectureJson.Of(parsed), LectureJson.Options));
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.False(parsed.HasErrors);
    }

    [Fact]
    public void No_example_is_left_out() =>
        Assert.Equal(Regex.Count(document, "^```markdown$", RegexOptions.Multiline, TimeSpan.FromSeconds(1)), Examples.Count);

    private static int LineOf(Match match) => document.AsSpan(0, match.Index).Count('\n') + 1;

    [GeneratedRegex(@"^```markdown\n(?<markdown>.*?)^```\n```json\n(?<json>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
