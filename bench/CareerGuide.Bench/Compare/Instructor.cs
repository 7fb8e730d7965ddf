using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CareerGuide.Bench.Compare;

/// <summary>
/// Somebody who is signed in and publishes by the site's own forms. A form is filled in by what its fields are, not by their names,
/// which differ between builds.
/// </summary>
internal sealed class Instructor : IDisposable
{
    private readonly HttpClient client;

    private readonly Dictionary<string, string> cookies = [];

    private Instructor(Uri address) =>
        client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address };

    /// <param name="link">Where the new account chooses its password, as the verb <c>user add</c> printed it.</param>
    public static async Task<Instructor> SignInAsync(Uri address, Uri link)
    {
        var instructor = new Instructor(address);
        var page = new Uri(link.AbsolutePath, UriKind.Relative);
        var form = (await instructor.PageAsync(page)).Forms.Single(f => f.QuerySelector("input[type=password]") is not null);
        var answer = await instructor.SendAsync(page, form, "input[type=password]", "quiet harbor violet ladder", button: null);

        return answer == HttpStatusCode.Redirect ? instructor : throw new InvalidOperationException($"The account was not let in: {answer}.");
    }

    /// <summary>Opens the editor of a lecture.</summary>
    /// <returns>What sends its text with a line more, by the editor's main button.</returns>
    public async Task<Func<Task>> EditAsync(string slug, string line)
    {
        var page = new Uri($"/instructor/lectures/{slug}/edit", UriKind.Relative);
        var form = (await PageAsync(page)).Forms.Single(f => f.QuerySelector("textarea") is not null);
        var text = form.QuerySelector("textarea")!.TextContent;

        return async () =>
        {
            if (await SendAsync(page, form, "textarea", $"{text}\n{line}\n", "button.btn-primary[type=submit]") is not HttpStatusCode.Redirect and var answer)
                throw new InvalidOperationException($"{slug} was not published: {answer}.");
        };
    }

    /// <summary>Opens the editor of a lecture.</summary>
    /// <returns>What asks for a preview of its text with a line more.</returns>
    public async Task<Func<Task>> PreviewAsync(string slug, string line)
    {
        var page = new Uri($"/instructor/lectures/{slug}/edit", UriKind.Relative);
        var form = (await PageAsync(page)).Forms.Single(f => f.QuerySelector("textarea") is not null);
        var text = form.QuerySelector("textarea")!.TextContent;

        return async () =>
        {
            if (await SendAsync(new Uri($"{page}/rehearse", UriKind.Relative), form, "textarea", $"{text}\n{line}\n", button: null) is not HttpStatusCode.OK and var answer)
                throw new InvalidOperationException($"No preview of {slug}: {answer}.");
        };
    }

    /// <summary>Opens a page of the desk.</summary>
    public async Task GetAsync(string path)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)));
        await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => client.Dispose();

    private async Task<IDocument> PageAsync(Uri page)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, page));

        return new HtmlParser().ParseDocument(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    private async Task<HttpStatusCode> SendAsync(Uri page, IElement form, string field, string value, string? button)
    {
        var filled = form.QuerySelectorAll(field);
        var values = form.QuerySelectorAll("input[name]").Except(filled).Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Concat(filled.Select(f => KeyValuePair.Create(f.GetAttribute("name")!, value)));

        if (button is not null)
            values = values.Append(KeyValuePair.Create(form.QuerySelector(button)!.GetAttribute("name")!, Confirmed(form.QuerySelector(button)!.GetAttribute("value")!)));

        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Post, page) { Content = new FormUrlEncodedContent(values) });

        return answer.StatusCode;
    }

    /// <summary>The main button of later builds first shows what would change, which is measured by itself.</summary>
    private static string Confirmed(string button) => button == "rehearse" ? "publish" : button;

    /// <summary>Keeps cookies as browsers do on the loopback address: those that ask for a safe connection too.</summary>
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var answer = await client.SendAsync(request);

        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var given) ? given.Select(c => c.Split(';')[0].Split('=', 2)) : [])
            cookies[cookie[0]] = cookie[1];

        return answer;
    }
}
