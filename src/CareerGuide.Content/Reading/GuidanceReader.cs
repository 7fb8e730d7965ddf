using Markdig.Syntax;

namespace CareerGuide.Content;

/// <summary>Finds what leads to a role, wherever it stands: <c>If you enjoy X → Role</c>, and lists under <c>Choose ROLE if you:</c>.</summary>
internal sealed class GuidanceReader(Reading reading)
{
    public void Read()
    {
        foreach (var node in reading.AllNodes.Where(node => node.InstructedAs != ReadAs.Section).ToArray())
        {
            if (node.Facet is { Facet: Facet.Interests, RoleName: { } name } && RoleOf(name, node.Line) is { } role && node.Parent != role.Node)
                TakeLists(node, role);
            else
                TakeLines(node);

            if (reading.AnyTaken(node.Blocks))
                node.TakenFor ??= ReadAs.Guidance;
        }
    }

    private void TakeLists(OutlineNode node, LectureRole role)
    {
        foreach (var item in node.Blocks.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()))
            Take(item, role, ItemReader.Read(item));

        foreach (var paragraph in node.Blocks.OfType<ParagraphBlock>().Where(_ => !node.Blocks.Exists(b => b is ListBlock)))
            Take(paragraph, role, ItemReader.Read(paragraph));
    }

    private void TakeLines(OutlineNode node)
    {
        var isGuidance = node.InstructedAs == ReadAs.Guidance;
        SplitParagraphsIntoLines(node, isGuidance);

        foreach (var block in node.Blocks)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    TakeLine(paragraph, ItemReader.Read(paragraph), isGuidance);
                    break;
                case ListBlock list:
                    foreach (var item in list.OfType<ListItemBlock>())
                        TakeLine(item, ItemReader.Read(item), isGuidance);

                    break;
            }
        }
    }

    /// <summary>Each line of a paragraph may lead to another role.</summary>
    private void SplitParagraphsIntoLines(OutlineNode node, bool isGuidance)
    {
        foreach (var (index, paragraph) in node.Blocks.Index().Where(b => b.Item is ParagraphBlock).Reverse().ToArray())
        {
            var source = (ParagraphBlock)paragraph;
            var lines = ParagraphLines.Of(source);

            if (lines.Count < 2 || !lines.Exists(line => LeadsSomewhere(ParagraphLines.TextOf(line), isGuidance)))
                continue;

            node.Blocks.RemoveAt(index);
            node.Blocks.InsertRange(index, lines.ConvertAll(line => ParagraphLines.AsParagraph(line, source)));
        }
    }

    private bool LeadsSomewhere(string line, bool isGuidance) =>
        reading.Wordings.ChooseIf(line) is not null || (Enjoyed(line, isGuidance) is { } enjoyed && Split(enjoyed) is not null);

    /// <summary>What stands behind <c>If you enjoy</c>; where an author says that lines are guidance, they need no such words.</summary>
    private string? Enjoyed(string line, bool isGuidance) => reading.Wordings.AfterEnjoy(line) ?? (isGuidance ? line : null);

    /// <summary>The <c>X</c> and the role of <c>X → Role</c>, or of <c>X, choose Role</c>.</summary>
    private (string Reason, string Role)? Split(string enjoyed) => Arrows.SplitLast(enjoyed) ?? reading.Wordings.SplitAtAdvice(enjoyed);

    private void TakeLine(Block block, Item line, bool isGuidance)
    {
        if (reading.Wordings.ChooseIf(line.Text) is { } choose && RoleOf(choose.Role, line.Line) is { } chosen)
        {
            Take(block, chosen, line with { Text = choose.Reason.TrimEnd('.') });
            return;
        }

        if (Enjoyed(line.Text, isGuidance) is not { } enjoyed || Split(enjoyed) is not var (reason, name))
            return;

        if (RoleOf(name, line.Line) is { } role)
            Take(block, role, line with { Text = reason.TrimEnd(',') });
        else
            WarnOfUnknown(name, line.Line);
    }

    private void Take(Block block, LectureRole role, Item line)
    {
        if (line.Text.Length == 0)
            return;

        reading.Take(block);
        role.Guidance.Add(Interests.Of(line, reading.Wordings));
    }

    /// <summary>The role meant. One that only another lecture describes has a part in this one from now on.</summary>
    private LectureRole? RoleOf(string name, int line)
    {
        if (reading.Roles.Resolve(name) is not { } role)
            return null;

        return reading.Roles.OfLecture(role.Slug) ?? reading.Roles.AddOfSite(role, line);
    }

    private void WarnOfUnknown(string name, int line) => reading.Diagnostics.Add(Codes.UnknownRoleInGuidance, line, () =>
    {
        var suggestion = NearName.Of(name, reading.Roles.Known) is { } near ? $" Did you mean “{near}”?" : " Write the role as its heading does.";
        return $"“{name}” is no known role, so this line leads nowhere; it is kept as written.{suggestion}";
    });
}
