using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Outline;

/// <summary>Headings that say more than the name of their role: who does it, or what it is like.</summary>
internal static class RoleHeadings
{
    private const int MaxWordsOfPerson = 3;

    private static readonly string[] Dashes = [" - ", " – ", " — "];
    private static readonly string[] MarksBehindTitle = [.. Dashes, " | "];
    private static readonly string[] Marks = [.. Dashes, ": ", " | "];
    private static readonly char[] Punctuation = [.. ".,;:!?()[]\"'“”„«»*_"];

    /// <summary>Gives each such heading the part of its words that names the role.</summary>
    public static void Name(OutlineNode root, RoleEvidences evidences)
    {
        foreach (var node in root.Descendants().Where(node => node is { Facet: null, Instruction: null }))
            NameAlone(node, evidences);

        var words = new Lazy<HashSet<string>>(() => WordsOfText(root));

        foreach (var parent in root.Descendants().Prepend(root))
        {
            NameBehindPersons(parent, evidences);
            NameInFrontOfPersons(parent, evidences, words);
        }
    }

    private static void NameAlone(OutlineNode node, RoleEvidences evidences)
    {
        if (AtMark(node.Text, Marks) is var (before, after) && evidences.NamesJob(before) && IsTagline(after, evidences))
        {
            node.Name = before;
            node.Blocks.Insert(0, Paragraph(after, node));
        }

        if (RoleIn(node.Name, evidences) is { } role)
            node.Name = role;
        else if (!evidences.NamesJob(node.Name) && evidences.AdvertisedJob(node.Name) is { } job)
            node.Name = job;
    }

    /// <summary>The job that the title of a page is about: <c>Crane Operator</c>, <c>Crane Operator – Port of Oslo</c>, <c>Wanted: Crane Operator</c>.</summary>
    public static string? JobIn(string title, Func<string, bool> namesJob, Func<string, string?> advertisedJob)
    {
        if (namesJob(title) && AtMark(title, MarksBehindTitle) is null)
            return title;

        if (AtMark(title, Marks) is var (before, _) && namesJob(before))
            return before;

        return namesJob(title) ? title : advertisedJob(title);
    }

    /// <summary><c>The Architect</c>, <c>[Senior] Data Analyst</c>.</summary>
    private static string? RoleIn(string text, RoleEvidences evidences)
    {
        var words = RoleTitle.WithoutCounter(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        if (words.Length > 1 && words[0] is ['[', .. { Length: > 0 } rank, ']'] && evidences.NamesJob($"{rank} {string.Join(' ', words[1..])}"))
            return $"{rank} {string.Join(' ', words[1..])}";

        return words.Length > 1 && evidences.IsArticle(words[0]) && evidences.NamesJob(string.Join(' ', words[1..])) ? string.Join(' ', words[1..]) : null;
    }

    /// <summary><c>Data Engineer — builds pipelines</c>, <c>Data Engineer: The Plumber</c>; not <c>Engineer, Payments</c>, a name as a whole.</summary>
    private static bool IsTagline(string text, RoleEvidences evidences)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return words.Length > 1 && (evidences.IsArticle(words[0]) || (char.IsLower(words[0][0]) && !evidences.NamesJob(text)));
    }

    private static ParagraphBlock Paragraph(string text, OutlineNode node)
    {
        var inlines = new ContainerInline();
        inlines.AppendChild(new LiteralInline(text) { Line = node.Line - 1 });

        return new ParagraphBlock { Line = node.Line - 1, Inline = inlines };
    }

    /// <summary><c>Anna - Project Manager</c> beside <c>Bruno - Tester</c>: whoever does it, the job is the role.</summary>
    private static void NameBehindPersons(OutlineNode parent, RoleEvidences evidences)
    {
        var named = parent.Children
            .Where(child => child is { Facet: null, Instruction: null })
            .Select(child => (Node: child, Parts: AtMark(child.Text, Dashes)))
            .Where(child => child.Parts is var (before, after) && IsLikePerson(before) && evidences.NamesJob(after) && !evidences.LooksLikeRole(child.Node))
            .ToArray();

        if (named.Select(child => NormalizedName.Of(child.Parts!.Value.Before)).Distinct().Count() < 2)
            return;

        foreach (var (node, parts) in named)
            node.Name = parts!.Value.After;
    }

    /// <summary><c>Project Manager: Anna Berg</c> beside <c>Tester: Bruno Sala</c>; not <c>Developer: Front End</c>, whose field the text speaks of.</summary>
    private static void NameInFrontOfPersons(OutlineNode parent, RoleEvidences evidences, Lazy<HashSet<string>> wordsOfText)
    {
        var named = parent.Children
            .Where(child => child is { Facet: null, Instruction: null })
            .Select(child => (Node: child, Parts: AtMark(child.Name, Marks)))
            .Where(child => child.Parts is var (before, after) && IsLikePerson(after) && after.Contains(' ', StringComparison.Ordinal)
                && evidences.NamesJob(before) && !evidences.NamesJobBesideOthers(after))
            .ToArray();

        if (named.Length < 2 || named.Any(child => child.Parts!.Value.After.Split(' ').Any(word => wordsOfText.Value.Contains(word.ToLowerInvariant()))))
            return;

        foreach (var (node, parts) in named)
            node.Name = parts!.Value.Before;
    }

    /// <summary>The words that a lecture writes in lower case.</summary>
    private static HashSet<string> WordsOfText(OutlineNode root) => [.. root.Descendants().Prepend(root)
        .SelectMany(node => node.Blocks).SelectMany(block => block is ContainerBlock container ? container.Descendants<LeafBlock>() : block is LeafBlock leaf ? [leaf] : [])
        .SelectMany(block => PlainText.Of(block).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(word => word.Trim(Punctuation)).Where(word => word.Length > 0 && char.IsLower(word[0]))];

    private static bool IsLikePerson(string text) =>
        text.Split(' ') is { Length: <= MaxWordsOfPerson } words && Array.TrueForAll(words, word => word.Length > 1 && char.IsUpper(word[0]) && word.All(letter => char.IsLetter(letter) || letter is '.' or '-' or '\'' or '’'));

    private static (string Before, string After)? AtMark(string text, string[] marks)
    {
        foreach (var mark in marks)
        {
            if (text.IndexOf(mark, StringComparison.Ordinal) is > 0 and var at && text.Length > at + mark.Length)
                return (text[..at].TrimEnd(), text[(at + mark.Length)..].TrimStart());
        }

        return null;
    }
}
