using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CareerGuide.Bench;

/// <summary>Kestrel with nothing around it, writing one file from memory: the most that a site on it can serve.</summary>
internal static class BareServer
{
    /// <param name="headers">A file with a header in each line, sent with each answer.</param>
    public static async Task<int> RunAsync(string page, string headers, string address)
    {
        var bytes = await File.ReadAllBytesAsync(page);
        var all = (await File.ReadAllLinesAsync(headers)).Select(line => line.Split(": ", 2)).Select(pair => (Name: pair[0], Value: pair[1])).ToArray();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.AddServerHeader = false).UseUrls(address);
        await using var site = builder.Build();

        site.Run(context =>
        {
            foreach (var (name, value) in all)
                context.Response.Headers[name] = value;

            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;

            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await site.RunAsync();

        return 0;
    }
}
