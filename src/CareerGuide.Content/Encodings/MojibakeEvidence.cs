using System.Runtime.InteropServices;
using System.Text;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Encodings;

/// <summary>How likely it is that a <see cref="MisreadCharacter"/> was misread rather than intended.</summary>
internal enum Evidence
{
    /// <summary>It may be intended: “SÓ…”. It counts as misread only if the surrounding text is misread.</summary>
    Weak,

    /// <summary>It looks misread, but not in a text that otherwise has correct letters: “DrÃ¥ber – …”.</summary>
    Fair,

    /// <summary>Nobody writes that: “cafÃ©”, “donâ€™t”.</summary>
    Strong,
}

/// <summary>
/// Weighs what is in a text against what it would be if it were misread UTF-8. The idea, and most of the reasons,
/// are those of ftfy's badness heuristic (github.com/rspeer/python-ftfy, ftfy/badness.py): it is not the bytes that
/// give mojibake away, but signs that nobody writes next to a letter. The rules are our own, and fewer.
/// </summary>
internal static class MojibakeEvidence
{
    /// <summary>Bytes whose characters may follow any letter: … ‘ ’ “ ” • – — ™ › space, © soft hyphen ® ´ · ».</summary>
    private static ReadOnlySpan<byte> AfterLetters =>
        [0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9B, 0xA0, 0xA9, 0xAD, 0xAE, 0xB4, 0xB7, 0xBB];

    /// <summary>Bytes whose characters may follow a letter, but then no letter follows them: € ‚ „ ‹ ¡ ¢ £ ¥ § « ° ² ³ ¹ ¿.</summary>
    private static ReadOnlySpan<byte> BeforeOrBetweenWords =>
        [0x80, 0x82, 0x84, 0x8B, 0xA1, 0xA2, 0xA3, 0xA5, 0xA7, 0xAB, 0xB0, 0xB2, 0xB3, 0xB9, 0xBF];

    /// <summary>Bytes whose characters are letters that begin words: Š Œ Ž š œ ž Ÿ.</summary>
    private static ReadOnlySpan<byte> Letters => [0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F];

    /// <param name="before">What stands before it, repaired if it was misread itself; U+0000 at the start.</param>
    /// <param name="run">How many such sequences follow each other without a gap here, this one included.</param>
    public static Evidence For(ReadOnlySpan<char> text, MisreadCharacter misread, Rune before, int run)
    {
        var after = misread.End < text.Length ? text[misread.End] : '\0';
        var second = CodePages.ByteOf(text[misread.Start + 1]);
        var around = new Surroundings(before, after, run);

        var isStrong = misread.Length switch
        {
            2 => IsStrongPair(CodePages.ByteOf(text[misread.Start]), second, misread.Original, around),
            3 => run > 1 || IsStrongTriple(second, CodePages.ByteOf(text[misread.Start + 2]), misread.Original, around),
            _ => second == 0x9F || run > 1 || (second != 0xA0 && AnyIsOdd(text[(misread.Start + 1)..misread.End])),
        };

        if (isStrong && misread.Original.Value == 'å' && run == 1)
            return Evidence.Fair;

        return isStrong ? Evidence.Strong : Evidence.Weak;
    }

    /// <summary>Whether neither a word nor a quotation can end behind this: “hâlâ” and “â” do.</summary>
    public static bool BeginsAfresh(Rune before) => before.IsAscii && !Rune.IsLetter(before);

    private static bool IsStrongPair(byte first, byte second, Rune original, Surroundings around) => first switch
    {
        _ when !IsCommon(original) => false,
        0xC2 or 0xC3 => IsStrongLatin(second, original, around),
        _ when around.Run > 2 => true,
        _ when around.Run == 1 && around.AfterSign => false, // a part of something else: “‚Ä¶”
        0xCC or 0xCD => around.AfterLower, // combining marks, or “PROHLÍŽEČ”
        >= 0xD7 and <= 0xD9 => around.Run > 1 || (first != 0xD7 && around.AfterLower), // ×, Ø and Ù: “5×£35”, “Ø±0.5 mm”
        _ when around.AfterLower || IsOdd(second) => true,
        _ when BeforeOrBetweenWords.Contains(second) => around.BeforeLower,
        _ => Rune.IsLower(original) && around.BeforeLower && (!around.AfterLetter || second is 0x99 or 0x9B), // “BÅ™eclav”
    };

