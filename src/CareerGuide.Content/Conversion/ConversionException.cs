namespace CareerGuide.Content.Conversion;

/// <summary>The input is refused as a whole.</summary>
public sealed class ConversionException(ConversionProblem problem, Exception? inner = null) : Exception($"The document is refused: {problem}.", inner)
{
    public ConversionProblem Problem { get; } = problem;
}

public enum ConversionProblem
{
    /// <summary>No kind of document that can be converted, or another one than its name says.</summary>
    OtherFormat,

    /// <summary>The format that Word wrote before 2007.</summary>
    OldFormat,

    /// <summary>Parts that the format needs are missing or unreadable.</summary>
    Damaged,

    /// <summary>A password is needed to read it.</summary>
    Encrypted,

    /// <summary>More bytes, parts or nesting than are read.</summary>
    TooLarge,

    /// <summary>Unpacks to far more than any document does.</summary>
    DecompressionBomb,

    /// <summary>An entry of an archive whose name leads out of it.</summary>
    UnsafePath,

    /// <summary>An archive without a document.</summary>
    NothingToConvert,
}
