namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>
/// Compares methods case-sensitively (RFC 9110, section 9.1), unlike <see cref="HttpMethods"/>: <c>get</c> is an unknown method.
/// </summary>
public static class RequestMethods
{
    public static bool IsGetOrHead(this HttpRequest request) => request.Method is "GET" or "HEAD";
}
