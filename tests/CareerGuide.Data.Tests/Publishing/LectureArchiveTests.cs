using System.IO.Compression;
using System.Text;
using CareerGuide.Data.Publishing;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class LectureArchiveTests
{
    [Fact]
    public async Task A_text_that_was_changed_within_its_archive_is_refused()
    {
        var zip = Archive("# Good title\n");
        var changed = zip.ToArray();
        "Evil"u8.CopyTo(changed.AsSpan(changed.AsSpan().IndexOf("Good"u8)));

        var (whole, damaged) = (await ReadAsync(zip), await ReadAsync(changed));

        Assert.Equal("a.md", Assert.Single(whole.Texts).File.Path);
        Assert.Equal("Upload.NoArchive", damaged.Fault?.Key);
        Assert.Empty(damaged.Texts);
    }

    private static byte[] Archive(string text)
    {
        using var stream = new MemoryStream();

        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("a.md", CompressionLevel.NoCompression).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.ToArray();
    }

    private static Task<ArchiveContent> ReadAsync(byte[] zip) =>
        LectureArchive.ReadAsync(new MemoryStream(zip), new UploadBudget(), TestContext.Current.CancellationToken);
}
