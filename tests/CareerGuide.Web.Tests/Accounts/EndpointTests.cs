using System.Data.Common;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Accounts;

/// <summary>Every private address there is, as the application itself lists them: a new one cannot be forgotten.</summary>
public sealed class EndpointTests : IDisposable
{
    private readonly PeopleSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Every_private_address_refuses_whoever_is_not_signed_in()
    {
        var asked = 0;

        foreach (var (method, address, endpoint) in Endpoints().Where(e => !IsOpen(e.Endpoint)))
        {
            var answer = await Person.At(site).Client.SendAsync(new(method, address), TestContext.Current.CancellationToken);

            // What was written comes back with a 401, for its author to send again; everything else leads to signing in.
            Assert.True(
                (method == HttpMethod.Post && answer.StatusCode == HttpStatusCode.Unauthorized)
                || (answer.StatusCode == HttpStatusCode.Redirect
                    && answer.Headers.Location!.OriginalString.Contains("/account/sign-in?back=", StringComparison.Ordinal)),
                $"{method} {endpoint.RoutePattern.RawText} answers {answer.StatusCode} to anybody");
            asked++;
        }

        Assert.InRange(asked, 15, 1000);
    }

    [Fact]
    public async Task Nothing_private_may_be_kept()
    {
        await site.AccountAsync("boss@example.org", AccountRole.Administrator);
        var boss = await PersonSigningIn.EnteredAsync(site, "boss@example.org");
        var asked = 0;

        foreach (var (_, address, endpoint) in Endpoints().Where(e => e.Method == HttpMethod.Get))
        {
            var kept = (await boss.GetAsync(address)).Headers.CacheControl?.ToString();

            Assert.True(kept == "no-store", $"{endpoint.RoutePattern.RawText} may be kept: {kept}");
            asked++;
        }

        Assert.InRange(asked, 15, 1000);
    }

    [Fact]
    public async Task Every_address_of_administrators_refuses_instructors()
    {
        var instructor = await Person.SignedInAsync(site);
        var asked = 0;

        foreach (var (method, address, endpoint) in Endpoints().Where(e => IsUnder(e.Endpoint, PrivateAddresses.Admin)))
        {
            var answer = await instructor.Client.SendAsync(new(method, address), TestContext.Current.CancellationToken);

            Assert.True(
                answer.StatusCode == HttpStatusCode.Redirect
                && answer.Headers.Location!.OriginalString.Contains("/account/no-access?back=", StringComparison.Ordinal),
                $"{method} {endpoint.RoutePattern.RawText} answers {answer.StatusCode} to an instructor");
            asked++;
        }

        Assert.InRange(asked, 6, 1000);
    }

    [Fact]
    public void Nothing_under_instructor_or_admin_is_open_to_all() => Assert.DoesNotContain(
        Endpoints(), e => IsOpen(e.Endpoint) && (IsUnder(e.Endpoint, PrivateAddresses.Admin) || IsUnder(e.Endpoint, PrivateAddresses.Instructor)));

    [Fact]
    public async Task Nothing_that_is_only_looked_at_changes_anything()
    {
        await site.AccountAsync("boss@example.org", AccountRole.Administrator);
        var boss = await PersonSigningIn.EnteredAsync(site, "boss@example.org");
        var invitation = await site.InviteAsync("grace@example.org");
        await boss.SeeAsync("/account"); // the keys of cookies are made with the first that is needed
        var before = await ContentAsync();

        foreach (var (_, address, _) in SiteEndpoint.AllOf(site).Where(e => e.Method == HttpMethod.Get))
            Assert.True((int)(await boss.GetAsync(address)).StatusCode < 500, address);

        await Person.At(site).SeeAsync(invitation!.Path);
        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task Every_form_has_its_token_and_nothing_is_taken_without()
    {
        await site.AccountAsync("boss@example.org", AccountRole.Administrator);
        var boss = await PersonSigningIn.EnteredAsync(site, "boss@example.org");
        var before = await ContentAsync();

        foreach (var (_, address, _) in Endpoints().Where(e => e.Method == HttpMethod.Get))
        {
            var answer = await boss.GetAsync(address);

            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;

            foreach (var form in (await Person.PageOfAsync(answer)).QuerySelectorAll("form[method=post]"))
                Assert.True(form.QuerySelector("input[name=__RequestVerificationToken]") is not null, $"{address}: {form.GetAttribute("action")} has no token");
        }

        foreach (var (_, address, endpoint) in Endpoints().Where(e => e.Method == HttpMethod.Post && !IsLimited(e.Endpoint) && !OnlyShows(e.Endpoint)))
        {
            var answer = await boss.Client.PostAsync(address, new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"POST {endpoint.RoutePattern.RawText} answers {answer.StatusCode} without a token");
        }

        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task Nobody_gets_in_by_a_form_without_its_token()
    {
        foreach (var (_, address, endpoint) in Endpoints().Where(e => e.Method == HttpMethod.Post && IsLimited(e.Endpoint) && IsOpen(e.Endpoint)))
        {
            var answer = await Person.At(site).Client.PostAsync(address, new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"POST {endpoint.RoutePattern.RawText} answers {answer.StatusCode} without a token");
        }
    }

    private IEnumerable<SiteEndpoint> Endpoints() => SiteEndpoint.AllOf(site).Where(e => PrivateAddresses.Include(new(e.Pattern)));

    private static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>Shows a text again that was sent without a session. What is shown there can be sent only with a token.</summary>
    private static bool OnlyShows(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.EndsWith("/again", StringComparison.Ordinal);

    private static bool IsLimited(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.RateLimiting.EnableRateLimitingAttribute>() is not null;

    private static bool IsUnder(RouteEndpoint endpoint, string folder) =>
        new Microsoft.AspNetCore.Http.PathString("/" + endpoint.RoutePattern.RawText!.TrimStart('/')).StartsWithSegments(folder, StringComparison.OrdinalIgnoreCase);

    /// <summary>All rows of all tables.</summary>
    private Task<string> ContentAsync() => site.WithAsync(async services =>
    {
        var db = services.GetRequiredService<CareerGuideDb>();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var all = new List<string>();

        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);

            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
                all.Add(table + RowOf(rows));
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', all.Order(StringComparer.Ordinal)))));
    });

    private static string RowOf(DbDataReader row) => string.Concat(Enumerable.Range(0, row.FieldCount)
        .Select(row.GetValue)
        .Select(value => "|" + (value is byte[] bytes ? Convert.ToHexString(bytes) : $"{value}")));
}
