using CareerGuide.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>What follows the last role without a heading of its own, and is none of it: a closing sentence, a table below a rule.</summary>
internal static class RoleTails
{
    public static void PartFromRoles(OutlineNode root)
    {
        foreach (var role in root.Descendants().Where(node => node.IsRole).ToArray())
        {
            PartAfterRule(role);

            if (role.Parent!.Children[^1] == role)
                PartClosingParagraphs(role);
        }
    }

    /// <summary>A table below a rule, with no heading between, is beside the role above it.</summary>
    private static void PartAfterRule(OutlineNode role)
    {
        var last = role.Descendants().LastOrDefault() ?? role;
        var rule = last.Blocks.FindLastIndex(block => block is ThematicBreakBlock);

        if (rule >= 0 && last.Blocks.Skip(rule + 1).Any(block => block is Table))
            Part(last, rule + 1, role);
        else if (role.Blocks.FindLastIndex(block => block is ThematicBreakBlock) is >= 0 and var own && role.Blocks.Skip(own + 1).Any(block => block is Table))
            Part(role, own + 1, role);
    }

    /// <summary>Where each role beside it has one paragraph under a facet, the further ones of the last role close the whole.</summary>
    private static void PartClosingParagraphs(OutlineNode role)
    {
        if (role.Children is not [.., { Facet: not null } last] || !last.Blocks.TrueForAll(block => block is ParagraphBlock) || last.Blocks.Count < 2)
            return;

        var others = role.Parent!.Children.Where(other => other != role && other.IsRole)
            .SelectMany(other => other.Children).Where(part => NormalizedName.Of(part.Text) == NormalizedName.Of(last.Text)).ToArray();

        if (others.Length > 0 && Array.TrueForAll(others, part => part.Blocks is [ParagraphBlock]))
            Part(last, 1, role);
    }

    private static void Part(OutlineNode from, int index, OutlineNode role)
    {
        var tail = new OutlineNode { Text = "", Line = from.Blocks[index].Line + 1, Level = role.Level, IsLabel = true };
        tail.Blocks.AddRange(from.Blocks.Skip(index));
        from.Blocks.RemoveRange(index, from.Blocks.Count - index);
        role.Parent!.Insert(role.Parent.Children.IndexOf(role) + 1, tail);
    }
}
