using CareerGuide.Content;
using CareerGuide.Content.Model;
using CareerGuide.Tests;

namespace CareerGuide.Browser.Tests.Support;

/// <summary>What is to be read off the pages, read from the lecture itself.</summary>
internal static class DataRolesLecture
{
    public static Lecture Read { get; } = LectureParser.Parse(
        File.ReadAllText(Repository.PathTo("content", "lectures", "data-roles.md")),
        "data-roles.md",
        new SiteVocabulary(GlossaryParser.Parse(File.ReadAllText(Repository.PathTo("content", "glossary.md"))).Glossary, [])).Lecture;
}
