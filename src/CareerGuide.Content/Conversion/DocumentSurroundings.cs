namespace CareerGuide.Content.Conversion;

/// <summary>What is beside a document: other documents and pictures. Paths are relative to the document, decoded, without query or fragment.</summary>
internal abstract class DocumentSurroundings
{
    /// <summary>Of a document that came alone.</summary>
    public static readonly DocumentSurroundings None = new Nothing();

    /// <summary>Whether the document came alone, so that nobody knows what its paths mean.</summary>
    public virtual bool IsAlone => false;

    /// <summary>The bytes of a picture; null if there is none.</summary>
    public abstract byte[]? Picture(string path);

    /// <summary>The address on the site of another document; null if there is none.</summary>
    public abstract string? Page(string path);

    /// <summary>The same by the mere name of its file, wherever it stands: so Obsidian links.</summary>
    public abstract byte[]? PictureNamed(string name);

    /// <inheritdoc cref="PictureNamed"/>
    public abstract string? PageNamed(string name);

    /// <summary>The bytes of any other file; null if there is none.</summary>
    public abstract byte[]? OtherFile(string path);

    private sealed class Nothing : DocumentSurroundings
    {
        public override bool IsAlone => true;

        public override byte[]? Picture(string path) => null;

        public override string? Page(string path) => null;

        public override byte[]? PictureNamed(string name) => null;

        public override string? PageNamed(string name) => null;

        public override byte[]? OtherFile(string path) => null;
    }
}
