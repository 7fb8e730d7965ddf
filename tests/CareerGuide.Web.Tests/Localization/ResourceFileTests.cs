using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CareerGuide.Content.Localization;
using CareerGuide.Content.Model;
using CareerGuide.Content.Pictures;
using CareerGuide.Content.Quality;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Search;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Search;

namespace CareerGuide.Web.Tests.Localization;

/// <summary>What a translator can forget, and what a programmer can.</summary>
public sealed partial class ResourceFileTests
{
    private static readonly string Web = Path.GetFullPath(Path.Combine(Here(), "../../../src/CareerGuide.Web"));

    private static readonly Dictionary<string, Dictionary<string, string>> Files = Directory.EnumerateFiles(Path.Combine(Web, "Resources"), "*.resx")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => XDocument.Load(file).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value));

    private static IEnumerable<(string Name, string Language, Dictionary<string, string> Texts)> Translations =>
        from file in Files where file.Key.Contains('.', StringComparison.Ordinal) select (file.Key.Split('.')[0], file.Key.Split('.')[1], file.Value);

    private static IEnumerable<KeyValuePair<string, string>> English => Files.Where(file => !file.Key.Contains('.', StringComparison.Ordinal)).SelectMany(file => file.Value);

    [Fact]
    public void Every_text_is_in_every_language()
    {
        var languages = Translations.Select(file => file.Language).Distinct().ToList();
        var missing = from file in Files
                      where !file.Key.Contains('.', StringComparison.Ordinal)
                      from language in languages
                      let translated = Files.GetValueOrDefault($"{file.Key}.{language}") ?? []
                      from key in file.Value.Keys.Except(translated.Keys).Concat(translated.Keys.Except(file.Value.Keys))
                      select $"{file.Key}.{language}: {key}";

        Assert.Contains("es", languages);
        Assert.Empty(missing);
    }

    /// <summary>One word for one thing: a lecture is taken off the site and put back, an account has a second step.</summary>
    [Theory]
    [InlineData("archive", "take off the site")]
    [InlineData("purge", "delete for good")]
    [InlineData("second factor", "second step")]
    [InlineData("unpublish", "take off the site")]
    [InlineData("rollback", "take back")]
    public void A_word_for_what_has_another_name_is_in_no_text_of_the_desk(string word, string instead)
    {
        var said = new[] { "Desk", "Accounts" }.SelectMany(file => Files[file]).Where(text => Regex.IsMatch(text.Value, $@"\b{word}(d|s|ing)?\b(?!\.zip)", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));

        Assert.Empty(said.Select(text => $"{text.Key} says “{text.Value}”, not “{instead}”"));
    }

    [Fact]
    public void Every_translation_has_the_placeholders_of_the_English_text()
    {
        var different = from file in Translations
                        from text in file.Texts
                        let english = Files[file.Name].GetValueOrDefault(text.Key)
                        where english is not null && !MessagePattern.Parse(english).ArgumentNames.SequenceEqual(MessagePattern.Parse(text.Value).ArgumentNames)
                        select $"{file.Name}.{file.Language}: {text.Key}";

        Assert.Empty(different);
    }

    [Fact]
    public void Every_plural_has_the_forms_of_its_language()
    {
        var texts = Translations.SelectMany(file => file.Texts.Select(text => (file.Language, text))).Concat(English.Select(text => (Language: "en", text)));
        var incomplete = from text in texts
                         from forms in MessagePattern.Parse(text.text.Value).PluralForms
                         where CategoriesOfCounts(text.Language).Except(forms).Any()
                         select $"{text.Language}: {text.text.Key}";

        Assert.Empty(incomplete);
    }

    [Fact]
    public void No_key_stands_in_two_files() =>
        Assert.Empty(English.GroupBy(text => text.Key).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Every_key_is_used_and_every_used_key_is_there()
    {
        var sources = Directory.EnumerateFiles(Web, "*.cs", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Web, "*.cshtml", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(File.ReadAllText).ToList();
        var keys = English.Select(text => text.Key).ToHashSet();
        var literals = sources.SelectMany(source => Literals().Matches(source).Select(match => match.Groups["key"].Value)).ToHashSet();
        var families = literals.Where(literal => literal.EndsWith('.')).ToList(); // $"Errors.Title.{code}"
        var endings = sources.SelectMany(source => Endings().Matches(source).Select(match => match.Groups["ending"].Value)).ToHashSet(); // $"{what}.All"
        var asked = sources.SelectMany(source => Asked().Matches(source).Select(match => match.Groups["key"].Value)).ToHashSet();

        Assert.Empty(keys.Where(key => !literals.Contains(key)
            && !families.Any(family => key.StartsWith(family, StringComparison.Ordinal))
            && !endings.Any(ending => key.EndsWith(ending, StringComparison.Ordinal) && literals.Contains(key[..^ending.Length]))).Order());
        Assert.Empty(asked.Where(key => !keys.Contains(key) && key.Length > 0 && !key.EndsWith('.')).Order());
    }

    [Fact]
    public void Every_value_that_pages_show_has_its_words()
    {
        string[] keys =
        [
            .. KeysOf<AuditAction>("AuditAction"),
            .. KeysOf<RevisionOrigin>("Desk.Origin"),
            .. KeysOf<ImportOutcome>("Import"),
            .. KeysOf<FindingKind>("Checks.Heading"),
            .. KeysOf<FindingKind>("Checks.Why"),
            .. KeysOf<PictureProblem>("PictureProblem"),
        ];

        Assert.Empty(keys.Except(English.Select(text => text.Key)));
    }

    [Fact]
    public void Every_facet_level_and_kind_has_its_words()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        var words = FacetTable.Kinds.SelectMany(kind => (string[])[FacetText.Of(kind).Title, FacetText.Of(kind).Hint, FacetText.Of(kind).One, FacetText.CountOf(kind, 2)])
            .Concat(Enum.GetValues<SkillLevel>().Select(LevelText.Of))
            .Concat(SearchKinds.All.Select(kind => KindWords.Of(kind)).SelectMany(kind => (string[])[kind.One, kind.Heading]));

        Assert.All(words, word => Assert.NotEmpty(word));
        Assert.Equal(("Libraries", "Gadget"), (SkillKindText.Many("library"), SkillKindText.One("gadget")));
    }

    private static IEnumerable<string> KeysOf<TValue>(string family)
        where TValue : struct, Enum => Enum.GetNames<TValue>().Select(value => $"{family}.{value}");

    /// <summary>What numbers that a page counts up to need; Spanish has another form for millions.</summary>
    private static IEnumerable<string> CategoriesOfCounts(string language) =>
        Enumerable.Range(0, 200).Select(count => PluralRules.CategoryOf(CultureInfo.GetCultureInfo(language), count)).Distinct();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("""["](?<key>[A-Z][A-Za-z]*(?:\.[A-Za-z0-9-]+)*\.?[A-Za-z0-9-]*)(?:["{])""", RegexOptions.NonBacktracking)]
    private static partial Regex Literals();

    [GeneratedRegex("""\{\w+\}(?<ending>\.[A-Za-z]+)["]""", RegexOptions.NonBacktracking)]
    private static partial Regex Endings();

    [GeneratedRegex("""Texts\.(?:Get|Html|Source)\(\$?"(?<key>[^"{]*)""", RegexOptions.NonBacktracking)]
    private static partial Regex Asked();
}
