using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Tests.Support;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class ExportOnSqliteTests() : ExportTests(DatabaseProvider.Sqlite);

public sealed class ExportOnPostgresTests() : ExportTests(DatabaseProvider.PostgreSql);

public abstract class ExportTests(DatabaseProvider provider) : ContentTest(provider)
{
    private static readonly string First = TestLectures.Lecture("Data Engineer", "Build pipelines");
    private static readonly string Second = TestLectures.Lecture("Data Engineer", "Build good pipelines");

    [Fact]
    public async Task Published_texts_are_written_byte_for_byte()
    {
        await PublishAsync("pipes", First, 0);
        await PublishAsync("10-pipes", Second, 0);

        await ExportAsync();

        Assert.Equal(First, await File.ReadAllTextAsync(Path.Combine(Content, "lectures", "pipes.md"), Cancellation));
        Assert.Equal(Second, await File.ReadAllTextAsync(Path.Combine(Content, "lectures", "00-10-pipes.md"), Cancellation));
        Assert.All((await ImportAsync()).Documents, d => Assert.Equal(ImportOutcome.Unchanged, d.Outcome));
    }

    [Fact]
    public async Task A_lecture_is_written_to_the_file_that_it_came_from()
    {
        Write("lectures/spring/lecture-04-pipes.md", First);
        await ImportAsync();
        await PublishAsync("pipes", Second, 1);

        var export = await ExportAsync();

        Assert.EndsWith("lecture-04-pipes.md", Assert.Single(export.Written));
        Assert.Equal(Second, (await DocumentAsync("pipes")).FileText);
    }

    [Fact]
    public async Task A_file_with_a_text_that_the_site_has_never_seen_is_left_alone()
    {
        await PublishAsync("pipes", First, 0);
        Write("lectures/pipes.md", Second);

        var export = await ExportAsync();

        Assert.Single(export.LeftAlone);
        Assert.Equal(Second, await File.ReadAllTextAsync(Path.Combine(Content, "lectures", "pipes.md"), Cancellation));
    }

    [Fact]
    public async Task A_file_that_was_merged_is_brought_up_to_date()
    {
        var whole = TestLectures.Lecture("Data Engineer", "Build pipelines", "Watch them", "Mend them");
        Write("lectures/pipes.md", whole);
        await ImportAsync();
        await PublishAsync("pipes", whole.Replace("Build", "Lay"), 1);
        Write("lectures/pipes.md", whole.Replace("Mend", "Repair"));
        await ImportAsync();

        await ExportAsync();

        var file = await File.ReadAllTextAsync(Path.Combine(Content, "lectures", "pipes.md"), Cancellation);
        Assert.Equal(whole.Replace("Build", "Lay").Replace("Mend", "Repair"), file);
    }

    [Fact]
    public async Task A_file_that_waits_as_a_proposal_is_left_alone()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        await PublishAsync("pipes", Second, 1);
        Write("lectures/pipes.md", First.Replace("Build", "Lay"));
        await ImportAsync();

        var export = await ExportAsync();

        Assert.Single(export.LeftAlone);
        Assert.Contains("Lay pipelines", await File.ReadAllTextAsync(Path.Combine(Content, "lectures", "pipes.md"), Cancellation));
    }

    [Fact]
    public async Task A_copy_elsewhere_does_not_make_the_content_folder_look_old()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        await PublishAsync("pipes", Second, 1);
        await Database.PublisherAsync(p => p.ExportAsync(Path.Combine(Database.Folder, "copy"), isContentFolder: false, Cancellation));

        await ImportAsync();

        Assert.Equal(Second, await PublishedAsync("pipes"));
    }

    private Task<ExportReport> ExportAsync() =>
        Database.PublisherAsync(p => p.ExportAsync(Content, isContentFolder: true, Cancellation));
}
