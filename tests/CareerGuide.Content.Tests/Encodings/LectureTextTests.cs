using System.Text;
using System.Text.Json;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.Tests.Support;
using CareerGuide.Tests;
using CsCheck;
using Xunit;

namespace CareerGuide.Content.Tests.Encodings;

public sealed class LectureTextTests
{
    private const string Title = "# Café – 🎯\n";

    [Fact]
    public void UTF8_is_read_without_a_word()
    {
        var read = TextDecoder.Decode(Encoding.UTF8.GetBytes(Title));

        Assert.Equal(Title, read.Text);
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void A_byte_order_mark_never_stays()
    {
        Assert.Equal(Title, TextDecoder.Decode([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Title)]).Text);
        Assert.Equal(Title, TextDecoder.Decode(Encoding.UTF8.GetBytes("\uFEFF\uFEFF" + Title)).Text);
        Assert.Equal("", TextDecoder.Decode(Encoding.UTF8.Preamble).Text);
        Assert.Equal("Café", TextDecoder.Decode([.. Encoding.UTF8.Preamble, .. "Caf"u8, 0xE9]).Text);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void UTF16_with_a_byte_order_mark_is_read_with_a_note(bool bigEndian)
    {
        var utf16 = new UnicodeEncoding(bigEndian, byteOrderMark: true);

        var read = TextDecoder.Decode([.. utf16.Preamble, .. utf16.GetBytes(Title)]);

        Assert.Equal(Title, read.Text);
        Assert.Equal(("CG002", Severity.Note), Only(read));
    }

    [Fact]
    public void What_is_no_UTF8_is_tried_as_Windows_1252_with_a_warning_at_the_first_fault()
    {
        var read = TextDecoder.Decode([.. "# Title\n\nCaf"u8, 0xE9, 0x20, 0x93, .. "x"u8, 0x94, 0x0A]);

        Assert.Equal("# Title\n\nCafé “x”\n", read.Text);
        Assert.Equal(("CG001", Severity.Warning), Only(read));
        Assert.Equal((3, 4), (read.Diagnostics[0].Line, read.Diagnostics[0].Column));
    }

    [Fact]
    public void One_bad_byte_does_not_cost_the_other_letters()
    {
        var read = TextDecoder.Decode([.. "Café – naïve → résumé: "u8, 0xE9]);

        Assert.Equal("Café – naïve → résumé: é", Mojibake.Repair(read.Text!).Text);
    }

    [Fact]
    public void What_is_not_text_is_refused()
    {
        Assert.Equal(("CG003", Severity.Error), Only(TextDecoder.Decode([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A])));
        Assert.Equal(("CG003", Severity.Error), Only(TextDecoder.Decode("# Title\0"u8)));
        Assert.Equal(("CG003", Severity.Error), Only(TextDecoder.Decode([0xFF, 0xFE, 0x41])));
        Assert.Equal(("CG003", Severity.Error), Only(TextDecoder.Decode(Encoding.Unicode.GetBytes(Title))));
        Assert.Equal(("CG003", Severity.Error), Only(TextDecoder.Decode([0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Title)])));
    }

    [Fact]
    public void What_is_too_large_is_refused()
    {
        var largest = new byte[TextDecoder.MaxBytes];
        Array.Fill(largest, (byte)'a');

        Assert.NotNull(TextDecoder.Decode(largest).Text);
        Assert.Equal(("CG004", Severity.Error), Only(TextDecoder.Decode([.. largest, (byte)'a'])));
    }

    [Fact]
    public void Reading_never_throws_and_always_gives_text_or_an_error() =>
        Gen.Byte.Array.Sample(bytes =>
        {
            var read = TextDecoder.Decode(bytes);

            Assert.Equal(read.Text is null, read.Diagnostics.Any(d => d.Severity == Severity.Error));
        });

    [Fact]
    public void Valid_UTF8_is_read_exactly_and_malformed_UTF8_in_some_way()
    {
        foreach (var file in MalformedFiles())
        {
            using var cases = JsonDocument.Parse(File.ReadAllBytes(file));

            foreach (var each in cases.RootElement.EnumerateArray())
                ReadMalformed(each);
        }
    }

    [Fact]
    public void The_stress_test_for_UTF8_decoders_is_survived()
    {
        if (Repository.Corpus("encoding", "UTF-8-test.txt") is not { } path)
            return;

        foreach (var line in LinesOf(File.ReadAllBytes(path)))
        {
            var read = TextDecoder.Decode(line);
            var isValid = System.Text.Unicode.Utf8.IsValid(line) && !line.Contains((byte)0);

            Assert.Equal(isValid, read.Diagnostics.Count == 0);
            Assert.Equal(isValid ? Encoding.UTF8.GetString(line).TrimStart('\uFEFF') : read.Text, read.Text);
        }
    }

    private static void ReadMalformed(JsonElement malformed)
    {
        var name = malformed.GetProperty("name").GetString();
        var expected = malformed.GetProperty("decoded_replace").GetString()!;
        var read = TextDecoder.Decode(malformed.GetProperty("base64").GetBytesFromBase64());

        if (malformed.GetProperty("valid_utf8").GetBoolean() && !expected.Contains('\0'))
            Assert.Equal((name, expected.TrimStart('\uFEFF')), (name, read.Text));
        else
            Assert.NotEmpty(read.Diagnostics);
    }

    private static IEnumerable<string> MalformedFiles() =>
        Repository.Corpus("encoding", "malformed.json") is { } all
            ? [Samples.PathTo("malformed.json"), all]
            : [Samples.PathTo("malformed.json")];

    private static IEnumerable<byte[]> LinesOf(byte[] bytes)
    {
        var start = 0;

        for (var i = 0; i <= bytes.Length; i++)
        {
            if (i < bytes.Length && bytes[i] != '\n')
                continue;

            yield return bytes[start..i];
            start = i + 1;
        }
    }

    private static (string Code, Severity Severity) Only(TextDecoder read)
    {
        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal(diagnostic.Severity == Severity.Error, read.Text is null);

        return (diagnostic.Code, diagnostic.Severity);
    }
}
