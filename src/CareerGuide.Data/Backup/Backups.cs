using System.Globalization;
using System.Text.RegularExpressions;
using CareerGuide.Data.Database;
using CareerGuide.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Backup;

/// <summary>Where automatic backups are stored, and how many of them are kept.</summary>
/// <param name="Folder">When empty, <c>backups</c> beside the database.</param>
/// <param name="Keep">0 disables automatic backups.</param>
public sealed record BackupRule(string Folder, int Keep)
{
    public static BackupRule None { get; } = new("", 0);
}

/// <summary>Makes backups of a SQLite database. A database on a server has its own tools.</summary>
public sealed partial class Backups(CareerGuideDb db, BackupRule rule, TimeProvider time)
{
    private static readonly TimeSpan LeftBehind = TimeSpan.FromDays(1);

    private static readonly EnumerationOptions WhatCanBeSeen = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    /// <summary>Copies the current state of the database, whether or not the site is running.</summary>
    /// <exception cref="DatabaseFaultException">The database is damaged; no file was created or replaced.</exception>
    public void Make(string target, bool replace) => DatabaseFile.Copy(FileOf(db), target, [.. db.Database.GetMigrations()], replace);

    /// <summary>Makes a backup before an irreversible change, then deletes the oldest ones.</summary>
    /// <exception cref="DatabaseFaultException">The backup failed, so the change must not be made.</exception>
    internal void MakeBefore(string what)
    {
        if (rule.Keep == 0 || db.File is null)
            return;

        try
        {
            PrivateFile.CreateFolder(Folder);
            var made = Path.Combine(Folder, string.Create(
                CultureInfo.InvariantCulture, $"{Stem}-{time.GetUtcNow():yyyyMMdd'T'HHmmssfff'Z'}-before-{what}.db"));
            Make(made, replace: false);
            DeleteOldest(made);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DatabaseFaultException or Microsoft.Data.Sqlite.SqliteException)
        {
            throw new DatabaseFaultException(new DatabaseError(
                DatabaseError.Of(e)?.Kind ?? DatabaseErrorKind.CannotWrite,
                $"Nothing was changed, because the backup before the {what} could not be written to {Folder}: {e.Message.ReplaceLineEndings(" ")} "
                    + "Make room there, name another folder (Backup:Folder), or do without (Backup:Keep=0)."), e);
        }
    }

    /// <summary>The backups in the folder that users other than their owner can read or change.</summary>
    internal IReadOnlyList<string> FilesOpenToOthers() =>
        db.File is null || !Directory.Exists(Folder) ? []
            : [.. Directory.EnumerateFiles(Folder, "*", WhatCanBeSeen).Where(f => IsOwn(f) && PrivateFile.IsOpenToOthers(f))];

    private string Folder => rule.Folder.Length > 0 ? rule.Folder : Path.Combine(Path.GetDirectoryName(FileOf(db))!, "backups");

    private string Stem => Path.GetFileNameWithoutExtension(FileOf(db));

    /// <summary>Never deletes the backup just made, even when the clock was set back and its name is not the newest.</summary>
    private void DeleteOldest(string made)
    {
        var own = Directory.EnumerateFiles(Folder).Where(IsOwn).ToList();

        foreach (var old in own.Where(f => f != made && IsWhole(f)).OrderDescending(StringComparer.Ordinal).Skip(rule.Keep - 1))
            File.Delete(old);

        foreach (var left in own.Where(f => !IsWhole(f) && time.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(f) > LeftBehind))
            File.Delete(left);
    }

    private bool IsOwn(string path) =>
        Path.GetFileName(path) is var name && name.StartsWith(Stem + "-", StringComparison.Ordinal) && Own().IsMatch(name[Stem.Length..]);

    /// <summary>A process killed during a backup leaves an incomplete file with a different ending.</summary>
    private static bool IsWhole(string path) => path.EndsWith(".db", StringComparison.Ordinal);

    private static string FileOf(CareerGuideDb db) => db.File ?? throw new InvalidOperationException("The database is not a file.");

    [GeneratedRegex(@"^-\d{8}T\d{9}Z-before-[a-z]+\.db(\.new)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Own();
}
