using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;
using Markdig.Syntax;

namespace CareerGuide.Content.Parsing;

/// <summary>Finds what leads to a role, wherever it stands: <c>If you enjoy X → Role</c>, and lists under <c>Choose ROLE if you:</c>.</summary>
internal sealed class GuidanceReader(ParseContext reading)
{
    private const int MaxRolesOfLine = 6;

    public void Read()
    {
        foreach (var node in reading.AllNodes.Where(node => node.InstructedAs != ReadAs.Section).ToArray())
        {
            if (node.Facet is { Facet: Facet.Interests, RoleName: { } name } && RoleOf(name, node.Line) is { } role && node.Parent != role.Node)
                TakeLists(node, role);
            else
                TakeLines(node);

            WarnOfUnknownChoice(node);

            if (reading.AnyTaken(node.Blocks))
                node.TakenFor ??= ReadAs.Guidance;
        }
    }

    /// <summary>A heading or label <c>Choose ROLE if you:</c> that names no role leads nowhere.</summary>
    private void WarnOfUnknownChoice(OutlineNode node)
    {
        if (Chosen(node.Text) is { } name && reading.Roles.Resolve(name) is null)
            WarnIfRole(name, node.Line);
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

        foreach (var (index, block) in node.Blocks.Index())
        {
            switch (block)
            {
                case ParagraphBlock paragraph when node.Blocks.ElementAtOrDefault(index + 1) is ListBlock list && TakeList(paragraph, list):
                    break;
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
        reading.Lexicon.ChooseIf(line) is not null || (Enjoyed(line, isGuidance) is { } enjoyed && Cuts(enjoyed).Any());

    /// <summary>What follows <c>If you enjoy</c>; where an author says that lines are guidance, they need no such words.</summary>
    private string? Enjoyed(string line, bool isGuidance) => reading.Lexicon.AfterEnjoy(line) ?? (isGuidance ? line : null);

    /// <summary>The ways to cut <c>X → Role</c>, <c>X: Role</c> and <c>X, choose Role</c>; a true arrow means nothing else.</summary>
    private IEnumerable<(string Reason, string Role, bool IsSure)> Cuts(string enjoyed)
    {
        if (Arrows.SplitLast(enjoyed, loose: false) is var (reason, role))
            yield return (reason, role, true);

        if (Arrows.SplitLast(enjoyed, loose: true) is var (before, after))
            yield return (before, after, false);

        if (reading.Lexicon.SplitAtAdvice(enjoyed) is var (enjoys, advised))
            yield return (enjoys, advised, false);
    }

    private void TakeLine(Block block, Item line, bool isGuidance)
    {
        var text = Decoration.Off(line.Text);

        if (reading.Lexicon.ChooseIf(text) is { } choose && TakeChosen(block, line, choose.Role, choose.Reason.TrimEnd('.')))
            return;

        if (block is ListItemBlock item && Chosen(text) is { } named && item.Any(inner => inner is ListBlock) && TakeNested(item, named, line.Line))
            return;

        if (Enjoyed(text, isGuidance) is { } enjoyed)
            TakeEnjoyed(block, line, enjoyed);
    }

    /// <summary>The role of <c>Choose ROLE if you:</c>.</summary>
    private string? Chosen(string text) => reading.Lexicon.ChooseIf($"{text.TrimEnd(':', '：', ' ')} …")?.Role;

    private bool TakeChosen(Block block, Item line, string name, string reason)
    {
        if (RoleOf(name, line.Line) is { } role)
        {
            Take(block, role, line with { Text = reason });
            return true;
        }

        WarnIfRole(name, line.Line);
        return false;
    }

    private bool TakeNested(ListItemBlock item, string name, int line)
    {
        if (RoleOf(name, line) is not { } role)
        {
            WarnIfRole(name, line);
            return false;
        }

        foreach (var inner in item.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()))
            Take(inner, role, ItemReader.Read(inner));

        reading.Consume(item);
        return true;
    }

    /// <summary><c>Choose ROLE if you enjoy:</c> above a list: its points are the reasons.</summary>
    private bool TakeList(ParagraphBlock introduction, ListBlock list)
    {
        var line = ItemReader.Read(introduction);

        if (line.Text is not [.., ':' or '：'] || Chosen(Decoration.Off(line.Text)) is not { } name || RoleOf(name, line.Line) is not { } role)
            return false;

        foreach (var item in list.OfType<ListItemBlock>())
            Take(item, role, ItemReader.Read(item));

        reading.Consume(introduction);
        reading.Consume(list);
        return true;
    }

    private void TakeEnjoyed(Block block, Item line, string enjoyed)
    {
        var cuts = Cuts(enjoyed).Select(cut => (cut.Reason, cut.Role, cut.IsSure, Roles: RolesOf(cut.Role, line.Line))).ToArray();

        foreach (var (reason, _, _, roles) in cuts.Where(cut => cut.Roles.Count > 0).Take(1))
        {
            foreach (var role in roles)
                Take(block, role, line with { Text = reason.TrimEnd(',') });

            return;
        }

        if (cuts.Length > 0 && cuts[0].IsSure)
            WarnOfUnknown(cuts[0].Role, line.Line);
        else
            cuts.Select(cut => cut.Role).Where(IsLikeRole).Take(1).ToList().ForEach(name => WarnOfUnknown(name, line.Line));
    }

    /// <summary>The role, or each of those that <c>Data Engineer or Data Analyst</c> names.</summary>
    private List<LectureRole> RolesOf(string name, int line)
    {
        if (RoleOf(name, line) is { } role)
            return [role];

        var words = reading.Lexicon.WordsForAny.Concat(reading.Lexicon.WordsForAll).Select(word => $" {word} ");
        var names = name.Split([.. words, ",", "/", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        return names.Length is > 1 and <= MaxRolesOfLine && Array.TrueForAll(names, one => reading.Roles.Resolve(one) is not null)
            ? [.. names.Select(one => RoleOf(one, line)!).Distinct()]
            : [];
    }

    private void WarnIfRole(string name, int line)
    {
        if (IsLikeRole(name))
            WarnOfUnknown(name, line);
    }

    /// <summary>Whether some words are short, and name a job or nearly a role; otherwise they are the rest of a sentence.</summary>
    private bool IsLikeRole(string name) => SkillText.WordsIn(name) <= SkillText.MaxWordsOfMember
        && (reading.Lexicon.NamesJob(HeadingText.Plain(name.TrimEnd('.'))) || reading.NearRole(name.TrimEnd('.')) is not null);

    private void Take(Block block, LectureRole role, Item line)
    {
        if (line.Text.Length == 0)
            return;

        reading.Consume(block);
        role.Guidance.Add(Interests.Of(line, reading.Lexicon));
    }

    /// <summary>The role meant. One that only another lecture describes has a part in this one from now on.</summary>
    private LectureRole? RoleOf(string name, int line)
    {
        if (reading.Roles.Resolve(name) is not { } role)
            return null;

        return reading.Roles.OfLecture(role.Slug) ?? reading.Roles.AddOfSite(role, line);
    }

    private void WarnOfUnknown(string name, int line) => reading.Diagnostics.Add(DiagnosticCodes.UnknownRoleInGuidance, line, () =>
        reading.NearRole(name) is { } near
            ? DiagnosticCodes.UnknownRoleInGuidance.As("Near").With(("name", name), ("near", near))
            : DiagnosticCodes.UnknownRoleInGuidance.With(("name", name)));
}
