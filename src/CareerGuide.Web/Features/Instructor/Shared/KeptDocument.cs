using System.Globalization;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>The document that a page is about.</summary>
/// <param name="Newest">The number of its newest revision.</param>
public sealed record KeptDocument(int Id, LectureLink Lecture, DocumentKind Kind, int Newest, DateTime? ArchivedAt)
{
    public string Slug => Lecture.Slug;

    public bool IsLecture => Kind == DocumentKind.Lecture;

    public bool IsArchived => ArchivedAt is not null;

    public string Name => !IsLecture ? Texts.Get($"Dashboard.Name.{Kind}") : Lecture.Title.Length > 0 ? Lecture.Title : Lecture.Slug;
}
