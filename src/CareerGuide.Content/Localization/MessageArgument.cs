using System.Collections;

namespace CareerGuide.Content.Localization;

/// <summary>A named value of a message: text, a number, a truth value, a list, or another message.</summary>
public readonly record struct MessageArgument(string Name, object Value)
{
    /// <summary>Lists are equal if their items are.</summary>
    public bool Equals(MessageArgument other) => Name == other.Name && StructuralComparisons.StructuralEqualityComparer.Equals(Value, other.Value);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public static implicit operator MessageArgument((string Name, object Value) argument) => new(argument.Name, argument.Value);
}
