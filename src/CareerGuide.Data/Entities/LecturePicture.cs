namespace CareerGuide.Data.Entities;

/// <summary>The bytes of a picture, without metadata. They never change, and are stored once however many lectures show them.</summary>
public sealed class StoredPicture
{
    public const int HashLength = 64;

    public const int ExtensionMaxLength = 4;

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal. The key.</summary>
    public required string Hash { get; init; }

    /// <summary>Of its file, without the dot: png, jpg, webp or gif.</summary>
    public required string Extension { get; init; }

    /// <summary>In pixels.</summary>
    public required int Width { get; init; }

    /// <summary>In pixels.</summary>
    public required int Height { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>Which picture a lecture means by a path. It may be there before the lecture is published, as a draft is.</summary>
public sealed class LecturePicture
{
    public const int PathMaxLength = 300;

    /// <summary>Of the lecture.</summary>
    public required string Slug { get; init; }

    /// <summary>From the lecture's folder, with forward slashes: <c>images/tree.png</c>.</summary>
    public required string Path { get; init; }

    public required string Hash { get; set; }

    /// <summary>
    /// SHA-256 of the file in the content folder that was last imported or found equal, metadata and all; null where none was. A file with
    /// this hash is no change, so that it never overwrites what the site has meanwhile.
    /// </summary>
    public string? FileHash { get; set; }
}
