using System.Text.RegularExpressions;
using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Outline;

/// <summary>What speaks for and against one heading being a role.</summary>
/// <param name="NamesJob">Its words are the name of a job.</param>
/// <param name="IsNamedElsewhere">A table, a workflow, guidance or another lecture names it as a role.</param>
/// <param name="Facets">The kinds of facets directly below it that are its own.</param>
/// <param name="HasStrongFacet">One of them is such as only a role has.</param>
/// <param name="HasStrongPart">That one is a heading or label of its own, no point of a list.</param>
/// <param name="IsOtherwise">Its words are a question, a sentence, or a comparison, which no name of a role is.</param>
internal sealed record RoleEvidence(OutlineNode Node, bool NamesJob, bool IsNamedElsewhere, IReadOnlySet<Facet> Facets, bool HasStrongFacet, bool HasStrongPart, bool IsOtherwise)
{
    public bool LooksLikeRole => (NamesJob || IsNamedElsewhere) && !IsOtherwise;

    /// <summary>It is called and built like a role, so whatever else is under it is its part.</summary>
    public bool IsCertain => Node.Instruction?.Value == ReadAs.Role || (Node.Instruction is null && LooksLikeRole && HasStrongFacet);

    /// <summary>
    /// Its parts alone make it a role, unless they are few among others. A list whose points are called like facets does so only where
    /// it has several.
    /// </summary>
    /// <param name="besideOthers">Whether a heading beside it has a part of a role too.</param>
    public bool HasPartsOfRole(bool besideRoles, bool besideOthers) => !IsOtherwise && (LooksLikeRole
        ? Facets.Count > 0
        : Node.Facets.Count() * 2 >= Node.Children.Count && HasStrongFacet && (Facets.Count > 1 || HasOwnPartOfRole(besideRoles, besideOthers)));

    /// <summary>Tools may be those of anything, and below a label even tasks: of an exercise, of a week. One clause above a list is a text like any other.</summary>
    private bool HasOwnPartOfRole(bool besideRoles, bool besideOthers) => HasStrongPart
        && (besideRoles || (!Node.IsLabel && !Facets.Contains(Facet.SkillGroup) && (besideOthers || Node.Facets.Any(facet => RoleEvidences.IsStrong(facet) && !(facet.IsLabel && facet.Facet!.IsClause)))));

    public bool HasContent => Node.Blocks.Count > 0 || Node.Children.Count > 0;

    /// <summary>Pictures alone say of nothing that it is a role.</summary>
    public bool HasText => Node.Children.Count > 0 || Node.Blocks.Exists(block => block is not ParagraphBlock paragraph || paragraph.Inline is { } text && text.Any(inline => inline is not LinkInline { IsImage: true } and not LineBreakInline));
}

/// <summary>Gathers the evidence for each heading of a lecture.</summary>
internal sealed partial class RoleEvidences(LanguageLexicon wordings, ListLabels lists, Func<string, bool> isNamedElsewhere)
{
    private const int MaxWordsOfName = 12;
    private const int MaxLettersWithoutSpaces = 30;

    private readonly Dictionary<string, bool> jobs = [], elsewhere = [];

    public RoleEvidence Of(OutlineNode node)
    {
        var namesJob = NamesJob(node.Name);
        var own = PartsOf(node).Where(facet => !facet.IsAspect && (namesJob || !HoldsRoles(facet))).ToArray();
        var inLists = node.Blocks.OfType<ListBlock>().SelectMany(list => lists.FacetsIn(list, node)).ToArray();
        var hasStrongPart = own.Any(IsStrong);

        return new RoleEvidence(
            node,
            namesJob,
            !namesJob && IsNamedElsewhere(node.Name),
            own.Select(facet => facet.Facet!.Facet).Concat(inLists.Select(facet => facet.Facet)).ToHashSet(),
            hasStrongPart || inLists.Any(facet => IsStrong(facet.Facet) && (namesJob || (facet is { IsAmbiguous: false, Facet: not Facet.Focus }))),
            hasStrongPart,
            IsOtherwise(node.Name));
    }

