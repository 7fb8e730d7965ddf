namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>A part of a message.</summary>
public abstract record MessagePart
{
    private MessagePart()
    {
    }

    public sealed record Literal(string Text) : MessagePart;

    /// <summary><c>{name}</c>, or <c>{name, number}</c> for a number with the separators of its language.</summary>
    public sealed record Placeholder(string Name, bool IsNumber) : MessagePart;

    /// <summary><c>#</c>, the number that the plural around it is chosen by.</summary>
    public sealed record Number(string Name) : MessagePart;

    /// <summary><c>{name, plural, one {…} other {…}}</c>.</summary>
    /// <param name="Forms">By category, or by <c>=</c> and a number, which goes first.</param>
    public sealed record Plural(string Name, IReadOnlyDictionary<string, IReadOnlyList<MessagePart>> Forms) : MessagePart;
}
