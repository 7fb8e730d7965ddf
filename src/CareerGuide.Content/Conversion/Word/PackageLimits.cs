namespace CareerGuide.Content.Conversion.Word;

/// <summary>What a document may hold at most. Real ones have a fraction of it; whatever is beyond is there to exhaust the memory.</summary>
internal static class PackageLimits
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>The file as it comes.</summary>
    public const int FileBytes = 32 * Mebibyte;

    /// <summary>Entries of the archive.</summary>
    public const int Parts = 2000;

    /// <summary>One part of XML, unpacked.</summary>
    public const int XmlBytes = 16 * Mebibyte;

    /// <summary>What is unpacked to compare checksums, of all parts together.</summary>
    public const int CheckedBytes = 64 * Mebibyte;

    /// <summary>What one tag may take: pictures of shapes stand in an attribute.</summary>
    public const int TagBytes = Mebibyte;

    /// <summary>All text of a part, in characters; a lecture has a million bytes at most.</summary>
    public const int Characters = 2 * Mebibyte;

    /// <summary>How deep elements may be nested.</summary>
    public const int Depth = 200;

    /// <summary>The elements and attributes of one paragraph or table, which are in memory at the same time.</summary>
    public const int NodesOfBlock = 200_000;

    /// <summary>The elements and attributes of a part.</summary>
    public const int Nodes = 4_000_000;

    public const int PictureBytes = 10 * Mebibyte;

    public const int AllPicturesBytes = 24 * Mebibyte;
}
