using System.Globalization;
using CareerGuide.Content.MarkdownWriting;

namespace CareerGuide.Web.Features.Instructor.NewLecture;

/// <summary>A sample lecture to overwrite, with one example of each thing that the site understands.</summary>
public static class Starter
{
    /// <summary>In Spanish where the desk is, otherwise in English.</summary>
    public static string For(string title) => (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es" ? Spanish(title) : English(title))
        .Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string English(string title) => $"""
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

        """;

    private static string Spanish(string title) => $"""
        # {MarkdownText.Escaped(title)}

        De qué tratan estos apuntes, en una o dos frases.

        # Primer rol

        ## ¿Quién es un Primer rol?

        Un **Primer rol** hace esto y aquello.

        ## Responsabilidades

        - Algo que hace este rol

        ## Habilidades

        ### Habilidades técnicas

        - SQL (Avanzado)
        - Python / Scala

        ## Enfoque

        - Lo que más le importa a este rol

        # Segundo rol

        ## ¿Quién es un Segundo rol?

        Un **Segundo rol** hace otra cosa.

        ## Responsabilidades

        - Algo que hace este rol

        ## Habilidades

        - Excel (Básico)

        # Tabla comparativa

        | Rol         | Nivel de programación | Estadística |
        |-------------|-----------------------|-------------|
        | Primer rol  | Alto                  | Medio       |
        | Segundo rol | Bajo                  | Alto        |

        # ¿Cuál te conviene?

        **Elige Primer rol si te gusta:**

        - Lo que le gusta a alguien en este rol

        **Elige Segundo rol si te gusta:**

        - Lo que le gusta a alguien en ese otro rol

        """;
}
