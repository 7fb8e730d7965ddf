using System.Globalization;
using System.Text;

namespace CareerGuide.Content.Lexicon;

/// <summary>Adds the wordings as they are typed without accents: <c>funcoes</c> for <c>funções</c>, <c>competences</c> for <c>compétences</c>.</summary>
internal static class UnaccentedWordings
{
    public static LexiconFile AddedTo(LexiconFile file)
    {
        if (file.Script is not "latin")
            return file;

        foreach (var words in new[] { file.AmbiguousFacets, file.FacetModifiers.Before, file.FacetModifiers.After, file.Fillers.Nouns, file.Jobs.Words, file.Jobs.WordsInPhrase, file.Jobs.NoJobs })
            words.UnionWith([.. words.Select(WithoutAccents).Where(MeansTheSame)]);

        return file with { Facets = file.Facets.ToDictionary(facet => facet.Key, facet => WithUnaccented(facet.Value)), FacetOpenings = WithUnaccented(file.FacetOpenings ?? []) };

        bool MeansTheSame(string word) => !file.FunctionWords.Contains(word);
    }

    private static string[] WithUnaccented(string[] wordings) => [.. wordings.Concat(wordings.Select(WithoutAccents)).Distinct()];

    /// <summary>An accent on the last letter stays: without it the French <c>chargé</c> is a load.</summary>
    private static string WithoutAccents(string words)
    {
        if (words.Length == 0 || words.All(char.IsAscii))
            return words;

        var letters = words[..^1].Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark);

        return string.Concat(letters) + words[^1];
    }
}
