using CareerGuide.Content.Lexicon;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>Decides which paragraphs and list items of a document are labels, by their form and their words.</summary>
internal sealed class LabelReader
{
    private const int MaxWordsOfPlainLabel = 5;
    private const int MaxDistanceOfParts = 3;
    private const int FewestWordsOfSentence = 5, MaxWordsOfSentence = 25, WordsOfEnding = 2;

    private readonly LanguageLexicon wordings;
    private readonly ReadingInstructions instructions;
    private readonly HashSet<string> headingKeys;
    private readonly Lazy<HashSet<string>> beginningsOfJobs;
    private readonly Lazy<string[]> jobsOfHeadings;
    private readonly Lazy<string?> titleJob;
    private readonly bool hasBoldJobs;
    private readonly Lazy<HashSet<ParagraphBlock>> jobTitles;
    private readonly Dictionary<string, FacetWording?> facets = [];

    /// <param name="title">The lecture's title in its settings.</param>
    public LabelReader(MarkdownDocument document, LanguageLexicon wordings, ReadingInstructions instructions, string? title = null)
    {
        this.wordings = wordings;
        this.instructions = instructions;
        headingKeys = [.. document.OfType<HeadingBlock>().Select(h => NormalizedName.Of(LanguageLexicon.WithoutBracket(HeadingText.Plain(PlainText.Of(h)))))];
        beginningsOfJobs = new(() => [.. document.OfType<HeadingBlock>().SelectMany(heading => BeginningsOfJob(HeadingText.Plain(PlainText.Of(heading))))]);
        titleJob = new(() => title is null ? null : RoleHeadings.JobIn(title, wordings.NamesJob, wordings.AdvertisedJob));
        jobsOfHeadings = new(() => [.. headingKeys.Where(wordings.NamesJob), .. titleJob.Value is { } job ? [NormalizedName.Of(job)] : Array.Empty<string>()]);
        jobTitles = new(() => JobTitlesIn(document));
        hasBoldJobs = document.OfType<ParagraphBlock>().Where(IsBoldJob).Take(2).Count() == 2;
    }

    /// <summary>What the whole of a text means under a role: what its author says, otherwise what its words do.</summary>
    public FacetWording? FacetOf(string text)
    {
        if (!facets.TryGetValue(text, out var facet))
            facets[text] = facet = InstructionFor(text) is { } instruction ? FacetOf(instruction) : FacetByWords(text);

        return facet;
    }

    /// <summary>The same, where a letter or the like may count the heading: <c>a) Responsibilities</c>.</summary>
    public FacetWording? FacetOfHeading(string text) => FacetOf(text) ?? (InstructionFor(text) is null && RoleTitle.WithoutCounter(text) is var rest && rest != text ? FacetOf(rest) : null);

    public ReadingInstruction? InstructionFor(string text) => instructions.For(text);

    private FacetWording? FacetByWords(string text) => FacetBeforeAside(text) ?? FacetOfWhole(text) ?? FacetOfBothSides(text);

    /// <summary>The <c>front-end</c> of <c>Front-End Developer</c>, by which <c>Front-end technologies</c> are known for the role's.</summary>
    private IEnumerable<string> BeginningsOfJob(string heading)
    {
        var name = wordings.NamesJob(heading) ? heading : wordings.FacetOf(heading, wordings.NamesJob)?.RoleName;
        var words = NormalizedName.Of(RoleTitle.Of(name ?? "").Name).Split(' ');

        return Enumerable.Range(1, words.Length - 1).Select(count => string.Join(' ', words[..count])).Where(words => !wordings.NamesJob(words));
    }

    /// <summary>A role's field says less than its name: other things than the role may have parts called so.</summary>
    private FacetWording? FacetOfWhole(string text)
    {
        var facet = wordings.FacetOf(text, name => IsRoleName(name) || beginningsOfJobs.Value.Contains(NormalizedName.Of(name)));

        if (facet is not { RoleName: { } role })
            return facet;

        if (wordings.JoinsJobs(role))
            return null;

        if (IsRoleName(role))
            return facet;

        return wordings.NamesJob(text) ? null : facet with { IsAmbiguous = true };
    }

    private bool IsRoleName(string name) => wordings.NamesJob(name) || headingKeys.Contains(NormalizedName.Of(name));

