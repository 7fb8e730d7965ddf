using System.Runtime.CompilerServices;
using CareerGuide.Content.Model;

namespace CareerGuide.Content.Tests.Support;

/// <summary>The files of the repository that these tests are in.</summary>
internal static class Repository
{
    public static SiteVocabulary Vocabulary { get; } = new(GlossaryParser.Parse(Text("content/glossary.md")).Glossary, []);

    public static string Text(string relative) => File.ReadAllText(Path(relative));

    public static string Path(string relative, [CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "../..", relative));
}
