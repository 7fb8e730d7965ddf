using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Support;

/// <summary>A site with a content folder of its own. Every such test runs on each database.</summary>
public abstract class ContentTest(DatabaseProvider provider) : IAsyncLifetime
{
    private TestDatabase? database;

    protected TestDatabase Database => database!;

    protected string Content => Path.Combine(Database.Folder, "content");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await CreateAsync(provider);

    public async ValueTask DisposeAsync()
    {
        await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
        GC.SuppressFinalize(this);
    }

    protected virtual Task<TestDatabase> CreateAsync(DatabaseProvider provider) => TestDatabase.EmptyAsync(provider);

    protected void Write(string file, string text)
    {
        var path = Path.Combine(Content, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    protected void Delete(string file) => File.Delete(Path.Combine(Content, file));

    protected Task<ImportReport> ImportAsync() =>
        Database.PublisherAsync(p => p.ImportAsync(ContentFolder.Read(Content), Cancellation));

    protected Task<PublishOutcome> PublishAsync(string slug, string text, int startedFrom) =>
        Database.PublisherAsync(p => p.PublishAsync(slug, text, startedFrom, TestLectures.Writer, Cancellation));

    /// <summary>Null where it is archived or was never there.</summary>
    protected Task<string?> PublishedAsync(string slug) => Database.UseAsync(db => (
        from document in db.Documents
        join revision in db.Revisions on document.Id equals revision.DocumentId
        where document.Slug == slug && document.ArchivedAt == null && revision.Number == document.PublishedNumber
        select revision.Markdown).SingleOrDefaultAsync(Cancellation));

    protected Task<Document> DocumentAsync(string slug) =>
        Database.UseAsync(db => db.Documents.AsNoTracking().SingleAsync(d => d.Slug == slug, Cancellation));

    protected async Task<IReadOnlyList<Proposal>> OpenProposalsAsync() =>
        await Database.UseAsync(db => db.Proposals.AsNoTracking().Where(p => p.ClosedAt == null).ToListAsync(Cancellation));

    protected async Task<IReadOnlyList<string>> RolesAsync() =>
        await Database.UseAsync(db => db.Roles.OrderBy(r => r.Slug).Select(r => r.Name).ToListAsync(Cancellation));

    protected async Task<long> VersionAsync() =>
        await Database.UseAsync(db => db.ContentVersions.Select(v => v.Number).SingleOrDefaultAsync(Cancellation));

    protected static ImportOutcome Outcome(ImportReport report, string slug) =>
        report.Documents.Single(d => d.Slug == slug).Outcome;
}
