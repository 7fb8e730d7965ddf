using System.Buffers.Text;
using System.Security.Cryptography;

namespace CareerGuide.Web.Infrastructure.Security;

/// <summary>
/// Allows a script of one page to add styles, by a nonce that is made anew for each response. Only for pages that no cache keeps: to
/// keep a nonce is to let it be guessed.
/// </summary>
public static class StyleNonce
{
    private const int Bytes = 16;

    /// <summary>Adds a nonce to the policy of this response, and returns it for the page.</summary>
    public static string AddTo(HttpResponse response)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        response.Headers.ContentSecurityPolicy = SecurityHeaders.ReportedPolicy.Replace("style-src 'self'", $"style-src 'self' 'nonce-{nonce}'", StringComparison.Ordinal);

        return nonce;
    }
}
