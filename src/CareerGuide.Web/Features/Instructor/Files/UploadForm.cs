using System.ComponentModel.DataAnnotations;

namespace CareerGuide.Web.Features.Instructor.Files;

public sealed record UploadForm
{
    [Display(Name = "Lectures in Markdown (.md), or a zip file of them")]
    [DataType(DataType.Upload)]
    public IReadOnlyList<IFormFile> Files { get; init; } = [];
}
