using System.Text.RegularExpressions;

namespace CareerGuide.Content.Conversion;

/// <summary>A document of another program, as the Markdown of a lecture.</summary>
/// <param name="Markdown">With LF line ends and one at the end. Pictures are referred to by their <see cref="ConvertedPicture.Name"/>.</param>
/// <param name="Notes">What was left out or changed on the way; each kind at most once.</param>
public sealed partial record ConvertedDocument(string Markdown, IReadOnlyList<ConvertedPicture> Pictures, IReadOnlyList<ConversionNote> Notes)
{
    /// <summary>The Markdown with its pictures somewhere else, in one pass.</summary>
    /// <param name="pathOf">By the name of a picture; a path that needs no escape in Markdown.</param>
    public string WithPicturesAt(Func<string, string> pathOf)
    {
        var names = Pictures.Select(picture => picture.Name).ToHashSet();

        return names.Count == 0
            ? Markdown
            : Address().Replace(Markdown, found => names.Contains(found.Groups["name"].Value) ? $"]({pathOf(found.Groups["name"].Value)}" : found.Value);
    }

    [GeneratedRegex(@"\]\((?<name>[^()\s]+)(?=\)| "")", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Address();
}