    /// <summary>Of parts that name several roles none is of the heading above: <c>Duties of an Engineer</c> beside <c>Duties of an Architect</c>.</summary>
    private static IEnumerable<OutlineNode> PartsOf(OutlineNode node)
    {
        var parts = node.Facets.Where(facet => NamesNoOther(facet, node)).ToArray();

        return parts.Select(facet => facet.Facet!.RoleName).OfType<string>().DistinctBy(NormalizedName.Of).Count() > 1 ? parts.Where(facet => facet.Facet!.RoleName is null) : parts;
    }

    /// <summary>The points under <c>Roles and Responsibilities</c> may be the roles.</summary>
    private bool HoldsRoles(OutlineNode facet) =>
        facet.Facet!.Facet is Facet.Responsibilities && (JobLists.HasOne(facet, this) || facet.Descendants().Any(below => JobLists.HasOne(below, this)));

    public bool LooksLikeRole(OutlineNode node) =>
        node.Facet is null && (node.Instruction?.Value == ReadAs.Role || ((NamesJob(node.Name) || IsNamedElsewhere(node.Name)) && !IsOtherwise(node.Name)));

    /// <summary>Facets that only a role has. An overview may be above anything.</summary>
    public static bool IsStrong(OutlineNode facet) =>
        facet.Instruction is not null || (!facet.Facet!.IsAmbiguous && IsStrong(facet.Facet.Facet) && (facet.Facet.Facet is not Facet.SkillGroup || facet.Blocks.Count > 0 || facet.Children.Count > 0));

    private static bool IsStrong(Facet facet) => facet is Facet.Responsibilities or Facet.Skills or Facet.Focus or Facet.SkillGroup;

    /// <summary>A facet that names a role itself (<c>Choose Data Analyst if you</c>) says nothing of the heading above, unless that is the role.</summary>
    public static bool NamesNoOther(OutlineNode facet, OutlineNode node) => NamesNoOther(facet, node.Name);

    public static bool NamesNoOther(OutlineNode facet, string role) =>
        facet.Facet!.RoleName is not { } name || NormalizedName.Of(name) == NormalizedName.Of(role) || ShortNames.MayMean(name, role);

    /// <summary>The same headings are asked for again and again, so the answers are kept.</summary>
    public bool NamesJob(string text)
    {
        if (!jobs.TryGetValue(text, out var isJob))
            jobs[text] = isJob = wordings.NamesJob(RoleTitle.WithoutCounter(text));

        return isJob;
    }

    public string? AdvertisedJob(string heading) => wordings.AdvertisedJob(RoleTitle.WithoutCounter(heading));

    public bool NamesJobBesideOthers(string text) => wordings.NamesJobBesideOthers(RoleTitle.WithoutCounter(text));

    public bool IsArticle(string word) => wordings.IsArticle(word);

    public bool SpeaksOfWorkflow(string text) => wordings.SpeaksOfWorkflow(text);

    /// <summary>Whether a heading, or one above it, says that roles stand below: <c>Team and Roles</c>.</summary>
    public bool SpeaksOfRoles(OutlineNode node) => node.Ancestors.Prepend(node).Any(above => wordings.SpeaksOfRoles(above.Text));

    public bool IsNamedElsewhere(string text)
    {
        if (!elsewhere.TryGetValue(text, out var isNamed))
            elsewhere[text] = isNamed = text.Length > 0 && isNamedElsewhere(NormalizedName.Of(LanguageLexicon.WithoutBracket(text)));

        return isNamed;
    }

    private static bool IsOtherwise(string text) =>
        text.Length == 0 || text[^1] is '?' or '？' or '。' || IsSentence(text) || Otherwise().IsMatch(text);

    private static bool IsSentence(string text)
    {
        var words = text.Count(character => character == ' ') + 1;
        return words > MaxWordsOfName || IsClause(text) || (words > 3 && text[^1] is '.' or '!');
    }

    /// <summary>In scripts without spaces between words its length and its comma tell a clause.</summary>
    private static bool IsClause(string text) =>
        text.Contains('，', StringComparison.Ordinal) || text.Count(letter => Scripts.Of(letter) is Script.Han or Script.Kana) > MaxLettersWithoutSpaces;

    /// <summary><c>X vs Y</c>, <c>X + Y</c>, <c>From X</c>, and a quotation or clause.</summary>
    [GeneratedRegex(@"\b(vs\.?|versus)\s|\s\+\s|→|^(from|de|von|van|da|do)\s|^(how|why|what|when|where)\s|;|\.\.\.|…", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Otherwise();
}
