using System.Globalization;
using System.Net;
using CareerGuide.Web.Features.Editor;

namespace CareerGuide.Web.Tests.Faults;

/// <summary>A real process, and how much more memory it ever had while somebody sent it as much as it takes.</summary>
public sealed class MemoryTests : IAsyncLifetime
{
    private const int MiB = 1024 * 1024;

    private readonly Executable executable = new();
    private Serving serving = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Status => $"/proc/{serving.ProcessId}/status";

    public async ValueTask InitializeAsync() => serving = await executable.ServeAsync();

    public ValueTask DisposeAsync()
    {
        serving.Dispose();
        executable.Dispose();

        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Fifty_forms_of_strangers_at_once_of_the_greatest_size_take_little_memory()
    {
        var stranger = Person.At(serving);
        await stranger.SeeAsync("/account/sign-in"); // for the cookie of its form, which anybody gets
        var form = new byte[RoomForTextAttribute.Most];
        Array.Fill(form, (byte)'a');
        "markdown="u8.CopyTo(form);
        await SendAsync(stranger, form[..(MiB / 2)]);

        var (statuses, grown) = await MeasuredAsync(() => Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SendAsync(stranger, form))));

        Assert.Contains(HttpStatusCode.Unauthorized, statuses);
        Assert.All(statuses, status => Assert.True(status is null or HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests, $"{status}"));
        Assert.True(grown < 100, $"{grown} MiB");
        Assert.Equal("Healthy", await serving.TextAsync("/health/ready"));
    }

    /// <returns>Null where the connection was closed while it was sent on.</returns>
    private static async Task<HttpStatusCode?> SendAsync(Person person, byte[] form)
    {
        using var content = new ByteArrayContent(form) { Headers = { ContentType = new("application/x-www-form-urlencoded") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, Desk.Editor) { Content = content };

        try
        {
            using var answer = await person.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
            await answer.Content.CopyToAsync(Stream.Null, Cancellation);

            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <returns>With what came of it, by how many MiB the process had grown when it was at its largest.</returns>
    private async Task<(T Done, long Grown)> MeasuredAsync<T>(Func<Task<T>> work)
    {
        await File.WriteAllTextAsync($"/proc/{serving.ProcessId}/clear_refs", "5", Cancellation); // forgets how large it was before
        var before = await KilobytesAsync("VmRSS");
        var done = await work();

        return (done, (await KilobytesAsync("VmHWM") - before) / 1024);
    }

    private async Task<long> KilobytesAsync(string name)
    {
        var line = (await File.ReadAllLinesAsync(Status, Cancellation)).Single(l => l.StartsWith(name + ":", StringComparison.Ordinal));

        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
