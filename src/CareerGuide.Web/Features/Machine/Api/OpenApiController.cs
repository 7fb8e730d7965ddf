using System.Net.Mime;
using System.Text;
using CareerGuide.Web.Infrastructure.PageCaching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CareerGuide.Web.Features.Machine.Api;

/// <summary>The description of the API, which like any other page answers HEAD and has a tag.</summary>
public sealed class OpenApiController([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider document) : Controller
{
    [CachedGet("/openapi/v1.json")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var api = await document.GetOpenApiDocumentAsync(cancellation);

        return Content(await api.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellation), MediaTypeNames.Application.Json, Encoding.UTF8);
    }
}