    /// <summary><c>The Role of a UX Designer: Experts in Experience</c>: only what names its role may go on so.</summary>
    private FacetWording? FacetBeforeAside(string text) =>
        text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && FacetOfWhole(text[..colon]) is { RoleName: not null } facet ? facet : null;

    /// <summary><c>Duties &amp; Qualifications</c> is the first, where both are facets.</summary>
    private FacetWording? FacetOfBothSides(string text)
    {
        foreach (var and in wordings.WordsForAll.Select(word => $" {word} ").Append(" & "))
        {
            if (text.Split(and) is [var one, var other] && FacetOfWhole(one) is { } facet && FacetOfWhole(other) is not null)
                return facet;
        }

        return null;
    }

    private static FacetWording? FacetOf(ReadingInstruction instruction)
    {
        if (instruction.Value == ReadAs.Group)
            return new FacetWording(Facet.SkillGroup, null);

        return FacetTable.Of(instruction.Value) is { } kind ? new FacetWording(kind.Facet, null) : null;
    }

    public bool NamesJob(string text) => wordings.NamesJob(text) || (text.Contains(':', StringComparison.Ordinal) && wordings.NamesJob(RoleTitle.WithoutCounter(text)));

    /// <summary>The label that forms or opens the paragraph; null if there is none.</summary>
    public Label? Of(ParagraphBlock paragraph, Block? next, OutlineNode place)
    {
        if (WrittenLabel.Of(paragraph) is not { } written)
            return null;

        return IsFacet(written, next, place) || IsHeading(written, next, place) ? written.ToLabel() : null;
    }

    private bool IsFacet(WrittenLabel written, Block? next, OutlineNode place)
    {
        if (written.Style is LabelStyle.Plain && written.Mark is LabelMark.None && next is not (ListBlock or ParagraphBlock))
            return false;

        if (FacetOf(written.Text) is null && written is { Mark: LabelMark.Colon, HasOwnText: false } && StatesPoints(next) && FacetOfSentence(written.Text, place) is { } said)
            facets[written.Text] = said;

        return FacetOf(written.Text) is { } facet && !(written.HasOwnText && IsSkillLine(facet, place));
    }

    private static bool StatesPoints(Block? next) => next is ListBlock || (next is ParagraphBlock paragraph && ParagraphLines.Points(paragraph).Count > 0);

    /// <summary>
    /// A sentence above a list may say whose tasks or skills these are: <c>A crane operator might do the following tasks:</c> Under a job it
    /// need not, if its last words say what the points are: <c>The holder concentrates on the following functions:</c>
    /// </summary>
    private FacetWording? FacetOfSentence(string text, OutlineNode place)
    {
        var words = NormalizedName.Of(text);

        if (InstructionFor(text) is not null || words.Split(' ').Length is < FewestWordsOfSentence or > MaxWordsOfSentence)
            return null;

        var ending = wordings.FacetWordIn(string.Join(' ', words.Split(' ')[^WordsOfEnding..]));

        if ((ending ?? wordings.FacetWordIn(words)) is not { } facet)
            return null;

        return Array.Exists(jobsOfHeadings.Value, job => words.Contains(job, StringComparison.Ordinal)) || (ending is not null && IsOfJob(place)) ? new FacetWording(facet, null) : null;
    }

    private bool IsOfJob(OutlineNode place) => place.Ancestors.Prepend(place).Any(node => node.Level == 0 ? titleJob.Value is not null : NamesJob(node.Name));

    /// <summary>Whether the words act as a heading of the next block, although they are not a known facet.</summary>
    private bool IsHeading(WrittenLabel written, Block? next, OutlineNode place) => written switch
    {
        { Style: LabelStyle.Bold, Mark: LabelMark.Colon } => !IsQuestion(written) && (!written.HasOwnText || EndsFacet(place)),
        { Style: LabelStyle.Bold, Mark: LabelMark.None } when InstructionFor(written.Text) is { Value: not ReadAs.Section } => true,
        { Style: LabelStyle.Bold, Mark: LabelMark.None } => next is not null && NamesJob(written.Text) && (hasBoldJobs || IsFacetLabel(next)),
        { Style: LabelStyle.Italic, Mark: LabelMark.Colon, HasOwnText: false } => !IsQuestion(written) && next is ListBlock,
        { Style: LabelStyle.Plain, Mark: LabelMark.Colon, HasOwnText: false } => next is ListBlock && IsShort(written),
        { Style: LabelStyle.Plain, Mark: LabelMark.None } => wordings.NamesJob(written.Text) && jobTitles.Value.Contains(written.Paragraph),
        _ => false,
    };

