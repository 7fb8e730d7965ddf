using CareerGuide.Tests;

namespace CareerGuide.Data.Tests.Support;

/// <summary>The content that the site comes with.</summary>
internal static class Sample
{
    public static string DataRoles { get; } = File.ReadAllText(Repository.PathTo("content", "lectures", "data-roles.md"));

    public static string Glossary { get; } = File.ReadAllText(Repository.PathTo("content", "glossary.md"));
}
