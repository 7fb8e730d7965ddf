namespace CareerGuide.Content.Diagnostics;

/// <summary>The diagnostics of one text while it is read; in the end they stand in the order of their lines.</summary>
internal sealed class DiagnosticList
{
    /// <summary>So that a text that is wrong everywhere does not drown the reader, nor the database.</summary>
    private const int MaxOfOneCode = 200;

    private readonly List<Diagnostic> items = [];
    private readonly Dictionary<string, int> counts = [];

    public void Add(DiagnosticCode code, int line, string message) => Add(code, line, 1, message);

    public void Add(DiagnosticCode code, int line, int column, string message) => Add(code, line, column, () => message);

    /// <summary>For a message with a suggestion: what nobody will read is not searched for.</summary>
    public void Add(DiagnosticCode code, int line, Func<string> message) => Add(code, line, 1, message);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => items.AddRange(diagnostics);

    public IReadOnlyList<Diagnostic> InOrder() => [.. items.OrderBy(d => d.Line).ThenBy(d => d.Column)];

    private void Add(DiagnosticCode code, int line, int column, Func<string> message)
    {
        var count = counts[code.Code] = counts.GetValueOrDefault(code.Code) + 1;

        if (count <= MaxOfOneCode)
            items.Add(new Diagnostic(code.Code, code.Severity, line, column, message()));
    }
}
