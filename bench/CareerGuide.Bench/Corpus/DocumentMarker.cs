using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Bench.Corpus;

/// <summary>Compares what was read from one document with its key: roles by name or line, their parts by line.</summary>
internal sealed class DocumentMarker
{
    private readonly AnswerKey key;
    private readonly Lecture lecture;
    private readonly Dictionary<Role, KeyRole> matches;
    private readonly List<Miss> misses = [];

    private DocumentMarker(AnswerKey key, Lecture lecture)
    {
        this.key = key;
        this.lecture = lecture;
        matches = Match(key.Roles, lecture.Roles);
    }

    public static (DocumentScore Score, IReadOnlyList<Miss> Misses) Mark(AnswerKey key, Lecture lecture)
    {
        var marker = new DocumentMarker(key, lecture);
        var score = marker.Score();

        return (score, [.. marker.misses.OrderBy(miss => miss.Line)]);
    }

    /// <summary>A role of the key belongs to one role at most that was read: by its name first, then by its line; required ones first.</summary>
    private static Dictionary<Role, KeyRole> Match(IReadOnlyList<KeyRole> wanted, IReadOnlyList<Role> read)
    {
        var found = new Dictionary<Role, KeyRole>(ReferenceEqualityComparer.Instance);
        var open = wanted.OrderByDescending(role => role.Required).ToList();

        foreach (var belongs in new Func<KeyRole, Role, bool>[] { HasNameOf, StandsAt })
        {
            foreach (var role in read.Where(role => !found.ContainsKey(role)))
            {
                if (open.Find(candidate => belongs(candidate, role)) is not { } match)
                    continue;

                found.Add(role, match);
                open.Remove(match);
            }
        }

        return found;
    }

    private static bool HasNameOf(KeyRole wanted, Role read) => wanted.Names.Any(name => NormalizedName.Of(name) == NormalizedName.Of(read.Name));

    private static bool StandsAt(KeyRole wanted, Role read) => wanted.Lines.Contains(read.Line);

    private DocumentScore Score() => new(
        Roles(),
        matches.Count(IsMisnamed),
        Parts("responsibility", role => role.Responsibilities.Select(item => item.Line), role => role.Responsibilities, lines => lines.Responsibilities),
        Parts("skill", role => role.Skills.Select(skill => skill.Line), role => role.Skills, lines => lines.Skills),
        Parts("guidance", role => role.Interests.Select(interest => interest.Line), role => role.Guidance, lines => lines.Guidance),
        Comparisons(),
        Workflow());

    private static bool IsMisnamed(KeyValuePair<Role, KeyRole> match) => !HasNameOf(match.Value, match.Key);

    private Score Roles()
    {
        var missed = key.Roles.Where(role => role.Required).Except(matches.Values).ToArray();
        var invented = lecture.Roles.Where(role => !matches.ContainsKey(role)).ToArray();

        misses.AddRange(missed.Select(role => new Miss(role.Lines[0], $"role missed: {role.Names[0]}")));
        misses.AddRange(invented.Select(role => new Miss(role.Line, $"role invented: {role.Name}")));
        misses.AddRange(matches.Where(IsMisnamed).Select(match => new Miss(match.Key.Line, $"role misnamed: {match.Key.Name} for {match.Value.Names[0]}")));

        var wanted = key.Roles.Count(role => role.Required);

        return new Score(wanted - missed.Length, wanted, invented.Length);
    }

    private Score Parts(string what, Func<Role, IEnumerable<int>> read, Func<KeyRole, int[]?> wanted, Func<KeyLines, int[]?> optional)
    {
        var readOf = matches.ToDictionary(match => match.Value, match => read(match.Key).ToHashSet());
        var score = CareerGuide.Bench.Corpus.Score.None;

        foreach (var role in key.Roles)
            score += Part(what, readOf.GetValueOrDefault(role) ?? [], wanted(role) ?? [], role.Optional is { } lines ? optional(lines) ?? [] : []);

        foreach (var invented in lecture.Roles.Where(role => !matches.ContainsKey(role)))
            score += Part(what, read(invented).ToHashSet(), [], []);

        return score;
    }

    private Score Part(string what, HashSet<int> read, int[] wanted, int[] optional)
    {
        misses.AddRange(wanted.Except(read).Select(line => new Miss(line, $"{what} missed")));
        misses.AddRange(read.Except(wanted).Except(optional).Select(line => new Miss(line, $"{what} extra")));

        return CareerGuide.Bench.Corpus.Score.Of(read, wanted, optional);
    }

    private Score Comparisons()
    {
        var (found, wanted, extra) = (0, key.Comparisons.Count(comparison => comparison.Required), 0);

        foreach (var comparison in key.Comparisons.Where(comparison => comparison.Required))
        {
            if (lecture.Comparisons.FirstOrDefault(read => read.Line == comparison.Line) is not { } read)
                misses.Add(new Miss(comparison.Line, "comparison missed"));
            else if (!HasRolesAndCriteria(comparison, read))
                misses.Add(new Miss(comparison.Line, $"comparison read with {read.Rows.Count} rows and {read.Criteria.Count} criteria for {comparison.Roles.Length} and {comparison.Criteria}"));
            else
                found++;
        }

        foreach (var read in lecture.Comparisons.Where(read => key.Comparisons.All(comparison => comparison.Line != read.Line)))
        {
            misses.Add(new Miss(read.Line, "comparison extra"));
            extra++;
        }

        return new Score(found, wanted, extra);
    }

    private bool HasRolesAndCriteria(KeyComparison wanted, Comparison read)
    {
        var names = read.Rows.SelectMany(NamesOf).Select(NormalizedName.Of).ToHashSet();

        return read.Criteria.Count == wanted.Criteria && wanted.Roles.All(role => names.Contains(NormalizedName.Of(role)));
    }

    private IEnumerable<string> NamesOf(ComparisonRow row) =>
        lecture.Roles.Where(role => role.Slug == row.RoleSlug).Select(role => role.Name).Append(row.Label);

    private Score Workflow()
    {
        var read = lecture.Workflow;

        if (key.Workflow is not { } wanted)
        {
            misses.AddRange(read.Take(1).Select(step => new Miss(step.Line, $"workflow extra, of {read.Count} steps")));
            return new Score(0, 0, Math.Min(1, read.Count));
        }

        if (!wanted.Required)
            return CareerGuide.Bench.Corpus.Score.None;

        if (read.Count != wanted.Steps)
            misses.Add(new Miss(wanted.Line, $"workflow read with {read.Count} steps for {wanted.Steps}"));

        return new Score(read.Count == wanted.Steps ? 1 : 0, 1, 0);
    }
}
