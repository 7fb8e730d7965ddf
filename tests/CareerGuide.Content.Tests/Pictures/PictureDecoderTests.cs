using System.Text;
using CareerGuide.Content.Pictures;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests.Pictures;

public sealed class PictureDecoderTests
{
    private const string Secret = "taken at home";

    private static readonly byte[] Note = Encoding.ASCII.GetBytes("Comment\0" + Secret);

    public static TheoryData<string, byte[]> WithMetadata { get; } = new()
    {
        { "png 6x4", PictureFiles.Png(6, 4, 0x80, PictureFiles.Chunk("tEXt", Note), PictureFiles.Chunk("iTXt", Note), PictureFiles.Chunk("gAMA", [0, 0, 0xB1, 0x8F])) },
        { "png 4x6", PictureFiles.Png(6, 4, 0x80, PictureFiles.Chunk("eXIf", [.. PictureFiles.Exif(6), .. Note])) },
        { "jpg 600x400", PictureFiles.Jpeg(600, 400, PictureFiles.Segment(0xFE, Note), PictureFiles.Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Note]), PictureFiles.Segment(0xED, Note)) },
        { "jpg 400x600", PictureFiles.Jpeg(600, 400, PictureFiles.Segment(0xE1, [.. "Exif\0\0"u8, .. PictureFiles.Exif(8), .. Note])) },
        { "gif 3x2", PictureFiles.Gif(3, 2, [0x21, 0xFE, (byte)Note.Length, .. Note, 0], [0x21, 0xFF, 11, .. "XMP DataXMP"u8, (byte)Note.Length, .. Note, 0]) },
        { "webp 9x5", PictureFiles.WebP(("VP8X", [0x0C, 0, 0, 0, 8, 0, 0, 4, 0, 0]), ("VP8L", [0x2F, 8, 0, 1, 0]), ("EXIF", [.. PictureFiles.Exif(1), .. Note]), ("XMP ", Note)) },
        { "webp 5x9", PictureFiles.WebP(("VP8X", [0x08, 0, 0, 0, 8, 0, 0, 4, 0, 0]), ("VP8L", [0x2F, 8, 0, 1, 0]), ("EXIF", [.. PictureFiles.Exif(6), .. Note])) },
    };

    [Theory]
    [MemberData(nameof(WithMetadata))]
    public void A_picture_keeps_its_size_and_loses_what_tells_of_its_author(string expected, byte[] bytes)
    {
        var picture = PictureDecoder.Decode(bytes).Picture;

        Assert.NotNull(picture);
        Assert.Equal(expected, $"{picture.Extension} {picture.Width}x{picture.Height}");
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(picture.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("Cam", Encoding.Latin1.GetString(picture.Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WithMetadata))]
    public void What_was_cleaned_once_stays_as_it_is(string expected, byte[] bytes)
    {
        var once = PictureDecoder.Decode(bytes).Picture!;
        var twice = PictureDecoder.Decode(once.Bytes).Picture!;

        Assert.Equal(expected, $"{twice.Extension} {twice.Width}x{twice.Height}");
        Assert.Equal(once.Bytes, twice.Bytes);
        Assert.Equal(once.Hash, twice.Hash);
    }

    [Fact]
    public void Colour_and_animation_stay()
    {
        var gamma = PictureFiles.Chunk("gAMA", [0, 0, 0xB1, 0x8F]);
        byte[] profile = PictureFiles.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 7, 7]), adobe = PictureFiles.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]);
        byte[] loop = [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0], delay = [0x21, 0xF9, 4, 0, 10, 0, 0, 0];

        Assert.Equal(PictureFiles.Png(2, 2, 1, gamma), PictureDecoder.Decode(PictureFiles.Png(2, 2, 1, gamma)).Picture!.Bytes);
        Assert.Equal(PictureFiles.Jpeg(2, 2, profile, adobe), PictureDecoder.Decode(PictureFiles.Jpeg(2, 2, profile, adobe)).Picture!.Bytes);
        Assert.Equal(PictureFiles.Gif(2, 2, loop, delay), PictureDecoder.Decode(PictureFiles.Gif(2, 2, loop, delay)).Picture!.Bytes);
    }

    public static TheoryData<PictureProblem, byte[]> Refused { get; } = new()
    {
        { PictureProblem.OtherFormat, "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray() },
        { PictureProblem.OtherFormat, "BM"u8.ToArray() },
        { PictureProblem.OtherFormat, [] },
        { PictureProblem.TooLarge, PictureFiles.Png(20_000, 1) },
        { PictureProblem.TooLarge, PictureFiles.Jpeg(16_000, 16_000) },
        { PictureProblem.TooLarge, new byte[PictureDecoder.MaxBytes + 1] },
        { PictureProblem.Damaged, PictureFiles.Png(2, 2)[..^4] },
        { PictureProblem.Damaged, [.. PictureFiles.Png(2, 2)[..20], 9, .. PictureFiles.Png(2, 2)[21..]] },
        { PictureProblem.Damaged, PictureFiles.Jpeg(2, 2)[..^9] },
        { PictureProblem.Damaged, PictureFiles.Jpeg(0, 2) },
        { PictureProblem.Damaged, PictureFiles.Gif(2, 2)[..^3] },
        { PictureProblem.Damaged, PictureFiles.WebP(("VP8L", [0x2F, 8, 0, 1, 0]))[..^4] },
        { PictureProblem.Damaged, PictureFiles.WebP(("EXIF", [1, 2])) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_picture_that_cannot_be_shown_is_refused(PictureProblem problem, byte[] bytes)
    {
        var result = PictureDecoder.Decode(bytes);

        Assert.Equal(problem, result.Problem);
        Assert.Null(result.Picture);
    }

    [Fact]
    public void No_beginning_of_a_picture_and_no_changed_byte_fails()
    {
        foreach (var (_, bytes) in WithMetadata.Select(row => row.Data))
        {
            for (var length = 0; length < bytes.Length; length++)
                Assert.NotEqual(PictureDecoder.Decode(bytes.AsSpan(0, length)).Picture is null, PictureDecoder.Decode(bytes.AsSpan(0, length)).Problem is null);

            for (var at = 0; at < bytes.Length; at++)
            {
                var changed = bytes.ToArray();
                changed[at] ^= 0xFF;
                var result = PictureDecoder.Decode(changed);
                Assert.NotEqual(result.Picture is null, result.Problem is null);
            }
        }
    }
}
