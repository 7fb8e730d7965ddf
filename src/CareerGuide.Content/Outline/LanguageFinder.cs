using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Lexicon;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>The lexicon to parse a lecture with.</summary>
/// <param name="Language">The lecture's language, as far as it is known.</param>
internal sealed record FoundLanguage(LanguageLexicon Lexicon, string Language);

/// <summary>
/// Detects the language of a lecture: the one named in the front matter, otherwise the one with most words in the headings, labels and text.
/// </summary>
internal sealed class LanguageFinder
{
    /// <summary>At least one word in this many is a function word of the text's language, even in a text of lists only.</summary>
    private const int WordsForOneOfTheLanguage = 30;

    private const int FewestWordsToJudgeBy = 12;
    private const int FunctionWordsOfAShortText = 8;
    private const int FunctionWordsToBeSure = 3;
    private const int FunctionWordsOfALongText = 10;
    private const int FacetsToBeSure = 3;
    private const int LettersToBeSure = 4, WordsForOneLetter = 25;
    private const int SignsOfAShortText = 2;
    private const double PointsOfFacet = 4, PointsOfJob = 2, PointsOfFunctionWords = 20;

    private static readonly Lazy<OtherLanguage[]> Others = new(() => [.. LexiconFile.LinesOf("other-languages.txt").Select(OtherLanguage.Of).Where(other => !LanguageLexicon.Codes.Contains(other.Code))]);

    private readonly TextSample sample;
    private readonly Dictionary<LanguageLexicon, int> fewFacets = [], hits = [];

    private LanguageFinder(MarkdownDocument document) => sample = TextSample.Of(document);

    public static FoundLanguage Find(MarkdownDocument document, string? declared, DiagnosticList diagnostics)
    {
        if (declared is not null && LanguageLexicon.Knows(declared))
            return new FoundLanguage(LanguageLexicon.For(declared), declared);

        var finder = new LanguageFinder(document);
        var found = finder.Best();

        if (declared is not null)
        {
            diagnostics.Add(DiagnosticCodes.OtherLanguage.As("Declared"), 1, ("declared", declared), ("language", NameOf(found.Language)));

            return new FoundLanguage(found, declared);
        }

        return finder.Undeclared(found, diagnostics);
    }

    private FoundLanguage Undeclared(LanguageLexicon found, DiagnosticList diagnostics)
    {
        if (!IsOf(found))
        {
            var other = Other()?.Code;
            var known = LanguageSigns.Every.Select(sign => NameOf(sign.Code)).ToArray();

            if (other is null)
                diagnostics.Add(DiagnosticCodes.OtherLanguage.As("Unknown"), 1, ("known", known));
            else
                diagnostics.Add(DiagnosticCodes.OtherLanguage.As("Other"), 1, ("language", NameOf(other)), ("known", known));

            return new FoundLanguage(found, other ?? found.Language);
        }

        if (!found.IsDefault)
            diagnostics.Add(DiagnosticCodes.OtherLanguage, 1, ("language", NameOf(found.Language)), ("code", found.Language));

        return new FoundLanguage(found, found.Language);
    }

    private static Message NameOf(string language) => new("LanguageName", ("code", language));

    /// <summary>English where the text is plainly so; then no other language need be loaded.</summary>
    private LanguageLexicon Best()
    {
        var usual = LanguageLexicon.Default;

        if (IsPlainly(usual))
            return usual;

        var counts = LanguageSigns.Every.Select(known => (known.Code, Count: sample.DifferentOf(known.FunctionWords))).ToArray();
        var most = Math.Max(FunctionWordsOfAShortText, counts.Max(known => known.Count));
        var likely = Array.FindAll(counts, known => known.Count * 2 >= most);

        // Where the little words leave no doubt, headings need not be looked up in every language, nor every lexicon loaded.
        var best = (likely.Length > 0 ? likely : counts).Select(known => LanguageLexicon.For(known.Code)).MaxBy(wordings => Points(wordings, most))!;

        return IsEnglishAsWell(best) ? usual : best;
    }

    /// <summary>A table of jobs in English may have a head that means a part in French: <c>Role</c>. That alone makes nothing French.</summary>
    private bool IsEnglishAsWell(LanguageLexicon found) =>
        !found.IsDefault && found.Script is Script.Latin && HitsOf(found) == 0 && sample.LettersBeyond("") == 0
        && sample.Titles.All(title => LanguageLexicon.Default.HeadsRoles(title) || found.Facets.Of(title, _ => true) is null)
        && Jobs(LanguageLexicon.Default) is > 0 and var jobs && jobs >= Jobs(found);

