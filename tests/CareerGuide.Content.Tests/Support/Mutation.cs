using CareerGuide.Tests;
using CsCheck;

namespace CareerGuide.Content.Tests.Support;

/// <summary>Lectures as they might be after an accident: lines lost, doubled, swapped, indented, cut short.</summary>
internal static class Mutation
{
    public static IReadOnlyList<string> Lectures { get; } =
    [
        Repository.Text("content/lectures/data-roles.md"),
        File.ReadAllText(Samples.PathTo("data-roles.damaged.md")),
        .. Directory.GetFiles(Repository.PathTo("tests/CareerGuide.Content.Tests/Lectures"), "*.md").Order().Select(File.ReadAllText),
    ];

    private static readonly string[] strangers =
    [
        "# Skills", "## Data Engineer", "- **Focus:** x", "**Choose DE if you:**", "> quoted", "    code", "```", "| a | b |", "| - | - |",
        "---", "===", "<div>", "text", "- item", "  - nested", "1. Data Analyst → Reads", "* * *", "[a](#b)", "",
    ];

    public static Gen<string> OfLectures { get; } =
        Gen.Select(Gen.OneOf([.. Lectures]), Change.Array[0, 12], Gen.Int[0, 20_000])
            .Select((lecture, changes, length) => CutShort(changes.Aggregate(lecture, (text, change) => change(text)), length));

    private static Gen<Func<string, string>> Change =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 999], Gen.Int[0, 999], Gen.OneOf(strangers))
            .Select<(int, int, int, string), Func<string, string>>(c => text => Changed([.. text.Split('\n')], c.Item1, c.Item2, c.Item3, c.Item4));

    private static string Changed(List<string> lines, int kind, int here, int there, string stranger)
    {
        here %= lines.Count;
        there %= lines.Count;

        switch (kind)
        {
            case 0 when lines.Count > 1:
                lines.RemoveAt(here);
                break;
            case 1:
                lines.Insert(there, lines[here]);
                break;
            case 2:
                (lines[here], lines[there]) = (lines[there], lines[here]);
                break;
            case 3:
                lines[here] = "#" + lines[here];
                break;
            case 4:
                lines[here] = lines[here].TrimStart('#', ' ');
                break;
            case 5:
                lines[here] = "  " + lines[here];
                break;
            default:
                lines.Insert(here, stranger);
                break;
        }

        return string.Join('\n', lines);
    }

    private static string CutShort(string text, int length) => length < text.Length && length > 0 ? text[..length] : text;
}
