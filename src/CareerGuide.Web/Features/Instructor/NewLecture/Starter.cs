using CareerGuide.Content.MarkdownWriting;

namespace CareerGuide.Web.Features.Instructor.NewLecture;

/// <summary>A sample lecture to overwrite, with one example of each thing that the site understands.</summary>
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

        # Second Role

        ## Who is a Second Role?

        A **Second Role** does something else.

        ## Job Responsibilities

        - Something that this role does

        ## Required Skills

        - Excel (Basic)

        # Comparison Table

        | Role        | Coding Level | Statistics |
        |-------------|--------------|------------|
        | First Role  | High         | Medium     |
        | Second Role | Low          | High       |

        # Career Guidance

        **Choose First Role if you enjoy:**

        - What somebody in this role enjoys

        **Choose Second Role if you enjoy:**

        - What somebody in that role enjoys

        """.Replace("\r\n", "\n", StringComparison.Ordinal);
}
