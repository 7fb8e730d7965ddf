using CareerGuide.Content.Model;
using CareerGuide.Tests;

namespace CareerGuide.Content.Tests.Support;

/// <summary>What the site comes with.</summary>
internal static class DefaultContent
{
    public static SiteVocabulary Vocabulary { get; } = new(GlossaryParser.Parse(Repository.Text("content/glossary.md")).Glossary, []);
}
