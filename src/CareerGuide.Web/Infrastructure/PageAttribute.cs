using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;

namespace CareerGuide.Web.Infrastructure;

/// <summary>
/// An address that is read: by GET, and by HEAD, which MVC's own attribute for GET refuses. What it answers follows from the
/// published content, so it carries the <see cref="PageTag"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PageAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template), IFilterFactory
{
    public bool IsReusable => false;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) => serviceProvider.GetRequiredService<PageTag>();
}
