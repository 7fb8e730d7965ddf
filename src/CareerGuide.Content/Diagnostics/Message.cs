using System.Globalization;
using CareerGuide.Content.Localization;

namespace CareerGuide.Content.Diagnostics;

/// <summary>
/// A text for people that is not yet in any language: the key of a pattern in <c>Messages.resx</c>, and its named arguments.
/// It becomes words only when it is shown.
/// </summary>
public sealed class Message(string key, params ReadOnlySpan<MessageArgument> arguments) : ILocalizedText, IEquatable<Message>
{
    private readonly MessageArgument[] arguments = arguments.ToArray();

    public string Key { get; } = key;

    public IReadOnlyList<MessageArgument> Arguments => arguments;

    /// <summary>For the command line, the API and logs.</summary>
    public string InEnglish => In(CultureInfo.InvariantCulture);

    public string In(CultureInfo culture) => MessageTexts.Format(Key, culture, arguments);

    /// <summary>In the current UI culture, which on the desk is the reader's.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    public bool Equals(Message? other) => other is not null && Key == other.Key && arguments.SequenceEqual(other.arguments);

    public override bool Equals(object? obj) => Equals(obj as Message);

    public override int GetHashCode() => HashCode.Combine(Key, arguments.Length);
}
