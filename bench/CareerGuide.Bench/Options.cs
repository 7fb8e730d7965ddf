using System.Globalization;

namespace CareerGuide.Bench;

/// <summary>Options of a verb, each with a value: <c>--pairs 3</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> values;

    private Options(Dictionary<string, string> values) => this.values = values;

    public string? this[string name] => values.GetValueOrDefault(name);

    /// <exception cref="MisuseException">An option is none of these, or has no value.</exception>
    public static Options Of(string[] arguments, params string[] known)
    {
        var unknown = arguments.Where((argument, i) => i % 2 == 0 && !known.Contains(argument[Math.Min(2, argument.Length)..])).FirstOrDefault();

        return unknown is null && arguments.Length % 2 == 0
            ? new(arguments.Chunk(2).ToDictionary(pair => pair[0][2..], pair => pair[1]))
            : throw new MisuseException($"“{unknown ?? arguments[^1]}” is no option with a value. There are: {string.Join(", ", known.Select(name => $"--{name}"))}.");
    }

    public int Number(string name, int otherwise) => this[name] is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}

/// <summary>The bench was asked for something that it does not have; the message says what there is.</summary>
internal sealed class MisuseException(string message) : Exception(message);
