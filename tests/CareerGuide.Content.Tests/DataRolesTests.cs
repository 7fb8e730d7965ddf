using System.Text.Json;
using System.Text.Json.Nodes;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests;

/// <summary>The lecture that the site exists for, and the same text as it often arrives.</summary>
public sealed class DataRolesTests
{
    private static ParsedLecture Clean => Parse(Repository.Text("content/lectures/data-roles.md"));

    private static ParsedLecture Damaged => Parse(File.ReadAllText(Samples.PathTo("data-roles.damaged.md")));

    [Fact]
    public void Everything_that_the_lecture_says_is_read()
    {
        var expected = JsonDocument.Parse(Repository.Text("tests/CareerGuide.Content.Tests/Lectures/data-roles.json")).RootElement;

        Assert.Empty(Expected.Differences(expected, JsonSerializer.SerializeToElement(LectureJson.Of(Clean), LectureJson.Options)));
    }

    [Fact]
    public void The_lecture_leaves_nothing_to_be_said() => Assert.Empty(Clean.Diagnostics);

    [Fact]
    public void The_damaged_lecture_says_the_same() =>
        Assert.Equal(WithoutDiagnostics(Clean), WithoutDiagnostics(Damaged));

    [Fact]
    public void The_damaged_lecture_looks_the_same()
    {
        Assert.Equal(Clean.Lecture.Html, Damaged.Lecture.Html);
        Assert.Equal(Clean.Lecture.Headings, Damaged.Lecture.Headings);
        Assert.Equal(Clean.Lecture.Sections, Damaged.Lecture.Sections);
    }

    [Fact]
    public void The_damaged_lecture_warns_of_its_damage_and_of_nothing_else()
    {
        Assert.Equal(["CG005", "CG006"], Damaged.Diagnostics.Select(d => d.Code));
        Assert.All(Damaged.Diagnostics, d => Assert.Equal(Severity.Warning, d.Severity));
    }

    private static ParsedLecture Parse(string markdown) => LectureParser.Parse(markdown, "data-roles.md", DefaultContent.Vocabulary);

    private static string WithoutDiagnostics(ParsedLecture parsed)
    {
        var json = JsonSerializer.SerializeToNode(LectureJson.Of(parsed), LectureJson.Options)!.AsObject();
        json.Remove("diagnostics");

        return json.ToJsonString();
    }
}
