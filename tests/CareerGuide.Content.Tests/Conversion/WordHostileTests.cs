using System.IO.Compression;
using System.Text;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Word;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>Files that are none, are damaged, or are made to exhaust the memory, are refused by a word that says why.</summary>
public sealed class WordHostileTests
{
    private const long MaxAllocated = 64 * 1024 * 1024;
    private const string Begin = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private const string End = "</w:body></w:document>";

    public static TheoryData<string, ConversionProblem> Documents { get; } = new()
    {
        { "a text of ten million letters", ConversionProblem.TooLarge },
        { "a tag of five million letters", ConversionProblem.TooLarge },
        { "hundreds of thousands of attributes", ConversionProblem.TooLarge },
        { "a paragraph of a million runs", ConversionProblem.TooLarge },
        { "ten thousand levels", ConversionProblem.TooLarge },
        { "entities that multiply", ConversionProblem.Damaged },
        { "another encoding", ConversionProblem.Damaged },
        { "no end", ConversionProblem.Damaged },
        { "nothing", ConversionProblem.Damaged },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_hostile_document_is_refused_within_the_memory_of_a_small_machine(string name, ConversionProblem problem)
    {
        using var stream = new WordFile().Stream(Encoding.UTF8.GetBytes(Document(name)));

        AssertRefused(stream, problem);
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_gigabyte_is_refused()
    {
        using var stream = new MemoryStream();

        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("[Content_Types].xml", CompressionLevel.Fastest).Open();
            var spaces = Encoding.UTF8.GetBytes(new string(' ', 1024 * 1024));

            for (var i = 0; i < 64; i++)
                entry.Write(spaces);
        }

        AssertRefused(stream, ConversionProblem.TooLarge);
    }

    [Fact]
    public void More_parts_than_any_document_has_are_refused()
    {
        using var stream = new MemoryStream();

        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 5000; i++)
                archive.CreateEntry($"word/part{i}.xml");
        }

