using System.ComponentModel.DataAnnotations;

namespace CareerGuide.Web.Features.Instructor.Files;

public sealed record UploadForm
{
    [Display(Name = "Files.Label")]
    [DataType(DataType.Upload)]
    public IReadOnlyList<IFormFile> Files { get; init; } = [];
}
