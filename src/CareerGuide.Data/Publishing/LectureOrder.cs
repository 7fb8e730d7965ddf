using System.Globalization;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing.Transactions;

namespace CareerGuide.Data.Publishing;

/// <summary>Puts lectures in order by the one line of their texts that says so.</summary>
internal static class LectureOrder
{
    /// <summary>Leaves room for a lecture that comes between, so that a file may say where without renumbering all.</summary>
    private const int Step = 10;

    /// <returns>The slugs of the lectures whose text had to change.</returns>
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
