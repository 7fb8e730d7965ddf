using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CareerGuide.Web.StaticExport;

/// <summary>
/// The folder that the site is written to. It keeps a list of what was written, so that it can tell its own files from others: what
/// is the same stays untouched, what is no longer part goes, and nothing else is ever overwritten by the first publication.
/// </summary>
internal sealed class OutputFolder
{
    public const string List = ".published";

    /// <summary>What the files were made from, and a hash of them. It is there only after an export that has finished and found nothing amiss.</summary>
    public const string FingerprintFile = ".fingerprint";

    private static readonly string[] Packed = [".br", ".gz"];

    private readonly string folder;
    private readonly bool compress;
    private readonly HashSet<string> before;
    private readonly HashSet<string> now = [];
    private readonly ConcurrentDictionary<string, bool> ownDirectories = [];
    private readonly Lock turn = new();
    private int written, unchanged;

    private OutputFolder(string folder, bool compress, HashSet<string> before) =>
        (this.folder, this.compress, this.before) = (folder, compress, before);

    /// <returns>Null where the folder has files that did not come from here.</returns>
    /// <exception cref="OutputFolderException">Its list names files outside of it, or a link leads out of it.</exception>
    public static OutputFolder? Open(string path, bool compress)
    {
        var whole = Path.TrimEndingDirectorySeparator(Directory.CreateDirectory(path).FullName);
        var list = Path.Combine(whole, List);

        if (File.Exists(list))
        {
            var files = new OutputFolder(whole, compress, [.. File.ReadAllLines(list)]);

            foreach (var name in files.before.Append(List).Append(FingerprintFile))
                files.PathOf(name);

            return files;
        }

        return Directory.EnumerateFileSystemEntries(whole).Any() ? null : new(whole, compress, []);
    }

    /// <summary>Writes a file, unless it is there with these bytes; its compressed forms first, so that none is ever older than it.</summary>
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

    /// <summary>Whether the last export was made from the same, and every file is still as it wrote it.</summary>
    /// <returns>Null if the files must be written.</returns>
    public PublishedFiles? UnchangedSince(string fingerprint)
    {
        var file = Path.Combine(folder, FingerprintFile);

        if (File.Exists(file) && File.ReadAllText(file) == $"{fingerprint} {HashOfFiles(before)}")
            return new(0, before.Count(IsNoCompressedForm), 0);

        File.Delete(file);

        return null;
    }

    /// <summary>Lets the next export of the same leave all files as they are.</summary>
    public void KeepFingerprint(string fingerprint) =>
        Replace(Path.Combine(folder, FingerprintFile), Encoding.UTF8.GetBytes($"{fingerprint} {HashOfFiles(now)}"));

    /// <summary>Takes away what an earlier publication wrote and this one did not.</summary>
    public PublishedFiles Finish()
    {
        var gone = before.Except(now).ToList();

        foreach (var name in gone)
            Remove(name);

        Replace(Path.Combine(folder, List), Encoding.UTF8.GetBytes(string.Join('\n', now.Order(StringComparer.Ordinal).Append(""))));

        return new(written, unchanged, gone.Count(IsNoCompressedForm));
    }

    private static bool IsNoCompressedForm(string name) => !Packed.Contains(Path.GetExtension(name));

    private string HashOfFiles(IEnumerable<string> names)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            var file = PathOf(name);
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(File.Exists(file) ? SHA256.HashData(File.ReadAllBytes(file)) : []);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
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

        if (!file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new OutputFolderException($"The list “{Path.Combine(folder, List)}” names “{name}”, which is outside of the folder. Name an empty folder.");

        return IsOwn(Path.GetDirectoryName(file)!) && new FileInfo(file).LinkTarget is null
            ? file
            : throw new OutputFolderException($"“{file}” is a link, or is reached through one, and nothing is written through links. Remove the link.");
    }

    /// <summary>Whether no link is among the directory and those above it, up to the folder itself.</summary>
    private bool IsOwn(string directory) => directory == folder || ownDirectories.GetOrAdd(
        directory, path => new DirectoryInfo(path).LinkTarget is null && IsOwn(Path.GetDirectoryName(path)!));

    private static bool IsThere(string file, byte[] bytes) =>
        File.Exists(file) && new FileInfo(file).Length == bytes.Length && File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes);

    private static void Replace(string file, byte[] bytes)
    {
        var fresh = file + ".new";
        File.Delete(fresh); // whoever left a link there leads nothing out of the folder
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

    private static byte[] Compressed(byte[] bytes, string form) => form == ".br" ? Brotli(bytes) : Gzip(bytes);

    /// <summary>In one call and at quality 5: a hundredth of the time of quality 11, for a seventh more bytes (docs/performance.md).</summary>
    private static byte[] Brotli(byte[] bytes)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];

        return BrotliEncoder.TryCompress(bytes, compressed, out var length, quality: 5, window: 18)
            ? compressed[..length]
            : throw new InvalidOperationException("Brotli needs more bytes than it says it does.");
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var compressed = new MemoryStream();

        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(bytes);

        return compressed.ToArray();
    }
}

/// <summary>The folder is not as an export leaves it. The message says what to do.</summary>
internal sealed class OutputFolderException(string message) : Exception(message);

/// <summary>How many files a publication wrote, left as they were and took away, without counting compressed forms.</summary>
internal sealed record PublishedFiles(int Written, int Unchanged, int Removed);
