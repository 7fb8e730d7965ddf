using System.Text.Json.Nodes;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Machine;

/// <summary>What the API says of itself is what it does.</summary>
public sealed class OpenApiTests(DataRolesSite site, SeveralLecturesSite several) : IClassFixture<DataRolesSite>, IClassFixture<SeveralLecturesSite>
{
    private static readonly string[] Lists = ["roles", "skills", "comparisons", "lectures"];

    private static readonly string[] Searches = ["", "?q=", "?q=data", "?q=pyhton", "?q=k8s", "?q=zzzz", "?q=statistic+zzzz", "?q=data&in=skills", "?q=data&in=nothing"];

    [Fact]
    public async Task The_description_names_every_address_of_the_API_and_no_page()
    {
        var paths = (await DescriptionAsync(site))["paths"]!.AsObject().Select(p => p.Key);

        Assert.Equal(
            [.. Lists.Select(l => $"/api/v1/{l}"), .. Lists.Select(l => $"/api/v1/{l}/{{slug}}"), "/api/v1/workflow", "/api/v1/search"],
            paths.Order(StringComparer.Ordinal).ToHashSet());
    }

    [Fact]
    public async Task Every_answer_is_as_described()
    {
        var answers = 0;

        foreach (var each in new Site[] { site, several })
        {
            var description = await DescriptionAsync(each);

            foreach (var (address, path) in await AddressesAsync(each))
            {
                var schema = description["paths"]![path]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
                var answer = JsonNode.Parse(await each.TextAsync(address));

                Assert.Empty(new JsonSchema(description).Faults(answer, schema).Select(fault => $"{address}: {fault}"));
                answers++;
            }
        }

        Assert.True(answers > 100);
    }

    [Fact]
    public async Task Every_error_is_as_described()
    {
        var description = await DescriptionAsync(site);

        foreach (var list in Lists)
        {
            var response = description["paths"]![$"/api/v1/{list}/{{slug}}"]!["get"]!["responses"]!["404"]!["content"]!["application/problem+json"]!;
            var answer = await site.GetAsync($"/api/v1/{list}/nobody");
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Empty(new JsonSchema(description).Faults(problem, response["schema"]!));
        }
    }

    [Fact]
    public async Task Each_example_is_what_the_site_answers()
    {
        foreach (var (path, operation) in await OperationsAsync())
        {
            var address = AddressOf(path, operation["parameters"] as JsonArray ?? []);
            var answer = JsonNode.Parse(await site.TextAsync(address));
            var example = operation["responses"]!["200"]!["content"]!["application/json"]!["example"];

            Assert.Equal(Json.Cut(answer, entries: 2)!.ToJsonString(), example?.ToJsonString());
        }
    }

    [Fact]
    public async Task Each_example_of_an_error_is_what_the_site_answers()
    {
        foreach (var (_, operation) in (await OperationsAsync()).Where(o => o.Path.Contains('{', StringComparison.Ordinal)))
        {
            var example = operation["responses"]!["404"]!["content"]!["application/problem+json"]!["example"]!;
            var answer = await site.GetAsync(example["instance"]!.GetValue<string>());

            Assert.Equal(JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.ToJsonString(), example.ToJsonString());
        }
    }

    [Fact]
    public async Task Every_operation_and_every_property_says_what_it_is()
    {
        var description = await DescriptionAsync(site);
        var schemas = description["components"]!["schemas"]!.AsObject().Where(s => s.Value!["properties"] is not null && s.Key != "ProblemDetails");

        Assert.All(await OperationsAsync(), o => Assert.NotEmpty($"{o.Operation["summary"]}"));
        Assert.All(await OperationsAsync(), o => Assert.NotEmpty($"{o.Operation["description"]}"));
        Assert.All(schemas, s => Assert.NotEmpty($"{s.Value!["description"]}"));
        Assert.All(schemas.SelectMany(s => s.Value!["properties"]!.AsObject()), p => Assert.NotEmpty($"{p.Value!["description"]}"));
    }

    [Fact]
    public void A_property_that_is_not_described_is_found()
    {
        var schema = JsonNode.Parse("""{ "type": "object", "properties": { "a": { "type": "integer" } }, "required": ["a"] }""")!;

        Assert.Equal(["$.b is not described"], new JsonSchema(schema).Faults(JsonNode.Parse("""{ "a": 1, "b": 2 }"""), schema));
        Assert.Equal(["$.a is string"], new JsonSchema(schema).Faults(JsonNode.Parse("""{ "a": "1" }"""), schema));
        Assert.Equal(["$.a is missing"], new JsonSchema(schema).Faults(JsonNode.Parse("{}"), schema));
    }

    private static async Task<List<(string Address, string Path)>> AddressesAsync(Site site)
    {
        List<(string, string)> addresses =
        [
            ("/api/v1/workflow", "/api/v1/workflow"),
            .. Searches.Select(query => ($"/api/v1/search{query}", "/api/v1/search")),
        ];

        foreach (var list in Lists)
        {
            var slugs = JsonNode.Parse(await site.TextAsync($"/api/v1/{list}"))!.AsArray().Select(o => o!["slug"]!.GetValue<string>());

            addresses.Add(($"/api/v1/{list}", $"/api/v1/{list}"));
            addresses.AddRange(slugs.Select(slug => ($"/api/v1/{list}/{Uri.EscapeDataString(slug)}", $"/api/v1/{list}/{{slug}}")));
        }

        return addresses;
    }

    private static string AddressOf(string path, JsonArray parameters) => parameters.Aggregate(path, (address, parameter) =>
    {
        var (name, example) = ($"{parameter!["name"]}", $"{parameter["example"]}");

        return parameter["in"]!.GetValue<string>() == "path"
            ? address.Replace($"{{{name}}}", example, StringComparison.Ordinal)
            : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={example}";
    });

    private async Task<List<(string Path, JsonNode Operation)>> OperationsAsync() =>
        [.. (await DescriptionAsync(site))["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => (p.Key, o.Value!)))];

    private static async Task<JsonNode> DescriptionAsync(Site site) => JsonNode.Parse(await site.TextAsync("/openapi/v1.json"))!;
}
