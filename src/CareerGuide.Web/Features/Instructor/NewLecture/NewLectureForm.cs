using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Instructor.NewLecture;

/// <summary>What a new lecture begins with: a file, else a text, else a starter.</summary>
public sealed record NewLectureForm
{
    private const int TitleMaxLength = 200;

    private const int SlugMaxLength = 100;

    [Display(Name = "NewLecture.TitleLabel")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    [StringLength(TitleMaxLength, ErrorMessage = "NewLecture.TitleTooLong")]
    public string Title { get; init => field = (value ?? "").Trim(); } = "";

    /// <summary>The address that is wished for; made from the title where it is empty.</summary>
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
