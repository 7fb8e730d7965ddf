using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests;

/// <summary>Texts made to stop a reader. The time limits only guard against hanging; honest readings take a fraction of them.</summary>
public sealed class HostileInputTests
{
    private const int Limit = 300_000;

    private const string TwoRoles =
        "## Data Engineer\n\n### Skills\n\n- SQL\n\n## Data Analyst\n\n### Skills\n\n- Excel\n\n";

    public static TheoryData<string> PathologicalNames => [.. Pathological.Select(c => c.GetProperty("name").GetString()!)];

    private static JsonElement[] Pathological { get; } =
        [.. JsonDocument.Parse(File.ReadAllBytes(Samples.PathTo("pathological.json"))).RootElement.EnumerateArray()];

    /// <summary>Fragments, each with how it begins and with the number of its repetition in it.</summary>
    public static TheoryData<string, string> Repetitions => new()
    {
        { "", "#\n" },
        { "", "# Skills\n" },
        { "", "# Heading {0}\n" },
        { "", "Heading\n===\n" },
        { "", "**a:**\n\n" },
        { "", "**a:**\n\n- b\n\n" },
        { "", "**a:** b\n" },
        { "", "**a** " },
        { "", "*a_ " },
        { "", "[a\n" },
        { "", "![" },
        { "", "Tools:\n- b\n\n" },
        { "", "- a\n* b\n" },
        { "", "- some item\n" },
        { "", "- a\n  - b\n    - c\n" },
        { "", "[a](#b{0})\n\n# Heading {0}\n\n" },
        { "", "[a{0}]: b\n" },
        { "", "## Role {0} Engineer\n\n### Skills\n\n- SQL\n\n" },
        { "", "## Thing {0}\n\n## Skills\n\n- SQL\n\n" },
        { "", "## A Rather Long Role Name {0} Of Engineer\n\n### Skills\n\n- SQL\n\n" },
        { "", "**Role {0} Engineer:**\n\n**Skills:**\n\n- SQL\n\n" },
        { "", "## Data Engineer\n\n### Skills\n\n- SQL\n\n" },
        { TwoRoles, "- Skill {0}\n" },
        { TwoRoles, "- **Focus:** b\n" },
        { TwoRoles, "### Tasks\n\na:\n\n- b\n\n" },
        { TwoRoles + "- ", "a{0} / b, " },
        { TwoRoles + "## Workflow\n\n", "DE → DA\n\n" },
        { TwoRoles + "## Workflow\n\n", "1. DE → a\n1. Unknown {0} → b\n" },
        { TwoRoles + "## Guidance\n\n", "- If you enjoy this → Unknown {0}\n" },
        { "| Role | A |\n| - | - |\n", "| Role {0} Engineer | High |\n" },
        { TwoRoles + "| Role | A |\n| - | - |\n| DE | Low |\n| DA | Low |\n", "| Unknown {0} | High |\n" },
        { "|" + string.Concat(Enumerable.Repeat("a|", 4_000)) + "\n|" + string.Concat(Enumerable.Repeat("-|", 4_000)) + "\n", "|b|\n" },
        { "# a", "\u0301\u0316" },
        { "<div>\n", "<!-- " },
        { "<div>\n", "<script " },
        { "<div>\n", "<a " },
        { "---\n", "a{0}: b\n" },
    };

    [Theory(Timeout = Limit), MemberData(nameof(PathologicalNames))]
    public Task A_pathological_text_is_read_or_refused(string name) =>
        Read(Built(Pathological.First(c => c.GetProperty("name").GetString() == name)), TestContext.Current.CancellationToken);

    [Theory(Timeout = Limit), MemberData(nameof(Repetitions))]
    public Task A_lecture_as_large_as_the_editor_takes_is_read_in_time(string beginning, string fragment) =>
        Read(Repeated(beginning, fragment, 256 * 1024), TestContext.Current.CancellationToken);

