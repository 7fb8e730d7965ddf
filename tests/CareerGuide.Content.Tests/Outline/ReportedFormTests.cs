using System.Text.Json;
using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using Xunit;

namespace CareerGuide.Content.Tests.Outline;

/// <summary>Lectures as converters, editors and people with other habits write them: each form of Samples/forms.json, with what is read from it.</summary>
public sealed class ReportedFormTests
{
    private static readonly JsonElement[] samples = [.. JsonDocument.Parse(File.ReadAllBytes(Samples.PathTo("forms.json"))).RootElement.EnumerateArray()];

    public static TheoryData<string> Forms => [.. samples.Select(sample => sample.GetProperty("form").GetString()!)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_is_read_as_a_person_reads_it(string form)
    {
        var sample = samples.Single(sample => sample.GetProperty("form").GetString() == form);

        var parsed = LectureParser.Parse(sample.GetProperty("markdown").GetString()!, "forms.md", DefaultContent.Vocabulary);

        Assert.Equal(sample.GetProperty("read").GetString(), Summary(parsed.Lecture));
        Assert.False(parsed.HasErrors);
    }

    private static string Summary(Lecture lecture) => string.Join(" | ", lecture.Roles.Select(Summary))
        + string.Concat(lecture.Comparisons.Select(Summary))
        + (lecture.Workflow.Count > 0 ? $" || works {string.Join(", ", lecture.Workflow.Select(step => step.Name))}" : "");

    private static string Summary(Role role) => role.Name
        + Part("about", role.About.Select(item => item.Text))
        + Part("does", role.Responsibilities.Select(item => item.Text))
        + Part("knows", role.Skills.SelectMany(skill => skill.Names))
        + Part("minds", role.Focus.Select(item => item.Text))
        + Part("likes", role.Interests.Select(interest => interest.Text));

    private static string Summary(Comparison comparison) =>
        $" || {string.Join(", ", comparison.Rows.Select(row => row.Label))} by {string.Join(", ", comparison.Criteria.Select(criterion => criterion.Name))}: {string.Join(", ", comparison.Rows.SelectMany(row => row.Ratings).Select(rating => rating.Text))}";

    private static string Part(string name, IEnumerable<string> texts) => string.Join(", ", texts) is { Length: > 0 } all ? $"; {name} {all}" : "";
}
