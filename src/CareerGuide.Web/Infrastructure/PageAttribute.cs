using Microsoft.AspNetCore.Mvc.Routing;

namespace CareerGuide.Web.Infrastructure;

/// <summary>An address that is read: by GET, and by HEAD, which MVC's own attribute for GET refuses.</summary>
public sealed class PageAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template);
