using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CareerGuide.Content.Text;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Which names an account can have. A name stands beside changes, in tables and on terminals, so it is one line of visible characters, and
/// neither an address nor what the site calls itself there.
/// </summary>
public static partial class AccountNames
{
    /// <summary>As they are stored. What the site shows where nothing is stored is in <see cref="ShownActors"/>.</summary>
    public const string CommandLine = "Command line", Start = "Start of the site", Retention = "retention";

    private const char NonJoiner = '\u200C', Joiner = '\u200D';

    private static readonly string[] ShownActors = ["Audit.ContentFiles", "Audit.Unknown", "Desk.ContentFiles"];

    private static readonly Lazy<HashSet<string>> Actors = new(() =>
    [
        .. TranslatedLanguages.All.Select(CultureInfo.GetCultureInfo)
            .SelectMany(language => ShownActors.Select(key => Texts.GetIn(language, key)))
            .SelectMany(name => new[] { name, WithoutArticle(name) })
            .Concat([CommandLine, Start, Retention])
            .Select(LettersOf),
    ]);

    /// <summary>Whether an account can be called so.</summary>
    public static bool Allow(string name) => IsVisible(name) && !MixesAlphabets(name) && !HasAt(name) && !Actors.Value.Contains(LettersOf(name));

    /// <summary>Whether two names could be mistaken for each other.</summary>
    public static bool AreAlike(string one, string other) => NormalizedName.Of(one) == NormalizedName.Of(other);

    private static bool IsVisible(string name) => name.EnumerateRunes().All(IsVisible);

    /// <summary>Persian and the languages of India write the joiners within words.</summary>
    private static bool IsVisible(Rune character) => character.Value is NonJoiner or Joiner || (!IsBlank(character.Value) && Rune.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));

    /// <summary>Letters, marks and symbols that show nothing: those that Unicode lists as Default_Ignorable_Code_Point, and the empty Braille cell.</summary>
    private static bool IsBlank(int character) => character
        is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164 or 0xFFA0 or 0xFFFC or 0xFFFD
        or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>A Cyrillic or Greek letter among Latin ones is mostly there to look like a Latin one (UTS #39, mixed-script confusables).</summary>
    private static bool MixesAlphabets(string name) => Latin().IsMatch(name) && CyrillicOrGreek().IsMatch(name);

    private static bool HasAt(string name) => name.Normalize(NormalizationForm.FormKC).Contains('@', StringComparison.Ordinal);

    /// <summary>“the content files” and “Content-Files” are one name of the site.</summary>
    private static string LettersOf(string name) => string.Concat(NormalizedName.Of(name).Where(char.IsLetterOrDigit));

    private static string WithoutArticle(string name) => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    [GeneratedRegex("[A-Za-zªºÀ-ÖØ-öø-ɏɐ-ʯḀ-ỿＡ-Ｚａ-ｚ]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Latin();

    [GeneratedRegex(@"[\p{IsGreek}\p{IsGreekExtended}\p{IsCyrillic}\p{IsCyrillicSupplement}\u1C80-\u1C8F\u2DE0-\u2DFF\uA640-\uA69F]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CyrillicOrGreek();
}

/// <summary>A name that an account can have; an empty one is for <see cref="RequiredAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AccountNameAttribute : ValidationAttribute
{
    /// <summary>The framework words only the messages of its own annotations.</summary>
    public override string FormatErrorMessage(string name) => Texts.Get(ErrorMessageString);

    public override bool IsValid(object? value) => value is not string { Length: > 0 } name || AccountNames.Allow(name);
}
