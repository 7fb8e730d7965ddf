using System.Linq.Expressions;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore.Query;

namespace CareerGuide.Data.Parsing;

/// <summary>
/// Sorts lectures by their explicit order, then those without one by title, in natural order. All queries sort with these methods; <see cref="ParsedSite"/>
/// sorts texts that have no rows yet in the same way.
/// </summary>
public static class LectureOrder
{
    /// <summary>The published lectures, in site order.</summary>
    public static IQueryable<Document> Lectures(this IQueryable<Document> documents) => documents
        .Where(d => d.Kind == DocumentKind.Lecture && d.ArchivedAt == null)
        .InLectureOrder(d => d);

    public static IQueryable<RolePart> InLectureOrder(this IQueryable<RolePart> parts) =>
        parts.InLectureOrder(p => p.Document).ThenBy(p => p.Position);

    public static IQueryable<Comparison> InLectureOrder(this IQueryable<Comparison> comparisons) =>
        comparisons.InLectureOrder(c => c.Document).ThenBy(c => c.Position);

    public static IQueryable<WorkflowStep> InLectureOrder(this IQueryable<WorkflowStep> steps) =>
        steps.InLectureOrder(s => s.Document).ThenBy(s => s.Position);

    /// <param name="lecture">Selects the lecture that a row belongs to.</param>
    public static IOrderedQueryable<T> InLectureOrder<T>(this IQueryable<T> rows, Expression<Func<T, Document>> lecture) => rows
        .OrderBy(Key(lecture, d => d.Order ?? int.MaxValue))
        .ThenBy(Key(lecture, d => d.TitleSortKey))
        .ThenBy(Key(lecture, d => d.Title))
        .ThenBy(Key(lecture, d => d.Slug));

    private static Expression<Func<T, TKey>> Key<T, TKey>(Expression<Func<T, Document>> lecture, Expression<Func<Document, TKey>> key) =>
        Expression.Lambda<Func<T, TKey>>(ReplacingExpressionVisitor.Replace(key.Parameters[0], lecture.Body, key.Body), lecture.Parameters);
}
