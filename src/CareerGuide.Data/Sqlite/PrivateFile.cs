namespace CareerGuide.Data.Sqlite;

/// <summary>
/// Files that only their owner may read, whatever the umask is: a database holds the keys of all sessions and second steps.
/// On Windows a file inherits the access list of its folder.
/// </summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Opens a file; one that is made for it has mode 0600. The mode of one that exists stays as it is.</summary>
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share, int bufferSize = 4096)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share, BufferSize = bufferSize };

        if (!OperatingSystem.IsWindows() && mode is FileMode.CreateNew or FileMode.Create or FileMode.OpenOrCreate)
            options.UnixCreateMode = OwnerOnly;

        return new FileStream(path, options);
    }

    /// <summary>Makes an empty file. SQLite gives what it keeps beside a database the mode of the database.</summary>
    /// <exception cref="IOException">There is a file of that name.</exception>
    public static void Create(string path) =>
        Open(path, FileMode.CreateNew, FileAccess.Write, FileShare.None).Dispose();

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }

    /// <summary>Copies a file's bytes and not its mode.</summary>
    public static void Copy(string path, string target)
    {
        using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var to = Open(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        from.CopyTo(to);
    }

    /// <summary>Whether the group or others may read or change a file; false where there is none.</summary>
    public static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path) && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None;
}
