using System.ComponentModel.DataAnnotations;

namespace CareerGuide.Web.Infrastructure.PageCaching;

/// <summary>How public pages are cached: <c>PageCache:SizeMegabytes</c>.</summary>
public sealed class PageCacheOptions
{
    /// <summary>The memory that compressed pages may take; the least recently used make room. With 0 nothing is cached.</summary>
    [Range(0, 16 * 1024, ErrorMessage = "PageCache:SizeMegabytes must be between 0 and 16384.")]
    public int SizeMegabytes { get; set; } = 64;
}
