namespace CareerGuide.Web.Infrastructure.Configuration;

/// <summary>The folder that lectures are imported from at start: <c>Content:Path</c>.</summary>
public sealed class ContentOptions
{
    /// <summary>Relative to the application. If empty, the nearest folder <c>content</c> at or above the application is used.</summary>
    public string Path { get; set; } = "";
}
