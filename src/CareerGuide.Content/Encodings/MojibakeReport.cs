using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Encodings;

/// <summary>Tells the author of a lecture what was damaged in it: one warning for each kind of damage.</summary>
internal static class MojibakeReport
{
    private const int MaxNamed = 10;

    private const string HowToAvoidIt = "Save the file as UTF-8 and, if you can, from the original.";

    public static IReadOnlyList<Diagnostic> Of(string text, IReadOnlyList<MojibakeRepair> repairs)
    {
        var diagnostics = new List<Diagnostic>();
        var encoding = EncodingOf(text, repairs);
        var restored = repairs.Where(r => !r.IsGuess).ToList();
        var guessed = repairs.Where(r => r.IsGuess).ToList();

        if (restored.Count > 0)
            diagnostics.Add(Restored(Places(text, restored[..1])[0], restored.Count, encoding));

        if (guessed.Count > 0)
            diagnostics.Add(Guessed(Places(text, guessed), encoding));

        return diagnostics;
    }

    private static Diagnostic Restored(Place first, int count, string encoding) => new("CG005", Severity.Warning,
        first.Line, first.Column,
        $"The file is UTF-8 that was once read as {encoding} and saved that way, so letters and signs came out as "
        + $"“{first.Text}” and the like. {Count(count)}, first in line {first.Line}, restored for reading. {HowToAvoidIt}");

    private static Diagnostic Guessed(List<Place> places, string encoding)
    {
        var kinds = places.GroupBy(p => p.Text).ToList();
        var named = string.Join("; ", kinds.Take(MaxNamed).Select(Named));
        var more = kinds.Count > MaxNamed ? "; and others" : "";

        return new("CG006", Severity.Warning, places[0].Line, places[0].Column,
            $"Signs lost a part when UTF-8 was read as {encoding}; what they were can only be guessed: {named}{more}. "
            + "Write them anew, and save the file as UTF-8.");
    }

    private static string Named(IGrouping<string, Place> kind)
    {
        var lines = kind.Select(p => p.Line).Distinct().ToList();
        var shown = string.Join(", ", lines.Take(MaxNamed)) + (lines.Count > MaxNamed ? ", …" : "");
        return $"“{kind.Key}” {Outcome(kind.First().Repair)} ({(lines.Count > 1 ? "lines" : "line")} {shown})";
    }

    private static string Outcome(MojibakeRepair repair) => repair.Replacement.Trim() switch
    {
        "" => "left out",
        "\uFE0F" => "read as the mark that makes a coloured emoji of the sign before it",
        var likely => $"read as “{likely}”",
    };

    private static string Count(int places) => places == 1 ? "One place was found" : $"{places} places were found";

    private static string EncodingOf(string text, IReadOnlyList<MojibakeRepair> repairs)
    {
        var has1252 = repairs.Any(r => text.AsSpan(r.Start, r.Length).ContainsAny(CodePages.OnlyIn1252));
        var has1254 = repairs.Any(r => text.AsSpan(r.Start, r.Length).ContainsAny(CodePages.OnlyIn1254));

        return (has1252, has1254) switch
        {
            (false, true) => "Windows-1254",
            (true, true) => "Windows-1252 or Windows-1254",
            _ => "Windows-1252",
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
