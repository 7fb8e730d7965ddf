using System.Collections.Frozen;

namespace CareerGuide.Data.Search;

/// <summary>
/// Words of questions and between names, in the languages that have a lexicon. An entry need not have them where the search has other words;
/// alone they are looked for like any other. Words that are names too (AI, C, R, IT, Go) are not among them, and one that is typed in
/// capitals within other words counts as a name.
/// </summary>
internal static class SmallWords
{
    private static readonly FrozenSet<string> All = Of(
        // English
        "a about am an and are as at be become becoming by can could did do does for from get had has have how i id im in into is job jobs lets like me my of on or "
        + "should some tell that thats the their there they this to vs versus want was we what whats when where which who whos why will with work would you your",
        // Spanish
        "al como con cual cuales cuanto de del el ella en es eso esta hace hacer hacerme la las lo los me mi o para por puedo que quien quiero ser se sobre son soy su sus trabaja "
        + "trabajar trabajo tu un una uno y yo",
        // French
        "au aux avec ce ces cest comment dans de des deviens devenir du elle en est est-ce et etre faire fait il ils jai je la le les leur ma mes metier mon notre nous ou par "
        + "pour quel quelle quelles quels quest que qui quoi sa ses son sont suis sur travail travailler un une veux vous y",
        // German
        "als am an auf aus bei bin da das dem den der des die ein eine einem einen einer eines er es fur hat ich im ist kann man mein meine mit mochte muss oder sich sie sind tut "
        + "uber um und und/oder vom von was welche welcher wer werde werden wie will wird zu zum zur",
        // Portuguese
        "ao aos as com como da das de do dos e ela ele em essa esse eu faz fazer meu minha na nas no nos num numa o os ou para pelo por qual quais quanto que quem quero sao ser se "
        + "seu sou sua tornar trabalha trabalhar trabalho um uma",
        // Italian
        "al alla che chi ci come con cosa da dal dalla dei del della delle di diventare e ed essere fa fare gli il in io i la lavoro le lo ma mi mio nel nella non o per posso quale "
        + "quali quanto si sono sul sulla un una uno voglio vorrei",
        // Dutch
        "aan als ben bij dat de den dat die dit een en er hebben heeft het hoe ik in is kan met mijn naar of om onder op over te tot uit van voor waar wat welke wie wil word worden zijn zo");

    /// <summary>What people say of what they enjoy: then reasons to choose a role are asked for.</summary>
    private static readonly FrozenSet<string> Liking = Of(
        "enjoy enjoys like likes liking love loves loving interested interests",
        "gusta gustan encanta encantan interesa interesan",
        "aime aimes adore plait interesse",
        "liebe mag gern gerne gefallt gefallen interessiert",
        "gosto gosta adoro amo",
        "piace piacciono adoro amo",
        "houd hou graag leuk");

    public static bool Contains(string word) => All.Contains(word) || Liking.Contains(word);

    public static bool SaysLiking(IEnumerable<string> words) => words.Any(Liking.Contains);

    private static FrozenSet<string> Of(params ReadOnlySpan<string> lists)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);

        foreach (var list in lists)
            words.UnionWith(list.Split(' '));

        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
