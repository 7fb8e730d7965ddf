using System.Globalization;

namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>The languages that the resource files are in: English, which the program itself holds, and those beside it.</summary>
public static class TranslatedLanguages
{
    public const string Neutral = "en";

    private static readonly Lazy<IReadOnlyList<string>> Found = new(() => [Neutral, .. Satellites().Order(StringComparer.Ordinal)]);

    /// <summary>What may be offered to readers.</summary>
    public static IReadOnlyList<string> All => Found.Value;

    /// <summary>The code as it is written in <see cref="All"/>; null where there is no such translation. The pseudo-languages are there for whoever asks.</summary>
    public static string? Find(string code) => All.Concat([PseudoLanguage.Code, PseudoLanguage.MirroredCode])
        .FirstOrDefault(known => string.Equals(known, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The build writes each language into a folder that has its name.</summary>
    private static IEnumerable<string> Satellites()
    {
        var file = $"{typeof(TranslatedLanguages).Assembly.GetName().Name}.resources.dll";

        return Directory.EnumerateDirectories(AppContext.BaseDirectory)
            .Where(folder => File.Exists(Path.Combine(folder, file)))
            .Select(folder => CultureInfo.GetCultureInfo(Path.GetFileName(folder)).Name);
    }
}
