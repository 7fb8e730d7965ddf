namespace CareerGuide.Content.Pictures;

/// <summary>Reads bytes one after the other and never beyond their end.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int Position { get; private set; }

    /// <summary>The bytes not yet taken.</summary>
    public readonly ReadOnlySpan<byte> Rest => bytes[Position..];

    /// <returns>False where fewer are left; then none is taken.</returns>
    public bool TryTake(long count, out ReadOnlySpan<byte> taken)
    {
        taken = default;

        if (count < 0 || count > bytes.Length - Position)
            return false;

        taken = bytes.Slice(Position, (int)count);
        Position += (int)count;

        return true;
    }
}
