using System.Globalization;
using System.IO.Compression;
using System.Net;
using CareerGuide.Content.Encodings;
using CareerGuide.Web.Features.Instructor.PreservedForm;
using CareerGuide.Web.Tests.Support;

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
        var form = new byte[LongFormLimits.MaxBytes];
        Array.Fill(form, (byte)'a');
        "markdown="u8.CopyTo(form);
        await SendAsync(stranger, form[..(MiB / 2)]);

        var (statuses, grown) = await MeasuredAsync(() => Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SendAsync(stranger, form))));

        Assert.Contains(HttpStatusCode.Unauthorized, statuses);
        Assert.All(statuses, status => Assert.True(status is null or HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests, $"{status}"));
        Assert.True(grown < 100, $"{grown} MiB");
        Assert.Equal("Healthy", await serving.TextAsync("/health/ready"));
    }

    [Fact]
    public async Task Four_archives_that_hold_as_much_as_an_upload_may_take_little_memory()
    {
        var ada = await Person.SetsUpAsync(serving);
        var page = await ada.SeeAsync("/instructor/files");
        using var form = new MultipartFormDataContent { { new StringContent(page.QuerySelector("form.upload input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" } };

        for (var n = 0; n < 4; n++)
            form.Add(new ByteArrayContent(ArchiveOf(n)), "files", $"{n}.zip");

        var (answer, grown) = await MeasuredAsync(() => ada.Client.PostAsync("/instructor/files/upload", form, Cancellation));

        var effects = (await Person.PageOfAsync(answer)).QuerySelectorAll(".effects > li").Length;
        Assert.Equal((HttpStatusCode.OK, 16), (answer.StatusCode, effects));
        Assert.True(grown < 200, $"{grown} MiB");
    }

    /// <summary>Four lectures of nearly the greatest size, nearly all of them blank lines.</summary>
    private static byte[] ArchiveOf(int number)
    {
        using var stream = new MemoryStream();

        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var n = 0; n < 4; n++)
            {
                using var writer = new StreamWriter(zip.CreateEntry($"lecture-{number}-{n}.md").Open());
                writer.Write($"# Lecture {number} {n}\n\nSome words.\n{new string('\n', TextDecoder.MaxBytes - 100)}");
            }
        }

        return stream.ToArray();
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
