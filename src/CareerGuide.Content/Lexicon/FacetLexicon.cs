using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Lexicon;

/// <param name="RoleName">The role that the wording itself names: the <c>Data Engineer</c> of <c>Choose Data Engineer if you</c>.</param>
/// <param name="IsAmbiguous">Whether other things than roles have parts with this heading: <c>Objectives</c>.</param>
/// <param name="IsOfDoing">Whether a list under it states responsibilities but a paragraph describes the role: <c>What they do</c>.</param>
/// <param name="IsClause">Whether it begins a sentence that the points below complete: <c>Tasks include</c>.</param>
internal sealed record FacetWording(Facet Facet, string? RoleName, bool IsAmbiguous = false, bool IsOfDoing = false, bool IsClause = false)
{
    /// <summary>What it means above a list.</summary>
    public FacetWording AboveList => IsOfDoing ? this with { Facet = Facet.Responsibilities, IsOfDoing = false } : this;
}

/// <summary>Recognises the meaning of a heading under a role from its whole text.</summary>
internal sealed class FacetLexicon
{
    /// <summary>A facet and a role's name are a few words; looking for them in a whole paragraph takes quadratic time.</summary>
    private const int MaxLengthOfHeading = 200;

    private const int MaxModifiers = 3;

    private readonly FillerWords fillers;
    private readonly Modifiers modifiers;
    private readonly string[] openings;
    private readonly string[] endings;
    private readonly HashSet<string> ambiguous;
    private readonly HashSet<string> doing;
    private readonly bool hasSpaces;
    private readonly int longest;
    private NearName? near;

    /// <summary>Whether <c>X Y</c> is never the Y of an X: <c>Chef de projet</c> is a job, not the projects of a chef.</summary>
    private readonly bool needsMarkBehindRole;

    /// <summary>Prepositions with the space around them. French elides: <c>d'un</c>, but <c>de l'analyste</c>.</summary>
    private readonly string[] separators;
    private readonly Dictionary<string, Facet> facets = [];
    private readonly List<(string Before, string After, Facet Facet)> facetsWithRole = [];

    public FacetLexicon(LexiconFile file)
    {
        fillers = file.Fillers;
        modifiers = file.FacetModifiers;
        ambiguous = file.AmbiguousFacets;
        doing = file.Doing ?? [];
        hasSpaces = file.HasSpaces;
        needsMarkBehindRole = file.Jobs.Place is "first";
        openings = [.. (file.FacetOpenings ?? []).OrderByDescending(opening => opening.Length)];
        endings = [.. file.FacetEndings.OrderByDescending(ending => ending.Length)];

        foreach (var (key, wordings) in file.Facets)
            Add(FacetTable.Of(key)!.Facet, wordings);

        Add(Facet.Interests, file.ChooseIf);
        longest = facets.Keys.Max(wording => wording.Length);
        separators = [.. fillers.Prepositions.Select(preposition => preposition.EndsWith('\'') ? $" {preposition}" : $" {preposition} ")];
    }

    /// <summary>What a heading with this plain text means, whatever role it may name at its end; null where it is no facet.</summary>
    /// <param name="isRoleName">Whether some words are a name that could stand for a role here.</param>
    public FacetWording? Of(string plainText, Func<string, bool> isRoleName)
    {
        if (plainText.Length > MaxLengthOfHeading)
            return null;

        var key = WordKey.Of(hasSpaces ? plainText : WithoutSpaces(plainText));
        var wording = ByKey(plainText, key, isRoleName);

        return wording is { Facet: Facet.About } && key.Split(' ').Any(doing.Contains) ? wording with { IsOfDoing = true } : wording;
    }

    private FacetWording? ByKey(string plainText, string key, Func<string, bool> isRoleName)
    {
        if (ByWording(key) is { } facet)
            return new FacetWording(facet, null, IsAmbiguous(key));

        var bare = WithoutBracket(key);
        var begun = WithoutEnding(bare);

        // Without its ending first: the `comprennent` of `Responsabilités du grutier comprennent` belongs to no role's name.
        return (begun != bare && Of(plainText, begun, isRoleName) is { } clause ? clause with { IsClause = true } : null)
            ?? Of(plainText, key, isRoleName)
            ?? (bare != key ? Of(plainText, bare, isRoleName) : null)
            ?? (WithoutOpening(begun) is { } rest ? Of(plainText, rest, isRoleName) : null);
    }

    /// <summary>The facet that single words of a sentence name: <c>tasks</c>, <c>skills</c>; null where none does, or both do.</summary>
    public Facet? WordIn(string key)
    {
        var found = key.Split(' ').Where(word => !ambiguous.Contains(word)).Select(Exactly).Where(facet => facet is Facet.Responsibilities or Facet.Skills).Distinct().ToArray();

        return found is [var only] ? only : null;
    }

    /// <summary>The known wording nearest to a misspelt heading; null if none is near.</summary>
    public string? NearTo(string heading) => (near ??= new NearName(facets.Keys)).To(heading);

    private FacetWording? Of(string plainText, string key, Func<string, bool> isRoleName)
    {
        if (ByWording(key) is { } facet)
            return new FacetWording(facet, null, IsAmbiguous(key));

        return WithRoleInside(plainText, key, isRoleName)
            ?? WithRoleBehind(plainText, key, isRoleName)
            ?? WithRoleInFront(plainText, key, isRoleName);
    }

    private Facet? ByWording(string key)
    {
        for (var removed = 0; removed <= MaxModifiers; removed++)
        {
            if (Exactly(key) is { } facet)
                return facet;

            if (WithoutModifier(key) is not { } shorter)
                return null;

            key = shorter;
        }

        return null;
    }

