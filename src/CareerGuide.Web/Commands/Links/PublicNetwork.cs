using System.Net;
using System.Net.Sockets;

namespace CareerGuide.Web.Commands.Links;

/// <summary>Which addresses anybody on the internet can reach, so that a lecture cannot make this machine ask its own neighbours.</summary>
public static class PublicNetwork
{
    /// <summary>Special-purpose IPv4 networks of RFC 6890, and multicast.</summary>
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Documentation (RFC 3849, RFC 9637), and ways from IPv6 to IPv4 addresses: 6to4 and Teredo.</summary>
    private static readonly IPNetwork[] SpecialIPv6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(network => IPNetwork.Parse(network))];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool Includes(IPAddress address) => address switch
    {
        { IsIPv4MappedToIPv6: true } => Includes(address.MapToIPv4()),
        { AddressFamily: AddressFamily.InterNetwork } => !Array.Exists(Special, network => network.Contains(address)),
        _ => GlobalUnicast.Contains(address) && !Array.Exists(SpecialIPv6, network => network.Contains(address)),
    };
}
