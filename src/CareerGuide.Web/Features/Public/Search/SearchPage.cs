using CareerGuide.Data.Search;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Search;

/// <param name="Result">What the search has found.</param>
/// <param name="Groups">The same as it is shown.</param>
/// <param name="Instead">Names like those asked for, where nothing was found.</param>
/// <param name="Beginnings">Roles to begin with, where there is nothing else to show.</param>
public sealed record SearchPage(
    SearchQuery Query,
    SearchResult Result,
    IReadOnlyList<FoundGroup> Groups,
    IReadOnlyList<FoundItem> Instead,
    IReadOnlyList<RoleLink> Beginnings) : Page
{
    private const int MaxTitleQueryLength = 60;

    public override string Title => IsAsked ? Texts.Get("Search.TitleOf", ("words", Shortened(Asked))) : Texts.Get("Search.Submit");

    public override string Description => Texts.Get("Search.Description");

    public override string Path => "/search";

    /// <summary>What was found is for whoever asked; search engines list the box alone.</summary>
    public override bool Listed => !IsAsked;

    public string Asked => Query.Text.Text;

    public bool IsAsked => Asked.Length > 0;

    /// <summary>Where the roles that the text names stand side by side; null where it names fewer than two.</summary>
    public string? Comparing => Result.Named.Count > 1 ? Addresses.Comparing(Result.Named) : null;

    public bool FoundNothing => IsAsked && Groups.Count == 0;

    public int Shown => Groups.Sum(g => g.Items.Count);

    public IEnumerable<string> Notes
    {
        get
        {
            foreach (var note in Query.Notes)
                yield return note;

            if (Result.Corrected is { } corrected)
                yield return Texts.Get("Search.Corrected", ("words", corrected));

            if (Result.LeftOut is { Count: > 0 } leftOut)
                yield return Texts.Get("Search.LeftOut", ("words", Texts.List(leftOut.Select(word => Texts.Get("Search.Quoted", ("word", word))))));
        }
    }

    public string ToAll(FoundGroup group) => Query.Address(group.Kind);

    private static string Shortened(string text) => text.Length <= MaxTitleQueryLength ? text : Summary.Of(text + new string(' ', Summary.MaxLength))[..MaxTitleQueryLength].TrimEnd() + "…";
}

/// <param name="Count">How many there are, in words.</param>
public sealed record FoundGroup(SearchKind Kind, IReadOnlyList<FoundItem> Items, string Count, bool HasMore)
{
    public KindWords Words => KindWords.Of(Kind);
}

/// <summary>Something found, as it is shown.</summary>
/// <param name="Address">Where its title leads; null where it has no page of its own.</param>
/// <param name="Role">The role that it belongs to; of a role, itself.</param>
/// <param name="Lecture">The lecture that says it; null where none does.</param>
/// <param name="AskedOf">Of a skill, the roles that ask for it.</param>
public sealed record FoundItem(SearchHit Hit, string? Address, RoleLink? Role, LectureLink? Lecture, IReadOnlyList<string> AskedOf)
{
    private const int MaxExcerptLength = 220;
    private const int BeforeFound = 60;

    /// <summary>Between texts of several sources: the glossary's sentence, and each wording of a lecture. No line begins with the dot.</summary>
    private const string Separator = "\u00A0· ";

    public IEnumerable<TextRun> Title => Runs(Hit.Title);

    /// <summary>Other names by which it was found.</summary>
    public IEnumerable<IEnumerable<TextRun>> Names => Hit.Names.Where(name => Hit.Marks(name).Any()).Select(Runs);

    /// <summary>What is said of it, around what was found there.</summary>
    public IEnumerable<TextRun> Excerpt => Runs(Around(Hit.Text.Replace("\n", Separator, StringComparison.Ordinal)));

    private string Around(string text)
    {
        if (text.Length <= MaxExcerptLength)
            return text;

        var found = Hit.Marks(text).Select(mark => mark.Start).FirstOrDefault();
        var start = found <= BeforeFound ? 0 : WordStart(text, found - BeforeFound);
        var end = Math.Min(text.Length, start + MaxExcerptLength);

        if (end < text.Length)
            end = WordEnd(text, end);

        return $"{(start > 0 ? "… " : "")}{text[start..end].Trim(' ', '\u00A0', '·')}{(end < text.Length ? "…" : "")}";
    }

    /// <summary>Before the word that goes on there; in it where it is too long to be left out.</summary>
    private static int WordEnd(string text, int at)
    {
        var space = text.LastIndexOf(' ', at, BeforeFound);

        return space >= 0 ? space : char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private static int WordStart(string text, int from)
    {
        var space = text.IndexOf(' ', from);

        return space >= 0 && space < from + BeforeFound ? space + 1 : char.IsLowSurrogate(text[from]) ? from + 1 : from;
    }

    /// <summary>Words found one after the other are one mark.</summary>
    private IEnumerable<TextRun> Runs(string text)
    {
        var (done, start, end) = (0, -1, -1);

        foreach (var mark in Hit.Marks(text).Append((Start: text.Length, End: text.Length)))
        {
            if (start >= 0 && mark.Start < text.Length && string.IsNullOrWhiteSpace(text[end..mark.Start]))
            {
                end = mark.End;
                continue;
            }

            if (start >= 0)
            {
                yield return new(text[done..start], RunKind.Plain);
                yield return new(text[start..end], RunKind.Found);
                done = end;
            }

            (start, end) = mark;
        }

        yield return new(text[done..], RunKind.Plain);
    }
}
