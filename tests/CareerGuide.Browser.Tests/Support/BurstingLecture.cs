namespace CareerGuide.Browser.Tests.Support;

/// <summary>Words and tables that are far wider than any screen, wherever a lecture can have them.</summary>
public static class BurstingLecture
{
    private const int Criteria = 12;

    private static readonly string Endless = string.Concat(Enumerable.Repeat("Donaudampfschifffahrt", 12));

    public static string Markdown { get; } = $$"""
        # A Lecture of {{Endless}}

        An introduction with `{{Endless}}` and <https://example.org/{{Endless}}>.

        ## {{Endless}}

        ### Who is it?

        One who {{Endless}}.

        ### Job Responsibilities

        - {{Endless}}
          - within it {{Endless}}
        - Keep calm

        ### Required Skills

        #### {{Endless}}

        - {{Endless}} (very strong)
        - Python ({{Endless}}, NumPy)
        - {{Endless}} / Scala

        ### Main Focus

        - {{Endless}}

        ### Salary

        Says [{{Endless}}](https://example.org/{{Endless}}) of **{{Endless}}**.

        | {{Endless}} | b | c | d | e | f | g | h |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | {{Endless}} | {{Endless}} | 3 | 4 | 5 | 6 | 7 | 8 |

        #### {{Endless}}

        - `{{Endless}}`

        ### Career Path

        8. {{Endless}}
           - [{{Endless}}](https://example.org/{{Endless}})
        9. Rest

        ### {{Endless}} Day

            {{Endless}} {{Endless}}

        | {{Endless}} | b | c | d | e | f | g | h |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | {{Endless}} | {{Endless}} | 3 | 4 | 5 | 6 | 7 | 8 |

        ## Patient Engineer

        ### Job Responsibilities

        - Wait

        ## Comparison of {{Endless}}

        | Role | {{Row(criterion => $"{criterion} {Endless}")}} |
        | --- | {{Row(_ => "---")}} |
        | {{Endless}} | {{Row(_ => Endless)}} |
        | Patient Engineer | {{Row(_ => "High")}} |

        ## Workflow of the Roles

        1. {{Endless}} → {{Endless}}
        2. Patient Engineer → Waits

        ## Guidance

        - If you enjoy {{Endless}} → Patient Engineer
        """;

    private static string Row(Func<int, string> cell) => string.Join(" | ", Enumerable.Range(1, Criteria).Select(cell));
}
