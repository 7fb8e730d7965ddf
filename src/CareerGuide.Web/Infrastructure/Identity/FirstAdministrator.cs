using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>Lets the first administrator in. The site comes with no default account and no default password.</summary>
public sealed class FirstAdministrator(
    CareerGuideDb db, AccountService register, OneTimeLinkService links, IOptions<SiteOptions> site, IConfiguration configuration)
{
    /// <summary>The name in the audit trail for changes that no account made.</summary>
    public static Author Start { get; } = new(null, AccountNames.Start);

    /// <summary>What to print once it is known where the site listens; null if there is somebody already.</summary>
    /// <remarks>Makes a link only where none works, so that a second start writes nothing.</remarks>
    public async Task<Invitation?> InviteAsync()
    {
        if (await db.Users.AnyAsync())
            return null;

        if (await links.WorkingSetupLinkAsync() is { } printed)
        {
            return new Invitation(_ => FormattableString.Invariant(
                $"There is no account yet. The link for the first administrator was printed at {printed.CreatedAt:HH:mm} UTC and works until {printed.ExpiresAt:HH:mm}; the verb “user setup-link” makes another."));
        }

        return await register.MakeSetupLinkAsync(Start) is { } made
            ? new Invitation(listening => FormattableString.Invariant(
                $"There is no account yet. To become the first administrator open this link, once, until {made.ExpiresAt:HH:mm} UTC: {Absolute(made.Path, listening)}"))
            : null;
    }

    /// <summary>
    /// The base of the link: the public address of the site if it is configured, otherwise an address that the site listens on.
    /// </summary>
    public string Absolute(string path, IEnumerable<string>? listening = null)
    {
        var addresses = listening?.ToList() is { Count: > 0 } known
            ? known
            : (configuration[WebHostDefaults.ServerUrlsKey] ?? SiteAddress.Default).Split(';').ToList();
        var origin = site.Value.PublicAddress is { Length: > 0 } published
            ? published
            : addresses.FirstOrDefault(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) ?? addresses[0];

        return OfThisMachine(origin).TrimEnd('/') + path;
    }

    /// <summary>Replaces a wildcard address, which no browser can open.</summary>
    private static string OfThisMachine(string origin)
    {
        foreach (var every in (string[])["://*", "://+", "://0.0.0.0", "://[::]"])
            origin = origin.Replace(every, "://localhost", StringComparison.Ordinal);

        return origin;
    }

    /// <param name="Describe">The line to print, by the addresses that the site listens on.</param>
    public sealed record Invitation(Func<IEnumerable<string>, string> Describe);
}
