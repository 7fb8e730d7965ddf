using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content;

/// <summary>A parsed lecture as JSON: the format of <c>check --json</c> and of the public API.</summary>
public static class LectureJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // the JSON is never embedded in a page
        Converters = { new JsonStringEnumConverter<SkillLevel>(), new JsonStringEnumConverter<Choice>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>An object to serialise with <see cref="Options"/>.</summary>
    public static object Of(ParsedLecture parsed)
    {
        var lecture = parsed.Lecture;

        return new
        {
            lecture.Slug,
            lecture.Title,
            lecture.Language,
            Roles = lecture.Roles.Select(Of),
            Comparisons = lecture.Comparisons.Select(Of),
            Workflow = lecture.Workflow.Select(step => new { Role = step.RoleSlug, step.Activity, step.Line }),
            Sections = lecture.Sections.Select(Of),
            Diagnostics = parsed.Diagnostics.Select(Of),
        };
    }

    /// <summary>The message in English, and beside it the key and the arguments of its text, for programs.</summary>
    private static object Of(Diagnostic diagnostic) => new
    {
        diagnostic.Code,
        diagnostic.Severity,
        diagnostic.Line,
        diagnostic.Column,
        Message = diagnostic.Text.InEnglish,
        Text = diagnostic.Text.Key,
        Arguments = ValuesOf(diagnostic.Text),
    };

    private static Dictionary<string, object> ValuesOf(Message message) =>
        message.Arguments.ToDictionary(argument => argument.Name, argument => ValueOf(argument.Value));

    private static object ValueOf(object value) => value switch
    {
        Message message => new { Text = message.Key, Arguments = ValuesOf(message) },
        Message[] messages => messages.Select(ValueOf),
        _ => value,
    };

    private static object Of(Role role) => new
    {
        role.Slug,
        role.Name,
        role.Aliases,
        role.Line,
        About = role.About.Select(paragraph => paragraph.Text),
        Responsibilities = role.Responsibilities.Select(Of),
        Skills = role.Skills.Select(Of),
        Focus = role.Focus.Select(Of),
        Interests = role.Interests.Select(interest => new { interest.Text, interest.Phrases, interest.Line }),
        Facets = role.Facets.WithoutOwnProperty().Select(facet => new { facet.Key, facet.Heading, facet.Line, Items = facet.Items.Select(Of) }),
        Sections = role.Sections.Select(Of),
    };

    private static object Of(Item item) => new { item.Text, item.Line };

    private static object Of(SkillLine skill) => new
    {
        skill.Text,
        skill.Line,
        skill.Group,
        skill.Names,
        skill.Choice,
        skill.Level,
        skill.Optional,
        Members = skill.Members.Select(member => member.Name),
    };

    private static object Of(Section section) => new { section.Heading, section.Line };

    /// <summary>A row whose role is unknown is identified by the slug of its label.</summary>
    private static object Of(Comparison comparison)
    {
        var slugs = new UniqueSlugs();

        return new
        {
            comparison.Heading,
            comparison.Line,
            Criteria = comparison.Criteria.Select(criterion => new { criterion.Name, criterion.Ordinal }),
            Ratings = comparison.Rows.ToDictionary(
                row => slugs.Take(row.RoleSlug ?? row.Label, "row"),
                row => row.Ratings.Select(rating => rating.Text)),
        };
    }
}
