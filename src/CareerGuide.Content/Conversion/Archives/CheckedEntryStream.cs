using System.IO.Compression;

namespace CareerGuide.Content.Conversion.Archives;

/// <summary>
/// An entry of a zip archive as it is unpacked. At its end its size and its CRC-32 must be those that the archive declares: the framework
/// stops at the declared size without a word, and compares no checksum.
/// </summary>
public sealed class CheckedEntryStream : Stream
{
    private readonly Stream inner;
    private readonly uint expected;
    private readonly long length;
    private uint crc;
    private long read;

    private CheckedEntryStream(ZipArchiveEntry entry) => (inner, expected, length) = (entry.Open(), entry.Crc32, entry.Length);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Opens an entry. Reading it to its end throws <see cref="InvalidDataException"/> if it is damaged.</summary>
    public static CheckedEntryStream Open(ZipArchiveEntry entry) => new(entry);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => buffer.IsEmpty ? 0 : Taken(buffer[..inner.Read(buffer)]);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
            return 0;

        var count = await inner.ReadAsync(buffer, cancellationToken);

        return Taken(buffer.Span[..count]);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();

        base.Dispose(disposing);
    }

    private int Taken(ReadOnlySpan<byte> bytes)
    {
        read += bytes.Length;
        crc = Crc32.Append(crc, bytes);

        return bytes.IsEmpty && (read != length || crc != expected)
            ? throw new InvalidDataException("An entry of the archive does not have the size and the checksum that the archive declares.")
            : bytes.Length;
    }
}
