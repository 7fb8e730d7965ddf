using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CareerGuide.Web.Tests.Support;

/// <summary>A site that is asked without a client in between, which would put right what is wrong.</summary>
public sealed class HostileSite : Site
{
    /// <summary>Stands in a file beside the content folder, which nothing may show.</summary>
    public const string Secret = "the canary sings at midnight";

    private int asked;

    public HostileSite()
        : base(("data-roles.md", Lectures.DataRoles))
    {
        Know(Lectures.Glossary);
        File.WriteAllText(Path.Combine(ContentFolder, "..", "secret.txt"), Secret);
        File.WriteAllText(Path.Combine(ContentFolder, "secret.txt"), Secret);
    }

    /// <summary>Each from an address of its own, so that no limit stands in the way.</summary>
    public async Task<(HttpContext Answer, string Body)> AskAsync(Action<HttpRequest> set, Person? person = null)
    {
        var answer = await Server.SendAsync(
            context =>
            {
                context.Request.Scheme = "https";
                context.Request.Host = new HostString("localhost");
                context.Connection.RemoteIpAddress = new IPAddress(0x0A000000L + Interlocked.Increment(ref asked));

                if (person is not null)
                    context.Request.Headers.Cookie = string.Join("; ", person.Cookies.Select(c => $"{c.Key}={c.Value}"));

                set(context.Request);
            },
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(Plain(answer.Response));

        return (answer, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>For the path as it is: one made from a string would be decoded.</summary>
    private static void Ask(HttpRequest request, string method, string path)
    {
        request.Method = method;
        request.Path = new PathString(path);
    }

    private static Stream Plain(HttpResponse response) => response.Headers.ContentEncoding.ToString() switch
    {
        "br" => new BrotliStream(response.Body, CompressionMode.Decompress),
        "gzip" => new GZipStream(response.Body, CompressionMode.Decompress),
        _ => response.Body,
    };

    public Task<(HttpContext Answer, string Body)> GetAsync(string path, string query, Person? person = null) => AskAsync(
        request =>
        {
            Ask(request, "GET", path);
            request.QueryString = new QueryString(query);
        },
        person);

    public Task<(HttpContext Answer, string Body)> PostAsync(string path, IEnumerable<(string Name, string Value)> fields, Person person) => AskAsync(
        request =>
        {
            var form = Encoding.ASCII.GetBytes(string.Join('&', fields.Select(f => $"{Escaped(f.Name)}={Escaped(f.Value)}")));
            Ask(request, "POST", path);
            request.ContentType = "application/x-www-form-urlencoded";
            request.ContentLength = form.Length;
            request.Body = new MemoryStream(form);
        },
        person);

    /// <summary>Halves of characters too, which the framework's own would refuse.</summary>
    public static string Escaped(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => $"%{b:X2}"));
}
