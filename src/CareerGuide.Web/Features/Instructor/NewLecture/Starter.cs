using CareerGuide.Content.MarkdownWriting;

namespace CareerGuide.Web.Features.Instructor.NewLecture;

/// <summary>A lecture to write over: one of each thing that is understood.</summary>
public static class Starter
{
    public static string For(string title) => $"""
        # {MarkdownText.Escaped(title)}

        What this lecture is about, in a sentence or two.

        # First Role

        ## Who is a First Role?

        A **First Role** does this and that.

        ## Job Responsibilities

        - Something that this role does

        ## Required Skills

        ### Technical Skills

        - SQL (Advanced level)
        - Python / Scala

        ## Main Focus

        - What this role cares about most

        # Comparison Table

        | Role       | Coding Level | Statistics |
        |------------|--------------|------------|
        | First Role | High         | Medium     |

        # Career Guidance

        Choose **First Role** if you enjoy:

        - What somebody in this role enjoys

        """.Replace("\r\n", "\n", StringComparison.Ordinal);
}
