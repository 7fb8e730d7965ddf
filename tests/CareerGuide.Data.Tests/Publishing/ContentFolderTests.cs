using System.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class ContentFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("careerguide-").FullName;

    private string Content => Path.Combine(folder, "content");

    public ContentFolderTests()
    {
        Directory.CreateDirectory(Path.Combine(Content, "lectures", "deep", "er"));
        File.WriteAllText(Path.Combine(Content, "lectures", "b.md"), "b");
        File.WriteAllText(Path.Combine(Content, "lectures", "deep", "er", "a.MD"), "a");
        File.WriteAllText(Path.Combine(Content, "lectures", "notes.txt"), "no");
        File.WriteAllText(Path.Combine(Content, "lectures", ".hidden.md"), "no");
        File.WriteAllText(Path.Combine(Content, "glossary.md"), "g");
        File.WriteAllText(Path.Combine(folder, "outside.md"), "secret");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_glossary_comes_first_and_then_every_lecture_by_path()
    {
        var files = ContentFolder.Read(Content);

        Assert.True(files.IsWhole);
        Assert.Equal(["glossary.md", "lectures/b.md", "lectures/deep/er/a.MD"], files.Files.Select(f => f.Path));
        Assert.Equal([DocumentKind.Glossary, DocumentKind.Lecture, DocumentKind.Lecture], files.Files.Select(f => f.Kind));
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_files() =>
        Assert.Empty(ContentFolder.Read(Path.Combine(folder, "nowhere")).Files);

    [Fact]
    public void A_file_that_is_too_large_is_read_just_so_far_that_this_is_known()
    {
        File.WriteAllBytes(Path.Combine(Content, "lectures", "b.md"), new byte[2 * TextDecoder.MaxBytes]);

        Assert.Equal(TextDecoder.MaxBytes + 1, ContentFolder.Read(Content).Files[1].Bytes.Length);
    }

    [Fact]
    public void A_link_that_leads_out_of_the_folder_is_not_followed()
    {
        File.CreateSymbolicLink(Path.Combine(Content, "lectures", "c.md"), Path.Combine(folder, "outside.md"));
        File.CreateSymbolicLink(Path.Combine(Content, "lectures", "d.md"), "b.md");
        Directory.CreateSymbolicLink(Path.Combine(Content, "lectures", "loop"), Content);

        var files = ContentFolder.Read(Content).Files.ToDictionary(f => f.Path);

        Assert.Contains("leads out", files["lectures/c.md"].Fault?.InEnglish);
        Assert.Equal("b"u8, files["lectures/d.md"].Bytes.Span);
        Assert.Equal(5, files.Count);
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among its files.");
        Process.Start("mkfifo", [Path.Combine(Content, "lectures", "c.md")]).WaitForExit();

        Assert.True(Assert.Single(ContentFolder.Read(Content).Files, f => f.Path == "lectures/c.md").Bytes.IsEmpty);
    }

    [Fact]
    public void A_file_asked_for_by_name_that_is_not_there_is_a_fault() =>
        Assert.Contains("cannot be read", Assert.Single(ContentFolder.ReadOnly([Path.Combine(folder, "none.md")]).Files).Fault?.InEnglish);

    [Fact]
    public void A_folder_asked_for_by_name_means_its_Markdown()
    {
        var files = ContentFolder.ReadOnly([Content]);

        Assert.False(files.IsWhole);
        Assert.Equal(3, files.Files.Count);
        Assert.Equal(DocumentKind.Glossary, files.Files[0].Kind);
    }
}
