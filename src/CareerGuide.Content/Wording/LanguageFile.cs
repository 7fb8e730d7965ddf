using System.Reflection;
using System.Text.Json;

namespace CareerGuide.Content;

/// <summary>The wordings of one language as <c>Languages/*.json</c> has them; <c>*</c> stands for a role's name.</summary>
internal sealed record LanguageFile(
    FacetLists Facets, WrittenHeadings Headings, FillerWords Fillers, string[] JobWords, bool JobWordLeads,
    Dictionary<SkillLevel, string[]> Levels, HashSet<string> LevelFillers, string[] LevelPrefixes, bool LevelFollowsName, HashSet<string> Optional,
    Dictionary<string, string[]> Scale, string[] RangeWords, ConjunctionWords Conjunctions,
    string[] WorkflowWords, string[] RankingWords, string[] Enjoy, string[] Advice, string[] ChooseIf, string[] Not, string[] Etc,
    LineWords? Lines = null)
{
    public static LanguageFile Load(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"CareerGuide.Content.Languages.{language}.json")!;

        return JsonSerializer.Deserialize<LanguageFile>(stream, JsonSerializerOptions.Web)!;
    }
}

internal sealed record FacetLists(
    string[] About, string[] Responsibilities, string[] Skills, string[] SkillGroups, string[] Focus, string[] Interests);

/// <summary>How parts of a role are headed where the site writes Markdown.</summary>
/// <param name="Also">Stands before a heading that would mean something by itself.</param>
internal sealed record WrittenHeadings(
    string About, string Responsibilities, string Skills, string Focus, string Interests, string Workflow, string Also);

internal sealed record FillerWords(string[] Prepositions, HashSet<string> Articles, HashSet<string> Nouns);

internal sealed record ConjunctionWords(string[] Any, string[] All);
