namespace CareerGuide.Web.Catalog;

/// <summary>Where a link for learning leads, for readers to know before they follow it.</summary>
public static class LearningHost
{
    /// <summary>The host of an address of another site; null for a page of this one.</summary>
    public static string? Of(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost : null;
}
