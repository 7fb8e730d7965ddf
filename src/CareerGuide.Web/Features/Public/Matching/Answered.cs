using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.AspNetCore.Html;

namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>What somebody answered to one question, in words.</summary>
public sealed record Answered(QuestionStep Question, IReadOnlyList<IHtmlContent> Answers)
{
    /// <summary>The questions that have an answer, in their order.</summary>
    /// <param name="skills">The names of the skills that are known, by slug.</param>
    public static IReadOnlyList<Answered> Of(MatchingQuery query, RoleMatcher matching, IReadOnlyDictionary<string, string> skills)
    {
        var (like, know, more, less) = query.Answers;

        return
        [
            .. new Answered[]
            {
                new(QuestionStep.Field, [.. matching.Fields.Where(field => field.Slug == query.Field).Select(field => In(field, field.Title))]),
                new(QuestionStep.Enjoy, [.. matching.Phrases.Where(phrase => like.Contains(phrase.Slug)).Select(phrase => In(phrase.Lines[0].Lecture, phrase.Text))]),
                new(QuestionStep.Know, [.. know.Select(slug => skills.GetValueOrDefault(slug, slug)).Order(StringComparer.OrdinalIgnoreCase).Select(name => Texts.Element("span", name))]),
                new(QuestionStep.Want, [.. Wishes("Guidance.Answered.More", more, matching), .. Wishes("Guidance.Answered.Less", less, matching)]),
            }.Where(question => question.Answers.Count > 0),
        ];
    }

    private static IEnumerable<IHtmlContent> Wishes(string text, IReadOnlyCollection<string> wished, RoleMatcher matching) =>
        from criterion in matching.Criteria
        where wished.Contains(criterion.Slug)
        select Texts.Html(text, ("criterion", In(criterion.Lines[0].Lecture, criterion.Criterion)));

    private static IHtmlContent In(LectureLink lecture, string text) => Texts.Element("span", text, ("lang", lecture.Lang), ("dir", lecture.Dir));
}
