using System.ComponentModel.DataAnnotations;

namespace CareerGuide.Web.Infrastructure.Pages;

/// <summary>How public pages are kept: <c>Pages:Megabytes</c>.</summary>
public sealed class PagesOptions
{
    /// <summary>The memory that pages may take in their compressed forms. Those asked for least make room.</summary>
    [Range(1, 16 * 1024, ErrorMessage = "Pages:Megabytes must be between 1 and 16384.")]
    public int Megabytes { get; set; } = 64;
}
