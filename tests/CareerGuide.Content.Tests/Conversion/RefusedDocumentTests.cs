using System.Text;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Documents;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>What is refused as a whole, and why.</summary>
public sealed class RefusedDocumentTests
{
    public static TheoryData<string, ConversionProblem> Hostile { get; } = new()
    {
        { "an archive that unpacks to seventy megabytes", ConversionProblem.TooLarge },
        { "an archive within an archive", ConversionProblem.TooLarge },
        { "a web page of a million elements", ConversionProblem.TooLarge },
        { "a web page of a hundred thousand levels", ConversionProblem.TooLarge },
        { "a table whose cells multiply", ConversionProblem.TooLarge },
        { "a notebook that ends too early", ConversionProblem.Damaged },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_refused_is_refused_within_64_MiB(string name, ConversionProblem problem)
    {
        var (file, bytes) = FileOf(name);
        GC.Collect();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(problem, Refused(file, bytes));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64L * 1024 * 1024);
    }

    private static (string File, byte[] Bytes) FileOf(string name) => name switch
    {
        "an archive that unpacks to seventy megabytes" => ("a.zip", Zip.Of([.. Enumerable.Range(0, 70).Select(i => ($"{i}.md", Noise(1024 * 1024)))])),
        "an archive within an archive" => ("a.zip", Zip.Of(("a.zip", Zip.Of([.. Enumerable.Range(0, 35).Select(i => ($"{i}.md", Noise(1024 * 1024)))])), ("b.zip", Zip.Of([.. Enumerable.Range(0, 35).Select(i => ($"{i}.md", Noise(1024 * 1024)))])))),
        "a web page of a million elements" => ("a.html", Html("<p>a", 1_000_000)),
        "a web page of a hundred thousand levels" => ("a.html", Html("<div>", 100_000)),
        "a table whose cells multiply" => ("a.html", Html("<table>" + string.Concat(Enumerable.Repeat("<tr>" + string.Concat(Enumerable.Repeat("<td colspan=30>x", 20)), 100)), 1)),
        _ => ("a.ipynb", Encoding.UTF8.GetBytes("{\"nbformat\": 4, \"cells\": [" + string.Concat(Enumerable.Repeat("{\"cell_type\": \"markdown\", \"source\": \"a\"},", 200_000)))),
    };

