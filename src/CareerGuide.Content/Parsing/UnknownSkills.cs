using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Parsing;

/// <summary>Reports the skills that the glossary lacks in one note: a lecture on a subject that it does not cover needs no fifty.</summary>
internal sealed class UnknownSkills(SiteVocabulary vocabulary, DiagnosticList diagnostics)
{
    private const int MaxNamed = 3;

    private readonly HashSet<string> seen = [];
    private readonly List<UnknownSkill> unknown = [];

    public IReadOnlyList<UnknownSkill> All => unknown;

    public void Add(string name, int line)
    {
        if (vocabulary.Glossary.Find(name) is not null || vocabulary.Placeholders.Include(name) || !seen.Add(NormalizedName.Of(name)))
            return;

        if (vocabulary.Glossary.NearTo(name) is { } near)
            diagnostics.Add(DiagnosticCodes.SkillNearlyKnown, line, ("name", name), ("near", near));
        else
            unknown.Add(new UnknownSkill(name, line));
    }

    public void Note()
    {
        if (unknown is [var only])
            diagnostics.Add(DiagnosticCodes.SkillNotInGlossary, only.Line, ("name", only.Name));
        else if (unknown.Count > 1)
            diagnostics.Add(DiagnosticCodes.SkillNotInGlossary.As("Many"), unknown.Min(skill => skill.Line), ("count", unknown.Count), ("names", unknown.Take(MaxNamed).Select(skill => skill.Name).ToArray()));
    }
}
