using System.Text;

namespace CareerGuide.Content.Encodings;

/// <param name="IsGuess">Bytes were lost: the replacement is the most likely original, or empty.</param>
internal readonly record struct MojibakeRepair(int Start, int Length, string Replacement, bool IsGuess);

/// <summary>One scan of a text for mojibake: it collects all candidates first, then decides which were misread.</summary>
internal sealed class MojibakeScan
{
    /// <summary>A damaged text is damaged throughout: so many misread places outweigh one that looks correct.</summary>
    private const int MisreadPerCorrect = 8;

    private readonly List<(MojibakeRepair Repair, Evidence Evidence)> candidates = [];

    private int correct;

    public IReadOnlyList<MojibakeRepair> Repairs { get; private set; } = [];

    public static MojibakeScan Of(string text)
    {
        var scan = new MojibakeScan();

        scan.Read(text);
        scan.Judge();

        return scan;
    }

    private void Read(ReadOnlySpan<char> text)
    {
        for (var at = NextBeyondAscii(text, 0); at < text.Length; at = NextBeyondAscii(text, at))
        {
            if (MisreadCharacter.At(text, at) is not null)
                at = ReadRun(text, at);
            else if (LostBytes.At(text[at..], afterWord: !MojibakeEvidence.BeginsAfresh(Before(text, at))) is var (length, likely, evidence))
                at = Add(new(at, length, likely, IsGuess: true), evidence);
            else
                at = PassOver(at);
        }
    }

    /// <summary>Weighs adjacent candidates together.</summary>
    private int ReadRun(ReadOnlySpan<char> text, int start)
    {
        var run = new List<MisreadCharacter>();
        var end = start;

        while (end < text.Length && MisreadCharacter.At(text, end) is { } misread)
        {
            run.Add(misread);
            end = misread.End;
        }

        var before = Before(text, start);

        foreach (var misread in run)
        {
            var evidence = MojibakeEvidence.For(text, misread, before, run.Count);
            Add(new(misread.Start, misread.Length, Restored(misread), IsGuess: false), evidence);
            before = misread.Original;
        }

        return end;
    }

    private int Add(MojibakeRepair repair, Evidence evidence)
    {
        candidates.Add((repair, evidence));
        return repair.Start + repair.Length;
    }

    private int PassOver(int at)
    {
        correct++;
        return at + 1;
    }

    private void Judge()
    {
        var strong = candidates.Count(c => c.Evidence == Evidence.Strong);

        var needed = strong switch
        {
            > 0 when correct * MisreadPerCorrect <= strong => Evidence.Weak,
            0 when correct > 0 => Evidence.Strong,
            _ => Evidence.Fair,
        };

        Repairs = [.. candidates.Where(c => c.Evidence >= needed).Select(c => c.Repair)];
    }

    private static string Restored(MisreadCharacter misread) =>
        misread.Start == 0 && misread.Original.Value == 0xFEFF ? "" : misread.Original.ToString();

    private static int NextBeyondAscii(ReadOnlySpan<char> text, int from)
    {
        var offset = text[from..].IndexOfAnyExceptInRange('\0', '\x7F');

        return offset < 0 ? text.Length : from + offset;
    }

    private static Rune Before(ReadOnlySpan<char> text, int at)
    {
        Rune.DecodeLastFromUtf16(text[..at], out var before, out var length);

        return length == 0 ? default : before;
    }
}
