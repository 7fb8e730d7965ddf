using System.Text.RegularExpressions;

namespace CareerGuide.Content.Outline;

/// <summary>A role's name as its heading gives it, and what else the heading says.</summary>
/// <param name="Abbreviation">The bracket where it is a short form: <c>ML Engineer</c> of <c>Machine Learning (ML) Engineer</c>.</param>
/// <param name="Bracket">The bracket where it is not: a translation, or a remark.</param>
internal sealed partial record RoleTitle(string Name, string? Abbreviation, string? Bracket)
{
    private const string Quotes = "\"\" '' “” ‘’ «» „“";

    public static RoleTitle Of(string heading)
    {
        var text = WithoutYears(WithoutQuotes(WithoutCounter(heading)));
        var match = BracketInside().Match(text);

        if (!match.Success)
            return new RoleTitle(text, null, null);

        var (before, inside, after) = (match.Groups["before"].Value.Trim(), match.Groups["inside"].Value.Trim(), match.Groups["after"].Value.Trim());

        if (before.Length == 0)
            return new RoleTitle(text, null, null);

        if (IsAbbreviation(inside))
            return new RoleTitle($"{before} {after}".TrimEnd(), $"{inside} {after}".TrimEnd(), null);

        return after.Length > 0 ? new RoleTitle(text, null, null) : new RoleTitle(before, null, inside);
    }

    /// <summary>Without <c>Role 2:</c>, <c>Level 1:</c>, <c>L1:</c>, <c>Task 2</c>, <c>Job Title:</c>, <c>A.</c> in front; nothing but these is left as it is.</summary>
    public static string WithoutCounter(string heading)
    {
        var rest = heading[Counter().Match(heading).Length..].TrimStart();
        return rest.Length > 0 ? rest : heading;
    }

    /// <summary>The <c>Crane Operator</c> of <c>Job Title: Crane Operator</c>; null where the line begins otherwise.</summary>
    public static string? Stated(string line) => TitleLabel().Match(line) is { Success: true } label ? line[label.Length..].Trim() : null;

    private static string WithoutQuotes(string text) =>
        text is [var open, .. { Length: > 0 } inside, var close] && Quotes.Contains($"{open}{close}", StringComparison.Ordinal) && !inside.Contains(close, StringComparison.Ordinal) ? inside : text;

    /// <summary><c>Crane Operator – 3+ years</c>: without brackets years are a remark just the same.</summary>
    private static string WithoutYears(string text) => Years().Match(text) is { Success: true, Index: > 0 } years ? text[..years.Index] : text;

    /// <summary>Whether a bracket counts years, says a level, or that a slide goes on: it parts no role from another.</summary>
    public static bool PartsNoRoles(string bracket) => bracket.Any(char.IsAsciiDigit) || bracket.StartsWith("cont", StringComparison.OrdinalIgnoreCase);

    private static bool IsAbbreviation(string text) =>
        text.Length is > 0 and <= 8 && text.Any(char.IsLetter) && !char.IsDigit(text[0])
        && text.Count(char.IsUpper) * 2 >= text.Count(char.IsLetter) && !text.Contains(' ', StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<before>[^()]*)\((?<inside>[^()]*)\)(?<after>[^()]*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex BracketInside();

    [GeneratedRegex(@"(\s[-–—|]|,)\s+[0-9]{1,2}\+?(\s*[-–—]\s*[0-9]{1,2}\+?)?\s*(years?|yrs?|años?|anos?|ans?|anni|jahre?|jaar)\b.{0,40}$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Years();

    [GeneratedRegex(@"^(\p{L}{1,12}\s*\#?[0-9]{1,2}\s*(:|[-–—]\s)|\p{L}[0-9]{1,2}[.)]\s+|(role|task|level|job|career|position|exercise|rolle|rol|rôle|papel|puesto|tarea|tâche|nivel|niveau)\s+\#?[0-9]{1,2}[.)]?\s+|(lesson|chapter|unit|module|part|section|week|profile|no|nr|lección|capítulo|leçon|chapitre|lektion|kapitel|lezione|capitolo|les|hoofdstuk|lição)\.?\s+[0-9]{1,2}(\.[0-9]{1,2}){0,2}[.):]?\s+|(job\s+title|(job|role|career)\s+(profile|spotlight|description|card)|job|role|position|title|puesto|rol|profesión|cargo|papel|profissão|poste|rôle|métier|stelle|rolle|beruf|ruolo|professione|functie|beroep|rola|zawód|stanowisko|роль|профессия|должность|职位|角色|岗位|職種|役割|職業|직무|역할|직업|دور|भूमिका)\s*[:：]\s*|(role|job|rol|rolle|rôle|papel|ruolo)\s+\p{Lu}\s*:\s*|[0-9]{1,2}/[0-9]{1,2}\s*[:.)]?\s+|[0-9]{1,2}\s*\|\s*|[\u2460-\u2473\u2474-\u2487\u2776-\u2793]\s*|[\u2160-\u216B\u2170-\u217B][.):]?\s+|\p{Lu}[.)]\s+|\p{Ll}\)\s+|\#[0-9]{1,2}\s*[:.)]?\s+)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Counter();

    [GeneratedRegex(@"^(job\s+title|job\s+position|position|title|stelle|stellenbezeichnung|berufsbezeichnung|puesto|nombre\s+del\s+puesto|poste|intitulé\s+du\s+poste|cargo|título\s+do\s+cargo|ruolo|posizione|functie|functietitel|职位|岗位名称|職種|직무|직책)\s*[:：]\s*",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex TitleLabel();
}
