using System.Text;
using System.Xml;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>
/// Reads a part of a document once, keeping nothing, before anything makes objects of it: so it is known to be well-formed and to be within
/// <see cref="PackageLimits"/>.
/// </summary>
internal static class XmlLimits
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <param name="levelOfBlocks">The depth of the elements that are read one after the other; 0 where the part is read as a whole.</param>
    public static void Check(Stream part, int levelOfBlocks = 0)
    {
        using var counted = new CountedStream(part);
        using var text = new StreamReader(counted, Encoding.UTF8);
        using var reader = XmlReader.Create(text, Settings);
        var counter = new Counter(levelOfBlocks);

        while (reader.Read())
        {
            counted.Progress();
            RefuseOtherEncoding(reader);
            counter.Count(reader, counted);
        }
    }

    /// <summary>The text is checked as UTF-8, so nobody may read it as anything else.</summary>
    private static void RefuseOtherEncoding(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.XmlDeclaration && reader.GetAttribute("encoding") is { } encoding
            && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !encoding.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
            throw new ConversionException(ConversionProblem.Damaged);
    }

    private sealed class Counter(int levelOfBlocks)
    {
        private readonly char[] buffer = new char[4096];
        private int nodes, nodesOfBlock, characters;

        public void Count(XmlReader reader, CountedStream stream)
        {
            if (reader.NodeType == XmlNodeType.Element)
                CountElement(reader);
            else if (reader.CanReadValueChunk && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                CountText(reader, stream);
        }

        private void CountElement(XmlReader reader)
        {
            if (reader.Depth <= levelOfBlocks)
                nodesOfBlock = 0;

            nodes += 1 + reader.AttributeCount;
            nodesOfBlock += 1 + reader.AttributeCount;
            RefuseAbove(reader.Depth, PackageLimits.Depth);
            RefuseAbove(nodesOfBlock, PackageLimits.NodesOfBlock);
            RefuseAbove(nodes, PackageLimits.Nodes);
        }

        private void CountText(XmlReader reader, CountedStream stream)
        {
            while (reader.ReadValueChunk(buffer, 0, buffer.Length) is > 0 and var read)
            {
                characters += read;
                stream.Progress();
                RefuseAbove(characters, PackageLimits.Characters);
            }
        }
    }

    private static void RefuseAbove(int count, int limit)
    {
        if (count > limit)
            throw new ConversionException(ConversionProblem.TooLarge);
    }

    /// <summary>Ends where a part, or a single tag in it, is too large. A reader keeps a whole tag in memory, but nothing more.</summary>
    private sealed class CountedStream(Stream inner) : Stream
    {
        private int all, sinceProgress;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => all; set => throw new NotSupportedException(); }

        /// <summary>The reader has got on to something new.</summary>
        public void Progress() => sinceProgress = 0;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            all += read;
            sinceProgress += read;
            RefuseAbove(all, PackageLimits.XmlBytes);
            RefuseAbove(sinceProgress, PackageLimits.TagBytes);

            return read;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
