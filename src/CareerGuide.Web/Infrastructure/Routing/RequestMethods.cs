namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>Methods are case-sensitive (RFC 9110, 9.1), and <see cref="HttpMethods"/> is not: <c>get</c> is an unknown method.</summary>
public static class RequestMethods
{
    public static bool IsGetOrHead(this HttpRequest request) => request.Method is "GET" or "HEAD";
}
