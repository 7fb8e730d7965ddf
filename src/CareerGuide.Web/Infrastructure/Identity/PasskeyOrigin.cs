namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Whether a passkey was asked for by a page of this site. Identity compares with the <c>Origin</c> header, which anybody who passes an answer
/// on can choose; a browser lets pages of subdomains and of other ports ask as well.
/// </summary>
internal static class PasskeyOrigin
{
    /// <param name="origin">As the browser signed it.</param>
    /// <param name="publicAddress">Empty where the site has none; then the host that was asked counts.</param>
    public static bool IsOwn(string origin, string publicAddress, HostString asked) => publicAddress.Length > 0
        ? origin == OriginOf(new Uri(publicAddress))
        : string.Equals(origin, $"https://{asked}", StringComparison.OrdinalIgnoreCase) || string.Equals(origin, $"http://{asked}", StringComparison.OrdinalIgnoreCase);

    private static string OriginOf(Uri address) => $"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? "" : $":{address.Port}")}";
}
