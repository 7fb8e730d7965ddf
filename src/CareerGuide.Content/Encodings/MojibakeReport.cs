using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Encodings;

/// <summary>Tells the author of a lecture what was damaged in it: one warning for each kind of damage.</summary>
internal static class MojibakeReport
{
    private const int MaxNamed = 10;

    public static IReadOnlyList<Diagnostic> Of(string text, IReadOnlyList<MojibakeRepair> repairs)
    {
        var diagnostics = new List<Diagnostic>();
        var encodings = EncodingsOf(text, repairs);
        var restored = repairs.Where(r => !r.IsGuess).ToList();
        var guessed = repairs.Where(r => r.IsGuess).ToList();

        if (restored.Count > 0)
            diagnostics.Add(Restored(Places(text, restored[..1])[0], restored.Count, encodings));

        if (guessed.Count > 0)
            diagnostics.Add(Guessed(Places(text, guessed), encodings));

        return diagnostics;
    }

    private static Diagnostic Restored(Place first, int count, string[] encodings) => new(DiagnosticCodes.DamageRepaired, first.Line, first.Column,
        ("encodings", encodings), ("text", first.Text), ("count", count), ("line", first.Line));

    private static Diagnostic Guessed(List<Place> places, string[] encodings)
    {
        var kinds = places.GroupBy(p => p.Text).ToList();

        return new(DiagnosticCodes.DamageLost, places[0].Line, places[0].Column,
            ("encodings", encodings), ("signs", kinds.Take(MaxNamed).Select(Named).ToArray()), ("more", kinds.Count > MaxNamed));
    }

    private static Message Named(IGrouping<string, Place> kind)
    {
        var lines = kind.Select(p => p.Line).Distinct().ToList();
        var likely = kind.First().Repair.Replacement.Trim();

        return DiagnosticCodes.DamageLost.As("Sign").With(
            ("text", kind.Key), ("outcome", OutcomeOf(likely)), ("likely", likely),
            ("count", lines.Count), ("lines", lines.Take(MaxNamed).ToArray()), ("more", lines.Count > MaxNamed));
    }

    private static string OutcomeOf(string likely) => likely switch
    {
        "" => "leftOut",
        "\uFE0F" => "emoji",
        _ => "likely",
    };

    private static string[] EncodingsOf(string text, IReadOnlyList<MojibakeRepair> repairs)
    {
        var has1252 = repairs.Any(r => text.AsSpan(r.Start, r.Length).ContainsAny(CodePages.OnlyIn1252));
        var has1254 = repairs.Any(r => text.AsSpan(r.Start, r.Length).ContainsAny(CodePages.OnlyIn1254));

        return (has1252, has1254) switch
        {
            (false, true) => ["Windows-1254"],
            (true, true) => ["Windows-1252", "Windows-1254"],
            _ => ["Windows-1252"],
        };
    }

    private static List<Place> Places(string text, List<MojibakeRepair> repairs)
    {
        var places = new List<Place>(repairs.Count);
        var (line, lineStart, counted) = (1, 0, 0);

        foreach (var repair in repairs)
        {
            var between = text.AsSpan(counted, repair.Start - counted);

            line += between.Count('\n');
            lineStart = between.LastIndexOf('\n') is >= 0 and var newline ? counted + newline + 1 : lineStart;
            counted = repair.Start;
            places.Add(new(repair, Visible(text.AsSpan(repair.Start, repair.Length)), line, repair.Start - lineStart + 1));
        }

        return places;
    }

    private static string Visible(ReadOnlySpan<char> misread) =>
        string.Create(misread.Length, misread, (shown, source) =>
        {
            for (var i = 0; i < shown.Length; i++)
                shown[i] = char.IsControl(source[i]) || source[i] is '\u00A0' or '\u00AD' ? '□' : source[i];
        }).Trim();

    private sealed record Place(MojibakeRepair Repair, string Text, int Line, int Column);
}
