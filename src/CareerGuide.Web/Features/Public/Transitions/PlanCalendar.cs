using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareerGuide.Web.Infrastructure.Localization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CareerGuide.Web.Features.Public.Transitions;

/// <summary>A plan as a calendar (RFC 5545): what is to learn, one thing after another, in whole days.</summary>
public static class PlanCalendar
{
    /// <summary>For a skill for which the glossary gives no time.</summary>
    private const int DaysWithoutTime = 7;

    /// <param name="address">The address of the plan.</param>
    /// <param name="start">The first day.</param>
    /// <param name="hoursPerWeek">How long somebody learns in a week.</param>
    public static string Of(PlanPage page, string address, DateOnly start, int hoursPerWeek)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//CareerGuide//Plan//EN" };
        var day = start;

        foreach (var item in page.Plan.ToLearn)
        {
            var hours = page.HoursOf(item);
            var days = hours is { } known ? Math.Max(1, (int)Math.Ceiling(7 * known / hoursPerWeek)) : DaysWithoutTime;

            calendar.Events.Add(new CalendarEvent
            {
                Uid = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{page.Role.Slug} {item.Need.Key}")))[..32],
                DtStamp = new CalDateTime(start.Year, start.Month, start.Day, 0, 0, 0, "UTC"),
                Start = new CalDateTime(day),
                End = new CalDateTime(day.AddDays(days)),
                Summary = Allowed(Texts.Get("Plan.Learn", ("skill", item.Need.Label))),
                Description = Allowed(string.Join('\n', [
                    hours is { } time ? Texts.Get("Plan.Hours", ("hours", time.ToString("0.#", CultureInfo.CurrentCulture))) : Texts.Get("Plan.NoTime"),
                    .. page.LinksOf(item).Select(link => $"{link.Title}: {link.Address}"),
                    address])),
            });
            day = day.AddDays(days);
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    /// <summary>A text of a calendar holds no control character but a tab and a line break (RFC 5545, 3.3.11).</summary>
    private static string Allowed(string text) => string.Concat(text.Where(character => !char.IsControl(character) || character is '\n' or '\t'));
}
