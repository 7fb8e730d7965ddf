using System.Text.Json;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Outline;
using CareerGuide.Content.Tests.Support;
using CareerGuide.Content.Text;
using CareerGuide.Tests;
using CsCheck;
using Xunit;

namespace CareerGuide.Content.Tests.MarkdownWriting;

/// <summary>What is written of a role is read as that role again.</summary>
public sealed class RoleMarkdownTests
{
    public static TheoryData<string> Lectures =>
    [
        Repository.PathTo("content/lectures/data-roles.md"),
        .. Directory.GetFiles(Repository.PathTo("tests/CareerGuide.Content.Tests/Lectures"), "*.md").Order(),
    ];

    [Theory, MemberData(nameof(Lectures))]
    public void Each_role_of_a_lecture_is_read_again_from_what_is_written_of_it(string path)
    {
        var lecture = Read(File.ReadAllText(path), DefaultContent.Vocabulary);

        foreach (var role in lecture.Roles.Where(IsDescribed))
        {
            var read = Assert.Single(ReadAgain(role, lecture).Roles);

            Assert.Equal(Said(role), Said(read));
        }
    }

    [Fact]
    public void Writing_never_throws() => Mutation.OfLectures.Sample(text =>
    {
        var lecture = Read(text, DefaultContent.Vocabulary);

        Assert.All(lecture.Roles, role => Assert.StartsWith("# ", RoleMarkdown.Of(role, lecture.Language)));
        Assert.All(lecture.Sections, section => Assert.NotNull(MarkdownText.OfHtml(section.Html)));
        Assert.Null(Record.Exception(() => MarkdownText.OfHtml(lecture.Html)));
    }, iter: 400);

    [Fact]
    public void Whatever_is_kept_of_hostile_texts_can_be_written()
    {
        foreach (var sample in new[] { "xss.json", "naughty.json", "malformed.json", "markdown.json" })
        {
            foreach (var text in Strings(JsonDocument.Parse(File.ReadAllText(Samples.PathTo(sample))).RootElement))
                Assert.Null(Record.Exception(() => MarkdownText.OfHtml(Read(text, SiteVocabulary.Empty).Html)));
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };

    [Fact]
    public void Any_words_stay_what_they_are() => Words.Sample(words =>
    {
        var item = new Item(PlainText(words), 1);
        var role = new Role { Slug = "baker", Name = "Baker", Aliases = [], Line = 1, Facets = [.. TextParts.Select(key => new FacetPart(key, key, 1, [item]))] };

        var read = Read(RoleMarkdown.Of(role, "en"), SiteVocabulary.Empty).Roles.Single();

        Assert.Equal(TextParts, read.Facets.Select(part => part.Key));
        Assert.All(read.Facets, part => Assert.Equal(item.Text, Assert.Single(part.Items).Text));
    }, iter: 1000);

    [Fact]
    public void Each_heading_that_is_written_is_read_as_what_it_heads()
    {
        foreach (var language in LanguageTests.Known)
        {
            Item[] items = [new("uno", 1)];
            var role = new Role
            {
                Slug = "tester",
                Name = "Tester",
                Aliases = [],
                Line = 1,
                Facets = [.. TextParts.Select(key => new FacetPart(key, "no heading of any language", 1, items))],
                Skills = [new() { Text = "uno", Line = 1, Names = ["uno"] }],
                Interests = [new("uno", ["uno"], 1)],
            };

            var read = Assert.Single(Read($"---\nlanguage: {language}\n---\n{RoleMarkdown.Of(role, language)}", SiteVocabulary.Empty).Roles);

            Assert.Equal(Said(role), Said(read));
        }
    }

    [Theory]
    [InlineData("1. Junior\n2. Senior\n   1. of nights\n   2. of days\n")]
    [InlineData("7. Seventh\n8. Eighth\n\nA paragraph between.\n\n- a point\n")]
    [InlineData("It *depends*:\n\n| a | b |\n| --- | --- |\n| 1 | [two](https://example.org) |\n\nOn luck.\n")]
    [InlineData("> Why?\n>\n> - Because\n\n```sql\nSELECT 1;\n```\n")]
    [InlineData("- **Q1:** Why?\n\n  A longer answer.\n\n  In two paragraphs.\n- Q2\n")]
    [InlineData("#### Inside\n\n##### Upstairs\n\n- quiet\n\n#### Outside\n\nloud\n")]
    [InlineData("Term\n: what it *means*\n")]
    [InlineData("Typical steps are:\n\n- a\n\nAnd then:\n\n1. b\n")]
    [InlineData("~~Old~~ and m<sup>2</sup> and H<sub>2</sub>O and ==marked== and `a*b`\\\non two lines\n")]
    [InlineData("- <https://example.org>\n- [ ] to do\n- \\# no heading\n")]
    public void Whatever_stands_under_a_facet_is_written_and_read_again(string body)
    {
        var lecture = Read($"## Crane Operator\n\n### Career Path\n\n{body}\n### Tasks\n\n- Lift\n", SiteVocabulary.Empty);
        var role = Assert.Single(lecture.Roles);
        Assert.Contains(role.Facets, part => part.Key == "career");
        Assert.Empty(role.Sections);

        Assert.Equal(Said(role), Said(Assert.Single(ReadAgain(role, lecture).Roles)));
    }

    /// <summary>The facets whose items are text.</summary>
    private static readonly IReadOnlyList<string> TextParts =
        [.. FacetTable.Kinds.Where(kind => kind.Items is not (FacetItems.Skills or FacetItems.Interests)).Select(kind => kind.Key)];

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.OneOf((string[])["*", "**", "_", "__", "`", "``", "[", "]", "](x)", "[x]", "<", ">", "<b>", "</b>", "<!--", "<http://x.y>", "&", "&amp;", "&#65;", "#", "##",
            "-", "--", "---", "+", "=", "===", "1.", "1)", "12345", "|", "| a |", "~~~", "\\", "!", "![", ":", "word", "two words", "Data Engineer", "→", "snake_case", "C++", "C#",
            "R&D;", "(x)", "http://x.y/z_w", "$", "%", "^", "{", "}", "\"", "'", "é", "日本", "👩‍💻", "a*b", "2 * 3", "x_y_z", " "]),
        Gen.String[Gen.Char.AlphaNumeric, 1, 4]).Array[1, 8].Select(parts => string.Concat(parts))
        .Where(text => text.Any(char.IsLetterOrDigit));

