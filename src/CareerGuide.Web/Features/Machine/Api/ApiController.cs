using CareerGuide.Data.Database;
using CareerGuide.Data.Search;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Errors;
using CareerGuide.Web.Features.Public.Search;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Machine.Api;

/// <summary>
/// What the pages show, for programs. Comments on its actions are what <c>/openapi/v1.json</c> says of them;
/// errors are told by the errors page.
/// </summary>
[ApiController]
[Expensive]
public sealed class ApiController(CareerGuideDb db, SiteSearch search, PerContentVersion<SiteRoles> published, PerContentVersion<IReadOnlyDictionary<string, ApiSkill>> skills, IOptions<SiteOptions> site) : ControllerBase
{
    /// <summary>All roles</summary>
    /// <remarks>In the order of the lectures; roles that only a table or a workflow names come last. The page is `/roles`.</remarks>
    /// <returns>The roles.</returns>
    [CachedGet("/api/v1/roles"), Tags("Roles")]
    public async Task<IEnumerable<ApiRoleInList>> Roles(CancellationToken cancellation) =>
        await db.ApiRolesAsync(await published.ReadAsync(db, cancellation), cancellation);

    /// <summary>One role</summary>
    /// <remarks>Everything that the lectures say of it. The page is `/roles/{slug}`; `/roles/{slug}.md` is the same as Markdown.</remarks>
    /// <param name="slug">The role's slug, as the list of roles gives it; one that it had before, or of another name that it goes by, leads to it.</param>
    /// <returns>The role.</returns>
    [CachedGet("/api/v1/roles/{slug}"), Tags("Roles")]
    public async Task<ActionResult<ApiRole>> Role(string slug, CancellationToken cancellation) =>
        (await published.ReadAsync(db, cancellation)).Find(slug) is { } role
            ? await db.ApiRoleAsync(role, cancellation)
            : Elsewhere("/api/v1/roles", (await db.PresentRolesAsync([slug], cancellation)).Of(slug));

    /// <summary>All skills</summary>
    /// <remarks>Those that a role asks for, by name. A skill is one, whatever roles and lectures ask for it. The page is `/skills`.</remarks>
    /// <returns>The skills.</returns>
    [CachedGet("/api/v1/skills"), Tags("Skills")]
    public Task<IReadOnlyList<ApiSkillInList>> Skills(CancellationToken cancellation) => db.ApiSkillsAsync(cancellation);

    /// <summary>One skill</summary>
    /// <remarks>What it is, and every line of the lectures that asks for it. The page is `/skills/{slug}`.</remarks>
    /// <param name="slug">The skill's slug, as the list of skills gives it; one that it had before, or of another way to write it, leads to it.</param>
    /// <returns>The skill.</returns>
    [CachedGet("/api/v1/skills/{slug}"), Tags("Skills")]
    public async Task<ActionResult<ApiSkill>> Skill(string slug, CancellationToken cancellation) =>
        (site.Value.IsStaticExport ? await skills.ReadAsync(db, cancellation) : await db.ApiSkillsAsync(slug, cancellation)).GetValueOrDefault(slug) is { } skill
            ? skill
            : Elsewhere("/api/v1/skills", (await db.PresentSkillsAsync([slug], cancellation)).Of(slug));

    /// <summary>All comparisons</summary>
    /// <remarks>The tables of the lectures that compare roles, in the order of the lectures. The page is `/compare`.</remarks>
    /// <returns>The comparisons.</returns>
    [CachedGet("/api/v1/comparisons"), Tags("Comparisons")]
    public async Task<IEnumerable<ApiComparisonInList>> Comparisons(CancellationToken cancellation)
    {
        var roles = await published.ReadAsync(db, cancellation);

        return (await db.ComparisonTablesAsync(_ => true, roles, cancellation)).Select(ApiComparisonInList.Of);
    }

    /// <summary>One comparison</summary>
    /// <remarks>The whole table. The page is `/compare/{slug}`.</remarks>
    /// <param name="slug">The comparison's slug, as the list of comparisons gives it.</param>
    /// <returns>The comparison.</returns>
    [CachedGet("/api/v1/comparisons/{slug}"), Tags("Comparisons")]
    public async Task<ActionResult<ApiComparison>> Comparison(string slug, CancellationToken cancellation)
    {
        var roles = await published.ReadAsync(db, cancellation);

        return await db.ComparisonTablesAsync(c => c.Slug == slug, roles, cancellation) is [var table] ? ApiComparison.Of(table) : NotFound();
    }

    /// <summary>The workflow</summary>
    /// <remarks>Who takes over from whom, step after step, lecture after lecture. The page is `/workflow`.</remarks>
    /// <returns>The steps.</returns>
    [CachedGet("/api/v1/workflow"), Tags("Workflow")]
    public async Task<IReadOnlyList<ApiStep>> Workflow(CancellationToken cancellation) =>
        await db.ApiStepsAsync(await published.ReadAsync(db, cancellation), cancellation);

    /// <summary>All lectures</summary>
    /// <remarks>In the order of the site. The page is `/lectures`.</remarks>
    /// <returns>The lectures.</returns>
    [CachedGet("/api/v1/lectures"), Tags("Lectures")]
    public Task<IReadOnlyList<ApiLectureInList>> Lectures(CancellationToken cancellation) => db.ApiLecturesAsync(cancellation);

    /// <summary>One lecture</summary>
    /// <remarks>All that is read from it, and nothing of what others say. The page is `/lectures/{slug}`; `/lectures/{slug}.md` is its Markdown.</remarks>
    /// <param name="slug">The lecture's slug, as the list of lectures gives it.</param>
    /// <returns>The lecture.</returns>
    [CachedGet("/api/v1/lectures/{slug}"), Tags("Lectures")]
    public async Task<ActionResult<ApiLecture>> Lecture(string slug, CancellationToken cancellation) =>
        await db.ApiLectureAsync(slug, await published.ReadAsync(db, cancellation), cancellation) is { } lecture ? lecture : NotFound();

    /// <summary>Search</summary>
    /// <remarks>Roles, skills, responsibilities, interests and every part of the lectures; slips of the pen are forgiven. The page is `/search`.</remarks>
    /// <returns>What was found.</returns>
    [CachedGet("/api/v1/search", Query = CachedGetAttribute.NoQueryCaching), Tags("Search")]
    public async Task<ApiSearch> Search(CancellationToken cancellation) =>
        ApiSearch.Of(await db.SearchPageAsync(search, SearchQuery.From(Request.Query), await published.ReadAsync(db, cancellation), cancellation));

    private ActionResult Elsewhere(string list, string? slug) =>
        slug is null ? NotFound() : LocalRedirectPermanent($"{list}/{Uri.EscapeDataString(slug)}");
}
