// Times of the desk as the clock of whoever reads them shows them. Without this script they are in UTC, and say so.

const style = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' };

const language = document.documentElement.lang;
const locale = language === 'en' ? 'en-GB' : language; // the day before the month, as on all other pages

/** @param moment a date, or what makes one */
export const localTime = moment => new Date(moment).toLocaleString(locale, style);

/** The time of a day, to the second. */
export const localClock = moment => new Date(moment).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

for (const time of document.querySelectorAll('time[datetime*="T"]')) time.textContent = localTime(time.dateTime);
