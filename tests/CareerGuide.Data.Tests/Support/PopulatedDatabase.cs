using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Tests;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;

namespace CareerGuide.Data.Tests.Support;

/// <summary>A site that people have used: there is something in each of its tables.</summary>
internal static class PopulatedDatabase
{
    public static readonly string Pipes = TestLectures.Lecture("Data Engineer, Big (DEB)", "Build pipelines");

    private static readonly Lazy<Task<byte[]>> Made = new(MakeAsync);

    // To the second, as PostgreSQL would round finer times.
    private static readonly DateTime Noon = new(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static string Content(TestDatabase database) => Path.Combine(database.Folder, "content");

    /// <summary>A copy of one that was lived in once for all tests.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var database = await TestDatabase.NoneAsync(DatabaseProvider.Sqlite);
        await WriteFilesAsync(database);
        Directory.CreateDirectory(Path.GetDirectoryName(database.File)!);
        await File.WriteAllBytesAsync(database.File, await Made.Value, Cancellation);

        return database;
    }

    /// <summary>One of each kind, for a new account.</summary>
    public static Func<CareerGuideDb, Task<int>> AddPeopleAsync(string email) => async db =>
    {
        var account = new Account { UserName = email, NormalizedUserName = email, Email = email, Name = "Ada – Čapek", Role = AccountRole.Administrator, CreatedAt = Noon, LockoutEnd = new(Noon) };
        db.Add(account);
        await db.SaveChangesAsync(Cancellation);
        db.Add(new IdentityUserClaim<int> { UserId = account.Id, ClaimType = "likes", ClaimValue = "data" });
        db.Add(new IdentityUserLogin<int> { UserId = account.Id, LoginProvider = "university", ProviderKey = email });
        db.Add(new IdentityUserToken<int> { UserId = account.Id, LoginProvider = "own", Name = "codes", Value = "1;2;3" });
        db.Add(new IdentityUserPasskey<int> { UserId = account.Id, CredentialId = [0, 1, (byte)email.Length], Data = Passkey() });
        db.Add(new OneTimeLink { Purpose = LinkPurpose.Recovery, AccountId = account.Id, TokenHash = email, CreatedAt = Noon, ExpiresAt = Noon });
        db.Add(new Occupation { Code = email[..Math.Min(10, email.Length)], Title = "Data Scientists", Release = "31.0", Technologies = [new("Python", InDemand: true, Hot: false)] });
        db.Add(new RoleOccupation { RoleSlug = email, Code = "15-2051.00", ConfirmedAt = Noon, ConfirmedBy = "Ada" });
        db.Add(new KnownDevice { AccountId = account.Id, TokenHash = email, UsedAt = Noon, FailedPasswords = 2, LockedUntil = Noon });
        db.Add(new Draft { Slug = "pipes", AccountId = account.Id, Window = Guid.NewGuid(), StartedFrom = 1, Sequence = long.MaxValue, Markdown = "Half a line", SavedAt = Noon });
        db.Add(new EditorPresence { Slug = "pipes", AccountId = account.Id, SeenAt = Noon });
        db.Add(new UnansweredSearch { Term = $"who is {email}", Count = 3, LastOn = new(2026, 11, 25) });
        db.Add(new DataProtectionKey { FriendlyName = email, Xml = "<key/>" });

        return await db.SaveChangesAsync(Cancellation);
    };

    private static async Task<byte[]> MakeAsync()
    {
        await using var database = await TestDatabase.EmptyAsync(DatabaseProvider.Sqlite);
        await WriteFilesAsync(database, "Dive");
        await database.StartAsync(Content(database));
        await database.PublisherAsync(p => p.AddPictureAsync("pipes", "Pipe.png", PictureFiles.Png(4, 3), TestLectures.Writer, Cancellation));
        await database.PublisherAsync(p => p.PublishAsync("gone", TestLectures.Lecture("Lamplighter"), 0, TestLectures.Writer, Cancellation));
        await database.PublisherAsync(p => p.ArchiveAsync("gone", 1, TestLectures.Writer, Cancellation));
        await database.PublisherAsync(p => p.RenameAsync("pipes", "tubes", TestLectures.Writer, Cancellation));
        await database.PublisherAsync(p => p.RenameAsync("tubes", "pipes", TestLectures.Writer, Cancellation));
        await database.PublisherAsync(p => p.PublishAsync("other", TestLectures.Lecture("Diver", "Dive often"), 1, TestLectures.Writer with { Submission = Guid.NewGuid(), Note = "New" }, Cancellation));
        await WriteFilesAsync(database); // and now its file's text waits
        await database.StartAsync(Content(database));
        await database.UseAsync(AddPeopleAsync("ada@example.org"));

        return await File.ReadAllBytesAsync(database.File, Cancellation);
    }

    private static async Task WriteFilesAsync(TestDatabase database, string dive = "Dive deep")
    {
        var lectures = Directory.CreateDirectory(Path.Combine(Content(database), "lectures")).FullName;
        await File.WriteAllTextAsync(Path.Combine(Content(database), "glossary.md"), Sample.Glossary, Cancellation);
        await File.WriteAllTextAsync(Path.Combine(lectures, "data-roles.md"), Sample.DataRoles + "\n## Reading\n\nSee the library.\n", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(lectures, "pipes.md"), Pipes, Cancellation);
        await File.WriteAllTextAsync(Path.Combine(lectures, "other.md"), TestLectures.Lecture("Diver", dive), Cancellation);
    }

    private static IdentityPasskeyData Passkey() => new()
    {
        PublicKey = [1, 2, 3],
        Name = "Phone",
        CreatedAt = new(Noon),
        SignCount = 7,
        Transports = ["usb", "nfc"],
        IsUserVerified = true,
        IsBackupEligible = true,
        IsBackedUp = false,
        AttestationObject = [4],
        ClientDataJson = [5],
    };
}
