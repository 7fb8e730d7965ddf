namespace CareerGuide.Content.Localization;

/// <summary>A named value of a message: text, a number, a truth value, a list, or another message.</summary>
public readonly record struct MessageArgument(string Name, object Value)
{
    public static implicit operator MessageArgument((string Name, object Value) argument) => new(argument.Name, argument.Value);
}
