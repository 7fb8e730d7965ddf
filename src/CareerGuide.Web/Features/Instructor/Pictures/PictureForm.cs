using System.ComponentModel.DataAnnotations;
using CareerGuide.Data.Entities;

namespace CareerGuide.Web.Features.Instructor.Pictures;

/// <summary>A picture for the text in the editor, sent along with that text.</summary>
public sealed record PictureForm
{
    private const int MaxWords = 300;

    /// <summary>The file; null where none was chosen.</summary>
    public IFormFile? Picture { get; init; }

    /// <summary>What the picture shows, for whoever cannot see it.</summary>
    [MaxLength(MaxWords)]
    public string? AlternativeText { get; init; }

    /// <summary>Shown below the picture; may be empty.</summary>
    [MaxLength(MaxWords)]
    public string? Caption { get; init; }
}

/// <param name="Markdown">Shows the picture, once it is in the text.</param>
public sealed record AddedPicture(string Markdown);

/// <param name="Problem">Why the picture was not added, and what to do, as a sentence.</param>
public sealed record RefusedPicture(string Problem);
