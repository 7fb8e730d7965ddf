using System.ComponentModel.DataAnnotations;

namespace CareerGuide.Web.Features.Instructor.LectureSettings;

public sealed record LectureSettingsForm
{
    private const int SlugMaxLength = 100;

    [Display(Name = "Settings.Address")]
    [Required(ErrorMessage = "Settings.AddressMissing")]
    [StringLength(SlugMaxLength, ErrorMessage = "NewLecture.AddressTooLong")]
    public string To { get; init => field = (value ?? "").Trim(); } = "";
}
