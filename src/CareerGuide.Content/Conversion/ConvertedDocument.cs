using System.Text.RegularExpressions;

namespace CareerGuide.Content.Conversion;

/// <summary>A document of another program, as the Markdown of a lecture.</summary>
/// <param name="Markdown">With LF line ends and one at the end. Pictures are referred to by their <see cref="ConvertedPicture.Name"/>.</param>
/// <param name="Notes">What was left out or changed on the way; each kind at most once.</param>
public sealed partial record ConvertedDocument(string Markdown, IReadOnlyList<ConvertedPicture> Pictures, IReadOnlyList<ConversionNote> Notes)
{
    /// <summary>The Markdown with its pictures somewhere else, in one pass.</summary>
    /// <param name="pathOf">By the name of a picture; a path that needs no escape in Markdown. Null for one that goes, whose alternative text stays.</param>
    public string WithPicturesAt(Func<string, string?> pathOf)
    {
        var names = Pictures.Select(picture => picture.Name).ToHashSet();

        return names.Count == 0 ? Markdown : Definition().Replace(Picture().Replace(Markdown, Moved), MovedDefinition);

        string Moved(Match found)
        {
            var (name, text) = (found.Groups["name"].Value, found.Groups["text"].Value);

            if (!names.Contains(name))
                return found.Value;

            return pathOf(name) is { } path ? $"![{text}]({path}{found.Groups["caption"].Value})" : text;
        }

        string MovedDefinition(Match found) =>
            names.Contains(found.Groups["name"].Value) && pathOf(found.Groups["name"].Value) is { } path ? $"{found.Groups["label"].Value}{path}" : found.Value;
    }

    [GeneratedRegex(@"^(?<label>\[[^\]\n]+\]: )(?<name>\S+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Multiline, 10_000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"!\[(?<text>(\\.|[^\]\\])*)\]\((?<name>[^()\s]+)(?<caption>\s+""(\\.|[^""\\])*"")?\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Picture();
}
