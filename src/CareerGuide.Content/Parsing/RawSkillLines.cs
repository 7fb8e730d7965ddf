using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Parsing;

/// <summary>Collects the skill lines of a role, each with its group.</summary>
internal sealed class RawSkillLines(ParseContext reading, Glossary glossary)
{
    /// <summary>Longer nested texts explain the line instead of naming members.</summary>
    private const int MaxWordsOfNested = 3;

    private readonly FacetTables tables = new(reading.Lexicon, glossary);

    /// <summary>The lines under a heading that is this facet; a group of skills gives them its name, unless an aspect above is what it names.</summary>
    public IReadOnlyList<RawSkillLine> Of(OutlineNode node, Facet facet) => facet switch
    {
        Facet.Skills => Lines(node, group: null),
        Facet.SkillGroup => Lines(node, node.Facet is null ? node.Parent!.Text : node.Text),
        Facet.Education => AmongQualifications(node),
        _ => [],
    };

    /// <summary>Lists of qualifications name degrees and years, and skills among them: <c>Strong understanding of soils</c>. These are taken out of the list.</summary>
    private List<RawSkillLine> AmongQualifications(OutlineNode node)
    {
        var asksForSkills = reading.Lexicon.SpeaksOfQualifications(node.Text);
        var skills = reading.Left(node).OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()).Where(item => IsSkill(item, asksForSkills)).ToArray();

        foreach (var item in skills)
            item.Parent!.Remove(item);

