using System.Net;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Faults;

public sealed class LostDatabaseTests : IDisposable
{
    private readonly Executable executable = new();

    public void Dispose() => executable.Dispose();

    [Fact]
    public async Task A_database_that_is_lost_while_it_is_served_is_told_kindly_and_no_text_is_lost_with_it()
    {
        executable.Set("ConnectionStrings:CareerGuide", $"Data Source={executable.DatabaseFile};Pooling=False"); // no page is remembered
        using var serving = await executable.ServeAsync();
        var ada = await Person.SetsUpAsync(serving);
        var editor = await ada.OpenAsync();
        Lose(executable.DatabaseFile);

        var search = await serving.GetAsync("/search?q=nothing-asked-before");
        var program = await serving.GetAsync("/api/v1/search?q=nothing-asked-before");
        var published = await ada.PublishAsync(editor, "# My text\n");
        var ready = await serving.GetAsync("/health/ready");

        Assert.All([search, program, published, ready], answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode));
        Assert.Equal("30", search.Headers.RetryAfter?.ToString());
        Assert.Equal("The site is not available right now", (await Person.PageOfAsync(search)).QuerySelector("h1")!.TextContent);
        Assert.Equal("application/problem+json", program.Content.Headers.ContentType?.MediaType);
        Assert.Equal("# My text\n", await Desk.TextGivenBackAsync(published));
        Assert.Equal("Healthy", await serving.TextAsync("/health/live"));
    }

    /// <summary>As a failing disk does.</summary>
    internal static void Lose(string database)
    {
        foreach (var path in (string[])[database, database + "-wal"])
        {
            using var file = File.OpenWrite(path);
            file.Write([.. Enumerable.Repeat((byte)'X', (int)file.Length)]);
        }
    }
}
