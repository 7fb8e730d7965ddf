using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareerGuide.Content.Model;

namespace CareerGuide.Content.Lexicon;

/// <summary>The wordings of one language as <c>Languages/*.json</c> has them; <c>*</c> stands for a role's name.</summary>
/// <param name="Facets">By the keys of <see cref="FacetTable"/>.</param>
/// <param name="FacetModifiers">What may stand before or behind a facet's wording without changing what it means: <c>Key Responsibilities</c>.</param>
/// <param name="FacetEndings">What a facet's heading may end with: the <c>include</c> of <c>Common responsibilities include</c>.</param>
/// <param name="FacetOpenings">What a facet's heading may begin with, the space behind it included: the <c>what are the </c> of <c>What are the responsibilities?</c></param>
/// <param name="Doing">Words of headings above what somebody does, which are responsibilities where a list follows: the <c>do</c> of <c>What they do</c>.</param>
/// <param name="Headings">How the site heads a facet, a workflow, and a section that would else be taken for a facet, where it writes Markdown.</param>
/// <param name="Name">The language's English name.</param>
/// <param name="Script">The name of a <see cref="Lexicon.Script"/>.</param>
/// <param name="Letters">The Latin letters beyond a to z that its texts have.</param>
/// <param name="FunctionWords">Frequent function words, from which the language of a text is detected.</param>
/// <param name="AmbiguousFacets">Wordings of facets that other things than roles have as well: <c>objectives</c>.</param>
internal sealed record LexiconFile(
    string Name, string Script, HashSet<string> FunctionWords,
    Dictionary<string, string[]> Facets, HashSet<string> AmbiguousFacets, Modifiers FacetModifiers, string[] FacetEndings, Dictionary<string, string> Headings, FillerWords Fillers, JobLexicon Jobs,
    Dictionary<string, string[]> Levels, HashSet<string> LevelFillers, string[] LevelPrefixes, HashSet<string> Optional,
    Dictionary<string, string[]> Scale, string[] RangeWords, ConjunctionWords Conjunctions,
    string[] WorkflowWords, string[] RankingWords, string[] Enjoy, string[] Advice, string[] ChooseIf, string[] Not, string[] Etc,
    string Letters = "", bool LevelFollowsName = false, LineWords? Lines = null, string[]? FacetOpenings = null, HashSet<string>? Doing = null)
{
    /// <summary>Whether spaces stand between the words of the language.</summary>
    public bool HasSpaces => Script is not ("han" or "kana");

    private const string Folder = "CareerGuide.Content.Languages.";

    private static readonly Assembly Assembly = typeof(LexiconFile).Assembly;

    /// <summary>The codes of all languages with a file.</summary>
    public static IEnumerable<string> Languages => Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^".json".Length]);

    public static LexiconFile Load(string language)
    {
        var file = JsonSerializer.Deserialize(BytesOf(language), LanguageFileJson.Default.LexiconFile)!;
        file.Jobs.Words.UnionWith(LinesOf($"{language}.job-words.txt").Where(word => !file.Jobs.WordsInPhrase.Contains(word)));
        file.Jobs.Words.ExceptWith(file.Jobs.WordsInPhrase);

        return UnaccentedWordings.AddedTo(file);
    }

    public static byte[] BytesOf(string language)
    {
        using var stream = Assembly.GetManifestResourceStream($"{Folder}{language}.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);

        return bytes;
    }

    /// <summary>The lines of a text file beside the languages without its comments; none where there is no such file.</summary>
    public static IReadOnlyList<string> LinesOf(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(Folder + name);

        return stream is null ? [] : [.. new StreamReader(stream).ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }
}

/// <summary>
/// Reads the file by code that is written when the project is built. Nothing in the file is a type of our own but records: for numbers and
/// enumerations the runtime would compile the serializer anew, which takes longer than reading all languages.
/// </summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Metadata,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LexiconFile))]
internal sealed partial class LanguageFileJson : JsonSerializerContext;

/// <param name="Before">Words in front: <c>key</c>.</param>
/// <param name="After">Words behind: <c>principales</c>.</param>
internal sealed record Modifiers(HashSet<string> Before, HashSet<string> After);

internal sealed record FillerWords(string[] Prepositions, HashSet<string> Articles, HashSet<string> Nouns);

internal sealed record ConjunctionWords(string[] Any, string[] All);

/// <summary>The position of the job word within a job name.</summary>
internal enum JobWordPlace
{
    /// <summary><c>Data Engineer</c>.</summary>
    Last,

    /// <summary><c>Ingeniera de datos</c>.</summary>
    First,

    /// <summary><c>Dateningenieur</c>, <c>数据工程师</c>: the last word ends with it.</summary>
    Suffix,
}

/// <summary>The words from which job names are recognised.</summary>
/// <param name="Place">The name of a <see cref="JobWordPlace"/>.</param>
/// <param name="Words">Words, or a few words together, that name a job at their place.</param>
/// <param name="WordsInPhrase">Words that do so only beside another word: <c>Tech Lead</c>, but not <c>Lead</c>.</param>
/// <param name="Openings">What a job's name may begin with instead: <c>head of</c>.</param>
/// <param name="Forms">The ends of plurals and feminines, and what is there in the words above.</param>
/// <param name="Inclusive">The ends of forms for everybody that may be cut off: <c>/in</c>.</param>
/// <param name="Prepositions">What ends the part of the name that the word for the job is in: the <c>of</c> of <c>Director of Nursing</c>.</param>
/// <param name="Joining">What two names of jobs may be joined by: <c>and</c>.</param>
/// <param name="Ranks">Words that may stand before the first word or behind the last: <c>Senior</c>, <c>II</c>.</param>
/// <param name="Never">Words that no name of a job contains: <c>vs</c>.</param>
/// <param name="Adjectives">The ends of adjectives, which stand before a word that is else the first: <c>Системный администратор</c>.</param>
/// <param name="Advertised">Headings of advertisements, with <c>*</c> for the job: <c>we are hiring a *</c>.</param>
/// <param name="NoJobs">Phrases that look like a job name but are not: <c>Study Guide</c>.</param>
internal sealed record JobLexicon(
    string Place, HashSet<string> Words, HashSet<string> WordsInPhrase, string[] Openings, Dictionary<string, string[]> Forms, string[] Inclusive,
    HashSet<string> Prepositions, HashSet<string> Joining, HashSet<string> Ranks, HashSet<string> Never, HashSet<string> NoJobs,
    string[]? Adjectives = null, string[]? Advertised = null);
