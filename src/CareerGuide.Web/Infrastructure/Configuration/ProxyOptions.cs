using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CareerGuide.Web.Infrastructure.Configuration;

/// <summary>
/// The reverse proxies in front of the site: <c>Proxy:Known</c>, a comma-separated list of addresses or networks. Only these proxies are
/// trusted to forward the client's address (<c>X-Forwarded-For</c>), the scheme and the host.
/// </summary>
public sealed class ProxyOptions : IValidatableObject
{
    private const char Separator = ',';

    private const StringSplitOptions Each = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>Empty if browsers reach the site directly.</summary>
    public string Known { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from proxy in Known.Split(Separator, Each)
        where !IPAddress.TryParse(proxy, out _) && !System.Net.IPNetwork.TryParse(proxy, out _)
        select new ValidationResult($"Proxy:Known has \"{proxy}\"; it must be addresses or networks, as 127.0.0.1, 10.0.0.0/8.");

    public void Configure(ForwardedHeadersOptions forwarded)
    {
        forwarded.ForwardedHeaders = Known.Length > 0
            ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost
            : ForwardedHeaders.None;
        forwarded.ForwardLimit = null; // as many as are known
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();

        foreach (var proxy in Known.Split(Separator, Each))
        {
            if (IPAddress.TryParse(proxy, out var address))
                forwarded.KnownProxies.Add(address);
            else
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
    }
}
