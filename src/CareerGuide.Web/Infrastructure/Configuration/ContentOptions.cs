namespace CareerGuide.Web.Infrastructure.Configuration;

/// <summary>Where lectures are read from at start: <c>Content:Path</c>.</summary>
public sealed class ContentOptions
{
    /// <summary>Relative to the application. Where empty, the nearest folder <c>content</c> at or above the application.</summary>
    public string Path { get; set; } = "";
}