        return [.. skills.SelectMany(item => LineOf(item, group: null))];
    }

    private bool IsSkill(ListItemBlock item, bool unlessCredential)
    {
        var text = ItemReader.Read(item).Text;

        if (unlessCredential && text.Length > 0 && !reading.Lexicon.AsksForCredential(text))
            return true;

        return text.Length > 0 && (SkillText.WithoutLeadIn(text, reading.Lexicon).Text != text || reading.Lexicon.FacetWordIn(WordKey.Of(text)) is Facet.Skills);
    }

    private List<RawSkillLine> Lines(OutlineNode node, string? group)
    {
        var lines = new List<RawSkillLine>();
        var blocks = reading.Left(node);
        var hasList = blocks.Any(b => b is ListBlock or Table || (b is ParagraphBlock paragraph && ParagraphLines.Labelled(paragraph).Count > 0));
        var definitions = Definitions.In(blocks);

        foreach (var (index, block) in blocks.Index())
        {
            switch (block)
            {
                case ListBlock list when lines.Count == 0 || index == 0 || blocks[index - 1] is not ParagraphBlock introduction || PlainText.Of(introduction) is not [.., ':' or '：']:
                    lines.AddRange(Lines(list, group));
                    reading.Consume(list);
                    break;
                case Table table when tables.SkillLines(table, group) is { } rows:
                    lines.AddRange(rows);
                    reading.Consume(table);
                    break;
                case ParagraphBlock when definitions.TryGetValue(block, out var defined):
                    lines.AddRange(defined.Select(definition => definition.AsSkillLine(group)));
                    reading.Consume(block);
                    break;
                case ParagraphBlock paragraph when ParagraphLines.Labelled(paragraph) is { Count: > 0 } labelled:
                    lines.AddRange(WithNamesInFront([.. labelled.Select(line => Line(ParagraphLines.AsParagraph(line, paragraph), group, isList: false))]));
                    reading.TakeIfEmpty(paragraph);
                    break;
                case ParagraphBlock paragraph when !hasList && ParagraphLines.Points(paragraph) is { Count: > 0 } points:
                    lines.AddRange(WithNamesInFront([.. points.Select(line => PointLine(line, paragraph, group))]));
                    reading.TakeIfEmpty(paragraph);
                    break;
                case ParagraphBlock paragraph when !hasList && !reading.Lexicon.Closes(PlainText.Of(paragraph)):
                    lines.Add(Line(paragraph, group, isList: IsLineOfNames(node)));
                    reading.Consume(paragraph);
                    break;
            }
        }

        foreach (var child in node.Children)
            lines.AddRange(Lines(child, child.Text));

        return lines;
    }

    /// <summary>Behind a label, and under the name of a group, a line of its own lists names.</summary>
    private static bool IsLineOfNames(OutlineNode node) =>
        (node.Facet is not null && node.HasOwnText) || (node.Facet ?? (node.Parent is { IsAspect: true } aspect ? aspect.Facet : null)) is { Facet: Facet.SkillGroup };

    private List<RawSkillLine> Lines(ListBlock list, string? group) =>
        WithNamesInFront([.. list.OfType<ListItemBlock>().SelectMany(item => LinesOf(item, group))]);

    private IEnumerable<RawSkillLine> LinesOf(ListItemBlock item, string? group) =>
        IsGroup(item, out var name, out var nested) && Lines(nested, name) is { Count: > 0 } lines ? lines : LineOf(item, group);

    /// <summary>Where every line says <c>Name – remark</c> or <c>Name: remark</c>, what is in front is the name, known or not.</summary>
    private static List<RawSkillLine> WithNamesInFront(List<RawSkillLine> lines)
    {
        var names = lines.ConvertAll(line => line.Category ?? (SkillText.SplitAtRemark(line.Text) is var (name, _) && SkillText.IsCategory(name) ? name : null));

        return lines.Count < 2 || names.Contains(null) ? lines : [.. lines.Zip(names, (line, name) => line with { Category = name })];
    }

    /// <summary>An item that only names what is nested under it is the group of that, unless it is a skill itself.</summary>
    private bool IsGroup(ListItemBlock item, out string name, out ListBlock nested)
    {
        (name, nested) = ("", null!);

        if (item is not [ParagraphBlock own, ListBlock list] || PlainText.Of(own) is not { Length: > 0 } text)
            return false;

        (name, nested) = (text.TrimEnd(':', '：', ' '), list);

        return (text[^1] is ':' or '：' || IsEmphasised(own) || list.OfType<ListItemBlock>().All(IsShort)) && glossary.Find(name) is null;
    }

    private static bool IsEmphasised(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: EmphasisInline only } && only.NextSibling is null or LiteralInline { Content.Length: 1 };

    private static bool IsShort(ListItemBlock item) => item is [ParagraphBlock own] && PlainText.Of(own) is var text
        && (SkillText.WordsIn(text) <= MaxWordsOfNested || (SkillText.SplitAtRemark(text) is var (name, _) && SkillText.IsCategory(name)));

    private static IEnumerable<RawSkillLine> LineOf(ListItemBlock item, string? group)
    {
        var (text, line, _, details) = ItemReader.Read(item);
        var nested = item.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()).Select(inner => ItemReader.Read(inner).Text).ToArray();
        var category = item.FirstOrDefault() is ParagraphBlock paragraph ? Category(paragraph) : null;

        // `- Databases:` above a nested list is a category, bold or not.
        if (category is null && nested.Length > 0 && text is [.., ':' or '：'])
            category = text.TrimEnd(':', '：').TrimEnd();

        return text.Length == 0 && details is null ? [] : [new RawSkillLine(text, line, group, category, IsList: false, details, nested)];
    }

    private static RawSkillLine PointLine(List<Inline> line, ParagraphBlock paragraph, string? group)
    {
        var item = ItemReader.ReadLine(line, paragraph, group);

        return new RawSkillLine(item.Text, item.Line, group);
    }

    private static RawSkillLine Line(ParagraphBlock paragraph, string? group, bool isList)
    {
        var item = ItemReader.Read(paragraph);

        return new RawSkillLine(item.Text, item.Line, group, isList ? null : Category(paragraph), isList);
    }

    /// <summary>Bold or italic words in front of a colon or a dash.</summary>
    private static string? Category(ParagraphBlock paragraph)
    {
        if (BoldLabel.Of(paragraph) is { HasColon: true } label)
            return label.Text.Length > 0 ? label.Text : null;

        if (paragraph.Inline?.FirstChild is not EmphasisInline { NextSibling: LiteralInline next } emphasis)
            return null;

        var (text, rest) = (PlainText.Of(emphasis), next.Content.ToString());
        var isInFront = text is [.., ':' or '：'] || rest is [':' or '：', ..] || SkillText.RemarkMarks.Any(mark => rest.StartsWith(mark, StringComparison.Ordinal));

        return isInFront && HeadingText.Plain(text) is { Length: > 0 } category ? category : null;
    }
}
