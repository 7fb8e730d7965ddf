using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>
/// Points of a list that tell of a role each and are no labels: <c>- Scrum Master (SM) leads the meetings</c>. Their author may say that they are roles.
/// </summary>
internal static class TaughtPoints
{
    private const int MostShown = 40;
    private const int MaxWordsOfName = 5;
    private const int MaxLengthOfName = 60;

    private static readonly string[] EndsOfName = [" (", "(", "（", ":", "：", " - ", " – ", " — "];

    /// <summary>Makes headings of the points that begin with a name which <c>reading:</c> calls a role, where no heading or label is called so.</summary>
    public static void MakeHeadings(OutlineNode root, ReadingInstructions instructions)
    {
        var roles = instructions.All.Where(instruction => instruction.Value == ReadAs.Role).ToDictionary(instruction => ReadingInstructions.KeyOf(instruction.Heading));

        if (roles.Count == 0)
            return;

        foreach (var node in root.Descendants())
            roles.Remove(ReadingInstructions.KeyOf(node.Text));

        foreach (var node in root.Descendants().Prepend(root).Where(node => node.InstructedAs is null or ReadAs.Title or ReadAs.Section).ToArray())
        {
            foreach (var item in ItemsOf(node).ToArray())
            {
                if (roles.Values.FirstOrDefault(role => BeginsWith(item, role)) is { } instruction && roles.Remove(ReadingInstructions.KeyOf(instruction.Heading)))
                    MakeHeading(item, node, instruction);
            }
        }
    }

    /// <summary>The names of points that are in no part of a role, and could be roles: those that their author has a choice for.</summary>
    public static IEnumerable<(string Name, int Line, OutlineNode Under)> Of(OutlineNode root)
    {
        var taken = root.Descendants().Select(node => ReadingInstructions.KeyOf(RoleTitle.Of(node.Text).Name)).ToHashSet();
        var places = root.Descendants().Prepend(root).Where(node => !node.IsRole && node.TakenFor is null && !node.IsWithinFacet && !node.Ancestors.Any(above => above.IsRole));

        return places
            .Select(node => ItemsOf(node).Select(item => (Name: NameOf(item), Line: item.Line + 1, Under: node)).Where(point => point.Name is not null).ToArray())
            .Where(points => points.Length > 1)
            .SelectMany(points => points)
            .Where(point => taken.Add(ReadingInstructions.KeyOf(point.Name!)))
            .Take(MostShown)
            .Select(point => (point.Name!, point.Line, point.Under));
    }

    private static IEnumerable<ListItemBlock> ItemsOf(OutlineNode node) => node.Blocks
        .SelectMany(block => block is ContainerBlock container ? container.Descendants<ListItemBlock>() : []);

    /// <summary>The few words in front of a bracket, a colon or a dash, or alone above a nested list.</summary>
    private static string? NameOf(ListItemBlock item)
    {
        var text = TextOf(item);
        var end = EndsOfName.Select(mark => text.IndexOf(mark, StringComparison.Ordinal)).Where(found => found > 0).DefaultIfEmpty(item.Any(block => block is ListBlock) ? text.Length : -1).Min();

        return end is > 0 and <= MaxLengthOfName && char.IsLetter(text[0]) && text[..end].Split(' ').Length <= MaxWordsOfName ? text[..end].TrimEnd() : null;
    }

    private static bool BeginsWith(ListItemBlock item, ReadingInstruction instruction)
    {
        var (text, key) = (NormalizedName.Of(TextOf(item)), ReadingInstructions.KeyOf(instruction.Heading));

        if (key.Length == 0 || !text.StartsWith(key, StringComparison.Ordinal))
            return false;

        return text[key.Length..] is not [var next, ..] rest || ((!char.IsLetterOrDigit(next) || IsOfScriptWithParticles(next)) && !IsStep(rest));
    }

    /// <summary>Of a workflow: <c>Keeper of Keys → Opens the gate</c>.</summary>
    private static bool IsStep(string rest) => rest.TrimStart() is ['→' or '➜' or '➔' or '⇒', ..] or ['-' or '=', '>', ..];

    /// <summary>Korean and Japanese put a particle right behind the subject.</summary>
    private static bool IsOfScriptWithParticles(char letter) => letter >= '\u2E80';

    private static string TextOf(ListItemBlock item) => item.FirstOrDefault() is ParagraphBlock paragraph ? HeadingText.Plain(PlainText.Of(paragraph)) : "";

    private static void MakeHeading(ListItemBlock item, OutlineNode under, ReadingInstruction instruction)
    {
        while (under.IsWithinFacet)
            under = under.Parent!;

        var node = new OutlineNode
        {
            Text = HeadingText.Plain(instruction.Heading),
            Line = item.Line + 1,
            Level = under.Level + 1,
            IsLabel = true,
            HasOwnText = true,
            IsPoint = true,
            Instruction = instruction,
        };

        var label = item[0] is ParagraphBlock paragraph && WrittenLabel.Of(paragraph) is { } written && NormalizedName.Of(written.Text) == NormalizedName.Of(node.Text) ? written : null;

        if (label is { HasOwnText: true })
            label.ToLabel().RemoveFromParagraph();

        node.Blocks.AddRange(label is { HasOwnText: false } ? item.Skip(1) : item);
        RemoveFromList(item);
        under.Add(node);
    }

    private static void RemoveFromList(ListItemBlock item)
    {
        ContainerBlock emptied = item;

        while (emptied.Parent is { } parent and (ListBlock or ListItemBlock))
        {
            parent.Remove(emptied);

            if (parent.Count > 0)
                return;

            emptied = parent;
        }
    }
}
