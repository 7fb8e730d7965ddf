using System.Text.Json;
using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests;

public sealed class LectureTests
{
    public static TheoryData<string> Lectures =>
        [.. Directory.GetFiles(Repository.PathTo("tests/CareerGuide.Content.Tests/Lectures"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Lectures))]
    public void A_lecture_is_read_as_its_author_would_read_it(string name)
    {
        var folder = Repository.PathTo("tests/CareerGuide.Content.Tests/Lectures");
        var markdown = File.ReadAllText(Path.Combine(folder, name + ".md"));
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name + ".json"))).RootElement;

        var parsed = LectureParser.Parse(markdown, name + ".md", DefaultContent.Vocabulary);

        var differences = Expected.Differences(expected, JsonSerializer.SerializeToElement(LectureJson.Of(parsed), LectureJson.Options));
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.False(parsed.HasErrors);
    }
}
