using System.Buffers;
using AngleSharp.Dom;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>
/// Stops the parsing of HTML that has more elements, or deeper, than any document. The parser looks at all open elements for each new one, so
/// that depth costs its square. Marks that are never closed make it repeat elements: a page that becomes far more of them than it has tags is none.
/// </summary>
internal sealed class ParsingLimits(int tags, CancellationToken cancellation)
{
    private const int MaxElements = 100_000;
    private const int MaxDepth = 200;
    private const int MaxNodes = 500_000;
    private const int ElementsOfEveryPage = 1_000;

    private readonly int maxElements = Math.Min(MaxElements, (2 * tags) + ElementsOfEveryPage);

    private IElement? last;
    private int elements;

    /// <summary>Counts tags before anything makes objects of them. The stream is read from its beginning again.</summary>
    public static int CountTags(Stream html)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var (tags, before) = (0, (byte)0);

        for (var read = html.Read(buffer); read > 0; read = html.Read(buffer))
        {
            foreach (var each in buffer.AsSpan(0, read))
            {
                if (each == 0) // half of a letter in UTF-16
                    continue;

                tags += before == '<' && char.IsAsciiLetter((char)each) ? 1 : 0;
                before = each;
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
        html.Position = 0;

        return tags <= MaxElements ? tags : throw new ConversionException(ConversionProblem.TooLarge);
    }

    /// <summary>Called for each element before it is put into the tree; so the one before it is looked at.</summary>
    public void Count(IElement element)
    {
        cancellation.ThrowIfCancellationRequested();

        if (++elements > maxElements || IsTooDeep(last))
            throw new ConversionException(ConversionProblem.TooLarge);

        last = element;
    }

    public void Check(IDocument document)
    {
        if (IsTooDeep(last) || document.Descendants().Take(MaxNodes + 1).Count() > MaxNodes)
            throw new ConversionException(ConversionProblem.TooLarge);
    }

    private static bool IsTooDeep(INode? node)
    {
        var depth = 0;

        for (var at = node; at is not null; at = at.Parent)
        {
            if (++depth > MaxDepth)
                return true;
        }

        return false;
    }
}
