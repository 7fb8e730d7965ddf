using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerGuide.Content.Model;

/// <summary>The time that a remark such as <c>free, 6 h</c> gives for learning something.</summary>
public static partial class LearningTime
{
    private const decimal MostHours = 10_000;

    /// <summary>The sum of its hours and minutes; of a range (<c>6–8 h</c>) the longer time. Null where it gives none.</summary>
    public static TimeSpan? In(string? remark)
    {
        decimal minutes = 0;

        foreach (Match amount in Amount().Matches(remark ?? ""))
        {
            var number = decimal.Parse(amount.Groups["number"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            minutes += amount.Groups["hours"].Success ? number * 60 : number;
        }

        return minutes is > 0 and < MostHours * 60 ? TimeSpan.FromMinutes((double)minutes) : null;
    }

    [GeneratedRegex(
        """
        (?<![\d.,]) (?<number>\d{1,5}([.,]\d{1,2})?) \s? (
            (?<hours>h|hrs?|hours?|horas?|heures?|std\.?|stunden?|ore|ora|uur|uren|часа|часов|час|godzin[ay]?|小时|時間|时间|시간|घंटे|घंटा|ساعة|ساعات)
            | (min|mins|minutes?|minutos?|minuten|minuti|minuty|минут|分钟|分|분|मिनट|دقيقة) ) (?!\p{L})
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Amount();
}
