using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.Localization;
using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Parsing;
using CareerGuide.Content.Tests.Support;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests;

public sealed partial class DiagnosticTests
{
    private const string TwoRoles =
        "# Careers\n\n## Data Engineer\n\n### Skills\n\n- SQL\n\n## Data Analyst\n\n### Skills\n\n- Excel\n\n";

    public static TheoryData<string, string> LecturesWithAFault => new()
    {
        { "CG005", "# Careers â€“ an overview" },
        { "CG006", TwoRoles + "## ğŸ” Workflow\n\nğŸ“" },
        { "CG007", "---\ntitle: Careers\n---\n<!-- To be written. -->\n" },
        { "CG008", string.Concat(Enumerable.Repeat("> ", 500)) + "quoted" },
        { "CG008", string.Concat(Enumerable.Repeat("[a](b", 2_000)) },
        { "CG009", "---\ntitle: Careers: an overview\n---\n# Careers" },
        { "CG009", "---\norder: third\n---\n# Careers" },
        { "CG010", TwoRoles + "## Data analyst\n\n### Skills\n\n- R" },
        { "CG011", TwoRoles + "## Data-Analyst\n\n### Skills\n\n- R" },
        { "CG012", "# Careers\n\n<script>alert(1)</script>" },
        { "CG012", "# Careers <style>h1 { color: red }</style>" },
        { "CG013", "# Careers\n\n[Restore](javascript:alert(1)) what was lost" },
        { "CG014", "# Careers\n\n![A tree](https://example.org/tree.png)" },
        { "CG015", "# Careers\n\nBack up <b>every</b> night" },
        { "CG015", "# Careers\n\n<details>\nBack up every night\n</details>" },
        { "CG016", "# Careers\n\n[below](#sumary)\n\n## Summary" },
        { "CG017", TwoRoles + "## Elsewhere\n\n### Chief Editor\n\nEdits." },
        { "CG018", TwoRoles + "## Data analyst\n\n### Focus\n\n- Answers" },
        { "CG021", "## Data Engineer\n\n### Skills\n\n- SQL" },
        { "CG022", "---\nlanguage: cs\n---\n# Povolání" },
        { "CG022", "# Analista de datos\n\n## Responsabilidades\n\n- Analizar datos" },
        { "CG023", "# Why Data Matters" },
        { "CG024", TwoRoles + "## Statistician\n\n### What it takes\n\n- R" },
        { "CG025", TwoRoles + "### Responsibilites\n\n- Create dashboards" },
        { "CG026", "---\nreading:\n  Careers: tittle\n---\n" + TwoRoles },
        { "CG027", "---\nreading:\n  Carers: title\n---\n" + TwoRoles },
        { "CG028", "---\nreading:\n  Careers\n---\n" + TwoRoles },
        { "CG029", "---\nreading:\n  Careers: title\n  careers: section\n---\n" + TwoRoles },
        { "CG030", TwoRoles + "- Gardening" },
        { "CG031", TwoRoles + "- Scikit learn" },
        { "CG032", TwoRoles + "- Python / Fortran IV" },
        { "CG033", TwoRoles + "### Responsibilities\n\n- Draw charts\n\nBut never do any of these things at all:\n\n- Guess\n" },
        { "CG040", TwoRoles + Table("Data Engineer | Low", "Data Scientist | High") },
        { "CG041", TwoRoles + Table("Data Engineer | Low", "Data Analyst | High", "Everyone else | Low") },
        { "CG042", TwoRoles + Table("Data Engineer | Low", "Data Analyst | High | Low") },
        { "CG043", TwoRoles + Table("Data Engineer | Low", "Data Analyst") },
        { "CG044", TwoRoles + "| Role | Statistics | statistics |\n| - | - | - |\n| DE | Low | High |\n| DA | High | Low |" },
        { "CG045", TwoRoles + Table("Data Engineer | Low", "Data Analyst | High", "Data Scientist | Enormous") },
        { "CG046", TwoRoles + "## Comparison\n\n" + Table("Tamer | Low", "Acrobat | High") },
        { "CG050", TwoRoles + "## Data Scientist\n\n### Skills\n\n- R\n\n## Workflow\n\nDE → DA" },
        { "CG051", TwoRoles + "## Workflow\n\n1. DE → Collects\n2. DA → Reads\n3. Everyone → Is glad" },
        { "CG080", "\\# Careers\n\n\\## Data Engineer\n\n\\- SQL" },
        { "CG080", "```markdown\n# Careers\n\nText.\n```\n" },
        { "CG080", "    # Careers\n\n    ## Data Engineer\n\n    Text." },
        { "CG081", "# Careers\n\nThey work at night.\n---\n\nAnd by day." },
        { "CG082", "##Careers" },
        { "CG083", "# Careers\n\nText.\n\n<!-- to do: salary\n\n## Data Analyst" },
        { "CG083", "# Careers\n\n```sql\nselect 1;\n" },
        { "CG083", "# Careers\n\n<style>\np { }\n\n## Data Analyst" },
        { "CG083", "# Careers\n\n<pre>\n## Data Analyst" },
        { "CG084", TwoRoles + Table("Data Engineer | Low", "Data Analyst | High").TrimEnd() + "\nSource: a survey" },
        { "CG085", "# Careers\n\n- Use List<String>" },
        { "CG086", "# Careers\n\nWords. {: .wide }" },
        { "CG087", "# Careers\n\n[Note]: Important" },
        { "CG087", "# Careers\n\n[^1]: Estimated" },
        { "CG087", "# Careers\n\nWords.[^1]" },
        { "CG088", "# Careers\n\n1. ## Data Engineer\n" },
        { "CG089", "# Careers\n\n• SQL\n• R" },
        { "CG090", "{\n  \"title\": \"Careers\"\n}\n\n# Careers" },
        { "CG090", "% Careers\n% An author\n\n# Careers" },
        { "CG090", "Title: Careers\nAuthor: Somebody\n\n# Careers" },
        { "CG091", "---\ndraft: true\n---\n# Careers" },
        { "CG091", "---\npublished: false\n---\n# Careers" },
        { "CG092", "# Careers\n\n<table><tr><td colspan=2>SQL</td></tr><tr><td>a</td><td>b</td></tr></table>" },
        { "CG093", "# Careers\n\n## Data  \nEngineer\n\nText." },
        { "CG094", "# Careers\n\n![A tree](data:image/png;base64,iVBORw0KGgo=)" },
        { "CG095", "# Careers\n\n![](images/tree.png)" },
        { "CG096", "# Careers\n\nA bell: \u0007." },
        { "CG097", TwoRoles + "- Name a skill (Basic)" },
        { "CG060", TwoRoles + "## Guidance\n\n- If you enjoy flowers → Gardener" },
    };