    /// <summary>Packs to about an eighth, which is no bomb yet.</summary>
    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes.AsSpan(0, length / 8));

        return bytes;
    }

    [Fact]
    public void An_archive_that_unpacks_to_far_more_than_it_is_is_a_bomb()
    {
        var zip = Zip.Of(("a.md", Encoding.UTF8.GetBytes("# A\n")), ("zeros.png", new byte[20_000_000]));

        Assert.Equal(ConversionProblem.DecompressionBomb, Refused("bomb.zip", zip));
    }

    [Fact]
    public void What_stands_in_archives_within_is_counted_too()
    {
        var random = new Random(1);
        var noise = new byte[9_000_000];
        random.NextBytes(noise);
        var part = Zip.Of(("noise.png", noise));

        Assert.Equal(ConversionProblem.TooLarge, Refused("parts.zip", Zip.Of([.. Enumerable.Range(1, 4).Select(i => ($"part-{i}.zip", part))])));
    }

    [Fact]
    public void An_archive_of_too_many_files_is_too_large() =>
        Assert.Equal(ConversionProblem.TooLarge, Refused("many.zip", Zip.Of([.. Enumerable.Range(1, 2_001).Select(i => ($"{i}.md", "# A\n"))])));

    [Theory]
    [InlineData("../a.md")]
    [InlineData(@"pages\..\..\a.md")]
    [InlineData("/etc/a.md")]
    [InlineData(@"C:\a.md")]
    public void A_name_that_leads_out_of_an_archive_is_refused(string name) =>
        Assert.Equal(ConversionProblem.UnsafePath, Refused("a.zip", Zip.Of((name, "# A\n"))));

    [Fact]
    public void An_archive_without_a_document_has_nothing_to_convert() =>
        Assert.Equal(ConversionProblem.NothingToConvert, Refused("a.zip", Zip.Of(("a.csv", "x"), (".obsidian/b.md", "# B\n"))));

    [Fact]
    public void A_broken_archive_is_damaged()
    {
        var zip = Zip.Of(("a.md", string.Join('\n', Enumerable.Range(1, 1000))));

        Assert.Equal(ConversionProblem.Damaged, Refused("a.zip", zip[..(zip.Length / 2)]));
    }

    /// <summary>Counted from the beginning of its line in the archive's directory.</summary>
    private const int PlaceOfChecksum = 16, PlaceOfSize = 24;

    [Theory]
    [InlineData(PlaceOfChecksum)]
    [InlineData(PlaceOfSize)]
    public void A_file_that_is_not_as_its_archive_declares_is_damaged(int place)
    {
        var zip = Zip.Of(("a.md", string.Join('\n', Enumerable.Range(1, 1000))));
        var within = Zip.Of(("b.md", "# B\n"u8.ToArray()), ("inner.zip", Changed(zip, place)));

        Assert.Equal(ConversionProblem.Damaged, Refused("a.zip", Changed(zip, place)));
        Assert.Equal(ConversionProblem.Damaged, Refused("a.zip", within));
    }

    [Theory]
    [InlineData(PlaceOfChecksum)]
    [InlineData(PlaceOfSize)]
    public void A_part_of_a_Word_file_that_is_not_as_the_file_declares_is_damaged(int place)
    {
        var document = File.ReadAllBytes(Repository.PathTo("tests/CareerGuide.Content.Tests/Samples/word/pandoc.docx"));

        Assert.Equal(ConversionProblem.Damaged, Refused("a.docx", Changed(document, place, "word/document.xml")));
    }

    [Fact]
    public void A_text_that_was_changed_within_its_archive_is_damaged()
    {
        var zip = Zip.Stored("a.md", "# Good title\n");
        "Evil"u8.CopyTo(zip.AsSpan(zip.AsSpan().IndexOf("Good"u8)));

        Assert.Equal(ConversionProblem.Damaged, Refused("a.zip", zip));
    }

    /// <param name="name">Of the entry; empty for the last one.</param>
    private static byte[] Changed(byte[] zip, int place, string name = "")
    {
        var changed = zip.ToArray();
        var bytes = changed.AsSpan();
        var directory = bytes[..bytes.LastIndexOf(Encoding.ASCII.GetBytes(name))].LastIndexOf("PK\u0001\u0002"u8);
        bytes[directory + place] ^= 1;

        return changed;
    }

    [Fact]
    public void Encrypted_files_are_told()
    {
        var zip = Zip.Of(("a.md", "# A\n"));
        zip[zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        Assert.Equal(ConversionProblem.Encrypted, Refused("a.zip", zip));
        Assert.Equal(ConversionProblem.Encrypted, Refused("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
    }

    [Fact]
    public void A_file_of_an_old_Word_is_told() => Assert.Equal(ConversionProblem.OldFormat, Refused("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));

    [Theory]
    [InlineData("a.pdf", "%PDF-1.7")]
    [InlineData("a.rtf", @"{\rtf1}")]
    [InlineData("a.mht", "MIME-Version: 1.0\r\n")]
    [InlineData("a.xlsx", "x")]
    [InlineData("a.ipynb", "{\"cells\": 1}")]
    public void Other_kinds_are_named_as_such(string name, string text) => Assert.Equal(ConversionProblem.OtherFormat, Refused(name, Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("{\"cells\": [")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": "\ud800 a"}]}""")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": ["a", "\udc00"]}]}""")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "\ud800", "source": "a"}]}""")]
    [InlineData("""{"nbformat": 4, "cells": [{"\ud800cell_type": "", "cell_type": "markdown", "source": "a"}]}""")]
    [InlineData("""{"nbformat": 4, "metadata": {"language_info": {"name": "\ud800"}}, "cells": []}""")]
    [InlineData("""{"\ud800nbformat": 4, "cells": []}""")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": "![a](attachment:a)", "attachments": {"a": {"image/png": "\ud800"}}}]}""")]
    public void A_broken_notebook_is_damaged(string text) => Assert.Equal(ConversionProblem.Damaged, Refused("a.ipynb", Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void HTML_whose_open_elements_multiply_is_too_large() => Assert.Equal(ConversionProblem.TooLarge, Refused("a.html", Encoding.UTF8.GetBytes("<html><p>" + string.Concat(Enumerable.Range(1, 150).Select(i => $"<b class=c{i}>")) + string.Concat(Enumerable.Repeat("<p>x", 5_000)))));

    [Fact]
    public void A_style_sheet_of_many_rules_costs_little()
    {
        var html = "<html><style>" + string.Concat(Enumerable.Repeat(".a{font-weight:700}", 40_000)) + "</style>" + string.Concat(Enumerable.Repeat("<p class=a>x", 5_000));

        Assert.StartsWith("**x**\n\n**x**", DocumentConverter.Convert("a.html", Encoding.UTF8.GetBytes(html), TestContext.Current.CancellationToken).Documents[0].Document.Markdown, StringComparison.Ordinal);
    }

    private static byte[] Html(string element, int times) => Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(element, times)));

    private static ConversionProblem Refused(string name, byte[] bytes) => Assert.Throws<ConversionException>(() => DocumentConverter.Convert(name, bytes, TestContext.Current.CancellationToken)).Problem;
}
