namespace CareerGuide.Content.Conversion.Word;

/// <summary>Counts what is left out or changed on the way.</summary>
internal sealed class ConversionReport
{
    private readonly SortedDictionary<ConversionNoteKind, int> counts = [];

    public IReadOnlyList<ConversionNote> Notes => [.. counts.Select(count => new ConversionNote(count.Key, count.Value))];

    public void Add(ConversionNoteKind kind, int count = 1)
    {
        if (count > 0)
            counts[kind] = counts.GetValueOrDefault(kind) + count;
    }
}
