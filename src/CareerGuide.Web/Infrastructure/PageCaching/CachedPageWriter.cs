using System.IO.Compression;
using System.Security.Cryptography;

namespace CareerGuide.Web.Infrastructure.PageCaching;

/// <summary>Takes a page while it is rendered, and keeps its compressed forms alone, so that the bytes of a large one are never in memory as a whole.</summary>
internal sealed class CachedPageWriter : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream brotli = new(), gzip = new();
    private readonly Stream toBrotli, toGzip;
    private int length;

    public CachedPageWriter()
    {
        toBrotli = new BrotliStream(brotli, new BrotliCompressionOptions { Quality = 5 }, leaveOpen: true);
        toGzip = new GZipStream(gzip, CompressionLevel.Optimal, leaveOpen: true);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position { get => length; set => throw new NotSupportedException(); }

    /// <summary>The page that was written. Nothing can be written afterwards.</summary>
    public CachedPage Page(IHeaderDictionary headers)
    {
        toBrotli.Dispose();
        toGzip.Dispose();

        return new(Convert.ToHexStringLower(hash.GetHashAndReset())[..32], length, brotli.ToArray(), gzip.ToArray(), headers);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        toBrotli.Write(buffer);
        toGzip.Write(buffer);
        length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);

        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Does nothing: to flush what compresses would make the forms larger.</summary>
    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            toBrotli.Dispose();
            toGzip.Dispose();
            hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
