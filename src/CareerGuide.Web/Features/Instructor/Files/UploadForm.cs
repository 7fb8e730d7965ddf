using System.ComponentModel.DataAnnotations;

namespace CareerGuide.Web.Features.Instructor.Files;

public sealed record UploadForm
{
    [Display(Name = "Lectures: Markdown (.md), Word (.docx), notebooks (.ipynb), web pages (.html), or a zip file of them")]
    [DataType(DataType.Upload)]
    public IReadOnlyList<IFormFile> Files { get; init; } = [];
}
