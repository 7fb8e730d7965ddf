using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CareerGuide.Web.Tests.Localization;

/// <summary>Scripts have no texts of their own: the page hands them over in its language.</summary>
public sealed partial class ScriptTextTests
{
    /// <summary>Columns of the glossary, whose names are part of its format.</summary>
    private static readonly string[] WordsOfTheFormat = ["Also written", "Part of"];

    private static readonly string Web = Path.GetFullPath(Path.Combine(Here(), "../../../src/CareerGuide.Web"));

    private static IEnumerable<(string Name, string Source)> Scripts =>
        Directory.EnumerateFiles(Path.Combine(Web, "wwwroot", "js"), "*.js").Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

    [Fact]
    public void No_script_has_an_English_text()
    {
        Assert.InRange(Scripts.Count(), 15, 1000);
        Assert.Empty(Scripts.SelectMany(script => TextsIn(script.Source).Except(WordsOfTheFormat).Select(text => $"{script.Name}: {text}")));
    }

    [Theory]
    [InlineData("say('The server does not answer. Try again.');", "The server does not answer. Try again.")]
    [InlineData("say(`Saved ${time(at)}`);", "Saved ${time(at)}")]
    [InlineData("say(`${place} of ${count} found.`);", "${place} of ${count} found.")]
    [InlineData("say(problem ?? \"Not found.\"); // its words", "Not found.")]
    [InlineData("say(`“${name}” is editing this too`);", "“${name}” is editing this too")]
    [InlineData("// It's here: 'The server does not answer.'\nconst rule = 'btn btn-primary';", null)]
    [InlineData("/* Says 'Not found.' */ place.querySelector('.edit-hints [data-line] > a'); event.key === 'Enter';", null)]
    [InlineData("const name = `editor ${window}`; const day = { month: 'short' }; const at = 'https://example.org/A page';", null)]
    public void A_text_is_told_from_names_selectors_and_comments(string script, string? text) =>
        Assert.Equal(text is null ? [] : [text], TextsIn(script));

    [Fact]
    public void The_scripts_of_the_editor_use_each_text_that_they_are_given()
    {
        const string Prefix = "Editor.Js.";
        var given = XDocument.Load(Path.Combine(Web, "Resources", "Desk.resx")).Root!.Elements("data").Select(data => data.Attribute("name")!.Value)
            .Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)).Select(key => key[Prefix.Length..]).Order(StringComparer.Ordinal);
        var used = Scripts.SelectMany(script => Asked().Matches(script.Source)).SelectMany(call => Name().Matches(call.Value)).Select(name => name.Groups["name"].Value)
            .Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(given, used);
    }

    private static IEnumerable<string> TextsIn(string script) =>
        from token in CommentsAndStrings().Matches(script)
        let text = token.Groups["text"].Value
        where Sentence().IsMatch(text)
        select text;

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("""(?<![:'"`\\])//[^\n]*|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/|'(?<text>(?:[^'\\\n]|\\.)*)'|"(?<text>(?:[^"\\\n]|\\.)*)"|`(?<text>(?:[^`\\]|\\.)*)`""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommentsAndStrings();

    /// <summary>Begins with a capital letter and goes on with another word, has a quoted name, or ends as a sentence does.</summary>
    [GeneratedRegex("""^[\s“]*\p{Lu}[\p{L}’]*[,:]? [\p{L}\d$“{]|[“”]|^[^./#\[]*[\p{L}}] ?\p{L}*[.!?…]$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex("""textOf\([^{)]*""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex("""'(?<name>\w+)'""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
