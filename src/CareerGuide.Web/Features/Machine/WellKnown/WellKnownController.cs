using System.Text;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Machine.WellKnown;

/// <summary>What programs look for at the same address of every site.</summary>
public sealed class WellKnownController(IOptions<SiteOptions> site, SiteAddress address, TimeProvider time) : Controller
{
    /// <summary>RFC 9116 wants less than a year.</summary>
    private static readonly TimeSpan ValidFor = TimeSpan.FromDays(180);

    /// <summary>Whom to tell of a weakness (RFC 9116).</summary>
    [HttpGet(PublicAddresses.SecurityContact)]
    public IActionResult SecurityContact() => site.Value.SecurityContact is { Length: > 0 } contact
        ? Content(
            $"Contact: {contact}\nExpires: {Iso8601.Format((time.GetUtcNow() + ValidFor).UtcDateTime.Date)}\nPreferred-Languages: en\n"
            + $"Canonical: {address.Of(Request, PublicAddresses.SecurityContact)}\n",
            "text/plain",
            Encoding.UTF8)
        : NotFound();

    /// <summary>Where password managers send their users.</summary>
    [HttpGet(PublicAddresses.ChangePassword)]
    public IActionResult ChangePassword() => Redirect("/account/password");
}