    [Theory(Timeout = Limit)]
    [InlineData("", "- some item\n")]
    [InlineData("", "a few words of a long text ")]
    [InlineData("| A | B |\n| - | - |\n", "| a cell | another |\n")]
    [InlineData("", "## Role {0} Engineer\n\n### Skills\n\n- Some skill\n- SQL\n\n### Tasks\n\n- This and that\n\n")]
    [InlineData("", "## Nurse (ward {0})\n\n- a\n\n")]
    [InlineData("", "http://a.b ")]
    [InlineData("", "www. ")]
    [InlineData("", "MAILTO:a@b.c ")]
    [InlineData("", "`a` w ")]
    [InlineData("", "a\n---\n")]
    [InlineData("", "a long enough line of text\n---\n")]
    [InlineData("", "#\n")]
    [InlineData("", "> a\n\n")]
    [InlineData("", "<h2>a</h2>")]
    [InlineData("", "<ul></ul>")]
    [InlineData("", "<table><tr><td rowspan=30 colspan=30>a</td></tr></table>\n")]
    [InlineData("<table>", "<tr><td rowspan=30 colspan=30>a</td></tr>")]
    [InlineData("", ":::tip T\na\n")]
    [InlineData("", "::: {.columns}\na\n")]
    [InlineData("", "```{note}\na\n")]
    [InlineData("", "!!! note\n    a\n")]
    [InlineData(":::tip\n", "!!! note\n\n    a\n")]
    public Task A_lecture_as_large_as_a_file_may_be_is_read_in_time(string beginning, string fragment) =>
        Read(Repeated(beginning, fragment, TextDecoder.MaxBytes), TestContext.Current.CancellationToken);

