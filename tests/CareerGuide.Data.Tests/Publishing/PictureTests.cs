using CareerGuide.Content.Pictures;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Tests.Support;
using CareerGuide.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class PicturesOnSqliteTests() : PictureTests(DatabaseProvider.Sqlite);

public sealed class PicturesOnPostgresTests() : PictureTests(DatabaseProvider.PostgreSql);

public abstract class PictureTests(DatabaseProvider provider) : ContentTest(provider)
{
    private const string Text = "# Pipes\n\n![A pipe](images/pipe.png \"Caption\")\n\n## Plumber\n\n### Responsibilities\n\n- Join pipes\n";

    /// <summary>With a note that the site does not keep.</summary>
    private static readonly byte[] Pipe = PictureFiles.Png(4, 3, 0x10, PictureFiles.Chunk("tEXt", "Comment\0mine"u8.ToArray()));

    private static readonly byte[] Other = PictureFiles.Png(8, 6, 0x90);

    [Fact]
    public async Task A_picture_beside_a_file_is_shown_by_its_lecture_and_the_file_keeps_its_bytes()
    {
        WritePicture("lectures/images/pipe.png", Pipe);
        Write("lectures/pipes.md", Text);

        await ImportAsync();
        var exported = await ExportAsync(Content, isContentFolder: true);

        Assert.Contains($"<img src=\"/pictures/{HashOf(Pipe)}.png\" alt=\"A pipe\" width=\"4\" height=\"3\"", await PageAsync("pipes"), StringComparison.Ordinal);
        Assert.Empty(exported.Written);
        Assert.Equal(Pipe, ReadPicture(Content, "lectures/images/pipe.png"));
        var version = await VersionAsync();
        await ImportAsync();
        Assert.Equal(version, await VersionAsync());
    }

