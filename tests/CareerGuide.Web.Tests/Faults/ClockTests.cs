using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CareerGuide.Web.Tests.Faults;

/// <summary>A server whose clock is set by somebody, a day too late or too early, while people write.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private readonly SiteWithClock site = new();
    private Person ada = null!;

    public async ValueTask InitializeAsync() => ada = await Person.SignedInAsync(site);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task Whatever_the_clock_says_the_newest_text_is_the_one_that_is_kept(int days)
    {
        var editor = await ada.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, (await ada.KeepAsync(editor, "# Before\n")).StatusCode);

        site.SetClock(days);
        await ada.SignInAsync();
        Assert.Equal(HttpStatusCode.OK, (await ada.KeepAsync(editor, "# After\n")).StatusCode);

        var window = editor.QuerySelector<IHtmlInputElement>("[name=window]")!.Value;
        var draft = await ada.SeeAsync($"{Desk.Editor}?draft={window}");
        Assert.Equal("# After\n", draft.QuerySelector<IHtmlTextAreaElement>("form.edit textarea")!.Value);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task Whatever_the_clock_says_what_is_published_is_shown_and_comes_last_in_the_history(int days)
    {
        site.SetClock(days);
        await ada.SignInAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await ada.PublishAsync(Lectures.DataRoles + "\nMore.\n")).StatusCode);

        Assert.Contains("More.", await site.TextAsync("/lectures/data-roles"));
        var history = await ada.SeeAsync("/instructor/lectures/data-roles/history");
        Assert.StartsWith("2", history.QuerySelector(".revisions th[scope=row]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_let_in_no_more_is_out_at_once_when_the_clock_was_set_back()
    {
        await ada.SeeAsync(Desk.Editor);
        site.SetClock(days: -1);

        await using (var scope = site.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            await accounts.UpdateSecurityStampAsync((await accounts.FindByIdAsync($"{ada.Account!.Id}"))!);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await ada.GetAsync(Desk.Editor)).StatusCode);
    }

    private sealed class SiteWithClock() : Site(("data-roles.md", Lectures.DataRoles))
    {
        private readonly FakeTimeProvider time = new(DateTimeOffset.UtcNow) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };

        public void SetClock(int days) => time.AdjustTime(time.GetUtcNow().AddDays(days));

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time)));
        }
    }
}
