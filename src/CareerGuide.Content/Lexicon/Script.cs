namespace CareerGuide.Content.Lexicon;

/// <summary>The scripts that distinguish languages.</summary>
internal enum Script
{
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Devanagari,
    Thai,
    Hangul,
    Kana,
    Han,
    Other,
}

internal static class Scripts
{
    public static Script Named(string name) => Enum.Parse<Script>(name, ignoreCase: true);

    /// <summary>By the blocks of Unicode.</summary>
    public static Script Of(char letter) => (int)letter switch
    {
        < 0x0250 or (>= 0x1E00 and < 0x1F00) => Script.Latin,
        >= 0x0370 and < 0x0400 => Script.Greek,
        >= 0x0400 and < 0x0530 => Script.Cyrillic,
        >= 0x0590 and < 0x0600 => Script.Hebrew,
        >= 0x0600 and < 0x0780 => Script.Arabic,
        >= 0x0900 and < 0x0980 => Script.Devanagari,
        >= 0x0E00 and < 0x0E80 => Script.Thai,
        >= 0x3040 and < 0x3100 => Script.Kana,
        >= 0x3400 and < 0xA000 => Script.Han,
        >= 0xAC00 and < 0xD7B0 => Script.Hangul,
        _ => Script.Other,
    };
}
