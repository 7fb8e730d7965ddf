using CareerGuide.Content;
using CareerGuide.Content.Model;
using CareerGuide.Data.Entities;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>What a document that was never published is called meanwhile.</summary>
internal static class BegunTitle
{
    /// <summary>The title that its text has; what is made of the slug where it has none.</summary>
    public static string Of(string slug, string markdown) =>
        SiteDocument.Of(slug)?.Title ?? LectureParser.Parse(markdown, $"{slug}.md", SiteVocabulary.Empty).Lecture.Title;
}
