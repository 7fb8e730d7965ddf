using System.Security.Cryptography;
using System.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Recognizes browsers in which an account has signed in completely, by a random token in a cookie. What is stored is a hash of the token
/// with the account and its security stamp: whatever ends all sessions of the account also makes its devices unknown.
/// </summary>
public sealed class KnownDevices(CareerGuideDb db, IHttpContextAccessor accessor, TimeProvider time)
{
    /// <summary>The least recently used ones beyond this number become unknown.</summary>
    public const int MaxOfAccount = 20;

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private const int TokenBytes = 16;

    private static readonly HostCookie Cookie = new("known", SameSiteMode.Strict) { MaxAge = Lifetime };

    private HttpContext Context => accessor.HttpContext!;

    /// <returns>Null if the account has never signed in with this browser, or does not exist.</returns>
    public async Task<KnownDevice?> FindAsync(Account? account) =>
        TokenOf(Context.Request) is { } token ? await FindAsync(account, token) : null;

    /// <summary>Call it when signing in is complete.</summary>
    public async Task RememberAsync(Account account)
    {
        var token = TokenOf(Context.Request) ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = time.GetUtcNow().UtcDateTime;

        if (await FindAsync(account, token) is { } known)
        {
            await db.KnownDevices.Where(d => d.Id == known.Id).ExecuteUpdateAsync(
                set => set.SetProperty(d => d.UsedAt, now).SetProperty(d => d.FailedPasswords, 0).SetProperty(d => d.LockedUntil, (DateTime?)null));
        }
        else
        {
            db.KnownDevices.Add(new KnownDevice { AccountId = account.Id, TokenHash = HashOf(account, token), UsedAt = now });
            await db.SaveChangesAsync();
            await ForgetOldAsync(account.Id);
        }

        Context.Response.Cookies.Append(Cookie.Name!, token, Cookie.Build(Context, time.GetUtcNow()));
    }

    private Task<KnownDevice?> FindAsync(Account? account, string token)
    {
        var id = account?.Id ?? 0; // the same query without an account
        var hash = HashOf(account, token);
        var since = time.GetUtcNow().UtcDateTime - Lifetime;

        return db.KnownDevices.AsNoTracking().SingleOrDefaultAsync(d => d.TokenHash == hash && d.AccountId == id && d.UsedAt > since);
    }

    private async Task ForgetOldAsync(int accountId)
    {
        var old = await db.KnownDevices.Where(d => d.AccountId == accountId).OrderByDescending(d => d.UsedAt).ThenByDescending(d => d.Id)
            .Skip(MaxOfAccount).Select(d => d.Id).ToListAsync();

        if (old.Count > 0)
            await db.KnownDevices.Where(d => old.Contains(d.Id)).ExecuteDeleteAsync();
    }

    private static string? TokenOf(HttpRequest request) =>
        request.Cookies[Cookie.Name!] is { Length: 2 * TokenBytes } token ? token : null;

    private static string HashOf(Account? account, string token) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{token} {account?.Id} {account?.SecurityStamp}")));
}
