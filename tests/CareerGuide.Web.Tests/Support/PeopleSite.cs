using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CareerGuide.Web.Tests.Support;

/// <summary>A site whose clock is ours, whose passwords are hashed quickly, and which counts how many are looked at.</summary>
public sealed class PeopleSite() : Site(("data-roles.md", Lectures.DataRoles))
{
    public const string Password = "seven green umbrellas";

    /// <summary>Begins now, because browsers' cookies go by the real clock.</summary>
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    public int Compared => Services.GetRequiredService<CountingPasswords>().Compared;

    /// <summary>Of those compared, how many with the password of an account rather than for the look of it.</summary>
    public int TriedOnAccounts => Services.GetRequiredService<CountingPasswords>().TriedOnAccounts;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();

        return await work(scope.ServiceProvider);
    }

    /// <summary>An account that has its password already.</summary>
    public Task<Account> AccountAsync(string email, AccountRole role = AccountRole.Instructor) => WithAsync(async services =>
    {
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var account = new Account
        {
            UserName = email,
            Email = email,
            Name = "Ada Writer",
            Role = role,
            LockoutEnabled = true,
            CreatedAt = Time.GetUtcNow().UtcDateTime,
        };
        Assert.True((await accounts.CreateAsync(account, Password)).Succeeded);

        return account;
    });

    public Task<Account> AccountOfAsync(string email) => WithAsync(services =>
        services.GetRequiredService<CareerGuideDb>().Users.AsNoTracking().SingleAsync(a => a.Email == email, Cancellation));

    /// <summary>Somebody who is called as their address begins.</summary>
    /// <returns>Null if the address has an account.</returns>
    public Task<NewLink?> InviteAsync(string email, AccountRole role = AccountRole.Instructor) => WithAsync(async services =>
    {
        var outcome = await services.GetRequiredService<AccountService>().InviteAsync(
            new Author(null, "test"), email, CultureInfo.InvariantCulture.TextInfo.ToTitleCase(email.Split('@')[0]), role);

        return outcome is InviteOutcome.Invited invited ? invited.Link : null;
    });

    public Task<NewLink?> SetupLinkAsync() => WithAsync(services =>
        services.GetRequiredService<AccountService>().MakeSetupLinkAsync(new Author(null, "test")));

    public Task<IReadOnlyList<AuditEntry>> TrailAsync() => WithAsync<IReadOnlyList<AuditEntry>>(async services =>
        await services.GetRequiredService<CareerGuideDb>().AuditEntries.AsNoTracking().OrderBy(e => e.Id).ToListAsync(Cancellation));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 10);
            services.AddSingleton<CountingPasswords>();
            services.Replace(ServiceDescriptor.Singleton<AccountPasswords>(all => all.GetRequiredService<CountingPasswords>()));
        });
    }
}

/// <summary>Counts how many passwords of somebody are looked at.</summary>
public sealed class CountingPasswords(Microsoft.Extensions.Options.IOptions<PasswordHasherOptions> options) : AccountPasswords(options)
{
    private int compared, tried;

    public int Compared => compared;

    public int TriedOnAccounts => tried;

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref compared);

        if (user.Email is not null)
            Interlocked.Increment(ref tried);

        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}

internal static class PersonSigningIn
{
    /// <summary>Through the form, as everybody.</summary>
    public static async Task<HttpResponseMessage> EnterAsync(this Person person, string email, string password = PeopleSite.Password, string back = "") =>
        await person.SendAsync(
            await person.SeeAsync($"/account/sign-in?back={Uri.EscapeDataString(back)}"), "form.stacked", ("email", email), ("password", password));

    public static async Task<Person> EnteredAsync(PeopleSite site, string email)
    {
        var person = Person.At(site);
        AssertLeadsTo("/instructor", await person.EnterAsync(email));

        return person;
    }

    public static void AssertLeadsTo(string address, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location!.OriginalString.Replace("https://localhost", "", StringComparison.Ordinal));
    }

    public static async Task<HttpResponseMessage> RenameAsync(this Person person, string name) =>
        await person.SendAsync(await person.SeeAsync("/account"), "form[action='/account/name']", ("name", name));

    public static async Task<HttpResponseMessage> InviteAsync(this Person administrator, string email, string name) =>
        await administrator.SendAsync(await administrator.SeeAsync("/admin/users"), "form[action='/admin/users']", ("email", email), ("name", name));

    /// <summary>The answer leads to this page of the site, which tells once what was done.</summary>
    public static async Task AssertDoneAsync(this Person person, string address, string message, HttpResponseMessage answer)
    {
        AssertLeadsTo(address, answer);
        Assert.Contains(message, (await person.SeeAsync(address)).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    public static async Task<IHtmlDocument> AssertFaultAsync(HttpResponseMessage answer, string text)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Person.PageOfAsync(answer);
        Assert.StartsWith("Error: ", page.Title!, StringComparison.Ordinal);
        Assert.Contains(text, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);

        return page;
    }
}
