namespace CareerGuide.Content.Conversion;

/// <summary>Counts what a conversion leaves out or changes.</summary>
public sealed class ConversionNotes
{
    private readonly SortedDictionary<ConversionNoteKind, int> counts = [];

    public void Add(ConversionNoteKind kind, int count = 1)
    {
        if (count > 0)
            counts[kind] = counts.GetValueOrDefault(kind) + count;
    }

    public void AddRange(IEnumerable<ConversionNote> notes)
    {
        foreach (var note in notes)
            Add(note.Kind, note.Count);
    }

    public IReadOnlyList<ConversionNote> ToList() => [.. counts.Select(count => new ConversionNote(count.Key, count.Value))];
}
