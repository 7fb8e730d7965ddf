using CareerGuide.Data.Entities;

namespace CareerGuide.Web.Features;

/// <summary>Lectures stand in the order that they ask for; those that ask for none come last, by title.</summary>
public static class LectureOrder
{
    public static IQueryable<Document> Lectures(this IQueryable<Document> documents) => documents
        .Where(d => d.Kind == DocumentKind.Lecture && d.ArchivedAt == null)
        .OrderBy(d => d.Order ?? int.MaxValue).ThenBy(d => d.Title).ThenBy(d => d.Id);

    public static IQueryable<RolePart> InLectureOrder(this IQueryable<RolePart> parts) => parts
        .OrderBy(p => p.Document.Order ?? int.MaxValue).ThenBy(p => p.Document.Title).ThenBy(p => p.DocumentId).ThenBy(p => p.Position);

    public static IQueryable<Comparison> InLectureOrder(this IQueryable<Comparison> comparisons) => comparisons
        .OrderBy(c => c.Document.Order ?? int.MaxValue).ThenBy(c => c.Document.Title).ThenBy(c => c.DocumentId).ThenBy(c => c.Position);

    public static IQueryable<WorkflowStep> InLectureOrder(this IQueryable<WorkflowStep> steps) => steps
        .OrderBy(s => s.Document.Order ?? int.MaxValue).ThenBy(s => s.Document.Title).ThenBy(s => s.DocumentId).ThenBy(s => s.Position);
}
