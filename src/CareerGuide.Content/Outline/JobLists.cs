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
    public static bool HasBoldOne(OutlineNode node, RoleEvidences evidences) => ListsOf(node, evidences).Any(list => list.Jobs.Any(job => job is { Style: LabelStyle.Bold }));

    /// <summary>Makes headings of such points where the lists of a lecture name several jobs; these headings.</summary>
    public static IReadOnlyList<OutlineNode> MakeHeadings(OutlineNode root, RoleEvidences evidences)
    {
        var owners = root.Descendants().Prepend(root).Where(node => HasOne(node, evidences)).ToArray();
        var jobs = owners.SelectMany(node => ListsOf(node, evidences)).SelectMany(list => list.Jobs).OfType<WrittenLabel>().ToArray();

        if (jobs.Length < (Array.Exists(jobs, job => job.Style is LabelStyle.Bold) ? FewestJobs : FewestPlainJobs))
            return [];

        return [.. owners.SelectMany(owner => MakeHeadingsOf(owner, evidences))];
    }

    /// <summary>A list, and the job of each point that begins with one and says something of it.</summary>
    private sealed record JobList(ListBlock List, WrittenLabel?[] Jobs)
    {
        public bool IsOne => Jobs.Count(job => job is not null) * 2 > Jobs.Length;
    }

    /// <summary>The lists of jobs directly under a heading, and those nested in a list of groups.</summary>
    private static IEnumerable<JobList> ListsOf(OutlineNode node, RoleEvidences evidences) =>
        evidences.SpeaksOfWorkflow(node.Text) ? [] : node.Blocks.OfType<ListBlock>().SelectMany(list => ListsIn(list, node, evidences));

    private static IEnumerable<JobList> ListsIn(ListBlock list, OutlineNode owner, RoleEvidences evidences) =>
        JobsIn(list, owner, evidences) is { IsOne: true } jobs ? [jobs] : Groups(list).Select(nested => JobsIn(nested, owner, evidences)).Where(nested => nested.IsOne);

    private static IEnumerable<ListBlock> Groups(ListBlock list) => list.OfType<ListItemBlock>().SelectMany(item => item.OfType<ListBlock>());

    private static List<OutlineNode> MakeHeadingsOf(OutlineNode owner, RoleEvidences evidences)
    {
        var made = new List<OutlineNode>();

        foreach (var list in owner.Blocks.OfType<ListBlock>().ToArray())
        {
            foreach (var jobs in ListsIn(list, owner, evidences).ToArray())
            {
                made.AddRange(MakeHeadingsOf(jobs, owner));

                if (jobs.List.Count == 0)
                    jobs.List.Parent?.Remove(jobs.List);
            }

            if (list.Count == 0)
                owner.Blocks.Remove(list);
        }

        return made;
    }

    private static List<OutlineNode> MakeHeadingsOf(JobList list, OutlineNode owner)
    {
        var made = new List<OutlineNode>();
        var items = list.List.OfType<ListItemBlock>().ToArray();
        list.List.Clear();

        foreach (var (item, job) in items.Zip(list.Jobs))
        {
            if (job is not null)
                made.Add(Heading(job.ToLabel(), item, owner));
            else
                list.List.Add(item);
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

    private static JobList JobsIn(ListBlock list, OutlineNode owner, RoleEvidences evidences)
    {
        var items = list.OfType<ListItemBlock>().ToArray();
        var labels = Array.ConvertAll(items, item => item.FirstOrDefault() is ParagraphBlock paragraph ? WrittenLabel.Of(paragraph) : null);
        var areAllJobs = new Lazy<bool>(() => evidences.SpeaksOfRoles(owner) && AreAllJobs(labels, evidences));

        return new JobList(list, [.. items.Zip(labels, (item, label) => label is not null && Describes(label, item) && NamesJob(label) ? label : null)]);

        bool NamesJob(WrittenLabel label) => evidences.NamesJob(label.Text) || (areAllJobs.Value && evidences.NamesJobBesideOthers(label.Text));
    }

    /// <summary>Where nearly all points begin in bold with such a word, those that are no name by themselves are one: <c>Programmers</c>.</summary>
    private static bool AreAllJobs(WrittenLabel?[] labels, RoleEvidences evidences) =>
        labels.Count(label => label is { Style: LabelStyle.Bold } && evidences.NamesJobBesideOthers(label.Text)) is >= FewestPlainJobs and var jobs && jobs * 5 >= labels.Length * 4;

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
