using System.ComponentModel.DataAnnotations;

namespace CareerGuide.Web.Features.Instructor.LectureSettings;

public sealed record LectureSettingsForm
{
    private const int SlugMaxLength = 100;

    [Display(Name = "The end of its address")]
    [Required(ErrorMessage = "Write an address, such as “cloud-roles”.")]
    [StringLength(SlugMaxLength, ErrorMessage = "Write an address of at most {1} characters.")]
    public string To { get; init => field = (value ?? "").Trim(); } = "";
}