    /// <summary>Other languages share a few of the words (Dutch has <c>is</c> and <c>of</c>), none as many.</summary>
    private bool IsPlainly(LanguageLexicon wordings) => wordings.Script == sample.Script && FewFacets(wordings) switch
    {
        0 => false,
        >= FacetsToBeSure when HitsOf(wordings) >= FunctionWordsOfALongText => true,
        _ => HitsOf(wordings) >= FunctionWordsOfAShortText && sample.CountOf(wordings.FunctionWords) * WordsForOneOfTheLanguage > sample.Words,
    };

    private double Points(LanguageLexicon wordings, int mostHits) =>
        (PointsOfFacet * FacetsOfItsOwn(wordings)) + (PointsOfJob * Jobs(wordings)) + (PointsOfFunctionWords * HitsOf(wordings) / mostHits)
        + (wordings.Script == sample.Script && wordings.Script is not Script.Latin ? PointsOfFunctionWords : 0);

    /// <summary>Whether the text is of the language, and not of one that is not known.</summary>
    private bool IsOf(LanguageLexicon found)
    {
        if (found.Script == sample.Script && HasLettersOfOthers(found))
            return false;

        if (FewFacets(found) > 0 && found.Script == sample.Script)
            return true;

        if (found.Script != sample.Script)
            return false;

        if (sample.Words < FewestWordsToJudgeBy)
            return true;

        return Other() is { } other ? HitsOf(found) >= other.Hits(sample) : HasSignsOf(found);
    }

    private bool HasSignsOf(LanguageLexicon found) =>
        Jobs(found) + HitsOf(found) >= SignsOfAShortText && (Jobs(found) > 0 || sample.CountOf(found.FunctionWords) * WordsForOneOfTheLanguage > sample.Words);

    /// <summary>A word in Czech may look like a German part of a role; its letters do not. Names of persons and places have such letters too.</summary>
    private bool HasLettersOfOthers(LanguageLexicon found)
    {
        var others = sample.LettersBeyond(LanguageSigns.Every.First(sign => sign.Code == found.Language).Letters);

        return found.Script is Script.Latin && HitsOf(found) < FunctionWordsOfALongText && others >= LettersToBeSure && others * WordsForOneLetter > sample.Words;
    }

    private OtherLanguage? Other() => Others.Value
        .Where(other => other.Script == sample.Script && (other.Hits(sample) >= FunctionWordsToBeSure || IsOnlyOneOf(other.Script) || IsToldByLetters(other)))
        .MaxBy(other => (other.Hits(sample), -sample.LettersBeyond(other.Letters)));

    private bool IsToldByLetters(OtherLanguage other) =>
        other.Hits(sample) > 0 && other.Letters.Length > 0 && sample.LettersBeyond("") >= LettersToBeSure && sample.LettersBeyond(other.Letters) == 0;

    private static bool IsOnlyOneOf(Script script) => Others.Value.Count(other => other.Script == script) == 1 && LanguageSigns.Every.All(known => known.Script != script);

    /// <summary>A word borrowed from English, such as <c>Skills</c>, is no evidence for the language.</summary>
    private int FacetsOfItsOwn(LanguageLexicon wordings) =>
        sample.Titles.Count(title => wordings.Facets.Of(title, _ => true) is not null && (wordings.IsDefault || LanguageLexicon.Default.Facets.Of(title, _ => true) is null));

    /// <summary>How many facets there are, as far as that matters for being sure: looking all titles up takes longer than the rest.</summary>
    private int FewFacets(LanguageLexicon wordings)
    {
        if (!fewFacets.TryGetValue(wordings, out var count))
            fewFacets[wordings] = count = sample.EachTitle().Where(title => wordings.Facets.Of(title, _ => true) is not null).Take(FacetsToBeSure).Count();

        return count;
    }

    private int Jobs(LanguageLexicon wordings) => sample.Titles.Count(wordings.NamesJobItself);

    private int HitsOf(LanguageLexicon wordings)
    {
        if (!hits.TryGetValue(wordings, out var count))
            hits[wordings] = count = sample.DifferentOf(wordings.FunctionWords);

        return count;
    }

    /// <summary>A language that is told from the known ones, so that a note can name it.</summary>
    private sealed record OtherLanguage(string Code, string Name, Script Script, string Letters, string[] Words)
    {
        /// <summary><c>cs Czech Latin áčď: je se že</c>.</summary>
        public static OtherLanguage Of(string line)
        {
            var (head, words) = (line[..line.IndexOf(':', StringComparison.Ordinal)].Split(' '), line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);

            return new OtherLanguage(head[0], head[1], Enum.Parse<Script>(head[2]), head.ElementAtOrDefault(3) ?? "", words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        public int Hits(TextSample sample) => sample.DifferentOf(Words);
    }
}