    /// <summary>Each level of a callout lengthens every line in it, so callouts that nobody closed must not multiply the text.</summary>
    [Theory]
    [InlineData(":::tip")]
    [InlineData(":::{note}")]
    [InlineData("```{note}")]
    [InlineData("::::warning A title")]
    public void Callouts_that_are_never_closed_are_read_and_told(string opening)
    {
        var text = "# Careers\n\n" + Repeated("", $"{opening}\nword{{0}}\n", 90_000) + "\nthe end\n";
        var before = GC.GetAllocatedBytesForCurrentThread();
        var parsed = LectureParser.Parse(text, "lecture.md", SiteVocabulary.Empty);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256L * 1024 * 1024);
        Assert.False(parsed.HasErrors);
        Assert.Contains(parsed.Diagnostics, d => d is { Code: "CG083", Line: 3 });
        Assert.Contains("word0", parsed.Lecture.Html, StringComparison.Ordinal);
        Assert.Contains("word2000", parsed.Lecture.Html, StringComparison.Ordinal);
        Assert.Contains("the end", parsed.Lecture.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Callouts_that_are_closed_are_not_told() =>
        Assert.DoesNotContain(
            LectureParser.Parse("# Careers\n\n:::tip\na\n:::\n\n::::{note}\n:::{tip}\nb\n:::\n::::\n\n!!! note\n    c\n\nd\n", "lecture.md", SiteVocabulary.Empty).Diagnostics,
            d => d.Code == "CG083");

    [Theory]
    [InlineData("a line\n", 100_001, 100_001)]
    [InlineData("# a\n\n", 20_001, 40_001)]
    [InlineData("a\n---\n", 20_001, 40_002)]
    [InlineData("<table><tr><td colspan=30>a</td><td>b</td></tr></table>\n", 2_000, 1_726)]
    public void What_is_more_than_any_lecture_has_is_refused_where_it_becomes_too_much(string fragment, int times, int line)
    {
        var error = Assert.Single(
            LectureParser.Parse(string.Concat(Enumerable.Repeat(fragment, times)), "lecture.md", SiteVocabulary.Empty).Diagnostics,
            d => d.Severity == Severity.Error);

        Assert.Equal(("CG008", line), (error.Code, error.Line));
    }

    [Theory]
    [InlineData("|\n-|")]
    [InlineData("|\n|-|\n|\n|")]
    [InlineData("| |\n|-|\n| |")]
    [InlineData("|a|b|\n|-|-|\n|")]
    public void A_table_of_nothing_is_read(string table)
    {
        Assert.False(LectureParser.Parse("# Careers\n\n" + table, "lecture.md", SiteVocabulary.Empty).HasErrors);
        Assert.Empty(GlossaryParser.Parse(table).Glossary.Entries);
    }

    [Fact(Timeout = Limit)]
    public Task What_other_readers_are_tested_with_is_read() => Task.Run(() =>
    {
        foreach (var text in MarkdownCases().Concat(NaughtyStrings()))
        {
            LectureParser.Parse(text, "lecture.md", DefaultContent.Vocabulary);
            LectureParser.Parse(TwoRoles + "- " + text + "\n\n## " + text, text, DefaultContent.Vocabulary);
        }
    }, TestContext.Current.CancellationToken);

    [Fact(Timeout = Limit)]
    public Task No_front_matter_is_too_much() => Task.Run(() =>
    {
        foreach (var yaml in Yaml())
        {
            var parsed = LectureParser.Parse($"---\n{yaml}\n---\n# Careers\n\nText.", "lecture.md", SiteVocabulary.Empty);

            Assert.NotEqual("", parsed.Lecture.Title);
        }
    }, TestContext.Current.CancellationToken);

    /// <summary>The library for YAML builds its nodes by recursion, and no program survives a stack overflow.</summary>
    [Fact(Timeout = Limit)]
    public Task No_wordings_are_nested_too_deeply() => Task.Run(() =>
    {
        foreach (var line in Deep(60_000))
            Assert.Contains(SiteWordings.Parse(line).Diagnostics, d => d.Code == "CG028");
    }, TestContext.Current.CancellationToken);

    [Fact(Timeout = Limit)]
    public Task Whatever_its_bytes_a_file_is_read_or_refused() => Task.Run(() =>
    {
        foreach (var bytes in Files())
        {
            if (TextDecoder.Decode(bytes).Text is { } text)
                LectureParser.Parse(text, "lecture.md", SiteVocabulary.Empty);
        }
    }, TestContext.Current.CancellationToken);

    [Theory(Timeout = Limit)]
    [InlineData("Text", " #tag", " and text")]
    [InlineData("# Text", " :tag:", " and text")]
    [InlineData("import", " ", "x")]
    [InlineData(":::", ":", "`")]
    [InlineData(":::", " ", "`")]
    [InlineData("a", " ", "b")]
    public Task A_line_as_long_as_a_file_is_read_in_time(string beginning, string middle, string end) =>
        Read(Repeated(beginning, middle, TextDecoder.MaxBytes - end.Length) + end, TestContext.Current.CancellationToken);

    /// <summary>A limit by the clock refuses an innocent text on a busy machine, so each pattern must take linear time instead.</summary>
    [Fact]
    public void No_pattern_of_the_reader_is_limited_by_the_clock()
    {
        var patterns = typeof(LectureParser).Assembly.GetTypes().Where(type => type.Namespace?.Contains(".Conversion", StringComparison.Ordinal) is false)
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0).ToArray();

        Assert.NotEmpty(patterns);
        Assert.All(patterns, pattern => Assert.Equal(Regex.InfiniteMatchTimeout, ((Regex)pattern.Invoke(null, null)!).MatchTimeout));
    }

    /// <summary>On a thread of its own, so that the time limit can pass while it reads.</summary>
    private static async Task Read(string text, CancellationToken cancelled)
    {
        var parsed = await Task.Run(() => LectureParser.Parse(text, "lecture.md", DefaultContent.Vocabulary), cancelled);

        Assert.All(parsed.Diagnostics.Where(d => d.Severity == Severity.Error), d => Assert.Contains(d.Code, new[] { "CG007", "CG008", "CG010" }));
        Assert.True(parsed.HasErrors || parsed.Lecture.Html.Length > 0);
    }

