using Markdig.Syntax;

namespace CareerGuide.Content;

/// <summary>Lists that describe a job in each point, where a lecture has no headings for its roles: <c>- **Sound Designer**: creates soundscapes</c>.</summary>
internal static class JobLists
{
    private const int MinPlainJobs = 3;
    private const int MinWordsOfDescription = 3;

    /// <summary>Whether most points of a list directly under a heading are jobs, so that this holds roles and is none.</summary>
    public static bool HasOne(OutlineNode node, RoleEvidences evidences) => node.Blocks.OfType<ListBlock>().Any(list => IsOne(list, evidences));

    /// <summary>Makes headings of such points where the lists of a lecture name two jobs or more; these headings.</summary>
    public static IReadOnlyList<OutlineNode> MakeHeadings(OutlineNode root, RoleEvidences evidences)
    {
        var owners = root.Descendants().Prepend(root).Where(node => HasOne(node, evidences)).ToArray();
        var jobs = owners.SelectMany(node => node.Blocks.OfType<ListBlock>()).SelectMany(list => list.OfType<ListItemBlock>()).Count(item => JobOf(item, evidences) is not null);

        return jobs < 2 ? [] : [.. owners.SelectMany(owner => MakeHeadingsOf(owner, evidences))];
    }

    private static List<OutlineNode> MakeHeadingsOf(OutlineNode owner, RoleEvidences evidences)
    {
        var made = new List<OutlineNode>();

        foreach (var list in owner.Blocks.OfType<ListBlock>().Where(list => IsOne(list, evidences)).ToArray())
        {
            var items = list.OfType<ListItemBlock>().ToArray();
            list.Clear();

            foreach (var item in items)
            {
                if (JobOf(item, evidences) is { } job)
                    made.Add(Heading(job.ToLabel(), item, owner));
                else
                    list.Add(item);
            }

            if (list.Count == 0)
                owner.Blocks.Remove(list);
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

    /// <summary>Most points begin with a job in bold; of three points or more, nearly all may do so in plain words.</summary>
    private static bool IsOne(ListBlock list, RoleEvidences evidences)
    {
        var items = list.OfType<ListItemBlock>().ToArray();
        var jobs = items.Select(item => JobOf(item, evidences)).OfType<WrittenLabel>().ToArray();
        var bold = jobs.Count(job => job.Style is LabelStyle.Bold);

        return bold * 2 > items.Length || (jobs.Length >= MinPlainJobs && jobs.Length * 5 >= items.Length * 4);
    }

    /// <summary>The job that a point begins with and says something of: <c>**Cook**: makes soup</c>, or <c>Cook: makes soup</c>.</summary>
    private static WrittenLabel? JobOf(ListItemBlock item, RoleEvidences evidences) =>
        item.FirstOrDefault() is ParagraphBlock paragraph && WrittenLabel.Of(paragraph) is { Style: not LabelStyle.Italic } label
        && (label.Style is LabelStyle.Bold ? label is { HasOwnText: true, Mark: not LabelMark.None } || item.Count > 1 : SaysEnough(label))
        && evidences.NamesJob(label.Text) ? label : null;

    /// <summary>Behind a job in plain words a person's name or a number may stand: <c>Director: Anna Smith</c>.</summary>
    private static bool SaysEnough(WrittenLabel plain) => plain is { HasOwnText: true, Mark: LabelMark.Colon }
        && PlainText.Of(plain.Paragraph)[plain.Cut..].Trim().Split(' ') is { Length: >= MinWordsOfDescription } words && char.IsLower(words[0][0]);

}
