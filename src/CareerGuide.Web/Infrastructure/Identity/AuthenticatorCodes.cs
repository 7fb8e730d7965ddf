using OtpNet;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// The six-digit codes of an authenticator app, each valid for a time step of thirty seconds (RFC 6238). Identity's own provider does not
/// report the time step of a code, without which a code could be reused.
/// </summary>
public static class AuthenticatorCodes
{
    /// <summary>Clocks differ and typing takes time, so the previous and the next code are accepted too.</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>The time step of a typed code; null if the code is wrong.</summary>
    /// <param name="key">In Base32, as apps expect it.</param>
    public static long? MatchStep(string key, string typed, DateTimeOffset now)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));

        return new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(now.UtcDateTime, code, out var step, Window) ? step : null;
    }

    /// <summary>The content of the QR code for authenticator apps.</summary>
    public static string Address(string site, string email, string key) => new OtpUri(OtpType.Totp, key, email, site).ToString();
}
