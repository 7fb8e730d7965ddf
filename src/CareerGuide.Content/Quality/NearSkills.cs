using System.Text;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Quality;

/// <summary>
/// Names of skills that look like one skill written in two ways: the same letters (“PowerBI”, “Power BI”), or one edit apart
/// (“Javascrpt”). Two names that the glossary tells apart are two skills, and so are names that differ in a digit.
/// </summary>
internal static class NearSkills
{
    private const int ShortestForEdits = 5;
    private const int MaxLength = 60;

    public static IEnumerable<Finding> In(Glossary glossary, IReadOnlyList<NamedSkill> named)
    {
        var names = glossary.Names.Concat(named.Select(skill => skill.Name))
            .Where(name => name.Length <= MaxLength)
            .DistinctBy(NormalizedName.Of)
            .ToList();
        var near = Near(names);

        var said = new HashSet<string>();

        foreach (var skill in named.Where(skill => glossary.Find(skill.Name) is null))
        {
            said.Add(skill.Name);

            if (near[skill.Name].FirstOrDefault(name => !said.Contains(name)) is { } other)
                yield return NearlyTheSame(skill, other);
        }
    }

    private static Finding NearlyTheSame(NamedSkill skill, string other) => new(
        FindingKind.SkillNearlyTheSame,
        skill.Lecture,
        skill.Line,
        new Message("Finding.SkillNearlyTheSame", ("name", skill.Name), ("other", other)));

    /// <summary>Names that share their letters, or would with one letter less, are compared; all others are too far apart.</summary>
    private static ILookup<string, string> Near(List<string> names)
    {
        var known = names.Select(name => (Name: name, Letters: Letters(name))).Where(name => name.Letters.Length > 0).ToList();
        var once = new HashSet<string>();
        var shared = known.SelectMany(name => Traces(name.Letters)).Where(trace => !once.Add(trace)).ToHashSet(); // most are of one name

        return known
            .SelectMany(name => Traces(name.Letters).Where(shared.Contains), (name, trace) => (Name: name, Trace: trace))
            .ToLookup(t => t.Trace, t => t.Name)
            .SelectMany(group => group, (group, known) => (Group: group, Known: known))
            .SelectMany(t => t.Group.Where(other => AreNear(t.Known, other)), (t, other) => (t.Known.Name, Other: other.Name))
            .Distinct()
            .ToLookup(pair => pair.Name, pair => pair.Other);
    }

    private static IEnumerable<string> Traces(string letters)
    {
        yield return letters;

        for (var n = 0; letters.Length >= ShortestForEdits && n < letters.Length; n++)
        {
            if (n == 0 || letters[n] != letters[n - 1]) // of a pair of letters either gives the same
                yield return letters.Remove(n, 1);
        }
    }

    /// <param name="other">Of another name.</param>
    private static bool AreNear((string Name, string Letters) name, (string Name, string Letters) other)
    {
        if (ReferenceEquals(name.Name, other.Name))
            return false;

        var (a, b) = (name.Letters, other.Letters);

        return a == b || (Math.Min(a.Length, b.Length) >= ShortestForEdits && NearName.Edits(a, b) == 1 && Digits(a) == Digits(b));
    }

    /// <summary>What counts of a name: C, C++ and C# are three.</summary>
    private static string Letters(string name)
    {
        var letters = new StringBuilder(name.Length);

        foreach (var character in NormalizedName.Of(name).Where(c => char.IsLetterOrDigit(c) || c is '+' or '#'))
            letters.Append(character);

        return letters.ToString();
    }

    private static string Digits(string letters) => string.Concat(letters.Where(char.IsDigit));
}
