namespace CareerGuide.Content.Pictures;

/// <summary>
/// Reads untrusted bytes as a picture: the format by its signature, the size from its header. Metadata (EXIF, XMP, comments, thumbnails) is removed, since it tells
/// who took a picture, when and where; what colour and orientation need stays. Pixels are never decoded. The result of a result is the same bytes.
/// </summary>
public static class PictureDecoder
{
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>What browsers can be relied on to show.</summary>
    public const int MaxSide = 16_383;

    /// <summary>A browser needs four bytes for each.</summary>
    public const int MaxPixels = 40_000_000;

    public static PictureResult Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            return PictureResult.Faulty(PictureProblem.TooLarge);

        Func<byte[], Picture?>? clean = PictureSignature.ExtensionOf(bytes) switch
        {
            "png" => PngFile.Clean,
            "jpg" => JpegFile.Clean,
            "gif" => GifFile.Clean,
            "webp" => WebPFile.Clean,
            _ => null,
        };

        if (clean is null)
            return PictureResult.Faulty(PictureProblem.OtherFormat);

        return clean(bytes.ToArray()) switch
        {
            null or { Width: 0 } or { Height: 0 } => PictureResult.Faulty(PictureProblem.Damaged),
            { Width: > MaxSide } or { Height: > MaxSide } => PictureResult.Faulty(PictureProblem.TooLarge),
            var picture when (long)picture.Width * picture.Height > MaxPixels => PictureResult.Faulty(PictureProblem.TooLarge),
            var picture => PictureResult.Of(picture),
        };
    }
}