    /// <summary>After Â and Ã, with which most mojibake of western languages begins and few words end: “AMANHÃ…”, “«Â»”.</summary>
    private static bool IsStrongLatin(byte second, Rune original, Surroundings around) => second switch
    {
        _ when around.AfterLower => true,
        0xAD => !(around.AfterUpper && around.BeforeUpper), // a soft hyphen: “ROMÂ-NIA”
        0xA0 => around.Before.Value is not ('\u00A0' or '«' or '“' or '„')
            && (!around.AfterUpper || around.BeforeLower || around.After == ' '),
        not (0x85 or 0x91 or 0x92 or 0x93 or 0x94 or 0x96 or 0x97 or 0x9B or 0xAE or 0xBB) => true,
        _ when around.AfterOpeningQuote => false,
        _ when around.AfterUpper => Rune.IsLower(original) ? around.BeforeLower
            : around.BeforeUpper && second is 0x91 or 0x93 or 0x94 or 0x9B,
        0x92 => around.BeforeUpper, // “a lot of Ã’s”
        _ => !Rune.IsLetter(original) || around.BeforeLower || around.BeforeUpper,
    };

    private static bool IsStrongTriple(byte second, byte third, Rune original, Surroundings around) => original.Value switch
    {
        >= 0x2000 and < 0x2040 or 0xFEFF or 0xFFFD => true, // â€ and ï»¿ and ï¿½ are nearly always mojibake
        _ when second == 0xA0 => false, // anything may begin after a no-break space: “« café »”
        _ when Letters.Contains(second) && original.Value is not (>= 0x2000 and < 0x3000) =>
            IsOdd(third) && !Letters.Contains(third), // “víš”
        _ when IsOdd(second) => true,
        _ when Letters.Contains(third) => !around.AfterLetter || BeforeOrBetweenWords.Contains(second), // “dobré…že”
        _ when IsOdd(third) => true,
        >= 0x2000 and < 0x3000 => BeginsAfresh(around.Before), // “hâlâ…”
        >= 0x1E00 and < 0x1F00 => around.BeforeLower || around.BeforeUpper, // Vietnamese: “vá»›i”
        _ => false,
    };

    private static bool AnyIsOdd(ReadOnlySpan<char> continuation)
    {
        foreach (var character in continuation)
        {
            if (IsOdd(CodePages.ByteOf(character)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a byte's character is none that would follow a letter: ƒ ‡ ˆ ‰ ¤ ¦ ¨ ª ¬ ± …, or an undefined one.</summary>
    private static bool IsOdd(byte continuation) =>
        !AfterLetters.Contains(continuation) && !BeforeOrBetweenWords.Contains(continuation);

    /// <summary>
    /// Letters, signs and combining marks of the languages that lectures are written in; what else two bytes can be
    /// is rare (Ʌ, ɡ, Յ).
    /// </summary>
    private static bool IsCommon(Rune rune) => rune.Value
        is (>= 0xA0 and < 0x180) or 0x1A0 or 0x1A1 or 0x1AF or 0x1B0 or 0x18F or 0x259 or (>= 0x218 and <= 0x21B)
        or (>= 0x300 and < 0x370) or (>= 0x386 and <= 0x3CE) or (>= 0x400 and < 0x460) or 0x490 or 0x491
        or (>= 0x5D0 and <= 0x5EA) or (>= 0x60C and < 0x700);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Surroundings(Rune Before, char After, int Run)
    {
        public bool AfterLetter => Rune.IsLetter(Before);

        public bool AfterLower => Rune.IsLower(Before);

        public bool AfterUpper => Rune.IsUpper(Before);

        public bool AfterSign => Before.IsBmp && CodePages.ByteOf((char)Before.Value) is >= 0x80 and < 0xC0 and var sign
            && !AfterLetters.Contains(sign) && !Rune.IsLetter(Before);

        public bool AfterOpeningQuote => Before.Value is '«' or '‹' or '“' or '„' or '‘' or '‚' or '»' or '"' or '\'';

        public bool BeforeLower => char.IsLower(After);

        public bool BeforeUpper => char.IsUpper(After);
    }
}
