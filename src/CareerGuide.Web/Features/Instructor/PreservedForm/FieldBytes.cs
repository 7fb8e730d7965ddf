using System.Buffers;
using System.Text;

namespace CareerGuide.Web.Features.Instructor.PreservedForm;

/// <summary>The UTF-8 content of one form field, in pooled blocks that the next form reuses.</summary>
/// <param name="most">What comes after so many bytes is left out.</param>
public sealed class FieldBytes(int most) : IDisposable
{
    private const int SmallestBlock = 16 * 1024;

    private const int LargestBlock = 1024 * 1024;

    private const int PieceLength = 8 * 1024;

    private readonly List<byte[]> blocks = [];
    private int length;
    private int usedOfLast;

    public void Add(byte value)
    {
        if (length == most)
            return;

        if (blocks.Count == 0 || usedOfLast == blocks[^1].Length)
        {
            blocks.Add(ArrayPool<byte>.Shared.Rent(Math.Clamp(length, SmallestBlock, LargestBlock)));
            usedOfLast = 0;
        }

        blocks[^1][usedOfLast++] = value;
        length++;
    }

    public async Task FillAsync(Stream stream, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(SmallestBlock);

        try
        {
            while (await stream.ReadAsync(buffer, cancellation) is var read and > 0)
            {
                foreach (var value in buffer.AsSpan(0, read))
                    Add(value);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The text in pieces, each in the same memory as the one before it.</summary>
    public IEnumerable<ReadOnlyMemory<char>> Pieces()
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var piece = new char[PieceLength + 1];

        for (var n = 0; n < blocks.Count; n++)
        {
            var end = n == blocks.Count - 1 ? usedOfLast : blocks[n].Length;

            for (var at = 0; at < end; at += PieceLength)
                yield return piece.AsMemory(0, decoder.GetChars(blocks[n].AsSpan(at, Math.Min(PieceLength, end - at)), piece, flush: false));
        }

        yield return piece.AsMemory(0, decoder.GetChars([], piece, flush: true));
    }

    public override string ToString() => string.Concat(Pieces().Select(piece => piece.ToString()));

    public void Dispose()
    {
        blocks.ForEach(block => ArrayPool<byte>.Shared.Return(block));
        blocks.Clear();
        length = 0;
    }
}