    [Fact]
    public async Task A_picture_of_two_lectures_is_stored_once()
    {
        WritePicture("lectures/images/pipe.png", Pipe);
        Write("lectures/pipes.md", Text);
        Write("lectures/tubes.md", Text);

        await ImportAsync();

        Assert.Equal(1, await Database.UseAsync(db => db.Pictures.CountAsync(Cancellation)));
        Assert.Equal(2, await Database.UseAsync(db => db.LecturePictures.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_changed_file_changes_the_page_though_the_text_is_the_same()
    {
        WritePicture("lectures/images/pipe.png", Pipe);
        Write("lectures/pipes.md", Text);
        await ImportAsync();
        var version = await VersionAsync();

        WritePicture("lectures/images/pipe.png", Other);
        await ImportAsync();

        Assert.Contains(HashOf(Other), await PageAsync("pipes"), StringComparison.Ordinal);
        Assert.True(await VersionAsync() > version);
    }

    [Fact]
    public async Task A_file_that_has_not_changed_leaves_what_the_site_has_meanwhile()
    {
        WritePicture("lectures/images/pipe.png", Pipe);
        Write("lectures/pipes.md", Text);
        await ImportAsync();
        await UploadAsync(("pipes.md", Text, [("images/pipe.png", Other)]));

        await ImportAsync();

        Assert.Contains(HashOf(Other), await PageAsync("pipes"), StringComparison.Ordinal);
        var exported = await ExportAsync(Content, isContentFolder: true);
        Assert.Single(exported.Written);
        Assert.Equal(Other, ReadPicture(Content, "lectures/images/pipe.png"));
    }

    [Fact]
    public async Task A_file_with_a_picture_that_the_site_does_not_know_is_left_alone()
    {
        await UploadAsync(("pipes.md", Text, [("images/pipe.png", Other)]));
        WritePicture("lectures/images/pipe.png", Pipe);

        var exported = await ExportAsync(Content, isContentFolder: true);

        Assert.EndsWith("pipe.png", Assert.Single(exported.LeftAlone), StringComparison.Ordinal);
        Assert.Equal(Pipe, ReadPicture(Content, "lectures/images/pipe.png"));
    }

    [Fact]
    public async Task Export_and_import_change_no_byte()
    {
        WritePicture("lectures/images/pipe.png", Pipe);
        Write("lectures/pipes.md", Text);
        await ImportAsync();
        await Database.PublisherAsync(p => p.AddPictureAsync("pipes", "My photo.JPG", PictureFiles.Jpeg(9, 7), TestLectures.Writer, Cancellation));
        var copy = Path.Combine(Database.Folder, "copy");
        await ExportAsync(copy, isContentFolder: false);

        await using var second = await TestDatabase.EmptyAsync(Database.Provider);
        await second.PublisherAsync(p => p.ImportAsync(ContentFolder.Read(copy), Cancellation));
        var again = await second.PublisherAsync(p => p.ExportAsync(copy, isContentFolder: true, Cancellation));

        Assert.Empty(again.Written);
        Assert.Equal(Text, await File.ReadAllTextAsync(Path.Combine(copy, "lectures/pipes.md"), Cancellation));
        Assert.Equal(PictureDecoder.Decode(Pipe).Picture!.Bytes, ReadPicture(copy, "lectures/images/pipe.png"));
        Assert.Equal(PictureFiles.Jpeg(9, 7), ReadPicture(copy, "lectures/images/my-photo.jpg"));
    }

    [Fact]
    public async Task The_archive_of_all_lectures_brings_its_pictures_to_another_site()
    {
        WritePicture("lectures/images/pipe.png", Pipe);
        Write("lectures/pipes.md", Text);
        await ImportAsync();
        var zip = await ArchiveAsync(Database);

        await using var second = await TestDatabase.EmptyAsync(Database.Provider);
        var archive = await LectureArchive.ReadAsync(new MemoryStream(zip), new UploadBudget(), Cancellation);
        await second.PublisherAsync(p => p.ImportUploadAsync(archive.Texts, TestLectures.Writer, dryRun: false, Cancellation));

        Assert.Empty(archive.Ignored);
        Assert.Contains(HashOf(Pipe), await second.UseAsync(db => db.LecturePages.Select(page => page.Html).SingleAsync(Cancellation)), StringComparison.Ordinal);
        Assert.Equal(Entries(zip), Entries(await ArchiveAsync(second)));
    }

    [Fact]
    public async Task A_path_that_leads_out_of_the_content_folder_is_not_followed()
    {
        WritePicture("../secret.png", Pipe);
        File.CreateSymbolicLink(Path.Combine(Directory.CreateDirectory(Path.Combine(Content, "lectures")).FullName, "link.png"), Path.Combine(Database.Folder, "secret.png"));
        Directory.CreateSymbolicLink(Path.Combine(Content, "lectures", "out"), Database.Folder);
        Write("lectures/pipes.md", "# Pipes\n\n![a](../../secret.png)\n\n![b](link.png)\n\n![c](out/secret.png)\n");

        await ImportAsync();

        Assert.Equal(0, await Database.UseAsync(db => db.Pictures.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_picture_may_be_added_before_the_lecture_and_gets_a_name_of_its_own()
    {
        var first = await AddAsync("pipes", "Pipe (1).png", Pipe);
        var same = await AddAsync("pipes", "Pipe (1).png", Pipe);
        var second = await AddAsync("pipes", "Pipe (1).png", Other);
        var elsewhere = await AddAsync("tubes", "pipe-1.png", PictureFiles.Png(1, 1));
        await PublishAsync("pipes", $"# Pipes\n\n![A pipe]({second})\n", 0);

        Assert.Equal(["images/pipe-1.png", "images/pipe-1.png", "images/pipe-1-2.png", "images/pipe-1-3.png"], new[] { first, same, second, elsewhere });
        Assert.Contains(HashOf(Other), await PageAsync("pipes"), StringComparison.Ordinal);
        Assert.Equal(4, await Database.UseAsync(db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.PictureAdded, Cancellation)));
    }

    [Fact]
    public async Task A_picture_that_was_missing_is_shown_as_soon_as_it_is_added()
    {
        await PublishAsync("pipes", Text, 0);

        await AddAsync("pipes", "pipe.png", Pipe);

        Assert.Contains(HashOf(Pipe), await PageAsync("pipes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_picture_is_refused() => Assert.Equal(
        new PictureOutcome.Refused(PictureProblem.OtherFormat),
        await Database.PublisherAsync(p => p.AddPictureAsync("pipes", "a.png", "<svg/>"u8.ToArray(), TestLectures.Writer, Cancellation)));

    [Fact]
    public async Task An_upload_does_not_replace_the_picture_of_another_lecture()
    {
        await UploadAsync(("pipes.md", Text, [("images/pipe.png", Pipe)]));

        var taken = await UploadAsync(("tubes.md", Text, [("images/pipe.png", Other)]));

        var refused = Assert.IsType<PublishOutcome.Refused>(Assert.Single(taken).Outcome);
        Assert.Contains("“pipes” has a different picture", Assert.Single(refused.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal(1, await Database.UseAsync(db => db.Pictures.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Pictures_follow_a_lecture_to_its_new_name_and_go_with_it_for_good()
    {
        await AddAsync("tubes", "kept.png", Other);
        await UploadAsync(("pipes.md", Text, [("images/pipe.png", Pipe)]));

        await Database.PublisherAsync(p => p.RenameAsync("pipes", "hoses", TestLectures.Writer, Cancellation));
        Assert.Contains(HashOf(Pipe), await PageAsync("hoses"), StringComparison.Ordinal);

        await Database.PublisherAsync(p => p.ArchiveAsync("hoses", 1, TestLectures.Writer, Cancellation));
        Assert.Equal(2, await Database.UseAsync(db => db.Pictures.CountAsync(Cancellation)));
        await Database.PublisherAsync(p => p.PurgeAsync("hoses", TestLectures.Writer, Cancellation));
        Assert.Equal(HashOf(Other), await Database.UseAsync(db => db.Pictures.Select(picture => picture.Hash).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task A_rehearsal_stores_nothing()
    {
        await Database.PublisherAsync(p => p.ImportUploadAsync([Lecture(("pipes.md", Text, [("images/pipe.png", Pipe)]))], TestLectures.Writer, dryRun: true, Cancellation));

        Assert.Equal(0, await Database.UseAsync(db => db.Pictures.CountAsync(Cancellation)));
    }

    private static string HashOf(byte[] picture) => PictureDecoder.Decode(picture).Picture!.Hash;

    private void WritePicture(string file, byte[] bytes)
    {
        var path = Path.Combine(Content, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private static byte[] ReadPicture(string folder, string file) => File.ReadAllBytes(Path.Combine(folder, file));

    private Task<string> PageAsync(string slug) => Database.UseAsync(db => (
        from page in db.LecturePages
        join document in db.Documents on page.DocumentId equals document.Id
        where document.Slug == slug
        select page.Html).SingleAsync(Cancellation));

    private Task<ExportReport> ExportAsync(string folder, bool isContentFolder) =>
        Database.PublisherAsync(p => p.ExportAsync(folder, isContentFolder, Cancellation));

    private async Task<string> AddAsync(string slug, string name, byte[] bytes) =>
        Assert.IsType<PictureOutcome.Added>(await Database.PublisherAsync(p => p.AddPictureAsync(slug, name, bytes, TestLectures.Writer, Cancellation))).Path;

    private Task<IReadOnlyList<UploadResult>> UploadAsync((string Name, string Text, (string Path, byte[] Bytes)[] Pictures) lecture) =>
        Database.PublisherAsync(p => p.ImportUploadAsync([Lecture(lecture)], TestLectures.Writer, dryRun: false, Cancellation));

    private static UploadedLecture Lecture((string Name, string Text, (string Path, byte[] Bytes)[] Pictures) lecture) => new(
        new ContentFile(lecture.Name, DocumentKind.Lecture, System.Text.Encoding.UTF8.GetBytes(lecture.Text))
        {
            Beside = new GivenPictures(lecture.Pictures.ToDictionary(picture => picture.Path, picture => picture.Bytes)),
        },
        From: null);

    private static Task<byte[]> ArchiveAsync(TestDatabase database) => database.UseAsync(async db =>
    {
        using var zip = new MemoryStream();
        await LectureArchive.WriteAsync(db, zip, Cancellation);

        return zip.ToArray();
    });

    private static List<string> Entries(byte[] zip)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(zip));

        return [.. archive.Entries.Where(entry => entry.Name != "manifest.json").Select(entry => $"{entry.FullName} {entry.Crc32} {entry.Length}")];
    }
}
