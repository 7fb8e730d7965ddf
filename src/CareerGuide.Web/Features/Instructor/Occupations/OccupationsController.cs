using CareerGuide.Data.Database;
using CareerGuide.Data.Occupations;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Instructor.Occupations;

/// <summary>Says which occupation of O*NET a role is. Nothing of O*NET is shown before.</summary>
public sealed class OccupationsController(CareerGuideDb db, PerContentVersion<SiteContent> published, OccupationRegister register) : Controller
{
    [HttpGet(InstructorAddresses.Occupations)]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var occupations = await db.Occupations.ToListAsync(cancellation);
        var byCode = occupations.ToDictionary(o => o.Code);
        var confirmed = await db.RoleOccupations.ToDictionaryAsync(c => c.RoleSlug, cancellation);
        var matcher = new OccupationMatcher(occupations);
        var roles = (await published.ReadAsync(db, cancellation)).Roles.InOrder;
        var profiles = await ProfilesAsync(cancellation);

        return View(new OccupationsPage(
            occupations.FirstOrDefault()?.Release,
            [.. roles.Select(role => confirmed.GetValueOrDefault(role.Slug) is { } known
                ? new RoleChoice(role, known, byCode.GetValueOrDefault(known.Code), [])
                : new RoleChoice(role, null, null, matcher.Find(profiles.GetValueOrDefault(role.Slug, new(role.Slug, [role.Name], [])))))]));
    }

    [HttpPost($"{InstructorAddresses.Occupations}/{{slug}}")]
    public async Task<IActionResult> Confirm(string slug, OccupationForm form, CancellationToken cancellation)
    {
        var code = form.Other is { Length: > 0 } other ? other.Trim() : form.Code;

        if (string.IsNullOrEmpty(code))
            return this.RedirectWithProblem(InstructorAddresses.Occupations, Texts.Get("Occupations.NoneChosen"));

        return await register.ConfirmAsync(slug, code, User.Author(), cancellation)
            ? this.RedirectWithSuccess(InstructorAddresses.Occupations, Texts.Get("Occupations.Confirmed"))
            : this.RedirectWithProblem(InstructorAddresses.Occupations, Texts.Get("Occupations.Unknown", ("code", code)));
    }

    [HttpPost($"{InstructorAddresses.Occupations}/{{slug}}/withdraw")]
    public async Task<IActionResult> Withdraw(string slug, CancellationToken cancellation)
    {
        await register.WithdrawAsync(slug, User.Author(), cancellation);

        return this.RedirectWithSuccess(InstructorAddresses.Occupations, Texts.Get("Occupations.Withdrawn"));
    }

    private async Task<Dictionary<string, RoleProfile>> ProfilesAsync(CancellationToken cancellation)
    {
        var parts = await db.RoleParts
            .Select(p => new
            {
                p.Role.Slug,
                p.Name,
                Aliases = p.Aliases.Where(a => a.Name != "").Select(a => a.Name).ToList(),
                Skills = p.Skills.SelectMany(s => s.Names).Select(n => n.Skill.Name).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancellation);

        return parts.GroupBy(p => p.Slug).ToDictionary(
            role => role.Key,
            role => new RoleProfile(role.Key, [.. role.SelectMany(p => p.Aliases.Prepend(p.Name)).Distinct()], [.. role.SelectMany(p => p.Skills).Distinct()]));
    }
}
