using System.ComponentModel.DataAnnotations;

namespace CareerGuide.Web.Infrastructure.Pages;

/// <summary>How public pages are kept: <c>Pages:Megabytes</c>.</summary>
public sealed class PagesOptions
{
    /// <summary>The memory that pages may take in their compressed forms; those asked for least make room. With 0 none is kept.</summary>
    [Range(0, 16 * 1024, ErrorMessage = "Pages:Megabytes must be between 0 and 16384.")]
    public int Megabytes { get; set; } = 64;
}
