using CareerGuide.Content.Model;
using CareerGuide.Data.Parsing;

namespace CareerGuide.Data.Publishing;

/// <summary>A line of a published lecture that names other skills than before, though the lecture has not changed.</summary>
/// <param name="Slug">Of the lecture.</param>
/// <param name="Title">Of the lecture.</param>
/// <param name="Text">The line as its author wrote it.</param>
/// <param name="Before">The skills that it named.</param>
/// <param name="After">The skills that it names now.</param>
public sealed record SkillLineChange(string Slug, string Title, int Line, string Text, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    internal static IReadOnlyList<SkillLineChange> Between(ParsedSite before, ParsedSite after)
    {
        var earlier = before.Lectures.ToDictionary(lecture => lecture.Slug, lecture => lecture.Outline);

        return
        [
            .. from lecture in after.Lectures
               let outline = lecture.Outline
               let was = earlier.GetValueOrDefault(lecture.Slug)
               where was is not null && !ReferenceEquals(was, outline)
               let lines = LinesOf(was)
               from line in LinesOf(outline)
               let former = lines.GetValueOrDefault(line.Key)
               where former is not null && !former.Names.SequenceEqual(line.Value.Names)
               select new SkillLineChange(lecture.Slug, outline.Title, line.Key.Line, line.Value.Text, former.Names, line.Value.Names),
        ];
    }

    /// <summary>By number and text, so that a line of a lecture that has changed itself is not taken for another.</summary>
    private static Dictionary<(int Line, string Text), SkillLine> LinesOf(Lecture lecture) => lecture.Roles
        .SelectMany(role => role.Skills)
        .DistinctBy(line => (line.Line, line.Text))
        .ToDictionary(line => (line.Line, line.Text));
}
