using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CareerGuide.Data;
using CareerGuide.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareerGuide.Web.Tests.Support;

/// <summary>The whole site with a content folder and a database of its own.</summary>
public class Site : WebApplicationFactory<Program>
{
    /// <summary>The whole run is on PostgreSQL where the environment says so.</summary>
    private static readonly bool RunOnPostgres =
        Environment.GetEnvironmentVariable("CAREERGUIDE_DATABASE") == nameof(DatabaseProvider.PostgreSql);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerguide-");
    private readonly Dictionary<string, string> settings = [];

    public Site()
        : this([])
    {
    }

    public Site(params (string File, string Markdown)[] lectures)
    {
        var lecturesFolder = Directory.CreateDirectory(Path.Combine(ContentFolder, "lectures"));

        foreach (var (file, markdown) in lectures)
            File.WriteAllText(Path.Combine(lecturesFolder.FullName, file), markdown);
    }

    public string ContentFolder => Path.Combine(folder.FullName, "content");

    /// <summary>For what is told of a file; on PostgreSQL the test is skipped.</summary>
    public string DatabaseFile
    {
        get
        {
            Assert.SkipWhen(IsOnPostgres, "This is told of SQLite's file.");

            return Path.Combine(folder.FullName, "careerguide.db");
        }
    }

    /// <summary>Set before the site starts.</summary>
    public bool IsOnPostgres { get; init; } = RunOnPostgres;

    /// <summary>The name of the database on the server of this run.</summary>
    private string Database => field ??= $"site_{Guid.NewGuid():N}";

    public HttpClient Client => field ??= CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>Gives the site a glossary to read its lectures with.</summary>
    public void Know(string glossary) => File.WriteAllText(Path.Combine(ContentFolder, "glossary.md"), glossary);

    public Site Set(string name, string value)
    {
        settings[name] = value;
        return this;
    }

    public Task<HttpResponseMessage> AskAsync(HttpMethod method, string address, string? body = null) =>
        Client.SendAsync(
            new HttpRequestMessage(method, address) { Content = body is null ? null : new StringContent(body) },
            TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> GetAsync(string address) => AskAsync(HttpMethod.Get, address);

    public async Task<string> TextAsync(string address)
    {
        var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<IHtmlDocument> PageAsync(string address) =>
        new HtmlParser().ParseDocument(await TextAsync(address));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        builder.UseSetting("Logging:LogLevel:Default", nameof(LogLevel.Error));
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", nameof(LogLevel.Error));
        builder.UseSetting("Content:Path", ContentFolder);
        UseDatabase(builder);

        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);

        if (!disposing || !folder.Exists)
            return;

        folder.Delete(recursive: true);

        if (IsOnPostgres)
            Wait(async () => await (await PostgresServer.GetAsync()).DropAsync(Database));
    }

    private void UseDatabase(IWebHostBuilder builder)
    {
        if (!IsOnPostgres)
        {
            builder.UseSetting("ConnectionStrings:CareerGuide", $"Data Source={DatabaseFile};Pooling=False");
            return;
        }

        Wait(async () =>
        {
            var server = await PostgresServer.GetAsync();
            await server.CopyMigratedAsync(Database);
            builder.UseSetting("Database:Provider", nameof(DatabaseProvider.PostgreSql));
            builder.UseSetting("ConnectionStrings:CareerGuide", server.ConnectionString(Database));
        });
    }

    /// <summary>The host is built and disposed of without waiting.</summary>
    private static void Wait(Func<Task> work) => Task.Run(work).GetAwaiter().GetResult();
}

/// <summary>The site made from the lecture that it exists for.</summary>
public sealed class DataRolesSite : Site
{
    public DataRolesSite()
        : base(("data-roles.md", Lectures.DataRoles)) => Know(Lectures.Glossary);
}

/// <summary>The site before anyone has written a lecture.</summary>
public sealed class EmptySite : Site;

/// <summary>A site of several lectures that share a role, each laid out in its own way.</summary>
public sealed class SeveralLecturesSite() : Site(
    ("data-roles.md", Lectures.DataRoles), ("cloud-roles.md", Lectures.CloudRoles), ("reading-list.md", Lectures.WithoutRoles));
