using System.Net;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Public;

/// <summary>The site after its lecture has come to call a role and a skill otherwise.</summary>
public sealed class FormerAddressTests : IAsyncLifetime
{
    private static readonly string Renamed =
        Lectures.DataRoles.Replace("Data Engineer", "Data Platform Engineer").Replace("Linear Algebra", "Matrix Algebra");

    private readonly DataRolesSite site = new();

    public async ValueTask InitializeAsync() => await PublishAsync(Renamed, startedFrom: 1);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("/roles/data-engineer", "/roles/data-platform-engineer")] // its name before
    [InlineData("/roles/dpe", "/roles/data-platform-engineer")]
    [InlineData("/roles/ml-engineer", "/roles/machine-learning-engineer")]
    [InlineData("/roles/mle", "/roles/machine-learning-engineer")]
    public async Task A_role_is_found_by_what_it_was_called_and_by_what_it_is_also_called(string address, string leadsTo)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            var answer = await site.AskAsync(method, address);

            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal(leadsTo, answer.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task The_new_address_answers()
    {
        Assert.Contains("Data Platform Engineer", (await site.PageAsync("/roles/data-platform-engineer")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_renamed_back_does_not_send_its_readers_in_a_circle()
    {
        var there = await site.GetAsync("/roles/data-engineer");
        await PublishAsync(Lectures.DataRoles, startedFrom: 2);
        var back = await site.GetAsync("/roles/data-platform-engineer");

        Assert.True(there.Headers.CacheControl?.NoCache);
        Assert.Equal("/roles/data-engineer", back.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/roles/data-engineer")).StatusCode);
    }

    [Fact]
    public async Task An_alias_of_two_roles_leads_to_neither()
    {
        await using var two = new Site(("a.md", Lectures.CloudRoles), ("b.md", Lectures.CloudRoles.Replace("Cloud Engineer", "Client Engineer")));

        Assert.Equal(HttpStatusCode.NotFound, (await two.GetAsync("/roles/ce")).StatusCode);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await two.GetAsync("/roles/de")).StatusCode);
    }

    [Fact]
    public async Task A_comparison_asked_for_by_an_old_name_shows_the_role_under_its_new_one()
    {
        var page = await site.PageAsync("/compare?roles=data-engineer,data-analyst,data-platform-engineer&view=rows");

        Assert.Equal(
            ["Data Platform Engineer", "Data Analyst"],
            page.QuerySelectorAll("tbody th[scope=row] .role-name").Select(r => r.TextContent.Trim()));
        Assert.Null(page.QuerySelector(".note"));
    }

    [Theory]
    [InlineData("/paths/data-engineer/data-analyst", "/paths/data-platform-engineer/data-analyst")]
    [InlineData("/paths?from=mle&to=data-engineer", "/paths/machine-learning-engineer/data-platform-engineer")]
    public async Task The_way_from_role_to_role_is_found_by_their_old_names(string address, string leadsTo)
    {
        Assert.Equal(leadsTo, (await site.GetAsync(address)).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_table_of_ways_asked_for_by_old_names_shows_the_roles_under_their_new_ones()
    {
        var page = await site.PageAsync("/paths?roles=data-engineer,da");

        Assert.Equal(["Data Platform Engineer", "Data Analyst"], page.QuerySelectorAll("tbody th .role-name").Select(r => r.TextContent.Trim()));
        Assert.Null(page.QuerySelector(".note"));
    }

    [Fact]
    public async Task A_skill_that_was_known_by_its_old_name_is_known_still()
    {
        var (old, present) = (await site.PageAsync("/guidance?know=linear-algebra"), await site.PageAsync("/guidance?know=matrix-algebra"));

        Assert.Equal(present.QuerySelector(".fits")?.TextContent, old.QuerySelector(".fits")?.TextContent);
        Assert.Contains("You know Matrix Algebra", old.QuerySelector(".fits")?.TextContent, StringComparison.Ordinal);
        Assert.Null(old.QuerySelector(".error-summary"));
    }

    [Fact]
    public async Task Slugs_of_skills_are_what_they_mean_today()
    {
        string[] asked = ["linear-algebra", "python", "k8s", "matrix-algebra", "nothing", "", "a\0b", new('x', 10_000)];

        var skills = await SkillsAsync(asked);

        Assert.Equal(["matrix-algebra", "python", "kubernetes"], skills.Known);
        Assert.Equal(asked[4..], skills.Unknown);
        Assert.Equal("matrix-algebra", skills.Of("linear-algebra"));
    }

    [Fact]
    public async Task Of_very_many_slugs_the_first_are_looked_up()
    {
        var skills = await SkillsAsync([.. Enumerable.Range(1, FormerAddresses.MaxSlugs - 1).Select(n => $"s{n}"), "python", "sql"]);

        Assert.Equal(["python"], skills.Known);
    }

    private async Task<PresentSlugs> SkillsAsync(string[] asked)
    {
        await using var scope = site.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CareerGuideDb>().PresentSkillsAsync(asked, TestContext.Current.CancellationToken);
    }

    private async Task PublishAsync(string text, int startedFrom)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Publisher>()
            .PublishAsync("data-roles", text, startedFrom, new Author(AccountId: null, "Ada Writer"), TestContext.Current.CancellationToken);

        Assert.IsType<PublishOutcome.Published>(outcome);
    }
}
