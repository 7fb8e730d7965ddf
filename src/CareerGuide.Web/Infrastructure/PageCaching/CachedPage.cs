using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CareerGuide.Web.Infrastructure.PageCaching;

/// <summary>
/// A rendered page in the two encodings that browsers request. Its ETag is derived from its bytes, so a page that a publication does not
/// change is not sent again, and every instance of the site computes the same ETag.
/// </summary>
internal sealed class CachedPage
{
    private static readonly StringValues Revalidate = "no-cache", ByEncoding = HeaderNames.AcceptEncoding;

    private readonly string stem;
    private readonly int length;
    private readonly Form brotli, gzip;
    private readonly KeyValuePair<string, StringValues>[] headers;

    /// <param name="stem">What its tags begin with, from the bytes of the page.</param>
    /// <param name="length">Bytes of the page as it is read.</param>
    public CachedPage(string stem, int length, byte[] brotli, byte[] gzip, IHeaderDictionary headers)
    {
        this.stem = stem;
        this.length = length;
        this.brotli = new Form("br", $"\"{stem}-br\"", brotli);
        this.gzip = new Form("gzip", $"\"{stem}-gz\"", gzip);
        this.headers = [.. headers.Where(h => h.Key is not ("Content-Length" or "Cache-Control" or "Vary"))];
    }

    /// <summary>The approximate size in memory.</summary>
    public int Size => brotli.Bytes.Length + gzip.Bytes.Length + 1024;

    public Task WriteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var form = AcceptedEncoding.Of(request.Headers.AcceptEncoding) switch
        {
            AcceptedEncoding.Brotli => brotli,
            AcceptedEncoding.Gzip => gzip,
            _ => null,
        };

        response.Headers.CacheControl = Revalidate;
        response.Headers.Vary = ByEncoding;
        response.Headers.ETag = form?.Tag ?? $"\"{stem}\"";

        if (IsKnown(request.Headers.IfNoneMatch))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        foreach (var (name, value) in headers)
            response.Headers[name] = value;

        response.ContentLength = form?.Bytes.Length ?? length;

        if (form is not null)
            response.Headers.ContentEncoding = form.Encoding;

        if (HttpMethods.IsHead(request.Method))
            return Task.CompletedTask;

        return form is null ? WritePlainAsync(response) : response.Body.WriteAsync(form.Bytes, context.RequestAborted).AsTask();
    }

    /// <summary>Whether the reader has it in whatever form: each tag is the stem and an ending.</summary>
    private bool IsKnown(StringValues tags)
    {
        foreach (var tag in tags)
        {
            if (tag is not null && (tag == "*" || tag.Contains(stem, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    /// <summary>So few clients request it that caching it as well would waste memory.</summary>
    public async Task WritePlainAsync(HttpResponse response)
    {
        await using var plain = new GZipStream(new MemoryStream(gzip.Bytes), CompressionMode.Decompress);
        await plain.CopyToAsync(response.Body, response.HttpContext.RequestAborted);
    }

    private sealed record Form(StringValues Encoding, StringValues Tag, byte[] Bytes);
}
