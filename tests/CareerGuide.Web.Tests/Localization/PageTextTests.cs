using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CareerGuide.Web.Tests.Localization;

/// <summary>
/// Views and the classes behind them have no texts of their own, so that pages and messages that only a form leads to are in the reader's
/// language too.
/// </summary>
public sealed partial class PageTextTests
{
    /// <summary>What is stored as it is written and shown in the reader's language, or is a detail of the audit trail, which is English.</summary>
    private static readonly string[] Recorded =
        ["ended from another session: {session.Browser}", "password and code", "Moved in the order of lectures", "Settled with its file"];

    private static readonly string[] NamesOfParameters = ["table roles criteria sort dir view only mark", "roles from to"];

    private static readonly string Features = Path.GetFullPath(Path.Combine(Here(), "../../../src/CareerGuide.Web/Features"));

    /// <summary>Features/Machine is read by programs, in English.</summary>
    private static IEnumerable<string> Files(string ending) => Directory.EnumerateFiles(Features, ending, SearchOption.AllDirectories)
        .Where(file => !file.StartsWith(Path.Combine(Features, "Machine"), StringComparison.Ordinal));

    [Fact]
    public void No_class_of_a_page_has_an_English_text() =>
        Assert.Empty(Files("*.cs").SelectMany(file => TextsIn(File.ReadAllText(file)).Except([.. Recorded, .. NamesOfParameters]).Select(text => $"{Path.GetFileName(file)}: {text}")));

    [Fact]
    public void No_view_has_an_English_text() =>
        Assert.Empty(Files("*.cshtml").SelectMany(file => WordsIn(File.ReadAllText(file)).Select(text => $"{Path.GetFileName(file)}: {text}")));

    [Theory]
    [InlineData("return this.RedirectWithSuccess(to, \"Your lecture is published.\");", "Your lecture is published.")]
    [InlineData("Problem = $\"There are {count} more of them\";", "There are {count} more of them")]
    [InlineData("throw new InvalidOperationException(\"There is no such origin.\");", null)]
    [InlineData("[LoggerMessage(1, LogLevel.Error, \"It could not be stored.\")]", null)]
    [InlineData("/// <summary>Says \"It could not be stored.\"</summary>", null)]
    [InlineData("const string Query = \"form.upload input[name=title]\"; Texts.Get(\"Files.NoneChosen\");", null)]
    public void A_text_is_told_from_names_errors_and_comments(string code, string? text) => Assert.Equal(text is null ? [] : [text], TextsIn(code));

    [Theory]
    [InlineData("<p>Choose a file.</p>", "Choose a file.")]
    [InlineData("<a href=\"@Addresses.About\">About this site</a>", "About this site")]
    [InlineData("@* <p>Choose a file.</p> *@<p>@Texts.Get(\"Files.Choose\")</p>", null)]
    public void Words_of_a_view_are_told_from_its_code(string view, string? text) => Assert.Equal(text is null ? [] : [text], WordsIn(view));

    private static IEnumerable<string> TextsIn(string code) =>
        from line in code.Split('\n')
        where !NoText().IsMatch(line)
        from literal in Literals().Matches(line)
        let text = literal.Groups["text"].Value
        where Sentence().IsMatch(text)
        select text;

    private static IEnumerable<string> WordsIn(string view) =>
        from between in BetweenTags().Matches(Comments().Replace(view, ""))
        let text = between.Groups["text"].Value.Trim()
        where !text.Contains("=>", StringComparison.Ordinal) && text.IndexOfAny([';', '(', ')']) < 0 // code
        select text;

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    /// <summary>Comments, logs and errors that only programmers see.</summary>
    [GeneratedRegex("""^\s*//|throw new|Exception\(|LoggerMessage""", RegexOptions.None, 10_000)]
    private static partial Regex NoText();

    [GeneratedRegex(@"""(?<text>(?:[^""\\]|\\.)*)""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Literals();

    /// <summary>Begins with a capital letter and a small word behind, or has three small words in a row.</summary>
    [GeneratedRegex("""^\p{Lu}\p{Ll}+ \p{Ll}+([ .,]|$)|\p{Ll}{2,} \p{Ll}{2,} \p{Ll}{2,}""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Sentence();

    [GeneratedRegex("""@\*.*?\*@""", RegexOptions.Singleline, 10_000)]
    private static partial Regex Comments();

    [GeneratedRegex(""">(?<text>[^<>@{}]*\p{L}{2,} \p{Ll}{2,}[^<>@{}]*)<|>(?<text>[^<>@{}]*\p{L} \p{L}[^<>@{}=;]*)<""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex BetweenTags();
}
