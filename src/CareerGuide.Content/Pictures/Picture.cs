using System.Security.Cryptography;

namespace CareerGuide.Content.Pictures;

/// <summary>A picture that a page can show, without its metadata.</summary>
/// <param name="Extension">Of its file, without the dot: png, jpg, webp or gif.</param>
/// <param name="Width">In pixels, as a browser shows it: a photograph that was taken sideways is turned.</param>
public sealed record Picture(string Extension, int Width, int Height, byte[] Bytes)
{
    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    public string Hash { get; } = HashOf(Bytes);

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

public enum PictureProblem
{
    /// <summary>Neither PNG nor JPEG, WebP or GIF.</summary>
    OtherFormat,

    /// <summary>It ends too early, or its structure is not that of its format.</summary>
    Damaged,

    /// <summary>More bytes or pixels than a page should carry.</summary>
    TooLarge,
}

/// <summary>A picture, or why there is none.</summary>
public sealed record PictureResult
{
    private PictureResult(Picture? picture, PictureProblem? problem) => (Picture, Problem) = (picture, problem);

    public Picture? Picture { get; }

    /// <summary>Null where there is a picture.</summary>
    public PictureProblem? Problem { get; }

    internal static PictureResult Of(Picture picture) => new(picture, null);

    internal static PictureResult Faulty(PictureProblem problem) => new(null, problem);
}
