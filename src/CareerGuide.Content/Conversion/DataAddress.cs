using System.Buffers.Text;

namespace CareerGuide.Content.Conversion;

/// <summary>Addresses that hold what they lead to: <c>data:image/png;base64,…</c> (RFC 2397).</summary>
internal static class DataAddress
{
    private const string Scheme = "data:";

    public static bool Is(string address) => address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null for what is not written in base 64.</summary>
    public static byte[]? BytesOf(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);

        if (!Is(address) || comma < 0 || !address.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            return null;

        return Base64.IsValid(address.AsSpan(comma + 1)) ? Convert.FromBase64String(address[(comma + 1)..]) : null;
    }
}
