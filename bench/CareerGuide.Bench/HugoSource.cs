namespace CareerGuide.Bench;

/// <summary>A site for Hugo that has as many pages as a published one, each of nearly the same size, made of the same words.</summary>
internal static class HugoSource
{
    /// <summary>HTML is longer than the Markdown that it is made of: the tags of list items and headings.</summary>
    private const double Growth = 1.13;

    /// <param name="published">What <c>publish-static</c> wrote.</param>
    public static void Write(string published, string folder)
    {
        var words = string.Concat(Directory.EnumerateFiles(Path.Combine(published, "roles"), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        var pages = Directory.EnumerateFiles(published, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var layouts = Directory.CreateDirectory(Path.Combine(folder, "layouts", "_default"));
        var content = Directory.CreateDirectory(Path.Combine(folder, "content", "p"));
        var frame = Frame(File.ReadAllText(Path.Combine(published, "about.html")));

        File.WriteAllText(Path.Combine(folder, "config.toml"), "baseURL = \"https://careers.example.org/\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\", \"section\", \"home\"]\n");
        File.WriteAllText(Path.Combine(layouts.FullName, "single.html"), frame);

        foreach (var (number, page) in pages.Index())
        {
            var length = (int)Math.Max(0, (new FileInfo(page).Length - frame.Length) / Growth);
            var start = (int)(number * 9973L % Math.Max(1, words.Length - length));
            File.WriteAllText(Path.Combine(content.FullName, $"{number}.md"), $"---\ntitle: \"Page {number}\"\n---\n{words.Substring(start, Math.Min(length, words.Length - start))}\n");
        }
    }

    /// <summary>The head, header and footer of a page of the site, with what Hugo fills in.</summary>
    private static string Frame(string page)
    {
        var (start, end) = (page.IndexOf("<main", StringComparison.Ordinal), page.IndexOf("</main>", StringComparison.Ordinal));

        return page[..start].Replace("<title>", "<title>{{ .Title }} ", StringComparison.Ordinal) + "<main><h1>{{ .Title }}</h1>{{ .Content }}" + page[end..];
    }
}
