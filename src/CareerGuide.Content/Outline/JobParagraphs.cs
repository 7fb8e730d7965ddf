using CareerGuide.Content.MarkdownParsing.Tree;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>
/// Paragraphs that each begin with a job, where a lecture has no headings for its roles: <c>Sound designers: they create soundscapes …</c>.
/// </summary>
internal static class JobParagraphs
{
    private const int FewestJobs = 3;

    /// <summary>Bold names are meant to be seen.</summary>
    private const int FewestBoldJobs = 2;

    /// <summary>Makes headings of such paragraphs; these headings.</summary>
    public static IReadOnlyList<OutlineNode> MakeHeadings(OutlineNode root, RoleEvidences evidences)
    {
        var owner = root.Descendants().Prepend(root).FirstOrDefault(node => node.Facet is null && HasJobs(node, evidences));

        return owner is null ? [] : MakeHeadingsOf(owner, evidences);
    }

    /// <summary>Most paragraphs must begin so: one that names a job among others may say anything.</summary>
    private static bool HasJobs(OutlineNode node, RoleEvidences evidences)
    {
        var paragraphs = node.Blocks.OfType<ParagraphBlock>().ToArray();

        if (paragraphs.Length < FewestBoldJobs || evidences.SpeaksOfWorkflow(node.Text))
            return false;

        var jobs = paragraphs.Select(paragraph => JobOf(paragraph, evidences)).OfType<WrittenLabel>().DistinctBy(job => job.Text, StringComparer.OrdinalIgnoreCase).ToArray();

        return jobs.Length >= (Array.TrueForAll(jobs, job => job.Style is LabelStyle.Bold && evidences.NamesJob(job.Text)) ? FewestBoldJobs : FewestJobs) && jobs.Length * 2 > paragraphs.Length;
    }

    private static List<OutlineNode> MakeHeadingsOf(OutlineNode owner, RoleEvidences evidences)
    {
        var made = new List<OutlineNode>();
        var blocks = owner.Blocks.ToArray();
        owner.Blocks.Clear();

        foreach (var block in blocks)
        {
            if (block is ParagraphBlock paragraph && JobOf(paragraph, evidences) is { } job)
                made.Add(Heading(job.ToLabel(), owner));

            (made.Count > 0 ? made[^1].Blocks : owner.Blocks).Add(block);
        }

        made.ForEach(owner.Add);

        return made;
    }

    private static OutlineNode Heading(Label label, OutlineNode owner)
    {
        label.RemoveFromParagraph();

        return new OutlineNode { Text = label.Text, Line = label.Line, Level = owner.Level + 1, IsLabel = true, HasOwnText = label.HasOwnText };
    }

    private static WrittenLabel? JobOf(ParagraphBlock paragraph, RoleEvidences evidences) =>
        WrittenLabel.Of(paragraph) is { HasOwnText: true, Mark: not LabelMark.None } label
        && JobLists.IsDescription(PlainText.Of(paragraph)[label.Text.Length..]) && (evidences.NamesJob(label.Text) || evidences.NamesJobBesideOthers(label.Text)) ? label : null;
}
