using System.Net.Mime;
using System.Text.Json.Nodes;
using CareerGuide.Web.Infrastructure.Configuration;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace CareerGuide.Web.Features.Machine.Api;

/// <summary>What <c>/openapi/v1.json</c> says beside what follows from the actions of <see cref="ApiController"/>.</summary>
public static class ApiDocument
{
    public const string Name = "v1";

    private const string About = """
        What the pages of this site show, for programs. Everybody may read it, from other sites too; there is nothing to sign in to.

        - A `line` is a line of a lecture's Markdown, from 1; `/lectures/{lecture}#L{line}` shows it.
        - Texts are plain text as the lecture writes them, unless they say that they are Markdown.
        - Every address answers `HEAD` as well. Every answer has an `ETag`; send it back as `If-None-Match` to be told whether it has changed.
        - Errors are problem details (RFC 9457).
        - Within `v1` things are added, but none is taken away or changes its meaning.
        - In the examples a list has no more than two entries.
        """;

    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = action => action.HttpMethod == HttpMethods.Get;
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } id && id.StartsWith("Api", StringComparison.Ordinal)
            ? id[3..]
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

        options.AddDocumentTransformer(Introduce);
        options.AddOperationTransformer(Complete);
    }

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        var site = context.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value;

        document.Info = new() { Title = site.Title, Version = "1", Summary = site.Description, Description = About };
        document.Servers = [new() { Url = site.PublicAddress.Length > 0 ? site.PublicAddress.TrimEnd('/') : "/" }];

        return Task.CompletedTask;
    }

    /// <summary>Adds to an operation what all of them have: a name, errors, and examples.</summary>
    private static async Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var action = context.Description.ActionDescriptor.RouteValues["action"]!;
        var slug = operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(p => p.Name == "slug");
        var answer = (OpenApiResponse)operation.Responses!["200"];
        var problem = await ProblemAsync(context, cancellation);

        operation.OperationId = $"get{action}";
        answer.Content = new Dictionary<string, OpenApiMediaType> { [MediaTypeNames.Application.Json] = answer.Content![MediaTypeNames.Application.Json] };
        answer.Headers = new Dictionary<string, IOpenApiHeader> { ["ETag"] = Tag() };
        answer.Content[MediaTypeNames.Application.Json].Example = ApiExamples.Of(action);
        operation.Responses["304"] = new OpenApiResponse { Description = "Nothing has changed since the answer whose `ETag` was sent as `If-None-Match`." };

        if (action is nameof(ApiController.Search))
            operation.Parameters = [Parameter("q", "What to look for, in any words.", "dashbords"), Parameter("in", "The one kind that is wanted, as the groups name it.", "responsibilities")];

        if (action is nameof(ApiController.Role) or nameof(ApiController.Skill))
            operation.Responses["301"] = new OpenApiResponse { Description = "It has another slug now, which `Location` leads to." };

        if (slug is not null)
        {
            slug.Example = JsonValue.Create(ApiExamples.Slug(action));
            operation.Responses["404"] = Problem("There is none of that slug.", problem, ApiExamples.Of($"{action}.404"));
        }

        operation.Responses["500"] = Problem("The fault is the site's.", problem, example: null);
    }

    private static OpenApiParameter Parameter(string name, string description, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = JsonValue.Create(example),
    };

    private static OpenApiHeader Tag() => new()
    {
        Description = "The version of what is answered.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiResponse Problem(string description, IOpenApiSchema schema, JsonNode? example) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [MediaTypeNames.Application.ProblemJson] = new OpenApiMediaType { Schema = schema, Example = example },
        },
    };

    private static async Task<IOpenApiSchema> ProblemAsync(OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        const string id = nameof(ProblemDetails);
        context.Document!.AddComponent(id, await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), parameterDescription: null, cancellation));

        return new OpenApiSchemaReference(id, context.Document);
    }
}
