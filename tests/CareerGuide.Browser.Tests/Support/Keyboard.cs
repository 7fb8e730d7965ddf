namespace CareerGuide.Browser.Tests.Support;

/// <summary>What somebody who uses no mouse finds on a page.</summary>
internal static class Keyboard
{
    private const string Stops =
        "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility())";

    private const string WithoutFocusRing = $$"""
        () => {
          const look = element => {
            const style = getComputedStyle(element.closest('.cm-editor') ?? element); // its text has the focus, its frame the ring
            const outline = style.outlineStyle === 'none' ? '' : parseFloat(style.outlineWidth) >= 2 ? style.outlineColor : '';
            return outline + style.boxShadow;
          };
          return {{Stops}}.filter(stop => {
            document.activeElement.blur();
            const before = look(stop);
            stop.focus();
            return document.activeElement !== stop || look(stop) === before;
          }).map(stop => stop.outerHTML.slice(0, 160));
        }
        """;

    /// <summary>Links within a sentence are as high as its lines; a box is pressed by its label too, and some links by all of their card.</summary>
    private const string TooSmall = $$"""
        () => {
          const least = 24;
          const withinSentence = stop => getComputedStyle(stop).display === 'inline'
            && stop.parentElement.innerText.trim().length > stop.innerText.trim().length;
          const pressed = stop => getComputedStyle(stop, '::after').position === 'absolute' ? stop.offsetParent
            : (stop.matches('[type=checkbox], [type=radio]') && stop.labels[0]) || stop;
          return {{Stops}}.filter(stop => {
            const { width, height } = pressed(stop).getBoundingClientRect();
            return (width < least || height < least) && !withinSentence(stop);
          }).map(stop => `${stop.getBoundingClientRect().width} x ${stop.getBoundingClientRect().height} ${stop.outerHTML.slice(0, 160)}`);
        }
        """;

    /// <summary>What has the focus and does not look so.</summary>
    public static Task<string[]> WithoutFocusRingAsync(this IPage page) => page.EvaluateAsync<string[]>(WithoutFocusRing);

    /// <summary>What is too small for a finger.</summary>
    public static Task<string[]> TooSmallAsync(this IPage page) => page.EvaluateAsync<string[]>(TooSmall);

    /// <summary>The first stop of the Tab key that is not the next thing on the page; null where there is none.</summary>
    public static async Task<string?> WhatIsOutOfOrderAsync(this IPage page)
    {
        var stops = await page.EvaluateAsync<string[]>(
            $"() => {{ document.activeElement.blur(); window.stops = {Stops}.filter({IsOneStop}); return window.stops.map(stop => stop.outerHTML.slice(0, 160)); }}");

        for (var stop = 0; stop < stops.Length; stop++)
        {
            var reached = await NextStopAsync(page, after: stop - 1);

            if (reached != stop)
                return $"{(reached < 0 ? await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 160)") : stops[reached])} instead of {stops[stop]}";
        }

        return null;
    }

    private static async Task<int> NextStopAsync(IPage page, int after)
    {
        var reached = after;

        for (var press = 0; press < MaxStopsWithin && reached == after; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached = await page.EvaluateAsync<int>("window.stops.indexOf(document.activeElement)");
        }

        return reached;
    }

    /// <summary>A date is day, month, year and its calendar.</summary>
    private const int MaxStopsWithin = 5;

    /// <summary>Of choices of which one is made the keyboard stops at that one; the arrows lead to the others.</summary>
    private const string IsOneStop =
        "stop => stop.type !== 'radio' || stop.checked || ![...stop.form.elements].some(e => e.type === 'radio' && e.name === stop.name && e.checked)";
}
