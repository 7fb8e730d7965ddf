using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Search;
using CareerGuide.Web.Features.Shared.Layouts;

namespace CareerGuide.Web.Features.Public.Errors;

/// <summary>What a reader is told instead of what was asked for.</summary>
/// <param name="Roles">Where to go from here.</param>
/// <param name="Meant">What the address may have meant; null where nothing is like it.</param>
/// <param name="Words">The words of the address, to search for.</param>
public sealed record ErrorPage(int Code, IReadOnlyList<RoleLink> Roles, Suggestion? Meant = null, string Words = "") : Page
{
    public override string Title => Code switch
    {
        400 => "We could not read that request",
        404 => "Page not found",
        405 => "This page can only be read",
        413 => "Too much at once",
        414 => "That address is too long",
        429 => "Too many requests",
        431 => "Your browser sends too much with each request",
        503 => "The site is not available right now",
        >= 500 => "Something went wrong here",
        _ => "That did not work",
    };

    public override string Description => Code switch
    {
        400 => "The address or the request is malformed. It may have been cut off while being copied.",
        404 => "The address may have a typo, or the page was renamed.",
        405 => "Nothing can be sent to this address.",
        413 => "You sent more than this page can take. Send less, or send it in parts.",
        414 => "Search for fewer words, or choose fewer things at once.",
        429 => "Wait a minute before you try again.",
        431 => "Delete what this site has kept in your browser, then try again.",
        503 => "We cannot reach our data at the moment. Nothing is lost and nothing was changed. Try again in a minute.",
        >= 500 => "The fault is ours and has been noted. Trying again in a minute may help.",
        _ => "The server could not do what you asked.",
    };

    public override string Path => "/";

    public bool CanSearch => Code == 404;

    public override bool Listed => false;
}