        AssertRefused(stream, ConversionProblem.TooLarge);
    }

    [Fact]
    public void A_picture_that_is_too_large_is_refused()
    {
        using var stream = new WordFile().Picture("r5", "image1.png", new byte[11 * 1024 * 1024]).Body("""<w:p><w:r><w:pict><v:shape><v:imagedata r:id="r5"/></v:shape></w:pict></w:r></w:p>""").Stream();

        AssertRefused(stream, ConversionProblem.TooLarge);
    }

    [Theory]
    [InlineData("# A lecture", ConversionProblem.OtherFormat)]
    [InlineData("", ConversionProblem.OtherFormat)]
    [InlineData("PK\u0003\u0004 and nothing more", ConversionProblem.Damaged)]
    public void What_is_no_Word_file_is_told_so(string content, ConversionProblem problem)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(content));

        AssertRefused(stream, problem);
    }

    [Theory]
    [InlineData("", ConversionProblem.OldFormat)]
    [InlineData("EncryptedPackage", ConversionProblem.Encrypted)]
    public void Old_files_and_those_with_a_password_are_told_apart(string inside, ConversionProblem problem)
    {
        byte[] begin = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        using var stream = new MemoryStream([.. begin, .. new byte[70_000], .. Encoding.Unicode.GetBytes(inside), .. new byte[500]]);

        AssertRefused(stream, problem);
    }

    [Fact]
    public void Another_archive_is_no_Word_file()
    {
        using var stream = new MemoryStream();

        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("lecture.md");

        AssertRefused(stream, ConversionProblem.OtherFormat);
    }

    [Fact]
    public void A_file_of_which_the_end_is_missing_is_damaged()
    {
        using var whole = new WordFile().Body(WordFile.Paragraph("text")).Stream();
        using var stream = new MemoryStream(whole.ToArray()[..^100]);

        AssertRefused(stream, ConversionProblem.Damaged);
    }

    [Fact]
    public void A_part_that_is_broken_is_damage()
    {
        using var stream = new WordFile().Part("styles", "<w:styles").Body(WordFile.Paragraph("text")).Stream();

        AssertRefused(stream, ConversionProblem.Damaged);
    }

    [Fact]
    public void Values_that_no_program_should_have_written_spoil_nothing_else()
    {
        var converted = new WordFile().Link("r5", "http://[bad").Body("""
            <w:p><w:pPr><w:outlineLvl w:val="many"/><w:numPr><w:ilvl w:val="-3"/><w:numId w:val="x"/></w:numPr></w:pPr><w:hyperlink r:id="r5"><w:r><w:rPr><w:b w:val="maybe"/><w:sz w:val="big"/></w:rPr><w:t>text</w:t></w:r></w:hyperlink></w:p>
            """).Converted();

        Assert.Contains("text", converted.Markdown);
    }

    [Fact]
    public void A_picture_that_is_missing_is_left_out()
    {
        var converted = new WordFile().MissingPicture("r5").Body($"""<w:p>{WordFile.Run("text")}<w:r><w:pict><v:shape><v:imagedata r:id="r5"/></v:shape></w:pict></w:r></w:p>""").Converted();

        Assert.Equal("text\n", converted.Markdown);
        Assert.Equal([new ConversionNote(ConversionNoteKind.Pictures, 1)], converted.Notes);
    }

    [Theory]
    [MemberData(nameof(WordSampleTests.Samples), MemberType = typeof(WordSampleTests))]
    public void A_file_of_which_any_part_is_missing_or_cut_is_converted_or_refused(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "word", file));
        using var whole = new ZipArchive(new MemoryStream(bytes));

        Assert.All(whole.Entries.Select(entry => entry.FullName), name =>
        {
            using var without = Changed(whole, name, _ => null);
            using var cut = Changed(whole, name, content => content[..(content.Length / 2)]);

            Assert.True(Record.Exception(() => WordConverter.Convert(without, TestContext.Current.CancellationToken)) is null or ConversionException);
            Assert.True(Record.Exception(() => WordConverter.Convert(cut, TestContext.Current.CancellationToken)) is null or ConversionException);
        });
    }

    private static MemoryStream Changed(ZipArchive archive, string name, Func<byte[], byte[]?> change)
    {
        var stream = new MemoryStream();

        using (var changed = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in archive.Entries)
            {
                using var content = new MemoryStream();
                using (var opened = entry.Open())
                    opened.CopyTo(content);

                if ((entry.FullName == name ? change(content.ToArray()) : content.ToArray()) is not { } written)
                    continue;

                using var copy = changed.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                copy.Write(written);
            }
        }

        return stream;
    }

    private static string Document(string name) => name switch
    {
        "a text of ten million letters" => $"{Begin}<w:p><w:r><w:t>{new string('a', 10_000_000)}</w:t></w:r></w:p>{End}",
        "a tag of five million letters" => $"{Begin}<w:p w:rsidR=\"{new string('a', 5_000_000)}\"/>{End}",
        "hundreds of thousands of attributes" => $"{Begin}<w:p {string.Concat(Enumerable.Range(0, 300_000).Select(i => $" a{i}=\"\""))}/>{End}",
        "a paragraph of a million runs" => $"{Begin}<w:p>{string.Concat(Enumerable.Repeat("<w:r/>", 1_000_000))}</w:p>{End}",
        "ten thousand levels" => $"{Begin}{string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 10_000))}{string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 10_000))}{End}",
        "entities that multiply" => "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>" + Begin + "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>" + End,
        "another encoding" => "<?xml version=\"1.0\" encoding=\"utf-7\"?>" + Begin + End,
        "no end" => Begin + "<w:p>",
        _ => "",
    };

    private static void AssertRefused(MemoryStream stream, ConversionProblem problem)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Assert.Throws<ConversionException>(() => WordConverter.Convert(stream, TestContext.Current.CancellationToken));

        Assert.Equal(problem, refused.Problem);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MaxAllocated);
    }
}
