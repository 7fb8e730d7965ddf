using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Parsing;

/// <summary>Reports the skills that the glossary lacks: one note per skill, or one for all if there are many.</summary>
internal sealed class UnknownSkills(Glossary glossary, DiagnosticList diagnostics)
{
    /// <summary>A lecture on a subject that the glossary does not cover needs one note, not fifty.</summary>
    private const int MaxNotes = 12;

    private readonly HashSet<string> seen = [];
    private readonly List<(string Name, int Line)> unknown = [];

    public void Add(string name, int line)
    {
        if (glossary.Find(name) is not null || !seen.Add(NormalizedName.Of(name)))
            return;

        if (glossary.NearTo(name) is { } near)
            diagnostics.Add(DiagnosticCodes.SkillNearlyKnown, line, ("name", name), ("near", near));
        else
            unknown.Add((name, line));
    }

    public void Note()
    {
        if (unknown.Count > MaxNotes)
        {
            string[] some = [.. unknown.Take(3).Select(skill => skill.Name)];
            diagnostics.Add(DiagnosticCodes.SkillNotInGlossary.As("Many"), unknown.Min(skill => skill.Line), ("count", unknown.Count), ("names", some));
            return;
        }

        foreach (var (name, line) in unknown)
            diagnostics.Add(DiagnosticCodes.SkillNotInGlossary, line, ("name", name));
    }
}
