namespace CareerGuide.Content.Tests.Support;

/// <summary>Small samples beside the tests, always there; the large collections that they were taken from are <c>Repository.Corpus</c>.</summary>
internal static class Samples
{
    public static string PathTo(string name) => Path.Combine(AppContext.BaseDirectory, "Samples", name);
}
