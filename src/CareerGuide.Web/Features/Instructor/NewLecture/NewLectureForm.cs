using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Instructor.NewLecture;

/// <summary>The initial content of a new lecture: a file, otherwise a text, otherwise a starter.</summary>
public sealed record NewLectureForm
{
    private const int TitleMaxLength = 200;

    private const int SlugMaxLength = 100;

    [Display(Name = "NewLecture.TitleLabel")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    [StringLength(TitleMaxLength, ErrorMessage = "NewLecture.TitleTooLong")]
    public string Title { get; init => field = (value ?? "").Trim(); } = "";

    /// <summary>The requested address; if empty, it is made from the title.</summary>
    [Display(Name = "NewLecture.Address")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    [StringLength(SlugMaxLength, ErrorMessage = "NewLecture.AddressTooLong")]
    public string Slug { get; init => field = (value ?? "").Trim(); } = "";

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Markdown { get; init => field = (value ?? "").Replace("\r\n", "\n", StringComparison.Ordinal); } = "";

    [Display(Name = "NewLecture.File")]
    [DataType(DataType.Upload)]
    public IFormFile? File { get; init; }

    /// <summary>The same for a form that is sent twice.</summary>
    public Guid Window { get; init => field = value == Guid.Empty ? Guid.NewGuid() : value; } = Guid.NewGuid();
}
