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
        400 => "That request makes no sense to us",
        404 => "There is no such page",
        405 => "This site can only be read",
        413 => "That is too much at once",
        414 => "That address is too long",
        429 => "Too many at once",
        431 => "Your browser sends too much along",
        503 => "The site cannot do that just now",
        >= 500 => "Something went wrong here",
        _ => "That did not work",
    };

    public override string Description => Code switch
    {
        400 => "The address or the request is malformed. Perhaps it was cut off while being copied.",
        404 => "The address may be mistyped, or what was there has another name by now.",
        405 => "Nothing can be sent to this address.",
        413 => "What was sent is larger than this page takes. Send less of it, or in several parts.",
        414 => "Search for fewer words, or choose fewer things at once.",
        429 => "Wait a minute before you try again.",
        431 => "Delete what this site has kept in your browser, then try again.",
        503 => "What is stored here cannot be reached at the moment. Nothing of it is lost, and nothing was changed. Try again in a minute.",
        >= 500 => "The fault is ours and has been noted. Trying again in a minute may help.",
        _ => "The server could not do what was asked of it.",
    };

    public override string Path => "/";

    public bool CanSearch => Code == 404;

    public override bool Listed => false;
}
