using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Tests.Support;

/// <summary>Someone at a browser that keeps cookies, sends forms with all that is in them, and goes where it is told only when asked.</summary>
public sealed class Person
{
    private static readonly Uri Secure = new("https://localhost");

    private readonly Site? site;
    private readonly Dictionary<string, string> loopbackCookies = [];
    private readonly CookieContainer cookies = new();

    private Person(Site site)
    {
        this.site = site;
        Client = site.CreateDefaultClient(Secure, new CookieContainerHandler(cookies));
    }

    private Person(Serving serving) => GoTo(serving);

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Null for someone who is not signed in.</summary>
    public Account? Account { get; private init; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Somebody whom the site does not know.</summary>
    public static Person At(Site site) => new(site);

    public static Person At(Serving serving) => new(serving);

    /// <summary>Who opens the link that the first start printed, and so becomes the first administrator.</summary>
    public static async Task<Person> SetsUpAsync(Serving serving)
    {
        var link = serving.Lines.Single(IsSetUpLine).Split(' ')[^1];
        var person = new Person(serving);
        var form = await person.SeeAsync(new Uri(link).AbsolutePath);
        var answer = await person.SendAsync(form, "form", ("email", "ada@example.org"), ("name", "Ada"), ("password", "seven green umbrellas"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        return person;
    }

    /// <summary>Whether this is where a start prints that link.</summary>
    public static bool IsSetUpLine(string line) => line.Contains("first administrator open this link", StringComparison.Ordinal);

    /// <summary>The same browser, when the site has come back at another address of the machine.</summary>
    public void GoTo(Serving serving) => Client = new HttpClient(
        new LoopbackCookies(loopbackCookies, new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }))
    {
        BaseAddress = serving.Client.BaseAddress,
    };

    /// <summary>Somebody with an account and a session, without the way through the form.</summary>
    /// <param name="provedAgo">How long ago they showed who they are; an hour where nothing else is said.</param>
    public static async Task<Person> SignedInAsync(
        Site site, AccountRole role = AccountRole.Instructor, string name = "Ada Writer", TimeSpan? provedAgo = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var email = $"{Guid.NewGuid():N}@example.org";
        var account = new Account { UserName = email, Email = email, Name = name, Role = role, CreatedAt = DateTime.UtcNow };
        Assert.True((await accounts.CreateAsync(account)).Succeeded);

        var person = new Person(site) { Account = account };
        await person.SignInAsync(provedAgo);

        return person;
    }

    /// <summary>Begins a new session of the account.</summary>
    /// <param name="provedAgo">As for <see cref="SignedInAsync"/>.</param>
    public async Task SignInAsync(TimeSpan? provedAgo = null)
    {
        await using var scope = site!.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var account = await services.GetRequiredService<UserManager<Account>>().FindByIdAsync($"{Account!.Id}");
        var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account!);
        var session = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(
            principal,
            new AuthenticationProperties
            {
                IssuedUtc = now,
                ExpiresUtc = now + session.ExpireTimeSpan,
                Items =
                {
                    ["proved"] = (now - (provedAgo ?? TimeSpan.FromHours(1))).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                    [AccountSessions.Property] = await services.GetRequiredService<AccountSessions>().BeginAsync(account!, "Firefox on Linux", "203.0.113.7"),
                },
            },
            IdentityConstants.ApplicationScheme);

        cookies.Add(Secure, new Cookie(session.Cookie.Name!, session.TicketDataFormat.Protect(ticket), "/") { Secure = true });
    }

    /// <summary>What the browser keeps for the site.</summary>
    public IReadOnlyDictionary<string, string> Cookies => cookies.GetCookies(Secure).ToDictionary(c => c.Name, c => c.Value);

    /// <summary>The session is over, as after a night: the browser has its cookie still, and the site takes it no more.</summary>
    public void LoseSession()
    {
        var session = site!.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var cookie = cookies.GetCookies(Secure)[session.Cookie.Name!]!;
        var ticket = session.TicketDataFormat.Unprotect(cookie.Value)!;
        ticket.Properties.ExpiresUtc = site.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddHours(-1);
        cookie.Value = session.TicketDataFormat.Protect(ticket);
    }

    /// <summary>The browser has nothing of the site any more.</summary>
    public void LoseCookies()
    {
        foreach (Cookie cookie in cookies.GetCookies(Secure))
            cookie.Expired = true;
    }

    /// <summary>Only this cookie is gone.</summary>
    public void LoseCookie(string name) => cookies.GetCookies(Secure)[name]!.Expired = true;

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(address, Cancellation);

    public async Task<IHtmlDocument> SeeAsync(string address)
    {
        var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        return await PageOfAsync(answer);
    }

    public static async Task<IHtmlDocument> PageOfAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancellation));

    /// <summary>Sends a form of a page as a browser would, with these fields filled in otherwise.</summary>
    /// <param name="form">A selector; the button that is pressed is the form's first, unless a field names another.</param>
    public Task<HttpResponseMessage> SendAsync(IHtmlDocument page, string form, params (string Name, string Value)[] fields)
    {
        var element = Assert.IsType<IHtmlFormElement>(page.QuerySelector(form), exactMatch: false);
        var values = element.Elements.Select(ValueOf).OfType<(string Name, string Value)>()
            .Where(value => fields.All(field => field.Name != value.Name))
            .Concat(fields)
            .Select(value => KeyValuePair.Create(value.Name, value.Value));
        var address = element.GetAttribute("action") is { Length: > 0 } action ? action : page.QuerySelector("link[rel=self]")?.GetAttribute("href");
        Assert.NotNull(address);

        return Client.PostAsync(address, new FormUrlEncodedContent(values), Cancellation);
    }

    private static (string Name, string Value)? ValueOf(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement { Name.Length: > 0, Type: "checkbox" or "radio", IsChecked: false } => null,
        IHtmlInputElement { Name.Length: > 0, Type: not ("submit" or "button" or "file") } input => (input.Name, input.Value),
        IHtmlTextAreaElement { Name.Length: > 0 } text => (text.Name, text.Value),
        IHtmlSelectElement { Name.Length: > 0 } choice => (choice.Name, choice.Value ?? ""),
        _ => null,
    };
}
