using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Localization;
using CareerGuide.Content.Tests.Support;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests.Diagnostics;

public sealed partial class MessageTextTests
{
    private static Dictionary<string, string> English => MessageResources.English;

    /// <summary>The languages that have a file of texts.</summary>
    public static TheoryData<string> Languages => [.. Directory.GetFiles(Repository.PathTo("src/CareerGuide.Content/Diagnostics"), "Messages.*.resx")
        .Select(file => Path.GetFileName(file).Split('.')[1])];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_text_with_the_same_arguments(string language)
    {
        var texts = MessageResources.Of(language);

        Assert.Equal(English.Keys.Order(), texts.Keys.Order());
        Assert.Equal(
            English.OrderBy(text => text.Key).Select(text => $"{text.Key}: {string.Join(", ", MessagePattern.Parse(text.Value).ArgumentNames)}"),
            texts.OrderBy(text => text.Key).Select(text => $"{text.Key}: {string.Join(", ", MessagePattern.Parse(text.Value).ArgumentNames)}"));
        Assert.Equal(language, texts["Language"]);
    }

    [Theory]
    [InlineData("en")]
    [MemberData(nameof(Languages))]
    public void A_plural_has_no_form_that_its_language_lacks(string language)
    {
        var texts = language == "en" ? English : MessageResources.Of(language);
        var known = PluralRules.CategoriesOf(CultureInfo.GetCultureInfo(language));

        Assert.All(texts.Values.SelectMany(text => MessagePattern.Parse(text).PluralForms), forms => Assert.Subset(known.ToHashSet(), forms.ToHashSet()));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_translates_every_text(string language) =>
        Assert.Empty(MessageResources.Of(language).Where(text => text.Value == English[text.Key]).Select(text => text.Key));

    [Theory]
    [InlineData("")]
    [MemberData(nameof(Languages))]
    public void Every_language_that_lectures_may_be_in_has_a_name(string language)
    {
        var codes = typeof(MessagePattern).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Select(name => name.Split('.')[^2])
            .Concat(Repository.Text("src/CareerGuide.Content/Languages/other-languages.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line[..2]));

        Assert.All(codes, code => Assert.NotEqual(code, new Message("LanguageName", ("code", code)).In(CultureInfo.GetCultureInfo(language))));
    }

    [Fact]
    public void Every_diagnostic_code_has_a_text_and_every_text_a_code()
    {
        var codes = typeof(DiagnosticCodes).GetFields().Select(code => ((DiagnosticCode)code.GetValue(null)!).Code);

        Assert.Equal(codes, English.Keys.Where(key => key.StartsWith("CG", StringComparison.Ordinal)).Select(key => key.Split('.')[0]).Distinct().Order());
    }

    [Fact]
    public void Every_text_is_used()
    {
        var code = string.Concat(Directory.GetFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var quoted = Quoted().Matches(code).Select(word => word.Value.Trim('"')).ToHashSet();
        var enumerated = Enum.GetNames<ConversionNoteKind>().Select(kind => $"Conversion.{kind}")
            .Concat(Enum.GetNames<ConversionProblem>().Select(problem => $"ConversionProblem.{problem}"));

        Assert.Empty(English.Keys.Where(key => key.Contains('.', StringComparison.Ordinal) && !quoted.Contains(key)
            && !(key.StartsWith("CG", StringComparison.Ordinal) && quoted.Contains(key.Split('.')[1]))).Except(enumerated));
        Assert.Empty(enumerated.Except(English.Keys));
    }

    [Fact]
    public void A_text_without_a_translation_is_English_with_English_numbers_and_plurals()
    {
        var message = new Message("CG004", ("bytes", 1_234_567), ("max", 1));

        Assert.Equal("The text is too large: 1,234,567 bytes, and at most 1 are read. Split it into several lectures.", message.In(CultureInfo.GetCultureInfo("de")));
        Assert.Equal("0 comments left out", new Message("Conversion.Comments", ("count", 0)).In(CultureInfo.GetCultureInfo("fr")));
    }

    [Fact]
    public void A_message_is_in_the_current_language_and_beside_it_in_English()
    {
        var current = CultureInfo.CurrentUICulture;

        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es-MX");
            var diagnostic = LectureParser.Parse("##Careers", "careers.md", DefaultContent.Vocabulary).Diagnostics.Single(d => d.Code == "CG082");

            Assert.Equal("«##Careers» se lee como un encabezado. Pon un espacio entre # y las palabras.", diagnostic.Message);
            Assert.Equal("careers.md(1,1): note CG082: “##Careers” is read as a heading. Put a space between # and the words.", diagnostic.ToString("careers.md"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = current;
        }
    }

    [Theory]
    [InlineData("es", "---\nlanguage: cs\n---\n# Povolání", "CG022", "lee como si estuvieran en inglés")]
    [InlineData("es", "# Careers â€“ an overview", "CG005", "Se ha encontrado un caso, el primero en la línea 1;")]
    [InlineData("es", "# Studio\n\n## Design Strategist\n\n### Mindset\n\n- Calm\n\n### Craft\n\n- Ink\n", "CG023", "sus partes son «Mindset» y «Craft». Si es un rol")]
    [InlineData("", "# Studio\n\n## Design Strategist\n\nCalm.\n", "CG023", "none of its parts is understood. If it is a role, say so under “reading:” in the settings: \"Design Strategist\": role.")]
    public void A_diagnostic_is_worded_in_the_language_asked_for(string language, string markdown, string code, string expected)
    {
        var diagnostic = LectureParser.Parse(markdown, "careers.md", DefaultContent.Vocabulary).Diagnostics.First(d => d.Code == code);

        Assert.Contains(expected, diagnostic.Text.In(CultureInfo.GetCultureInfo(language)), StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_are_equal_by_key_and_arguments()
    {
        Assert.Equal(new Message("CG046", ("names", new[] { "a", "b" })), new Message("CG046", ("names", new[] { "a", "b" })));
        Assert.NotEqual(new Message("CG046", ("names", new[] { "a", "b" })), new Message("CG046", ("names", new[] { "a", "c" })));
        Assert.NotEqual(new Message("CG046"), new Message("CG046.OneRole"));
    }

    [Fact]
    public void The_JSON_of_a_lecture_has_the_English_message_and_its_arguments()
    {
        var parsed = LectureParser.Parse("# Careers\n\n[below](#sumary) and â€“ more\n\n## Summary\n\n##ğŸ” Workflow", "careers.md", DefaultContent.Vocabulary);
        var json = JsonSerializer.SerializeToNode(LectureJson.Of(parsed), LectureJson.Options)!["diagnostics"]!.AsArray();

        var link = json.Single(diagnostic => (string)diagnostic!["code"]! == "CG016")!;
        Assert.Equal("CG016.Near", (string)link["text"]!);
        Assert.Equal("warning", (string)link["severity"]!);
        Assert.EndsWith("Did you mean “#summary”?", (string)link["message"]!, StringComparison.Ordinal);
        Assert.Equal("""{"url":"#sumary","near":"summary"}""", link["arguments"]!.ToJsonString());

        var signs = json.Single(diagnostic => (string)diagnostic!["code"]! == "CG006")!["arguments"]!["signs"]!.AsArray();
        Assert.Equal("CG006.Sign", (string)signs[0]!["text"]!);
        Assert.Equal(7, (int)signs[0]!["arguments"]!["lines"]![0]!);
    }

    [GeneratedRegex(@"""[A-Z][\w.]+""", RegexOptions.None, 1000)]
    private static partial Regex Quoted();
}