    private bool IsAmbiguous(string key)
    {
        while (!facets.ContainsKey(key) && WithoutModifier(key) is { } shorter)
            key = shorter;

        return ambiguous.Contains(key);
    }

    private Facet? Exactly(string key)
    {
        // Longer than every wording, so no form of the key can match.
        if (key.Length > longest + 2)
            return null;

        foreach (var form in WordKey.Forms(key))
        {
            if (facets.TryGetValue(form, out var facet))
                return facet;
        }

        return null;
    }

    /// <summary><c>Key Responsibilities</c>, <c>Responsabilidades principales</c>, <c>主要职责</c>; null where no word of that kind is left.</summary>
    private string? WithoutModifier(string key)
    {
        if (!hasSpaces)
            return modifiers.Before.FirstOrDefault(word => key.Length > word.Length && key.StartsWith(word, StringComparison.Ordinal)) is { } modifier ? key[modifier.Length..] : null;

        if (key.IndexOf(' ', StringComparison.Ordinal) is > 0 and var first && modifiers.Before.Contains(key[..first]))
            return key[(first + 1)..];

        return key.LastIndexOf(' ') is > 0 and var last && modifiers.After.Contains(key[(last + 1)..]) ? key[..last] : null;
    }

    /// <summary><c>Responsibilities (daily)</c>, <c>Skills (2/3)</c>.</summary>
    private static string WithoutBracket(string key) =>
        key.IndexOfAny(['(', '（', '[']) is > 0 and var open && key[^1] is ')' or '）' or ']' ? key[..open].TrimEnd() : key;

    /// <summary><c>What are the responsibilities</c>, <c>List of responsibilities</c>; null where the key begins otherwise.</summary>
    private string? WithoutOpening(string key) =>
        Array.Find(openings, opening => key.Length > opening.Length && key.StartsWith(opening, StringComparison.Ordinal)) is { } opening ? key[opening.Length..].TrimStart() : null;

    /// <summary><c>Common responsibilities include</c>.</summary>
    private string WithoutEnding(string key) =>
        endings.FirstOrDefault(ending => key.Length > ending.Length && key.EndsWith(ending, StringComparison.Ordinal)) is { } ending
            ? key[..^ending.Length].TrimEnd(' ', ',', '–', '—', '-') : key;

    /// <summary><c>Who is a Data Engineer?</c></summary>
    private FacetWording? WithRoleInside(string plainText, string key, Func<string, bool> isRoleName)
    {
        foreach (var (before, after, facet) in facetsWithRole)
        {
            if (key.Length <= before.Length + after.Length || !key.StartsWith(before, StringComparison.Ordinal) || !key.EndsWith(after, StringComparison.Ordinal))
                continue;

            if (NamedRole(facet, plainText, key[before.Length..^after.Length], isRoleName) is { } wording)
                return wording;
        }

        return null;
    }

    /// <summary><c>Responsibilities of a Data Engineer</c>, <c>Skills for this role</c>.</summary>
    private FacetWording? WithRoleBehind(string plainText, string key, Func<string, bool> isRoleName)
    {
        foreach (var separator in separators)
        {
            if (key.IndexOf(separator, StringComparison.Ordinal) is not (> 0 and var at) || ByWording(key[..at]) is not { } facet)
                continue;

            if (NamedRole(facet, plainText, key[(at + separator.Length)..], isRoleName) is { } wording)
                return wording;
        }

        return null;
    }

    /// <summary><c>Data Engineer Responsibilities</c>; the words in front must be a role's name, so <c>Coding Skills</c> is none.</summary>
    private FacetWording? WithRoleInFront(string plainText, string key, Func<string, bool> isRoleName)
    {
        for (var space = key.IndexOf(' ', StringComparison.Ordinal); space > 0; space = key.IndexOf(' ', space + 1))
        {
            if (needsMarkBehindRole && !IsMark(key[space - 1]) && !IsMark(key[space + 1]))
                continue;

            if (ByWording(key[(space + 1)..].TrimStart('–', '—', '-', ' ')) is not { } facet)
                continue;

            var name = OriginalWords(plainText, WithoutArticle(key[..space].TrimEnd('–', '—', '-', ':', ' ')));

            if (isRoleName(name))
                return new FacetWording(facet, name);
        }

        return null;
    }

    private static bool IsMark(char character) => character is '–' or '—' or '-' or ':';

    private FacetWording? NamedRole(Facet facet, string plainText, string key, Func<string, bool> isRoleName)
    {
        if (fillers.Articles.Contains(key) || fillers.Nouns.Contains(WithoutArticle(key)))
            return new FacetWording(facet, null);

        var name = OriginalWords(plainText, WithoutArticle(key));

        return isRoleName(name) ? new FacetWording(facet, name) : null;
    }

    private string WithoutArticle(string key)
    {
        var space = key.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && fillers.Articles.Contains(key[..space]) ? key[(space + 1)..] : key;
    }

    private void Add(Facet facet, IEnumerable<string> wordings)
    {
        foreach (var wording in wordings)
        {
            if (wording.Contains('*', StringComparison.Ordinal))
                facetsWithRole.Add((WordKey.Halves(wording).Before, WordKey.Halves(wording).After, facet));
            else
                facets.TryAdd(wording, facet);
        }
    }

    private static string WithoutSpaces(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    /// <summary>The words of a key as the heading writes them.</summary>
    private static string OriginalWords(string plainText, string key)
    {
        var at = plainText.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? key : plainText.Substring(at, key.Length);
    }
}
