using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CareerGuide.Web.Infrastructure.People;

/// <summary>
/// The six digits that an authenticator app shows for thirty seconds (RFC 6238). Counted here and not by Identity, whose provider
/// does not tell which thirty seconds a code belongs to: without that a code could be used again.
/// </summary>
public static class TimeCodes
{
    public const int Digits = 6;

    private const int Seconds = 30;

    /// <summary>Clocks differ, and typing takes its time: the code before and the one after count too.</summary>
    private const int Tolerance = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / Seconds;

    /// <param name="key">In Base32, as apps take it.</param>
    public static string CodeAt(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // SHA-1 is what the apps count with; for a keyed hash it is good enough
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(offset)) & 0x7fff_ffff;

        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Which step a typed code belongs to; null where it is wrong.</summary>
    public static long? StepOf(string key, string typed, DateTimeOffset now)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));

        for (var step = StepAt(now) - Tolerance; step <= StepAt(now) + Tolerance; step++)
        {
            if (CodeAt(key, step) == code)
                return step;
        }

        return null;
    }

    /// <summary>What the square picture says to an app that reads it.</summary>
    public static string Address(string site, string email, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(site)}&digits={Digits}";

    private static byte[] Bytes(string base32)
    {
        var bytes = new byte[base32.Length * 5 / 8];
        var (bits, held, next) = (0, 0, 0);

        foreach (var character in base32)
        {
            bits = ((bits << 5) | Base32.IndexOf(character, StringComparison.Ordinal)) & 0xfff;
            held += 5;

            if (held < 8)
                continue;

            held -= 8;
            bytes[next++] = (byte)(bits >> held);
        }

        return bytes;
    }
}
