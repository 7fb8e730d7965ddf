using System.Text.Json.Serialization;
using CareerGuide.Content.Localization;

namespace CareerGuide.Content.Diagnostics;

/// <summary>How much a <see cref="Diagnostic"/> matters. Only an error keeps a lecture from being published.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}

/// <summary>
/// A part of the text that the parser inferred, ignored, repaired or did not understand.
/// </summary>
/// <param name="Code">A stable code, <c>CGnnn</c>; each is explained in <c>docs/lecture-format.md</c>.</param>
/// <param name="Line">1-based line of the source text.</param>
/// <param name="Column">1-based column of the source text, counted in UTF-16 units.</param>
/// <param name="Text">The problem and its fix, in one or two sentences of any language.</param>
[method: JsonConstructor]
public sealed record Diagnostic(string Code, Severity Severity, int Line, int Column, Message Text)
{
    public Diagnostic(DiagnosticCode code, int line, int column, params ReadOnlySpan<MessageArgument> arguments)
        : this(code.Code, code.Severity, line, column, code.With(arguments))
    {
    }

    /// <summary>The text in the current UI culture.</summary>
    public string Message => Text.ToString();

    /// <summary>The compiler-style line of the command line, in English: <c>path(line,column): severity CGnnn: message</c>.</summary>
    public string ToString(string path) =>
        $"{path}({Line},{Column}): {Severity.ToString().ToLowerInvariant()} {Code}: {Text.InEnglish}";
}
