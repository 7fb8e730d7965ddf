using System.Globalization;
using System.Text;

namespace CareerGuide.Web.Tests.Support;

/// <summary>A lecture with hostile texts in every place that something is read from.</summary>
public static class HostileLecture
{
    public static string FileName(int number, string text) =>
        $"{number}-{string.Concat(text.Where(c => c is not ('/' or '\0') && !char.IsSurrogate(c)).Take(40))}.md";

    public static string GlossaryRow(string text) => $"| {Cell(text)} | {Cell(text)} | {Cell(text)} | {Cell(text)} | {Cell(text)} |";

    public static string Of(string[] texts)
    {
        var lecture = new StringBuilder($"---\ntitle: \"{OneLine(texts[0]).Replace('"', ' ')}\"\n---\n\n");

        for (var n = 0; n < texts.Length; n++)
            lecture.Append(RoleOf(n, texts[n]));

        lecture.Append("## Comparison\n\n| Criterion |").AppendJoin("|", texts.Select((text, n) => Cell(NameOf(n, text)))).Append("|\n|")
            .Insert(lecture.Length, "---|", texts.Length + 1);

        foreach (var text in texts.Take(5))
            lecture.Append("\n|").Insert(lecture.Length, $" {Cell(text)} |", texts.Length + 1);

        return lecture.Append("\n\n## Workflow\n\n").AppendJoin('\n', texts.Select((text, n) => $"1. {NameOf(n, text)} → {OneLine(text)}")).ToString();
    }

    private static string RoleOf(int number, string written)
    {
        var text = OneLine(written);

        return string.Create(CultureInfo.InvariantCulture, $"""
            ## {NameOf(number, text)}

            {written}

            ### Job Responsibilities

            - {text}
            - [{text}]({text} "{text}")
            - ![{text}](<{text}>)
            - `{text}` **{text}** <{text}>

            ### Required Skills

            - {text} ({text})
            - **{text}**: {text}, {text}

            ### Who Should Choose This?

            - {text}


            """);
    }

    private static string NameOf(int number, string text) => $"Role {number} {OneLine(text)} Engineer";

    private static string Cell(string text) => OneLine(text).Replace('|', ' ');

    /// <summary>Short, because it is written many times.</summary>
    private static string OneLine(string text) => string.Concat(text.Where(c => !char.IsControl(c)).Take(500)).Trim();
}
