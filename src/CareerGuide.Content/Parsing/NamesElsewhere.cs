using CareerGuide.Content.Lexicon;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;
using Markdig.Syntax;

namespace CareerGuide.Content.Parsing;

/// <summary>The names that tables, workflow, guidance and other lectures use for roles, before any role is known.</summary>
/// <param name="names">The normalized names in this lecture.</param>
internal sealed class NamesElsewhere(HashSet<string> names, RoleDirectory ofSite)
{
    public static NamesElsewhere Of(OutlineNode root, LanguageLexicon wordings, SiteVocabulary vocabulary)
    {
        var names = ComparisonReader.NamesOnAxes(root, wordings);

        foreach (var node in root.Descendants().Prepend(root))
        {
            var isWorkflow = wordings.SpeaksOfWorkflow(node.Text);
            names.UnionWith(Lines(node).SelectMany(line => NamesIn(line, isWorkflow, wordings)).Select(name => NormalizedName.Of(HeadingText.Plain(name))));
        }

        return new NamesElsewhere(names, vocabulary.Roles);
    }

    public bool Contains(string key) => names.Contains(key) || ofSite.IsNamed(key);

    private static IEnumerable<string> Lines(OutlineNode node) => node.Blocks.SelectMany(block => block switch
    {
        ParagraphBlock paragraph => [PlainText.Of(paragraph)],
        ListBlock list => list.OfType<ListItemBlock>().Select(item => item.FirstOrDefault() is ParagraphBlock first ? PlainText.Of(first) : ""),
        _ => Enumerable.Empty<string>(),
    });

    private static IEnumerable<string> NamesIn(string line, bool isWorkflow, LanguageLexicon wordings)
    {
        if (isWorkflow)
            return Arrows.Parts(line) is { Count: > 1 } parts ? parts : [];

        if (wordings.ChooseIf(line) is { } choose)
            return [choose.Role];

        return wordings.AfterEnjoy(line) is { } enjoyed && Arrows.Parts(enjoyed) is [_, .., var role] ? [role] : [];
    }
}
