using System.Globalization;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing.Transactions;

namespace CareerGuide.Data.Publishing;

/// <summary>Reorders lectures through the <c>order</c> line of their texts.</summary>
internal static class LectureOrder
{
    /// <summary>Leaves gaps, so that a file can place a lecture between two others without renumbering.</summary>
    private const int Step = 10;

    /// <returns>The slugs of the lectures whose text was changed.</returns>
    public static IReadOnlyList<string> Apply(ContentTransaction change, IReadOnlyList<string> slugs)
    {
        var changed = new List<string>();

        foreach (var (place, slug) in slugs.Distinct().Index())
        {
            if (change.Find(slug) is not { IsLecture: true, Published: { } text } document)
                continue;

            var ordered = FrontMatterText.With(text, "order", ((place + 1) * Step).ToString(CultureInfo.InvariantCulture));

            if (ordered == text)
                continue;

            change.Publish(document, ordered, RevisionOrigin.Browser);
            changed.Add(slug);
        }

        return changed;
    }
}