    public static TheoryData<string, byte[]> FilesWithAFault => new()
    {
        { "CG001", [.. "# M"u8, 0xE9, .. "tiers"u8] },
        { "CG002", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("# Careers")] },
        { "CG003", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A] },
        { "CG004", new byte[TextDecoder.MaxBytes + 1] },
    };

    public static TheoryData<string, string> GlossariesWithAFault => new()
    {
        { "CG061", GlossaryTests.Of("Flask | framework | | Python | A small | framework.", "Python | language | | |") },
        { "CG062", GlossaryTests.Of("Flask | gadget | | |") },
        { "CG063", "| Skill | Colour |\n| - | - |\n| Flask | red |" },
        { "CG070", "# Glossary\n\nNothing yet." },
        { "CG071", GlossaryTests.Of("SQL | language | | |", "sql | language | | |") },
        { "CG071", GlossaryTests.Of("Python | language | Py | |", "PyPI | platform | py | |") },
        { "CG072", GlossaryTests.Of("Pandas | library | | Python |") },
        { "CG073", GlossaryTests.Of(" | library | Numbers | | Calculates.") },
        { "CG074", "| Skill | Learn |\n| - | - |\n| Flask | ask the tutor |" },
    };

    /// <summary>Given when a lecture is published beside the others; one text alone cannot have this fault.</summary>
    private static readonly string[] givenByThePublisher = ["CG019", "CG020"];

    private static IEnumerable<DiagnosticCode> All => typeof(DiagnosticCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(code => (DiagnosticCode)code.GetValue(null)!);

    [Theory]
    [MemberData(nameof(LecturesWithAFault))]
    public void A_faulty_lecture_is_told_its_fault(string code, string markdown) =>
        AssertGiven(code, LectureParser.Parse(markdown, "careers.md", DefaultContent.Vocabulary with { Placeholders = Placeholders.Of(["Name a skill"]) }).Diagnostics, markdown);

    [Theory]
    [MemberData(nameof(FilesWithAFault))]
    public void A_faulty_file_is_told_its_fault(string code, byte[] bytes) =>
        AssertGiven(code, TextDecoder.Decode(bytes).Diagnostics, markdown: "");

    [Theory]
    [MemberData(nameof(GlossariesWithAFault))]
    public void A_faulty_glossary_is_told_its_fault(string code, string markdown) =>
        AssertGiven(code, GlossaryParser.Parse(markdown).Diagnostics, markdown);

    [Fact]
    public void Every_code_is_given_for_some_fault()
    {
        var given = LecturesWithAFault.Select(row => row.Data.Item1)
            .Concat(FilesWithAFault.Select(row => row.Data.Item1))
            .Concat(GlossariesWithAFault.Select(row => row.Data.Item1))
            .Concat(givenByThePublisher);

        Assert.Equal(All.Select(code => code.Code).Order(), given.Distinct().Order());
    }

    [Fact]
    public void Every_code_is_explained_with_its_severity_and_nothing_else_is()
    {
        var explained = Row().Matches(Repository.Text("docs/lecture-format.md"))
            .Select(row => (row.Groups["code"].Value, row.Groups["severity"].Value));

        Assert.Equal(All.Select(code => (code.Code, code.Severity.ToString().ToLowerInvariant())), explained);
    }

    [Fact]
    public void Where_no_role_is_found_the_heading_that_came_nearest_is_named()
    {
        var given = LectureParser.Parse("# Studio\n\n## Design Strategist\n\n### Mindset\n\n- Calm\n\n### Craft\n\n- Ink\n", "careers.md", DefaultContent.Vocabulary)
            .Diagnostics.Single(diagnostic => diagnostic.Code == "CG023");

        Assert.Equal(3, given.Line);
        Assert.Contains("“Design Strategist” names a job, but none of its parts is understood: its parts are “Mindset”, “Craft”.", given.Message, StringComparison.Ordinal);
        Assert.Contains("\"Design Strategist\": role; \"Mindset\": responsibilities", given.Message, StringComparison.Ordinal);
    }

    private static void AssertGiven(string code, IReadOnlyList<Diagnostic> diagnostics, string markdown)
    {
        var given = diagnostics.FirstOrDefault(diagnostic => diagnostic.Code == code);

        Assert.True(given is not null, $"{code} is missing among {string.Join(", ", diagnostics.Select(d => d.Code))}");
        Assert.Equal(All.Single(known => known.Code == code).Severity, given.Severity);
        Assert.InRange(given.Line, 1, markdown.Count(c => c == '\n') + 1);
        Assert.Matches("[.?]$", given.Text.InEnglish);
        Assert.All(diagnostics, diagnostic => Assert.Equal(
            MessagePattern.Parse(MessageResources.English[diagnostic.Text.Key]).ArgumentNames,
            diagnostic.Text.Arguments.Select(argument => argument.Name).Order(StringComparer.Ordinal)));
    }

    private static string Table(params string[] rows) =>
        "| Role | Statistics |\n| - | - |\n" + string.Concat(rows.Select(row => $"| {row} |\n"));

    [GeneratedRegex(@"^\| (?<code>CG\d{3}) \| (?<severity>\w+) \| [^|]+ \| ([^|]|\\\|)+ \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
