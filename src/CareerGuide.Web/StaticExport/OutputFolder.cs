using System.IO.Compression;
using System.Text;

namespace CareerGuide.Web.StaticExport;

/// <summary>
/// The folder that the site is written to. It keeps a list of what was written, so that it can tell its own files from others: what
/// is the same stays untouched, what is no longer part goes, and nothing else is ever overwritten by the first publication.
/// </summary>
internal sealed class OutputFolder
{
    public const string List = ".published";

    private static readonly string[] Packed = [".br", ".gz"];

    private readonly string folder;
    private readonly bool compress;
    private readonly HashSet<string> before;
    private readonly HashSet<string> now = [];
    private readonly Lock turn = new();
    private int written, unchanged;

    private OutputFolder(string folder, bool compress, HashSet<string> before) =>
        (this.folder, this.compress, this.before) = (folder, compress, before);

    /// <returns>Null where the folder has files that did not come from here.</returns>
    public static OutputFolder? Open(string path, bool compress)
    {
        var whole = Path.TrimEndingDirectorySeparator(Directory.CreateDirectory(path).FullName);
        var list = Path.Combine(whole, List);

        if (File.Exists(list))
            return new(whole, compress, [.. File.ReadAllLines(list)]);

        return Directory.EnumerateFileSystemEntries(whole).Any() ? null : new(whole, compress, []);
    }

    /// <summary>Writes a file, unless it stands there with these bytes; its compressed forms first, so that none is ever older than it.</summary>
    /// <param name="name">With slashes, relative to the folder.</param>
    public void Write(string name, byte[] bytes, bool isText)
    {
        var file = PathOf(name);
        string[] forms = compress && isText ? Packed : [];

        if (!Register([name, .. forms.Select(form => name + form)]))
            return;

        if (IsThere(file, bytes) && forms.All(form => File.Exists(file + form)))
        {
            Interlocked.Increment(ref unchanged);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        foreach (var form in forms)
            Replace(file + form, Compressed(bytes, form));

        Replace(file, bytes);
        Interlocked.Increment(ref written);
    }

    /// <summary>Takes away what an earlier publication wrote and this one did not.</summary>
    public PublishedFiles Finish()
    {
        var gone = before.Except(now).ToList();

        foreach (var name in gone)
            Remove(name);

        Replace(Path.Combine(folder, List), Encoding.UTF8.GetBytes(string.Join('\n', now.Order(StringComparer.Ordinal).Append(""))));

        return new(written, unchanged, gone.Count(name => !Packed.Contains(Path.GetExtension(name))));
    }

    /// <summary>Notes what is about to be written, in the folder too: were this to end here, the next time would know it as its own.</summary>
    private bool Register(string[] names)
    {
        lock (turn)
        {
            if (!now.Add(names[0]))
                return false;

            now.UnionWith(names);
            var added = names.Where(before.Add).ToList();

            if (added.Count > 0)
                File.AppendAllLines(Path.Combine(folder, List), added);

            return true;
        }
    }

    private string PathOf(string name)
    {
        var file = Path.GetFullPath(name, folder);

        return file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file
            : throw new InvalidOperationException($"“{name}” is outside of the folder.");
    }

    private static bool IsThere(string file, byte[] bytes) =>
        File.Exists(file) && new FileInfo(file).Length == bytes.Length && File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes);

    private static void Replace(string file, byte[] bytes)
    {
        var fresh = file + ".new";
        File.WriteAllBytes(fresh, bytes);
        File.Move(fresh, file, overwrite: true);
    }

    private void Remove(string name)
    {
        var file = PathOf(name);

        if (File.Exists(file))
            File.Delete(file);

        for (var above = Path.GetDirectoryName(file)!; above != folder && IsEmpty(above); above = Path.GetDirectoryName(above)!)
            Directory.Delete(above);
    }

    private static bool IsEmpty(string directory) => Directory.Exists(directory) && !Directory.EnumerateFileSystemEntries(directory).Any();

    private static byte[] Compressed(byte[] bytes, string form)
    {
        using var packed = new MemoryStream();

        using (Stream pack = form == ".br" ? new BrotliStream(packed, CompressionLevel.SmallestSize) : new GZipStream(packed, CompressionLevel.SmallestSize))
            pack.Write(bytes);

        return packed.ToArray();
    }
}

/// <summary>How many files a publication wrote, left as they were and took away, without counting compressed forms.</summary>
internal sealed record PublishedFiles(int Written, int Unchanged, int Removed);
