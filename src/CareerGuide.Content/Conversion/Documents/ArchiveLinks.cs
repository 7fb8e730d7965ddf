using System.Text;
using CareerGuide.Content.Conversion.Archives;

namespace CareerGuide.Content.Conversion.Documents;

/// <summary>Where paths within an archive lead.</summary>
internal sealed class ArchiveLinks
{
    private const string Lectures = "/lectures/";

    private readonly IReadOnlyDictionary<string, byte[]> files;
    private readonly Dictionary<string, PageName> pages;
    private readonly Dictionary<string, string> byPath = [];
    private readonly Dictionary<string, string> byName = [];
    private readonly HashSet<string> used = [];

    public ArchiveLinks(IReadOnlyDictionary<string, byte[]> files, Dictionary<string, PageName> pages)
    {
        this.files = files;
        this.pages = pages;

        foreach (var path in files.Keys.OrderBy(path => path.Count(c => c == '/')))
        {
            byPath.TryAdd(Key(path), path);
            byName.TryAdd(Key(Path.GetFileName(path)), path);
        }
    }

    /// <summary>The files that some document showed.</summary>
    public IReadOnlySet<string> Used => used;

    public DocumentSurroundings From(string page) => new Surroundings(this, page.Contains('/', StringComparison.Ordinal) ? page[..page.LastIndexOf('/')] : "");

    /// <summary>Names are compared as file systems do that do not tell their forms apart.</summary>
    private static string Key(string path) => path.Normalize(NormalizationForm.FormC).ToLowerInvariant();

    private string? AddressOf(string? path) => path is not null && pages.TryGetValue(path, out var name) ? Lectures + name.Slug : null;

    private byte[]? Use(string? path)
    {
        if (path is null || pages.ContainsKey(path))
            return null;

        used.Add(path);

        return files[path];
    }

    private sealed class Surroundings(ArchiveLinks links, string folder) : DocumentSurroundings
    {
        public override byte[]? Picture(string path) => links.Use(At(path));

        public override string? Page(string path) => links.AddressOf(At(path) ?? At(path + ".md"));

        public override byte[]? PictureNamed(string name) => links.Use(Named(name));

        public override string? PageNamed(string name) => links.AddressOf(Named(name + ".md") ?? Named(name));

        public override byte[]? OtherFile(string path) => links.Use(At(path));

        /// <summary>Beside the document, otherwise from the top of the archive.</summary>
        private string? At(string path) => Find(ArchivePath.Resolved(folder, path)) ?? Find(ArchivePath.Resolved("", path));

        private string? Find(string? path) => path is not null && links.byPath.TryGetValue(Key(path), out var found) ? found : null;

        private string? Named(string name) =>
            Find(name) ?? (links.byName.TryGetValue(Key(Path.GetFileName(name)), out var found) && Key(found).EndsWith(Key(name), StringComparison.Ordinal) ? found : null);
    }
}
