using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Search;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Errors;

/// <summary>What a reader is told instead of what was asked for.</summary>
/// <param name="Roles">Where to go from here.</param>
/// <param name="Meant">What the address may have meant; null where nothing is like it.</param>
/// <param name="Words">The words of the address, to search for.</param>
public sealed record ErrorPage(int Code, IReadOnlyList<RoleLink> Roles, Suggestion? Meant = null, string Words = "") : Page
{
    public override string Title => Code switch
    {
        400 => Texts.Get("Errors.Title.400"),
        404 => Texts.Get("Errors.Title.404"),
        405 => Texts.Get("Errors.Title.405"),
        413 => Texts.Get("Errors.Title.413"),
        414 => Texts.Get("Errors.Title.414"),
        429 => Texts.Get("Errors.Title.429"),
        431 => Texts.Get("Errors.Title.431"),
        503 => Texts.Get("Errors.Title.503"),
        >= 500 => Texts.Get("Errors.Title.500"),
        _ => Texts.Get("Errors.Title.Other"),
    };

    public override string Description => Code switch
    {
        400 => Texts.Get("Errors.Text.400"),
        404 => Texts.Get("Errors.Text.404"),
        405 => Texts.Get("Errors.Text.405"),
        413 => Texts.Get("Errors.Text.413"),
        414 => Texts.Get("Errors.Text.414"),
        429 => Texts.Get("Errors.Text.429"),
        431 => Texts.Get("Errors.Text.431"),
        503 => Texts.Get("Errors.Text.503"),
        >= 500 => Texts.Get("Errors.Text.500"),
        _ => Texts.Get("Errors.Text.Other"),
    };

    public override string Path => "/";

    public bool CanSearch => Code == 404;

    public override bool Listed => false;
}
