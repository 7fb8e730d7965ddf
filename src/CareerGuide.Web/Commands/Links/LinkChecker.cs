using System.Net;
using System.Net.Sockets;

namespace CareerGuide.Web.Commands.Links;

public enum LinkState
{
    Works,
    Broken,

    /// <summary>The site was not asked, did not answer, or answers people only.</summary>
    Unknown,
}

/// <param name="Explanation">What follows the address in a sentence; empty for a page that is there.</param>
public sealed record LinkVerdict(LinkState State, string Explanation);

/// <summary>
/// Asks other sites whether pages are there: one page at a time of each site, <see cref="SitesAtOnce"/> sites at once. It connects to no
/// address that <paramref name="mayAsk"/> forbids, wherever a name or a redirect leads.
/// </summary>
public sealed class LinkChecker(Func<IPAddress, bool> mayAsk) : IDisposable
{
    public const int MaxLinks = 1_000;

    private const int SitesAtOnce = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly LinkVerdict NoSite = new(LinkState.Broken, "is on a site that does not exist.");
    private static readonly LinkVerdict Offline = new(LinkState.Unknown, "could not be asked: no site was found, so this machine seems to be offline.");

    private readonly HttpClient client = new(Handler(mayAsk))
    {
        Timeout = Patience,
        DefaultRequestHeaders = { { "User-Agent", "CareerGuide-link-check" }, { "Accept", "*/*" } },
    };

    public void Dispose() => client.Dispose();

    /// <returns>A verdict on each address; those beyond <see cref="MaxLinks"/> are not asked.</returns>
    public async Task<IReadOnlyDictionary<Uri, LinkVerdict>> CheckAsync(IReadOnlyList<Uri> addresses, CancellationToken cancellation)
    {
        var verdicts = addresses.ToDictionary(address => address, _ => new LinkVerdict(LinkState.Unknown, $"was not asked: the limit is {MaxLinks} links."));

        await Parallel.ForEachAsync(
            addresses.Take(MaxLinks).GroupBy(address => address.Host, StringComparer.OrdinalIgnoreCase),
            new ParallelOptions { MaxDegreeOfParallelism = SitesAtOnce, CancellationToken = cancellation },
            async (site, stop) =>
            {
                foreach (var address in site)
                {
                    var verdict = await CheckAsync(address, stop);

                    lock (verdicts)
                        verdicts[address] = verdict;
                }
            });

        return IsOffline(verdicts.Values) ? verdicts.ToDictionary(verdict => verdict.Key, _ => Offline) : verdicts;
    }

    /// <summary>Where no name at all is found, it is not the sites that are gone.</summary>
    private static bool IsOffline(Dictionary<Uri, LinkVerdict>.ValueCollection verdicts) => verdicts.Count > 1 && verdicts.All(verdict => verdict == NoSite);

    private async Task<LinkVerdict> CheckAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            var status = await StatusAsync(HttpMethod.Head, address, cancellation);

            // Some sites answer HEAD otherwise than GET, which is what readers send.
            return Of((int)status < 300 ? status : await StatusAsync(HttpMethod.Get, address, cancellation));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(LinkState.Unknown, $"did not answer within {Patience.TotalSeconds} s.");
        }
        catch (HttpRequestException e) when (e.InnerException is ForbiddenAddressException forbidden)
        {
            return new(LinkState.Unknown, $"was not asked: {forbidden.Message}");
        }
        catch (HttpRequestException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData })
        {
            return NoSite;
        }
        catch (Exception e) when (e is HttpRequestException or UriFormatException or InvalidOperationException or NotSupportedException or IOException) // whatever another site answers
        {
            return new(LinkState.Unknown, $"could not be asked: {e.Message}");
        }
    }

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);

        return response.StatusCode;
    }

    private static LinkVerdict Of(HttpStatusCode status) => status switch
    {
        < HttpStatusCode.MultipleChoices => new(LinkState.Works, ""),
        < HttpStatusCode.BadRequest => new(LinkState.Unknown, "leads on and on."),
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new(LinkState.Broken, $"is not there: the site answers {(int)status}."),
        _ => new(LinkState.Unknown, $"answers {(int)status}. Open it in a browser."),
    };

    private static SocketsHttpHandler Handler(Func<IPAddress, bool> mayAsk) => new()
    {
        // Behind a proxy nobody here would know which address is asked.
        UseProxy = false,
        UseCookies = false,
        MaxAutomaticRedirections = 5,
        ConnectCallback = (connection, cancellation) => ConnectAsync(connection.DnsEndPoint, mayAsk, cancellation),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint site, Func<IPAddress, bool> mayAsk, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(site.Host, cancellation);

        if (Array.Find(addresses, address => !mayAsk(address)) is { } forbidden)
            throw new ForbiddenAddressException($"{forbidden} is no address of the public network.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        try
        {
            await socket.ConnectAsync(addresses, site.Port, cancellation);

            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class ForbiddenAddressException(string message) : IOException(message);
}
