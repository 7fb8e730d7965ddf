using System.Linq.Expressions;
using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Catalog;

public static class RoleQueries
{
    /// <summary>What lectures say about roles, separately for each lecture and role.</summary>
    public static async Task<IReadOnlyList<RolePartView>> RolePartViewsAsync(
        this CareerGuideDb db, Expression<Func<RolePart, bool>> which, CancellationToken cancellation) =>
        await db.RoleParts
            .Where(which)
            .InLectureOrder()
            .Select(p => new RolePartView(
                p.Role.Slug,
                p.Name,
                new LectureLink(p.Document.Slug, p.Document.Title, p.Document.Language),
                p.Line,
                p.Aliases.Where(a => a.Name != "").OrderBy(a => a.Id).Select(a => a.Name).ToList(),
                p.FacetItems.OrderBy(l => l.Position).Select(l => new FacetLine(
                    l.Facet,
                    l.Heading,
                    l.HeadingLine,
                    new Item(l.Text, l.Line, l.Group, l.DetailsHtml) { Html = l.Html, IsParagraph = l.IsParagraph, Number = l.Number })).ToList().Parts(),
                p.Skills.OrderBy(l => l.Position).Select(l => new SkillEntry(
                    l.Text,
                    l.Line,
                    l.Group,
                    l.Choice,
                    l.Level,
                    l.Optional,
                    l.Remark,
                    l.Names.OrderBy(n => n.Position).Select(n => new NamedSkill(n.Skill.Slug, n.Skill.Name, n.IsMember, n.Level, n.Remark)).ToList(),
                    l.DetailsHtml)).ToList(),
                p.Interests.OrderBy(l => l.Position).Select(l => new InterestEntry(l.Text, l.Phrases, l.Line, l.DetailsHtml)).ToList(),
                p.Sections.OrderBy(s => s.Position).Select(s => new OtherSection(s.Heading, s.Line, s.Html)).ToList()))
            .AsSplitQuery()
            .ToListAsync(cancellation);

    /// <summary>Every lecture that describes roles, with their names alone.</summary>
    public static async Task<IReadOnlyList<LectureRoles>> LecturesWithRolesAsync(this CareerGuideDb db, SiteRoles roles, CancellationToken cancellation)
    {
        var parts = await db.RoleParts.InLectureOrder()
            .Select(p => new { Lecture = new LectureLink(p.Document.Slug, p.Document.Title, p.Document.Language), Role = p.Role.Slug })
            .ToListAsync(cancellation);

        return [.. parts.GroupBy(p => p.Lecture.Slug).Select(lecture => new LectureRoles(
            lecture.First().Lecture,
            [.. lecture.Select(p => new RoleCard(roles[p.Role], About: null, Focus: []))]))];
    }

    /// <summary>Every lecture that describes roles, with a card for each of them.</summary>
    public static async Task<IReadOnlyList<LectureRoles>> LectureRolesAsync(
        this CareerGuideDb db, SiteRoles roles, CancellationToken cancellation)
    {
        var (about, focus) = (FacetTable.Of(Facet.About).Key, FacetTable.Of(Facet.Focus).Key);
        var parts = await db.RoleParts
            .InLectureOrder()
            .Select(p => new
            {
                Lecture = new LectureLink(p.Document.Slug, p.Document.Title, p.Document.Language),
                Role = p.Role.Slug,
                About = p.FacetItems.Where(l => l.Facet == about).OrderBy(l => l.Position).Select(l => l.Text).FirstOrDefault(),
                Focus = p.FacetItems.Where(l => l.Facet == focus).OrderBy(l => l.Position).Select(l => l.Text).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancellation);

        return [.. parts.GroupBy(p => p.Lecture.Slug).Select(lecture => new LectureRoles(
            lecture.First().Lecture,
            [.. lecture.Select(p => new RoleCard(roles[p.Role], p.About, p.Focus))]))];
    }
}
