using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>How the first administrator gets in. There is no account and no password that came with the site.</summary>
public sealed class FirstAdministrator(
    CareerGuideDb db, AccountService register, OneTimeLinkService links, IOptions<SiteOptions> site, IConfiguration configuration)
{
    /// <summary>As the trail names what nobody's account did.</summary>
    public static Author Start { get; } = new(null, "Start of the site");

    /// <summary>What to print once it is known where the site listens; null where there is somebody already.</summary>
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

    /// <summary>Where the link leads: the address that the world knows, else one that the site listens on.</summary>
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

    /// <summary>“Every address of this machine” is nothing that a browser could open.</summary>
    private static string OfThisMachine(string origin)
    {
        foreach (var every in (string[])["://*", "://+", "://0.0.0.0", "://[::]"])
            origin = origin.Replace(every, "://localhost", StringComparison.Ordinal);

        return origin;
    }

    /// <param name="Describe">The line to print, by the addresses that the site listens on.</param>
    public sealed record Invitation(Func<IEnumerable<string>, string> Describe);
}