    private static string PlainText(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Lecture Read(string markdown, SiteVocabulary vocabulary) => LectureParser.Parse(markdown, "role.md", vocabulary).Lecture;

    private static Lecture ReadAgain(Role role, Lecture lecture) => Read(
        $"---\nlanguage: {lecture.Language}\n---\n\n{RoleMarkdown.Of(role, lecture.Language)}",
        DefaultContent.Vocabulary with { Glossary = Knowing(lecture) });

    /// <summary>A name alone makes no role.</summary>
    private static bool IsDescribed(Role role) => role.Responsibilities.Count + role.Skills.Count + role.Focus.Count > 0;

    /// <summary>On the site all skills of the lecture are known, so a line of one role is split as it was beside the others.</summary>
    private static Glossary Knowing(Lecture lecture)
    {
        var glossary = DefaultContent.Vocabulary.Glossary;
        var named = lecture.Roles.SelectMany(r => r.Skills).SelectMany(s => s.Names.Concat(s.Members.Select(m => m.Name)))
            .Where(name => glossary.Find(name) is null).DistinctBy(NormalizedName.Of);

        return new([.. glossary.Entries, .. named.Select(name => new GlossaryEntry(name, "", [], [], "", 0))]);
    }

    /// <summary>All that is understood of a role.</summary>
    private static string Said(Role role) => string.Join('\n',
    [
        role.Name,
        .. role.Facets.SelectMany(part => part.Items.Select(i => $"{part.Name} {i.Group}: {i.Text} {i.DetailsHtml} {i.Html} {i.Number}")),
        .. role.Skills.Select(s => $"skill {s.Group}: {s.Text} [{string.Join('|', s.Names)}] {s.Choice} {s.Level} {s.Optional} {s.Remark} ({string.Join("|", s.Members)}) {s.DetailsHtml}"),
        .. role.Interests.Select(i => $"interest {i.Text} [{string.Join('|', i.Phrases)}] {i.DetailsHtml}"),
        .. role.Sections.Select(s => $"section {WithoutAlso(s.Heading)} {WithoutSurplusSpaces(s.Html)}"),
    ]);

    /// <summary>What was kept of a part that is understood is written under another heading.</summary>
    private static string? WithoutAlso(string? heading) =>
        heading?.Replace("Also: ", "", StringComparison.Ordinal).Replace("Además: ", "", StringComparison.Ordinal);

    private static string WithoutSurplusSpaces(string html) => string.Join(' ', html.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
