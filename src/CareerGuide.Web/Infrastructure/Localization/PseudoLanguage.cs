using System.Globalization;
using CareerGuide.Content.Localization;

namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>
/// A language that nobody speaks, made of English at run time: each letter with an accent, a third longer, in brackets. What is shown
/// without accents does not come from the resources; what is cut off would be in other languages too. Windows calls them by these codes.
/// </summary>
public static class PseudoLanguage
{
    public const string Code = "qps-ploc";

    /// <summary>The same from right to left.</summary>
    public const string MirroredCode = "qps-plocm";

    private const string Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Accented = "ÂƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽáƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž";

    public static bool Is(CultureInfo culture) => Code.Equals(culture.Name, StringComparison.OrdinalIgnoreCase) || MirroredCode.Equals(culture.Name, StringComparison.OrdinalIgnoreCase);

    public static MessagePattern Of(MessagePattern english) => MessagePattern.Parse($"[{english.WithWords(Longer)}]");

    /// <summary>Every third letter twice.</summary>
    private static string Longer(string text)
    {
        var letters = 0;

        return string.Concat(text.Select(sign =>
        {
            var accented = Plain.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var index ? Accented[index] : sign;

            return char.IsLetter(sign) && ++letters % 3 == 0 ? new string(accented, 2) : accented.ToString();
        }));
    }
}
