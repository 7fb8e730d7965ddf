using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace CareerGuide.Web.Tests.Support;

/// <summary>What can be filled in somewhere on a site, as its pages and its code say.</summary>
public sealed class Fillable
{
    private readonly Dictionary<string, List<(string Name, string Value)>> forms = [];

    /// <summary>Of queries: those that links and forms have, and those that actions name.</summary>
    public SortedSet<string> Parameters { get; } = [];

    public static async Task<Fillable> OfAsync(HostileSite site, Person person, SafeAnswer learning)
    {
        var fillable = new Fillable();

        foreach (var endpoint in SiteEndpoint.AllOf(site).Where(e => !e.IsFile))
            fillable.Parameters.UnionWith(NamesOf(endpoint));

        foreach (var address in await PagesAsync(site))
        {
            var (path, query) = (address.Split('?')[0], address[address.Split('?')[0].Length..]);
            var (answer, body) = await site.GetAsync(path, query, person);

            if (answer.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                fillable.Learn(new HtmlParser().ParseDocument(body), learning);
        }

        return fillable;
    }

    /// <summary>The fields that a form for this address would send.</summary>
    public IReadOnlyList<(string Name, string Value)> FieldsOf(SiteEndpoint endpoint)
    {
        var seen = forms.GetValueOrDefault(endpoint.Address) ?? [];

        return [.. seen, .. NamesOf(endpoint).Where(name => seen.All(field => field.Name != name)).Select(name => (name, ""))];
    }

    /// <summary>All that is read, with names that there are, and some questions that are answered.</summary>
    private static async Task<IEnumerable<string>> PagesAsync(HostileSite site) =>
    [
        .. SiteEndpoint.AllOf(site).Where(e => e.Method == HttpMethod.Get && !e.IsFile).Select(e => e.Address),
        .. XDocument.Parse(await site.TextAsync("/sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath)
            .Where(path => path.Split('/')[1] != "es"), // the same pages with other words
        "/search?q=sql", "/search?q=nothing-like-it", "/guidance?know=sql&like=numbers", "/compare?roles=data-engineer,data-analyst,nobody&sort=coding-level",
    ];

    private void Learn(IHtmlDocument page, SafeAnswer learning)
    {
        learning.Learn(page);
        Parameters.UnionWith(page.QuerySelectorAll("[href*='?']").SelectMany(e => NamesIn(e.GetAttribute("href")!)));

        foreach (var form in page.QuerySelectorAll<IHtmlFormElement>("form"))
        {
            var fields = form.Elements.Select(e => (Name: e.GetAttribute("name") ?? "", Value: ValueOf(e))).Where(f => f.Name.Length > 0).ToList();

            if (form.GetAttribute("method") == "post")
                forms.TryAdd(form.GetAttribute("action") ?? "", fields);
            else
                Parameters.UnionWith(fields.Select(f => f.Name));
        }
    }

    private static string ValueOf(IElement element) => element switch
    {
        IHtmlTextAreaElement text => text.Value,
        IHtmlSelectElement choice => choice.Value ?? "",
        _ => element.GetAttribute("value") ?? "",
    };

    private static IEnumerable<string> NamesIn(string address) =>
        address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('#')[0].Split('&').Select(pair => pair.Split('=')[0]).Where(name => name.Length > 0);

    private static IEnumerable<string> NamesOf(SiteEndpoint endpoint) =>
        endpoint.Endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters.SelectMany(NamesOf) ?? [];

    private static IEnumerable<string> NamesOf(ParameterDescriptor parameter)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
            return [];

        return parameter.ParameterType.Namespace?.StartsWith("CareerGuide.Web.Features", StringComparison.Ordinal) == true && parameter.ParameterType.IsClass
            ? parameter.ParameterType.GetProperties().Select(p => p.Name).Append("do")
            : [parameter.BindingInfo?.BinderModelName ?? parameter.Name];
    }
}
