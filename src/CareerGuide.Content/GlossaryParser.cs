namespace CareerGuide.Content;

/// <summary>Reads the glossary's table: Skill | Kind | Also written | Part of | About.</summary>
public static class GlossaryParser
{
    public static ParsedGlossary Parse(string markdown) => throw new NotSupportedException();
}

public sealed record ParsedGlossary(Glossary Glossary, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