    private static bool IsQuestion(WrittenLabel written) => written.Text.TrimEnd() is [.., '?' or '？'];

    private static bool IsShort(WrittenLabel written) =>
        written.Text.Split(' ').Length <= MaxWordsOfPlainLabel && ParagraphLines.Of(written.Paragraph).Count == 1;

    private bool IsFacetLabel(Block block) =>
        block is ParagraphBlock paragraph && WrittenLabel.Of(paragraph) is { } label && FacetOf(label.Text) is not null;

    private bool IsBoldJob(ParagraphBlock paragraph) =>
        WrittenLabel.Of(paragraph) is { Style: LabelStyle.Bold, Mark: LabelMark.None or LabelMark.Colon, HasOwnText: false } label && NamesJob(label.Text);

    /// <summary>
    /// Paragraphs that are only the name of a job, as the title of a card is, with the parts of a role a little below. One alone has a
    /// table of parts.
    /// </summary>
    private HashSet<ParagraphBlock> JobTitlesIn(MarkdownDocument document)
    {
        var titles = new HashSet<ParagraphBlock>();
        var (title, distance) = ((ParagraphBlock?)null, 0);
        var isAboveTable = false;

        foreach (var block in document)
        {
            distance++;

            if (block is HeadingBlock)
                title = null;
            else if (block is ParagraphBlock paragraph && !(title is not null && distance == 1) && IsJobTitle(paragraph))
                (title, distance) = (paragraph, 0);
            else if (title is not null && distance <= MaxDistanceOfParts && BeginsParts(block))
                isAboveTable |= titles.Add(title) && block is Table;
        }

        return titles.Count > 1 || isAboveTable ? titles : [];
    }

    private bool IsJobTitle(ParagraphBlock paragraph) =>
        WrittenLabel.Of(paragraph) is { Style: LabelStyle.Plain, Mark: LabelMark.None } label && wordings.NamesJob(label.Text);

    private bool BeginsParts(Block block) => block switch
    {
        Table table => FacetRows.In(table, FacetOf).Count > 0,
        ListBlock list => list.FirstOrDefault() is ListItemBlock item && Of(item) is { } label && FacetOf(label.Text) is not null,
        _ => IsFacetLabel(block),
    };

    /// <summary>The label of a list item, whatever it means: bold or italic words, or plain ones that are a facet.</summary>
    public WrittenLabel? Of(ListItemBlock item)
    {
        if (item.FirstOrDefault() is not ParagraphBlock paragraph || WrittenLabel.Of(paragraph) is not { } label)
            return null;

        var hasList = item.Any(block => block is ListBlock);
        var isLabel = label switch
        {
            { Style: not LabelStyle.Plain, Mark: LabelMark.Colon } => true,
            { Style: not LabelStyle.Plain, Mark: LabelMark.None } => hasList,
            { Mark: LabelMark.Colon or LabelMark.Dash } => FacetOf(label.Text) is not null,
            _ => hasList && FacetOf(label.Text) is not null,
        };

        return isLabel ? label : null;
    }

    /// <summary>Among skills, <c>**Tools:** a, b</c> is a line like any other.</summary>
    public static bool IsSkillLine(FacetWording facet, OutlineNode place) =>
        facet.Facet is Facet.SkillGroup or Facet.Skills && SkillsAround(place) is { HasOwnText: false };

    public static OutlineNode? SkillsAround(OutlineNode node)
    {
        for (var around = node; around is not null; around = around.Parent)
        {
            if (around.Facet is { Facet: Facet.Skills })
                return around;
        }

        return null;
    }

    /// <summary>Behind a label with a text of a few words, such as a focus, <c>**Salary:** a lot</c> is no more of it.</summary>
    private static bool EndsFacet(OutlineNode node) =>
        node is { IsLabel: true, Facet.Facet: Facet.About or Facet.Focus or Facet.Interests, Blocks.Count: > 0 };
}
