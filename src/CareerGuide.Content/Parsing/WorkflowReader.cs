using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content.Parsing;

/// <summary>Reads the workflow steps from role to role, under a heading that announces them.</summary>
internal sealed class WorkflowReader(ParseContext reading)
{
    private readonly List<WorkflowStep> steps = [];

    public IReadOnlyList<WorkflowStep> Read()
    {
        foreach (var node in reading.AllNodes.Where(SpeaksOfWorkflow))
        {
            var before = steps.Count;

            foreach (var block in node.Blocks)
                Read(block, isInstructed: node.InstructedAs == ReadAs.Workflow);

            if (steps.Count > before)
                node.TakenFor = ReadAs.Workflow;
        }

        NoteRolesLeftOut();
        return steps;
    }

    /// <summary>The heading itself, or one above it that is not the lecture's title.</summary>
    private bool SpeaksOfWorkflow(OutlineNode node) => node.InstructedAs is { } instructed
        ? instructed == ReadAs.Workflow
        : !reading.Lexicon.SpeaksOfRanking(node.Text)
        && (reading.Lexicon.SpeaksOfWorkflow(node.Text)
            || node.Ancestors.Any(above => above != reading.Title && reading.Lexicon.SpeaksOfWorkflow(above.Text)));

    /// <param name="isInstructed">Whether the author says that these are steps: then they may be of roles that nobody knows.</param>
    private void Read(Block block, bool isInstructed)
    {
        switch (block)
        {
            case ListBlock list:
                ReadList(list, isInstructed);
                break;
            case ParagraphBlock paragraph:
                TakeChain(paragraph, PlainText.Of(paragraph), paragraph.Line + 1, isInstructed);
                break;
            case CodeBlock code:
                TakeChain(code, code.Lines.ToString(), code.Line + 1, isInstructed);
                break;
            case Table { Count: > 1 } table when !reading.IsConsumed(table):
                ReadTable(table);
                break;
        }
    }

    private void ReadList(ListBlock list, bool isInstructed)
    {
        var items = list.OfType<ListItemBlock>().ToArray();
        var read = items.Select(item => (Block: item, Item: ItemReader.Read(item))).ToArray();
        var found = read.Select(r => (r.Block, Step: Step(r.Item, list.IsOrdered))).ToArray();

        if (!IsWorkflow(found.Count(f => f.Step?.RoleSlug is not null), items.Length, isInstructed && found.Any(f => f.Step is not null)))
        {
            foreach (var (item, text) in read)
                TakeChain(item, text.Text, text.Line, isInstructed);

            return;
        }

        foreach (var (block, step) in found.Where(f => f.Step is not null))
        {
            if (step!.RoleSlug is null)
                WarnOfUnknown(step);

            TakeSteps(block, [step]);
        }
    }

    private static bool IsWorkflow(int known, int all, bool isInstructed) => isInstructed || (known >= 2 && known * 2 >= all);

    /// <summary><c>Data Engineer → Collects data</c>. Bullets need a true arrow: they have no order of their own.</summary>
    private WorkflowStep? Step(Item item, bool isOrdered)
    {
        var text = StepCount.Off(Decoration.Off(item.Text), reading.Lexicon);
        var hasOrder = isOrdered || text.Length < item.Text.Length;

        if (Arrows.Split(text, hasOrder) is not { } split)
            return reading.Roles.Resolve(text) is { } alone && hasOrder ? new WorkflowStep(alone.Slug, text, null, item.Line) : null;

        var (name, activity) = split;

        return new WorkflowStep(reading.Roles.Resolve(name)?.Slug, HeadingText.Plain(name), activity.Length > 0 ? activity : null, item.Line);
    }

    private void ReadTable(Table table)
    {
        var cells = TableGrid.Of(table);

        if (WorkflowTable.RoleColumn(cells, reading.Lexicon) is not (> 0 and var column))
            return;

        var found = WorkflowTable.Steps(cells, column, name => reading.Roles.Resolve(name)?.Slug).ToArray();

        if (!IsWorkflow(found.Count(step => step.RoleSlug is not null), found.Length, isInstructed: false))
            return;

        foreach (var step in found.Where(step => step.RoleSlug is null))
            WarnOfUnknown(step);

        TakeSteps(table, found);
    }

    /// <summary>A label in front (<c>Project flow: DE → DA</c>) has no place in a step, so such a line is kept as written too.</summary>
    private void TakeChain(Block block, string text, int line, bool isInstructed)
    {
        if (Chain(text, line, isInstructed) is { } chain)
            TakeSteps(block, chain);
        else if (text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Chain(text[(colon + 1)..], line, isInstructed) is { } labelled)
            steps.AddRange(labelled);
    }

    /// <summary><c>DE → DA → DS → MLE</c>: at least two parts, most of them roles.</summary>
    private WorkflowStep[]? Chain(string text, int line, bool isInstructed)
    {
        var parts = Arrows.Parts(text);
        var chain = parts.Select(part => new WorkflowStep(reading.Roles.Resolve(part)?.Slug, HeadingText.Plain(part), null, line)).ToArray();
        var known = chain.Count(step => step.RoleSlug is not null);

        return (isInstructed && parts.Count > 1) || (known >= 2 && known * 2 > parts.Count) ? chain : null;
    }

    /// <summary>A step has no place for what is nested under it: such an item is a step, and is kept as written too.</summary>
    private void TakeSteps(Block block, IEnumerable<WorkflowStep> found)
    {
        if (block is not ListItemBlock { Count: > 1 })
            reading.Consume(block);

        steps.AddRange(found);
    }

    private void WarnOfUnknown(WorkflowStep step) => reading.Diagnostics.Add(DiagnosticCodes.UnknownRoleInWorkflow, step.Line, () =>
        reading.NearRole(step.Name) is { } near
            ? DiagnosticCodes.UnknownRoleInWorkflow.As("Near").With(("name", step.Name), ("near", near))
            : DiagnosticCodes.UnknownRoleInWorkflow.With(("name", step.Name)));

    private void NoteRolesLeftOut()
    {
        if (steps.Count == 0)
            return;

        var inWorkflow = steps.Select(step => step.RoleSlug).ToHashSet();

        foreach (var role in reading.Roles.Roles.Where(role => role.Node is not null && !inWorkflow.Contains(role.Slug)))
            reading.Diagnostics.Add(DiagnosticCodes.NotInWorkflow, role.Line, ("name", role.Name));
    }
}
