using CareerGuide.Content.Localization;

namespace CareerGuide.Content.Diagnostics;

/// <summary>Collects the diagnostics of one text and returns them in line order.</summary>
internal sealed class DiagnosticList
{
    /// <summary>Limits the diagnostics of one code, so that a text with errors everywhere floods neither its author nor the database.</summary>
    private const int MaxOfOneCode = 200;

    private readonly List<Diagnostic> items = [];
    private readonly Dictionary<string, int> counts = [];

    public void Add(DiagnosticCode code, int line, params ReadOnlySpan<MessageArgument> arguments)
    {
        if (Counts(code))
            items.Add(new Diagnostic(code, line, 1, arguments));
    }

    /// <summary>For messages that are costly to build, such as suggestions: skips building those beyond the limit.</summary>
    public void Add(DiagnosticCode code, int line, Func<Message> message)
    {
        if (Counts(code))
            items.Add(new Diagnostic(code.Code, code.Severity, line, 1, message()));
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => items.AddRange(diagnostics);

    public IReadOnlyList<Diagnostic> InOrder() => [.. items.OrderBy(d => d.Line).ThenBy(d => d.Column)];

    private bool Counts(DiagnosticCode code) => (counts[code.Code] = counts.GetValueOrDefault(code.Code) + 1) <= MaxOfOneCode;
}