    private static string Repeated(string beginning, string fragment, int length)
    {
        var text = new StringBuilder(beginning);

        for (var i = 0; text.Length < length; i++)
            text.Append(fragment.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

        text.Length = length;
        return text.ToString();
    }

    /// <summary>The patterns are stored as text and number of repetitions; what exceeds the size of a file is never parsed.</summary>
    private static string Built(JsonElement pattern)
    {
        var text = new StringBuilder();

        if (pattern.TryGetProperty("indent_list", out var depth))
        {
            for (var i = 0; i < depth.GetInt32(); i++)
                text.Append(' ', 2 * i).Append("* a\n");
        }
        else if (pattern.TryGetProperty("backtick_runs", out var runs))
        {
            for (var i = 1; i < runs.GetInt32() && text.Length < TextDecoder.MaxBytes; i++)
                text.Append('e').Append('`', i);
        }
        else
        {
            foreach (var part in pattern.GetProperty("parts").EnumerateArray())
                text.Insert(text.Length, part.GetProperty("text").GetString()!, part.GetProperty("repeat").GetInt32());
        }

        return text.ToString(0, Math.Min(text.Length, TextDecoder.MaxBytes));
    }

    private static IEnumerable<string> MarkdownCases() =>
        new[] { Samples.PathTo("markdown.json"), Repository.Corpus("commonmark", "spec-0.31.2.tests.json"), Repository.Corpus("gfm", "gfm-extensions.tests.json"), Repository.Corpus("gfm", "gfm-regression.tests.json"), Repository.Corpus("gfm", "gfm-tables-tasklists.tests.json") }
            .OfType<string>()
            .SelectMany(path => Cases(path, "markdown"));

    private static IEnumerable<string> NaughtyStrings() =>
    [
        .. Cases(Samples.PathTo("naughty.json")),
        .. Repository.Corpus("naughty", "blns.json") is { } blns ? Cases(blns) : [],
        .. Repository.Corpus("naughty", "fuzzdb") is { } fuzzdb ? Directory.GetFiles(fuzzdb).SelectMany(File.ReadAllLines) : [],
    ];

    private static IEnumerable<string> Yaml() =>
        new[] { Samples.PathTo("yaml.json"), Repository.Corpus("yaml", "own-yaml.json"), Repository.Corpus("yaml", "yaml-test-suite.json") }
            .OfType<string>()
            .SelectMany(path => Cases(path, "yaml"))
            .Concat(Deep(8_000))
            .Append(string.Concat(Enumerable.Range(0, 1_000).Select(i => new string(' ', i) + "a:\n")));

    /// <summary>Each of the ways to nest YAML in one line.</summary>
    private static IEnumerable<string> Deep(int times) => new[] { "[", "{", "{a: ", "? ", "- ", "[{" }
        .SelectMany(opening => new[] { "", "a: " }, (opening, beginning) => beginning + string.Concat(Enumerable.Repeat(opening, times)));

    private static IEnumerable<byte[]> Files() =>
    [
        .. Cases(Samples.PathTo("malformed.json"), "base64").Select(Convert.FromBase64String),
        .. Repository.Corpus("encoding", "malformed.json") is { } malformed ? Cases(malformed, "base64").Select(Convert.FromBase64String) : [],
        .. Repository.Corpus("encoding") is { } folder ? Directory.GetFiles(folder, "*.txt").Select(File.ReadAllBytes) : [],
    ];

    private static List<string> Cases(string path, string? property = null)
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(path));

        return [.. cases.RootElement.EnumerateArray().Select(each => (property is null ? each : each.GetProperty(property)).GetString()!)];
    }
}
