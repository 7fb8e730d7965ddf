using System.Text;
using CareerGuide.Web.Infrastructure.Security;

namespace CareerGuide.Web.Commands;

/// <summary>
/// Escapes control characters in what commands print, as <see cref="LogText"/> does for the log: names and texts that other people wrote
/// can neither control the operator's terminal nor start a line of their own. A tab, which separates columns, stays.
/// </summary>
internal sealed class EscapingWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    /// <summary>A part of a text, which may hold whole lines.</summary>
    public override void Write(string? value) => inner.Write(Lines(value));

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void WriteLine() => inner.WriteLine();

    /// <summary>One line, whatever it holds.</summary>
    public override void WriteLine(string? value) => inner.WriteLine(Line(value));

    public override Task WriteAsync(string? value) => inner.WriteAsync(Lines(value));

    public override Task WriteLineAsync(string? value) => inner.WriteLineAsync(Line(value));

    public override void Flush() => inner.Flush();

    public override Task FlushAsync() => inner.FlushAsync();

    private static string Line(string? text) => string.Join('\t', (text ?? "").Split('\t').Select(LogText.Escape));

    private static string Lines(string? text) => string.Join(
        Environment.NewLine, (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(Line));
}
