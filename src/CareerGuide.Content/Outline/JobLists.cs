using CareerGuide.Content.MarkdownParsing.Tree;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>
/// Lists that describe a job in each point, where a lecture has no headings for its roles: <c>- **Sound Designer**: creates soundscapes</c>.
/// The points may be in groups: <c>- Sound</c> above a nested list of jobs.
/// </summary>
internal static class JobLists
{
    private const int FewestJobs = 2;

    /// <summary>Lists without bold names need more jobs, because lists of who did what look similar.</summary>
    private const int FewestPlainJobs = 3;

    private const int WordsOfDescription = 4, FewestWordsInLowerCase = 3, LengthOfDescription = 8;

    /// <summary>Whether most points of a list under a heading are jobs, so that this holds roles and is none.</summary>
    public static bool HasOne(OutlineNode node, RoleEvidences evidences) => ListsOf(node, evidences).Any();

    /// <summary>Whether such a list begins its points in bold: then they say more than a heading that names a job as well.</summary>
    public static bool HasBoldOne(OutlineNode node, RoleEvidences evidences) => ListsOf(node, evidences)
        .Any(list => list.OfType<ListItemBlock>().Any(item => JobOf(item, evidences) is { Style: LabelStyle.Bold }));

    /// <summary>Makes headings of such points where the lists of a lecture name several jobs; these headings.</summary>
    public static IReadOnlyList<OutlineNode> MakeHeadings(OutlineNode root, RoleEvidences evidences)
    {
        var owners = root.Descendants().Prepend(root).Where(node => HasOne(node, evidences)).ToArray();
        var jobs = owners.SelectMany(node => ListsOf(node, evidences)).SelectMany(list => list.OfType<ListItemBlock>()).Select(item => JobOf(item, evidences)).OfType<WrittenLabel>().ToArray();

        if (jobs.Length < (Array.Exists(jobs, job => job.Style is LabelStyle.Bold) ? FewestJobs : FewestPlainJobs))
            return [];

        return [.. owners.SelectMany(owner => MakeHeadingsOf(owner, evidences))];
    }

    /// <summary>The lists of jobs directly under a heading, and those nested in a list of groups.</summary>
    private static IEnumerable<ListBlock> ListsOf(OutlineNode node, RoleEvidences evidences) =>
        evidences.SpeaksOfWorkflow(node.Text) ? [] : node.Blocks.OfType<ListBlock>().SelectMany(list => ListsIn(list, evidences));

    private static IEnumerable<ListBlock> ListsIn(ListBlock list, RoleEvidences evidences) =>
        IsOne(list, evidences) ? [list] : Groups(list).Where(nested => IsOne(nested, evidences));

    private static IEnumerable<ListBlock> Groups(ListBlock list) => list.OfType<ListItemBlock>().SelectMany(item => item.OfType<ListBlock>());

    private static List<OutlineNode> MakeHeadingsOf(OutlineNode owner, RoleEvidences evidences)
    {
        var made = new List<OutlineNode>();

        foreach (var list in owner.Blocks.OfType<ListBlock>().ToArray())
        {
            if (IsOne(list, evidences))
                made.AddRange(MakeHeadingsOf(list, owner, evidences));
            else
                made.AddRange(MakeHeadingsOfGroups(list, owner, evidences));

            if (list.Count == 0)
                owner.Blocks.Remove(list);
        }

        return made;
    }

    private static List<OutlineNode> MakeHeadingsOfGroups(ListBlock list, OutlineNode owner, RoleEvidences evidences)
    {
        var made = new List<OutlineNode>();

        foreach (var item in list.OfType<ListItemBlock>().ToArray())
        {
            foreach (var nested in item.OfType<ListBlock>().Where(nested => IsOne(nested, evidences)).ToArray())
            {
                made.AddRange(MakeHeadingsOf(nested, owner, evidences));

                if (nested.Count == 0)
                    item.Remove(nested);
            }
        }

        return made;
    }

    private static List<OutlineNode> MakeHeadingsOf(ListBlock list, OutlineNode owner, RoleEvidences evidences)
    {
        var made = new List<OutlineNode>();
        var items = list.OfType<ListItemBlock>().ToArray();
        list.Clear();

        foreach (var item in items)
        {
            if (JobOf(item, evidences) is { } job)
                made.Add(Heading(job.ToLabel(), item, owner));
            else
                list.Add(item);
        }

        made.ForEach(owner.Add);
        return made;
    }

    private static OutlineNode Heading(Label label, ListItemBlock item, OutlineNode owner)
    {
        var node = new OutlineNode { Text = label.Text, Line = label.Line, Level = owner.Level + 1, IsLabel = true, HasOwnText = label.HasOwnText };

        if (label.HasOwnText)
            label.RemoveFromParagraph();

        node.Blocks.AddRange(label.HasOwnText ? item : item.Skip(1));
        return node;
    }

    private static bool IsOne(ListBlock list, RoleEvidences evidences)
    {
        var items = list.OfType<ListItemBlock>().ToArray();

        return items.Count(item => JobOf(item, evidences) is not null) * 2 > items.Length;
    }

    /// <summary>The job that a point begins with, and says something of.</summary>
    private static WrittenLabel? JobOf(ListItemBlock item, RoleEvidences evidences) =>
        item.FirstOrDefault() is ParagraphBlock paragraph && WrittenLabel.Of(paragraph) is { } label
        && Describes(label, item) && evidences.NamesJob(label.Text) ? label : null;

    private static bool Describes(WrittenLabel label, ListItemBlock item) => label switch
    {
        { Style: LabelStyle.Bold } => label is { HasOwnText: true, Mark: not LabelMark.None } || item.Count > 1,
        { Style: LabelStyle.Plain } => item.Any(block => block is ListBlock) || (label.HasOwnText && IsDescription(PlainText.Of(label.Paragraph)[label.Text.Length..])),
        _ => false,
    };

    /// <summary>A few words may be whoever does the job: <c>Director: Anna Smith</c>.</summary>
    public static bool IsDescription(string text)
    {
        if (text.Any(character => character >= '\u2E80'))
            return text.Length >= LengthOfDescription;

        var words = text.Trim(' ', ':', '-', '–', '—').Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return words.Length >= WordsOfDescription || (words.Length >= FewestWordsInLowerCase && char.IsLower(words[0][0]));
    }
}
