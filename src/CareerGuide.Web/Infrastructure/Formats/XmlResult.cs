using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Infrastructure.Formats;

/// <summary>An XML document as a response, in UTF-8.</summary>
public sealed class XmlResult(XElement root, string mediaType) : ActionResult
{
    private static readonly XmlWriterSettings Indented = new()
    {
        Async = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.ContentType = $"{mediaType}; charset=utf-8";

        await using var writer = XmlWriter.Create(http.Response.Body, Indented);
        await root.SaveAsync(writer, http.RequestAborted);
    }
}
