namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>The language that an address asks for.</summary>
/// <param name="Language">Its prefix is taken from the path, so routes and links are written without.</param>
public sealed record RequestLanguage(SiteLanguage Language);

public static class RequestLanguageExtensions
{
    /// <summary>The path as it was asked for, with the prefix of its language.</summary>
    public static string LocalizedPath(this HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";

        return context.Features.Get<RequestLanguage>() is { } asked ? asked.Language.AddressOf(path) : path;
    }
}
