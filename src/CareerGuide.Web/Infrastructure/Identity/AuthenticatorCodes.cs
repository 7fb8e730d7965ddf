using OtpNet;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// The six digits that an authenticator app shows for thirty seconds (RFC 6238). Identity's own provider does not tell which thirty
/// seconds a code belongs to; without that a code could be used again.
/// </summary>
public static class AuthenticatorCodes
{
    /// <summary>Clocks differ, and typing takes its time: the code before and the one after count too.</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>Which time step a typed code belongs to; null where it is wrong.</summary>
    /// <param name="key">In Base32, as apps take it.</param>
    public static long? MatchStep(string key, string typed, DateTimeOffset now)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));

        return new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(now.UtcDateTime, code, out var step, Window) ? step : null;
    }

    /// <summary>What the QR code says to an app that reads it.</summary>
    public static string Address(string site, string email, string key) => new OtpUri(OtpType.Totp, key, email, site).ToString();
}
