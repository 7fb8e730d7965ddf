using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Security;

/// <summary>
/// A real process, and many who hold connections open without getting on. As many as <c>CAREERGUIDE_CONNECTIONS</c> says: a few hundred
/// without it. Each end needs as many open files.
/// </summary>
public sealed class SlowClientTests : IAsyncLifetime
{
    private const int Few = 300, Slow = 60;

    private static readonly int Idle =
        int.TryParse(Environment.GetEnvironmentVariable("CAREERGUIDE_CONNECTIONS"), CultureInfo.InvariantCulture, out var asked) ? asked : Few;

    private readonly Executable executable = new();
    private readonly List<TcpClient> connections = [];
    private Serving serving = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        serving = executable.Serve();
        await serving.ReadyAsync();
    }

    public ValueTask DisposeAsync()
    {
        connections.ForEach(c => c.Dispose());
        serving.Dispose();
        executable.Dispose();

        return default;
    }

    [Fact]
    public async Task Whoever_holds_connections_open_stops_nobody()
    {
        for (var n = 0; n < Idle; n++)
            await ConnectAsync(n % 2 == 0 ? "" : "GET /roles HTTP/1.1\r\nHost: site.example\r\n\r\n");

        for (var n = 0; n < Slow; n++)
        {
            await ConnectAsync("GET /roles HTTP/1.1\r\nHost: site.example\r\nX-Slow: ");
            await ConnectAsync("POST /account/sign-in HTTP/1.1\r\nHost: site.example\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900000\r\n\r\nemail=");
        }

        foreach (var address in new[] { "/", "/roles/data-engineer", "/search?q=sql", "/compare", "/health/ready", "/account/sign-in" })
            Assert.Equal(HttpStatusCode.OK, (await serving.Client.GetAsync(address, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("GET /roles HTTP/1.1\r\nHost: site.example\r\nX-Slow: ")]
    [InlineData("POST /account/sign-in HTTP/1.1\r\nHost: site.example\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900000\r\n\r\n")]
    public async Task Whoever_sends_a_byte_at_a_time_is_cut_off(string beginning)
    {
        var connection = await ConnectAsync(beginning);
        var answer = ReadToEndAsync(connection);

        while (!answer.IsCompleted)
        {
            await SendAsync(connection, "x");
            await Task.WhenAny(answer, Task.Delay(TimeSpan.FromSeconds(1), Cancellation));
        }

        Assert.Matches("^$|^HTTP/1.1 (400|408)", await answer);
    }

    private async Task<TcpClient> ConnectAsync(string said)
    {
        var connection = new TcpClient();
        connections.Add(connection);
        await connection.ConnectAsync(serving.Client.BaseAddress!.Host, serving.Client.BaseAddress.Port, Cancellation);
        await SendAsync(connection, said);

        return connection;
    }

    /// <summary>Who is cut off while sending has been cut off.</summary>
    private static async Task SendAsync(TcpClient connection, string text)
    {
        try
        {
            await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), Cancellation);
        }
        catch (IOException)
        {
        }
    }

    private static async Task<string> ReadToEndAsync(TcpClient connection)
    {
        try
        {
            using var reader = new StreamReader(connection.GetStream(), Encoding.ASCII, leaveOpen: true);

            return await reader.ReadToEndAsync(Cancellation);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
