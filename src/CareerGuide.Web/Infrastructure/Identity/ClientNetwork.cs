using System.Net;
using System.Net.Sockets;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// The network that limits count: an IPv4 address, or the first 64 bits of an IPv6 address. A subscriber has at least a /64 (RFC 6177)
/// and could use another of its 2^64 addresses for each request.
/// </summary>
public static class ClientNetwork
{
    private const int SubnetBytes = 8;

    /// <summary>As <c>203.0.113.7</c> or <c>2001:db8::/64</c>; empty if the connection has no address.</summary>
    public static string Of(HttpContext context) => context.Connection.RemoteIpAddress is { } address ? Of(address) : "";

    /// <summary>The whole address. An IPv4-mapped one is written as IPv4.</summary>
    public static string Shown(IPAddress address) => (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();

    public static string Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Shown(address);

        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
            return address.ToString();

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(SubnetBytes).Clear();

        return $"{new IPAddress(bytes)}/64";
    }
}
