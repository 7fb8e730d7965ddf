using AngleSharp.Dom;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>
/// Stops the parsing of HTML that has more elements, or deeper, than any document. The parser looks at all open elements for each new one, so
/// that depth costs its square.
/// </summary>
internal sealed class ParsingLimits
{
    private const int MaxElements = 200_000;
    private const int MaxDepth = 200;
    private const int MaxNodes = 500_000;

    private IElement? last;
    private int elements;

    /// <summary>Called for each element before it is put into the tree; so the one before it is looked at.</summary>
    public void Count(IElement element)
    {
        if (++elements > MaxElements || IsTooDeep(last))
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
