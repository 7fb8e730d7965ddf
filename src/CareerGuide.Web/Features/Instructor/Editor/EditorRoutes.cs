using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>The addresses of the editor: of a lecture, and of the documents that a site has one of.</summary>
internal static class EditorRoutes
{
    public const string Lecture = "/instructor/lectures/{slug}/edit";
    public const string Glossary = InstructorAddresses.Glossary + "/text";
    public const string Wordings = "/instructor/wordings";
}

/// <summary>
/// Refuses what did not arrive whole, as when a window is closed while it sends. Where the address names no lecture, its last
/// part but for the act is the document that a site has one of.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EditorActionAttribute : ActionFilterAttribute
{
    public EditorActionAttribute() => Order = int.MinValue;

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        var request = context.HttpContext.Request;

        if (!context.RouteData.Values.ContainsKey("slug"))
            context.ActionArguments["slug"] = SiteDocument.All.First(d => request.Path.StartsWithSegments(InstructorAddresses.Edit(d.Slug), StringComparison.OrdinalIgnoreCase)).Slug;

        if (HttpMethods.IsPost(request.Method) && !context.ModelState.IsValid)
            context.Result = new BadRequestResult();
    }
}
